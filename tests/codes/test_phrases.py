from __future__ import annotations

import pytest

from standpunkt.codes.phrases import Atom, Fit, parse
from standpunkt.errors import CodebookError


def test_articles_and_prepositions_are_for_the_reader() -> None:
    assert parse("Fähre in die Stadt schicken").terms == parse("Fähre Stadt schicken").terms


def test_they_count_where_an_underscore_joins_them() -> None:
    ((choice,),) = parse("nach_Krieg").terms
    assert [atom.text for atom in choice] == ["nach", "krieg"]


def test_a_bar_gives_alternatives_of_one_term() -> None:
    assert len(parse("Fähre|Schiff schicken").terms) == 2
    assert len(parse("Fähre|Schiff schicken").terms[0]) == 2


@pytest.mark.parametrize(
    ("written", "fit"),
    [
        ("Fähre", Fit.PART),
        ("Rat", Fit.WORD),
        ("=Fähre", Fit.WORD),
        ("senden", Fit.WORD),
        ("entsenden", Fit.DEED),
        ("=entsenden", Fit.WORD),
        ("*fähre", Fit.END),
        ("Fähr*", Fit.START),
        ("*fähr*", Fit.INSIDE),
    ],
)
def test_marks_say_how_a_word_must_fit(written: str, fit: Fit) -> None:
    assert parse(written).terms == (((Atom(written.strip("*=").casefold(), fit),),),)


@pytest.mark.parametrize("meaningless", ["in der", "*", "Fähre|", "a__b", "Fä*hre"])
def test_a_phrase_without_meaning_is_refused(meaningless: str) -> None:
    with pytest.raises(CodebookError, match="cannot be read"):
        parse(meaningless)
