"""Which network addresses may be read: those of the public network."""

import ipaddress
import socket
from collections.abc import Container

from consilience.errors import ConsilienceError

_TRANSLATIONS = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


class FetchError(ConsilienceError):
    """An address could not be read; `remedy` says what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


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


def resolve(host: str, port: int, allowed_hosts: Container[str] = ()) -> str:
    """The address to connect to for `host`; raises FetchError where any of its addresses is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"no host named {host}", "Check the spelling and the network.") from error
    addresses = [str(entry[4][0]) for entry in found]
    private = next((address for address in addresses if not public(address)), None)
    if private and host not in allowed_hosts:
        raise FetchError(
            f"{private if host == private else f'{host} ({private})'} is no address of the public network",
            "Only public addresses are fetched; if the page is yours, save it and hand in the file.",
        )
    return addresses[0]
