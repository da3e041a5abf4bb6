"""How long utterances take: seconds for so many generated statements, and how that grows.

    python -m benchmarks.utterances OUT.json [NUMBER ...]

The statements are generated: 40 percent by one actor, the rest by 200 others, said over ten years, each act told by one
to six articles, which drop and change some of its words. Words are drawn so that the n-th is used 1/n as often (Zipf).
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from standpunkt.ledger import ArticleHead
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.articles import Dating
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, Statement
from standpunkt.utterances import of

NUMBERS = (10_000, 100_000)
MOST_SECONDS = 60.0
"""What 100,000 statements may take."""
_GIVEN = Origin("given", "1", "generated")
_SYLLABLES = (
    "ba be bo da de do fa fe ga ge ha he ka ke ko la le lo ma me mo na ne no ra re ro sa se ta te to wa we".split()
)
_ENDINGS = "n rung t ler st mme".split()
_WORDS, _OUTLETS, _DAYS = 30_000, 40, 3650


def statements(number: int, *, seed: int = 5) -> tuple[list[Statement], list[ArticleHead]]:
    """So many statements and the articles they stand in."""
    dice = random.Random(seed)
    words = sorted(
        {"".join(dice.choices(_SYLLABLES, k=dice.randint(2, 4))) + dice.choice(_ENDINGS) for _ in range(_WORDS)}
    )
    dice.shuffle(words)
    shares = [1 / place for place in range(1, len(words) + 1)]
    made: list[Statement] = []
    articles: dict[str, ArticleHead] = {}
    while len(made) < number:
        for statement, article in _act(dice, words, shares, len(made)):
            made.append(statement)
            articles[article.id] = article
    return made[:number], list(articles.values())


def _act(
    dice: random.Random, words: list[str], shares: list[float], first: int
) -> Iterator[tuple[Statement, ArticleHead]]:
    """One act, told again and again."""
    actor = "most" if dice.random() < 0.4 else f"actor-{dice.randrange(200)}"
    day = date(2015, 1, 1) + timedelta(days=dice.randrange(_DAYS))
    core = dice.choices(words, shares, k=dice.randint(5, 18))
    for copy in range(dice.choice((1, 1, 1, 2, 3, 6))):
        text = " ".join(w for word in core for w in _worded(dice, word, words))
        said = day.isoformat() if dice.random() < 0.6 else (day.isoformat()[:7] if dice.random() < 0.2 else None)
        printed = (day + timedelta(days=dice.choice((0, 1, 1, 2)))).isoformat()
        outlet = dice.randrange(_OUTLETS)
        article = ArticleHead(
            f"{printed}-{outlet}", f"{printed}-{outlet}.txt", "", None, None, f"Blatt {outlet}", _dating(printed), "de"
        )
        yield _statement(f"{first + copy:08}", article.id, actor, text, said), article


def _worded(dice: random.Random, word: str, words: list[str]) -> list[str]:
    fate = dice.random()
    return [] if fate < 0.1 else [dice.choice(words)] if fate < 0.2 else [word]


def _statement(key: str, article: str, actor: str, text: str, said: str | None) -> Statement:
    quotation = Quotation(QuotationType.INDIRECT, Medium.SPEECH, (Span(0, len(text)),), (), (), (), (), None, _GIVEN)
    link = ActorLink(Actor(actor, actor, ActorKind.PERSON), None, (), _GIVEN)
    return Statement(key, article, quotation, text, link, None, Occasion(said=_dating(said)), (), None)


def _dating(edtf: str | None) -> Dating | None:
    return Dating(edtf, (), _GIVEN) if edtf else None


def seconds(number: int) -> float:
    """Processor time for so many statements."""
    given, articles = statements(number)
    start = time.process_time()
    of(given, articles)
    return time.process_time() - start


def main() -> None:
    """Writes the seconds by number of statements to a file, as JSON."""
    out, *numbers = sys.argv[1:]
    found = {number: seconds(number) for number in (map(int, numbers) if numbers else NUMBERS)}
    Path(out).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
