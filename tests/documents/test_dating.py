"""The date of publication: who says so, and where it stands."""

from __future__ import annotations

import json
from datetime import date

import pytest

from standpunkt.documents import build
from standpunkt.documents.days import day_in_url, day_of
from standpunkt.records.articles import Dating, MediaType, Metadata, RawArticle
from standpunkt.records.doubts import Doubt
from standpunkt.records.spans import text_of
from tests.documents.helpers import PARAGRAPH, SECOND, built


def dating(article_text: str, *, published: str | None = None) -> Dating:
    found = built(article_text, given=Metadata(published=published)).published
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("header", "edtf", "words"),
    [
        (" date 2031-05 ...", "2031-05", "2031-05"),
        ("date 2031-05-12", "2031-05-12", "2031-05-12"),
        ("Datum: 12.05.2031", "2031-05-12", "12.05.2031"),
        ("Stand: 12.05.2031, 14:30 Uhr", "2031-05-12", "12.05.2031"),
        ("Veröffentlicht am 12. Mai 2031", "2031-05-12", "12. Mai 2031"),
        ("Sonntag, 2. März 2031 um 7:05 Uhr", "2031-03-02", "2. März 2031"),
        ("Von Petra Sandström, 12.05.31", "2031-05-12", "12.05.31"),
        ("2031-05-12", "2031-05-12", "2031-05-12"),
        ("Aktualisiert am 13.05.2031\nErstellt: 12.05.2031", "2031-05-12", "12.05.2031"),
        ("Mai 2031", "2031-05", "Mai 2031"),
    ],
)
def test_a_header_line_gives_the_date_with_its_evidence(header: str, edtf: str, words: str) -> None:
    text = f"{header}\nNordmark lehnt ab\n\n{PARAGRAPH}\n\n{SECOND}"
    found = dating(text)
    assert (found.edtf, text_of(found.evidence, text)) == (edtf, words)
    assert (found.origin.component, found.origin.rule, found.origin.confidence) == ("documents", "header line", None)


def test_the_header_ends_where_the_article_begins_even_in_the_same_line() -> None:
    text = f" date 2031-05 {PARAGRAPH}"
    article = built(text)
    assert [text[s.span.start : s.span.end] for s in article.segments] == ["date 2031-05", PARAGRAPH]


@pytest.mark.parametrize(
    "text",
    [
        f"Nordmark lehnt ab\n\n{PARAGRAPH}\n\nAm 12. Mai 2031 begann die Sitzung.",
        f"Datum: 31.02.2031\n\n{PARAGRAPH}",
        "Mara Lindqvist soll am 12. Mai 2031 während einer Sitzung in Nordstadt sprechen (Archivbild).\n\n" + PARAGRAPH,
    ],
)
def test_dates_of_what_is_told_are_no_dates_of_publication(text: str) -> None:
    assert built(text).published is None


def test_a_dateline_with_a_year_dates_the_article() -> None:
    found = dating(f"Nordstadt, 12. Mai 2031 (dpa) – {PARAGRAPH}")
    assert (found.edtf, found.origin.rule) == ("2031-05-12", "dateline")


def test_a_person_wins_over_metadata_over_the_header_over_the_address() -> None:
    header = f"Datum: 12.05.2031\n{PARAGRAPH}"
    fields = {"text": header, "url": "https://nordpost.example/2031/05/10/a", "published": "2031-05-11"}

    def rule(fields: dict[str, str], given: Metadata) -> str | None:
        found = built(json.dumps(fields), name="a.jsonl", given=given).published
        return found.origin.rule if found else None

    assert rule(fields, Metadata(published="2031")) == "given"
    assert rule(fields, Metadata()) == "metadata"
    del fields["published"]
    assert rule(fields, Metadata()) == "header line"
    fields["text"] = PARAGRAPH
    assert rule(fields, Metadata()) == "address"
    del fields["url"]
    assert rule(fields, Metadata()) is None


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://nordpost.example/2031/05/12/einsatz.html", "2031-05-12"),
        ("https://nordpost.example/politik/einsatz-20310512-100.html", "2031-05-12"),
        ("https://nordpost.example/2031-05-12-einsatz", "2031-05-12"),
        ("https://nordpost.example/2031/13/45/einsatz", None),
        ("https://nordpost.example/2031/05/einsatz", None),
        ("https://nordpost.example/a-1203151234", None),
        ("https://nordpost.example/a-20310512", None),
        ("https://nordpost.example/artikel/20310512", None),
        ("https://nordpost.example/seite?id=20310512", None),
        ("https://nordpost.example/seite?date=20310512", "2031-05-12"),
        ("https://nordpost.example/123420310512", None),
        ("https://nordpost.example/2031051234", None),
        ("https://nordpost.example/einsatz_203105121430.html", "2031-05-12"),
        ("https://nordpost.example/wahl-am-2031-09-01-in-nordmark", None),
        ("https://nordpost.example/20310512/wahl-am-2031-09-01", "2031-05-12"),
        ("https://nordpost.example/2031/mai/12/einsatz", "2031-05-12"),
        ("https://nordpost.example/2031/may/12/einsatz", "2031-05-12"),
        ("https://nordpost.example/politik/2031-05/einsatz", "2031-05"),
        ("https://nordpost.example/2031/5/2/", "2031-05-02"),
    ],
)
def test_addresses_hold_days(url: str, edtf: str | None) -> None:
    assert day_in_url(url) == edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2031-05-12T10:00:00+02:00", "2031-05-12"),
        ("2031-05-12 10:00:00", "2031-05-12"),
        ("20310512", "2031-05-12"),
        ("2031-05", "2031-05"),
        ("12. Mai 2031", "2031-05-12"),
        ("Mon, 12 May 2031 10:00:00 GMT", "2031-05-12"),
        ("May 12, 2031", "2031-05-12"),
        ("bald", None),
        ("", None),
    ],
)
def test_dates_in_metadata_are_read_in_their_usual_forms(value: str, edtf: str | None) -> None:
    assert day_of(value) == edtf


