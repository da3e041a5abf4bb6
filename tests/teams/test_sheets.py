"""A sheet for a spreadsheet and its way back; a quotation in its context."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.errors import UsageError
from standpunkt.records.spans import Span
from standpunkt.teams import sheets
from standpunkt.teams.context import Context, context
from standpunkt.teams.sheets import Cell
from tests.teams.makers import FERRY, TOLL, task

SHOWN = Context("… Sie sagte: ", "Die Fähre kommt", ".")


def written(own: dict[str, str], reason: str = "", *, delimiter: str = ",") -> str:
    out = io.StringIO()
    rows = [list(sheets.header(task())), sheets.row(task(), "s1", "hafen.txt", SHOWN, own, reason)]
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def test_a_sheet_has_a_row_for_each_statement_and_a_column_for_each_field() -> None:
    header, row = csv.reader(io.StringIO(written({FERRY: "open"}, "weil")))
    assert header == ["statement", "article", "before", "quotation", "after", FERRY, TOLL, "reason"]
    assert row == ["s1", "hafen.txt", "… Sie sagte: ", "Die Fähre kommt", ".", "open", "", "weil"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_was_filled_in_comes_back_however_the_spreadsheet_parts_its_columns(delimiter: str) -> None:
    text = written({FERRY: "open"}, "weil, nun; ja", delimiter=delimiter)
    assert sheets.cells(task(), text) == (Cell(2, "s1", FERRY, "open", "weil, nun; ja"),)


def test_cells_a_spreadsheet_would_run_are_made_harmless_and_come_back() -> None:
    text = written({FERRY: "-", TOLL: "=1+1"})
    assert "'-,'=1+1" in text
    assert [cell.typed for cell in sheets.cells(task(), text)] == ["-", "=1+1"]


def test_a_typed_minus_needs_no_apostrophe() -> None:
    assert sheets.cells(task(), f"statement,{FERRY}\ns1,-\n") == (Cell(2, "s1", FERRY, "-", ""),)


def test_columns_may_be_moved_and_left_out() -> None:
    assert sheets.cells(task(), f"{TOLL},statement\nnone,s2\n") == (Cell(2, "s2", TOLL, "none", ""),)


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", f"{FERRY}\nopen\n", "statement,reason\ns1,weil\n"])
def test_what_is_no_sheet_of_the_task_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"no sheet of task 'probe'.*coding sheet probe"):
        sheets.cells(task(), text)


def test_the_context_marks_the_quotation_and_says_where_the_article_goes_on() -> None:
    text = "Am Anfang stand etwas. Sie sagte, der Hafen bleibe zu, und ging. Dann war Schluss."
    quote = (Span(text.index("der Hafen"), text.index(", und")),)
    assert context(text, quote, around=14) == Context("… Sie sagte, ", "der Hafen bleibe zu", ", und ging. …")
    assert context(f"\n{text}\n", (Span(quote[0].start + 1, quote[0].end + 1),)) == Context(
        text[: quote[0].start], "der Hafen bleibe zu", text[quote[0].end :]
    )


def test_a_quotation_in_two_stretches_is_shown_as_one() -> None:
    text = "„Nein“, sagte er, „niemals“."
    assert context(text, (Span(1, 5), Span(19, 26))).words == "Nein“, sagte er, „niemals"


@given(st.text("ab \n.", min_size=3, max_size=80), st.data(), st.integers(0, 20))
def test_a_context_holds_the_words_of_the_quotation_and_nothing_that_is_not_in_the_article(
    text: str, data: st.DataObject, around: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = context(text, (Span(start, end),), around=around)
    assert found.words == " ".join(text[start:end].split())
    flat = " ".join(text.split())
    for part in (found.before, found.after):
        assert part.strip("… ") in flat
