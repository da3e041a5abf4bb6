"""How long positions and shifts of a ledger take: seconds of processor time for so many invented statements.

    python -m benchmarks.kept OUT.json [NUMBER ...]

Of a million statements the acts alone are asked, each statement an utterance by itself: to make the utterances would
take longer than all other benchmarks together.
The articles are those of `benchmarks.invented`, but people are steadier: an actor takes one side on a proposal, and in
one statement of fifty another; every sixth article is a copy of another by another outlet, a day later.
"""

from __future__ import annotations

import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.filling import fill, fill_with_acts
from benchmarks.invented import EACH, Press, outlets
from benchmarks.standing import fits
from standpunkt import gather
from standpunkt.ledger import Ledger, database, standing
from standpunkt.records.articles import Article, Dating
from standpunkt.records.codes import Code, Stance
from standpunkt.records.statements import ReadArticle, Statement
from standpunkt.views import positions, shifts, trends

NUMBERS = (10_000, 100_000, 1_000_000)
MOST = {"utterances": 60.0, "positions": 0.2, "shifts": 5.0}
"""Seconds that 100,000 statements may take."""
DAY, SINCE = "2025-01-01", date(2025, 11, 1)
_COPIED = 6
_MADE = 200_000
"""Statements whose utterances are made, at most."""
_SIDES = (Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE)


def articles(number: int, *, seed: int = 5) -> Iterator[ReadArticle]:
    """So many articles."""
    dice = random.Random(seed)
    last: ReadArticle | None = None
    for place, read in enumerate(Press(seed=seed).articles(number)):
        if last is not None and place % _COPIED == 0:
            yield _copy(last, place, dice)
        else:
            last = replace(read, statements=tuple(_steady(statement, dice) for statement in read.statements))
            yield last


def _steady(statement: Statement, dice: random.Random) -> Statement:
    actor = statement.actor.actor.id if statement.actor else ""
    return replace(statement, codes=tuple(_side(code, actor, dice) for code in statement.codes))


def _side(code: Code, actor: str, dice: random.Random) -> Code:
    if code.stance is Stance.NONE:
        return code
    usual = _SIDES[hashlib.sha256(f"{actor} {code.proposal}".encode()).digest()[0] % 3]
    return replace(code, stance=dice.choice(_SIDES) if dice.random() < 0.02 else usual)


def _copy(read: ReadArticle, place: int, dice: random.Random) -> ReadArticle:
    article = read.article
    key = hashlib.sha256(f"copy {place}".encode()).hexdigest()[:16]
    outlet, printed = dice.choice(outlets()), _day_after(article)
    copy = replace(article, id=key, name=f"{place:07}.txt", source=key, url=None, outlet=outlet, published=printed)
    ids = {s.id: hashlib.sha256(f"{key}{s.id}".encode()).hexdigest()[:16] for s in read.statements}
    return ReadArticle(copy, tuple(replace(s, id=ids[s.id], article=key) for s in read.statements))


def _day_after(article: Article) -> Dating | None:
    printed = article.published
    return printed and replace(printed, edtf=str(date.fromisoformat(printed.edtf) + timedelta(days=1)))


def seconds(number: int, folder: Path) -> dict[str, float]:
    """What each question takes, of no too many statements also what making utterances takes."""
    if number <= _MADE:
        return _seconds_of_all(number, folder)
    with Ledger(folder / f"{number}.db", create=True) as ledger:
        fill_with_acts(ledger, articles(number // EACH))
        return _asked(ledger)


def _seconds_of_all(number: int, folder: Path) -> dict[str, float]:
    """What making utterances takes, then each question by itself, then as commands without the time to start."""
    path = folder / f"{number}.db"
    with Ledger(path, create=True) as ledger:
        fill(ledger, articles(number // EACH))
        taken = {"utterances": _timed(lambda: _make_all(ledger))} | _asked(ledger)
        (one,) = Press(seed=99).articles(1)
        ledger.writer().put(_copy(one, number, random.Random(1)), recipe="r")
        taken["one more article"] = _timed(lambda: gather.settle(ledger))
    start = _command("--help")
    for name, options in (("positions", ["--at", DAY]), ("shifts", ["--format", "csv"])):
        taken[f"command {name}"] = _command(name, *options, "--ledger", str(path)) - start
    return taken


def _asked(ledger: Ledger) -> dict[str, float]:
    view, until = ledger.view(), date.fromisoformat(DAY)
    return {
        "positions": _timed(lambda: positions(gather.standings(view, until=until), at=DAY)),
        "trends": _timed(lambda: trends(gather.standings(view, by_month=True))),
        "shifts": _timed(lambda: shifts(gather.acts(view))),
        "shifts since": _timed(lambda: shifts(gather.acts(view, since=SINCE))),
    }


def _make_all(ledger: Ledger) -> None:
    with database.writing(ledger._engine) as connection:
        standing.mark(connection, actors=[*ledger.view().statements_by_actor(), standing.NOBODY])
    gather.settle(ledger)


def _timed(question: Callable[[], object]) -> float:
    start = time.process_time()
    question()
    return time.process_time() - start


def _command(*words: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "standpunkt", *words], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Writes seconds by number of statements and question."""
    out, *wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        numbers = [number for number in map(int, wanted or NUMBERS) if fits(number)]
        found = {number: seconds(number, Path(folder)) for number in numbers}
    Path(out).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
