"""How long positions and shifts take: seconds for so many generated statements.

    python -m benchmarks.standing OUT.json [NUMBER ...]

The statements are generated: 500 actors for 100,000 statements (some speak a hundred times as often as others), twenty
proposals, ten statements an article, sixty outlets, four years; three of five are coded, three of four of those take a
side. Each fifth report is of an utterance that another told before. A number is left out where memory would not do.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from standpunkt.ledger import ArticleHead, Entry
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.articles import Dating
from standpunkt.records.codes import Code, Stance
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, Statement
from standpunkt.records.utterances import Utterance
from standpunkt.views import Act, acts, alone, positions, shifts, standings, trends

NUMBERS = (10_000, 100_000, 1_000_000)
MOST = {"positions": 0.2, "shifts": 5.0}
"""Seconds that 100,000 statements may take."""
_BYTES = 2_000
"""What a generated statement takes at most, with all that is made of it: 1.1 GB were used for a million."""
_GIVEN = Origin("given", "1", "generated")
_QUOTATION = Quotation(QuotationType.INDIRECT, Medium.SPEECH, (Span(0, 10),), (), (), (), (), None, _GIVEN)
_DAYS = 1500


def entries(number: int, *, seed: int = 5) -> list[Entry]:
    """So many statements with the heads of their articles."""
    dice = random.Random(seed)
    links = [
        ActorLink(Actor(f"actor-{n}", f"Akteur {n}", ActorKind.PERSON), None, (), _GIVEN)
        for n in range(max(10, number // 200))
    ]
    made: list[Entry] = []
    while len(made) < number:
        day = date(2022, 1, 1) + timedelta(days=dice.randrange(_DAYS))
        name = f"{len(made):08}"
        head = ArticleHead(name, name, "", None, None, f"Blatt {dice.randrange(60)}", _dating(day), "de")
        made += [_entry(dice, head, day, links, place) for place in range(10)]
    return made[:number]


def _entry(dice: random.Random, head: ArticleHead, day: date, links: list[ActorLink], place: int) -> Entry:
    link = links[int(len(links) * dice.random() ** 2)]
    said = _dating(day - timedelta(days=dice.randrange(3))) if dice.random() < 0.6 else None
    code = Code(f"proposal-{int(20 * dice.random() ** 2)}", dice.choice(tuple(Stance)), (), "generated", _GIVEN)
    codes = (code,) if dice.random() < 0.6 else ()
    office = f"Amt {link.actor.id}" if dice.random() < 0.5 else None
    key = f"{head.id}-{place}"
    return Entry(Statement(key, head.id, _QUOTATION, "x" * 10, link, office, Occasion(said=said), codes, None), head)


def told_again(said: list[Entry], *, seed: int = 5) -> list[Utterance]:
    """One in five statements as a second report of an utterance of the same actor."""
    dice = random.Random(seed)
    first: dict[str, Entry] = {}
    found = []
    for entry in said:
        actor = entry.statement.actor.actor.id if entry.statement.actor else ""
        if actor in first and dice.random() < 0.4:
            one = first.pop(actor)
            ids, articles = (one.statement.id, entry.statement.id), (one.article.id, entry.article.id)
            found.append(replace(alone(one), statements=ids, articles=articles, sources=2))
        else:
            first[actor] = entry
    return found


def seconds(number: int) -> dict[str, float]:
    """What each question takes, in seconds of processor time."""
    said = entries(number)
    utterances = told_again(said)
    found: list[tuple[Act, ...]] = []
    taken = {"acts": _timed(lambda: found.append(acts(said, utterances)))}
    return taken | {
        "positions": _timed(lambda: positions(standings(found[0], until=date(2025, 1, 1)), at="2025-01-01")),
        "trends": _timed(lambda: trends(standings(found[0], by_month=True))),
        "shifts": _timed(lambda: shifts(found[0])),
    }


def _timed(question: Callable[[], object]) -> float:
    start = time.process_time()
    question()
    return time.process_time() - start


def _dating(day: date) -> Dating:
    return Dating(day.isoformat(), (), _GIVEN)


def fits(number: int) -> bool:
    """True where so many statements go into the memory that is free."""
    return number * _BYTES < os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Writes seconds by number of statements and question."""
    out, *wanted = sys.argv[1:]
    numbers = [number for number in map(int, wanted or NUMBERS) if fits(number)]
    Path(out).write_text(json.dumps({number: seconds(number) for number in numbers}), encoding="utf-8")


if __name__ == "__main__":
    main()
