"""The date of publication: who says so, and where it stands."""

from __future__ import annotations

import json

import pytest

from standpunkt.documents.days import day_in_url, day_of
from standpunkt.records.articles import Dating, Metadata
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
        "Mara Lindqvist spricht während einer Sitzung in Nordstadt (12.05.2031).\n\n" + PARAGRAPH,
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
