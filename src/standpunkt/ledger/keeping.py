"""Utterances and acts to rows and back. They can be made anew at any time from all else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Select, case, delete, func, insert, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.links import actors as actors_by_key
from standpunkt.ledger.rows import Rows, children, origin_of, parts
from standpunkt.ledger.storing import rows_of_actor
from standpunkt.records.actors import Actor
from standpunkt.records.acts import Act, Report, Standing, Thin
from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import OccasionKind
from standpunkt.records.utterances import Utterance

Weighed = tuple[Act, tuple[Thin, ...], float | None]
"""An act, why it is thin, and its measured confidence."""


def put(connection: Connection, utterances: Sequence[Utterance], acts: Iterable[Weighed]) -> None:
    """Writes utterances and acts that are not there."""
    if not utterances:
        return
    connection.execute(insert(t.utterance), [_utterance_row(utterance) for utterance in utterances])
    told = [
        {"statement": statement, "utterance": utterance.id, "position": position}
        for utterance in utterances
        for position, statement in enumerate(utterance.statements)
    ]
    connection.execute(insert(t.utterance_statement), told)
    if rows := _act_rows(acts):
        connection.execute(insert(t.act), rows)


def forget(connection: Connection, actors: Sequence[str]) -> None:
    """Deletes all utterances and acts of `actors` (ids)."""
    for some in parts(actors):
        connection.execute(delete(t.utterance).where(t.utterance.c.actor.in_(some)))


def forget_telling(connection: Connection, statements: Sequence[str]) -> None:
    """Deletes all utterances that these statements (ids) report, whoever counted as having made them until now."""
    for some in parts(statements):
        told = select(t.utterance_statement.c.utterance).where(t.utterance_statement.c.statement.in_(some))
        connection.execute(delete(t.utterance).where(t.utterance.c.id.in_(told)))


def utterances(connection: Connection, rows: Rows) -> tuple[Utterance, ...]:
    """Utterances, in the order of `rows` (of the table utterance)."""
    u, s, a = t.utterance_statement.c, t.statement.c, t.article.c
    columns = [u.utterance, u.statement, u.position, s.article, a.outlet]
    within = t.utterance_statement.join(t.statement, s.id == u.statement).join(t.article, a.id == s.article)
    told = children(connection, columns, u.utterance, [row.id for row in rows], within=within)
    return tuple(_utterance(row, sorted(told[row.id], key=lambda one: one.position)) for row in rows)


def acts(connection: Connection, query: Select[Any]) -> tuple[Act, ...]:
    """The acts that `query` asks for (`ACTS` with conditions), oldest first, undated last."""
    rows = connection.execute(query.order_by(t.act.c.latest.is_(None), t.act.c.moment, t.act.c.place)).all()
    known = actors_by_key(connection, (row.record for row in rows if row.record))
    return tuple(_act(row, known.get(row.record)) for row in rows)


_U = t.utterance.c
ACTS = select(t.act, _U.said, _U.via, _U.occasion, _U.sources).join(t.utterance, _U.id == t.act.c.utterance)
"""Asks for acts with what their utterances tell."""


def standings(
    connection: Connection, *, until: date | None, by_month: bool, proposal: str | None, actors: Sequence[str] | None
) -> tuple[Standing, ...]:
    """All acts counted, of those asked for; see `View.standings`."""
    c = t.act.c
    alike = [c.actor, c.record, c.office, c.proposal, c.stance]
    month = [func.substr(c.latest, 1, 7)] if by_month else []
    first = c.place == 0
    query = select(
        *alike,
        func.count().label("number"),
        func.count(c.latest).label("dated"),
        func.count(case((first, 1))).label("utterances"),
        func.count(case((first, c.latest))).label("dated_utterances"),
        func.min(c.latest).label("first"),
        func.max(c.latest).label("last"),
        func.max(c.moment).label("newest"),
    ).group_by(*alike, *month)
    if until is not None:
        query = query.where(c.latest.is_(None) | (c.latest <= until.isoformat()))
    if proposal is not None:
        query = query.where(c.proposal == proposal)
    if actors is not None:
        query = query.where(c.actor.in_(actors))
    rows: Sequence[Any] = connection.execute(query).all()
    known = actors_by_key(connection, {row.record for row in rows if row.record})
    return tuple(_standings(rows, known))


def _standings(rows: Iterable[Any], known: Mapping[str, Actor]) -> Iterator[Standing]:
    """A standing for each group, two where it has dated and undated acts."""
    for _, record, office, proposal, stance, number, dated, utterances, dated_utterances, first, last, newest in rows:
        actor, side = known.get(record), _STANCES[stance]
        if dated:
            yield Standing(
                actor, office, proposal, side, dated, dated_utterances, _day(first), _day(last), newest
            )  # fmt: skip
        if number > dated:
            moment = "" if dated else newest  # what is dated is newer, whatever stands here
            rest = number - dated, utterances - dated_utterances
            yield Standing(actor, office, proposal, side, *rest, None, None, moment)


_STANCES = {stance.value: stance for stance in Stance}


def _utterance_row(utterance: Utterance) -> dict[str, object]:
    origin = utterance.origin
    return {
        "id": utterance.id,
        "actor": utterance.actor,
        "said": utterance.said,
        "earliest": _iso(utterance.earliest, date.min),
        "latest": _iso(utterance.latest, date.max),
        "via": _json(utterance.via),
        "occasion": utterance.kind.value if utterance.kind else None,
        "sources": utterance.sources,
        "component": origin.component,
        "version": origin.version,
        "rule": origin.rule,
        "confidence": origin.confidence,
    }


def _act_rows(acts: Iterable[Weighed]) -> list[dict[str, object]]:
    places: Counter[str] = Counter()
    keys: dict[Actor, str] = {}
    rows = []
    for act, thin, measured in acts:
        if act.actor and act.actor not in keys:
            keys[act.actor] = rows_of_actor(act.actor)[0]
        rows.append(
            {
                "utterance": act.utterance,
                "proposal": act.proposal,
                "place": places[act.utterance],
                "stance": act.stance.value,
                "actor": act.actor.id if act.actor else None,
                "record": keys[act.actor] if act.actor else None,
                "office": act.office,
                "statement": act.report.statement,
                "earliest": _iso(act.earliest, date.min),
                "latest": _iso(act.latest, date.max),
                "moment": act.moment,
                "reports": _json([_told(report) for report in (*act.reports, *act.otherwise)]),
                "thin": _json([remark.value for remark in thin]),
                "measured": measured,
                "unmeasured": _json(act.report.unmeasured),
            }
        )
        places[act.utterance] += 1
    return rows


def _utterance(row: Row[Any], told: Rows) -> Utterance:
    return Utterance(
        id=row.id,
        actor=row.actor,
        statements=tuple(one.statement for one in told),
        articles=tuple(dict.fromkeys(one.article for one in told)),
        outlets=tuple(dict.fromkeys(one.outlet for one in told if one.outlet)),
        said=row.said,
        earliest=_day(row.earliest) or date.min,
        latest=_day(row.latest) or date.max,
        via=tuple(json.loads(row.via)),
        kind=OccasionKind(row.occasion) if row.occasion else None,
        sources=row.sources,
        origin=origin_of(row),
    )


def _act(row: Row[Any], actor: Actor | None) -> Act:
    told = [_report(found) for found in json.loads(row.reports)]
    stance = told[0].stance
    return Act(
        utterance=row.utterance,
        actor=actor,
        office=row.office,
        proposal=row.proposal,
        stance=stance,
        reports=tuple([report for report in told if report.stance is stance]),
        otherwise=tuple([report for report in told if report.stance is not stance]),
        earliest=_day(row.earliest) or date.min,
        latest=_day(row.latest) or date.max,
        is_said=row.said is not None,
        via=() if row.via == "[]" else tuple(json.loads(row.via)),
        kind=OccasionKind(row.occasion) if row.occasion else None,
        independent=row.sources,
    )


_FIELDS = tuple(field.name for field in fields(Report))
_MOST = {"earliest": date.min, "latest": date.max}


def _told(report: Report) -> dict[str, object]:
    """A report as JSON has it; what is false, empty or not known is left out."""
    values = {name: getattr(report, name) for name in _FIELDS}
    values |= {name: _iso(values[name], most) for name, most in _MOST.items()}
    return {name: value for name, value in values.items() if not (value is None or value is False or value == ())}


def _report(found: dict[str, Any]) -> Report:
    get = found.get
    return Report(
        statement=found["statement"],
        article=found["article"],
        name=found["name"],
        outlet=get("outlet"),
        start=found["start"],
        rank=found["rank"],
        stance=Stance(found["stance"]),
        type=QuotationType(found["type"]),
        earliest=_day(get("earliest")) or date.min,
        latest=_day(get("latest")) or date.max,
        is_said="is_said" in found,
        is_conditional="is_conditional" in found,
        is_doubted="is_doubted" in found,
        is_translated="is_translated" in found,
        is_second_hand="is_second_hand" in found,
        measured=get("measured"),
        unmeasured=tuple(get("unmeasured", ())),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=4096)
def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _iso(day: date, unknown: date) -> str | None:
    return None if day == unknown else day.isoformat()
