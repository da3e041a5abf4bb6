"""What follows from judgements: the tables of statements say what counts, what the machine found is kept beside it.

Everything here is worked out from what the machine found and from the live judgements alone. So it may be done again at
any time, and taking a judgement back leaves no trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from standpunkt.ledger import coding, database, fields, following, loading, speakers, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.aligning import mapped
from standpunkt.ledger.fields import Value
from standpunkt.ledger.links import links_of
from standpunkt.ledger.rows import asked, children
from standpunkt.ledger.storing import rows_of_wording
from standpunkt.records.judgements import ACTOR, NO, QUOTATION, SAME, SPANS, WORDS, Judgement, spans_of_value
from standpunkt.records.statements import Statement

HAND = "given"
"""The component of a quotation that a person added."""


def settle(connection: Connection, statements: Sequence[str]) -> None:
    """Works out anew what counts of these statements."""
    speakers.settle(connection, statements)
    coding.settle(connection, statements)
    _settle_wording(connection, statements)
    settle_counts(connection, statements)


def found(connection: Connection, statements: Sequence[str]) -> dict[str, Statement]:
    """What the machine found of these statements, by their ids: as if nobody had judged."""
    stored = _stored(connection, statements)
    doubts = children(connection, t.doubt, t.doubt.c.statement, list(stored))
    links = links_of(connection, list(stored), doubts, counted=False)
    kept = _kept(connection, list(stored))
    return {
        key: replace(
            fields.as_found(one.statement, kept[key], one.text),
            actor=links.get(key),
            codes=coding.machines(one.statement.codes),
        )
        for key, one in stored.items()
    }


def settle_merges(connection: Connection, actors: Iterable[str]) -> None:
    """Works out anew who all statements count as, after these actors were merged or are merged no longer."""
    speakers.settle(connection)
    judged = loading.judgements_on(connection, None, t.judgement.c.field == ACTOR)
    _settle_wording(connection, list(judged))
    merged = speakers.merges(connection)
    standing.mark(connection, actors={*actors, *(speakers.end_of(actor, merged) for actor in actors)})


def settle_counts(connection: Connection, statements: Sequence[str]) -> None:
    """Works out anew which of these statements count.

    One that a person said is none does not, nor one whose article was replaced. One that the machine does not find
    counts where a person said that it is one; and where the machine once found it, also as long as any judgement on it
    or its likeness to another stands.
    """
    s = t.statement.c
    query = select(s.id, s.subject, s.found, s.counts, s.component, t.article.c.replaced_by).join(t.article)
    judged = loading.judgements_on(connection, statements, t.judgement.c.id.is_not(None))
    for row in asked(connection, query, s.id, statements):
        counts = int(row.replaced_by is None and _is_one(connection, row, judged.get(row.id, ())))
        if counts != row.counts:
            connection.execute(update(t.statement).where(s.id == row.id).values(counts=counts))


def _is_one(connection: Connection, row: Row[Any], judged: Sequence[Judgement]) -> bool:
    said = next((one.new for one in judged if one.field == QUOTATION), None)
    if said is not None or row.found:
        return said != NO
    return row.component != HAND and (bool(judged) or _is_likened(connection, row.subject))


def _is_likened(connection: Connection, subject: str) -> bool:
    """Whether a live judgement on another statement says what the two have in common."""
    c = t.judgement.c
    other = select(c.id).where(c.field == SAME + subject, c.superseded_by.is_(None), c.task.is_(None))
    return connection.scalar(other.where(c.new.is_not(None)).limit(1)) is not None


@dataclass(frozen=True, slots=True)
class _Stored:
    """A statement as it is stored, with its article's text and time of publication."""

    statement: Statement
    text: str
    published: str | None


def _stored(connection: Connection, statements: Sequence[str]) -> dict[str, _Stored]:
    rows = asked(connection, select(t.statement), t.statement.c.id, statements)
    columns = [t.article.c.id, t.article.c.text, t.article.c.published]
    articles = children(connection, columns, t.article.c.id, sorted({row.article for row in rows}))
    entries = (entry.statement for entry in loading.entries(connection, rows))
    return {one.id: _Stored(one, articles[one.article][0].text, articles[one.article][0].published) for one in entries}


def _kept(connection: Connection, statements: Sequence[str]) -> Mapping[str, dict[str, Value]]:
    found: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    for row in asked(connection, select(t.machine), t.machine.c.statement, statements):
        found[row.statement][row.field] = fields.read(row.value, row.beside)
    return found


def _settle_wording(connection: Connection, statements: Sequence[str]) -> None:
    """Words and spans."""
    judged = loading.judgements_on(connection, statements, t.judgement.c.field.in_((*WORDS, *SPANS, ACTOR)))
    kept = _kept(connection, statements)
    concerned = _stored(connection, sorted({*judged, *kept}))
    machines = found(connection, list(concerned))
    merged = speakers.merges(connection) if concerned else {}
    for key, one in concerned.items():
        own = {judgement.field: judgement for judgement in _here(connection, judged.get(key, ()), one)}
        other = _is_another(machines[key], own.pop(ACTOR, None), merged)
        decided, keep = fields.as_decided(machines[key], own.values(), one.text, other_speaker=other)
        decided = replace(decided, actor=one.statement.actor, codes=one.statement.codes)
        if (decided, keep) != (one.statement, kept[key]):
            _store(connection, one, decided, keep)


def _here(connection: Connection, judged: Iterable[Judgement], stored: _Stored) -> Iterator[Judgement]:
    """Those that apply in this text of the article: spans judged in another one where their words stand in this."""
    own = stored.statement.article
    for judgement in judged:
        article = spans_of_value(judgement.new)[0] if judgement.field in SPANS and judgement.new else own
        if article == own:
            yield judgement
        elif moved := _moved(connection, judgement, article, stored):
            yield moved


def _moved(connection: Connection, judgement: Judgement, article: str, stored: _Stored) -> Judgement | None:
    text = connection.scalar(select(t.article.c.text).where(t.article.c.id == article))
    places = mapped(text or "", stored.text)
    return following.here(judgement, places, article=stored.statement.article)


def _is_another(machine: Statement, judged: Judgement | None, merged: Mapping[str, speakers.Deciding]) -> bool:
    if judged is None:
        return False
    before = machine.actor.actor.id if machine.actor else ""
    return speakers.end_of(judged.new or "", merged) != speakers.end_of(before, merged)


def _store(connection: Connection, stored: _Stored, decided: Statement, kept: Mapping[str, Value]) -> None:
    own = decided.id
    row, spans, doubts = rows_of_wording(decided, stored.text, stored.published)
    connection.execute(update(t.statement).where(t.statement.c.id == own).values(row))
    connection.execute(delete(t.span).where(t.span.c.statement == own))
    connection.execute(delete(t.doubt).where(t.doubt.c.statement == own, t.doubt.c.part == "said"))
    connection.execute(delete(t.machine).where(t.machine.c.statement == own))
    machine = [{"statement": own, "field": field, **fields.written(value)} for field, value in kept.items()]
    for table, rows in ((t.span, spans), (t.doubt, doubts), (t.machine, machine)):
        if rows:
            connection.execute(insert(table), rows)
    if decided.text != stored.statement.text:
        _index(connection, decided)


def _index(connection: Connection, statement: Statement) -> None:
    title = connection.scalar(select(t.article.c.title).where(t.article.c.id == statement.article)) or ""
    database.unindex(connection, [statement.id])
    database.index(connection, [(statement.id, statement.text, title)])
