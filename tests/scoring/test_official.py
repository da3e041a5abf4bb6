"""The official quotation scores, against figures worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import QuotedArticle
from standpunkt.scoring.official import Measure, Scores, groups, score
from standpunkt.scoring.runs import run
from standpunkt.scoring.tokens import TokenQuotation, tokens_under


def said(*quote: int, kind: str = "Indirect", medium: str = "Speech", **roles: set[int]) -> TokenQuotation:
    return TokenQuotation(kind, medium, frozenset(quote), **{role: frozenset(ids) for role, ids in roles.items()})


def scored(gold: list[TokenQuotation], predicted: list[TokenQuotation]) -> Scores:
    return score([predicted], [gold])


def figures(measure: Measure) -> tuple[float, float, float]:
    return (round(measure.precision, 4), round(measure.recall, 4), round(measure.f1, 4))


def test_a_perfect_prediction_has_only_ones() -> None:
    quotation = said(5, 6, 7, speaker={1}, cue={2}, frame={1, 2}, addressee={3})
    result = scored([quotation], [quotation])
    for measure in (result.messages, result.roles, result.joint, result.form, result.stwr):
        assert figures(measure) == (1.0, 1.0, 1.0)


def test_half_a_quote_is_precise_but_recalls_half() -> None:
    result = scored([said(1, 2, 3, 4)], [said(1, 2)])
    assert figures(result.messages) == (1.0, 0.5, 0.6667)


def test_a_missed_quotation_lowers_recall_and_leaves_precision_alone() -> None:
    # groups: the pair (p 1, r 1) and the gold one alone (no p, r 0)
    result = scored([said(1, 2), said(8, 9)], [said(1, 2)])
    assert figures(result.messages) == (1.0, 0.5, 0.6667)
    assert figures(result.form) == (1.0, 0.5, 0.6667)


def test_a_spurious_quotation_lowers_precision_and_leaves_recall_alone() -> None:
    # groups: the pair (p 1, r 1) and the predicted one alone (p 0, no r)
    result = scored([said(1, 2)], [said(1, 2), said(8, 9), said(11)])
    assert figures(result.messages) == (0.3333, 1.0, 0.5)
    assert figures(result.stwr) == (0.3333, 1.0, 0.5)


def test_a_part_that_neither_side_has_counts_nowhere() -> None:
    # roles: the speaker alone (p 1/2, r 1); joint: quote (1, 1) and speaker (1/2, 1)
    result = scored([said(5, 6, speaker={1})], [said(5, 6, speaker={1, 2})])
    assert figures(result.roles) == (0.5, 1.0, 0.6667)
    assert figures(result.joint) == (0.75, 1.0, 0.8571)


def test_a_part_that_one_side_lacks_is_wrong_on_the_other_side_only() -> None:
    # speaker missed: recall 0, no precision. cue invented: precision 0, no recall. frame half right: p 1, r 1/2
    gold = said(7, 8, speaker={1}, frame={1, 2})
    predicted = said(7, 8, cue={3}, frame={2})
    result = scored([gold], [predicted])
    assert figures(result.roles) == (0.5, 0.25, 0.3333)
    assert figures(result.joint) == (0.6667, 0.5, 0.5714)
    assert figures(result.parts["cue"]) == (0.0, 0.0, 0.0)


def test_left_overs_that_do_not_overlap_are_paired_with_each_other() -> None:
    # One pair, not two groups: the equal speaker and the equal type count although the quotes share nothing.
    result = scored([said(1, 2, speaker={9})], [said(5, 6, 7, speaker={9})])
    assert len(groups([said(1, 2)], [said(5, 6, 7)])) == 1
    assert figures(result.messages) == (0.0, 0.0, 0.0)
    assert figures(result.roles) == (1.0, 1.0, 1.0)
    assert figures(result.form) == (1.0, 1.0, 1.0)


def test_left_overs_with_different_labels_are_wrong_on_both_sides() -> None:
    result = scored([said(1), said(3)], [said(1), said(7, kind="Direct", medium="Writing")])
    assert figures(result.form) == (0.5, 0.5, 0.5)
    assert figures(result.stwr) == (0.5, 0.5, 0.5)


def test_the_assignment_maximises_the_sum_and_not_the_first_best_pair() -> None:
    # first with first: 2*3/(4+5) = 0.667, and nothing for the others. Crossed: 2*2/(4+2) + 2*2/(2+5) = 1.238
    gold = [said(1, 2, 3, 4), said(5, 6)]
    predicted = [said(2, 3, 4, 5, 6), said(1, 2)]
    pairs = {(group.gold_index, group.predicted_index) for group in groups(gold, predicted)}
    assert pairs == {(0, 1), (1, 0)}


def test_equal_type_and_then_equal_medium_decide_between_equal_overlaps() -> None:
    gold = [said(1, 2, kind="Direct"), said(1, 2, kind="Reported")]
    crossed = [said(1, 2, kind="Reported"), said(1, 2, kind="Direct")]
    assert figures(scored(gold, crossed).form) == (1.0, 1.0, 1.0)
    gold = [said(1, 2), said(1, 2, medium="Writing")]
    crossed = [said(1, 2, medium="Writing"), said(1, 2)]
    assert figures(scored(gold, crossed).stwr) == (1.0, 1.0, 1.0)


def test_means_run_over_the_groups_of_all_articles_and_not_over_articles() -> None:
    # groups: p 1 r 1; p 1 r 1; p 1 r 1/2 -> recall 2.5/3
    result = score([[said(1), said(2)], [said(1)]], [[said(1), said(2)], [said(1, 2)]])
    assert figures(result.messages) == (1.0, 0.8333, 0.9091)


def test_no_prediction_at_all_scores_nought() -> None:
    assert figures(scored([said(1)], []).joint) == (0.0, 0.0, 0.0)
    assert figures(scored([], []).joint) == (0.0, 0.0, 0.0)


def test_types_are_counted_where_the_overlap_reaches_a_half() -> None:
    gold = [said(1, 2, 3, kind="Direct"), said(6, 7, 8, 9, kind="Direct")]
    predicted = [said(1, 2, 3, kind="Reported"), said(9, kind="Direct")]
    types = scored(gold, predicted).types
    assert (types["Direct"].gold, types["Direct"].found, types["Direct"].same) == (2, 1, 0)
    assert (types["Direct"].right, types["Reported"].right) == (0, 1)


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
    text = "Mara Lindqvist sagte, es eile."
    tokens = tuple(Span(*pair) for pair in ((0, 4), (5, 14), (15, 20), (20, 21), (22, 24), (25, 29), (29, 30)))
    gold = said(4, 5, speaker={0, 1}, cue={2}, frame={0, 1, 2})

    def find(found_in: str) -> list[Quotation]:
        assert found_in == text
        return [
            Quotation(
                QuotationType.INDIRECT,
                Medium.SPEECH,
                quote=(Span(22, 29),),
                cue=(Span(15, 20),),
                frame=(Span(0, 20),),
                speaker=(Span(5, 14),),
                addressee=(),
                within=None,
                origin=Origin("test", "1", "test"),
            )
        ]

    result = run(find, [QuotedArticle("a", text, tokens, ((0, 7),), (gold,))])
    assert figures(result.scores.messages) == (1.0, 1.0, 1.0)
    assert figures(result.scores.parts["speaker"]) == (1.0, 0.5, 0.6667)
    assert result.words == 5


quotations = st.lists(
    st.builds(
        TokenQuotation,
        st.sampled_from(["Direct", "Indirect"]),
        st.sampled_from(["Speech", "SW"]),
        quote=st.frozensets(st.integers(0, 20), min_size=1),
        speaker=st.frozensets(st.integers(0, 20)),
    ),
    max_size=6,
)


@given(quotations)
def test_whatever_is_predicted_exactly_scores_one(gold: list[TokenQuotation]) -> None:
    result = scored(gold, gold)
    assert all(figures(m) == (1.0, 1.0, 1.0) for m in (result.messages, result.joint, result.form, result.stwr) if gold)


@given(quotations, quotations)
def test_every_quotation_is_in_exactly_one_group(left: list[TokenQuotation], right: list[TokenQuotation]) -> None:
    made = groups(left, right)
    assert sorted(g.gold_index for g in made if g.gold_index is not None) == list(range(len(left)))
    assert sorted(g.predicted_index for g in made if g.predicted_index is not None) == list(range(len(right)))
    assert len(made) == max(len(left), len(right))
