"""Speaker spans as a reader wants them, whatever an engine marked: pronouns that relate, report nouns, nothing, too
much, the wrong end of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.actors import attribute, read_actors
from standpunkt.analysis import analyse
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, text_of
from tests.actors.conftest import KNOWN, ORIGIN, article_of

INDIRECT, DIRECT, REPORTED = QuotationType.INDIRECT, QuotationType.DIRECT, QuotationType.REPORTED
FREE, IFI = QuotationType.FREE_INDIRECT, QuotationType.INDIRECT_FREE_INDIRECT


def at(text: str, words: str) -> Spans:
    if not words:
        return ()
    start = text.index(words)
    return (Span(start, start + len(words)),)


def said(
    text: str,
    quote: str,
    *,
    speaker: str = "",
    frame: str = "",
    addressee: str = "",
    of_type: QuotationType = INDIRECT,
    within: int | None = None,
) -> Quotation:
    roles = (at(text, frame), at(text, speaker), at(text, addressee))
    return Quotation(of_type, Medium.SPEECH, at(text, quote), (), *roles, within, ORIGIN)


def shown(text: str, *quotations: Quotation, base: KnowledgeBase | None = None) -> list[tuple[str, str | None]]:
    """For each quotation the words of its speaker and the actor's name."""
    analysis = analyse(article_of(text, published="2024-05-08", post=""))
    found, links = attribute(analysis, quotations, base or read_actors(KNOWN, source="tests"))
    words = [text_of(q.speaker, text) for q in found]
    return [(w, link.actor.name if link else None) for w, link in zip(words, links, strict=True)]


@pytest.mark.parametrize(
    ("text", "pronoun", "antecedent", "name"),
    [
        ("Es komme Hilfe, so die Außenministerin, die zudem Geld zusagte.", "die", "die Außenministerin", None),
        ("Ja, sagte Mara Lindqvist, die zudem Geld zusagte.", "die", "Mara Lindqvist", "Mara Lindqvist"),
        ("Das meint der Sprecher des Hafenamtes, der Geld zusagte.", "der", "der Sprecher des Hafenamtes", None),
        (
            "So sieht es ein alter Fischer aus Port Salm, der Geld zusagte.",
            "der",
            "ein alter Fischer aus Port Salm",
            None,
        ),
    ],
)
def test_for_a_relative_pronoun_its_antecedent_is_shown(
    text: str, pronoun: str, antecedent: str, name: str | None
) -> None:
    place = text.index(f", {pronoun} ") + 2
    marked = replace(said(text, "Geld zusagte", of_type=REPORTED), speaker=(Span(place, place + len(pronoun)),))
    ((words, actor),) = shown(text, marked)
    assert words == antecedent
    assert name is None or actor == name


def test_the_antecedent_is_taken_as_another_quotation_marks_it() -> None:
    text = "Es komme Hilfe, so Lars Venn vom Sundbund, der zudem Geld zusagte."
    place = text.index(", der ") + 2
    first = said(text, "Es komme Hilfe", speaker="Lars Venn vom Sundbund")
    second = replace(said(text, "Geld", of_type=REPORTED), speaker=(Span(place, place + 3),))
    assert [words for words, _ in shown(text, first, second)] == ["Lars Venn vom Sundbund"] * 2


@pytest.mark.parametrize("text", ["Das sagte Mara Lindqvist, der Geld fehlt.", "Der fragte nach Geld."])
def test_a_pronoun_that_fits_nothing_before_it_stays(text: str) -> None:
    word = "Der" if text.startswith("Der") else "der"
    place = text.index(word)
    marked = replace(said(text, "Geld", of_type=REPORTED), speaker=(Span(place, place + 3),))
    assert shown(text, marked)[0][0] == word


@pytest.mark.parametrize(
    ("speaker", "words", "name"),
    [
        ("Informationen der NORDPOST", "der NORDPOST", "NORDPOST"),
        ("Angaben des Sundbundes", "des Sundbundes", "Sundbund"),
        ("Angaben von Mara Lindqvist", "Mara Lindqvist", "Mara Lindqvist"),
        ("NORDPOST-Informationen", "NORDPOST", "NORDPOST"),
        ("Medienberichten", "Medienberichten", None),
        ("ersten Angaben", "ersten Angaben", None),
    ],
)
def test_who_speaks_is_shown_without_the_report(speaker: str, words: str, name: str | None) -> None:
    text = f"Laut {speaker} ist das Eis dünn."
    ((found, actor),) = shown(text, said(text, "ist das Eis dünn", speaker=speaker))
    assert found == words
    assert name is None or actor == name


