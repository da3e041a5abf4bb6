"""German temporal expressions, read against a publication date."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.dates import TimeExpression, TimeKind, tag
from standpunkt.records.edtf import bounds, is_edtf

FRIDAY = "2024-03-01"


def only(text: str, published: str | None = FRIDAY) -> TimeExpression:
    (found,) = tag(text, published=published)
    return found


def values(text: str, published: str | None = FRIDAY) -> list[str | None]:
    return [e.value for e in tag(text, published=published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am Mittwoch trat sie zurück.", "2024-02-28"),
        ("Am Freitag trat sie zurück.", "2024-03-01"),
        ("Am Montagabend trat sie zurück.", "2024-02-26"),
        ("Am vergangenen Freitag trat sie zurück.", "2024-02-23"),
        ("Sie reist am kommenden Dienstag.", "2024-03-05"),
        ("am Dienstag dieser Woche", "2024-02-27"),
        ("am Mittwoch vergangener Woche", "2024-02-21"),
        ("am gestrigen Donnerstag", "2024-02-29"),
        ("in der Nacht zum Dienstag", "2024-02-26/2024-02-27"),
        ("Er sprach gestern.", "2024-02-29"),
        ("Vorgestern Abend sprach er.", "2024-02-28"),
        ("Morgen wird gewählt.", "2024-03-02"),
        ("Am Wochenende warnte sie.", "2024-02-24/2024-02-25"),
        ("vergangene Woche", "2024-W08"),
        ("diese Woche", "2024-W09"),
        ("Anfang der Woche", "2024-02-26/2024-02-28"),
        ("Anfang dieses Monats", "2024-03-01/2024-03-10"),
        ("letzten Monat", "2024-02"),
        ("Im Februar wurde gewählt.", "2024-02"),
        ("im Mai vergangenen Jahres", "2023-05"),
        ("im vergangenen Jahr", "2023"),
        ("im vergangenen Herbst", "2023-23"),
        ("Ende Mai 2023", "2023-05-21/2023-05-31"),
        ("im dritten Quartal 2023", "2023-07/2023-09"),
        ("vor drei Tagen", "2024-02-27"),
        ("vor einer Woche", "2024-W08~"),
        ("vor zwei Jahren", "2022~"),
        ("in zwei Wochen", "2024-W11~"),
        ("am 8. Mai", "2024-05-08"),
        ("am 8. Mai 2024", "2024-05-08"),
        ("Montag, den 26. Februar", "2024-02-26"),
        ("am 26. Feb. 2024", "2024-02-26"),
        ("am 26.2.", "2024-02-26"),
        ("(08.05.2024)", "2024-05-08"),
        ("2024-05-08", "2024-05-08"),
        ("Mai 2024", "2024-05"),
        ("Seit 2014 gilt das.", "2014"),
        ("im Winter 2022/23", "2022-24"),
        ("in den neunziger Jahren", "1990/1999"),
        ("in den 1990er-Jahren", "1990/1999"),
        ("im 19. Jahrhundert", "1801/1900"),
        ("zu Weihnachten 2023", "2023-12-24/2023-12-26"),
        ("am Ostermontag 2024", "2024-04-01"),
    ],
)
def test_an_expression_is_read_against_the_day_of_publication(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Führende Politiker kommen am Montag zusammen.", "2024-03-04"),
        ("Der Rat wird am Montag tagen.", "2024-03-04"),
        ("Sie sagte am Montag, das gehe nicht.", "2024-02-26"),
        ("Er soll am Montag gesagt haben, das gehe nicht.", "2024-02-26"),
        ("Der Rat hat am Montag getagt.", "2024-02-26"),
        ("Das Rennen wurde vom 8. März verlegt.", "2024-03-08"),
        ("Im September begann die Krise.", "2023-09"),
    ],
)
def test_the_tense_of_the_clause_tells_the_direction(text: str, value: str) -> None:
    assert only(text).value == value


def test_each_clause_has_its_own_tense() -> None:
    assert values("Sie werde am Montag sprechen, sagte er am Dienstag.") == ["2024-03-04", "2024-02-27"]


def test_a_time_is_never_more_exact_than_the_publication_date() -> None:
    assert only("am Mittwoch", "2024-05").value == "[2024-05-01,2024-05-08,2024-05-15,2024-05-22,2024-05-29]"
    assert only("am Dienstag", "2024-05").value == "[2024-04-30,2024-05-07,2024-05-14,2024-05-21,2024-05-28]"
    assert only("heute", "2024-05").value == "2024-05"
    assert only("gestern", "2024-05").value == "[2024-04-30..2024-05-30]"
    assert only("im vergangenen Jahr", "2024-05").value == "2023"


def test_without_a_publication_date_only_full_dates_have_a_value() -> None:
    assert values("am Mittwoch, im Februar, vor zwei Jahren, heute", None) == [None, None, None, None]
    assert values("am 8. Mai 2024 und 2019", None) == ["2024-05-08", "2019"]


def test_a_weekend_day_of_publication_belongs_to_the_weekend() -> None:
    assert only("Am Wochenende warnte sie.", "2022-01-30").value == "2022-01-29/2022-01-30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seit drei Monaten", "P3M"),
        ("zwei Wochen lang", "P2W"),
        ("ein zweijähriger Streit", "P2Y"),
        ("seit Jahren", "PXY"),
        ("in den vergangenen zwei Jahren", "P2Y"),
        ("fünf Minuten", "PT5M"),
        ("eine 14-Tage-Frist", "P14D"),
    ],
)
def test_lengths_of_time_are_durations(text: str, value: str) -> None:
    assert (only(text).kind, only(text).value) == (TimeKind.DURATION, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("jeden Montag", "XXXX-WXX-1"),
        ("täglich", "P1D"),
        ("die monatlichen Kosten", "P1M"),
        ("alle zwei Wochen", "P2W"),
        ("montags", "XXXX-WXX-1"),
        ("fünf Euro pro Tag", "P1D"),
    ],
)
def test_what_repeats_is_a_set(text: str, value: str) -> None:
    found = tag(text, published=FRIDAY)[-1]
    assert (found.kind, found.value, found.is_point) == (TimeKind.SET, value, False)


def test_parts_of_the_day_are_kept_beside_the_day() -> None:
    assert (only("am Montagabend").kind, only("am Montagabend").timex) == (TimeKind.TIME, "2024-02-26TEV")


def test_a_time_of_day_belongs_to_the_day_named_before_it() -> None:
    assert values("Am Montag um 20.30 Uhr begann es.") == ["2024-02-26", "2024-02-26T20:30"]
    assert values("Er sprach um 20 Uhr.") == ["[2024-02-29,2024-03-01]"]
    assert values("Am 8. Mai tagte sie.\n\nUm 20 Uhr war Schluss.")[1] == "[2024-02-29,2024-03-01]"


def test_the_next_day_follows_the_day_named_before_it() -> None:
    assert values("Am 24. Mai 2022 trat er zurück. Am nächsten Tag floh er.") == ["2022-05-24", "2022-05-25"]
    assert values("Am nächsten Tag floh er.") == [None]


def test_enumerated_days_share_their_month() -> None:
    assert values("Am 3., 4. und 5. März 2024 tagt der Rat.") == ["2024-03-03", "2024-03-04", "2024-03-05"]


@pytest.mark.parametrize(
    "text",
    [
        "2000 Soldaten",
        "rund 2024 Euro",
        "August Berg sprach.",
        "am 31. Februar",
        "Er ist 47 Jahre alt.",
        "die Montag-Demo",
        "Am Ende sprach sie.",
        "ein Drittel",
        "Artikel 5",
        "1,5 Prozent",
        "die Zwanzigjährige",
        "",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert tag(text, published=FRIDAY) == ()


def test_vague_references_have_no_date() -> None:
    found = only("Sie hat das kürzlich gesagt.")
    assert (found.value, found.timex, found.is_point) == (None, "PAST_REF", False)


def test_the_span_leaves_the_preposition_out() -> None:
    text = "Sie sprach am vergangenen Freitag."
    found = only(text)
    assert text[found.span.start : found.span.end] == "vergangenen Freitag"


WORDS = st.sampled_from(
    [
        *"am im vor seit den der letzten vergangenen nächsten zwei 3. 12. 8. Mai 2024 Montag Abend Woche Jahr".split(),
        *"Jahren Tag Uhr 20.30 bis und , . – - ( ) Anfang Ende Mitte jeden heute gestern morgen Wochenende".split(),
        *"Sommer Quartal dritten 1990er 14-Tage Sie sagte 9999 Monaten".split(),
        *("\n", "\n\n"),
    ]
)


@given(
    st.lists(WORDS, max_size=20), st.sampled_from([None, "2024-05-08", "2024-05", "2024", "2024-02-29", "0001", "9999"])
)
def test_expressions_stand_in_order_apart_and_hold_valid_times(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    position = 0
    for found in tag(text, published=published):
        assert position <= found.span.start < found.span.end <= len(text)
        position = found.span.end
        assert not found.is_point or is_edtf(str(found.value))


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.sampled_from(["Montag", "Samstag", "Sonntag"])
)
def test_a_weekday_is_within_the_week_up_to_publication(published: date, weekday: str) -> None:
    first, last = bounds(str(only(f"Am {weekday} trat sie zurück.", str(published)).value))
    assert first == last
    assert published - timedelta(days=7) < first <= published


@pytest.mark.parametrize(
    "piece", ["vor ", "1. ", "1., ", "den letzten ", "12 bis ", "Montag ", "Montag,  ", "20.30-", "Ende "]
)
def test_no_text_makes_the_tagger_slow(piece: str) -> None:
    started = time.process_time()
    tag(piece * (60_000 // len(piece)), published="2024-05-08")
    assert time.process_time() - started < 3
