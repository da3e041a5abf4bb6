"""Content clauses of reporting verbs and nouns."""

from __future__ import annotations

import pytest

from tests.quotations.said import one, said


@pytest.mark.parametrize(
    ("text", "cue", "quote"),
    [
        ("Mara Lindqvist sagte, dass der Hafen schließt.", "sagte", "dass der Hafen schließt"),
        ("Mara Lindqvist fragte, ob der Hafen schließt.", "fragte", "ob der Hafen schließt"),
        ("Mara Lindqvist erklärte, warum er schließt.", "erklärte", "warum er schließt"),
        ("Mara Lindqvist sagte, der Hafen bleibe offen.", "sagte", "der Hafen bleibe offen"),
        ("Mara Lindqvist sagte, man habe noch Zeit.", "sagte", "man habe noch Zeit"),
        ("Mara Lindqvist stellte klar: Der Hafen bleibt offen.", "stellte … klar", "Der Hafen bleibt offen"),
        ("Mara Lindqvist kündigte an, ihn zu schließen.", "kündigte … an", "ihn zu schließen"),
        ("Mara Lindqvist hat mitgeteilt, dass er schließt.", "hat … mitgeteilt", "dass er schließt"),
        ("Mara Lindqvist wollte nicht bestätigen, dass er schließt.", "wollte … bestätigen", "dass er schließt"),
        ("Mara Lindqvist ließ ausrichten, sie habe Zeit.", "ließ … ausrichten", "sie habe Zeit"),
        ("Mara Lindqvist drohte damit, ihn zu schließen.", "drohte … damit", "ihn zu schließen"),
        ("Mara Lindqvist machte deutlich, dass er schließt.", "machte … deutlich", "dass er schließt"),
        ("Mara Lindqvist gab bekannt, dass er schließt.", "gab … bekannt", "dass er schließt"),
        ("Mara Lindqvist zeigte sich überzeugt, dass er schließt.", "zeigte … sich … überzeugt", "dass er schließt"),
        ("Mara Lindqvist ist der Ansicht, dass er schließt.", "ist … Ansicht", "dass er schließt"),
        ("Mara Lindqvist vertrat die Auffassung, dass er schließt.", "vertrat … Auffassung", "dass er schließt"),
        ("Mara Lindqvist brachte zum Ausdruck, dass er schließt.", "brachte … Ausdruck", "dass er schließt"),
    ],
)
def test_the_clause_behind_a_reporting_verb_is_its_content(text: str, cue: str, quote: str) -> None:
    found = one(text)
    assert (found.type, found.speaker) == ("Indirect", "Mara Lindqvist")
    assert (found.cue, found.quote) == (cue, quote)
    assert found.addressee == ""


def test_a_particle_is_found_however_far_it_stands_from_its_verb() -> None:
    found = one("Die Sprecherin wies am Dienstag in Nordhafen vor Journalisten darauf hin, dass der Hafen schließt.")
    assert found.cue == "wies … darauf … hin"
    assert found.speaker == "Die Sprecherin"


def test_an_apposition_may_stand_between_the_verb_and_its_particle() -> None:
    found = one("Dem fügte Jonas Berg, der Chef der Werft, am Ende hinzu, man habe keine Wahl.")
    assert (found.cue, found.speaker) == ("fügte … hinzu", "Jonas Berg, der Chef der Werft")


def test_in_the_passive_the_agent_speaks() -> None:
    found = one("Von der Hafenbehörde wurde bestätigt, dass der Hafen schließt.")
    assert (found.speaker, found.cue) == ("der Hafenbehörde", "wurde … bestätigt")


def test_in_the_passive_without_an_agent_nobody_speaks() -> None:
    assert one("Am Montag wurde bestätigt, dass der Hafen schließt.").speaker == ""


def test_the_content_may_stand_before_its_cue() -> None:
    found = one("Der Hafen bleibe offen, sagte die Ministerin.")
    assert (found.quote, found.speaker) == ("Der Hafen bleibe offen", "die Ministerin")
    assert found.frame == ", sagte die Ministerin"


def test_the_content_may_stand_before_a_perfect() -> None:
    found = one("Der Plan sei falsch, hat Berg behauptet.")
    assert (found.quote, found.cue, found.speaker) == ("Der Plan sei falsch", "hat … behauptet", "Berg")


def test_the_content_may_stand_around_its_cue() -> None:
    found = one("Der Hafen, sagte Mara Lindqvist, bleibe bis Mai offen.")
    assert (found.quote, found.speaker) == ("Der Hafen … bleibe bis Mai offen", "Mara Lindqvist")


