"""The stage `codes`, over the statements of an article: what the codebook says, and what was learned from judgements.

Codes follow from the text, the article's statements and the codebook alone. So `workflow` calls this when it reads an
article, and `recoding` when the codebook has changed, with the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from standpunkt.codes import code
from standpunkt.codes.learned import codes_with
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Dating
from standpunkt.records.codes import Codebook
from standpunkt.records.edtf import latest
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.statements import Statement
from standpunkt.statements import as_quotations

if TYPE_CHECKING:
    from standpunkt.ledger import View


def coded(
    analysis: Analysis,
    published: Dating | None,
    statements: Sequence[Statement],
    codebook: Codebook | None,
    *,
    learned: Sequence[LearnedCoder] = (),
) -> tuple[Statement, ...]:
    """The statements of one article, all of them and in text order, with the codes that `codebook` gives them, and
    what was `learned` from judgements knows better."""
    if codebook is None:
        return tuple(replace(statement, codes=()) for statement in statements)
    said = [_when(statement, published) for statement in statements]
    links = [statement.actor for statement in statements]
    found = code(analysis, as_quotations(statements), codebook, said=said, links=links)
    with_codes = (replace(statement, codes=codes) for statement, codes in zip(statements, found, strict=True))
    text = analysis.article.text
    return tuple(replace(s, codes=codes_with(text, s, learned)) if learned else s for s in with_codes)


def learned_for(view: View, codebook: Codebook | None) -> tuple[LearnedCoder, ...]:
    """What was learned from this ledger's judgements and is in use, for the proposals of `codebook`."""
    known = {proposal.id for proposal in codebook.proposals} if codebook else set()
    return tuple(sorted((c for c in view.learned() if c.used and c.proposal in known), key=lambda c: c.proposal))


def _when(statement: Statement, published: Dating | None) -> str | None:
    """The time it was said as EDTF, else any up to the last day on which the article may have come out."""
    if statement.occasion.said is not None:
        return statement.occasion.said.edtf
    last = latest(published.edtf) if published else date.max
    return None if last == date.max else f"../{last.isoformat()}"
