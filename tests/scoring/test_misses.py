"""Kinds of misses."""

from __future__ import annotations

import pytest

from standpunkt.scoring.misses import Miss, misses, role_misses
from standpunkt.scoring.tokens import Group, TokenQuotation
from tests.scoring.makers import said


@pytest.mark.parametrize(
    ("gold", "predicted", "kinds"),
    [
        (said(1, 2), None, [Miss.MISSED]),
        (None, said(1, 2), [Miss.SPURIOUS]),
        (said(1, 2), said(5), [Miss.MISSED, Miss.SPURIOUS]),
        (said(1, 2, 3), said(3, 4), [Miss.CUT]),
        (said(1, 2), said(1, 2, kind="Direct"), [Miss.TYPE]),
        (said(1, 2, 3), said(3, kind="Direct"), [Miss.CUT, Miss.TYPE]),
        (said(1, 2, speaker={8}), said(1, 2), [Miss.ROLE]),
        (said(1, 2, speaker={8, 9}), said(1, 2, speaker={9}), []),
        (said(1, 2), said(1, 2), []),
    ],
)
def test_a_group_is_of_every_kind_that_holds(
    gold: TokenQuotation | None, predicted: TokenQuotation | None, kinds: list[Miss]
) -> None:
    assert list(misses(Group(gold, predicted))) == kinds


def test_roles_that_one_side_lacks_or_shares_by_less_than_half_are_told() -> None:
    gold = said(1, speaker={5, 6, 7}, cue={8}, frame={5, 8})
    predicted = said(1, speaker={7, 9}, frame={5, 8}, addressee={4})
    assert list(role_misses(Group(gold, predicted))) == ["addressee", "cue", "speaker"]
