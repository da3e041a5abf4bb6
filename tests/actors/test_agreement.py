"""Gender and number of noun phrases, from determiner and noun."""

from __future__ import annotations

import pytest

from standpunkt.actors.agreement import agreement, is_determiner, letters_of, nominative


@pytest.mark.parametrize(
    ("determiner", "noun", "gender", "plural", "subject"),
    [
        ("der", "Minister", "m", False, True),
        ("die", "Minister", "", True, True),
        ("die", "Ministerin", "f", False, True),
        ("des", "Ministers", "m", False, False),
        ("der", "Behörde", "f", False, False),
        ("das", "Gericht", "n", False, True),
        ("einer", "Forscherin", "f", False, False),
        ("der", "Demonstranten", "", True, False),
        ("", "Demonstranten", "", True, True),
        ("ein", "Landwirt", "m", False, True),
        ("vier", "Unbekannte", "", True, True),
        ("vom", "Sprecher", "m", False, False),
        ("seine", "Sprecherin", "f", False, True),
        ("ihren", "Verwandten", "m", None, False),
        ("die", "Angeklagte", "f", None, True),
        ("keine", "Zeugen", "", True, True),
    ],
)
def test_article_and_noun_together_tell_gender_and_number(
    determiner: str, noun: str, gender: str, plural: bool | None, subject: bool
) -> None:
    found = agreement(determiner, letters_of(noun))
    assert found is not None
    assert (found.gender, found.plural, found.nominative) == (gender, plural, subject)


def test_behind_a_noun_der_is_no_nominative() -> None:
    found = agreement("der", letters_of("Arbeiter"), oblique=True)
    assert found is not None
    assert (found.plural, found.nominative) == (True, False)


@pytest.mark.parametrize(("determiner", "noun"), [("das", "Minister"), ("die", "Ministers"), ("der", "Ministerium")])
def test_what_does_not_agree_is_no_phrase(determiner: str, noun: str) -> None:
    assert agreement(determiner, letters_of(noun)) is None


def test_other_nouns_name_nobody() -> None:
    assert letters_of("Kälte") == ""
    assert not is_determiner("kalt")


@pytest.mark.parametrize(
    ("adjective", "gender", "expected"), [("maskierten", "m", "maskierter"), ("alte", "f", "alte")]
)
def test_adjectives_lose_their_case(adjective: str, gender: str, expected: str) -> None:
    assert nominative(adjective, gender) == expected
