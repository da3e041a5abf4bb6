"""Finding what a person means."""

from __future__ import annotations

import pytest

from standpunkt.errors import UsageError
from standpunkt.views import find_actor, find_actors, find_id
from tests.views.makers import JORIS, MARA, NORDMARK, TEO

ACTORS = (MARA, TEO, JORIS, NORDMARK)


@pytest.mark.parametrize("wanted", ["teo-brandvik", "Teo Brandvik", "Brandvik", "brandvik", "Brand"])
def test_an_actor_is_found_by_id_name_or_part_of_it(wanted: str) -> None:
    assert find_actor(ACTORS, wanted) == TEO


def test_accents_and_aliases_count_too() -> None:
    assert find_actor(ACTORS, "konigreich nordmark") == NORDMARK


def test_two_of_one_name_are_both_named() -> None:
    with pytest.raises(UsageError, match=r"Joris Lindqvist .* or Mara Lindqvist"):
        find_actor(ACTORS, "Lindqvist")
    assert find_actors(ACTORS, "Lindqvist") == (JORIS, MARA)


def test_a_slip_of_the_pen_is_told_what_is_close() -> None:
    with pytest.raises(UsageError, match="Do you mean Teo Brandvik"):
        find_actor(ACTORS, "Brantvik")


def test_an_unknown_proposal_is_told_what_there_is() -> None:
    assert find_id(["port_blockade"], "Port-Blockade", what="proposal") == "port_blockade"
    with pytest.raises(UsageError, match="Known: port_blockade"):
        find_id(["port_blockade", "toll_union"], "port_blokade", what="proposal")
