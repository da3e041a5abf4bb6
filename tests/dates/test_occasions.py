"""When and to whom something was said: by its own clause, a sentence beside it, or the same occasion going on."""

from __future__ import annotations

from standpunkt.records.quotations import QuotationType
from tests.dates.articles import Said, dates_of, occasions_of


def test_the_reporting_clause_dates_a_quotation() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am Mittwoch in Nordmark."
    frame = "sagte Mara Lindqvist am Mittwoch in Nordmark"
    (occasion,) = occasions_of(text, Said("„Wir liefern“", "Mara Lindqvist", "sagte", frame))
    assert occasion.said is not None
    assert occasion.said.edtf == "2024-02-28"
    assert [text[s.start : s.end] for s in occasion.said.evidence] == ["Mittwoch"]
    assert (occasion.said.origin.component, occasion.said.origin.rule) == ("dates", "reporting-clause")


def test_a_date_inside_the_quote_is_not_when_it_was_said() -> None:
    text = "„Als ich letzte Woche Nordmark besuchte, war es still“, sagte Mara Lindqvist."
    said = Said(
        "„Als ich letzte Woche Nordmark besuchte, war es still“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist"
    )
    assert dates_of(text, said) == [None]


def test_without_evidence_a_statement_has_no_date() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist."
    assert dates_of(text, Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist")) == [None]


def test_the_date_of_something_else_in_the_sentence_is_left() -> None:
    text = "Den am Montag vorgestellten Plan nannte Mara Lindqvist „einen Irrtum“. Seit Dienstag sagt Jo Berg „nein“."
    saids = (Said("„einen Irrtum“", "Mara Lindqvist", "nannte"), Said("„nein“", "Jo Berg", "sagt"))
    assert dates_of(text, *saids) == [None, None]


def test_an_interview_is_dated_by_the_day_it_came_out() -> None:
    text = "In einem am Mittwoch veröffentlichten Interview sagte Mara Lindqvist: „Wir liefern.“"
    assert dates_of(text, Said("„Wir liefern.“", "Mara Lindqvist", "sagte")) == ["2024-02-28"]


def test_the_same_occasion_goes_on_until_somebody_else_speaks() -> None:
    text = (
        "„Wir liefern“, sagte Mara Lindqvist am Mittwoch. Sie fügte hinzu: „Bald.“ „Und viel“, so die Ministerin. "
        "„Zu spät“, sagte Jo Berg. Lindqvist erklärte: „Nein.“"
    )
    saids = (
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Mittwoch"),
        Said("„Bald.“", "Sie", "fügte", "Sie fügte hinzu"),
        Said("„Und viel“", "die Ministerin", "so", "so die Ministerin"),
        Said("„Zu spät“", "Jo Berg", "sagte", "sagte Jo Berg"),
        Said("„Nein.“", "Lindqvist", "erklärte", "Lindqvist erklärte"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28", "2024-02-28", None, None]


def test_a_new_occasion_without_a_date_takes_none_from_the_one_before() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am Mittwoch. In einem Interview sagte Lindqvist: „Bald.“"
    saids = (
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Mittwoch"),
        Said("„Bald.“", "Lindqvist", "sagte Lindqvist", "In einem Interview sagte Lindqvist"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", None]


def test_a_definite_occasion_is_resumed_after_another_speaker() -> None:
    text = (
        "„Wir liefern“, sagte Mara Lindqvist am Mittwoch in einem Interview mit dem Sender Nordfunk. "
        "„Zu spät“, sagte Jo Berg.\n\n"
        "„Bald“, sagte Lindqvist während des Interviews."
    )
    first = "sagte Mara Lindqvist am Mittwoch in einem Interview mit dem Sender Nordfunk"
    found = occasions_of(
        text,
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", first),
        Said("„Zu spät“", "Jo Berg", "sagte", "sagte Jo Berg"),
        Said("„Bald“", "Lindqvist", "sagte", "sagte Lindqvist während des Interviews"),
    )
    assert [o.said.edtf if o.said else None for o in found] == ["2024-02-28", None, "2024-02-28"]
    assert [o.via for o in found] == ["Nordfunk", None, "Nordfunk"]


def test_a_sentence_that_points_back_tells_the_occasion() -> None:
    text = (
        "Mara Lindqvist sagte, man werde liefern.\n\n"
        "Lindqvist machte diese Äußerung am Mittwoch bei einem Gespräch mit der Zeitung „Nordkurier“."
    )
    (found,) = occasions_of(text, Said("man werde liefern", "Mara Lindqvist", "sagte", "Mara Lindqvist sagte"))
    assert found.said is not None
    assert (found.said.edtf, found.via) == ("2024-02-28", "Nordkurier")


def test_a_sentence_of_the_speaker_before_tells_the_occasion() -> None:
    text = "Mara Lindqvist meldete sich am Wochenende zu Wort. Die Lage sei ernst, sagte die Leiterin des Instituts."
    said = Said("Die Lage sei ernst", "die Leiterin des Instituts", "sagte", "sagte die Leiterin des Instituts")
    assert dates_of(text, said) == ["2024-02-24/2024-02-25"]


def test_a_lead_takes_the_date_the_next_sentence_tells_in_full() -> None:
    text = (
        "Außenministerin Mara Lindqvist hat einen Abzug ausgeschlossen. "
        "Man bleibe, sagte Lindqvist am Mittwoch der Agentur Norda."
    )
    found = occasions_of(
        text,
        Said("einen Abzug", "Außenministerin Mara Lindqvist", "ausgeschlossen"),
        Said("Man bleibe", "Lindqvist", "sagte", "sagte Lindqvist am Mittwoch der Agentur Norda"),
    )
    assert [(o.said.edtf if o.said else None, o.via) for o in found] == [("2024-02-28", "Norda")] * 2


def test_a_nested_quotation_is_not_dated_by_the_clause_around_it() -> None:
    text = "Am Mittwoch sagte Jo Berg, dass Präsidentin Lindqvist einen Abzug ablehne."
    saids = (
        Said("dass Präsidentin Lindqvist einen Abzug ablehne", "Jo Berg", "sagte", "Am Mittwoch sagte Jo Berg"),
        Said("einen Abzug", "Präsidentin Lindqvist", "ablehne", within=0),
    )
    assert dates_of(text, *saids) == ["2024-02-28", None]


def test_a_quotation_within_one_of_the_same_speaker_shares_its_occasion() -> None:
    text = "Am Mittwoch sagte Jo Berg, dass „nichts verloren“ sei."
    saids = (
        Said("dass „nichts verloren“ sei", "Jo Berg", "sagte", "Am Mittwoch sagte Jo Berg"),
        Said("„nichts verloren“", "Jo Berg", "sagte", "Am Mittwoch sagte Jo Berg", within=0),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-28"]


def test_reported_speech_is_dated_by_its_own_clause() -> None:
    text = "Mara Lindqvist forderte Südland am Mittwoch zum Einlenken auf. Jo Berg rief „bis Montag ist Zeit“ und ging."
    saids = (
        Said(text[:61], "Mara Lindqvist", type=QuotationType.REPORTED),
        Said(text[63:-1], "Jo Berg", type=QuotationType.REPORTED),
    )
    assert dates_of(text, *saids) == ["2024-02-28", None]


def test_an_interview_told_of_earlier_dates_what_was_said_in_it() -> None:
    text = (
        "Lindqvist gab am Mittwoch ein Interview im Sender Nordfunk. Das Land wartet. „Zu spät“, sagte Jo Berg.\n\n"
        "„Wir liefern“, sagte Lindqvist während des Interviews."
    )
    found = occasions_of(
        text,
        Said("„Zu spät“", "Jo Berg", "sagte", "sagte Jo Berg"),
        Said("„Wir liefern“", "Lindqvist", "sagte", "sagte Lindqvist während des Interviews"),
    )
    assert [(o.said.edtf if o.said else None, o.via) for o in found] == [(None, None), ("2024-02-28", "Nordfunk")]


def test_a_post_has_the_date_of_its_own_line_and_does_not_stop_the_speaker_around_it() -> None:
    text = (
        "„Wir liefern“, sagte Jo Berg am Mittwoch.\n"
        "Endlich bewegt sich etwas.\n"
        "— Mara Lindqvist (@mlindqvist) February 27, 2024\n"
        "Er fügte hinzu: „Bald.“"
    )
    found = occasions_of(
        text,
        Said("„Wir liefern“", "Jo Berg", "sagte", "sagte Jo Berg am Mittwoch"),
        Said("Endlich bewegt sich etwas.", "Mara Lindqvist"),
        Said("„Bald.“", "Er", "fügte", "Er fügte hinzu"),
    )
    assert [o.said.edtf if o.said else None for o in found] == ["2024-02-28", "2024-02-27", "2024-02-28"]
    assert found[1].via == "Twitter"


def test_a_caption_date_is_the_date_of_the_picture() -> None:
    caption = "Mara Lindqvist spricht am 3. Juni 2023 vor der Presse. Lindqvist sagte, man werde liefern."
    text = f"{caption}\n\n„Wir liefern“, sagte Lindqvist."
    saids = (
        Said("man werde liefern", "Lindqvist", "sagte", "Lindqvist sagte"),
        Said("„Wir liefern“", "Lindqvist", "sagte", "sagte Lindqvist"),
    )
    assert dates_of(text, *saids, captions=(caption,)) == [None, None]


def test_a_weekday_without_a_publication_date_dates_nothing() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am Mittwoch."
    said = Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Mittwoch")
    assert dates_of(text, said, published=None) == [None]
    assert dates_of(text, said, published="2024-02") == ["[2024-01-31,2024-02-07,2024-02-14,2024-02-21,2024-02-28]"]


def test_the_occasions_stand_in_the_order_of_the_quotations() -> None:
    text = "„Eins“, sagte Jo Berg am Montag. „Zwei“, sagte Mara Lindqvist am Dienstag."
    one = Said("„Eins“", "Jo Berg", "sagte", "sagte Jo Berg am Montag")
    two = Said("„Zwei“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am Dienstag")
    assert dates_of(text, two, one) == ["2024-02-27", "2024-02-26"]
    assert dates_of(text) == []
