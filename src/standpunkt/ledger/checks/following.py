"""What follows from all statements together: utterances and acts, where they are not to be made anew anyhow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, not_, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.checks.kinds import REPORT, Check
from standpunkt.ledger.standing import NOBODY, spoken

_NONE = "none"


def _without_utterance(connection: Connection) -> Iterator[str]:
    told = exists().where(t.utterance_statement.c.statement == t.statement.c.id)
    wanted = spoken(t.statement.c.id).where(t.statement.c.counts == 1, _is_fresh(), ~told)
    yield from connection.scalars(wanted.order_by(t.statement.c.id))


def _in_a_wrong_utterance(connection: Connection) -> Iterator[str]:
    """Told by somebody else, or not counting at all."""
    told, made = t.utterance_statement.c, t.utterance.c
    wrong = not_(t.statement.c.counts == 1) | made.actor.is_distinct_from(t.actor.c.id)
    wanted = spoken(t.statement.c.id).join(told.statement.table, told.statement == t.statement.c.id)
    wanted = wanted.join(made.id.table, made.id == told.utterance).where(_is_fresh(), wrong)
    yield from connection.scalars(wanted.order_by(t.statement.c.id))


def _without_act(connection: Connection) -> Iterator[str]:
    c, told, act = t.code.c, t.utterance_statement.c, t.act.c
    done = exists().where(act.utterance == told.utterance, act.proposal == c.proposal)
    wanted = spoken(t.statement.c.id, c.proposal).join(t.code, c.statement == t.statement.c.id)
    wanted = wanted.join(told.statement.table, told.statement == t.statement.c.id)
    for key, proposal in connection.execute(wanted.where(_is_fresh(), c.stance != _NONE, ~done)):
        yield f"{key} on {proposal}"


def _acts_of_nothing(connection: Connection) -> Iterator[str]:
    """No report of the utterance is coded so."""
    c, told, act = t.code.c, t.utterance_statement.c, t.act.c
    coded = exists().where(
        *(told.utterance == act.utterance, told.statement == act.statement, c.statement == act.statement),
        *(c.proposal == act.proposal, c.stance == act.stance),
    )
    stale = select(t.stale.c.actor)
    wanted = select(act.statement, act.proposal, act.stance)
    wanted = wanted.where(func.coalesce(act.actor, NOBODY).not_in(stale), ~coded)
    for key, proposal, stance in connection.execute(wanted):
        yield f"{key}: {proposal} {stance}"


def _is_fresh() -> ColumnElement[Any]:
    """Of what `spoken` asks for: its utterances need not be made anew."""
    return func.coalesce(t.actor.c.id, NOBODY).not_in(select(t.stale.c.actor))


CHECKS = (
    Check("A statement counts but belongs to no utterance.", REPORT, _without_utterance),
    Check("A statement belongs to an utterance that is not its own.", REPORT, _in_a_wrong_utterance),
    Check("A code has no part in what its actor is said to stand for.", REPORT, _without_act),
    Check("An actor is said to stand for what no statement says.", REPORT, _acts_of_nothing),
)
