from __future__ import annotations

import pytest

from standpunkt.codes import code
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.origins import Origin
from standpunkt.records.spans import text_of
from tests.codes.conftest import Coded, analysis_of, quotation_of

GIVEN = Origin("given", "1", "by hand")


def link(name: str, affiliation: str | None = None) -> ActorLink:
    actor = Actor(name.casefold(), name, ActorKind.PERSON, affiliation=affiliation)
    return ActorLink(actor, None, (), GIVEN)


def nested(ferry: Codebook, speaker: str, other: str, *, links: tuple[ActorLink | None, ...] = ()) -> list[Code]:
    """The codes of both in "SPEAKER sagte, OTHER lehne die Fährlinie ab"."""
    text = f"{speaker} sagte, {other} lehne die Fährlinie ab."
    outer = quotation_of(text, f"{other} lehne die Fährlinie ab", "sagte", speaker)
    inner = quotation_of(text, "die Fährlinie", "lehne … ab", other, within=0)
    return [codes[0] for codes in code(analysis_of(text), [outer, inner], ferry, links=links)]


@pytest.mark.parametrize(
    ("speaker", "other"),
    [
        ("Mara Lindqvist", "Kanzler Rask"),
        ("Mara Lindqvist", "die Opposition"),
        ("Mara Lindqvist", "mein Mann"),
        ("Nordmarks Premier Lindqvist", "Valdoria"),
        ("Der nordmärkische Premier", "Valdoria"),
    ],
)
def test_what_another_side_wants_is_its_own_stance_alone(ferry: Codebook, speaker: str, other: str) -> None:
    told, own = nested(ferry, speaker, other)
    assert (str(told.stance), str(own.stance)) == ("none", "oppose")
    assert "another side" in told.reason


@pytest.mark.parametrize(
    ("speaker", "other"),
    [
        ("Regierungssprecher Ebert", "Kanzler Rask"),
        ("Nordmarks Premier Lindqvist", "Nordmark"),
        ("Der nordmärkische Premier", "Nordmark"),
        ("Mara Lindqvist", "Nordmark"),
        ("Mara Lindqvist", "ihre Regierung"),
        ("Mara Lindqvist", "die Regierung"),
        ("Mara Lindqvist", "sie"),
        ("Er", "Kanzler Rask"),
    ],
)
def test_who_speaks_for_a_side_takes_it(ferry: Codebook, speaker: str, other: str) -> None:
    assert [str(one.stance) for one in nested(ferry, speaker, other)] == ["oppose", "oppose"]


def test_known_actors_decide_who_speaks_for_whom(ferry: Codebook) -> None:
    hers, theirs = link("Lindqvist", "nordmark"), link("Nordmark")
    assert str(nested(ferry, "Mara Lindqvist", "Nordmark", links=(hers, theirs))[0].stance) == "oppose"
    assert str(nested(ferry, "Mara Lindqvist", "Valdoria", links=(hers, link("Valdoria")))[0].stance) == "none"


def test_praise_in_mockery_takes_no_side_and_scorn_does(coded: Coded) -> None:
    praise = coded("„Eine Fährlinie rettet die Welt“, spottete Rask.", ("„Eine Fährlinie rettet die Welt“", "spottete"))
    scorn = coded("„Eine Fährlinie ist Unsinn“, spottete Rask.", ("„Eine Fährlinie ist Unsinn“", "spottete"))
    assert [str(codes[0].stance) for codes in (*praise, *scorn)] == ["none", "oppose"]


def test_a_condition_is_kept_with_the_stance_that_hangs_on_it(coded: Coded) -> None:
    text = "Man werde die Fährlinie eröffnen, wenn der Bund zahle, sagte Rask."
    [[made]] = coded(text, ("Man werde die Fährlinie eröffnen, wenn der Bund zahle", "sagte"))
    assert (str(made.stance), text_of(made.condition, text)) == ("open", "wenn der Bund zahle")
    assert "'wenn der Bund zahle' (condition)" in made.reason


def test_what_hangs_on_nothing_has_no_condition(coded: Coded) -> None:
    [[made]] = coded("Man lehne die Fährlinie ab, sagte Rask.", ("Man lehne die Fährlinie ab", "sagte"))
    assert made.condition == ()
