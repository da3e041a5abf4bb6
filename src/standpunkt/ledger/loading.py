"""Rows to records: the way back from `storing`. Each function asks once for many records, never once for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from standpunkt.ledger import beneath
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import ArticleHead, Entry
from standpunkt.ledger.links import actors, links_of
from standpunkt.ledger.rows import Rows, asked, children, doubts_of, origin_of, part_of, spans_of
from standpunkt.records.actors import ActorLink, KnowledgeBase, Occupancy, Office
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.judgements import Judgement, SubjectKind
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import Occasion, OccasionKind, Statement

HEAD = [column for column in t.article.c if column.name not in ("text", "recipe")]
"""What `heads` reads of an article: all but its text."""


def heads(connection: Connection, rows: Rows) -> tuple[ArticleHead, ...]:
    """Article heads, in the order of `rows` (of the table article)."""
    ids = [row.id for row in rows]
    evidence = children(connection, t.published_evidence, t.published_evidence.c.article, ids)
    doubts = children(connection, t.published_doubt, t.published_doubt.c.article, ids)
    published = {r.id: _dating(r, "published", spans_of(evidence[r.id]), doubts[r.id]) for r in rows}
    columns = ("id", "name", "source", "title", "url", "outlet", "language", "revision", "replaced_by")
    return tuple(
        ArticleHead(**{name: row._mapping[name] for name in columns}, published=published[row.id]) for row in rows
    )


def article(connection: Connection, row: Row[Any]) -> Article:
    """A whole article from its row."""
    return _articles(connection, [row])[0]


def articles(connection: Connection, ids: Sequence[str]) -> tuple[Article, ...]:
    """Whole articles by their ids, in that order; those that are not there are left out."""
    found = children(connection, t.article, t.article.c.id, ids)
    return _articles(connection, [row for key in ids for row in found[key]])


def _articles(connection: Connection, rows: Rows) -> tuple[Article, ...]:
    ids = [row.id for row in rows]
    segments = children(connection, t.segment, t.segment.c.article, ids)
    authors = children(connection, t.author, t.author.c.article, ids)
    return tuple(
        Article(
            id=row.id,
            name=row.name,
            source=row.source,
            text=row.text,
            segments=tuple(Segment(SegmentKind(s.kind), Span(s.start, s.end)) for s in segments[row.id]),
            title=row.title,
            url=row.url,
            outlet=row.outlet,
            authors=tuple(a.name for a in authors[row.id]),
            published=head.published,
            language=row.language,
        )
        for row, head in zip(rows, heads(connection, rows), strict=True)
    )


def entries(connection: Connection, rows: Rows, *, whole: bool = True) -> tuple[Entry, ...]:
    """Statements with their article heads, in the order of `rows` (of the table statement). Where not the `whole` is
    wanted, without what led to the actor, without judgements, and of the spans only the quote."""
    ids = [row.id for row in rows]
    spans = children(connection, t.span, t.span.c.statement, ids, where=None if whole else t.span.c.part == "quote")
    doubts = children(connection, t.doubt, t.doubt.c.statement, ids)
    links = links_of(connection, ids, doubts, whole=whole)
    codes = codes_of(connection, ids)
    of_article = _heads_by_id(connection, sorted({row.article for row in rows}))
    judged = judgements_on(connection, ids, t.judgement.c.id.is_not(None)) if whole else {}
    return tuple(
        Entry(
            statement=_statement(r, spans[r.id], doubts[r.id], links.get(r.id), codes[r.id]),
            article=of_article[r.article],
            subject=r.subject,
            judged={judgement.field: judgement for judgement in judged.get(r.id, ())},
            counts=bool(r.counts),
            found=bool(r.found),
        )
        for r in rows
    )


def judgements_on(
    connection: Connection, statements: Sequence[str] | None, condition: ColumnElement[bool]
) -> dict[str, list[Judgement]]:
    """The judgements that count, hold a value and fulfil `condition`: by the statements of the ledger that they are
    on, or by those of `statements`; in the order in which they were made."""
    c, s = t.judgement.c, t.statement.c
    wanted = select(t.judgement, s.id.label("statement")).join(t.statement, s.subject == c.subject)
    wanted = wanted.where(c.subject_kind == SubjectKind.STATEMENT.value, c.new.is_not(None), condition)
    wanted = wanted.where(c.superseded_by.is_(None), c.task.is_(None)).order_by(c.id)
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for row in asked(connection, wanted, s.id, statements):
        found[row.statement].append(judgement(row))
    return found


def codes_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Code, ...]]:
    """The codes that count, by statement."""
    rows = children(connection, t.code, t.code.c.statement, ids)
    spans = children(connection, t.code_evidence, t.code_evidence.c.statement, ids)
    return {key: tuple(_code(row, [s for s in spans[key] if s.code == row.number]) for row in rows[key]) for key in ids}


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
        Proposal(
            id=p.id,
            label=p.label,
            description=p.description,
            evoked_by=tuple(words[p.id, "evoked_by"]),
            excluded_by=tuple(words[p.id, "excluded_by"]),
            parent=p.parent,
            valid=p.valid,
        )
        for p in found
    )
    return Codebook(row.id, row.title, row.description, proposals, row.digest)


def knowledge(connection: Connection, layer: str) -> KnowledgeBase:
    """One layer of the user's own knowledge base; empty where there is none."""
    keys = [row.actor for row in _all(connection, t.known_actor, layer)]
    known = actors(connection, keys)
    titles: defaultdict[int, list[str]] = defaultdict(list)
    for title in _all(connection, t.office_title, layer):
        titles[title.office].append(title.text)
    offices = (
        Office(o.id, o.label, o.label_female, tuple(titles[o.position]), o.body, o.wikidata)
        for o in _all(connection, t.office, layer)
    )
    occupancies = (Occupancy(o.actor, o.office, o.start, o.end) for o in _all(connection, t.occupancy, layer))
    return KnowledgeBase(tuple(known[key] for key in keys), tuple(offices), tuple(occupancies))


