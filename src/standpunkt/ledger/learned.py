"""What was learned from judgements, as rows: one a proposal, the weights as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from standpunkt.ledger.schema.learned import learned
from standpunkt.records.codes import Stance
from standpunkt.records.learning import LearnedCoder

_JSON = ("stances", "weights", "precision")


def put(connection: Connection, coders: Iterable[LearnedCoder], *, of: Iterable[str]) -> None:
    """Stores `coders` in place of those for the proposals `of`."""
    connection.execute(delete(learned).where(learned.c.proposal.in_(list(of))))
    rows = [_row(coder) for coder in coders]
    if rows:
        connection.execute(insert(learned), rows)


def coders(connection: Connection) -> tuple[LearnedCoder, ...]:
    """All that is stored, by the proposal's id."""
    return tuple(_coder(row) for row in connection.execute(select(learned).order_by(learned.c.proposal)))


def _row(coder: LearnedCoder) -> dict[str, Any]:
    row = {name: getattr(coder, name) for name in LearnedCoder.__slots__}
    numbers = {name: int(row[name]) for name in ("used", "reaches_beyond")}
    return row | numbers | {name: json.dumps(row[name], ensure_ascii=False, sort_keys=True) for name in _JSON}


def _coder(row: Row[Any]) -> LearnedCoder:
    values = dict(row._mapping)
    stances, weights, precision = (json.loads(values[name]) for name in _JSON)
    return LearnedCoder(
        **(
            values
            | {
                "stances": tuple(Stance(stance) for stance in stances),
                "weights": {feature: tuple(numbers) for feature, numbers in weights.items()},
                "precision": tuple(precision),
                "used": bool(row.used),
                "reaches_beyond": bool(row.reaches_beyond),
            }
        )
    )
