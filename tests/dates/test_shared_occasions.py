"""Occasions that are not told beside the quotation: tickers, gatherings, and a speaker under another name."""

from __future__ import annotations

import pytest

from standpunkt.dates.ticker import ticker_in
from standpunkt.records.quotations import QuotationType
from tests.dates.articles import Said, dates_of, occasions_of

TICKER = (
    "Der Gipfel im Ticker\n\n"
    "12.15 Uhr: „Es geht voran“, sagt Mara Lindqvist.\n\n"
    "11.40 Uhr: „Nein“, sagt Jo Berg. Am Montag hatte Berg gesagt: „Ja.“ Ole Brandt hatte zuvor gewarnt: „Zu spät.“\n\n"
    "10.05 Uhr: Guten Morgen."
)


def test_an_entry_of_a_ticker_is_of_the_day_of_publication() -> None:
    saids = (
        Said("„Es geht voran“", "Mara Lindqvist", "sagt", "sagt Mara Lindqvist"),
        Said("„Nein“", "Jo Berg", "sagt", "sagt Jo Berg"),
        Said("„Ja.“", "Berg", "hatte", "Am Montag hatte Berg gesagt"),
        Said("„Zu spät.“", "Ole Brandt", "hatte", "Ole Brandt hatte zuvor gewarnt"),
    )
    assert dates_of(TICKER, *saids) == ["2024-03-01", "2024-03-01", "2024-02-26", None]


def test_without_a_publication_date_a_ticker_dates_nothing() -> None:
    said = Said("„Es geht voran“", "Mara Lindqvist", "sagt", "sagt Mara Lindqvist")
    assert dates_of(TICKER, said, published=None) == [None]


def test_entries_before_midnight_are_not_of_the_day_a_ticker_ended_on() -> None:
    found = ticker_in("01:10 Uhr: Ende.\n\n00:20 Uhr: Einigung.\n\n23:50 Uhr: Warten.\n\n22:00 Uhr: Beginn.")
    assert found is not None
    assert found.today == (True, True, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "12:15 Uhr: Eins.\n11:15 Uhr: Zwei.",
        "12:15 | a\n10:00 | b\n13:00 | c\n9:00 | d\n14:00 | e",
        "3.10 Kronen\n4.20 Kronen\n5.30 Kronen",
    ],
)
def test_times_that_make_no_ticker(text: str) -> None:
    assert ticker_in(text) is None


def test_a_paragraph_that_opens_with_a_sitting_dates_all_that_is_said_on_it() -> None:
    text = (
        "Auf der Sitzung am Mittwoch ging es hoch her. „Ein Fehler“, sagte Jo Berg. „Nötig“, sagte Mara Lindqvist. "
        "„Schade“, sagte Ole Brandt dem Sender Nordfunk."
    )
    saids = (
        Said("„Ein Fehler“", "Jo Berg", "sagte", "sagte Jo Berg"),
        Said("„Nötig“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist"),
        Said("„Schade“", "Ole Brandt", "sagte", "sagte Ole Brandt dem Sender Nordfunk"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28", None]


def test_after_the_event_points_back_to_the_one_told_of() -> None:
    text = (
        "„Wir liefern“, sagte Mara Lindqvist bei einem Besuch in Nordburg am Mittwoch.\n\n"
        "„Zu wenig“, sagte Jo Berg nach der Veranstaltung. „Viel“, sagte Ole Brandt nach dem Gipfel."
    )
    saids = (
        Said(
            "„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist bei einem Besuch in Nordburg am Mittwoch"
        ),
        Said("„Zu wenig“", "Jo Berg", "sagte", "sagte Jo Berg nach der Veranstaltung"),
        Said("„Viel“", "Ole Brandt", "sagte", "sagte Ole Brandt nach dem Gipfel"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28", None]


def test_the_words_of_the_minister_are_the_ministers() -> None:
    text = (
        "„Wir liefern“, sagte Außenminister Jo Berg am Mittwoch. Das Geld soll nach den Worten des Ministers reichen. "
        "Eile ist nach Auffassung seines Hauses nicht nötig. Ein Sprecher sagte, das stimme."
    )
    saids = (
        Said("„Wir liefern“", "Außenminister Jo Berg", "sagte", "sagte Außenminister Jo Berg am Mittwoch"),
        Said("Das Geld soll", "den Worten des Ministers", "nach", "nach den Worten des Ministers"),
        Said("Eile ist", "Auffassung seines Hauses", "nach", "nach Auffassung seines Hauses"),
        Said("das stimme", "Ein Sprecher", "sagte", "Ein Sprecher sagte"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28", "2024-02-28", None]


def test_a_pronoun_means_the_person_named_last() -> None:
    text = (
        "„Wir liefern“, sagte Mara Lindqvist am Mittwoch. „Gut so“, sagte sie.\n\n"
        "Botschafter Jo Berg empfängt in seinem Salon. „Schlecht“, sagt er."
    )
    saids = (
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Mittwoch"),
        Said("„Gut so“", "sie", "sagte", "sagte sie"),
        Said("„Schlecht“", "er", "sagt", "sagt er"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28", None]


def test_a_pronoun_of_the_other_gender_means_somebody_else() -> None:
    text = "„Wir liefern“, sagte Ministerin Lindqvist am Mittwoch. „Nein“, sagte er."
    saids = (
        Said("„Wir liefern“", "Ministerin Lindqvist", "sagte", "sagte Ministerin Lindqvist am Mittwoch"),
        Said("„Nein“", "er", "sagte", "sagte er"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", None]


def test_what_the_past_perfect_tells_between_does_not_end_the_occasion() -> None:
    text = (
        "„Wir liefern“, sagte der neue Kanzler Jo Berg am Mittwoch. Mara Lindqvist hatte das stets abgelehnt. "
        "Es sei Zeit, so der Kanzler."
    )
    saids = (
        Said("„Wir liefern“", "der neue Kanzler Jo Berg", "sagte", "sagte der neue Kanzler Jo Berg am Mittwoch"),
        Said("das stets", "Mara Lindqvist", "hatte", type=QuotationType.REPORTED),
        Said("Es sei Zeit", "der Kanzler", "so", "so der Kanzler"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", None, "2024-02-28"]


def test_the_occasion_may_stand_some_sentences_before() -> None:
    text = "Mara Lindqvist wich gestern aus. Nur einmal wurde sie deutlich. Kommt die Wahl? „Nein“, sagte sie knapp."
    assert dates_of(text, Said("„Nein“", "sie", "sagte", "sagte sie knapp")) == ["2024-02-29"]


def test_an_outlet_is_no_speaker_beside_a_pronoun() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am Mittwoch. „Bald“, sagte sie dem Nordkurier."
    found = occasions_of(
        text,
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Mittwoch"),
        Said("„Bald“", "dem Nordkurier", "sagte", "sagte sie dem Nordkurier"),
    )
    assert [(o.said.edtf if o.said else None, o.via) for o in found] == [
        ("2024-02-28", None),
        ("2024-02-28", "Nordkurier"),
    ]


def test_reported_speech_without_a_verb_of_its_own_is_its_own_clause() -> None:
    text = "Die Ökonomin Mara Lindqvist schlug am Mittwoch Alarm."
    said = Said("schlug am Mittwoch Alarm", "Die Ökonomin Mara Lindqvist", type=QuotationType.REPORTED)
    assert dates_of(text, said) == ["2024-02-28"]
