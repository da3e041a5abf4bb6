"""Statements that people add where the machine finds none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select, update

from standpunkt.errors import UsageError
from standpunkt.ledger import checking, database, deciding
from standpunkt.ledger import tables as t
from standpunkt.ledger.deciding import By
from standpunkt.ledger.settling import HAND
from standpunkt.ledger.storing import rows_of_statement
from standpunkt.records.actors import Actor
from standpunkt.records.judgements import QUOTATION, SPANS, YES, Judgement, value_of_spans
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation
from standpunkt.records.statements import Occasion, Statement, id_of, words_of


def add(
    connection: Connection, article: str, quotation: Quotation, values: Mapping[str, str | Actor], by: By
) -> tuple[Judgement, ...]:
    """Adds it, if it is not there yet, and judges everything about it that was given."""
    own = {**dict(_judged(article, quotation)), **values}
    a = t.article.c
    found = select(a.id, a.text, a.title, a.published, a.replaced_by).where(a.id == article)
    row = connection.execute(found).one_or_none()
    if row is None:
        raise UsageError(
            f"This ledger has no article {article!r}.", remedy="`standpunkt articles` lists what there is."
        )
    if row.replaced_by is not None:
        raise UsageError(
            f"The text of article {article} was replaced by a newer one.",
            remedy=f"Add the statement to that: article {row.replaced_by}.",
        )
    for field in SPANS:
        if field in own:
            checking.check(field, str(own[field]), article=article, length=len(row.text))
    key = id_of(article, quotation)
    if connection.scalar(select(t.statement.c.id).where(t.statement.c.id == key)) is None:
        _insert(connection, _statement(key, article, quotation, row.text, by), row.text, row.published)
        database.index(connection, [(key, words_of(quotation, row.text), row.title or "")])
    return tuple(deciding.judge(connection, key, field, value, by) for field, value in own.items())


def _judged(article: str, quotation: Quotation) -> Iterator[tuple[str, str]]:
    """What a person said of the quotation, field by field; first of all that it is one."""
    yield QUOTATION, YES
    yield "type", quotation.type.value
    yield "medium", quotation.medium.value
    for part in SPANS:
        if spans := getattr(quotation, part):
            yield part, value_of_spans(article, spans)


def _statement(key: str, article: str, quotation: Quotation, text: str, by: By) -> Statement:
    by_hand = replace(quotation, within=None, origin=Origin(HAND, "1", f"by {by.coder}"))
    return Statement(key, article, by_hand, words_of(quotation, text), None, None, Occasion(), (), None)


def _insert(connection: Connection, statement: Statement, text: str, published: str | None) -> None:
    """Writes its row where it stands in the text, not found and not counting yet, and its spans."""
    s = t.statement.c
    place = _place(connection, statement)
    later = s.article == statement.article, s.position >= place
    connection.execute(update(t.statement).where(*later).values(position=s.position + 1))
    batch = rows_of_statement(statement, place, text, published)
    for row in batch[t.statement]:
        row.update(found=0, counts=0)
    for table in (t.statement, t.span):
        if batch[table]:
            connection.execute(insert(table), batch[table])


def _place(connection: Connection, statement: Statement) -> int:
    """Behind those that begin before it."""
    s = t.statement.c
    starts = select(func.min(t.span.c.start)).where(t.span.c.statement == s.id, t.span.c.part == "quote")
    first = min(span.start for span in statement.quotation.quote)
    before = select(func.max(s.position)).where(s.article == statement.article, starts.scalar_subquery() <= first)
    last = connection.scalar(before)
    return 0 if last is None else last + 1