def test_a_person_called_like_a_report_is_shown_in_full() -> None:
    text = "Hans Bericht, Präsident des Hafenrates, sagte, das Eis sei dünn."
    marked = said(text, "das Eis sei dünn", speaker="Hans Bericht, Präsident des Hafenrates")
    assert shown(text, marked)[0][0] == "Hans Bericht, Präsident des Hafenrates"


def test_all_of_several_speakers_are_shown() -> None:
    text = "Der Plan wird von Nordmark, aber auch von Südland und dem Sundbund abgelehnt."
    ((words, name),) = shown(text, said(text, "Der Plan", speaker="Nordmark", of_type=REPORTED))
    assert (words, name) == (
        "Nordmark, aber auch von Südland und dem Sundbund",
        "Nordmark, Südland und Sundbund",
    )


def test_whose_own_words_they_are_the_subject_tells() -> None:
    text = "Mara Lindqvist hält den Plan nach eigenen Worten für klug."
    assert shown(text, said(text, "für klug", speaker="eigenen Worten")) == [("Mara Lindqvist", "Mara Lindqvist")]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        ("Mara Lindqvist sagte", "Mara Lindqvist"),
        ("Am Sonntag sagte Außenministerin Mara Lindqvist der NORDPOST", "Außenministerin Mara Lindqvist"),
        ("Später erklärte sie", "sie"),
        ("Die nordmärkische Außenministerin sagte", "Die nordmärkische Außenministerin"),
        ("Das Hafenamt teilte mit", "Das Hafenamt"),
        ("Der Sundbund warnt vor der Annahme", "Der Sundbund"),
        ("Dem Präsidenten sagte Lars Venn", "Lars Venn"),
        ("Ihr wird von Lars Venn vorgeworfen", "Lars Venn"),
        ("Dem Sundbund wird vorgeworfen", ""),
        ("Im Winter hieß es", ""),
        ("Es gibt Zweifel daran", ""),
        ("Behauptet wird von niemandem", ""),
    ],
)
def test_where_an_engine_names_nobody_the_frame_may(frame: str, words: str) -> None:
    text = f"{frame}, dass das Eis dünn sei."
    assert shown(text, said(text, "dass das Eis dünn sei", frame=frame))[0][0] == words


def test_whom_the_frame_speaks_to_does_not_speak() -> None:
    text = "Gesagt hat Lars Venn das auch, das Eis sei dünn."
    marked = said(text, "das Eis sei dünn", frame="Gesagt hat Lars Venn das auch", addressee="Lars Venn")
    assert shown(text, marked) == [("", None)]


@pytest.mark.parametrize(
    ("speaker", "why"),
    [
        ("sagte die Außenministerin Mara Lindqvist gestern", "a clause"),
        ("das Eis", "words of the quote"),
        ("„“", "no word"),
        ("am Sonntag", "a time"),
    ],
)
def test_what_cannot_be_a_speaker_gives_way_to_who_can(speaker: str, why: str) -> None:
    frame = "sagte die Außenministerin Mara Lindqvist gestern"
    text = f"Man sehe, das Eis sei dünn, {frame}. Das war am Sonntag. „“"
    ((words, name),) = shown(text, said(text, "Man sehe, das Eis sei dünn", speaker=speaker, frame=frame))
    assert (words, name) == ("die Außenministerin Mara Lindqvist", "Mara Lindqvist"), why


def test_a_speaker_inside_a_quote_that_is_also_its_frame_stays() -> None:
    text = "Das Eis, so Lindqvist, sei dünn. Mara Lindqvist fror."
    marked = said(text, "Das Eis, so Lindqvist, sei dünn", speaker="Lindqvist", frame=", so Lindqvist,")
    assert shown(text, marked) == [("Lindqvist", "Mara Lindqvist")]


def test_participles_do_not_make_a_clause() -> None:
    text = "Vertreter aller im Rat vertretenen Parteien sagten, das Eis sei dünn."
    marked = said(text, "das Eis sei dünn", speaker="Vertreter aller im Rat vertretenen Parteien")
    assert shown(text, marked)[0][0] == "Vertreter aller im Rat vertretenen Parteien"


