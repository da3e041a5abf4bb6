"""What one actor said, in order of time."""

from __future__ import annotations

from standpunkt.views import timeline
from tests.views.makers import MARA, TEO, entry


def test_oldest_first_undated_last_and_nobody_elses() -> None:
    said = [
        entry(name="undated.txt"),
        entry(name="new.txt", said="2031-05"),
        entry(name="old.txt", said="2031-05-08"),
        entry(name="other.txt", said="2031-01-01", actor=TEO),
    ]
    told = timeline(said, MARA)
    assert [e.article.name for e in told.entries] == ["old.txt", "new.txt", "undated.txt"]
    assert told.undated == 1


def test_coded_statements_are_grouped_by_proposal_the_most_spoken_of_first() -> None:
    said = [
        entry("toll_union:support", said="2031-01-01"),
        entry("port_blockade:open toll_union:none", said="2031-02-01", at=10),
        entry(said="2031-02-01", at=30),
    ]
    told = timeline(said, MARA)
    assert [(strand.proposal, len(strand.stands)) for strand in told.strands] == [
        ("toll_union", 2),
        ("port_blockade", 1),
    ]
    assert len(told.uncoded) == 1
