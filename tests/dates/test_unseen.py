"""Occasions on whole invented articles, quotations found by the program: the share of rows that it has right."""

from __future__ import annotations

import pytest

from tests.dates.unseen import Row, Unseen, read_unseen


@pytest.mark.parametrize(("part", "said", "kind", "via"), [("first", 40, 41, 41), ("second", 31, 33, 34)])
def test_occasions_of_whole_articles(part: str, said: int, kind: int, via: int) -> None:
    found = [(row, got) for article in read_unseen(part) for row, got in _pairs(article)]
    assert sum(row.said == got.said for row, got in found) >= said
    assert sum(row.kind == got.kind for row, got in found) >= kind
    assert sum(row.via == got.via for row, got in found) >= via


def _pairs(article: Unseen) -> list[tuple[Row, Row]]:
    found = article.found()
    return [(row, found[row.words]) for row in article.rows if row.words in found]
