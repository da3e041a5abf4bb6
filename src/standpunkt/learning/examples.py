"""Judged statements as examples to learn from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standpunkt.codes.features import features
from standpunkt.codes.learned import by_rules
from standpunkt.ledger import Entry, StatementFilter
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import CODE, proposal_of

if TYPE_CHECKING:
    from standpunkt.ledger import View

ENOUGH = 30
"""Fewer judgements of a proposal tell too little about which words decide."""

Judged = Mapping[str, Stance]
"""By the id of a statement: the stance that a person judged it to take."""


@dataclass(frozen=True, slots=True)
class Example:
    """A judged statement: the `stance` a person gave it, its features, and what the rules said (`Stance.NONE` where
    they did not find the proposal, which `found` tells)."""

    statement: str
    article: str
    stance: Stance
    features: frozenset[str]
    rules: Stance
    found: bool


def judged_stances(view: View) -> Mapping[str, Judged]:
    """By proposal: the live judgements on codes."""
    found: defaultdict[str, dict[str, Stance]] = defaultdict(dict)
    for entry in view.statements(StatementFilter(judged=True)):
        for field, one in entry.judged.items():
            if field.startswith(CODE):
                found[proposal_of(field)][entry.statement.id] = Stance(one.new or Stance.NONE)
    return found


def examples(view: View, proposal: str, judged: Judged) -> tuple[Example, ...]:
    """Those of the judged statements that the ledger holds, by article, then by place in the text."""
    return tuple(_example(entry, text, proposal, judged) for entry, text in _with_texts(view, sorted(judged)))


def _with_texts(view: View, ids: list[str]) -> list[tuple[Entry, str]]:
    parts = (view.statements(StatementFilter(ids=frozenset(part))) for part in _parts(ids))
    entries = sorted((e for part in parts for e in part), key=lambda e: (e.article.id, e.statement.quotation.quote))
    texts = {key: article.text for key in {e.article.id for e in entries} if (article := view.article(key))}
    return [(entry, texts[entry.article.id]) for entry in entries]


def _parts(ids: list[str]) -> list[list[str]]:
    at_once = 500
    return [ids[start : start + at_once] for start in range(0, len(ids), at_once)]


def _example(entry: Entry, text: str, proposal: str, judged: Judged) -> Example:
    statement = entry.statement
    code = next((one for one in by_rules(statement.codes) if one.proposal == proposal), None)
    return Example(
        statement=statement.id,
        article=entry.article.id,
        stance=judged[statement.id],
        features=features(text, statement.quotation, code),
        rules=code.stance if code else Stance.NONE,
        found=code is not None,
    )
