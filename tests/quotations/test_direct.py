"""Direct speech."""

from __future__ import annotations

import pytest

from tests.quotations.said import one, said


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "addressee"),
    [
        ("„Der Hafen bleibt offen“, sagte Mara Lindqvist.", "sagte", "Mara Lindqvist", ""),
        ("„Der Hafen bleibt offen“, sagte sie am Montag der Norder Post.", "sagte", "sie", "der Norder Post"),
        ("„Der Hafen bleibt offen“, so die Ministerin.", "so", "die Ministerin", ""),
        ("„Der Hafen bleibt offen“, fügte Berg hinzu.", "fügte … hinzu", "Berg", ""),
        ("„Der Hafen bleibt offen“, Berg fügte hinzu.", "fügte … hinzu", "Berg", ""),
        ("„Der Hafen bleibt offen“, poltert Berg.", "poltert", "Berg", ""),
        ("»Der Hafen bleibt offen«, sagte Berg.", "sagte", "Berg", ""),
        ('"Der Hafen bleibt offen", sagte Berg.', "sagte", "Berg", ""),
        ("Lindqvist sagte: „Der Hafen bleibt offen.“", "sagte", "Lindqvist", ""),
        ("Lindqvist winkte ab: „Der Hafen bleibt offen.“", "", "Lindqvist", ""),
        ("„Der Hafen bleibt offen“, heißt es in der Mitteilung.", "heißt … es", "der Mitteilung", ""),
    ],
)
def test_who_says_it(text: str, cue: str, speaker: str, addressee: str) -> None:
    found = one(text)
    assert found.type == "Direct"
    assert "Der Hafen bleibt offen" in found.quote
    assert (found.cue, found.speaker, found.addressee) == (cue, speaker, addressee)


@pytest.mark.parametrize("frame", ["sagte Lindqvist", "so Lindqvist"])
def test_a_quotation_split_by_its_frame_is_one(frame: str) -> None:
    found = one(f"„Der Hafen bleibt offen“, {frame}, „und das bis Mai.“")
    assert found.quote == "„Der Hafen bleibt offen“ … „und das bis Mai.“"
    assert found.speaker == "Lindqvist"


def test_speech_goes_on_with_the_speaker_before() -> None:
    first, second = said("„Der Hafen bleibt offen“, erklärte Lindqvist. „Wir haben keine andere Wahl.“")
    assert (first.speaker, second.speaker) == ("Lindqvist", "Lindqvist")


def test_speech_over_two_paragraphs_without_a_closing_mark() -> None:
    first, second = said("Lindqvist sagte: „Der Hafen bleibt offen.\n\n„Wir haben bis zum Mai noch Zeit.“")
    assert first.quote == "„Der Hafen bleibt offen."
    assert (second.quote, second.speaker) == ("„Wir haben bis zum Mai noch Zeit.“", "Lindqvist")


def test_quotation_marks_inside_speech_do_not_end_it() -> None:
    text = "Lindqvist sagte: „Berg rief mir zu: ‚Der Hafen muss weg!‘ Das war alles.“"
    assert one(text).quote == "„Berg rief mir zu: ‚Der Hafen muss weg!‘ Das war alles.“"


def test_a_quoted_sentence_of_its_own_is_speech_of_nobody_known() -> None:
    found = one("Im Saal war es laut. „Der Hafen muss bis zum Mai offen bleiben!“")
    assert (found.type, found.speaker) == ("Direct", "")


def test_a_partial_quote_takes_the_frame_around_it() -> None:
    found = one("Lindqvist nannte den Plan „einen teuren Irrweg“.")
    assert (found.type, found.quote, found.speaker) == ("Direct", "„einen teuren Irrweg“", "Lindqvist")


def test_words_in_quotation_marks_inside_a_report_lie_within_it() -> None:
    report, words = said("Lindqvist sagte, der Plan sei „ein sehr teurer Irrweg“.")
    assert (report.type, words.type, words.within) == ("Indirect", "Direct", 0)
    assert (words.quote, words.speaker, words.cue) == ("„ein sehr teurer Irrweg“", "Lindqvist", "sagte")


def test_the_answers_of_an_interview_are_speech_and_the_questions_are_not() -> None:
    text = "Frage: Bleibt er offen?\nLindqvist: Ja, bis Mai.\nFrage: Und dann?\nLindqvist: Das ist offen."
    found = said(text)
    assert [(quotation.quote, quotation.speaker) for quotation in found] == [
        ("Ja, bis Mai.", "Lindqvist"),
        ("Das ist offen.", "Lindqvist"),
    ]


def test_an_embedded_post_is_speech_of_its_author() -> None:
    post = "Der Hafen bleibt offen. Ich warne vor Eile.\n— Mara Lindqvist (@lindqvist) 3. März 2031"
    found = one(f"Am Montag schrieb sie dies.\n\n{post}\n\nDer Hafen ist alt.", embedded_post=post)
    assert found.quote == "Der Hafen bleibt offen. Ich warne vor Eile."
    assert found.speaker == "Mara Lindqvist"


@pytest.mark.parametrize(
    "text",
    [
        "Die sogenannte „Reform“ kostet viel Geld.",
        "Der Film „Der Hafen der Träume“ läuft im Mai an.",
        "Berg las den Roman „Nordlicht über dem Meer“ zu Ende.",
        "Das Schiff „Stern von Nordmark“ legte am Montag an.",
    ],
)
def test_titles_and_scare_quotes_are_no_speech(text: str) -> None:
    assert said(text) == []
