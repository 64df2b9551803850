"""The JSON formats: schema, documentation and output say the same."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from consilience.dossier.schema import FILES, main, schema_of
from consilience.types import Analysis, Dossier
from tests.dossier import sample

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", FILES)
def test_the_committed_schema_is_the_one_the_types_make(name, tmp_path):
    main([str(tmp_path)])
    assert (DOCS / "schema" / name).read_text("utf-8") == (tmp_path / name).read_text("utf-8"), (
        "run: python -m consilience.dossier.schema docs/schema"
    )


@pytest.mark.parametrize("exported", [Dossier, Analysis])
def test_the_schema_is_a_valid_schema(exported):
    jsonschema.Draft202012Validator.check_schema(schema_of(exported))


def test_a_real_dossier_follows_its_schema():
    jsonschema.validate(json.loads(sample.dossier().to_json()), schema_of(Dossier))


def test_a_real_analysis_follows_its_schema():
    analysis = sample.account(sample.POST).analysis
    jsonschema.validate(json.loads(analysis.to_json()), schema_of(Analysis))


def test_the_schema_refuses_a_dossier_with_a_field_missing_or_unknown():
    value = json.loads(sample.dossier().to_json())
    for broken in ({**value, "extra": 1}, {key: value[key] for key in value if key != "claims"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema_of(Dossier))


def documented():
    """By section of docs/formats.md: the fields named in its table's first column."""
    sections = re.split(r"^#{2,3} (\w+)$", (DOCS / "formats.md").read_text("utf-8"), flags=re.MULTILINE)
    return {
        name: set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`.*?) \|", body, flags=re.MULTILINE))))
        for name, body in zip(sections[1::2], sections[2::2], strict=True)
    }


def test_every_field_is_described_and_nothing_else():
    definitions = schema_of(Dossier)["$defs"] | schema_of(Analysis)["$defs"]
    described = documented()
    assert {name: set(each["properties"]) for name, each in definitions.items()} == described


def test_an_exported_span_is_the_text_it_says():
    value = json.loads(sample.dossier().to_json())
    texts = {article["id"]: article["text"] for article in value["articles"]}
    for part in ("statements", "quotes", "figures", "times", "furniture", "credits"):
        for item in value[part]:
            assert texts[item["article"]][item["start"] : item["end"]] == item["text"]
