"""The code that another one took the place of, as JSON in a column: read by people, never searched."""

from __future__ import annotations

import json
from typing import Any

from standpunkt.records.codes import Code, Stance
from standpunkt.records.origins import Origin
from standpunkt.records.spans import spans_of

_ORIGIN = ("component", "version", "rule", "confidence")


def written(code: Code | None) -> str | None:
    """The code without its proposal, which is that of the row it stands in."""
    return None if code is None else json.dumps(_plain(code), ensure_ascii=False)


def read(proposal: str, words: str | None) -> Code | None:
    """The way back."""
    return None if words is None else _code(proposal, json.loads(words))


def _plain(code: Code) -> dict[str, Any]:
    return {
        "stance": code.stance.value,
        "reason": code.reason,
        "evidence": [list(span) for span in code.evidence],
        "condition": [list(span) for span in code.condition],
        "origin": {name: getattr(code.origin, name) for name in _ORIGIN},
        "over": _plain(code.over) if code.over else None,
    }


def _code(proposal: str, plain: dict[str, Any]) -> Code:
    return Code(
        proposal=proposal,
        stance=Stance(plain["stance"]),
        evidence=spans_of(plain["evidence"]),
        reason=plain["reason"],
        origin=Origin(**plain["origin"]),
        condition=spans_of(plain["condition"]),
        over=_code(proposal, plain["over"]) if plain["over"] else None,
    )
