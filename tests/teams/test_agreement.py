"""Alpha, kappa, shares and overlap, against a published example and where they are not defined."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from standpunkt.errors import UsageError
from standpunkt.teams import FieldAgreement, Unit, agreement, intervals, library
from standpunkt.teams.agreement import ALL_CODES, NO_CATEGORIES, NO_PAIRS, NO_VARIATION
from tests.teams.makers import FERRY, TOLL, unit, units_of

KRIPPENDORFF = {  # Computing Krippendorff's Alpha-Reliability (2011), section C: nominal data, missing answers
    "a": "1 2 3 3 2 1 4 1 2 . . .",
    "b": "1 2 3 3 2 2 4 1 2 5 . 3",
    "c": ". 3 3 3 2 3 4 2 2 5 1 .",
    "d": "1 2 3 3 2 4 4 1 2 5 1 .",
}


def only(units: list[Unit], *coders: str) -> FieldAgreement:
    (found,) = agreement(units, coders or ("ada", "bo"))
    return found


def test_alpha_of_a_published_example_is_what_was_published() -> None:
    found = only(units_of(KRIPPENDORFF), *"abcd")
    assert found.alpha == pytest.approx(0.743, abs=0.0005)
    assert (found.units, found.pairs) == (11, 55)  # the twelfth unit was judged by one coder only
    assert found.interval is not None
    low, high = found.interval
    assert low < 0.743 < high


def test_the_published_example_in_pairs() -> None:
    between = {(one.one, one.other): one for one in only(units_of(KRIPPENDORFF), *"abcd").between}
    assert len(between) == 6
    pair = between["a", "b"]
    assert pair.units == 9
    assert pair.alike == pytest.approx(8 / 9)
    expected = (3 * 2 + 3 * 4 + 2 * 2 + 1 * 1) / 81  # how often a and b say 1, 2, 3 and 4
    assert pair.kappa == pytest.approx((8 / 9 - expected) / (1 - expected))


def test_full_agreement_on_different_values_is_one() -> None:
    found = only(units_of({"ada": "x y x", "bo": "x y x"}))
    assert (found.alike, found.alpha, found.interval, found.why) == (1, 1, (1, 1), "")
    assert found.between[0].kappa == 1


def test_agreement_as_of_chance_is_below_zero_where_nobody_agrees() -> None:
    found = only(units_of({"ada": "x y", "bo": "y x"}))
    assert found.alike == 0
    assert found.alpha == pytest.approx(-0.5)


def test_without_variation_alpha_and_kappa_are_not_defined() -> None:
    found = only(units_of({"ada": "x x x", "bo": "x x ."}))
    assert (found.units, found.alike, found.alpha, found.interval) == (2, 1, None, None)
    assert found.why == NO_VARIATION
    assert found.between[0].kappa is None


def test_a_value_that_only_a_lone_answer_has_is_no_variation() -> None:
    assert only(units_of({"ada": "x x y", "bo": "x x ."})).why == NO_VARIATION


def test_a_unit_that_one_coder_answered_does_not_count() -> None:
    both, more = {"ada": "x y x", "bo": "x y y"}, {"ada": "x y x z", "bo": "x y y ."}
    assert only(units_of(both)) == only(units_of(more))


def test_without_pairs_there_is_nothing_to_compare() -> None:
    found = only(units_of({"ada": "x y .", "bo": ". . z"}))
    assert (found.units, found.pairs, found.alike, found.alpha, found.why) == (0, 0, None, None, NO_PAIRS)
    assert (found.between[0].units, found.between[0].alike, found.between[0].kappa) == (0, None, None)


def test_codes_are_told_each_and_together() -> None:
    ferry, toll = units_of({"ada": "x y", "bo": "x x"}), units_of({"ada": "x y", "bo": "x y"}, TOLL)
    found = {one.field: one for one in agreement([*ferry, *toll], ("ada", "bo"))}
    assert list(found) == [FERRY, TOLL, ALL_CODES]
    assert [one.units for one in found.values()] == [2, 2, 4]
    assert found[ALL_CODES].alike == 0.75


def test_one_proposal_alone_is_not_told_twice() -> None:
    assert [one.field for one in agreement(units_of({"ada": "x y", "bo": "x x"}), ("ada", "bo"))] == [FERRY]


def spans(*pairs: tuple[int, int]) -> str:
    return json.dumps({"article": "a1", "spans": pairs})


def test_spans_are_compared_exactly_and_by_characters() -> None:
    found = only(
        [
            unit(1, "cue", ada=spans((0, 10)), bo=spans((0, 10))),
            unit(2, "cue", ada=spans((0, 10)), bo=spans((5, 10), (20, 25))),
            unit(3, "cue", ada="", bo=""),
            unit(4, "cue", ada="", bo=spans((3, 5))),
        ]
    )
    assert (found.alike, found.overlap) == (0.5, (1 + 0.5 + 1 + 0) / 4)
    assert (found.alpha, found.why) == (None, NO_CATEGORIES)
    assert (found.between[0].overlap, found.between[0].kappa) == (found.overlap, None)


def test_the_library_is_named_with_its_version() -> None:
    assert library() == f"NLTK {version('nltk')}"


def test_where_it_is_not_installed_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    with pytest.raises(UsageError, match=r"pip install 'standpunkt\[agreement\]'"):
        library()


answers = st.lists(st.lists(st.sampled_from("xyz"), min_size=2, max_size=4), min_size=2, max_size=12)


@given(answers)
@settings(max_examples=50)
def test_the_alpha_that_intervals_rest_on_is_that_of_the_library(units: list[list[str]]) -> None:
    counts = np.array([[unit.count(value) for value in "xyz"] for unit in units], dtype=np.float64)
    own = intervals.alpha(counts, np.ones(len(units)))
    theirs = AnnotationTask([(str(c), str(u), value) for u, unit in enumerate(units) for c, value in enumerate(unit)])
    if len({value for unit in units for value in unit}) == 1:
        assert own is None
    else:
        assert own == pytest.approx(theirs.alpha())


def test_the_interval_is_the_same_each_time_and_narrower_with_more_units() -> None:
    few = ["xx", "xy", "yy", "yx", "xx", "yy"]
    first, many = intervals.interval(few), intervals.interval(few * 20)
    assert first == intervals.interval(few)
    assert first is not None
    assert many is not None
    assert many[1] - many[0] < first[1] - first[0]


def test_one_unit_has_no_interval() -> None:
    assert intervals.interval(["xy", "x"]) is None
