"""The table of German expressions of time: what each means, read against its day of publication."""

from __future__ import annotations

import pytest

from standpunkt.records.edtf import is_edtf
from tests.dates.table import Case, cases

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.published}: {case.text}")
def test_a_sentence_has_the_expressions_of_the_table(case: Case) -> None:
    assert case.answer() == case.expected


def test_the_table_is_long_and_holds_what_it_claims() -> None:
    assert len(CASES) >= 250
    values = [value for case in CASES for _, value in case.expected if value]
    assert all(is_edtf(value) or value.startswith(("P", "XXXX-")) for value in values)
