"""Records to rows. Pure functions: a batch is the rows of each table, written together by the Writer."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Table

from standpunkt.ledger import beneath
from standpunkt.ledger import tables as t
from standpunkt.ledger.folding import folded
from standpunkt.ledger.placing import place_of
from standpunkt.records.actors import Actor, ActorLink, KnowledgeBase
from standpunkt.records.articles import Article
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.doubts import Doubt
from standpunkt.records.edtf import bounds, latest
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Spans
from standpunkt.records.statements import ReadArticle, Statement

Row = dict[str, Any]
Batch = dict[Table, list[Row]]


def rows_of(read: ReadArticle, *, recipe: str) -> Batch:
    """Everything an article and its statements are stored as. Raises EdtfError where a date is no time."""
    batch: Batch = defaultdict(list)
    _article(batch, read.article, recipe)
    for position, statement in enumerate(read.statements):
        _statement(batch, statement, position, text=read.article.text, published=_time(read.article))
    return batch


def rows_of_statement(statement: Statement, position: int, text: str, published: str | None) -> Batch:
    """One statement; `text` is that of its article, `published` when that was."""
    batch: Batch = defaultdict(list)
    _statement(batch, statement, position, text=text, published=published)
    return batch


def rows_of_codebook(codebook: Codebook) -> Batch:
    """A codebook with its proposals and their words."""
    batch: Batch = defaultdict(list)
    batch[t.codebook].append({name: getattr(codebook, name) for name in ("id", "title", "description", "digest")})
    for position, p in enumerate(codebook.proposals):
        key = {"codebook": codebook.id}
        own = {name: getattr(p, name) for name in ("id", "label", "description", "parent", "valid")}
        batch[t.proposal].append({**key, "position": position, **own})
        for kind, words in (("evoked_by", p.evoked_by), ("excluded_by", p.excluded_by)):
            batch[t.proposal_word] += _listed(words, {**key, "proposal": p.id, "kind": kind})
    return batch


def rows_of_knowledge(base: KnowledgeBase, layer: str) -> Batch:
    """The user's own actors, offices and occupancies, in their order, as one layer."""
    own = {"layer": layer}
    batch: Batch = defaultdict(list)
    for position, actor in enumerate(base.actors):
        batch[t.known_actor].append({**own, "position": position, "actor": _actor(batch, actor)})
    for position, office in enumerate(base.offices):
        row = asdict(office)
        batch[t.office_title] += _listed(row.pop("titles"), {**own, "office": position})
        batch[t.office].append({**own, "position": position, **row})
    batch[t.occupancy] += [{**own, "position": n, **asdict(held)} for n, held in enumerate(base.occupancies)]
    return batch


def rows_of_codes(statement: str, codes: Iterable[Code], text: str) -> Batch:
    """The codes of one statement; `text` is that of its article."""
    batch: Batch = defaultdict(list)
    _codes(batch, statement, codes, text)
    return batch


def digest_of(*parts: object) -> str:
    """A short hash of plain values: 80 bits, so that two among a million are alike with a chance of 1 in 10^12."""
    content = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()[:20]


def rows_of_actor(actor: Actor) -> tuple[str, Batch]:
    """One actor with its names, and the key it is stored under."""
    batch: Batch = defaultdict(list)
    return _actor(batch, actor), batch


def _article(batch: Batch, article: Article, recipe: str) -> None:
    row = {
        name: getattr(article, name) for name in ("id", "name", "title", "outlet", "url", "language", "source", "text")
    }
    published, own = article.published, {"article": article.id}
    batch[t.article].append(
        row
        | {"published": _time(article), "recipe": recipe}
        | {"place": place_of(article.url, article.source), "revision": 1}
        | _origin(published.origin if published else None, "published_")
    )
    spans = [segment.span for segment in article.segments]
    placed = _placed(tuple(spans), article.text, own)
    batch[t.segment] += [{**row, "kind": s.kind.value} for row, s in zip(placed, article.segments, strict=True)]
    batch[t.published_evidence] += _placed(published.evidence if published else (), article.text, own)
    batch[t.published_doubt] += _doubts(published.doubts if published else (), own)
    batch[t.author] += _listed(article.authors, own, column="name")


def _time(article: Article) -> str | None:
    return article.published.edtf if article.published else None


def _statement(batch: Batch, statement: Statement, position: int, *, text: str, published: str | None) -> None:
    quotation = statement.quotation
    words, spans, doubts = rows_of_wording(statement, text, published)
    batch[t.statement].append(
        {
            "id": statement.id,
            "article": statement.article,
            "position": position,
            "subject": statement.id,
            "counts": 1,
            "found": 1,
            "within": statement.within,
            "within_position": quotation.within,
        }
        | words
        | _origin(quotation.origin)
    )
    batch[t.span] += spans
    batch[t.doubt] += doubts
    if statement.actor:
        _link(batch, text, statement.id, statement.actor)
    _codes(batch, statement.id, statement.codes, text)


