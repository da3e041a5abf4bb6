"""An engine's run: what it found in the data's tokens, and how sure it was."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.scoring.runs import Finding, findings_of, judge, run
from standpunkt.scoring.tokens import tokens_under
from tests.scoring.makers import DIRECT, INDIRECT, TEXT, article, said


def found(
    *quote: Span, within: int | None = None, sure: float | None = None, speaker: Iterable[Span] = ()
) -> Quotation:
    origin = Origin("test", "1", "test", sure)
    none: tuple[Span, ...] = ()
    return Quotation(
        QuotationType.INDIRECT, Medium.SPEECH, quote, none, none, tuple(speaker), none, within=within, origin=origin
    )


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 3), {0}),
        ((1, 2), {0}),
        ((3, 4), set()),
        ((2, 6), {0, 1}),
        ((4, 9), {1, 2}),
        ((5, 5), set()),
        ((0, 99), {0, 1, 2}),
    ],
)
def test_a_token_belongs_to_a_span_that_it_shares_a_character_with(span: tuple[int, int], expected: set[int]) -> None:
    tokens = (Span(0, 3), Span(4, 8), Span(8, 9))  # "Sie sagt."
    assert tokens_under([Span(*span)], tokens) == expected


def test_an_engine_is_scored_on_the_tokens_of_the_data() -> None:
    def find(text: str) -> list[Quotation]:
        assert text == TEXT
        start = text.index("die Sperre")
        return [found(Span(start, start + len("die Sperre eile")), speaker=[Span(5, 14)])]

    result = run(find, [article(INDIRECT)])
    assert result.scores.messages.f1 == 1.0
    assert (result.scores.parts["speaker"].precision, result.scores.parts["speaker"].recall) == (1.0, 0.5)
    assert result.words == 11  # marks and the emoji are no words
    assert result.words_per_second > 0


def test_loading_what_an_engine_needs_is_not_timed() -> None:
    calls: list[str] = []

    def find(text: str) -> list[Quotation]:
        calls.append(text)
        return []

    run(find, [article(name="a"), article(name="b")])
    assert len(calls) == 3


def test_nesting_and_confidence_come_from_the_quotation() -> None:
    tokens = article().tokens
    inner, outer = found(tokens[5], within=1, sure=0.7), found(*tokens[4:7])
    assert [(f.is_nested, f.has_nested, f.confidence) for f in findings_of([inner, outer], tokens)] == [
        (True, False, 0.7),
        (False, True, None),
    ]


def test_a_quotation_without_a_token_is_left_out_and_nesting_stays_right() -> None:
    tokens = article().tokens
    space = Span(tokens[0].end, tokens[1].start)
    quotations = [found(space), found(*tokens[4:7]), found(tokens[5], within=1)]
    assert [(f.is_nested, f.has_nested) for f in findings_of(quotations, tokens)] == [(False, True), (True, False)]


def test_a_finding_is_right_where_its_partner_overlaps_by_half() -> None:
    half, less = said(4, 5, 20), said(8, 17, kind="Direct")
    made = judge([article(INDIRECT, DIRECT)], [[Finding(half, 0.9), Finding(less, 0.2), Finding(said(17))]])
    # half shares 2 of 3 and 3 tokens: 0.67. less shares 1 of 2 and 4: 0.33. The third is alone
    assert sorted(made.judged(), key=str) == [(0.2, False), (0.9, True), (None, False)]
    assert made.calibration.without == 1
    assert made.calibration.error == pytest.approx((0.2 + 0.1) / 2)
