"""Two runs over the same accounts give the same dossier, to the byte."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Accounts that share paragraphs, so that many names of a claim are equally good.
PROGRAM = """
import consilience
from benchmarks.corpus import multiplied, originals
print(consilience.compare(list(multiplied(originals()[:40], 14, words=500, seed=3))).to_json())
"""


def _dossier(seed: str) -> str:
    """The dossier as a new interpreter writes it that puts the members of sets in an order of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_order_in_which_sets_come_changes_nothing() -> None:
    assert _dossier("1") == _dossier("2")
