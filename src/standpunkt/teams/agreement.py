"""How well coders agree: Krippendorff's alpha and Cohen's kappa by NLTK, shares of alike answers, overlap of spans.

NLTK is an extra, and takes a second to import: it is only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import combinations
from typing import Any

from standpunkt.errors import UsageError
from standpunkt.records.judgements import CODE, SPANS
from standpunkt.teams import intervals, overlap
from standpunkt.teams.units import Unit

ALL_CODES = "codes"
"""The field that stands for the codes of all proposals together."""
NO_PAIRS = "no two answers to compare"
NO_VARIATION = "not defined: no variation"
NO_CATEGORIES = "not defined: spans are no categories"

Values = Mapping[str, str]
"""By coder, what each says of one unit."""


@dataclass(frozen=True, slots=True)
class Between:
    """Two coders on the `units` that both answered: the share of them answered alike, and Cohen's kappa; None where
    there is none, or no variation. `overlap` is the mean F1 of the characters they marked; None but for spans."""

    one: str
    other: str
    units: int
    alike: float | None
    kappa: float | None
    overlap: float | None


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """How well all coders agree on one field, or on all codes together (`ALL_CODES`).

    `units` are those that at least two coders answered; `pairs` are the pairs of answers on them, `alike` the share of
    these that are the same (0 to 1), for spans: exactly the same. `alpha` is Krippendorff's, for nominal values, with
    the `interval` of 95 % (`standpunkt.teams.intervals`); None where it is not defined, and then `why` says why.
    `overlap` is the mean F1, over the pairs, of the characters marked; None but for spans.
    """

    field: str
    units: int
    pairs: int
    alike: float | None
    overlap: float | None
    alpha: float | None
    interval: tuple[float, float] | None
    why: str
    between: tuple[Between, ...]


def agreement(units: Iterable[Unit], coders: Sequence[str]) -> tuple[FieldAgreement, ...]:
    """The agreement on each field, in the order in which they come, and behind several codes on all of them.

    Raises UsageError where NLTK is not installed.
    """
    by_field: dict[str, list[Values]] = {}
    for unit in units:
        values = {coder: one.new or "" for coder, one in unit.answers.items()}
        by_field.setdefault(unit.field, []).append(values)
    found = [_of_field(field, answers, coders) for field, answers in by_field.items()]
    coded = [answers for field, answers in by_field.items() if field.startswith(CODE)]
    if len(coded) > 1:
        found.append(_of_field(ALL_CODES, [one for answers in coded for one in answers], coders))
    return tuple(found)


def library() -> str:
    """What computes alpha and kappa, with its version: "NLTK 3.10.4". Raises UsageError where it is not installed."""
    _annotation_task()
    return f"NLTK {version('nltk')}"


def _of_field(field: str, answers: Sequence[Values], coders: Sequence[str]) -> FieldAgreement:
    several = [one for one in answers if len(one) > 1]
    pairs = [pair for one in several for pair in combinations(one.values(), 2)]
    is_spans = field in SPANS
    why = _why_undefined(several, is_spans=is_spans)
    return FieldAgreement(
        field=field,
        units=len(several),
        pairs=len(pairs),
        alike=_share(pairs),
        overlap=overlap.mean(pairs) if is_spans else None,
        alpha=None if why else float(_task(several).alpha()),
        interval=None if why else intervals.interval([list(one.values()) for one in several]),
        why=why,
        between=tuple(_between(one, other, several, is_spans=is_spans) for one, other in combinations(coders, 2)),
    )


def _between(one: str, other: str, answers: Iterable[Values], *, is_spans: bool) -> Between:
    both = [{one: values[one], other: values[other]} for values in answers if one in values and other in values]
    pairs = [(values[one], values[other]) for values in both]
    has_kappa = not _why_undefined(both, is_spans=is_spans)
    return Between(
        one,
        other,
        units=len(both),
        alike=_share(pairs),
        kappa=_task(both).kappa_pairwise(one, other) if has_kappa else None,
        overlap=overlap.mean(pairs) if is_spans else None,
    )


def _why_undefined(answers: Sequence[Values], *, is_spans: bool) -> str:
    """Empty where alpha and kappa are defined; `answers` are those with at least two."""
    if not answers:
        return NO_PAIRS
    if is_spans:
        return NO_CATEGORIES
    return NO_VARIATION if len({value for one in answers for value in one.values()}) == 1 else ""


def _share(pairs: Sequence[tuple[str, str]]) -> float | None:
    return sum(left == right for left, right in pairs) / len(pairs) if pairs else None


def _task(answers: Sequence[Values]) -> Any:
    triples = [(coder, unit, value) for unit, one in enumerate(answers) for coder, value in one.items()]
    return _annotation_task()(triples)


def _annotation_task() -> Any:
    """NLTK's class, which has no types."""
    try:
        from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415
    except ImportError as error:
        raise UsageError(
            "Agreement is computed by NLTK, which is not installed.",
            remedy="Install it: pip install 'standpunkt[agreement]'",
        ) from error
    return AnnotationTask
