"""Who stands where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.errors import EdtfError
from standpunkt.ledger import Entry
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views import Act, By, Cell, Matrix, acts, behind, outlets_of, sources_of, standings
from standpunkt.views import positions as positions_of
from tests.views.makers import BANK, BUND, GOVERNMENT, JORIS, KNOWN, MARA, TEO, entry, utterance


def positions(said: Iterable[Entry], **options: Any) -> Matrix:
    """Where they stand, each statement an utterance by itself."""
    return matrix_of(acts(said), **options)


def matrix_of(said: Iterable[Act], *, at: str | None = None, **options: Any) -> Matrix:
    """The matrix of acts."""
    return positions_of(standings(said, until=latest(at) if at else None), at=at, **options)


def cell_of(said: Iterable[Act], proposal: str = "port_blockade") -> tuple[Cell, list[Act]]:
    """The only cell on a proposal, and what is behind it."""
    found = tuple(said)
    matrix = matrix_of(found)
    (row,) = matrix.rows
    return row.cells[proposal], behind(found, matrix)[row.id, proposal]


def test_the_newest_stance_is_the_position() -> None:
    (row,) = positions(
        [entry("port_blockade:oppose", said="2031-03-01"), entry("port_blockade:open", said="2031-05-01")]
    ).rows
    cell = row.cells["port_blockade"]
    assert (cell.stance, cell.count, cell.otherwise) == (Stance.OPEN, 1, 1)


def test_a_statement_that_takes_no_side_neither_sets_nor_counts() -> None:
    (row,) = positions(
        [entry("port_blockade:oppose", said="2031-03-01"), entry("port_blockade:none", said="2031-05-01")]
    ).rows
    cell = row.cells["port_blockade"]
    assert (cell.stance, cell.count, row.coded, cell.otherwise) == (Stance.OPPOSE, 1, 1, 0)


def test_the_matrix_at_a_day_knows_nothing_said_later() -> None:
    said = [entry("port_blockade:oppose", said="2031-03-01"), entry("port_blockade:open", said="2031-05-02")]
    (row,) = positions(said, at="2031-05-01").rows
    assert row.cells["port_blockade"].stance is Stance.OPPOSE


def test_a_month_is_over_on_its_last_day_only() -> None:
    said = [entry("port_blockade:open", said="2031-05")]
    assert positions(said, at="2031-05-30").rows == ()
    assert len(positions(said, at="2031-05-31").rows) == 1
    assert len(positions(said, at="2031-05").rows) == 1


def test_without_a_day_said_the_day_of_publication_counts() -> None:
    said = [entry("port_blockade:open", published="2031-05-08")]
    assert positions(said, at="2031-05-07").rows == ()
    assert positions(said, at="2031-05-08").rows[0].cells["port_blockade"].last == date(2031, 5, 8)


def test_undated_statements_are_counted_as_left_out_where_a_day_is_asked_for() -> None:
    said = [entry("port_blockade:open toll_union:support"), entry("port_blockade:open", said="2031-03-01")]
    assert positions(said, at="2031-04-01").undated == 1
    whole = positions(said)
    assert (whole.undated, whole.rows[0].cells["port_blockade"].count) == (0, 2)


def test_a_dated_statement_is_newer_than_an_undated_one() -> None:
    (row,) = positions([entry("port_blockade:open"), entry("port_blockade:oppose", said="2031-03-01")]).rows
    assert row.cells["port_blockade"].stance is Stance.OPPOSE


def test_behind_a_cell_the_newest_statement_comes_first() -> None:
    said = [entry("port_blockade:open", said=f"2031-0{month}-01", name=f"{month}.txt") for month in (2, 4, 3)]
    cell, told = cell_of(acts(said))
    assert [act.report.name for act in told] == ["4.txt", "3.txt", "2.txt"]
    assert (cell.first, cell.last) == (date(2031, 2, 1), date(2031, 4, 1))


def test_rows_come_by_number_of_statements_and_columns_by_the_codebook() -> None:
    said = [
        entry("toll_union:support", actor=TEO),
        entry("port_blockade:open", actor=MARA),
        entry("port_blockade:open", actor=MARA, at=20),
        entry("other:open", actor=JORIS),
    ]
    matrix = positions(said, order=["toll_union", "port_blockade"])
    assert [row.name for row in matrix.rows] == ["Mara Lindqvist", "Joris Lindqvist", "Teo Brandvik"]
    assert matrix.proposals == ("toll_union", "port_blockade", "other")


def test_the_office_is_that_of_the_newest_day_and_no_older_one_is_carried_on() -> None:
    old = entry("port_blockade:open", said="2030-01-01", office="Ministerin")
    assert positions([old]).rows[0].office == "Ministerin"
    assert positions([old, entry("port_blockade:open", said="2031-01-01", office=None)]).rows[0].office is None


def test_statements_of_nobody_known_have_no_row_but_are_counted() -> None:
    matrix = positions([entry("port_blockade:open", actor=None)])
    assert (matrix.rows, matrix.proposals, matrix.unattributed) == ((), (), 1)


def test_a_day_that_is_none_is_an_error_that_says_how_to_write_one() -> None:
    with pytest.raises(EdtfError, match="2024-05-08"):
        positions([], at="gestern")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["support", "open", "oppose", "none"]),
            st.one_of(st.none(), st.dates(date(2030, 1, 1), date(2032, 1, 1)).map(str)),
            st.sampled_from([MARA, TEO, None]),
        ),
        max_size=12,
    )
)
def test_every_statement_with_a_side_is_in_one_cell_or_counted_as_left_out(
    drawn: list[tuple[str, str | None, object]],
) -> None:
    said = [
        entry(f"port_blockade:{stance}", said=day, actor=actor, name=f"{place}.txt")  # type: ignore[arg-type]
        for place, (stance, day, actor) in enumerate(drawn)
    ]
    sided = [one for one in drawn if one[0] != "none"]
    matrix = positions(said)
    cells = [cell for row in matrix.rows for cell in row.cells.values()]
    assert sum(cell.count + cell.otherwise for cell in cells) + matrix.unattributed == len(sided)


def test_ten_reports_of_one_utterance_count_once() -> None:
    told = [entry("port_blockade:open", said="2031-05-01", name=f"{n}.txt", outlet=f"Blatt {n}") for n in range(10)]
    found = acts(told, [utterance(*told)])
    cell, own = cell_of(found)
    assert (cell.count, matrix_of(found).rows[0].coded, sources_of(own), len(outlets_of(own))) == (1, 1, 10, 10)


def test_near_copies_are_no_sources_of_their_own() -> None:
    told = [entry("port_blockade:open", said="2031-05-01", name=f"{n}.txt", outlet=f"Blatt {n}") for n in range(3)]
    _, own = cell_of(acts(told, [utterance(*told, sources=1)]))
    assert (sources_of(own), len(outlets_of(own))) == (1, 3)


def test_an_outlet_that_tells_two_utterances_is_one_source() -> None:
    said = [entry("port_blockade:open", said=f"2031-05-0{n}", name=f"{n}.txt") for n in (1, 2)]
    cell, own = cell_of(acts(said))
    assert (cell.count, sources_of(own), outlets_of(own)) == (2, 1, ("Nordbote",))


SECRETARY = "Generalsekretär des Sundbundes"


def test_an_organisation_stands_where_whoever_holds_its_office_stands() -> None:
    said = [
        entry("port_blockade:oppose", said="2031-03-01", actor=TEO, office=SECRETARY),
        entry("port_blockade:open", said="2031-05-01", actor=JORIS, office=SECRETARY),
        entry("port_blockade:oppose", said="2031-06-01", actor=TEO, office=None),
    ]
    (row,) = positions(said, by=By.ORGANISATION, known=KNOWN).rows
    assert (row.id, row.name, row.note) == ("sundbund", "Sundbund", "Joris Lindqvist")
    assert (row.cells["port_blockade"].stance, row.cells["port_blockade"].count) == (Stance.OPEN, 1)


def test_an_office_is_one_row_whoever_holds_it_man_or_woman() -> None:
    said = [
        entry("port_blockade:oppose", said="2031-03-01", actor=TEO, office="Außenminister von Nordmark"),
        entry("port_blockade:open", said="2031-05-01", actor=MARA, office="Außenministerin von Nordmark"),
    ]
    (row,) = positions(said, by=By.OFFICE).rows
    assert (row.name, row.note, row.actor) == ("Außenministerin von Nordmark", "Mara Lindqvist", None)
    assert row.cells["port_blockade"].otherwise == 1


def test_a_country_speaks_through_its_government_and_not_through_its_opposition_or_a_bank() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", actor=MARA, office="Außenministerin von Nordmark"),
        entry("port_blockade:open", said="2031-05-02", actor=GOVERNMENT, office=None),
        entry("port_blockade:oppose", said="2031-05-03", actor=JORIS, office="Vorsitzender der Hafenpartei"),
        entry("port_blockade:oppose", said="2031-05-04", actor=BANK, office=None),
    ]
    matrix = positions(said, by=By.COUNTRY, known=KNOWN)
    (row,) = matrix.rows
    assert (row.id, row.cells["port_blockade"].count, matrix.unattributed) == ("nordmark", 2, 2)


def test_without_a_knowledge_base_nobody_is_known_to_speak_for_anybody_else() -> None:
    matrix = positions([entry("port_blockade:open", said="2031-05-01")], by=By.COUNTRY)
    assert (matrix.rows, matrix.unattributed) == ((), 1)


def test_a_party_speaks_through_its_officers_even_in_another_office() -> None:
    said = [
        entry("port_blockade:open", said="2031-05-01", actor=JORIS, office="Vorsitzender der Hafenpartei"),
        entry("port_blockade:open", said="2031-05-02", actor=JORIS, office="Außenminister von Nordmark"),
        entry("port_blockade:oppose", said="2031-05-03", actor=BUND, office=None),
    ]
    (row,) = positions(said, by=By.PARTY, known=KNOWN).rows
    assert (row.id, row.cells["port_blockade"].count) == ("hafenpartei", 2)


def test_cells_with_fewer_utterances_than_wanted_are_left_out() -> None:
    said = [
        *(entry("port_blockade:open", said=f"2031-05-0{n}", name=f"{n}.txt") for n in (1, 2)),
        entry("toll_union:support", said="2031-05-03"),
        entry("toll_union:support", said="2031-05-03", actor=TEO),
    ]
    matrix = positions(said, least=2)
    assert [(row.actor, [*row.cells]) for row in matrix.rows] == [(MARA, ["port_blockade"])]
    assert matrix.proposals == ("port_blockade",)
