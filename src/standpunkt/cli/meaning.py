"""What a person means by the words on the command line: actors, proposals, times of this ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standpunkt import views
from standpunkt.errors import UsageError
from standpunkt.records.actors import Actor
from standpunkt.records.edtf import bounds

if TYPE_CHECKING:
    from standpunkt.ledger import View

TIME = "such as 2024-05-08, 2024-05 or 2024"


def actor_of(view: View, wanted: str) -> str:
    """The id where one actor fits, the words themselves where several do. Raises UsageError where none does."""
    found = views.find_actors(actors_of(view), wanted)
    return found[0].id if len(found) == 1 else wanted


def actors_of(view: View) -> tuple[Actor, ...]:
    """All who spoke, also under the names of those merged into them."""
    return views.under_all_names(view.actors(), view.merged())


def proposal_of(view: View, wanted: str) -> str:
    """The id of the proposal meant. Raises UsageError where there is none."""
    book = view.codebook()
    if book is None:
        raise UsageError(
            "This ledger has no codebook, so nothing is coded.", remedy="Add the articles with --codebook."
        )
    return views.find_id([proposal.id for proposal in book.proposals], wanted, what="proposal")


def time_of(edtf: str | None) -> str | None:
    """`edtf`, which is a time. Raises EdtfError where it is none."""
    if edtf is not None:
        bounds(edtf)
    return edtf
