"""Rows to records: the way back from `storing`. Each function asks once for many records, never once for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import ArticleHead, Entry
from standpunkt.records.actors import Actor, ActorKind, ActorLink, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import Occasion, Statement

AT_ONCE = 500
"""Keys in one question; SQLite allows 32,766 since 3.32 and 999 before."""

HEAD = [column for column in t.article.c if column.name not in ("text", "recipe")]
"""What `heads` reads of an article: all but its text."""

Rows = Sequence[Row[Any]]
Grouped = Mapping[str, Rows]


def heads(connection: Connection, rows: Rows) -> tuple[ArticleHead, ...]:
    """Article heads, in the order of `rows` (of the table article)."""
    evidence = _children(connection, t.published_evidence, t.published_evidence.c.article, [r.id for r in rows])
    return tuple(
        ArticleHead(r.id, r.name, r.source, r.title, r.url, r.outlet, _published(r, evidence[r.id]), r.language)
        for r in rows
    )


def article(connection: Connection, row: Row[Any]) -> Article:
    """A whole article from its row."""
    (head,) = heads(connection, [row])
    segments = _children(connection, t.segment, t.segment.c.article, [row.id])[row.id]
    authors = _children(connection, t.author, t.author.c.article, [row.id])[row.id]
    return Article(
        id=row.id,
        name=row.name,
        source=row.source,
        text=row.text,
        segments=tuple(Segment(SegmentKind(s.kind), Span(s.start, s.end)) for s in segments),
        title=row.title,
        url=row.url,
        outlet=row.outlet,
        authors=tuple(a.name for a in authors),
        published=head.published,
        language=row.language,
    )


def entries(connection: Connection, rows: Rows) -> tuple[Entry, ...]:
    """Statements with their article heads, in the order of `rows` (of the table statement)."""
    ids = [row.id for row in rows]
    spans = _children(connection, t.span, t.span.c.statement, ids)
    links = _links(connection, ids)
    codes = _codes(connection, ids)
    of_article = _heads_by_id(connection, sorted({row.article for row in rows}))
    return tuple(
        Entry(_statement(row, spans[row.id], links.get(row.id), codes[row.id]), of_article[row.article]) for row in rows
    )


def actors(connection: Connection, keys: Iterable[str]) -> dict[str, Actor]:
    """Actors by their keys."""
    wanted = sorted(set(keys))
    names = _children(connection, t.alias, t.alias.c.actor, wanted)
    rows = _children(connection, t.actor, t.actor.c.key, wanted)
    return {key: _actor(rows[key][0], names[key]) for key in wanted}


def codebook(connection: Connection, row: Row[Any]) -> Codebook:
    """A codebook from its row."""
    of_book = t.proposal_word.c.codebook == row.id
    words: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for word in connection.execute(select(t.proposal_word).where(of_book).order_by(t.proposal_word.c.position)):
        words[word.proposal, word.kind].append(word.text)
    found = connection.execute(
        select(t.proposal).where(t.proposal.c.codebook == row.id).order_by(t.proposal.c.position)
    )
    proposals = tuple(
        Proposal(p.id, p.label, p.description, tuple(words[p.id, "evoked_by"]), tuple(words[p.id, "excluded_by"]))
        for p in found
    )
    return Codebook(row.id, row.title, row.description, proposals, row.digest)


def knowledge(connection: Connection) -> KnowledgeBase:
    """The user's own knowledge base; empty where there is none."""
    keys = [row.actor for row in _all(connection, t.known_actor)]
    known = actors(connection, keys)
    titles: defaultdict[int, list[str]] = defaultdict(list)
    for title in _all(connection, t.office_title):
        titles[title.office].append(title.text)
    offices = (
        Office(o.id, o.label, o.label_female, tuple(titles[o.position]), o.body, o.wikidata)
        for o in _all(connection, t.office)
    )
    occupancies = (Occupancy(o.actor, o.office, o.start, o.end) for o in _all(connection, t.occupancy))
    return KnowledgeBase(tuple(known[key] for key in keys), tuple(offices), tuple(occupancies))


