"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io

from standpunkt.exports import CSV_HEADER, csv_rows
from standpunkt.ledger import Entry, Ledger
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import article_called, port_story, statement_in
from tests.ledger.test_round_trip import fresh_ledger


def entries_of(ledger: Ledger, read: ReadArticle) -> tuple[Entry, ...]:
    ledger.writer().put(read, recipe="r")
    return ledger.view().statements()


def rows_of(read: ReadArticle) -> list[dict[str, str]]:
    with fresh_ledger() as ledger:
        out = io.StringIO()
        csv.writer(out).writerows(csv_rows(entries_of(ledger, read)))
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_every_row_has_the_cells_of_the_header() -> None:
    read = port_story()
    row = rows_of(read)[1]
    start = read.article.text.index("schloss")
    assert tuple(row) == CSV_HEADER
    assert row == {
        "id": read.statements[1].id,
        "article": "hafen.txt",
        "outlet": "Nordmark-Kurier",
        "published": "2023-05-12",
        "actor": "Mara Lindqvist",
        "kind": "person",
        "office": "Außenministerin von Nordmark",
        "said": "2023-05-10",
        "via": "Radio Nord",
        "occasion": "",
        "type": "Indirect",
        "medium": "Speech",
        "text": "schloss sie eine Öffnung nicht aus",
        "codes": "open_port: open; close_port: none",
        "doubts": "",
        "confidence": "0.8",
        "start": str(start),
        "end": str(start + len("schloss sie eine Öffnung nicht aus")),
        "within": read.statements[0].id,
        "url": "https://hafen.txt.example/",
        "revision": "1",
        "judged": "",
    }


def test_what_is_not_known_is_an_empty_cell() -> None:
    row = rows_of(port_story())[2]
    assert (row["said"], row["codes"], row["within"]) == ("", "", "")


def test_without_statements_there_is_only_the_header() -> None:
    assert list(csv_rows(())) == [CSV_HEADER]


def test_no_cell_is_a_formula_to_a_spreadsheet() -> None:
    article = article_called("x.txt", 'Er schrieb =HYPERLINK("x") und ging.')
    (row,) = rows_of(ReadArticle(article, (statement_in(article, '=HYPERLINK("x")'),)))
    assert row["text"] == '\'=HYPERLINK("x")'
