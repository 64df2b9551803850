"""What the documentation says is there is there, and what is there is documented."""

import re
import tomllib
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import tell

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
PAGES += sorted([*(ROOT / "training").glob("*.md"), *(ROOT / "evals").glob("*.md")])
PAGES += sorted([*(ROOT / "benchmarks").glob("*.md"), *(ROOT / "src").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")


def _commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from _commands(child, f"{path} {name}")


def test_every_command_and_every_option_is_in_the_manual() -> None:
    import typer

    from consilience.cli import app

    manual = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for path, command in _commands(typer.main.get_command(app), "consilience"):
        assert path in manual, f"{path} is not in docs/cli.md"
        for parameter in command.params:
            if parameter.param_type_name == "option" and not parameter.hidden:
                longest = max(parameter.opts, key=len)
                assert longest in manual, f"{path} {longest} is not in docs/cli.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{target} leads nowhere"
        if anchor:
            headings = re.findall(r"^#+ +(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {_anchor(heading) for heading in headings}, f"{target} leads nowhere"


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def test_every_dependency_is_explained_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        re.split(r"[<>=!~\[ ;]", requirement)[0]
        for requirements in (project["dependencies"], *project["optional-dependencies"].values())
        for requirement in requirements
    }
    table = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| `([\w.-]+)` \| \S", table, re.MULTILINE)
    assert sorted(explained) == sorted(wanted)


def test_every_make_target_that_a_page_names_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        named = set(
            re.findall(r"`make ([a-z]+)[^`]*`|^ {4}make ([a-z]+)", page.read_text(encoding="utf-8"), re.M)
        )
        assert {a or b for a, b in named} <= targets, page


def test_the_readme_has_the_two_commands_and_the_picture_early() -> None:
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8")[:2500]
    assert "make demo" in first_screen
    assert "make test" in first_screen
    assert "docs/page.png" in first_screen
    assert (ROOT / "docs" / "page.png").is_file()


def test_the_worked_example_is_what_the_program_says() -> None:
    from rich.console import Console

    from consilience.dossier.terminal import render

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"^```text\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert example
    terminal = StringIO()
    console = Console(width=80, file=terminal)
    console.print(render(tell(ROOT / "examples" / "aldern-bridge").dossier))
    said = " ".join(terminal.getvalue().split())
    for part in example[1].split("\n\n"):
        assert " ".join(part.split()) in said
