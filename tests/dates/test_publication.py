"""An article dated before something that it tells of as past keeps its date, with a doubt; so does a statement said
after the article came out."""

from __future__ import annotations

import pytest

from standpunkt import extract
from standpunkt.dates import publication
from standpunkt.records.doubts import Doubt
from tests.dates.articles import Said, article, occasions_of


def doubts(text: str, published: str | None = "2031-05-12") -> tuple[Doubt, ...]:
    found = publication(article(text, published))
    return found.doubts if found else ()


@pytest.mark.parametrize(
    "text",
    [
        "Am 14. Mai 2031 stürzte die Brücke von Nordstadt ein.",
        "Die Brücke ist am Mittwoch, dem 14. Mai 2031, eingestürzt.",
        "Im Juni 2031 wurde die Brücke gesperrt.",
        "Am 3.1.2032 brach der Damm.",
    ],
)
def test_an_event_told_as_past_after_publication_is_doubted(text: str) -> None:
    assert doubts(text) == (Doubt.BEFORE_EVENT,)


@pytest.mark.parametrize(
    "text",
    [
        "Am 10. Mai 2031 stürzte die Brücke von Nordstadt ein.",
        "Am 14. Mai 2031 wird die Brücke gesperrt.",
        "Die Brücke sollte am 14. Mai 2031 gesperrt werden.",
        "Die Sperrung wurde auf den 14. Mai 2031 verschoben.",
        "Die Sperrung wurde bis 14. Mai 2031 verlängert.",
        "Die Ministerin hat für den 14. Mai 2031 einen Gipfel angekündigt.",
        "„Am 14. Mai 2031 stürzte die Brücke ein“, las Mara Lindqvist aus ihrem Roman.",
        "Im Jahr 2040 war alles anders.",
        "Am Mittwoch stürzte die Brücke ein.",
    ],
)
def test_what_lies_ahead_or_is_not_told_as_past_raises_no_doubt(text: str) -> None:
    assert doubts(text) == ()


def test_without_a_last_day_nothing_is_doubted() -> None:
    text = "Am 14. Mai 2031 stürzte die Brücke von Nordstadt ein."
    assert doubts(text, None) == ()
    assert doubts(text, "2031-01-18/..") == ()
    assert doubts(text, "2031-05") == ()


def test_a_statement_said_after_publication_is_kept_with_a_doubt() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am 5. März 2024."
    said = Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist am 5. März 2024")
    (late,) = occasions_of(text, said, published="2024-03-01")
    (fine,) = occasions_of(text, said, published="2024-03")
    assert late.said is not None
    assert fine.said is not None
    assert (late.said.edtf, late.said.doubts) == ("2024-03-05", (Doubt.AFTER_PUBLICATION,))
    assert (fine.said.edtf, fine.said.doubts) == ("2024-03-05", ())


def test_a_time_to_come_without_a_year_is_not_when_it_was_said() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist, die Ende April ausscheidet."
    frame = "sagte Mara Lindqvist, die Ende April ausscheidet"
    assert occasions_of(text, Said("„Wir liefern“", "Mara Lindqvist", "sagte", frame))[0].said is None


def test_the_whole_way_keeps_an_open_publication_from_dating_anything() -> None:
    text = (
        "Mara Lindqvist spricht während einer Sitzung in Nordstadt (18.01.2022).\n\n"
        "„Wir liefern“, sagte Außenministerin Mara Lindqvist am Mittwoch. Nordmark halte sich daran, so Lindqvist."
    )
    assert [s.occasion.said for s in extract(text)] == [None] * len(extract(text))
