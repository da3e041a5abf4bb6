"""A thousand mixed questions to a ledger of invented articles, each kind timed."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle, islice
from typing import Any

from benchmarks.invented import DAYS, FIRST_DAY, Shares, actor_ids, outlets, proposals, words
from standpunkt.ledger import Order, StatementFilter, View

PAGE = 50
"""Statements of a page of a list."""
_FREQUENT, _RARE = 300, 3_000
"""Content words among the 300 commonest, as "Ukraine" in a debate about it; and those behind the 3,000 commonest."""
Question = Callable[[], Any]


class Reader:
    """Asks what readers ask: of the actors, outlets and proposals that are named often, more often."""

    def __init__(self, view: View, articles: list[str], *, seed: int = 7) -> None:
        self._view, self._articles, self._dice = view, articles, random.Random(seed)
        self._actors, self._outlets = Shares.of(actor_ids()), Shares.of(outlets())
        self._proposals, self._words = Shares.of(proposals()), words()[30:]

    def questions(self, number: int) -> Iterator[tuple[str, Question]]:
        """So many questions with their kinds, by turns."""
        kinds = self._kinds()
        for name, make in islice(cycle(kinds.items()), number):
            yield name, make()

    def _kinds(self) -> dict[str, Callable[[], Question]]:
        listed = {
            "all": dict,
            "actor": lambda: {"actor": self._actor()},
            "proposal and stance": self._stand,
            "outlet": lambda: {"outlet": self._outlet()},
            "type": lambda: {"type": self._dice.choice(("Direct", "Reported", "FreeIndirect"))},
            "month": self._month,
            "actor and proposal": lambda: {"actor": self._actor(), "proposal": self._stand()["proposal"]},
            "outlet, proposal and stance": lambda: {"outlet": self._outlet(), **self._stand()},
            "actor and month": lambda: {"actor": self._actor(), **self._month()},
            "frequent word": lambda: {"text": self._frequent()},
            "rare word": lambda: {"text": self._rare()},
            "beginning of a word": lambda: {"text": self._rare()[:6]},
            "two words": lambda: {"text": f"{self._frequent()} {self._frequent()}"},
            "frequent word and actor": lambda: {"text": self._frequent(), "actor": self._actor()},
            "frequent word, stance and month": lambda: {"text": self._frequent(), **self._stand(), **self._month()},
            "rare word and outlet": lambda: {"text": self._rare(), "outlet": self._outlet()},
        }
        kinds = {name: self._list(make) for name, make in listed.items()}
        return kinds | {"next page": self._next_page, "article page": self._article}

    def _list(self, make: Callable[[], dict[str, str]]) -> Callable[[], Question]:
        def asked() -> Question:
            wanted = StatementFilter(order=Order.NEWEST, limit=PAGE, **make())  # type: ignore[arg-type]
            return lambda: self._view.statements(wanted)

        return asked

    def _next_page(self) -> Question:
        """The page behind a statement of some article, of what one proposal is about."""
        some = self._view.statements(StatementFilter(article=self._dice.choice(self._articles)))
        proposal, after = self._stand()["proposal"], self._dice.choice(some).statement.id
        wanted = StatementFilter(order=Order.NEWEST, limit=PAGE, proposal=proposal, after=after)
        return lambda: self._view.statements(wanted)

    def _article(self) -> Question:
        key = self._dice.choice(self._articles)
        return lambda: (self._view.article(key), self._view.statements(StatementFilter(article=key)))

    def _actor(self) -> str:
        return self._actors.draw(self._dice)[0]

    def _outlet(self) -> str:
        return self._outlets.draw(self._dice)[0]

    def _stand(self) -> dict[str, str]:
        return {
            "proposal": self._proposals.draw(self._dice)[0],
            "stance": self._dice.choice(("support", "open", "oppose")),
        }

    def _month(self) -> dict[str, str]:
        month = (FIRST_DAY + timedelta(days=self._dice.randrange(DAYS))).isoformat()[:7]
        return {"since": month, "until": month}

    def _frequent(self) -> str:
        return self._dice.choice(self._words[:_FREQUENT])

    def _rare(self) -> str:
        return self._dice.choice(self._words[_RARE:])


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds of one question: on the clock, and of the processor for it alone."""

    clock: float
    processor: float


def seconds(view: View, articles: list[str], *, number: int) -> dict[str, list[Taken]]:
    """What each question takes, by kind."""
    taken: defaultdict[str, list[Taken]] = defaultdict(list)
    for kind, question in Reader(view, articles).questions(number):
        clock, processor = time.perf_counter(), time.process_time()
        question()
        taken[kind].append(Taken(time.perf_counter() - clock, time.process_time() - processor))
    return dict(taken)
