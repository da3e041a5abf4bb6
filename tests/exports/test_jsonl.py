"""The JSONL export: complete, ordered, the same bytes every time."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from standpunkt.exports import jsonl
from standpunkt.ledger import Ledger
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import article_called, port_story, statement_in
from tests.ledger.strategies import read_articles
from tests.ledger.test_round_trip import fresh_ledger

STORIES = [port_story(name) for name in ("b.txt", "a.txt", "c.txt")]


def exported(path: Path, reads: list[ReadArticle]) -> str:
    with Ledger(path, create=True) as ledger:
        for read in reads:
            ledger.writer().put(read, recipe="r")
        return "\n".join(jsonl(ledger.view()))


def test_a_line_tells_everything_of_a_statement(tmp_path: Path) -> None:
    story = port_story()
    row = json.loads(exported(tmp_path / "l.db", [story]).splitlines()[1])
    text = story.article.text
    origin = {"component": "rules_v1", "version": "1.0", "rule": "verb of saying"}
    quote = [[text.index("schloss"), text.index(". „")]]
    assert row == {
        "id": story.statements[1].id,
        "article": "hafen.txt",
        "url": "https://hafen.txt.example/",
        "outlet": "Nordmark-Kurier",
        "published": "2023-05-12",
        "text": "schloss sie eine Öffnung nicht aus",
        "type": "Indirect",
        "medium": "Speech",
        "quote": quote,
        "cue": [[0, 4]],
        "frame": [[0, 4]],
        "speaker": [[0, 4]],
        "addressee": [],
        "actor": {"id": "lindqvist", "name": "Mara Lindqvist", "kind": "person"},
        "office": "Außenministerin von Nordmark",
        "said": "2023-05-10",
        "said_evidence": [[0, 4]],
        "via": "Radio Nord",
        "codes": [
            {
                "proposal": proposal,
                "stance": stance,
                "evidence": [*quote, [0, 4]],
                "reason": "„schloss sie eine Öffnung nicht aus“ says so",
                "origin": origin | {"confidence": 0.8},
                "condition": [],
            }
            for proposal, stance in (("open_port", "open"), ("close_port", "none"))
        ],
        "confidence": 0.8,
        "within": story.statements[0].id,
        "origin": origin,
        "evidence": [
            {"rule": "last name", "spans": [[0, 4]], "note": "the only Lindqvist"},
            {"rule": "pronoun", "spans": [], "note": "nearest person"},
        ],
        "via_evidence": [[0, 4]],
        "actor_origin": origin | {"confidence": 0.8},
        "said_origin": origin | {"confidence": 0.8},
        "occasion": None,
        "occasion_evidence": [],
        "actor_doubts": [],
        "said_doubts": [],
        "published_doubts": [],
        "revision": 1,
        "judged": {},
    }


def test_what_is_not_known_is_null_or_empty(tmp_path: Path) -> None:
    article = article_called("x.txt", "Es hieß, es regne.")
    read = ReadArticle(replace(article, url=None, outlet=None), (statement_in(article, "es regne", actor=None),))
    row = json.loads(exported(tmp_path / "l.db", [read]))
    unknown = ("url", "outlet", "published", "actor", "office", "said", "within", "actor_origin", "said_origin")
    assert {row[key] for key in unknown} == {None}
    assert (row["said_evidence"], row["codes"], row["evidence"]) == ([], [], [])


def test_lines_are_ordered_by_article_name_then_place_in_the_text(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in exported(tmp_path / "l.db", STORIES).splitlines()]
    assert [row["article"] for row in rows] == [name for name in ("a.txt", "b.txt", "c.txt") for _ in range(3)]
    assert [row["id"] for row in rows[:3]] == [s.id for s in STORIES[1].statements]


def test_order_and_repetition_of_adding_change_no_byte(tmp_path: Path) -> None:
    stale = ReadArticle(STORIES[0].article, STORIES[0].statements[1:2])
    stale = ReadArticle(stale.article, (replace(stale.statements[0], within=None, office="stale"),))
    once = exported(tmp_path / "once.db", STORIES)
    assert exported(tmp_path / "again.db", [stale, *reversed(STORIES), *STORIES]) == once


def test_a_line_stays_one_line_whatever_the_text_holds(tmp_path: Path) -> None:
    article = article_called("x.txt", "Sie sagte: Ja\u2028doch\x85und\nwie\x0c!")
    quote = "Ja\u2028doch\x85und\nwie\x0c!"
    lines = exported(tmp_path / "l.db", [ReadArticle(article, (statement_in(article, quote),))]).splitlines()
    assert [json.loads(line)["text"] for line in lines] == [quote]


@settings(max_examples=20, deadline=None)
@given(read_articles())
def test_spans_lead_back_to_the_statement_whatever_it_is(read: ReadArticle) -> None:
    with fresh_ledger() as ledger:
        ledger.writer().put(read, recipe="r")
        rows = [json.loads(line) for line in jsonl(ledger.view())]
    quotes = [[list(span) for span in s.quotation.quote] for s in read.statements]
    assert [row["quote"] for row in rows] == quotes
