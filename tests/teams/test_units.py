"""Units, how far coders are, and samples."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.teams import Progress, progress, sample, units
from tests.teams.makers import FERRY, TOLL, answer, task


def test_every_unit_of_the_task_is_there_in_its_order_answered_or_not() -> None:
    found = units(task(), [answer("bo", "s2", FERRY, "open")])
    assert [(one.statement, one.field) for one in found] == [
        ("s1", FERRY),
        ("s1", TOLL),
        ("s2", FERRY),
        ("s2", TOLL),
    ]
    assert [list(one.answers) for one in found] == [[], [], ["bo"], []]


def test_units_differ_or_agree_where_two_answered() -> None:
    given_ = [
        *(answer("ada", "s1", FERRY, "open"), answer("bo", "s1", FERRY, "open")),
        *(answer("ada", "s1", TOLL, "open"), answer("bo", "s1", TOLL, "none")),
        answer("ada", "s2", FERRY, "open"),
    ]
    found = units(task(), given_)
    assert [(one.agrees, one.differs) for one in found] == [
        (True, False),
        (False, True),
        (False, False),
        (False, False),
    ]
    assert found[1].values == ("none", "open")


def test_what_was_adjudicated_last_is_what_was_decided() -> None:
    decided = [answer("jo", "s1", FERRY, "open", number=8), answer("jo", "s1", FERRY, "none", number=9)]
    first, second, *_ = units(task(), [], decided)
    assert first.decided == decided[1]
    assert second.decided is None


def test_progress_counts_units_and_finished_statements() -> None:
    given_ = [
        answer("ada", "s1", FERRY, "open", number=3),
        answer("ada", "s1", TOLL, "none", number=4),
        answer("ada", "s2", FERRY, "open", number=2),
    ]
    ada, bo = progress(task(), given_)
    assert ada == Progress("ada", 3, 4, 1, 2, "2031-05-04T10:00:00+00:00")
    assert bo == Progress("bo", 0, 4, 0, 2, None)
    assert not ada.is_done


@given(st.sets(st.text("abc", min_size=3, max_size=5)), st.integers(0, 9), st.integers(0, 99))
def test_a_larger_sample_with_the_same_seed_holds_the_smaller(ids: set[str], size: int, seed: int) -> None:
    drawn = sample(ids, size, seed=seed)
    assert drawn <= ids
    assert len(drawn) == min(size, len(ids))
    assert drawn <= sample(ids, size + 1, seed=seed)


def test_another_seed_draws_others() -> None:
    ids = {f"s{n}" for n in range(100)}
    assert sample(ids, 10, seed=1) == sample(sorted(ids), 10, seed=1) != sample(ids, 10, seed=2)
