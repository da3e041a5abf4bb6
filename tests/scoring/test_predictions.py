"""What was found, written in the data's own JSON."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from standpunkt.errors import UsageError
from standpunkt.scoring.articles import load
from standpunkt.scoring.predictions import stretches, write
from standpunkt.scoring.runs import Finding, judge
from tests.scoring.makers import DIRECT, INDIRECT, TEXT, article, findings, said


def test_a_file_has_what_the_published_data_has(tmp_path: Path) -> None:
    split = said(4, 6, speaker={1, 0})
    assert write(judge([article(INDIRECT)], [[Finding(split, 0.8, is_nested=True)]]), tmp_path / "new") == 1
    (file,) = (tmp_path / "new").iterdir()
    assert file.name == "0001_Streit_um_die_Sperre_2031-05-08.json"
    row = json.loads(file.read_text(encoding="utf-8"))
    assert (row["documentName"], row["originalText"]) == ("Streit um die Sperre (2031-05-08)", TEXT)
    assert row["sentences"][1] == {
        "id": 1,
        "begin": 8,
        "end": 18,
        "charBegin": 39,
        "charEnd": 71,
        "text": TEXT[39:71],
        "tokens": ["„", "Sie", "eilt", "“", "🚢", ",", "rief", "Ole", "Brandvik", "."],
    }
    (found,) = row["annotations"]
    assert {key: found[key] for key in ("id", "type", "medium", "isNested", "hasNested")} == {
        "id": 0,
        "type": "Indirect",
        "medium": "Speech",
        "isNested": True,
        "hasNested": False,
    }
    assert found["quote"] == {
        "tokenIds": [4, 6],
        "spans": [
            {"begin": 4, "end": 5, "charBegin": 22, "charEnd": 25},
            {"begin": 6, "end": 7, "charBegin": 33, "charEnd": 37},
        ],
        "text": "die eile",
    }
    assert found["speaker"]["text"] == "Mara Lindqvist"
    # the original scorer asks every part for tokenIds, absent ones too
    assert found["addressee"] == {"tokenIds": [], "spans": [], "text": ""}


@given(findings, findings)
def test_predictions_are_data_that_says_the_same(one: list[Finding], other: list[Finding]) -> None:
    articles = [article(name="eins"), article(name="zwei/..\\<>?" + "ß" * 300)]
    with TemporaryDirectory() as folder:
        write(judge(articles, [one, other]), Path(folder))
        read = load(Path(folder))
    assert [(a.name, a.text, a.tokens, a.sentences) for a in read] == [
        (a.name, a.text, a.tokens, a.sentences) for a in articles
    ]
    assert [a.gold for a in read] == [tuple(f.words for f in found) for found in (one, other)]


def test_writing_again_replaces_and_other_files_are_not_mixed_with(tmp_path: Path) -> None:
    write(judge([article(name="a")], [[Finding(DIRECT)]]), tmp_path)
    write(judge([article(name="a")], [[]]), tmp_path)
    assert load(tmp_path)[0].gold == ()
    with pytest.raises(UsageError, match=r"holds other \.json files, such as 0001_a\.json"):
        write(judge([article(name="b")], [[]]), tmp_path)


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="cannot be written"):
        write(judge([article()], [[]]), tmp_path / "file")


@pytest.mark.parametrize(
    ("numbers", "expected"), [((), []), ((3,), [(3, 4)]), ((1, 2, 5, 7, 8), [(1, 3), (5, 6), (7, 9)])]
)
def test_stretches_are_what_token_numbers_are_made_of(
    numbers: tuple[int, ...], expected: list[tuple[int, int]]
) -> None:
    assert list(stretches(frozenset(numbers))) == expected