CAPTION = "Mara Lindqvist spricht während einer Sitzung in Nordstadt ({})."
POST = "Endlich bewegt sich etwas im Hafen von Nordstadt.\n— Mara Lindqvist (@mlindqvist) {}"


@pytest.mark.parametrize(
    ("beside", "day", "rule"),
    [(CAPTION.format("12.05.2031"), "12.05.2031", "caption"), (POST.format("May 12, 2031"), "May 12, 2031", "post")],
)
def test_a_picture_or_a_post_is_a_lower_bound(beside: str, day: str, rule: str) -> None:
    text = f"{PARAGRAPH}\n\n{beside}\n\n{SECOND}"
    found = dating(text)
    assert (found.edtf, text_of(found.evidence, text), found.origin.rule) == ("2031-05-12/..", day, rule)
    assert found.doubts == ()


def test_the_latest_of_several_pictures_and_posts_counts() -> None:
    text = f"{PARAGRAPH}\n\n{CAPTION.format('18.01.2030')}\n\n{SECOND}\n\n{POST.format('12. Mai 2031')}\n\n{SECOND}"
    assert dating(text).edtf == "2031-05-12/.."


def test_a_bound_narrows_a_month_and_leaves_a_day() -> None:
    picture = CAPTION.format("12.05.2031")
    assert dating(f" date 2031-05\n{PARAGRAPH}\n\n{picture}\n\n{SECOND}").edtf == "2031-05-12/2031-05-31"
    assert dating(f" date 2031-06\n{PARAGRAPH}\n\n{picture}\n\n{SECOND}").edtf == "2031-06"
    found = dating(f" date 2031-05-14\n{PARAGRAPH}\n\n{picture}\n\n{SECOND}")
    assert (found.edtf, found.origin.rule, found.doubts) == ("2031-05-14", "header line", ())


def test_what_a_person_gave_is_not_narrowed() -> None:
    text = f"{PARAGRAPH}\n\n{CAPTION.format('12.05.2031')}\n\n{SECOND}"
    assert dating(text, published="2031-05").edtf == "2031-05"


def test_an_article_older_than_a_picture_in_it_is_doubted() -> None:
    text = f"Datum: 10.05.2031\n{PARAGRAPH}\n\n{CAPTION.format('12.05.2031')}\n\n{SECOND}"
    found = dating(text)
    assert (found.edtf, found.doubts) == ("2031-05-10", (Doubt.BEFORE_EVENT,))
    updated = text.replace("Datum: 10.05.2031", "Datum: 10.05.2031\nAktualisiert am 13.05.2031")
    assert dating(updated).doubts == ()


def test_a_finer_source_that_fits_makes_a_month_a_day() -> None:
    fields = {"text": f" date 2031-05\n{PARAGRAPH}", "url": "https://nordpost.example/2031/05/12/a"}
    found = built(json.dumps(fields), name="a.jsonl").published
    assert found is not None
    assert (found.edtf, found.origin.rule, found.doubts) == ("2031-05-12", "header line + address", ())


def test_a_dateline_without_a_year_has_that_of_the_other_sources() -> None:
    text = f" date 2031-05\nNordstadt, 12. Mai (dpa) – {PARAGRAPH}\n\n{SECOND}"
    found = dating(text)
    assert (found.edtf, found.origin.rule) == ("2031-05-12", "header line + dateline")
    assert text_of(found.evidence, text) == "2031-05 … 12. Mai"
    assert built(f"Nordstadt, 12. Mai (dpa) – {PARAGRAPH}").published is None


@pytest.mark.parametrize(
    ("header", "address", "doubts"),
    [
        ("12.05.2031", "2031/05/12", ()),
        ("12.05.2031", "2031/05/11", ()),  # put on the web the evening before
        ("12.05.2031", "2031/05/02", (Doubt.SOURCES_DISAGREE,)),
        ("12.05.2031", "2030/05/12", (Doubt.SOURCES_DISAGREE,)),
    ],
)
def test_sources_at_odds_are_told(header: str, address: str, doubts: tuple[Doubt, ...]) -> None:
    fields = {"text": f"Datum: {header}\n{PARAGRAPH}", "url": f"https://nordpost.example/{address}/a"}
    found = built(json.dumps(fields), name="a.jsonl").published
    assert found is not None
    assert (found.edtf, found.origin.rule, found.doubts) == ("2031-05-12", "header line", doubts)


def test_a_day_of_an_update_counts_last_and_contradicts_nothing() -> None:
    fields = {"text": f"Aktualisiert am 20.05.2031\n{PARAGRAPH}", "url": "https://nordpost.example/2031/05/12/a"}
    found = built(json.dumps(fields), name="a.jsonl").published
    assert found is not None
    assert (found.edtf, found.origin.rule, found.doubts) == ("2031-05-12", "address", ())
    assert dating(fields["text"]).origin.rule == "update line"


def test_an_article_from_tomorrow_is_doubted() -> None:
    raw = RawArticle("a.txt", "a.txt", MediaType.TEXT, f"Datum: 12.05.2031\n{PARAGRAPH}".encode())
    for today, doubts in ((date(2031, 5, 9), (Doubt.IN_FUTURE,)), (date(2031, 5, 11), ()), (date(2031, 6, 1), ())):
        found = build(raw, today=today).published
        assert found is not None
        assert found.doubts == doubts
