"""Speech that goes on without a cue, hearsay, and reports without a content clause."""

from __future__ import annotations

import pytest

from tests.quotations.said import one, said


def test_sentences_in_the_subjunctive_go_on_with_the_speaker_before() -> None:
    first, second = said("Lindqvist warnte vor Eile. Man habe Zeit. Der Hafen sei groß genug. Am Abend regnete es.")
    assert (first.type, second.type) == ("Reported", "IndirectFreeIndirect")
    assert second.quote == "Man habe Zeit. Der Hafen sei groß genug."
    assert second.speaker == "Lindqvist"


def test_the_chain_goes_on_behind_an_embedded_post() -> None:
    post = "Der Hafen bleibt.\n— Jo Berg (@joberg) 3. März 2031"
    text = f"Lindqvist sagte, man habe Zeit.\n\n{post}\n\nDer Plan sei gut."
    found = said(text, embedded_post=post)
    assert [quotation.type for quotation in found] == ["Indirect", "Direct", "IndirectFreeIndirect"]


@pytest.mark.parametrize("text", ["Möge der Hafen offen bleiben.", "Das ist so, es sei denn, es regnet."])
def test_wishes_and_set_phrases_are_no_speech(text: str) -> None:
    assert said(text) == []


def test_sollen_with_a_perfect_infinitive_is_hearsay_behind_other_speech() -> None:
    found = said("Die Polizei teilte mit, dass sie gegen Berg ermittelt. Er soll den Brief selbst geschrieben haben.")
    assert [quotation.type for quotation in found] == ["Indirect", "FreeIndirect"]
    assert found[1].quote == "Er soll den Brief selbst geschrieben haben."


def test_sollen_without_a_perfect_infinitive_is_a_plan() -> None:
    found = said("Die Polizei teilte mit, dass sie gegen Berg ermittelt. Der Hafen soll größer werden.")
    assert [quotation.type for quotation in found] == ["Indirect"]


@pytest.mark.parametrize(
    ("text", "cue", "quote"),
    [
        ("Lindqvist kritisierte den Plan der Regierung.", "kritisierte", "den Plan der Regierung"),
        ("Lindqvist forderte am Montag ein Ende der Abgabe.", "forderte", "ein Ende der Abgabe"),
        ("Lindqvist sprach von einem großen Erfolg.", "sprach", "von einem großen Erfolg"),
        ("Lindqvist warnte vor einer Schließung des Hafens.", "warnte", "vor einer Schließung des Hafens"),
        ("Lindqvist lehnte eine Erhöhung der Abgabe ab.", "lehnte … ab", "eine Erhöhung der Abgabe"),
        ("Eine Erhöhung der Abgabe lehnte Lindqvist ab.", "lehnte … ab", "Eine Erhöhung der Abgabe"),
        ("Lindqvist bezeichnete den Plan als Irrweg.", "bezeichnete", "den Plan als Irrweg"),
        ("Lindqvist übte Kritik an dem Plan.", "übte … Kritik", "an dem Plan"),
        ("Lindqvist erteilte dem Plan eine Absage.", "erteilte … eine … Absage", "dem Plan"),
        ("Lindqvist nannte die Pläne „unsozial“.", "nannte", "die Pläne „unsozial“"),
        ("Lindqvist stimmte dem Antrag der Fischer zu.", "stimmte … zu", "dem Antrag der Fischer"),
    ],
)
def test_a_report_without_a_clause_quotes_its_content(text: str, cue: str, quote: str) -> None:
    found = one(text)
    assert (found.type, found.speaker) == ("Reported", "Lindqvist")
    assert (found.cue, found.quote, found.frame) == (cue, quote, "")


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke drohte einzustürzen.",
        "Am Dienstag regnete es in Nordmark.",
        "Die Werft baut Schiffe, die den Hafen füllen.",
        "Berg ging nach Hause, weil es spät war.",
        "Wegen des Sturms blieb der Hafen geschlossen.",
        "Der Bau beginnt im Mai, sofern der Rat zustimmt.",
    ],
)
def test_what_nobody_says_is_not_found(text: str) -> None:
    assert said(text) == []


def test_a_report_ends_where_another_verb_begins() -> None:
    first, second = said("Lindqvist nannte die Pläne „unsozial“ und kündigte an, dagegen zu klagen.")
    assert (first.type, first.quote) == ("Reported", "die Pläne „unsozial“")
    assert (second.type, second.quote, second.speaker) == ("Indirect", "dagegen zu klagen", "Lindqvist")


def test_a_particle_belongs_to_the_verb_of_its_own_clause() -> None:
    (found,) = [q for q in said("Lindqvist sagte, sie schließe einen Bau aus.") if q.type == "Indirect"]
    assert (found.cue, found.quote) == ("sagte", "sie schließe einen Bau aus")
