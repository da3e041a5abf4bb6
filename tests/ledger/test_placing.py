"""Where an article was, and what another text there is."""

from __future__ import annotations

import pytest

from standpunkt.ledger.placing import KEPT, kept, place_of

HERE = "kurier.example/politik/sund"
TEXT = (
    "Nordmarks Außenministerin Mara Lindqvist hat eine Sperrung des Kaarsunds am Montag in Aldersund ausgeschlossen. "
    "Man werde den Sund niemals sperren, sagte sie dem Sender NTR. Die Opposition verlangte eine Abstimmung des Volkes."
)


@pytest.mark.parametrize(
    "url",
    [
        "https://kurier.example/politik/sund",
        "http://www.kurier.example/politik/sund/",
        "https://KURIER.example:443/politik/sund#kommentare",
        "https://kurier.example/politik/sund?utm_source=feed&utm_medium=rss&fbclid=x",
    ],
)
def test_addresses_of_one_page_are_one_place(url: str) -> None:
    assert place_of(url, "a.html") == HERE


def test_parameters_that_name_a_page_stay_in_one_order() -> None:
    one = place_of("https://kurier.example/?seite=2&id=7&utm_term=x", "a.html")
    assert one == place_of("https://kurier.example/?id=7&seite=2", "b.html") == "kurier.example?id=7&seite=2"
    assert one != place_of("https://kurier.example/?id=8&seite=2", "a.html")


@pytest.mark.parametrize("source", ["artikel/sund.txt", "./artikel/sund.txt", "artikel//sund.txt"])
def test_without_an_address_the_path_is_the_place(source: str) -> None:
    assert place_of(None, source) == "artikel/sund.txt"


def test_lines_of_a_table_are_places_of_their_own() -> None:
    assert place_of(None, "tag.jsonl#1") != place_of(None, "tag.jsonl#2")


@pytest.mark.parametrize("url", ["https://[", "sund", "kurier.example/politik"])
def test_what_is_no_address_stays_as_it_is(url: str) -> None:
    assert place_of(url, "a.html") == url


def test_a_text_keeps_all_of_itself_and_nothing_of_another() -> None:
    assert kept(TEXT, TEXT) == 1.0
    assert kept(TEXT, "Der Regen hielt den ganzen Tag an, und am Abend stand das Wasser in den Straßen.") == 0.0
    assert kept("Nur zwei", TEXT) == 0.0


def test_a_report_that_grew_keeps_the_first_and_its_beginning_alone_keeps_too_little() -> None:
    grown = f"{TEXT} " + " ".join(f"Danach kam der Absatz {number} hinzu." for number in range(30))
    assert kept(TEXT, grown) >= KEPT > kept(grown, TEXT)
