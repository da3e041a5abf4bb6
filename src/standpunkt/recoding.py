"""Codes anew, from what the ledger holds: an article's text and its statements. Nothing else changes.

A statement's codes follow from the text, the article's statements and the codebook alone; that is why an article coded
again has the codes it would have had if it had been added with that codebook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standpunkt import gather
from standpunkt.analysis import analyse
from standpunkt.coding import coded, learned_for
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.recipes import recoded
from standpunkt.records.codes import Code, Codebook, Stance
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.progress import Progress
from standpunkt.records.statements import Statement
from standpunkt.running import Beginning

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger, View, Writer

Taken = frozenset[tuple[str, Stance]]
"""Proposals with stances."""


@dataclass(frozen=True, slots=True)
class Recoding:
    """What `recode` did: how many articles and statements it looked at; how many statements gained codes where they
    had none, lost all they had, or have others; and by proposal the number of statements coded with it, before and
    after, in the codebook's order, proposals that are gone last."""

    articles: int
    statements: int
    gained: int
    lost: int
    changed: int
    proposals: tuple[tuple[str, int, int], ...]


def recode(
    ledger: Ledger,
    *,
    codebook: Codebook | None = None,
    time: str | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Recoding:
    """Codes every statement of `ledger` again, with `codebook` or with the one it was last used with.

    One transaction an article; a run that was interrupted is simply started again. What people judged goes on
    counting, quotations, actors, dates and ids stay. `time` is when this run begins, now where none is given.
    Raises UsageError where there is no codebook.
    """
    view, writer = ledger.view(), ledger.writer()
    book = codebook or view.codebook()
    if book is None:
        raise UsageError("This ledger has no codebook.", remedy="Name one: standpunkt recode --codebook FILE_OR_NAME")
    if book != view.codebook():
        writer.put_codebook(book)
    run = _Run(view, writer, book, Beginning(writer, "recode", time=time, codebook=book))
    heads = view.articles()
    for done, head in enumerate(heads, start=1):
        run.take(head.id)
        if progress:
            progress(Progress(done, len(heads), head.name))
    gather.settle(ledger)
    return run.told(len(heads))


def recode_article(
    view: View,
    writer: Writer,
    article_id: str,
    before: Sequence[Statement],
    codebook: Codebook,
    *,
    learned: Sequence[LearnedCoder],
    run: Beginning,
) -> tuple[Statement, ...]:
    """The statements of one article with new codes; those that are others than `before` are stored. `before` is all
    of its statements with the codes the machine gave them."""
    article, recipe = view.article(article_id), view.recipe_of(article_id)
    assert article is not None, article_id
    assert recipe is not None, article_id
    after = coded(analyse(article), article.published, before, codebook, learned=learned) if before else ()
    changed = {new.id: new.codes for old, new in zip(before, after, strict=True) if old.codes != new.codes}
    if changed or recipe != recoded(recipe, codebook):
        number = run.number if changed else None
        writer.recode(article_id, changed, recipe=recoded(recipe, codebook), run=number)
    return after


class _Run:
    """One run of `recode`: takes one article after the other and counts what changed."""

    def __init__(self, view: View, writer: Writer, codebook: Codebook, run: Beginning) -> None:
        self._view, self._writer, self._codebook, self._run = view, writer, codebook, run
        self._learned = learned_for(view, codebook)
        self._counts: Counter[str] = Counter()
        self._before: Counter[str] = Counter()
        self._after: Counter[str] = Counter()

    def take(self, article_id: str) -> None:
        """Codes one article again and stores what is new of it."""
        before = statements_of_article(self._view, article_id)
        learned = self._learned
        after = recode_article(
            self._view, self._writer, article_id, before, self._codebook, learned=learned, run=self._run
        )
        self._counts["statements"] += len(after)
        for old, new in zip(before, after, strict=True):
            self._count(_taken(old.codes), _taken(new.codes))

    def _count(self, old: Taken, new: Taken) -> None:
        self._before.update({proposal for proposal, _ in old})
        self._after.update({proposal for proposal, _ in new})
        if old != new:
            self._counts["gained" if not old else "lost" if not new else "changed"] += 1

    def told(self, articles: int) -> Recoding:
        """What all of them came to."""
        own = [proposal.id for proposal in self._codebook.proposals]
        gone = sorted(self._before.keys() - {*own})
        rows = tuple((key, self._before[key], self._after[key]) for key in (*own, *gone))
        counts = {name: self._counts[name] for name in ("statements", "gained", "lost", "changed")}
        return Recoding(articles=articles, proposals=rows, **counts)


def statements_of_article(view: View, article_id: str) -> tuple[Statement, ...]:
    """The statements of an article in text order, with the codes that the machine gave them; of one that was replaced
    all of them, else those that count."""
    from standpunkt.ledger.coding import to_code  # noqa: PLC0415 (SQLAlchemy, which `coded` can do without)

    return to_code(view.statements(StatementFilter(article=article_id, counting=False)))


def _taken(codes: Sequence[Code]) -> Taken:
    return frozenset((one.proposal, one.stance) for one in codes)
