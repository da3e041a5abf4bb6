from __future__ import annotations

import json
from pathlib import Path

from standpunkt.training.held_out import Compared, read_titles, titles_of, without_held_out

NAMES = [
    "10437 - Bürgermeisterin von Westerfurt eröffnet „Neue Brücke“ (2005-08-12)",
    "11014 - Fährunglück (2005-08-19)",
]
TITLES = titles_of(NAMES)


def test_a_long_title_is_found_wherever_it_stands_and_however_it_is_marked() -> None:
    document = ("Zuvor.", 'Siehe: Bürgermeisterin  von Westerfurt eröffnet "Neue Brücke" - Bericht')
    assert TITLES.held_by(document) == " bürgermeisterin von westerfurt eröffnet neue brücke "


def test_a_short_title_is_found_as_a_headline_only() -> None:
    assert TITLES.held_by(("Fährunglück", "Auf der Wese sank ein Kahn."))
    assert TITLES.held_by(("Das Fährunglück beschäftigt die Gerichte.",)) is None


def test_a_part_of_a_title_is_none() -> None:
    assert TITLES.held_by(("Die Bürgermeisterin von Westerfurt eröffnet das Museum.",)) is None


def test_what_is_held_out_is_left_out_and_counted() -> None:
    documents = [("a.xz", ("Auf der Wese.",)), ("a.xz", ("Fährunglück!", "Ein Kahn sank.")), ("b.xz", ("Im Tal.",))]
    compared = Compared(titles=len(TITLES))
    kept = list(without_held_out(documents, TITLES, compared))
    assert kept == [documents[0], documents[2]]
    assert compared.documents == {"a.xz": 2, "b.xz": 1}
    assert compared.found == [("a.xz", "fährunglück")]


def test_titles_are_read_from_a_list_of_names(tmp_path: Path) -> None:
    (tmp_path / "titles.json").write_text(json.dumps([*NAMES, "Ohne Nummer"]), encoding="utf-8")
    titles = read_titles(tmp_path / "titles.json")
    assert len(titles) == 3
    assert titles.short == {" fährunglück ", " ohne nummer "}
