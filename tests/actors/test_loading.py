from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import pytest

from standpunkt.actors import load_actors, read_actors
from standpunkt.errors import ActorFileError
from standpunkt.lexicons.knowledge import knowledge_base, knowledge_of, load_yaml
from standpunkt.records.actors import ActorKind
from standpunkt.records.edtf import bounds
from tests.actors.conftest import KNOWN


def test_an_actor_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "actors.yaml"
    path.write_text(KNOWN, encoding="utf-8")
    base = load_actors(path)
    assert [a.name for a in base.actors][:3] == ["Nordmark", "Südland", "Sundbund"]
    assert base.occupancies[0].start == "2022-11-08"


def test_the_demo_s_actor_file_is_valid() -> None:
    path = Path(__file__).parents[2] / "demo" / "actors.yaml"
    assert load_actors(path).actors


def test_norway_stays_a_country(tmp_path: Path) -> None:
    base = read_actors("actors: [{id: NO, kind: country, name: Norwegen}]", source="x")
    assert base.actors[0].id == "NO"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("actors:\n  - {id: a, kind: person}\n", "line 2, actors.1"),
        ("actors:\n  - {id: a, kind: ghost, name: A}\n", "actors.1.kind"),
        ("actors:\n  - {id: a, kind: person, name: A}\n  - {id: a, kind: person, name: B}\n", "line 3"),
        ("actors:\n  - {id: a, kind: person, name: A, affiliation: nowhere}\n", "'nowhere'"),
        ("actors: []\noccupancies:\n  - {actor: zz, office: 'nato:secretary-general'}\n", "'zz'"),
        ("occupancies:\n  - {actor: mark-rutte, office: 'nato:secretary-general', start: gestern}\n", "'gestern'"),
        ("occupancies:\n  - {actor: mark-rutte, office: 'nl:chief', start: 2020}\n", "'nl:chief'"),
        ("occupancies:\n  - {actor: mark-rutte, office: 'nato:secretary-general', start: 2020, end: 2019}\n", "before"),
        ("actors: [{", "no valid YAML"),
        ("- a\n- b\n", "line 1"),
        ("", "line 1"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_a_remedy(text: str, says: str) -> None:
    with pytest.raises(ActorFileError) as caught:
        read_actors(text, source="mine.yaml")
    assert says in str(caught.value)
    assert "mine.yaml" in caught.value.problem
    assert caught.value.remedy


def test_a_file_that_is_not_there_is_an_actor_file_error(tmp_path: Path) -> None:
    with pytest.raises(ActorFileError, match="cannot be read"):
        load_actors(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    "name", sorted(p.name for p in files("standpunkt.lexicons.knowledge").iterdir() if p.name.endswith(".yaml"))
)
def test_every_shipped_file_is_a_valid_actor_file(name: str) -> None:
    read_actors((files("standpunkt.lexicons.knowledge") / name).read_text(encoding="utf-8"), source=name)


def test_no_shipped_id_is_used_in_two_files() -> None:
    texts = [
        p.read_text(encoding="utf-8") for p in files("standpunkt.lexicons.knowledge").iterdir() if ".yaml" in p.name
    ]
    ids = Counter(a.id for text in texts for a in knowledge_of(load_yaml(text)).actors)
    assert [key for key, count in ids.items() if count > 1] == []


def test_no_two_shipped_countries_or_bodies_share_a_name() -> None:
    names = Counter(
        name
        for actor in knowledge_base().actors
        if actor.kind is not ActorKind.PERSON
        for name in {n.casefold() for n in (actor.name, *actor.aliases, *actor.seats)}
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_shipped_times_run_forwards() -> None:
    for held in knowledge_base().occupancies:
        if held.start and held.end:
            assert bounds(held.start)[0] <= bounds(held.end)[1], held


def test_the_shipped_base_is_quick_to_read() -> None:
    knowledge_base.cache_clear()
    start = perf_counter()
    knowledge_base()
    assert perf_counter() - start < 1  # 0.1 s alone; the machine may be busy
