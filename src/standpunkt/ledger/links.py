"""Who said it: actors, and the links of statements to them, as the machine found them and as people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.rows import Grouped, Rows, children, doubts_of, origin_of, part_of, spans_of
from standpunkt.records.actors import Actor, ActorKind, ActorLink, Gender
from standpunkt.records.judgements import JUDGED
from standpunkt.records.origins import Evidence, Origin

_MANY = 1_000
"""Actors from which on reading all is faster than asking for each."""


def actors(connection: Connection, keys: Iterable[str]) -> dict[str, Actor]:
    """Actors by their keys."""
    wanted = sorted(set(keys))
    if len(wanted) > _MANY:
        return _all_actors(connection, frozenset(wanted))
    names = children(connection, t.alias, t.alias.c.actor, wanted, where=_FURTHER)
    rows = children(connection, t.actor, t.actor.c.key, wanted)
    return {key: _actor(rows[key][0], names[key]) for key in wanted}


_FURTHER = t.alias.c.kind != "name"
"""The name itself stands in the actor's row."""


def _all_actors(connection: Connection, wanted: Collection[str]) -> dict[str, Actor]:
    names: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(select(t.alias).where(_FURTHER).order_by(*t.alias.primary_key)).all():
        names[row[0]].append(row)
    rows = connection.execute(select(t.actor)).all()
    return {row[0]: _actor(row, names.get(row[0], ())) for row in rows if row[0] in wanted}


def links_of(
    connection: Connection, ids: Sequence[str], doubts: Grouped, *, counted: bool = True, whole: bool = True
) -> dict[str, ActorLink]:
    """What the machine found; where a person decided otherwise, and what counts is wanted, that, with the decision at
    the end of the chain. Where not the `whole` is wanted, without the chain before it."""
    rows = children(connection, t.link, t.link.c.statement, ids)
    chain = ids if whole else ()
    steps = children(connection, t.link_evidence, t.link_evidence.c.statement, chain)
    spans = children(connection, t.link_evidence_span, t.link_evidence_span.c.statement, chain)
    decided = _counted(connection, ids) if counted else {}
    found = (row.actor for those in (*rows.values(), *decided.values()) for row in those)
    known = actors(connection, (actor for actor in found if actor is not None))
    links = {}
    for statement in ids:
        link = _link(rows[statement], steps[statement], spans[statement], part_of(doubts[statement], "actor"), known)
        for row in decided.get(statement, ()):
            link = _judged(link, row, known[row.actor]) if row.actor is not None else None
        if link is not None:
            links[statement] = link
    return links


def _link(rows: Rows, steps: Rows, spans: Rows, doubts: Rows, known: Mapping[str, Actor]) -> ActorLink | None:
    for row in rows:
        evidence = tuple(
            Evidence(step.rule, spans_of([s for s in spans if s.step == step.step]), step.note) for step in steps
        )
        return ActorLink(known[row.actor], row.title, evidence, origin_of(row), doubts_of(doubts))
    return None


def _counted(connection: Connection, ids: Sequence[str]) -> Grouped:
    """By statement: the actor it counts as by a judgement, and that judgement."""
    judged = t.counted.join(t.judgement, t.judgement.c.id == t.counted.c.judgement)
    columns = [*t.counted.c, *(t.judgement.c[name] for name in ("coder", "time", "reason"))]
    return children(connection, columns, t.counted.c.statement, ids, within=judged)


def _judged(link: ActorLink | None, row: Row[Any], actor: Actor) -> ActorLink:
    """The link as a person decided it; what spoke against the machine's is settled."""
    why = f": {row.reason}" if row.reason else ""
    note = f"counts as {actor.name} ({actor.id}); judgement {row.judgement}, {row.coder}, {row.time[:10]}{why}"
    evidence = (*(link.evidence if link else ()), Evidence("judgement", (), note))
    return ActorLink(
        actor, link.title if link else None, evidence, Origin(JUDGED, str(row.judgement), f"by {row.coder}")
    )


_KINDS = {kind.value: kind for kind in ActorKind}


def _actor(row: Any, names: Rows) -> Actor:
    _, id_, name, kind, gender, affiliation, wikidata = row  # by place: by name takes twice as long
    listed: dict[str, tuple[str, ...]] = {}
    for one in names:
        listed[one.kind] = (*listed.get(one.kind, ()), one.text)
    return Actor(
        id=id_,
        name=name,
        kind=_KINDS[kind],
        gender=Gender(gender) if gender is not None else None,
        affiliation=affiliation,
        aliases=listed.get("alias", ()),
        adjectives=listed.get("adjective", ()),
        seats=listed.get("seat", ()),
        wikidata=wikidata,
    )
