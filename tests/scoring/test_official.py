"""The official quotation scores, against figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.scoring.official import Measure, Scores, TypeCount, affinity, groups, score
from standpunkt.scoring.tokens import TokenQuotation
from tests.scoring.makers import said, several


def scored(gold: list[TokenQuotation], predicted: list[TokenQuotation]) -> Scores:
    return score([predicted], [gold])


def figures(measure: Measure) -> tuple[float, float, float]:
    return (round(measure.precision, 4), round(measure.recall, 4), round(measure.f1, 4))


def official(result: Scores) -> tuple[Measure, ...]:
    return (result.messages, result.roles, result.joint, result.form, result.stwr)


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


def test_a_worked_example_with_all_of_it() -> None:
    """Three gold quotations, four predicted ones.

    Overlaps (F1 of shared tokens), with 0.011 where type and medium agree, which they do in the first two pairs alone:
        gold A {1 2 3 4}        and a {1 2 3 4 5 6}: 2*4/(4+6) = 0.8
        gold B {10 11, 20 21}   and b {10 11}:       2*2/(4+2) = 0.667  (B goes on after a gap)
        gold C {30}             and none: so it is paired with c or d, which overlap nothing either
    Groups: (A, a), (B, b), (C, c) and d alone, or (C, d) and c alone; c and d are alike but for their numbers.

        quote        A  p 4/6  r 1      B  p 1  r 2/4    C  p 0  r 0     d  p 0
        speaker      A  p 1    r 1      B  -    r 0      C  p 1  r 1     d  p 0     (speaker of C: right by luck)
        cue          A  p 0    r 0      B  p 0  -        C  -            d  -
    """
    gold = [
        said(1, 2, 3, 4, speaker={7}, cue={8}),
        said(10, 11, 20, 21, speaker={22}),
        said(30, kind="Direct", medium="SW", speaker={35}),
    ]
    predicted = [
        said(1, 2, 3, 4, 5, 6, speaker={7}, cue={9}),
        said(10, 11, cue={12}),
        said(40, kind="Reported", speaker={35}),
        said(50, kind="Reported", speaker={35}),
    ]
    result = scored(gold, predicted)
    assert result.messages.precision == pytest.approx((4 / 6 + 1 + 0 + 0) / 4)
    assert result.messages.recall == pytest.approx((1 + 2 / 4 + 0) / 3)
    assert result.roles.precision == pytest.approx((1 + 1 + 0 + 0 + 0) / 5)
    assert result.roles.recall == pytest.approx((1 + 0 + 1 + 0) / 4)
    assert result.joint.precision == pytest.approx((4 / 6 + 1 + 1 + 1) / 9)
    assert result.joint.recall == pytest.approx((1 + 2 / 4 + 1 + 1) / 7)
    # two of the three pairs have the right type; four were said, three are marked
    assert figures(result.form) == (0.5, 0.6667, 0.5714)
    assert figures(result.stwr) == (0.5, 0.6667, 0.5714)
    assert result.all_types == TypeCount(gold=3, predicted=4, found=2, right=2, same=2)


def test_the_words_of_a_discontinuous_quotation_count_and_the_gap_does_not() -> None:
    # the gap 3 4 is said, but is not part of the quote: 4 of 6 said, 4 of 4 marked
    result = scored([said(1, 2, 5, 6)], [said(1, 2, 3, 4, 5, 6)])
    assert figures(result.messages) == (0.6667, 1.0, 0.8)
    assert figures(scored([said(1, 2, 5, 6)], [said(1, 2, 5, 6)]).messages) == (1.0, 1.0, 1.0)


def test_a_larger_overlap_wins_over_an_equal_type() -> None:
    # 2*3/(4+3) = 0.857 with the wrong type and medium, 2*2/(4+2) + 0.011 = 0.678 with the right ones
    (pair, alone) = groups([said(1, 2, 3, 4)], [said(1, 2), said(1, 2, 3, kind="Direct", medium="SW")])
    assert (pair.predicted_index, alone.predicted_index) == (1, 0)


def test_equal_types_tie_breaks_need_an_overlap() -> None:
    # nothing overlaps: which left-overs are paired must not depend on their types
    gold, predicted = said(1, kind="Direct"), said(5, kind="Direct")
    assert affinity(gold, predicted) == 0
    assert affinity(gold, said(1, kind="Direct")) == pytest.approx(1.011)


def test_an_empty_quote_pairs_with_nothing_better_and_has_no_precision() -> None:
    # the predicted quote is empty: no tokens said, so no precision; the gold one is missed, recall 0
    assert figures(scored([said(1, 2)], [said()]).messages) == (0.0, 0.0, 0.0)
    assert figures(scored([said(1, 2), said(5)], [said(1, 2), said()]).messages) == (1.0, 0.5, 0.6667)


@given(several)
def test_whatever_is_predicted_exactly_scores_one(gold: list[TokenQuotation]) -> None:
    result = scored(gold, gold)
    assert all(figures(m) == (1.0, 1.0, 1.0) for m in official(result) if gold and m is not result.roles)
    assert figures(result.roles) in {(1.0, 1.0, 1.0), (0.0, 0.0, 0.0)}  # nought where no quotation has a role


@given(several, several)
def test_every_quotation_is_in_exactly_one_group(left: list[TokenQuotation], right: list[TokenQuotation]) -> None:
    made = groups(left, right)
    assert sorted(g.gold_index for g in made if g.gold_index is not None) == list(range(len(left)))
    assert sorted(g.predicted_index for g in made if g.predicted_index is not None) == list(range(len(right)))
    assert len(made) == max(len(left), len(right))


@given(several, several)
def test_every_measure_lies_between_nought_and_one(left: list[TokenQuotation], right: list[TokenQuotation]) -> None:
    result = scored(left, right)
    for measure in (*official(result), *result.parts.values()):
        assert 0 <= min(measure.precision, measure.recall) <= measure.f1 + 1e-9
        assert measure.f1 <= max(measure.precision, measure.recall) + 1e-9 <= 1 + 2e-9


@given(st.data(), several)
def test_neither_the_order_of_quotations_nor_that_of_articles_counts(
    data: st.DataObject, gold: list[TokenQuotation]
) -> None:
    # of gold itself with one word less in each: overlaps differ, so the assignment is one and the same
    predicted = [replace(q, quote=q.quote - {max(q.quote)} or q.quote) for q in gold]
    shuffled = data.draw(st.permutations(gold)), data.draw(st.permutations(predicted))
    assert sum(g.overlap for g in groups(*shuffled)) == pytest.approx(sum(g.overlap for g in groups(gold, predicted)))
    articles, order = [gold, predicted, []], data.draw(st.permutations(range(3)))
    others = [[], gold, predicted]
    before = score(articles, others)
    after = score([articles[i] for i in order], [others[i] for i in order])
    assert [m.f1 for m in official(after)] == pytest.approx([m.f1 for m in official(before)])


@given(several, several)
def test_swapping_gold_and_predicted_swaps_precision_and_recall(
    left: list[TokenQuotation], right: list[TokenQuotation]
) -> None:
    # for the overlap that the assignment reaches, which is one number; pairs of equal overlap may be others
    one, other = groups(left, right), groups(right, left)
    total, swapped = (
        sum(affinity(g.gold, g.predicted) for g in made if g.gold and g.predicted) for made in (one, other)
    )
    assert total == pytest.approx(swapped)
