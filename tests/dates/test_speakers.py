"""Whether a mention means the speaker before it."""

from __future__ import annotations

import pytest

from standpunkt.dates.speakers import MentionKind, goes_on, mention_of

KNOWN = frozenset({"Nordbund-Generalsekretärin", "Mara", "Lindqvist"})


@pytest.mark.parametrize(
    ("words", "kind", "key"),
    [
        ("", MentionKind.NOBODY, ""),
        ("Sie", MentionKind.PRONOUN, ""),
        ("Lindqvist", MentionKind.NAME, "Lindqvist"),
        ("Nordbund-Generalsekretärin Mara Lindqvist", MentionKind.NAME, "Lindqvist"),
        ("Mara Lindqvist, Außenministerin des kleinen Staates Nordmark", MentionKind.NAME, "Lindqvist"),
        ("der Sprecher des Rates, Jo Berg", MentionKind.NAME, "Berg"),
        ("die nordische Ministerin Mara Lindqvist", MentionKind.NAME, "Lindqvist"),
        ("Jo Berg von der Südkonferenz", MentionKind.NAME, "Berg"),
        ("der frühere Leiter des Dienstes", MentionKind.DESCRIPTION, "Leiter"),
        ("die Nordbund-Generalsekretärin", MentionKind.DESCRIPTION, "Nordbund-Generalsekretärin"),
    ],
)
def test_a_mention_is_a_name_a_description_or_a_pronoun(words: str, kind: MentionKind, key: str) -> None:
    mention = mention_of(words)
    assert (mention.kind, mention.key) == (kind, key)


@pytest.mark.parametrize(
    ("words", "near", "far"),
    [
        ("Lindqvist", True, True),
        ("Jo Berg", False, False),
        ("sie", True, False),
        ("die Ministerin", True, False),
        ("die Nordbund-Generalsekretärin", True, True),
        ("der Palast", False, False),
        ("", False, False),
    ],
)
def test_names_reach_further_than_pronouns(words: str, near: bool, far: bool) -> None:
    mention = mention_of(words)
    assert goes_on(mention, known=KNOWN, near=True) == near
    assert goes_on(mention, known=KNOWN, near=False) == far
