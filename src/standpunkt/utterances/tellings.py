"""A statement made ready for comparison."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import OccasionKind, Statement
from standpunkt.utterances.content import Content
from standpunkt.utterances.nearness import Matrix, vectors_of
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import Window


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A statement with what comparing needs: its `stems`, their parts and ends (`loose`), both (`whole`); the `weight`
    of each of `content.stems`, with their `total`, and its row of `vectors`. `outlet` and `via` are folded, `codes`
    without those that take no side."""

    statement: Statement
    content: Content
    stems: frozenset[str]
    loose: frozenset[str]
    whole: frozenset[str]
    weight: tuple[float, ...]
    total: float
    vectors: Matrix
    window: Window
    outlet: str | None
    via: str | None
    codes: dict[str, Stance]

    @property
    def kind(self) -> OccasionKind | None:
        """The occasion it was said on."""
        return self.statement.occasion.kind

    @property
    def is_direct(self) -> bool:
        """True for words in quotation marks."""
        return self.statement.quotation.type is QuotationType.DIRECT


def telling_of(
    statement: Statement, content: Content, window: Window, weights: Weights, *, outlet: str | None
) -> Telling:
    """`statement` with all that comparing needs; `outlet` is that of its article."""
    loose: frozenset[str] = frozenset().union(*map(weights.pieces, content.stems))
    via = statement.occasion.via
    weight = tuple(map(weights.of, content.stems))
    return Telling(
        statement=statement,
        content=content,
        stems=frozenset(content.stems),
        loose=loose,
        whole=loose.union(content.stems),
        weight=weight,
        total=sum(weight),
        vectors=vectors_of(content.stems),
        window=window,
        outlet=outlet.casefold() if outlet else None,
        via=via.casefold() if via else None,
        codes={code.proposal: code.stance for code in statement.codes if code.stance is not Stance.NONE},
    )
