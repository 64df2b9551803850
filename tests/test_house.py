"""The rules of the house that a program can check; docs/architecture.md says why they are there."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import consilience

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "consilience"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE = 400  # lines; past it a module holds more than one noun
LONGEST = {"types.py": 600}  # the one list of values that the steps share stays in one place
# Libraries that take longer to import than --help may take to answer, or that load a model.
HEAVY = {
    "httpx",
    "jinja2",
    "networkx",
    "onnxruntime",
    "scipy",
    "sklearn",
    "spacy",
    "tokenizers",
    "torch",
    "trafilatura",
}


def test_no_step_imports_another_and_nothing_points_upward() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_is_short_enough_to_hold_one_noun(module: Path) -> None:
    longest = LONGEST.get(str(module.relative_to(SOURCE)), LONGEST_MODULE)
    assert len(module.read_text(encoding="utf-8").splitlines()) < longest


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base", "core"}
    assert not [module for module in MODULES if module.stem in drawers]


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = "import sys, consilience; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(run.stdout.split())


def test_the_program_imports_no_training_library_and_unpickles_nothing() -> None:
    banned = {"torch", "pickle", "joblib", "lightgbm", "onnx", "transformers"}
    for module in MODULES:
        assert not banned & _imported(module), module


def test_every_library_that_is_imported_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=!~\[ ;]", requirement)[0].lower() for requirement in project["dependencies"]}
    distributions = packages_distributions()
    for module in MODULES:
        for name in _imported(module) - set(sys.stdlib_module_names) - {"consilience"}:
            owners = {owner.lower().replace("_", "-") for owner in distributions.get(name, [name])}
            assert owners & declared, f"{module.relative_to(ROOT)} imports {name}"


def _imported(module: Path) -> set[str]:
    """The top-level names that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_nothing_uses_the_hash_of_a_process_as_an_identity() -> None:
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            is_hash = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "hash"
            assert not is_hash, f"{module}:{getattr(node, 'lineno', 0)}"


def test_every_public_name_is_there_and_explains_itself() -> None:
    for name in consilience.__all__:
        value = getattr(consilience, name)
        assert name.startswith("__") or value.__doc__, name


def test_what_the_types_export_is_frozen() -> None:
    import dataclasses

    types = import_module("consilience.types")
    values = [v for v in vars(types).values() if isinstance(v, type) and dataclasses.is_dataclass(v)]
    assert len(values) > 20
    for value in values:
        assert value.__dataclass_params__.frozen, value  # type: ignore[attr-defined]


def test_the_version_is_one_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == consilience.__version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[({re.escape(project['version'])}|Unreleased)\]", changelog, re.MULTILINE)


def test_every_trained_weight_has_a_card_and_a_script() -> None:
    weights = SOURCE / "weights"
    files = [path for path in weights.iterdir() if path.is_file() and path.suffix not in {".md", ".py"}]
    for path in files:
        name = path.name.split(".")[0]
        assert (weights / f"{name}.md").is_file(), f"{path.name} has no card"
        card = (weights / f"{name}.md").read_text(encoding="utf-8")
        scripts = re.findall(r"training/\w+\.py|training\.\w+", card)
        assert scripts, f"{name}.md does not say which script made it"
        for script in scripts:
            assert (ROOT / (script if script.endswith(".py") else f"training/{script[9:]}.py")).is_file()


def test_the_parser_is_pinned_by_the_digest_of_one_release() -> None:
    pinned = (ROOT / "requirements" / "parser.txt").read_text(encoding="utf-8")
    requirement = re.search(r"^(\S+==\S+) \\\n +--hash=sha256:[0-9a-f]{64}$", pinned, re.MULTILINE)
    assert requirement
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert requirement[1] in project["dependencies"]
