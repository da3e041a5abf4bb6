"""Building articles: bytes in, text with exact offsets out, or a rejection that says why."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from standpunkt.documents import build
from standpunkt.errors import InputRejectedError
from standpunkt.records.articles import MediaType, Metadata, RawArticle
from tests.documents.helpers import PARAGRAPH, SECOND, built

TEXT = f"Nordmark lehnt ab\r\n\r\n{PARAGRAPH}\r\n\r\n{SECOND}\r\n  "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"])
def test_the_text_is_the_file_decoded_without_its_byte_order_mark_and_otherwise_untouched(encoding: str) -> None:
    assert built(TEXT.encode(encoding)).text == TEXT


def test_utf8_cut_in_the_middle_of_a_letter_stays_utf8() -> None:
    content = ("Überfällige Änderungen für Südland – „möglich“, hieß es. " * 5 + "ä").encode()[:-1]
    assert built(content).text.endswith("hieß es. \ufffd")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"12 34 --", "is empty"),
        (b"Wort\x00Wort", "binary"),
        (bytes(range(1, 32)) + b"Wort", "binary"),
        (b"%PDF-1.7 Wort", "a PDF file"),
        (b"PK\x03\x04Wort", "ZIP"),
        (bytes(range(256)), "binary"),
        (b"Wort \x81\x8d", "neither UTF-8 nor Windows-1252"),
        (b"\xff\xfe\x00\xd8a", "UTF-16"),
    ],
)
def test_what_is_no_text_is_rejected_with_its_reason(content: bytes, words: str) -> None:
    with pytest.raises(InputRejectedError, match=words) as caught:
        built(content)
    assert caught.value.problem.startswith("artikel.txt")
    assert caught.value.remedy


@given(st.binary(max_size=300), st.sampled_from(list(MediaType)))
@example(b"<html><body><p>\xff\xfe</p>", MediaType.HTML)
@example(b'{"text": "\\ud800 Wort"}', MediaType.JSON)
@example(b"[" * 100_000, MediaType.JSON)
@example(b"<div>" * 5_000, MediaType.HTML)
@example(b'<?xml version="1.0" encoding="utf-7"?><p>Wort</p>', MediaType.HTML)
@example(b'<meta charset="zip"><p>Wort</p>', MediaType.HTML)
@settings(deadline=None)
def test_any_bytes_become_an_article_or_a_rejection(content: bytes, media_type: MediaType) -> None:
    try:
        article = build(RawArticle("a", "a", media_type, content))
    except InputRejectedError:
        return
    article.text.encode()
    assert all(0 <= s.span.start < s.span.end <= len(article.text) for s in article.segments)


def test_the_id_is_a_hash_of_place_and_text() -> None:
    assert built(TEXT).id == built(TEXT).id
    assert len(built(TEXT).id) == 16
    assert len({built(TEXT).id, built(TEXT, name="b.txt").id, built(TEXT + ".").id}) == 3
    line = json.dumps({"text": TEXT, "url": "https://nordpost.example/a"})
    assert built(line, name="a.jsonl").id == built(line, name="b.jsonl").id


def test_the_title_of_a_text_is_its_headline() -> None:
    assert built(TEXT).title == "Nordmark lehnt ab"
    assert built(TEXT, given=Metadata(title="Eigener Titel")).title == "Eigener Titel"
    assert built(PARAGRAPH).title is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PARAGRAPH, "de"),
        ("Ministerin Lindqvist: Keine Pläne", "de"),
        ("The minister ruled out sending troops to Southland on Monday, and said that she was not for it.", "en"),
        ("Nordmark considers sending help", "en"),
        ("La ministre a exclu lundi l'envoi de troupes dans le sud, et elle ne le fera pas, dit-elle.", "fr"),
        ("De minister zei maandag dat er geen besluit is genomen over een missie in het zuiden.", "nl"),
        ("Ministra wykluczyła w poniedziałek, że wojsko jest gotowe do misji na południu, ale nie od razu.", "pl"),
        ("Teilen Merken Drucken\n" + "The minister said that it was not the time for this. " * 30, "en"),
        ("xqz wvk", "und"),
    ],
)
def test_the_language_is_named_and_no_article_is_lost_for_it(text: str, language: str) -> None:
    article = built(text)
    assert article.language == language
    assert article.is_german == (language == "de")


def test_a_language_that_a_person_gives_wins() -> None:
    assert built(PARAGRAPH, given=Metadata(language="nl")).language == "nl"


def test_a_line_of_json_keeps_its_text_and_metadata() -> None:
    fields = {
        "text": f"{PARAGRAPH}\n\nNordmark lehnt ab\n\n{SECOND}",
        "title": "Nordmark lehnt ab",
        "url": "https://www.nordpost.example/2031/05/11/a",
        "published": "2031-05-12T23:30:00+02:00",
        "authors": ["Petra Sandström", "Jon Berg"],
        "language": "de-DE",
    }
    article = built(json.dumps(fields), name="a.jsonl")
    assert article.text == fields["text"]
    assert (article.title, article.url, article.outlet) == (fields["title"], fields["url"], "nordpost.example")
    assert article.authors == ("Petra Sandström", "Jon Berg")
    assert article.published is not None
    assert (article.published.edtf, article.published.origin.rule) == ("2031-05-12", "metadata")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "no valid JSON"),
        ("[1]", "no JSON object"),
        ("{}", "is empty"),
        ('{"text": "   "}', "is empty"),
        ('{"text": 3}', "text is no string"),
        ('{"text": "Wort", "title": ["a"]}', "title is no string"),
        ('{"text": "Wort", "published": "neulich"}', "no date of publication"),
        ('{"text": "a\\u0000b"}', "binary"),
    ],
)
def test_a_line_of_json_that_is_no_article_is_rejected(line: str, words: str) -> None:
    with pytest.raises(InputRejectedError, match=words):
        built(line, name="a.jsonl")
