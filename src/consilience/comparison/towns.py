"""How far apart two towns lie, by their names alone, from GeoNames (`weights/towns.tsv.gz`).

Many towns share a name, and a name may be a province's, too. The nearest two that can be meant count, and
within one province nothing is known: who writes "in Tolm" may mean the province of Tolm around the town.
"""

import gzip
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import islice, product
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

RADIUS = 6371.0  # km, of the earth
# States of the United States are not named for their towns, but counties are: as far as one reaches.
COUNTY = 80.0  # km
STATES = "US"


class Town(NamedTuple):
    """A town: degrees north and east, its country (ISO 3166), its province there (GeoNames)."""

    north: float
    east: float
    country: str
    province: str
    alone: bool  # no other town of its name is much larger


def kilometres(x: str, y: str, *, placed: tuple[bool, bool] = (False, False)) -> float | None:
    """How far apart two towns are at least, by their names in lower case; None where that is not known.

    `placed`: of which the text says where it lies ("Paris, Texas"), so that a small one may be meant.
    """
    one, other = (_meant(name, placed=each) for name, each in zip((x, y), placed, strict=True))
    return min((_between(p, q) for p, q in product(one, other)), default=None)


def _meant(name: str, *, placed: bool) -> list[Town]:
    return [town for town in _towns(name) if placed or town.alone]


def _between(x: Town, y: Town) -> float:
    """The great-circle distance (haversine, Sinnott 1984); 0 within a province that may be meant whole."""
    north, east = radians(y.north - x.north), radians(y.east - x.east)
    across = sin(north / 2) ** 2 + cos(radians(x.north)) * cos(radians(y.north)) * sin(east / 2) ** 2
    far = 2 * RADIUS * asin(sqrt(across))
    if (x.country, x.province) != (y.country, y.province):
        return far
    return far if x.country == STATES and far > COUNTY else 0.0


@cache
def _towns(name: str) -> Sequence[Town]:
    """The towns of a name in lower case; none of a name that is not known."""
    lines, found = _table(), list[Town]()
    for line in islice(lines, bisect_left(lines, f"{name}\t"), None):
        if not line.startswith(f"{name}\t"):
            break
        _, north, east, country, province, alone = line.split("\t")
        found.append(Town(float(north), float(east), country, province, alone == "1"))
    return tuple(found)


@cache
def _table() -> list[str]:
    """The lines of the table, in order."""
    packed = files("consilience.weights").joinpath("towns.tsv.gz").read_bytes()
    return gzip.decompress(packed).decode().splitlines()