def test_a_speaker_sentences_away_gives_way_to_the_frame() -> None:
    text = "Lars Venn kam. Es schneite. Es fror. Es taute. Es war still. Mara Lindqvist sagte, das Eis sei dünn."
    marked = said(text, "das Eis sei dünn", speaker="Lars Venn", frame="Mara Lindqvist sagte")
    assert shown(text, marked) == [("Mara Lindqvist", "Mara Lindqvist")]
    assert shown(text, replace(marked, frame=()))[0] == ("Lars Venn", "Lars Venn")


def test_speech_without_a_frame_goes_on_with_the_voice_before() -> None:
    text = "„Es friert“, sagte Mara Lindqvist. „Das Eis hält.“ Es sei dick. Viel später: „Es taut.“"
    first = said(text, "„Es friert“", speaker="Mara Lindqvist", frame="sagte Mara Lindqvist", of_type=DIRECT)
    more = [said(text, "„Das Eis hält.“", of_type=DIRECT), said(text, "Es sei dick.", of_type=IFI)]
    assert [words for words, _ in shown(text, first, *more)] == ["Mara Lindqvist"] * 3
    assert shown(text, first, said(text, "„Es taut.“", of_type=DIRECT))[1] == ("", None)
    assert shown(text, replace(first, type=FREE), more[1])[1] == ("", None)


def test_words_in_quotation_marks_inside_a_report_are_left_alone() -> None:
    text = "Mara Lindqvist sagte, das Eis sei „dünn“."
    outer = said(text, "das Eis sei „dünn“", speaker="Mara Lindqvist", frame="Mara Lindqvist sagte")
    assert shown(text, outer, said(text, "„dünn“", of_type=DIRECT, within=0))[1] == ("", None)


def test_what_follows_a_reproach_of_nobody_is_nobodys() -> None:
    text = "Es eile, sagte Lars Venn. Dem Amt wird vorgeworfen, es habe gezögert. Es habe nichts getan."
    told = said(text, "Es eile", speaker="Lars Venn", frame="sagte Lars Venn")
    reproach = said(text, "es habe gezögert", frame="Dem Amt wird vorgeworfen")
    goes_on = said(text, "Es habe nichts getan.", speaker="Lars Venn", of_type=IFI)
    assert shown(text, told, reproach, goes_on)[1:] == [("", None), ("", None)]
    assert shown(text, told, goes_on)[1] == ("Lars Venn", "Lars Venn")


def test_the_case_of_a_bare_speaker_is_read_from_the_words_before_it() -> None:
    text = "Nach Angaben mehrerer Diplomaten ist das Eis dünn."
    assert shown(text, said(text, "ist das Eis dünn", speaker="mehrerer Diplomaten"))[0][1] == "mehrere Diplomaten"


def test_all_but_the_speaker_stays_as_the_engine_gave_it() -> None:
    text = "Laut Angaben der NORDPOST ist das Eis dünn."
    marked = said(text, "ist das Eis dünn", speaker="Angaben der NORDPOST", frame="Laut Angaben der NORDPOST")
    analysis = analyse(article_of(text, published=None, post=""))
    (found,), _ = attribute(analysis, [marked], read_actors(KNOWN, source="tests"))
    assert replace(found, speaker=marked.speaker) == marked


WORDS = (
    "Mara Lindqvist , . „ “ der die sagte wird vorgeworfen Angaben Polizei von laut er Es sei ( ) am Sonntag \n".split(
        " "
    )
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), st.data())
def test_whatever_an_engine_marks_spans_stay_in_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: (Span(min(p), max(p)),))
    maybe = spans | st.just(())
    types = st.sampled_from(QuotationType)
    drawn = data.draw(st.lists(st.tuples(types, spans, maybe, maybe, maybe), max_size=4))
    quotations = [Quotation(t, Medium.SPEECH, q, (), f, s, a, None, ORIGIN) for t, q, f, s, a in drawn]
    analysis = analyse(article_of(text, published=None, post=""))
    found, links = attribute(analysis, quotations, read_actors(KNOWN, source="tests"))
    assert len(found) == len(links) == len(quotations)
    assert all(0 <= start <= end <= len(text) for q in found for start, end in q.speaker)
    assert [replace(q, speaker=()) for q in found] == [replace(q, speaker=()) for q in quotations]
