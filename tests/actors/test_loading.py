from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from time import process_time

import pytest

from standpunkt.actors import load_actors, read_actors
from standpunkt.actors.folding import fold
from standpunkt.errors import ActorFileError
from standpunkt.lexicons.knowledge import knowledge_base, knowledge_of, load_yaml
from standpunkt.records.actors import ActorKind, Occupancy
from standpunkt.records.edtf import bounds
from tests.actors.conftest import KNOWN

SEVERAL_AT_ONCE = {  # parties led by two, and posts that a body has several of
    "afd-fraktion:chair",
    "afd:chair",
    "bsw:chair",
    "cn-aussenministerium:spokesperson",
    "gruene-fraktion:chair",
    "gruene:chair",
    "linke:chair",
    "linksfraktion:chair",
    "ru:deputy-foreign-minister",
    "spd:chair",
}


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


def test_no_single_office_has_two_holders_on_one_day() -> None:
    rows: dict[str, list[Occupancy]] = defaultdict(list)
    for held in knowledge_base().occupancies:
        rows[held.office].append(held)
    clashes = {
        office: (one, other)
        for office, held_by in rows.items()
        if office not in SEVERAL_AT_ONCE
        for one, other in combinations(held_by, 2)
        if surely_overlap(one, other)
    }
    assert clashes == {}


def surely_overlap(one: Occupancy, other: Occupancy) -> bool:
    """On more than the day of the handover, whatever days the two's months and years stand for."""
    starts = (bounds(held.start)[1] if held.start else date.min for held in (one, other))
    ends = (bounds(held.end)[0] if held.end else date.max for held in (one, other))
    return max(starts) < min(ends)


@pytest.mark.parametrize(
    ("first_end", "second_start", "clash"),
    [
        ("2024-10-01", "2024-10-01", False),
        ("2024-10", "2024-10", False),
        ("2024", "2024-03", False),
        ("2024-10-02", "2024-10-01", True),
        ("2024-11", "2024-09", True),
        (None, "2024", True),
    ],
)
def test_a_handover_is_no_clash_but_a_second_holder_is(first_end: str | None, second_start: str, clash: bool) -> None:
    assert surely_overlap(Occupancy("a", "x", "2019", first_end), Occupancy("b", "x", second_start, None)) is clash


def test_the_offices_held_by_several_are_offices() -> None:
    assert {o.id for o in knowledge_base().offices} >= SEVERAL_AT_ONCE


def test_no_two_shipped_people_share_a_name() -> None:
    names = Counter(
        name
        for actor in knowledge_base().actors
        if actor.kind is ActorKind.PERSON
        for name in {fold(n) for n in (actor.name, *actor.aliases)}
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_the_shipped_base_is_quick_to_read() -> None:
    knowledge_base.cache_clear()
    start = process_time()
    knowledge_base()
    assert process_time() - start < 1  # 0.1 s alone; the machine may be busy
