"""Statements follow an article from one text to the next. Pure functions over records.

What judgements call a quotation stays: the machine's quotations of the new text are given the names of those they were.
What a person judged and the machine no longer finds is brought along where its words are still there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from standpunkt.ledger.aligning import Mapping as Places
from standpunkt.ledger.carrying import carried, known
from standpunkt.records.judgements import SPANS, Judgement, spans_of_value, value_of_spans
from standpunkt.records.spans import Spans
from standpunkt.records.statements import Statement, id_of, words_of


@dataclass(frozen=True, slots=True)
class Had:
    """A statement that an article had as the machine found it, what judgements call it, the run that found it first,
    whether it is to stay since somebody judged it once, and whether the machine found it when it last looked."""

    statement: Statement
    subject: str
    run: int | None
    stays: bool
    is_found: bool = True


def renamed(found: Iterable[Statement], had: Iterable[Had], places: Places) -> dict[str, str]:
    """By the id of a statement of the later text: the subject of the one that it was in the earlier."""
    return carried(
        [known(one.statement, places.before, subject=one.subject) for one in had],
        [known(one, places.after) for one in found],
        places,
    )


def brought(had: Iterable[Had], places: Places, *, article: str, taken: Iterable[str]) -> dict[str, Statement]:
    """By their subjects: the judged statements whose words are still there, as they stand in the later text, that of
    `article` (its id). Those whose place is `taken` (ids) are another one's now."""
    there = set(taken)
    found: dict[str, Statement] = {}
    for one in had:
        if one.stays and (moved := _moved(one.statement, places, article)) and moved.id not in there:
            there.add(moved.id)
            found[one.subject] = moved
    return found


def here(judgement: Judgement, places: Places, *, article: str) -> Judgement | None:
    """A judgement on spans of the earlier text as one on those of the later, that of `article` (its id); None where
    their words are gone."""
    assert judgement.field in SPANS, judgement.field
    _, spans = spans_of_value(judgement.new or "")
    moved = places.spans(spans)
    return None if moved is None else replace(judgement, new=value_of_spans(article, moved))


def _moved(statement: Statement, places: Places, article: str) -> Statement | None:
    """The statement where its quote stands now; of what tells more about it, what stands there too."""
    quote = places.spans(statement.quotation.quote)
    if not quote:
        return None
    old, occasion, link = statement.quotation, statement.occasion, statement.actor

    def left(spans: Spans) -> Spans:
        return places.spans(spans) or ()

    quotation = replace(
        old,
        quote=quote,
        cue=left(old.cue),
        frame=left(old.frame),
        speaker=left(old.speaker),
        addressee=left(old.addressee),
        within=None,
    )
    said = replace(occasion.said, evidence=left(occasion.said.evidence)) if occasion.said else None
    chain = tuple(replace(step, spans=left(step.spans)) for step in link.evidence) if link else ()
    return replace(
        statement,
        id=id_of(article, quotation),
        article=article,
        quotation=quotation,
        text=words_of(quotation, places.after),
        actor=replace(link, evidence=chain) if link else None,
        occasion=replace(
            occasion,
            said=said,
            via_evidence=left(occasion.via_evidence),
            kind_evidence=left(occasion.kind_evidence),
        ),
        codes=tuple(
            replace(code, evidence=left(code.evidence), condition=left(code.condition), over=None)
            for code in statement.codes
        ),
        within=None,
    )
