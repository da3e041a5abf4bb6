"""The German words of the report."""

from __future__ import annotations

import pytest

from standpunkt.report.words import german_time


@pytest.mark.parametrize(
    ("edtf", "german"),
    [
        ("2031-05-08", "8. Mai 2031"),
        ("2031-05-08T14:30", "8. Mai 2031, 14:30 Uhr"),
        ("2031-05", "Mai 2031"),
        ("2031", "2031"),
        ("2031-22", "Sommer 2031"),
        ("2031-W19", "Woche vom 5. Mai 2031"),
        ("2031-03~", "etwa März 2031"),
        ("2031-05-08/2031-05-09", "8. Mai 2031 bis 9. Mai 2031"),
        ("2031-05-08/..", "seit 8. Mai 2031"),
        ("../2031-05", "bis Mai 2031"),
        ("[2031-05-01,2031-05-08]", "1. Mai 2031 oder 8. Mai 2031"),
        ("[2031-05-01..2031-05-08]", "an einem Tag zwischen dem 1. Mai 2031 und dem 8. Mai 2031"),
    ],
)
def test_a_time_is_written_as_exactly_as_it_is_known(edtf: str, german: str) -> None:
    assert german_time(edtf) == german
