"""The JSON Schema of what leaves the program: `python -m consilience.dossier.schema FOLDER`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from consilience.types import Analysis, Dossier

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {"dossier.schema.json": Dossier, "analysis.schema.json": Analysis}


def schema_of(exported: type) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `Dossier` or `Analysis` as their `to_json()` writes them.

    Stricter than what a reader must accept: every field is always written, and no other is.
    """
    import msgspec

    (root,), definitions = msgspec.json.schema_components([exported], ref_template="#/$defs/{name}")
    for definition in definitions.values():
        if definition.get("type") == "object":
            definition["required"] = list(definition["properties"])
            definition["additionalProperties"] = False
            for described in definition["properties"].values():
                described.pop("default", None)
    return {
        "$schema": DIALECT,
        "title": exported.__name__,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def written(exported: type) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema_of(exported), indent=2, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write both schemas into the folder that is named; 0 when done."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, exported in FILES.items():
        (folder / name).write_text(written(exported), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
