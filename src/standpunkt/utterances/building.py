"""From a group of statements to the record of an utterance: who told it first, when it was said, how many sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import Protocol

from standpunkt.records.articles import Dating
from standpunkt.records.edtf import bounds, latest
from standpunkt.records.origins import Origin
from standpunkt.records.spans import hull
from standpunkt.records.statements import Statement
from standpunkt.records.utterances import Utterance
from standpunkt.utterances.tellings import Telling
from standpunkt.utterances.windows import shared

ALONE = Origin("utterances", "1", "alone")
ALIKE = Origin("utterances", "1", "alike")


class Source(Protocol):
    """What is asked of an article: `records.articles.Article` has it, and so has the ledger's head of one."""

    @property
    def id(self) -> str:
        """A hash."""

    @property
    def name(self) -> str:
        """The name of its file."""

    @property
    def outlet(self) -> str | None:
        """Where it appeared."""

    @property
    def published(self) -> Dating | None:
        """When it appeared."""


def utterance_of(tellings: Sequence[Telling], articles: Mapping[str, Source], copies: Mapping[str, int]) -> Utterance:
    """The act that `tellings` report. `copies` gives the number of its group for an article that has copies."""
    heard = {telling.via for telling in tellings if telling.via}
    ordered = [t.statement for t in sorted(tellings, key=lambda t: _reported(t, articles, heard))]
    # A person may have put reports together whose days contradict each other: then the first ones count.
    days = reduce(lambda ours, theirs: shared(ours, theirs) or ours, (telling.window.days for telling in tellings))
    link = ordered[0].actor
    sources = list(dict.fromkeys(statement.article for statement in ordered))
    kinds = {telling.kind for telling in tellings if telling.kind}
    return Utterance(
        id=f"u{ordered[0].id}",
        actor=link.actor.id if link else None,
        statements=tuple(statement.id for statement in ordered),
        articles=tuple(sources),
        outlets=_each_once(articles[key].outlet if key in articles else None for key in sources),
        said=_most_exact(ordered),
        earliest=date.fromordinal(days[0][0]),
        latest=date.fromordinal(days[-1][1]),
        via=_each_once(statement.occasion.via for statement in ordered),
        kind=kinds.pop() if len(kinds) == 1 else None,
        sources=_independent(sources, articles, copies),
        origin=ALIKE if len(ordered) > 1 else ALONE,
    )


def with_copies(utterance: Utterance, articles: Mapping[str, Source], copies: Iterable[Collection[str]]) -> Utterance:
    """`utterance` with its sources counted anew, now that `copies` are known (as for `standpunkt.utterances.of`);
    `articles` by id."""
    return replace(utterance, sources=_independent(utterance.articles, articles, numbered(copies)))


def numbered(copies: Iterable[Collection[str]]) -> dict[str, int]:
    """The number of its group by the id of each article that has copies."""
    return {key: place for place, group in enumerate(copies) for key in group}


def _reported(telling: Telling, articles: Mapping[str, Source], heard: set[str]) -> tuple[date, bool, str, str, int]:
    """Sort key: the day of publication, undated last; on one day the outlet that it was said to comes first."""
    statement = telling.statement
    article = articles.get(statement.article)
    published = article.published.edtf if article and article.published else None
    return (
        latest(published) if published else date.max,
        telling.outlet not in heard,
        published or "",
        article.name if article else statement.article,
        hull(statement.quotation.quote).start,
    )


def _most_exact(statements: Sequence[Statement]) -> str | None:
    told = [s.occasion.said.edtf for s in statements if s.occasion.said]
    return min(told, key=_width, default=None)


def _width(edtf: str) -> int:
    first, last = bounds(edtf)
    return (last - first).days


def _each_once(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _independent(keys: Sequence[str], articles: Mapping[str, Source], copies: Mapping[str, int]) -> int:
    """Articles of one outlet are one source, and so are copies of one another, by way of others too."""
    marks = [
        {f"outlet {article.outlet.casefold()}" if article and article.outlet else f"article {key}"}
        | ({f"copies {copies[key]}"} if key in copies else set())
        for key in keys
        for article in [articles.get(key)]
    ]
    found: list[set[str]] = []
    for mark in marks:
        touched = [group for group in found if group & mark]
        found = [group for group in found if not group & mark] + [mark.union(*touched)]
    return len(found)
