"""A page or file behind an http(s) address, fetched within bounds and only from the public network.

An address that a stranger wrote must not make this program look into the network it runs in. So the
check stands where the connection is made: the host's name is resolved once, every address it has must
be public, and the connection goes to the very address that was checked. A redirect or a name that
changes its mind between two look-ups therefore meets the same check.
"""

import ipaddress
import socket
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from consilience.errors import ConsilienceError

if TYPE_CHECKING:
    import ssl

    import httpx

USER_AGENT = "consilience (+reads pages that its user names)"
READABLE = ("text/", "application/xhtml+xml", "application/json", "application/x-ndjson", "application/jsonl")
_TRANSLATIONS = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


class FetchError(ConsilienceError):
    """An address could not be read; `remedy` says what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


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

        deadline = time.monotonic() + self.seconds
        with (
            _in_words(url, self),
            httpx.Client(
                transport=_guarded(self.allowed_hosts, deadline),
                follow_redirects=True,
                max_redirects=self.redirects,
                timeout=self.seconds,
                trust_env=False,
                headers={"User-Agent": USER_AGENT, "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9"},
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
                raise FetchError(f"{media_type} is no page or text", "Hand in the address of the article itself.")
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > self.largest:
                    raise FetchError(
                        f"larger than {self.largest // 1_000_000} MB", "Hand in the article's own text as a file."
                    )
            return Fetched(str(response.url), media_type, response.charset_encoding, bytes(data))


@contextmanager
def _in_words(url: str, web: Web) -> Iterator[None]:
    import httpcore
    import httpx

    try:
        yield
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise FetchError(f"no answer within {web.seconds:g} seconds", "Try again, or save the page as a file.") from error
    except httpx.TooManyRedirects as error:
        raise FetchError(f"redirected more than {web.redirects} times", "Hand in the final address.") from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"not an http(s) address, or redirected to none ({error})", "Check the address.") from error
    except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        reason = str(error) or type(error).__name__
        host = urlsplit(url).hostname
        raise FetchError(f"no connection to {host} ({reason})", "Check the address and the network.") from error


def public(address: str) -> bool:
    """Whether an IP address is one of the public network, and does not wrap one that is not."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _TRANSLATIONS:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def resolve(host: str, port: int, allowed_hosts: Iterable[str] = ()) -> str:
    """The address to connect to for `host`; raises FetchError where any of its addresses is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"no host named {host}", "Check the spelling and the network.") from error
    addresses = [str(entry[4][0]) for entry in found]
    private = next((address for address in addresses if not public(address)), None)
    if private and host not in allowed_hosts:
        raise FetchError(
            f"{host} is {private}, an address of a private network, and is not read",
            "If the page is yours, save it and hand in the file.",
        )
    return addresses[0]


def _guarded(allowed_hosts: frozenset[str], deadline: float) -> "httpx.BaseTransport":
    return _transport_type()(allowed_hosts, deadline)


@cache
def _transport_type() -> type[Any]:
    """The httpx transport, made when first needed: httpx is not loaded by a run that reads only files."""
    import httpcore
    import httpx

    class Stream(httpcore.NetworkStream):
        """A connection whose every wait ends at the deadline."""

        def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
            self._inner = inner
            self._deadline = deadline

        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            return self._inner.read(max_bytes, self._left(timeout))

        def write(self, buffer: bytes, timeout: float | None = None) -> None:
            self._inner.write(buffer, self._left(timeout))

        def close(self) -> None:
            self._inner.close()

        def start_tls(
            self, ssl_context: "ssl.SSLContext", server_hostname: str | None = None, timeout: float | None = None
        ) -> httpcore.NetworkStream:
            return Stream(self._inner.start_tls(ssl_context, server_hostname, self._left(timeout)), self._deadline)

        def get_extra_info(self, info: str) -> object:
            return self._inner.get_extra_info(info)

        def _left(self, timeout: float | None) -> float:
            left = self._deadline - time.monotonic()
            if left <= 0:
                raise httpcore.ReadTimeout("the time for this address is over")
            return left if timeout is None else min(left, timeout)

    class Backend(httpcore.SyncBackend):
        """Connections to checked addresses only."""

        def __init__(self, allowed_hosts: frozenset[str], deadline: float) -> None:
            super().__init__()
            self._allowed_hosts = allowed_hosts
            self._deadline = deadline

        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Iterable[Any] | None = None,
        ) -> httpcore.NetworkStream:
            address = resolve(host, port, self._allowed_hosts)
            left = max(0.001, self._deadline - time.monotonic())
            inner = super().connect_tcp(address, port, left, local_address, socket_options)
            return Stream(inner, self._deadline)

    class Body(httpx.SyncByteStream):
        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def __iter__(self) -> Iterator[bytes]:
            yield from self._inner

        def close(self) -> None:
            self._inner.close()

    class Transport(httpx.BaseTransport):
        """httpx over httpcore's public pool, which takes the backend that checks."""

        def __init__(self, allowed_hosts: frozenset[str], deadline: float) -> None:
            self._pool = httpcore.ConnectionPool(
                ssl_context=httpx.create_ssl_context(trust_env=False),
                network_backend=Backend(allowed_hosts, deadline),
            )

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            answer = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
            return httpx.Response(
                answer.status, headers=answer.headers, stream=Body(answer.stream), extensions=answer.extensions
            )

        def close(self) -> None:
            self._pool.close()

    return Transport
