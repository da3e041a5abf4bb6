"""Ingest: what is found becomes raw articles, what cannot be read a rejection; nothing raises, nothing is lost."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from standpunkt.errors import UsageError
from standpunkt.ingest import count, read, read_published
from standpunkt.records.articles import MediaType, RawArticle, Rejection


def names(items: list[RawArticle | Rejection]) -> list[str]:
    return [item.name for item in items if isinstance(item, RawArticle)]


def rejections(items: list[RawArticle | Rejection]) -> list[Rejection]:
    return [item for item in items if isinstance(item, Rejection)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".versteckt").mkdir()
    for name in ("z.txt", "a.html", "b/c.HTM", "b/.d.txt", ".versteckt/e.txt", "notizen.md", "bild.png"):
        (tmp_path / name).write_text("Ein Wort.", encoding="utf-8")
    lines = ['{"text": "Erster."}', "", "{kaputt", '{"titel": "ohne Text"}', '{"text": "Letzter."}']
    (tmp_path / "m.jsonl").write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_articles_sorted_without_hidden_files_and_other_kinds(folder: Path) -> None:
    assert names(list(read([folder]))) == ["a.html", "m.jsonl#1", "m.jsonl#5", "z.txt", "c.HTM"]


def test_broken_lines_are_told_and_the_others_kept(folder: Path) -> None:
    found = rejections(list(read([folder / "m.jsonl"])))
    assert [item.source for item in found] == [f"{folder}/m.jsonl#3", f"{folder}/m.jsonl#4"]
    assert "no valid JSON" in found[0].reason
    assert "has no text" in found[1].reason


def test_the_count_is_the_number_of_articles_and_rejections(folder: Path) -> None:
    paths = [folder, folder / "fehlt.txt", folder / "notizen.md"]
    assert count(paths) == len(list(read(paths))) == 9


def test_raw_articles_lead_back_to_their_source(folder: Path) -> None:
    (article,) = read([folder / "z.txt"])
    assert article == RawArticle("z.txt", str(folder / "z.txt"), MediaType.TEXT, b"Ein Wort.")


def test_globs_are_expanded_where_the_shell_has_not(folder: Path) -> None:
    assert names(list(read([f"{folder}/*.txt"]))) == ["z.txt"]
    assert names(list(read([f"{folder}/**/*.HTM"]))) == ["c.HTM"]
    assert names(list(read([f"{folder}/*"]))) == ["a.html", "c.HTM", "m.jsonl#1", "m.jsonl#5", "z.txt"]


def test_a_file_with_the_signs_of_a_glob_in_its_name_is_read_as_named(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("Wort", encoding="utf-8")
    assert names(list(read([tmp_path / "a[1].txt"]))) == ["a[1].txt"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert names(list(read([folder / "z.txt", folder, f"{folder}/b/../z.txt"]))).count("z.txt") == 1


def test_what_a_person_gives_travels_with_the_article(folder: Path) -> None:
    published = {"z.txt": "2031-05", "m.jsonl": "2031", "m.jsonl#5": "2031-05-12"}
    articles = [item for item in read([folder], published=published, outlet="Nordpost") if isinstance(item, RawArticle)]
    given = {article.name: article.given.published for article in articles}
    assert given == {"a.html": None, "c.HTM": None, "m.jsonl#1": "2031", "m.jsonl#5": "2031-05-12", "z.txt": "2031-05"}
    assert {article.given.outlet for article in articles} == {"Nordpost"}


def test_each_input_that_cannot_be_read_says_why_and_what_to_do(folder: Path) -> None:
    (folder / "leer").mkdir()
    (folder / "leer.jsonl").touch()
    (folder / "kreis.txt").symlink_to("kreis.txt")
    os.mkfifo(folder / "rohr.txt")
    expected = {
        "fehlt.txt": "There is no file or folder",
        "*.fehlt": "No article matches",
        "leer": "has no articles in it",
        "leer.jsonl": "is empty",
        "notizen.md": "of a kind we do not read",
        "kreis.txt": "cannot be read",
        "rohr.txt": "no ordinary file",
        "n\x00n.txt": "no file",
        "x" * 5000: "no file|cannot be read",
    }
    for name, words in expected.items():
        (found,) = rejections(list(read([str(folder / name)])))
        assert any(word in found.reason for word in words.split("|")), found
        assert found.reason.endswith(".")
        assert found.remedy.endswith(".")


def test_a_file_without_permission_is_a_rejection(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (found,) = read([folder / "z.txt"])
    assert isinstance(found, Rejection)
    assert "Permission denied" in found.reason


def test_a_file_of_200_megabytes_is_turned_away_at_once(tmp_path: Path) -> None:
    with (tmp_path / "riese.txt").open("wb") as file:
        file.truncate(200_000_000)
    start = time.process_time()
    (found,) = read([tmp_path])
    assert count([tmp_path]) == 1
    assert time.process_time() - start < 0.5
    assert isinstance(found, Rejection)
    assert "200 MB" in found.reason


def test_dates_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "dates.json"
    path.write_text(json.dumps({"a.txt": "2031-05-12", "b.txt": "2031-05"}), encoding="utf-8-sig")
    assert read_published(path) == {"a.txt": "2031-05-12", "b.txt": "2031-05"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "no valid JSON"),
        (b"[]", "no list of dates"),
        (b'{"a.txt": "bald"}', "'bald' as the date of a.txt"),
        (b'{"a.txt": 3}', "3 as the date"),
        (b"\xff", "not UTF-8"),
    ],
)
def test_a_file_of_dates_that_is_none_says_why(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "dates.json").write_bytes(content)
    with pytest.raises(UsageError, match=words):
        read_published(tmp_path / "dates.json")


def test_a_file_of_dates_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_published(tmp_path / "fehlt.json")
