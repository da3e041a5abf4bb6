"""Office at date: questions as a German reader words them; the answers are general knowledge, not taken from the base.

office_questions.csv: `holders` are all who surely held the office that day, several parted by ";" (offices of two, days
of hand-over); empty where the right answer is that nobody is known: vacant, before the base begins, no such office.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from standpunkt.actors import holders
from standpunkt.lexicons.knowledge import knowledge_base

QUESTIONS = list(csv.DictReader((Path(__file__).parent / "office_questions.csv").open(encoding="utf-8", newline="")))


def test_there_are_two_hundred_questions_and_no_two_alike() -> None:
    assert len(QUESTIONS) >= 200
    assert len({(row["office"], row["day"]) for row in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row['office']} {row['day']}")
def test_who_held_an_office_that_day(row: dict[str, str]) -> None:
    found = holders(knowledge_base(), row["office"], date.fromisoformat(row["day"]))
    assert {held.actor.name for held in found if held.certain} == set(filter(None, row["holders"].split(";")))