def rows_of_wording(statement: Statement, text: str, published: str | None) -> tuple[Row, list[Row], list[Row]]:
    """What people can judge of a statement but for speaker and codes: columns of its row, spans, doubts of its time.
    `text` is that of its article, `published` when that was."""
    quotation, occasion, said = statement.quotation, statement.occasion, statement.occasion.said
    row = {
        "text": statement.text,
        "type": quotation.type.value,
        "medium": quotation.medium.value,
        "office": statement.office,
        "said": said.edtf if said else None,
        "via": occasion.via,
        "occasion": occasion.kind.value if occasion.kind else None,
    }
    row |= _days(said.edtf if said else None, published) | _origin(said.origin if said else None, "said_")
    parts = _parts(statement).items()
    spans = [row for part, found in parts for row in _placed(found, text, {"statement": statement.id, "part": part})]
    return row, spans, _doubts(said.doubts if said else (), {"statement": statement.id, "part": "said"})


def _parts(statement: Statement) -> dict[str, Spans]:
    quotation, occasion = statement.quotation, statement.occasion
    return {
        "quote": quotation.quote,
        "cue": quotation.cue,
        "frame": quotation.frame,
        "speaker": quotation.speaker,
        "addressee": quotation.addressee,
        "said": occasion.said.evidence if occasion.said else (),
        "via": occasion.via_evidence,
        "occasion": occasion.kind_evidence,
    }


def _days(said: str | None, published: str | None) -> Row:
    """First and last day a statement may have been made on; None where nothing bounds it."""
    first, last = date.min, date.max
    if said is not None:
        first, last = bounds(said)
    elif published is not None:
        last = latest(published)
    return {
        "earliest": None if first == date.min else first.isoformat(),
        "latest": None if last == date.max else last.isoformat(),
    }


def _link(batch: Batch, text: str, statement: str, link: ActorLink) -> None:
    key = _actor(batch, link.actor)
    batch[t.link].append({"statement": statement, "actor": key, "title": link.title} | _origin(link.origin))
    batch[t.doubt] += _doubts(link.doubts, {"statement": statement, "part": "actor"})
    for step, evidence in enumerate(link.evidence):
        own = {"statement": statement, "step": step}
        batch[t.link_evidence].append({**own, "rule": evidence.rule, "note": evidence.note})
        batch[t.link_evidence_span] += _placed(evidence.spans, text, own)


def _codes(batch: Batch, statement: str, codes: Iterable[Code], text: str) -> None:
    own = {"statement": statement}
    for number, code in enumerate(codes):
        row = {"number": number, "proposal": code.proposal, "stance": code.stance.value, "reason": code.reason}
        batch[t.code].append(own | row | _origin(code.origin) | {"over": beneath.written(code.over)})
        for part, spans in (("evidence", code.evidence), ("condition", code.condition)):
            batch[t.code_evidence] += _placed(spans, text, {**own, "code": number, "part": part})


def _actor(batch: Batch, actor: Actor) -> str:
    """Adds an actor with its names, once a batch; gives its key."""
    row = asdict(actor)
    key = digest_of(row)
    if any(known["key"] == key for known in batch[t.actor]):
        return key
    lists = {kind: row.pop(kind) for kind in ("aliases", "adjectives", "seats")}
    batch[t.actor].append({"key": key, **row})
    names = {"name": (actor.name,), "alias": lists["aliases"], "adjective": lists["adjectives"], "seat": lists["seats"]}
    for kind, words in names.items():
        listed = _listed(words, {"actor": key, "kind": kind})
        batch[t.alias] += [{**alias, "folded": folded(alias["text"])} for alias in listed]
    return key


def _doubts(doubts: Iterable[Doubt], own: Row) -> list[Row]:
    return _listed((doubt.value for doubt in doubts), own, column="doubt")


def _origin(origin: Origin | None, prefix: str = "") -> Row:
    names = ("component", "version", "rule", "confidence")
    return {prefix + name: getattr(origin, name) if origin else None for name in names}


def _placed(spans: Spans, text: str, own: Row) -> list[Row]:
    return [
        {**own, "position": position, "start": s.start, "end": s.end, "text": text[s.start : s.end]}
        for position, s in enumerate(spans)
    ]


def _listed(words: Iterable[str], own: Row, *, column: str = "text") -> list[Row]:
    return [{**own, "position": position, column: word} for position, word in enumerate(words)]
