"""Outlets and media: known names made even, unknown ones by what stands before them."""

from __future__ import annotations

import pytest

from standpunkt.dates.via import occasion_in, via_in
from standpunkt.records.spans import Span


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sagte Lindqvist der BBC", "BBC"),
        ("laut BILD", "BILD"),
        ("sagte sie der „Bild“-Zeitung", "BILD"),
        ("gegenüber der Associated Press", "Associated Press"),
        ("der Deutschen Presse-Agentur sagte er", "dpa"),
        ("in einem Interview mit der Süddeutschen Zeitung", "Süddeutsche Zeitung"),
        ("dem „Spiegel“ sagte er", "Der Spiegel"),
        ("dem Deutschlandfunk", "Deutschlandfunk"),
        ("schrieb sie auf Twitter", "Twitter"),
        ("auf der Plattform X", "Twitter"),
        ("teilte sie auf Telegram mit", "Telegram"),
        ("der Agentur Norda", "Norda"),
        ("der Zeitung „Nordkurier am Abend“", "Nordkurier am Abend"),
        ("mit dem Sender Nordfunk Eins.", "Nordfunk Eins"),
        ("sagte der Nachrichtenagentur nor am Mittwoch", "nor"),
        ("sagte sie der Nord Tribune", "Nord Tribune"),
        ("im Gespräch mit der Norder Allgemeinen", "Norder Allgemeine"),
        ("im Interview mit der Nordwelle", "Nordwelle"),
        ("laut Nordblatt", "Nordblatt"),
        ("schrieb er auf der Plattform Zwitscher", "Zwitscher"),
        ("drohte er im Staatsfernsehen", "Staatsfernsehen"),
        ("sagte sie am Dienstag dem „Halverstedter Boten“", "Halverstedter Boten"),
        ("im Interview mit dem Halverstedter Boten", "Halverstedter Bote"),
        ("im Frühprogramm der Nordwelle", "Nordwelle"),
        ("in der Sendung „Spätschicht“ des Senders NTV", "NTV"),
        ("in der Talkshow von RTN", "RTN"),
        ("in einem Podcast der Norder Woche", "Norder Woche"),
        ("im Studio des Nordfunks", "Nordfunk"),
        ("in der Online-Ausgabe des Nordkuriers", "Nordkurier"),
        ("im Interview mit dem Norder Tagblatt", "Norder Tagblatt"),
        ("dem Regionalsender Nordfunk", "Nordfunk"),
    ],
)
def test_an_outlet_has_its_own_name(text: str, name: str) -> None:
    found = via_in(text, [Span(0, len(text))])
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "gegenüber der Regierung",
        "seit langer Zeit",
        "in aller Welt",
        "die Presse",
        "gegenüber Journalisten",
        "„Unsinn“",
        "auf X-Beinen",
        "nach einer Hitzewelle",
        "meldete die Nachrichtenagentur am Mittwoch",
        "im Gespräch mit der Ministerin",
        "auf einem Flugblatt",
        "im Podcast der Partei",
        "in der Sendung der Woche",
        "im Programm der Regierung",
        "im Gespräch mit der SPD",
    ],
)
def test_what_is_no_outlet_has_none(text: str) -> None:
    assert via_in(text, [Span(0, len(text))]) is None


def test_only_the_regions_are_read() -> None:
    text = "Die BBC schwieg. Das sagte sie Reuters."
    found = via_in(text, [Span(17, len(text))])
    assert found is not None
    assert (found.name, text[found.span.start : found.span.end]) == ("Reuters", "Reuters")


def test_compounds_are_occasions_too() -> None:
    for text in ("während des Fernsehinterviews", "auf einer Pressekonferenz", "im Gespräch"):
        assert occasion_in(text, Span(0, len(text))) is not None
    assert occasion_in("am Flughafen", Span(0, 12)) is None
