"""A page or file behind an http(s) address, fetched within bounds and only from the public network.

An address that a stranger wrote must not make this program look into the network it runs in. So the
check stands where the connection is made: the host's name is resolved once, every address it has must
be public, and the connection goes to the very address that was checked. A redirect or a name that
changes its mind between two look-ups therefore meets the same check.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from consilience.reading.addresses import FetchError

USER_AGENT = "consilience (+reads pages that its user names)"
READABLE = ("text/", "application/xhtml+xml", "application/json", "application/x-ndjson", "application/jsonl")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the address in the end, the media type and encoding it declared, the bytes."""

    url: str
    media_type: str
    encoding: str | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Web:
    """How addresses are fetched. `allowed_hosts` are names that may stand for a private address."""

    seconds: float = 30.0  # for the whole of one address, redirects and all
    largest: int = 16_000_000  # bytes, after decompression
    redirects: int = 5
    allowed_hosts: frozenset[str] = frozenset()

    def get(self, url: str) -> Fetched:
        """Fetch `url`. Raises FetchError with what went wrong in words."""
        import httpx

        from consilience.reading.connection import GuardedTransport

        deadline = time.monotonic() + self.seconds
        with (
            _in_words(url, self),
            httpx.Client(
                transport=GuardedTransport(self.allowed_hosts, deadline),
                follow_redirects=True,
                max_redirects=self.redirects,
                timeout=self.seconds,
                trust_env=False,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9",
                },
            ) as client,
            client.stream("GET", url) as response,
        ):
            if response.is_error:
                raise FetchError(
                    f"the server answered {response.status_code} {response.reason_phrase}".rstrip(),
                    "Open the address in a browser; if the page is there, save it and hand in the file.",
                )
            media_type = response.headers.get("content-type", "").split(";")[0].strip().lower()
            if media_type and not media_type.startswith(READABLE):
                raise FetchError(
                    f"{media_type} is no page or text", "Hand in the address of the article itself."
                )
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > self.largest:
                    raise FetchError(
                        f"larger than {self.largest // 1_000_000} MB",
                        "Hand in the article's own text as a file.",
                    )
            return Fetched(str(response.url), media_type, response.charset_encoding, bytes(data))


@contextmanager
def _in_words(url: str, web: Web) -> Iterator[None]:
    import httpcore
    import httpx

    try:
        yield
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise FetchError(
            f"no answer within {web.seconds:g} seconds", "Try again, or save the page as a file."
        ) from error
    except httpx.TooManyRedirects as error:
        raise FetchError(
            f"redirected more than {web.redirects} times", "Hand in the final address."
        ) from error
    except (httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, httpx.InvalidURL, ValueError) as error:
        raise FetchError(
            "not an http(s) address, or redirected to something that is none", "Check the address."
        ) from error
    except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        reason = str(error) or type(error).__name__
        host = urlsplit(url).hostname
        raise FetchError(
            f"no connection to {host} ({reason})", "Check the address and the network."
        ) from error