def test_a_dass_clause_may_open_the_sentence() -> None:
    assert one("Dass der Hafen offen bleibt, sagte Lindqvist am Montag.").quote == "Dass der Hafen offen bleibt"


def test_two_reports_of_one_sentence_share_their_speaker() -> None:
    first, second = said("Sie habe keine Wahl, sagt Lindqvist und fügt hinzu, dass der Hafen schließt.")
    assert (first.quote, first.speaker) == ("Sie habe keine Wahl", "Lindqvist")
    assert (second.quote, second.speaker) == ("dass der Hafen schließt", "Lindqvist")


def test_the_subject_stands_behind_the_verb_where_something_else_opens_the_sentence() -> None:
    assert one("Im Gespräch mit der Norder Post sagte Lindqvist, man habe Zeit.").speaker == "Lindqvist"
    assert one("Zudem sagte Lindqvist, man habe Zeit.").speaker == "Lindqvist"
    assert one("Am Montag sagte die Ministerin, man habe Zeit.").speaker == "die Ministerin"


@pytest.mark.parametrize(
    "speaker",
    [
        "Außenministerin Mara Lindqvist",
        "Außenministerin Mara Lindqvist (Mitte)",
        "Der Sprecher des Außenministeriums von Nordmark",
        "Die frühere Leiterin der Hafenbehörde",
        "Sie",
        "Jonas Berg und Mara Lindqvist",
    ],
)
def test_the_speaker_is_the_whole_phrase(speaker: str) -> None:
    assert one(f"{speaker} sagte, man habe keine Zeit.").speaker == speaker


def test_an_apposition_before_the_verb_belongs_to_the_speaker() -> None:
    text = "Die Außenministerin von Nordmark, Mara Lindqvist, sagte, man habe keine Zeit."
    assert one(text).speaker == "Die Außenministerin von Nordmark, Mara Lindqvist"


def test_an_apposition_behind_the_verb_belongs_to_the_speaker() -> None:
    text = "Der Hafen bleibe offen, sagte Mara Lindqvist, die Außenministerin von Nordmark."
    assert one(text).speaker == "Mara Lindqvist, die Außenministerin von Nordmark"


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Lindqvist sagte gegenüber der Norder Post, man habe Zeit.", "der Norder Post"),
        ("Lindqvist forderte die Regierung auf, den Hafen zu öffnen.", "die Regierung"),
        ("Lindqvist forderte am Montag erneut die Regierung auf, den Hafen zu öffnen.", "die Regierung"),
        ("Lindqvist teilte dem Parlament mit, dass der Hafen schließt.", "dem Parlament"),
        ("Lindqvist sagte am Montag der Norder Post, man habe Zeit.", "der Norder Post"),
    ],
)
def test_the_addressee_is_found(text: str, addressee: str) -> None:
    assert one(text).addressee == addressee


def test_a_noun_of_saying_holds_a_clause_and_its_genitive_speaks() -> None:
    found = one("Die Warnung der Ministerin, dass der Hafen schließt, kam spät.")
    assert (found.quote, found.cue, found.speaker) == ("dass der Hafen schließt", "Warnung", "der Ministerin")


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Seine Behauptung, der Hafen sei zu klein, fand kein Gehör.", "Behauptung", "Seine"),
        ("Ihr Vorschlag, den Hafen zu schließen, fand Zustimmung.", "Vorschlag", "Ihr"),
        ("Lindqvists Forderung, den Hafen zu schließen, fand Zustimmung.", "Forderung", "Lindqvists"),
    ],
)
def test_whose_a_noun_of_saying_is_may_stand_before_it(text: str, cue: str, speaker: str) -> None:
    found = one(text)
    assert (found.cue, found.speaker) == (cue, speaker)


def test_a_report_ends_where_the_sentence_takes_up_again() -> None:
    found = said("Lindqvist sagte, dass der Hafen schließt, und kündigte an, ihn zu verkaufen.")
    assert [quotation.quote for quotation in found] == ["dass der Hafen schließt", "ihn zu verkaufen"]
    assert {quotation.speaker for quotation in found} == {"Lindqvist"}


def test_a_report_inside_a_report_lies_within_it() -> None:
    outer, inner = said("Lindqvist sagte, Berg habe behauptet, der Hafen sei zu klein.")
    assert outer.quote == "Berg habe behauptet, der Hafen sei zu klein"
    assert (inner.quote, inner.speaker, inner.within) == ("der Hafen sei zu klein", "Berg", 0)