def _heads_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, ArticleHead]:
    rows = [row for found in _children(connection, HEAD, t.article.c.id, ids).values() for row in found]
    return {head.id: head for head in heads(connection, rows)}


def _statement(row: Row[Any], spans: Rows, link: ActorLink | None, codes: tuple[Code, ...]) -> Statement:
    parts: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for span in spans:
        parts[span.part].append(span)
    said = Dating(row.said, _spans(parts["said"]), _origin(row, "said_")) if row.said is not None else None
    return Statement(
        id=row.id,
        article=row.article,
        quotation=Quotation(
            type=QuotationType(row.type),
            medium=Medium(row.medium),
            quote=_spans(parts["quote"]),
            cue=_spans(parts["cue"]),
            frame=_spans(parts["frame"]),
            speaker=_spans(parts["speaker"]),
            addressee=_spans(parts["addressee"]),
            within=row.within_position,
            origin=_origin(row),
        ),
        text=row.text,
        actor=link,
        office=row.office,
        occasion=Occasion(said, row.via, _spans(parts["via"])),
        codes=codes,
        within=row.within,
    )


def _links(connection: Connection, ids: Sequence[str]) -> dict[str, ActorLink]:
    rows = _children(connection, t.link, t.link.c.statement, ids)
    steps = _children(connection, t.link_evidence, t.link_evidence.c.statement, ids)
    spans = _children(connection, t.link_evidence_span, t.link_evidence_span.c.statement, ids)
    known = actors(connection, (row.actor for found in rows.values() for row in found))
    links = {}
    for statement, (row,) in rows.items():
        evidence = tuple(
            Evidence(step.rule, _spans(s for s in spans[statement] if s.step == step.step), step.note)
            for step in steps[statement]
        )
        links[statement] = ActorLink(known[row.actor], row.title, evidence, _origin(row))
    return links


def _codes(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Code, ...]]:
    rows = _children(connection, t.code, t.code.c.statement, ids)
    spans = _children(connection, t.code_evidence, t.code_evidence.c.statement, ids)
    return {
        statement: tuple(
            Code(
                row.proposal,
                Stance(row.stance),
                _spans(span for span in spans[statement] if span.code == row.number),
                row.reason,
                _origin(row),
            )
            for row in rows[statement]
        )
        for statement in ids
    }


def _actor(row: Row[Any], names: Rows) -> Actor:
    def listed(kind: str) -> tuple[str, ...]:
        return tuple(name.text for name in names if name.kind == kind)

    return Actor(
        id=row.id,
        name=row.name,
        kind=ActorKind(row.kind),
        gender=Gender(row.gender) if row.gender is not None else None,
        affiliation=row.affiliation,
        aliases=listed("alias"),
        adjectives=listed("adjective"),
        seats=listed("seat"),
        wikidata=row.wikidata,
    )


def _published(row: Row[Any], evidence: Rows) -> Dating | None:
    if row.published is None:
        return None
    return Dating(row.published, _spans(evidence), _origin(row, "published_"))


def _origin(row: Row[Any], prefix: str = "") -> Origin:
    values = row._mapping
    return Origin(
        values[f"{prefix}component"],
        values[f"{prefix}version"],
        values[f"{prefix}rule"],
        values[f"{prefix}confidence"],
    )


def _spans(rows: Iterable[Row[Any]]) -> Spans:
    return tuple(Span(row.start, row.end) for row in rows)


def _all(connection: Connection, table: Table) -> Rows:
    return connection.execute(select(table).order_by(*table.primary_key)).all()


def _children(
    connection: Connection, wanted: Table | list[Column[Any]], column: Column[Any], keys: Sequence[str]
) -> defaultdict[str, list[Row[Any]]]:
    """The rows whose `column` is one of `keys`, grouped by it, each group in the order of the primary key."""
    columns, order = (wanted.c, column.table.primary_key) if isinstance(wanted, Table) else (wanted, [column])
    groups: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        for row in connection.execute(select(*columns).where(column.in_(some)).order_by(*order)):
            groups[row._mapping[column.name]].append(row)
    return groups
