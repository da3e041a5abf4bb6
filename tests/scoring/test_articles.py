"""Annotated articles from files, in both layouts, and what is said where they are not valid."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standpunkt.errors import DataError
from standpunkt.scoring.articles import load
from tests.scoring.makers import DIRECT, INDIRECT, article, said, with_offsets, with_sentences

READ = article(INDIRECT, DIRECT)


def jsonl(folder: Path, *rows: Any) -> Path:
    path = folder / "data.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_line_of_jsonl_and_a_file_as_published_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(with_sentences(READ), indent=2), encoding="utf-8")
    assert load(jsonl(tmp_path, with_offsets(READ))) == (READ,)
    assert load(tmp_path) == (READ,)
    assert load(tmp_path / "one.json") == (READ,)


def test_lines_may_have_the_layout_of_files(tmp_path: Path) -> None:
    assert load(jsonl(tmp_path, with_sentences(READ))) == (READ,)


def test_a_folder_is_read_in_the_order_of_its_file_names_and_a_limit_holds(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.json").write_text(json.dumps(with_sentences(article(name=name))), encoding="utf-8")
    (tmp_path / "README.md").write_text("No article.", encoding="utf-8")
    assert [one.name for one in load(tmp_path, limit=2)] == ["a", "b"]


def test_blank_lines_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = jsonl(tmp_path, with_offsets(READ))
    path.write_text("\ufeff" + path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    assert load(path) == (READ,)


@pytest.mark.parametrize("absent", [None, [], {}, {"tokenIds": []}])
def test_an_absent_role_may_be_written_in_any_way(tmp_path: Path, absent: object) -> None:
    row = with_offsets(article(said(4, 5)))
    row["annotations"][0]["speaker"] = absent
    del row["annotations"][0]["cue"]
    assert load(jsonl(tmp_path, row))[0].gold == (said(4, 5),)


def test_token_numbers_may_come_in_any_order_and_twice(tmp_path: Path) -> None:
    row = with_offsets(article(said(4, 5, 6)))
    row["annotations"][0]["quote"]["tokenIds"] = [6, 4, 5, 4]
    assert load(jsonl(tmp_path, row))[0].gold == (said(4, 5, 6),)


def test_without_sentences_an_article_counts_as_one(tmp_path: Path) -> None:
    row = with_offsets(READ)
    del row["sentences"]
    assert load(jsonl(tmp_path, row))[0].sentences == ((0, len(READ.tokens)),)


def test_words_before_a_sentence_that_are_no_tokens_are_passed_over_where_it_says_where_it_begins(
    tmp_path: Path,
) -> None:
    row = with_sentences(READ)
    row["originalText"] = "Mara: " + row["originalText"]
    row["sentences"][0]["charBegin"] = 6
    assert load(jsonl(tmp_path, row))[0].tokens[0] == (6, 10)


def change(row: dict[str, Any], *path: str | int, to: Any) -> dict[str, Any]:
    place: Any = row
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = to
    return row


@pytest.mark.parametrize(
    ("path", "value", "problem", "remedy"),
    [
        (("documentName",), 7, "documentName is not a string", "An article has documentName"),
        (("text",), None, "text is not a string", "An article has documentName"),
        (("annotations",), {}, "annotations is not a list", "An article has documentName"),
        (("offsets", 3), [1, 2], "token 3 has the offsets [1, 2]", "count code points"),
        (("offsets", 3), [1], "token 3: [1] is no pair", "[start, end]"),
        (("tokens", 13), ";", "token 13 is ';', but the text has ','", "an emoji is one"),
        (("tokens",), [], "not as many tokens as offsets", "for each token"),
        (("sentences",), [[0, 7], [8, 18]], "sentences do not follow one another", "leave `sentences` out"),
        (("annotations", 0), "x", "annotation 0: no object", "An annotation is an object"),
        (("annotations", 1, "type"), "Direkt", "annotation 1: 'Direkt' is no type", "Known: Direct, Indirect"),
        (("annotations", 1, "medium"), "TV", "annotation 1: 'TV' is no medium", "SW"),
        (("annotations", 1, "medium"), None, "annotation 1: medium is not a string", "type, medium and quote"),
        (("annotations", 1, "quote"), {}, "annotation 1: the quote has no tokens", "quote.tokenIds"),
        (("annotations", 1, "cue"), {"spans": []}, "annotation 1, cue: no tokenIds", '"tokenIds"'),
        (("annotations", 1, "cue"), {"tokenIds": [18]}, "annotation 1, cue: 18 is no token", "up to 17"),
        (("annotations", 1, "cue"), {"tokenIds": ["0:2"]}, "cue: '0:2' is no token", "count from 0"),
    ],
)
def test_what_is_wrong_in_a_line_is_told_with_file_line_and_remedy(
    tmp_path: Path, path: tuple[str | int, ...], value: object, problem: str, remedy: str
) -> None:
    rows = [with_offsets(article(name="first")), change(with_offsets(READ), *path, to=value)]
    with pytest.raises(DataError) as raised:
        load(jsonl(tmp_path, *rows))
    assert raised.value.problem.startswith("data.jsonl, line 2")
    assert problem in raised.value.problem
    assert remedy in raised.value.remedy


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("sentences", 1, "tokens", 0), "»", "sentence 1: token 0 is '»', but the text goes on with '„Sie eilt“ 🚢"),
        (("sentences", 0, "tokens"), None, "sentence 0: tokens is not a list"),
        (("sentences", 0), [], "sentence 0: no object"),
        (("sentences",), [], "the article has no tokens"),
        (("originalText",), "", "token 0 is 'Mara', but the text goes on with ''"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_name(
    tmp_path: Path, path: tuple[str | int, ...], value: object, problem: str
) -> None:
    row = change(with_sentences(READ), *path, to=value)
    (tmp_path / "streit.json").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load(tmp_path)
    assert raised.value.problem.startswith("streit.json")
    assert problem in raised.value.problem


def _empty(folder: Path) -> Path:
    return folder


def _parts(folder: Path) -> Path:
    for part in ("train", "dev"):
        (folder / part).mkdir()
        (folder / part / "a.json").touch()
    return folder


def _content(content: bytes) -> Callable[[Path], Path]:
    def written(folder: Path) -> Path:
        (folder / "data.jsonl").write_bytes(content)
        return folder / "data.jsonl"

    return written


@pytest.mark.parametrize(
    ("made", "problem", "remedy"),
    [
        (_empty, "There are no .json files in", "the folder that holds them"),
        (_parts, "There are no .json files in", "dev, train"),
        (lambda folder: folder / "no.jsonl", "No such file", "a .jsonl file or a folder"),
        (_content(b""), "There is no article in", "Name a file"),
        (_content(b"\xff"), "is not UTF-8: byte 0", "UTF-8"),
        (_content(b"{}\n"), "data.jsonl, line 1: there is no documentName", "An article has documentName"),
        (_content(b"[1]\n"), "data.jsonl, line 1: no article but a list", "JSON object"),
        (_content(b'{"text": \n'), "data.jsonl, line 1: no valid JSON at column", "one whole article on each line"),
        (_content(b"[" * 100_000), "data.jsonl, line 1: brackets nest too deeply", "Leave this article out"),
    ],
)
def test_what_is_no_data_is_told(tmp_path: Path, made: Callable[[Path], Path], problem: str, remedy: str) -> None:
    with pytest.raises(DataError) as raised:
        load(made(tmp_path))
    assert problem in raised.value.problem
    assert remedy in raised.value.remedy


def test_a_broken_file_is_told_with_the_line_inside_it(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n "documentName": "a",\n}', encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.json: no valid JSON at line \d, column 1"):
        load(tmp_path)


def test_two_articles_of_one_name_are_no_data(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="line 2: there is a second article called 'Streit"):
        load(jsonl(tmp_path, with_offsets(READ), with_offsets(READ)))
