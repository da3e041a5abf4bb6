"""Puts what the stages found side by side: one statement a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.records.actors import ActorLink
from standpunkt.records.articles import Article
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.statements import Occasion, Statement, id_of, words_of


def statements_of(
    article: Article,
    quotations: Sequence[Quotation],
    *,
    links: Sequence[ActorLink | None],
    offices: Sequence[str | None],
    occasions: Sequence[Occasion],
) -> tuple[Statement, ...]:
    """One statement for each quotation, all sequences side by side; without codes.

    Left out is what only tells again a part of what another statement of the same speaker says: words in quotation
    marks inside a report ("sagte, der Plan sei „falsch“"), and a report inside one ("sagte, sie lehne den Plan ab"),
    also of the body that the speaker speaks for. Counting them would count one act twice.
    """
    parts = [_is_part(quotations, links, number) for number in range(len(quotations))]
    ids = [id_of(article.id, quotation) for quotation in quotations]
    seen: set[str] = set()
    statements = []
    for number, quotation in enumerate(quotations):
        if ids[number] in seen or parts[number]:
            continue
        seen.add(ids[number])
        holder = _holder(quotations, parts, number)
        statements.append(
            Statement(
                id=ids[number],
                article=article.id,
                quotation=quotation,
                text=words_of(quotation, article.text),
                actor=links[number],
                office=offices[number],
                occasion=occasions[number],
                codes=(),
                within=None if holder is None else ids[holder],
            )
        )
    return tuple(statements)


def as_quotations(statements: Sequence[Statement]) -> tuple[Quotation, ...]:
    """The quotations of an article's statements; each knows by its place among them which it is nested in."""
    places = {statement.id: place for place, statement in enumerate(statements)}
    return tuple(replace(s.quotation, within=places[s.within] if s.within else None) for s in statements)


def _is_part(quotations: Sequence[Quotation], links: Sequence[ActorLink | None], number: int) -> bool:
    """True where the quotation tells again a part of the one it stands in; of words in quotation marks, of any around
    them: in "Berg sagte, Lindqvist sei „klar“ gegen den Plan" the word may be marked as Berg's."""
    holder = quotations[number].within
    is_words = quotations[number].type is QuotationType.DIRECT
    while holder is not None:
        if _tells_again(quotations, links, number, holder):
            return True
        is_speech = quotations[holder].type is QuotationType.DIRECT
        holder = quotations[holder].within if is_words and not is_speech else None
    return False


def _tells_again(quotations: Sequence[Quotation], links: Sequence[ActorLink | None], number: int, around: int) -> bool:
    inner, outer, actor, holder = quotations[number], quotations[around], links[number], links[around]
    is_same = inner.speaker == outer.speaker or (
        actor is not None and holder is not None and actor.actor == holder.actor
    )
    if inner.type is QuotationType.DIRECT:
        return outer.type is not QuotationType.DIRECT and (not inner.speaker or is_same)
    is_own = is_same or _speaks_for(holder, actor)
    return inner.type is QuotationType.REPORTED and bool(inner.speaker) and is_own


def _speaks_for(speaker: ActorLink | None, body: ActorLink | None) -> bool:
    """ "Der Generalsekretär des Bundes sagte, der Bund sei bereit": the stand of the body is his."""
    return speaker is not None and body is not None and speaker.actor.affiliation == body.actor.id


def _holder(quotations: Sequence[Quotation], parts: Sequence[bool], number: int) -> int | None:
    """The quotation it is nested in; past those that make no statement of their own."""
    holder = quotations[number].within
    while holder is not None and parts[holder]:
        holder = quotations[holder].within
    return holder
