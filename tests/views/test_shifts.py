"""Who changed position."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.doubts import Doubt
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import Span
from standpunkt.views import Grade, Order, Shift, ShiftKind, Thin, acts
from standpunkt.views import shifts as shifts_of
from standpunkt.views.belonging import office_key
from tests.views.makers import MARA, TEO, entry, utterance


def shifts(said: Iterable[Entry]) -> tuple[Shift, ...]:
    """The shifts, each statement an utterance by itself."""
    return shifts_of(acts(said))


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


def test_one_day_is_ordered_by_the_articles_and_says_so() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", name="b.txt"),
        entry("port_blockade:oppose", said="2031-05-01", name="a.txt"),
    ]
    (shift,) = shifts(said)
    assert (shift.before.stance, shift.order) == ("oppose", Order.SAME_DAY)


def test_what_differs_within_one_article_and_one_day_is_no_change() -> None:
    said = [entry(f"port_blockade:{s}", said="2031-05-01", at=9 * n) for n, s in enumerate(("oppose", "open", "open"))]
    assert shifts(said) == ()
    later = entry("port_blockade:open", said="2031-06-01", name="b.txt")
    assert shifts([*said, later]) == ()


def test_what_one_article_tells_of_two_days_is_a_change() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", at=3),
        entry("port_blockade:oppose", said="2031-02", at=50),
    ]
    assert [shift.after.stance for shift in shifts(said)] == ["open"]


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
    said = [entry(f"port_blockade:{s}", said="2031-05-01", name=f"{place}.txt") for place, s in enumerate(stances)]
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


IF = (Span(0, 2),)


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        (("support", ()), ("open", IF), ShiftKind.CONDITION_ADDED),
        (("open", IF), ("support", ()), ShiftKind.CONDITION_DROPPED),
        (("oppose", ()), ("open", IF), ShiftKind.CHANGE),
        (("support", ()), ("open", ()), ShiftKind.CHANGE),
    ],
)
def test_a_condition_that_comes_or_goes_is_told_apart_from_a_change(
    first: tuple[str, tuple[Span, ...]], then: tuple[str, tuple[Span, ...]], kind: ShiftKind
) -> None:
    said = [
        entry(f"port_blockade:{stance}", said=day, condition=condition)
        for day, (stance, condition) in (("2031-03-01", first), ("2031-05-01", then))
    ]
    assert [shift.kind for shift in shifts(said)] == [kind]


def test_one_thing_to_one_medium_and_another_to_another_on_one_day_is_no_change_over_time() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", via="Nordfunk"),
        entry("port_blockade:oppose", said="2031-05-01", via="Ostrauer Zeitung", at=20),
    ]
    assert [shift.kind for shift in shifts(said)] == [ShiftKind.ADDRESSEE]
    later = entry("port_blockade:oppose", said="2031-05-02", via="Ostrauer Zeitung")
    assert [shift.kind for shift in shifts([said[0], later])] == [ShiftKind.CHANGE]


def test_articles_that_tell_one_utterance_differently_contradict_each_other() -> None:
    told = [
        entry("port_blockade:open", said="2031-05-01", name="a.txt", outlet="Nordbote"),
        entry("port_blockade:open", said="2031-05-01", name="b.txt", outlet="Ostbote"),
        entry("port_blockade:oppose", said="2031-05-01", name="c.txt", outlet="Südbote"),
    ]
    (shift,) = shifts_of(acts(told, [utterance(*told)]))
    assert (shift.kind, shift.before.stance, shift.after.stance) == (ShiftKind.REPORTS, "open", "oppose")
    assert Thin.DISPUTED in shift.thin_before


def test_a_headline_that_differs_from_its_own_text_is_no_second_report() -> None:
    told = [entry("port_blockade:open", said="2031-05-01"), entry("port_blockade:oppose", said="2031-05-01", at=20)]
    assert shifts_of(acts(told, [utterance(*told)])) == ()


def test_reprints_neither_make_nor_hide_a_shift() -> None:
    before = entry("port_blockade:oppose", said="2031-03-01", name="a.txt")
    told = [entry("port_blockade:open", said="2031-05-01", name=f"{n}.txt", outlet=f"Blatt {n}") for n in range(5)]
    assert len(shifts_of(acts([before, *told], [utterance(*told)]))) == 1


def test_what_is_told_of_a_predecessor_without_a_day_is_looking_back() -> None:
    office = "Außenminister von Nordmark"
    said = [
        entry("port_blockade:oppose", said="2030-05-01", actor=TEO, office=office),
        entry("port_blockade:open", said="2031-05-01", actor=MARA, office=office),
        entry("port_blockade:oppose", published="2031-05-02", actor=TEO, office=office, name="b.txt"),
        entry("port_blockade:open", said="2031-06-01", actor=MARA, office=office),
    ]
    assert [shift.kind for shift in shifts(said)] == [ShiftKind.SUCCESSOR]


def test_the_pair_shown_is_the_nearest_in_the_speakers_words_of_firm_evidence() -> None:
    said = [
        entry("port_blockade:oppose", said="2031-02-01", type_=QuotationType.DIRECT),
        entry("port_blockade:oppose", said="2031-03-01", type_=QuotationType.REPORTED),
        entry("port_blockade:oppose", said="2031-04-01", doubts=(Doubt.NAMESAKE,)),
        entry("port_blockade:open", said="2031-05-01", type_=QuotationType.DIRECT),
    ]
    (shift,) = shifts(said)
    assert str(shift.before.day) == "2031-02-01"


KREISE = Actor("kreise", "Regierungskreise", ActorKind.GROUP)


@pytest.mark.parametrize(
    ("last", "remarks"),
    [
        (entry("port_blockade:open", said="2031-05-01", actor=KREISE), {Thin.ONE_SOURCE, Thin.ANONYMOUS}),
        (entry("port_blockade:open", published="2031-05-01", actor=KREISE), {Thin.UNDATED}),
        (
            entry("port_blockade:open", said="2031-05-01", actor=KREISE, type_=QuotationType.REPORTED),
            {Thin.ONLY_REPORTED},
        ),
        (entry("port_blockade:open", said="2031-05-01", actor=KREISE, within="x"), {Thin.SECOND_HAND}),
        (entry("port_blockade:open", said="2031-05-01", actor=KREISE, doubts=(Doubt.NAMESAKE,)), {Thin.DOUBTED}),
    ],
)
def test_thin_evidence_is_named(last: Entry, remarks: set[Thin]) -> None:
    (shift,) = shifts([entry("port_blockade:oppose", said="2031-03-01", actor=KREISE), last])
    assert remarks <= set(shift.thin_after)
    assert shift.assurance.grade is Grade.WEAK


def test_articles_that_a_machine_translated_are_thin_evidence() -> None:
    said = [entry("port_blockade:oppose", said="2031-03-01"), entry("port_blockade:open", said="2031-05-01", name="b")]
    (shift,) = shifts_of(acts(said, translated={"id-b"}))
    assert (Thin.TRANSLATED in shift.thin_before, Thin.TRANSLATED in shift.thin_after) == (False, True)


def test_two_dated_quotations_are_good_evidence_and_what_nobody_measured_is_named() -> None:
    said = [
        entry(f"port_blockade:{stance}", said=day, type_=QuotationType.DIRECT)
        for stance, day in (("oppose", "2031-03-01"), ("open", "2031-05-01"))
    ]
    (shift,) = shifts(said)
    assert (shift.assurance.grade, shift.assurance.measured) == (Grade.GOOD, None)
    assert shift.assurance.unmeasured == ("quotation", "actor", "time", "stance")
