"""The command line: what is written where, what is said, and with which exit status it ends."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import consilience
from consilience.cli import app
from consilience.cli.voice import Voice

FIRST = """Ferry runs aground off Tolm

The ferry Maren ran aground off the island of Tolm on Monday with 31 people on board.

"We felt a blow and the lights went out," said Ana Holt, a passenger. The coastguard said nobody was hurt.
"""
SECOND = """Passengers safe after ferry hits rock

All 31 people on board the ferry Maren were brought ashore on Monday after it ran aground off Tolm.

The coastguard said that nobody was hurt. The captain, Per Lind, has been questioned by police.
"""


def run(*arguments: object, stdin: str | None = None) -> Result:
    """What `consilience ARGUMENTS` does, in this process: the models are loaded once for all tests."""
    return CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    folder = tmp_path / "accounts"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", [[], ["compare"], ["analyse"]])
def test_help_shows_examples_or_leads_to_them_and_loads_nothing_heavy(command: list[str]) -> None:
    script = (
        "import sys\n"
        f"sys.argv = ['consilience', *{command!r}, '--help']\n"
        "from consilience.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as stop:\n    assert stop.code == 0\n"
        "heavy = {'spacy', 'onnxruntime', 'trafilatura', 'numpy', 'httpx', 'lxml', 'jinja2', 'msgspec'}\n"
        "print('LOADED', sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.endswith("LOADED []\n")
    assert "consilience compare" in done.stdout or "COMMAND" in done.stdout or "analyse" in done.stdout
    if command:
        assert "Examples" in done.stdout
        assert "Exit status" in done.stdout


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"consilience {consilience.__version__}\n"


def test_a_folder_becomes_a_short_account_on_the_terminal(accounts: Path) -> None:
    done = run("compare", accounts)
    assert done.exit_code == 0, done.stderr
    assert "runs aground off Tolm" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("name", "start"), [("d.html", "<!doctype html>"), ("d.json", "{"), ("d.md", "# "), ("d.txt", "")]
)
def test_the_ending_of_the_file_gives_the_format(
    accounts: Path, tmp_path: Path, name: str, start: str
) -> None:
    done = run("compare", accounts, "-o", tmp_path / name)
    assert (done.exit_code, done.stdout) == (0, "")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.lower().startswith(start)
    assert "runs aground off Tolm" in written
    assert "\x1b" not in written


def test_text_without_a_file_cannot_be_opened(accounts: Path) -> None:
    done = run("compare", accounts, "--open", "--format", "text")
    assert done.exit_code == 2
    assert "-o" in done.stderr


@pytest.mark.parametrize(("option", "told"), [("--verbose", True), ("--quiet", False)])
def test_analysing_tells_what_a_reader_must_know_of_the_text(tmp_path: Path, option: str, told: bool) -> None:
    german = "Eine Fähre ist am Montag vor der Insel auf Grund gelaufen, niemand wurde verletzt. " * 5
    (tmp_path / "german.txt").write_text(german, encoding="utf-8")
    done = run("analyse", tmp_path / "german.txt", option, "--format", "json")
    assert ("another language" in done.stderr) == told


def test_json_goes_to_standard_output_when_asked_for(accounts: Path) -> None:
    done = run("compare", accounts, "--format", "json")
    dossier = json.loads(done.stdout)
    assert [article["title"] for article in dossier["articles"]] == [
        "Ferry runs aground off Tolm",
        "Passengers safe after ferry hits rock",
    ]


def test_what_cannot_be_read_is_listed_and_the_rest_compared(accounts: Path, tmp_path: Path) -> None:
    (accounts / "empty.txt").write_text("")
    (accounts / "scan.html").write_bytes(b"%PDF-1.4")
    output = tmp_path / "d.json"
    done = run("compare", accounts, accounts / "nowhere.txt", "-o", output)
    assert done.exit_code == 3
    assert [line.rsplit("/", 1)[-1].split(":")[0] for line in done.stderr.splitlines()] == [
        "empty.txt",
        "scan.html",
        "nowhere.txt",
    ]
    dossier = json.loads(output.read_text(encoding="utf-8"))
    assert len(dossier["articles"]) == 2
    assert len(dossier["notices"]) == 3


def test_nothing_usable_ends_with_status_1(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = run("compare", tmp_path / "empty.txt")
    assert done.exit_code == 1
    assert "nothing to work on" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare"], "INPUT"),
        (["compare", "x.txt", "--no-such-option"], "--no-such-option"),
        (["compare", "x.txt", "-o", "x.docx"], "no format is known by the ending"),
        (["compare", "x.txt", "-o", "no/such/folder/x.html"], "its folder does not exist"),
        (["analyse", "x.txt", "--format", "markdown"], "markdown"),
        (["analyse", "x.txt", "-o", "x.md"], "no format is known by the ending"),
    ],
)
def test_wrong_usage_ends_with_status_2_and_says_why(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_explanation_says_why_a_claim_is_there(accounts: Path) -> None:
    result = run("compare", accounts, "--explain", "1", "--quiet")
    assert result.exit_code == 0
    assert "Why they tell one fact" in result.stdout
    assert "probability" in result.stdout


def test_an_unknown_claim_ends_with_status_2_and_names_those_that_are_there(accounts: Path) -> None:
    result = run("compare", accounts, "--explain", "claim-nowhere", "--quiet")
    assert result.exit_code == 2
    assert "claim-nowhere: no claim has this id or number" in result.stderr
    assert "  1  claim-" in result.stderr


def test_an_explanation_is_text_only_and_this_is_said_before_the_work(accounts: Path) -> None:
    result = run("compare", accounts, "--explain", "1", "--format", "json")
    assert result.exit_code == 2
    assert "--explain: an explanation is text, not json" in result.stderr


@pytest.fixture
def outlets(tmp_path: Path) -> Path:
    """The two accounts as records of two outlets."""
    records = [
        {"id": "1", "outlet": "Tolm Herald", "text": FIRST},
        {"id": "2", "outlet": "Reuters News Agency", "text": SECOND},
    ]
    path = tmp_path / "accounts.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_grades_stand_beside_those_they_mean_and_change_no_claim(outlets: Path, tmp_path: Path) -> None:
    grades = tmp_path / "desk.toml"
    grades.write_text('[outlets]\n"reuters" = "B"\nNowhere = "E"\n[informants]\n"ana holt" = "C"\n')
    plain = run("compare", outlets, "--format", "json")
    done = run("compare", outlets, "--grades", grades, "--format", "json")
    assert (done.exit_code, done.stderr) == (
        0,
        "Grades: No outlet of these accounts has this name: “Nowhere”.\n",
    )
    found, before = json.loads(done.stdout), json.loads(plain.stdout)
    assert [(each["name"], each["letter"], each["meant"]) for each in found["grades"]] == [
        ("reuters", "B", ["Reuters News Agency"]),
        ("Nowhere", "E", []),
        ("ana holt", "C", ["Ana Holt"]),
    ]
    assert before["grades"] == []
    assert found["claims"] == before["claims"]
    assert {claim["credibility"]["number"] for claim in found["claims"]} == {6}
    text = run("compare", outlets, "--grades", grades, "--quiet").stdout
    assert "Reuters News Agency, grade B" in text
    assert "credibility 6" in text
    assert "grade" not in run("compare", outlets, "--quiet").stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[outlets]\nDagen = "Z"\n',
            "desk.toml, [outlets] “Dagen”: 'Z' is no letter of the Admiralty code. Write",
        ),
        ('[papers]\nDagen = "A"\n', "desk.toml, papers: no part of a file of grades. Write"),
        ("[outlets\n", "desk.toml: not valid TOML"),
        (
            '[outlets]\nReuters = "A"\n"Thomson Reuters" = "B"\n',
            "desk.toml, “Reuters” and “Thomson Reuters”: one outlet with two letters, A and B. Keep",
        ),
        (None, "desk.toml: cannot be read (No such file or directory). Check"),
    ],
)
def test_grades_that_cannot_be_used_end_with_status_2_before_the_work(
    tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "desk.toml").write_text(text, encoding="utf-8")
    done = run("compare", tmp_path / "nowhere.txt", "--grades", tmp_path / "desk.toml")
    assert done.exit_code == 2
    assert said in done.stderr
    assert "nowhere.txt" not in done.stderr


def test_what_the_user_knows_of_outlets_is_in_the_dossier_and_on_standard_error(
    outlets: Path, tmp_path: Path
) -> None:
    houses = tmp_path / "houses.tsv"
    houses.write_text("name\thouse\tsource\nTolm Herald\tNorth Coast\tits imprint\nReuters\tNorth Coast\t\n")
    grades = tmp_path / "desk.toml"
    grades.write_text('[outlets]\n"tolm herald" = "B"\n')
    done = run("compare", outlets, "--outlets", houses, "--grades", grades, "--format", "json")
    assert (done.exit_code, done.stderr.splitlines()) == (
        0,
        [
            "Outlets: By your file, “Reuters News Agency” belongs to “North Coast”.",
            "Outlets: By your file, “Tolm Herald” belongs to “North Coast” (its imprint).",
        ],
    )
    found = json.loads(done.stdout)
    assert [(each["name"], each["house"], each["line"], each["meant"]) for each in found["outlets"]] == [
        ("Tolm Herald", "North Coast", 2, ["Tolm Herald"]),
        ("Reuters", "North Coast", 3, ["Reuters News Agency"]),
    ]
    signs = [sign["says"] for pair in found["dependence"] for sign in pair["signs"]]
    assert "both belong to North Coast (your file of outlets)" in signs
    assert json.loads(run("compare", outlets, "--format", "json").stdout)["outlets"] == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"name\towner\nDagen\tX\n", "houses.tsv, line 1: 'owner' is no column of a file of outlets. Begin"),
        (b"name\thouse\n\tX\n", "houses.tsv, line 2: no name. Name"),
        (b"name\n\xd8ya Blad\n", "houses.tsv, line 2: not in UTF-8 (byte 6 of the file). Save"),
        (
            b"name\thouse\nAP\tX\nReuters\t\nAssociated Press\tY\n",
            "houses.tsv, lines 2 and 4: “AP” and “Associated Press” share the name “Associated Press”, "
            "in two houses, “X” and “Y”. Write",
        ),
        (b"a" * 16_000_001, "houses.tsv: larger than 16,000,000 bytes. Hand in"),
        (None, "houses.tsv: cannot be read (No such file or directory). Check"),
    ],
    ids=["column", "name", "encoding", "twice", "size", "missing"],
)
def test_a_file_of_outlets_that_cannot_be_used_ends_with_status_2_before_the_work(
    tmp_path: Path, data: bytes | None, said: str
) -> None:
    if data is not None:
        (tmp_path / "houses.tsv").write_bytes(data)
    done = run("compare", tmp_path / "nowhere.txt", "--outlets", tmp_path / "houses.tsv")
    assert done.exit_code == 2
    assert said in done.stderr
    assert "nowhere.txt" not in done.stderr


def test_two_grades_of_names_that_the_user_calls_one_outlet_are_refused(tmp_path: Path) -> None:
    (tmp_path / "houses.tsv").write_text("name\tspellings\nTolm Herald\tTolmer\n")
    (tmp_path / "desk.toml").write_text('[outlets]\n"Tolm Herald" = "A"\nTolmer = "B"\n')
    done = run("compare", "x.txt", "--grades", tmp_path / "desk.toml", "--outlets", tmp_path / "houses.tsv")
    assert done.exit_code == 2
    assert "“Tolm Herald” and “Tolmer”: one outlet with two letters, A and B" in done.stderr


def test_two_copies_of_one_article_are_kept_once_and_said(accounts: Path, tmp_path: Path) -> None:
    (accounts / "third.txt").write_text(FIRST, encoding="utf-8")
    done = run("compare", accounts, "-o", tmp_path / "d.json")
    dossier = json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))
    assert len(dossier["articles"]) == 2
    assert "Two copies of one article" in done.stderr
    assert [n["text"] for n in dossier["notices"] if "Two copies" in n["text"]]


def test_one_account_alone_gets_a_dossier_that_says_so(tmp_path: Path) -> None:
    done = run("compare", "-", "-o", tmp_path / "d.json", "--quiet", stdin=FIRST)
    dossier = json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert any("nothing to compare" in notice["text"] for notice in dossier["notices"])


def test_an_analysis_as_json_is_an_object_and_several_are_an_array(accounts: Path) -> None:
    one = json.loads(run("analyse", accounts / "first.txt", "--format", "json").stdout)
    both = json.loads(run("analyse", accounts, "--format", "json").stdout)
    assert one == both[0]
    assert [quote["text"] for quote in one["quotes"]] == ["We felt a blow and the lights went out,"]


def test_an_analysis_as_text_shows_the_article(accounts: Path) -> None:
    done = run("analyse", accounts / "first.txt")
    assert done.exit_code == 0, done.stderr
    assert "We felt a blow" in done.stdout


def test_a_page_shows_the_analysis_of_one_article(accounts: Path, tmp_path: Path) -> None:
    output = tmp_path / "a.html"
    assert run("analyse", accounts / "first.txt", "-o", output).exit_code == 0
    assert "We felt a blow" in output.read_text(encoding="utf-8")
    done = run("analyse", accounts, "-o", output)
    assert done.exit_code == 2
    assert "2 articles, and a page shows one" in done.stderr


def test_a_name_with_control_characters_does_not_reach_the_terminal(tmp_path: Path) -> None:
    done = run("compare", tmp_path / "\x1b]0;owned\x07.txt")
    assert "\x1b" not in done.stderr
    assert "\x07" not in done.stderr


class Screen(io.StringIO):
    """A standard error that says of itself whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "quiet", "shown"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_progress_is_shown_on_a_terminal_only_and_not_when_asked_away(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, quiet: bool, shown: bool
) -> None:
    screen = Screen(terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    with Voice(quiet=quiet, verbose=False).progress() as progress:
        progress("Reading", 1, 2)
    assert ("Reading" in screen.getvalue()) is shown
    assert bool(screen.getvalue()) is shown


def test_the_result_opens_in_the_browser_from_a_file_of_its_own(
    accounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("typer.launch", lambda target: opened.append(Path(target)))
    assert run("compare", accounts, "--open").exit_code == 0
    [page] = opened
    assert page.suffix == ".html"
    assert "Maren" in page.read_text(encoding="utf-8")
    page.unlink()


def test_verbose_tells_what_was_read_and_found(accounts: Path, tmp_path: Path) -> None:
    said = run("compare", accounts, "-v", "-o", tmp_path / "d.json").stderr
    assert "first.txt: Ferry runs aground off Tolm" in said
    assert "Accounts: 2" in said
    assert f"Written: {tmp_path / 'd.json'}" in said


def test_the_program_runs_as_a_module_and_ends_with_its_status(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "consilience", "compare", str(tmp_path / "nowhere.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "there is no such file" in done.stderr
    assert "Traceback" not in done.stderr
