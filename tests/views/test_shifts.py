"""Who changed position."""

from __future__ import annotations

import pytest

from standpunkt.views import Order, ShiftKind, shifts
from standpunkt.views.shifts import office_key
from tests.views.makers import MARA, TEO, entry


def test_two_differing_stances_next_to_each_other_are_a_shift() -> None:
    (shift,) = shifts(
        [entry("port_blockade:open", said="2031-05-01"), entry("port_blockade:oppose", said="2031-03-01")]
    )
    assert (shift.kind, shift.subject, shift.order) == (ShiftKind.CHANGE, "Mara Lindqvist", Order.CERTAIN)
    assert (shift.before.stance, shift.after.stance) == ("oppose", "open")


def test_saying_the_same_again_is_no_shift() -> None:
    assert (
        shifts([entry("port_blockade:open", said="2031-05-01"), entry("port_blockade:open", said="2031-03-01")]) == ()
    )


def test_another_proposal_is_no_shift() -> None:
    assert shifts([entry("port_blockade:open", said="2031-05-01"), entry("toll_union:oppose", said="2031-03-01")]) == ()


def test_a_statement_without_a_stance_neither_shifts_nor_hides_a_shift() -> None:
    said = [
        entry("port_blockade:oppose", said="2031-03-01"),
        entry("port_blockade:none", said="2031-04-01"),
        entry("port_blockade:open", said="2031-05-01"),
    ]
    assert len(shifts(said)) == 1


def test_undated_statements_tell_no_shift() -> None:
    assert shifts([entry("port_blockade:oppose"), entry("port_blockade:open", said="2031-05-01")]) == ()


def test_one_day_is_ordered_by_the_text_and_says_so() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", at=50),
        entry("port_blockade:oppose", said="2031-05-01", at=3),
    ]
    (shift,) = shifts(said)
    assert (shift.before.stance, shift.order) == ("oppose", Order.SAME_DAY)


def test_a_month_and_a_day_in_it_have_no_certain_order() -> None:
    (shift,) = shifts([entry("port_blockade:open", said="2031-05"), entry("port_blockade:oppose", said="2031-05-03")])
    assert (shift.order, shift.after.stance) == (Order.UNCERTAIN, "open")


def test_what_was_only_printed_later_is_ordered_by_publication() -> None:
    said, printed = (
        entry("port_blockade:open", said="2031-05-01"),
        entry("port_blockade:oppose", published="2031-05-09"),
    )
    (shift,) = shifts([printed, said])
    assert (shift.order, shift.after.stance) == (Order.BY_PUBLICATION, "oppose")


def test_what_was_said_after_the_other_was_printed_came_later_for_certain() -> None:
    said, printed = (
        entry("port_blockade:open", said="2031-05-10"),
        entry("port_blockade:oppose", published="2031-05-09"),
    )
    assert [shift.order for shift in shifts([said, printed])] == [Order.CERTAIN]


def test_back_and_forth_within_a_day_is_told_once() -> None:
    stances = ["open", "oppose", "open", "oppose", "open"]
    said = [entry(f"port_blockade:{s}", said="2031-05-01", at=9 * place) for place, s in enumerate(stances)]
    assert len(shifts(said)) == 1


def test_a_new_holder_of_an_office_with_another_stance_is_a_successor() -> None:
    old = entry("port_blockade:oppose", said="2030-05-01", actor=TEO, office="Außenminister von Nordmark")
    new = entry("port_blockade:open", said="2031-05-01", actor=MARA, office="Außenministerin von Nordmark")
    (shift,) = shifts([new, old])
    assert (shift.kind, shift.subject) == (ShiftKind.SUCCESSOR, "Außenministerin von Nordmark")


def test_a_title_that_two_people_bear_at_once_tells_no_succession() -> None:
    said = [
        entry("port_blockade:oppose", said="2031-01-01", actor=TEO, office="Sprecher"),
        entry("port_blockade:open", said="2031-02-01", actor=MARA, office="Sprecher"),
        entry("port_blockade:oppose", said="2031-03-01", actor=TEO, office="Sprecher"),
    ]
    assert shifts(said) == ()


@pytest.mark.parametrize(
    ("female", "male"),
    [
        ("Premierministerin von Nordmark", "Premierminister von Nordmark"),
        ("Präsidentin", "Präsident"),
        ("Generalsekretärin des Bundes", "Generalsekretär des Bundes"),
        ("Staatschefin", "Staatschef"),
    ],
)
def test_an_office_is_the_same_for_women_and_men(female: str, male: str) -> None:
    assert office_key(female) == office_key(male)


def test_a_place_that_ends_in_in_stays_whole() -> None:
    assert office_key("Botschafter in Berlin") == "botschafter in berlin"
