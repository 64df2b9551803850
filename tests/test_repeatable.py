"""Two runs over the same accounts give the same dossier, to the byte."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
PROGRAM = "import sys, consilience; print(consilience.compare(consilience.read(sys.argv[1])).to_json())"


def _dossier(example: str, seed: str) -> str:
    """The dossier as a new interpreter writes it that puts the members of sets in an order of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(EXAMPLES / example / "accounts")],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_order_in_which_sets_come_changes_nothing() -> None:
    for example in ("aldern-bridge", "grauberg-avalanche"):
        assert _dossier(example, "1") == _dossier(example, "2")
