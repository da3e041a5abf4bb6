"""What a quotation tells of somebody else's stand is that party's statement, nested in the quotation."""

from __future__ import annotations

import pytest

from standpunkt.quotations import rules_v1
from standpunkt.quotations.joining import joined
from standpunkt.quotations.reports import with_reports
from standpunkt.quotations.third_parties import COMPONENT
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import text_of
from standpunkt.workflow import analyse


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, cue and quote of every quotation nested in another."""
    analysis = analyse(text)
    found = with_reports(analysis, joined(analysis, rules_v1.find(analysis)))
    nested = [one for one in found if one.within is not None]
    return [(text_of(one.speaker, text), text_of(one.cue, text), text_of(one.quote, text)) for one in nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sprecher Odo Berg sagte, Nordmark sei gegen die Maut.",
            ("Nordmark", "sei", "gegen die Maut"),
        ),
        (
            "Sprecher Odo Berg sagte, dass Kanzlerin Ida Rask für eine Maut auf Schiffe sei.",
            ("Kanzlerin Ida Rask", "sei", "für eine Maut auf Schiffe"),
        ),
        (
            "Der Abgeordnete Berg sagte, Isalien erwäge die Lieferung von Schiffen.",
            ("Isalien", "erwäge", "die Lieferung von Schiffen"),
        ),
        (
            "Die Reeder wollten keine Maut, sondern Lotsen, sagte Bürgermeisterin Karen Holt.",
            ("Die Reeder", "wollten", "keine Maut, sondern Lotsen"),
        ),
        (
            "Laut Sprecherin Ina Berg will die Ministerin die Maut verdoppeln.",
            ("die Ministerin", "will", "die Maut verdoppeln"),
        ),
        (
            "Nordmark sei bereit, eine Flotte anzuführen, sagte Botschafter Jan Delm.",
            ("Nordmark", "sei", "bereit, eine Flotte anzuführen"),
        ),
        (
            "Kestland habe nichts gegen Lotsen, sagte Botschafter Jan Delm.",
            ("Kestland", "habe", "nichts gegen Lotsen"),
        ),
        (
            "Der Minister werde eine Sperrung niemals hinnehmen, sagte Botschafter Jan Delm.",
            ("Der Minister", "werde … hinnehmen", "eine Sperrung niemals"),
        ),
        (
            "„Nordmark ist dagegen“, sagte Botschafter Jan Delm.",
            ("Nordmark", "ist", "dagegen"),
        ),
        (
            "Er wolle keine Schiffe schicken, erklärte seine Sprecherin Agnes Holt.",
            ("Er", "wolle", "keine Schiffe schicken"),
        ),
    ],
)
def test_a_stand_told_of_another_is_that_partys(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sprecher Odo Berg sagte, Nordmark könne die Maut einführen.",  # possible, no more
        "Sprecher Odo Berg sagte, Nordmark wäre gegen die Maut.",
        "Sprecher Odo Berg sagte, wenn Nordmark gegen die Maut sei, werde es schwer.",
        "Sprecher Odo Berg fragte, ob Nordmark gegen die Maut sei.",
        "„Ist Nordmark gegen die Maut?“, fragte Sprecher Odo Berg.",
        "Sprecher Odo Berg sagte, er sei gegen die Maut.",
        "Sprecher Odo Berg sagte, niemand sei gegen die Maut.",
        "Sprecher Odo Berg sagte, man sei gegen die Maut.",
        "Sprecher Odo Berg sagte, ein Reeder wolle keine Maut zahlen.",  # which one, he does not say
        "Ministerin Ida Rask sagte, ihre Regierung sei gegen die Maut.",  # her own side
        "Sprecher Odo Berg sagte, das Schiff sei gegen eine Mauer gefahren.",
        "Sprecher Odo Berg sagte, die Ministerin sei für Häfen zuständig.",
        "Sprecher Odo Berg sagte, die Maut sei für viele Reeder ein Glück.",
        "Sprecher Odo Berg sagte, die Ministerin wolle sich nicht äußern.",
        "Sprecher Odo Berg sagte, die Frau wollte nach Hause fahren.",
        "„Die Menschen wollen Ruhe“, sagte Sprecher Odo Berg.",
    ],
)
def test_what_is_possible_supposed_asked_or_ones_own_is_no_stand_of_another(text: str) -> None:
    assert told(text) == []


def test_it_has_an_origin_of_its_own_and_knows_what_holds_it() -> None:
    text = "Ministerin Mara Lind kam an. Sprecher Odo Berg sagte, Nordmark sei gegen die Maut."
    found = with_reports(analyse(text), rules_v1.find(analyse(text)))
    (nested,) = [one for one in found if one.origin.component == COMPONENT]
    assert nested.type is QuotationType.REPORTED
    assert nested.within is not None
    assert text_of(found[nested.within].speaker, text) == "Sprecher Odo Berg"


def test_a_stand_that_is_told_already_is_not_told_twice() -> None:
    assert told("Sprecher Odo Berg sagte, Nordmark lehne die Maut ab.") == [("Nordmark", "lehne … ab", "die Maut")]
