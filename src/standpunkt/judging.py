"""What people decide, and the codes that follow from it at once.

Codes follow from the words, type, actor and time that count. So where a person decides on one of these, the article's
statements are coded again with the ledger's codebook and what it learned; judged codes stay as they are. An article
that was coded with another codebook waits until it is coded as a whole (`recode`, `add`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from standpunkt.coding import learned_for
from standpunkt.recipes import recoded
from standpunkt.recoding import recode_article, statements_of_article
from standpunkt.records.actors import Actor
from standpunkt.records.judgements import ACTOR, QUOTATION, SPANS, Judgement
from standpunkt.records.quotations import Quotation
from standpunkt.running import Beginning

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger

_CODED = frozenset((QUOTATION, ACTOR, "type", "medium", "said", *SPANS))
"""Fields that codes follow from."""


def judge(
    ledger: Ledger,
    decisions: Iterable[tuple[str, str, str | Actor | None]],
    *,
    coder: str,
    time: str,
    reason: str = "",
) -> tuple[Judgement, ...]:
    """Lets (statement, field, value) count as `Writer.judge_each` does, all or none; then codes again. Raises the
    same."""
    made = ledger.writer().judge_each(decisions, coder=coder, time=time, reason=reason)
    code_again(ledger, made, time=time)
    return made


def add_statement(
    ledger: Ledger,
    article: str,
    quotation: Quotation,
    values: Mapping[str, str | Actor] = MappingProxyType({}),
    *,
    coder: str,
    time: str,
    reason: str = "",
) -> tuple[Judgement, ...]:
    """Adds a statement as `Writer.add_statement` does; then codes again. Raises the same."""
    made = ledger.writer().add_statement(article, quotation, values, coder=coder, time=time, reason=reason)
    code_again(ledger, made, time=time)
    return made


def undo(ledger: Ledger, number: int, *, coder: str, time: str, reason: str = "") -> Judgement:
    """Takes a judgement back as `Writer.undo` does; then codes again. Raises the same."""
    made = ledger.writer().undo(number, coder=coder, time=time, reason=reason)
    code_again(ledger, (made,), time=time)
    return made


def code_again(ledger: Ledger, made: Iterable[Judgement], *, time: str) -> None:
    """Codes the statements of the articles again that these judgements are on, where codes follow from them. What that
    changes is kept as a run that began at `time`."""
    view, writer = ledger.view(), ledger.writer()
    book = view.codebook()
    subjects = {one.subject for one in made if one.field in _CODED and one.task is None}
    if book is None or not subjects:
        return
    learned, run = learned_for(view, book), Beginning(writer, "judge", time=time, codebook=book)
    for article in view.articles_of(*sorted(subjects)):
        recipe = view.recipe_of(article)
        if recipe is not None and recipe == recoded(recipe, book):
            before = statements_of_article(view, article)
            recode_article(view, writer, article, before, book, learned=learned, run=run)
