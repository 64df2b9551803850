"""Fetching, against a real server on this machine that is allowed by name."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from consilience.reading import addresses
from consilience.reading.addresses import FetchError, public, resolve
from consilience.reading.files import collect
from consilience.reading.web import Web

PARAGRAPH = (
    "<p>The ferry Maren ran aground off the island of Tolm on Monday with 31 people on board, the coastguard "
    "said. Nobody was hurt, and all of them had been brought ashore before nightfall by two fishing boats "
    "that were nearby when the ship hit the rock.</p>"
)
PAGE = (
    '<html lang="en"><head><title>Ferry runs aground</title>'
    '<meta property="og:site_name" content="Tolm Post">'
    '<meta property="article:published_time" content="2026-02-03T18:30:00+01:00"></head>'
    "<body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Ferry runs aground</h1>{PARAGRAPH * 3}</article></body>"
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path.split("?"):
            case ["/page"]:
                self.answer(PAGE.encode())
            case ["/to", target]:
                self.send_response(302)
                self.send_header("Location", target)
                self.end_headers()
            case ["/loop"]:
                self.send_response(302)
                self.send_header("Location", "/loop")
                self.end_headers()
            case ["/slow"]:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                for _ in range(50):
                    self.wfile.write(b"x")
                    time.sleep(0.1)
            case ["/bomb"]:
                self.answer(gzip.compress(b"a" * 5_000_000), encoding="gzip")
            case ["/picture"]:
                self.answer(b"\x89PNG", media_type="image/png")
            case ["/latin"]:
                self.answer("Fähre läuft auf Grund".encode("cp1252"), "text/plain; charset=iso-8859-1")
            case _:
                self.send_error(404, "Not Found")

    def answer(self, data: bytes, media_type: str = "text/html", encoding: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass  # a client that gives up breaks the pipe; that is what some tests are about


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with QuietServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


WEB = Web(seconds=5, largest=1_000_000, allowed_hosts=frozenset({"localhost"}))


def test_a_page_is_fetched_and_read(site: str) -> None:
    [article] = collect([f"{site}/page"], web=WEB).articles
    assert article.text.startswith("Ferry runs aground\nThe ferry Maren") or article.text.startswith(
        "The ferry"
    )
    assert (article.title, article.outlet) == ("Ferry runs aground", "Tolm Post")
    assert (article.url, article.published) == (f"{site}/page", "2026-02-03T18:30:00+01:00")


def test_a_redirect_is_followed_and_the_address_in_the_end_is_kept(site: str) -> None:
    assert WEB.get(f"{site}/to?/page").url == f"{site}/page"


def test_the_servers_word_on_the_encoding_counts(site: str) -> None:
    [article] = collect([f"{site}/latin"], web=WEB).articles
    assert article.text == "Fähre läuft auf Grund"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/nowhere", "404 Not Found"),
        ("/loop", "redirected more than 5 times"),
        ("/bomb", "larger than 1 MB"),
        ("/picture", "image/png is no page"),
        ("/to?http://127.0.0.1:1/", "127.0.0.1 is no address of the public network"),
        ("/to?http://10.1.2.3/", "10.1.2.3 is no address of the public network"),
        ("/to?http://[::1]/", "::1 is no address of the public network"),
        (
            "/to?http://169.254.169.254/latest/meta-data",
            "169.254.169.254 is no address of the public network",
        ),
        ("/to?file:///etc/passwd", "not an http(s) address"),
    ],
)
def test_what_goes_wrong_is_a_problem_in_words(site: str, path: str, what: str) -> None:
    [problem] = collect([site + path], web=WEB).problems
    assert what in problem.what
    assert problem.remedy.endswith(".")


def test_an_answer_that_drips_is_given_up_when_the_time_is_over(site: str) -> None:
    with pytest.raises(FetchError, match=r"no answer within 0\.5 seconds"):
        Web(seconds=0.5, allowed_hosts=frozenset({"localhost"})).get(f"{site}/slow")


def test_an_address_that_does_not_answer_is_a_problem() -> None:
    with QuietServer(("127.0.0.1", 0), Handler) as server:
        port = server.server_port
    [problem] = collect([f"http://localhost:{port}/"], web=WEB).problems
    assert problem.what.startswith("no connection to localhost")


def test_without_leave_this_machine_is_not_read(site: str) -> None:
    [problem] = collect([f"{site}/page"]).problems
    assert "is no address of the public network" in problem.what


def test_a_host_that_does_not_exist_is_named() -> None:
    with pytest.raises(FetchError, match=r"no host named nowhere\.invalid"):
        Web().get("http://nowhere.invalid/")


def test_the_connection_goes_to_the_very_address_that_was_checked(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name whose second look-up gives another address cannot slip through: there is no second look-up."""
    asked: list[object] = []
    real = socket.getaddrinfo

    def getaddrinfo(host: object, *rest: object, **named: object) -> object:
        if host == "turncoat.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "127.0.0.99"
        return real(host, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(addresses, "public", lambda address: address == "127.0.0.1")
    port = site.rpartition(":")[2]
    assert Web().get(f"http://turncoat.example:{port}/page").data == PAGE.encode()
    assert len(asked) == 1


def test_one_private_address_among_several_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(FetchError, match=r"half\.example \(10\.0\.0\.1\) is no address"):
        resolve("half.example", 80)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450:4001:82f::200e"]
)
def test_an_address_of_the_public_network_is_public(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::"),
    ],
)
def test_an_address_that_is_not_or_wraps_one_that_is_not_is_refused(address: str) -> None:
    assert not public(address)
