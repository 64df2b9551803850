"""List the errors on marked texts by kind, so that the next person knows where to dig.

    python -m evals.listings MARKED OUT

MARKED is the folder of marked texts, OUT the folder with `dossiers/` that the scoring run kept; one
Markdown file a part is written to OUT/errors/. The listings quote the marked texts: they stay out of the
project.
"""

import sys
from pathlib import Path

from evals.articles import attribution_errors, figure_errors
from evals.events import event_errors
from evals.groups import copying_errors, story_errors
from evals.times import time_coverage
from evals.verdicts import verdicts


def main(arguments: list[str]) -> int:
    """Write every listing and print the commonest kinds of each."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    data, out = map(Path, arguments)
    folder = out / "errors"
    folder.mkdir(parents=True, exist_ok=True)
    for tally in [*event_errors(data, out / "dossiers"), *verdicts(data, out / "dossiers")]:
        print(tally.write(folder))
    for listing_of in (attribution_errors, figure_errors, time_coverage, story_errors, copying_errors):
        print(listing_of(data).write(folder), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
