"""The kind of occasion, with the words that tell it."""

from __future__ import annotations

import pytest

from standpunkt.dates.kinds import kind_in
from standpunkt.records.spans import Span, text_of
from standpunkt.records.statements import Occasion
from standpunkt.records.statements import OccasionKind as Kind
from tests.dates.articles import Said, occasions_of


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("sagte sie am Mittwoch auf einer Pressekonferenz in Nordstadt", Kind.PRESS_CONFERENCE, "Pressekonferenz"),
        ("in einem am Samstag im Nordkurier erschienenen Interview", Kind.INTERVIEW, "Interview"),
        ("während des Fernsehinterviews", Kind.INTERVIEW, "Fernsehinterviews"),
        ("in einem Podcast", Kind.INTERVIEW, "Podcast"),
        ("in seiner Neujahrsansprache", Kind.SPEECH, "Neujahrsansprache"),
        ("sie hielt eine vielbeachtete Rede", Kind.SPEECH, "Rede"),
        ("In der Debatte des Rates", Kind.DEBATE, "Debatte"),
        ("am Rande der Haushaltsdebatte", Kind.DEBATE, "Haushaltsdebatte"),
        ("beim Nordbund-Gipfel", Kind.MEETING, "Nordbund-Gipfel"),
        ("in einem Gespräch mit Beratern", Kind.MEETING, "Gespräch"),
        ("in der Talkshow „Spätschicht“", Kind.TALK_SHOW, "Talkshow"),
        ("in einem Telefonat mit ihm", Kind.CALL, "Telefonat"),
        ("per Videobotschaft", Kind.VIDEO, "Videobotschaft"),
        ("in einem Tweet", Kind.POST, "Tweet"),
        ("twitterte sie", Kind.POST, "twitterte"),
        ("mit einem Brief an den Rat", Kind.LETTER, "Brief"),
        ("in einem Gastbeitrag für den Nordkurier", Kind.ARTICLE, "Gastbeitrag"),
        ("laut Mitteilung", Kind.WRITTEN, "Mitteilung"),
        ("in einer gemeinsamen Erklärung", Kind.WRITTEN, "Erklärung"),
    ],
)
def test_a_clause_tells_the_kind(text: str, kind: Kind, words: str) -> None:
    found = kind_in(text, [Span(0, len(text))])
    assert found is not None
    assert (found.kind, text_of((found.span,), text)) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "nach der Pressekonferenz",
        "vor dem Gipfel",
        "sie reagierte auf die Rede",
        "in Nordstadt nannte sie das Treffen einen Erfolg",
        "der Interviewpartner",
        "mit der Debatte",
        "am Mittwoch",
    ],
)
def test_what_is_spoken_about_is_no_occasion(text: str) -> None:
    assert kind_in(text, [Span(0, len(text))]) is None


def said_to(text: str, *saids: Said) -> list[tuple[Kind | None, str | None]]:
    return [(o.kind, o.via) for o in occasions_of(text, *saids)]


def test_a_talk_with_an_outlet_is_an_interview() -> None:
    text = "„Ja“, sagte Jo Berg im Gespräch mit dem Sender Nordfunk."
    said = Said("„Ja“", "Jo Berg", "sagte", "sagte Jo Berg im Gespräch mit dem Sender Nordfunk")
    assert said_to(text, said) == [(Kind.INTERVIEW, "Nordfunk")]


def test_what_stands_on_a_platform_is_a_post() -> None:
    text = "„Ja“, schrieb Jo Berg auf Facebook."
    (found,) = occasions_of(text, Said("„Ja“", "Jo Berg", "schrieb", "schrieb Jo Berg auf Facebook"))
    assert (found.kind, text_of(found.kind_evidence, text), found.via) == (Kind.POST, "Facebook", "Facebook")


def test_an_embedded_post_is_a_post() -> None:
    text = "Endlich bewegt sich etwas.\n— Mara Lindqvist (@mlindqvist) February 27, 2024"
    assert said_to(text, Said("Endlich bewegt sich etwas.", "Mara Lindqvist")) == [(Kind.POST, "Twitter")]


def test_the_kind_goes_on_with_the_occasion() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist am Mittwoch auf einer Pressekonferenz.\n\n„Bald“, fügte sie hinzu."
    first = "sagte Mara Lindqvist am Mittwoch auf einer Pressekonferenz"
    saids = (
        Said("„Wir liefern“", "Mara Lindqvist", "sagte", first),
        Said("„Bald“", "sie", "fügte", "fügte sie hinzu"),
    )
    assert said_to(text, *saids) == [(Kind.PRESS_CONFERENCE, None)] * 2


def test_another_outlet_does_not_share_the_kind() -> None:
    text = "„Ja“, sagte Jo Berg am Mittwoch in einer Rede. „Nein“, sagte Berg dem Sender Nordfunk."
    saids = (
        Said("„Ja“", "Jo Berg", "sagte", "sagte Jo Berg am Mittwoch in einer Rede"),
        Said("„Nein“", "Berg", "sagte", "sagte Berg dem Sender Nordfunk"),
    )
    assert said_to(text, *saids) == [(Kind.SPEECH, None), (None, "Nordfunk")]


def test_without_words_there_is_no_kind() -> None:
    text = "„Ja“, sagte Jo Berg."
    assert occasions_of(text, Said("„Ja“", "Jo Berg", "sagte", "sagte Jo Berg")) == [Occasion()]