def judgement(row: Row[Any]) -> Judgement:
    """A judgement from its row."""
    values = {name: row._mapping[name] for name in Judgement.__slots__}
    return Judgement(**(values | {"subject_kind": SubjectKind(row.subject_kind)}))


def _heads_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, ArticleHead]:
    rows = [row for found in children(connection, HEAD, t.article.c.id, ids).values() for row in found]
    return {head.id: head for head in heads(connection, rows)}


def _statement(row: Row[Any], spans: Rows, doubts: Rows, link: ActorLink | None, codes: tuple[Code, ...]) -> Statement:
    parts: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for span in spans:
        parts[span.part].append(span)
    return Statement(
        id=row.id,
        article=row.article,
        quotation=Quotation(
            type=QuotationType(row.type),
            medium=Medium(row.medium),
            quote=spans_of(parts["quote"]),
            cue=spans_of(parts["cue"]),
            frame=spans_of(parts["frame"]),
            speaker=spans_of(parts["speaker"]),
            addressee=spans_of(parts["addressee"]),
            within=row.within_position,
            origin=origin_of(row),
        ),
        text=row.text,
        actor=link,
        office=row.office,
        occasion=Occasion(
            said=_dating(row, "said", spans_of(parts["said"]), part_of(doubts, "said")),
            via=row.via,
            via_evidence=spans_of(parts["via"]),
            kind=OccasionKind(row.occasion) if row.occasion is not None else None,
            kind_evidence=spans_of(parts["occasion"]),
        ),
        codes=codes,
        within=row.within,
    )


def _code(row: Row[Any], spans: Rows) -> Code:
    return Code(
        proposal=row.proposal,
        stance=Stance(row.stance),
        evidence=spans_of(part_of(spans, "evidence")),
        reason=row.reason,
        origin=origin_of(row),
        condition=spans_of(part_of(spans, "condition")),
        over=beneath.read(row.proposal, row.over),
    )


def _dating(row: Row[Any], name: str, evidence: Spans, doubts: Rows) -> Dating | None:
    edtf = row._mapping[name]
    return None if edtf is None else Dating(edtf, evidence, origin_of(row, f"{name}_"), doubts_of(doubts))


def _all(connection: Connection, table: Table, layer: str) -> Rows:
    return connection.execute(select(table).where(table.c.layer == layer).order_by(*table.primary_key)).all()
