"""`make docs`: writes the reference pages, and renews what is pasted from the program between marker comments.

    <!-- output: standpunkt positions :: lines 1-9 -->      what the command prints, or some lines or paragraphs of it
    <!-- file: article.txt -->                              the block below is a file that the page's commands find
    <!-- figures -->                                        a table from build/eval.json, if it has all of it
    <!-- line: Das Meer ist weit -->                        the statement of the JSONL export with these words
    <!-- end -->

`python -m docs.generate --picture` also takes the picture of the report, with headless Chromium.

Each page has a folder of its own: in README and the reference `make demo` has been run there, elsewhere it is empty.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from docs import pages
from standpunkt.cli import app

ROOT = Path(__file__).resolve().parent.parent
REFERENCE: dict[str, Callable[[], str]] = {
    "docs/reference/commands.md": pages.commands,
    "docs/reference/python.md": pages.python,
}
WITH_DEMO = ("README.md", "docs/how-to.md", "docs/reference/export.md", "docs/explanation.md", "docs/utterances.md")
ALONE = ("docs/tutorial.md", "docs/work-with-actors.md", "docs/work-in-teams.md")
DEMO = "add demo/articles --codebook demo/codebook.yaml --actors demo/actors.yaml --ledger build/demo.db"
FIGURES = (  # section, measure, what it says, what it was measured on
    ("statements", "detection_f1", "statements found, F1", "three press articles"),
    ("statements", "actor", "right actor, of those found", "three press articles"),
    ("statements", "date", "right date, of those found", "three press articles"),
    ("statements", "code_f1", "proposals with stance, F1", "three press articles"),
    ("statements", "right", "statements found, with right actor and stances", "three press articles"),
    ("stances", "blind", "stances right, of sentences written before the program saw them", "80 invented sentences"),
    ("quotations", "joint", "quotations with all roles, official joint F1", "150 Wikinews articles"),
    ("dates", "value", "temporal expressions with their value, F1", "142 articles of the Dolomiten"),
    ("boundaries", "sentences", "sentences, F1", "150 Wikinews articles"),
    ("boundaries", "tokens", "tokens, F1", "150 Wikinews articles"),
)
_BLOCK = re.compile(
    r"(?P<head><!-- (?P<kind>output|figures|line)(?:: (?P<what>.*?))? -->\n).*?(?P<end><!-- end -->)", re.S
)
_FILE = re.compile(r"<!-- file: (?P<name>[\w./-]+) -->\n```\w*\n(?P<content>.*?)```\n", re.S)


def main() -> int:
    """Writes every page that has changed and says which."""
    for page, made in REFERENCE.items():
        _write(page, made())
    for page in (*WITH_DEMO, *ALONE):
        with at_work(page):
            _write(page, renewed((ROOT / page).read_text(encoding="utf-8")))
    if "--picture" in sys.argv[1:]:
        with at_work("README.md") as folder:
            take_picture(folder, ROOT / "docs" / "images" / "report.png")
    return 0


def take_picture(folder: Path, to: Path) -> None:
    """The top of the demo's report as a browser shows it."""
    run("standpunkt report --ledger build/demo.db --out build/report.html")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("No Chromium found: install it, or leave --picture out.")
    options = ("--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1100,1000")
    page = (folder / "build" / "report.html").as_uri()
    command = [browser, *options, f"--screenshot={to}", f"--user-data-dir={folder}/browser", page]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


class at_work:  # noqa: N801 (a context manager that reads like a function)
    """A folder for the commands of one page, with its files; the way back leads to where one was."""

    def __init__(self, page: str) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._page = page
        self._there = chdir(self._folder.name)

    def __enter__(self) -> Path:
        self._there.__enter__()
        here = Path(self._folder.name)
        for name, content in files_in((ROOT / self._page).read_text(encoding="utf-8")):
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).write_text(content, encoding="utf-8")
        if self._page in WITH_DEMO:
            (here / "demo").symlink_to(ROOT / "demo")
            (here / "build").mkdir()
            run(f"standpunkt {DEMO}")
        return here

    def __exit__(self, *error: object) -> None:
        self._there.__exit__(None, None, None)
        self._folder.cleanup()


def files_in(page: str) -> Iterator[tuple[str, str]]:
    """Name and content of the files that a page tells its reader to write."""
    for found in _FILE.finditer(page):
        yield found["name"], found["content"]


def outputs_in(page: str) -> list[str]:
    """The commands whose output stands in a page, in its order."""
    return [found["what"].partition(" :: ")[0] for found in _BLOCK.finditer(page) if found["kind"] == "output"]


def renewed(page: str) -> str:
    """The page with every marked block made anew; to be called in its folder (`at_work`)."""

    def block(found: re.Match[str]) -> str:
        if found["kind"] == "figures":
            figures = _figures()
            return f"{found['head']}{figures}{found['end']}" if figures else found[0]
        if found["kind"] == "line":
            return f"{found['head']}{_line(found['what'])}{found['end']}"
        command, _, part = found["what"].partition(" :: ")
        return f"{found['head']}```console\n$ {command}\n{_part(run(command), part)}\n```\n{found['end']}"

    return _BLOCK.sub(block, page)


def run(command: str) -> str:
    """What `standpunkt ...` prints on a terminal of 100 columns. Raises RuntimeError where it fails."""
    name, *arguments = shlex.split(command)
    assert name == "standpunkt", command
    result = CliRunner(env={"COLUMNS": "100", "TERM": "dumb", "STANDPUNKT_LEDGER": None}).invoke(app, arguments)
    if result.exit_code:
        raise RuntimeError(f"{command} ended with {result.exit_code}: {result.output}")
    return "\n".join(line.rstrip() for line in result.output.splitlines()).strip("\n")


def _part(output: str, wanted: str) -> str:
    """`lines 1-9` or `paragraphs 2-3` of the output, with dots for what is left out."""
    if not wanted:
        return output
    unit, _, numbers = wanted.partition(" ")
    first, _, last = numbers.partition("-")
    parts = output.split("\n") if unit == "lines" else output.split("\n\n")
    kept = parts[int(first) - 1 : int(last or first)]
    joined = ("\n" if unit == "lines" else "\n\n").join(kept)
    before, after = "…\n" if int(first) > 1 else "", "\n…" if int(last or first) < len(parts) else ""
    return f"{before}{joined}{after}"


def _line(wanted: str) -> str:
    """The first statement of the demo's JSONL with the words `wanted`, one key a line."""
    records = map(json.loads, run("standpunkt export jsonl --ledger build/demo.db").split("\n"))
    record = next(record for record in records if wanted in record["text"])
    rows = (f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in record.items())
    return "```text\n{\n" + ",\n".join(rows) + "\n}\n```\n"


def _figures() -> str:
    path = ROOT / "build" / "eval.json"
    if not path.exists():
        return ""
    outcomes = json.loads(path.read_text(encoding="utf-8"))["sections"]
    values = {outcome["section"]: outcome["values"] for outcome in outcomes}
    if any(measure not in values.get(section, {}) for section, measure, _, _ in FIGURES):
        return ""  # not all of the data is here, or a section failed: older figures say more than half a table
    rows = [f"| {said} | {data} | {100 * values[section][measure]:.1f} |" for section, measure, said, data in FIGURES]
    return "\n".join(["| what | measured on | percent |", "|---|---|---|", *rows]) + "\n"


def _write(page: str, content: str) -> None:
    path = ROOT / page
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")
        print(f"renewed {page}")


if __name__ == "__main__":
    os.environ.pop("STANDPUNKT_LEDGER", None)
    sys.exit(main())
