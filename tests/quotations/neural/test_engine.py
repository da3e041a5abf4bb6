"""The neural engine as a whole, with the weights in the package."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from standpunkt.errors import ModelError
from standpunkt.quotations import neural_v1, rules_v1
from standpunkt.quotations.neural_v1 import engine
from standpunkt.quotations.neural_v1.model import FILES, load_model, shipped_model
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Spans
from standpunkt.workflow import analyse

PACKAGED = Path(neural_v1.__file__).with_name("model")
REPORT = (
    "Die Außenministerin von Nordmark, Mara Lindqvist, sagte am Montag der Norder Post, sie werde keine Schiffe "
    "entsenden. „Das ist ausgeschlossen“, betonte sie. Laut Polizei sei der Hafen geschlossen.\n\n"
)


def found_in(text: str) -> tuple[Quotation, ...]:
    return neural_v1.find(analyse(text))


def words(spans: Spans, text: str) -> str:
    return " ".join(text[start:end] for start, end in spans)


def test_plain_news_is_read_with_all_roles() -> None:
    told, said, attributed = found_in(REPORT)
    assert (told.type, words(told.quote, REPORT)) == (QuotationType.INDIRECT, "sie werde keine Schiffe entsenden")
    assert words(told.cue, REPORT) == "sagte"
    assert "Mara Lindqvist" in words(told.speaker, REPORT)
    assert (said.type, words(said.speaker, REPORT)) == (QuotationType.DIRECT, "sie")
    assert words(attributed.speaker, REPORT) == "Polizei"


def test_every_quotation_names_the_weights_and_how_sure_they_are() -> None:
    for quotation in found_in(REPORT):
        assert quotation.origin.component == neural_v1.NAME
        assert quotation.origin.version == f"{neural_v1.VERSION}-{shipped_model().digest[:8]}"
        assert quotation.origin.confidence is not None
        assert 0.5 < quotation.origin.confidence <= 1


def test_without_speech_nothing_is_found() -> None:
    assert found_in("Der Hafen von Norden liegt an der Küste. Er hat drei Becken und einen Leuchtturm.") == ()


def test_a_text_that_is_read_in_stretches_gives_each_part_as_if_it_stood_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "STRETCH", 150)
    monkeypatch.setattr(engine, "MARGIN", 60)
    text = REPORT * 12
    found = found_in(text)
    assert len(found) == 36
    assert [one.quote[0].start for one in found] == sorted(one.quote[0].start for one in found)
    starts = [one.quote[0].start for one in found if one.type is QuotationType.DIRECT]
    assert {after - before for before, after in pairwise(starts)} == {len(REPORT)}


def test_an_embedded_post_is_taken_from_the_layout() -> None:
    text = (
        "Die Ministerin meldete sich zu Wort.\n\nWir werden die Enge sperren. Danke an alle!\n"
        "— Mara Lindqvist (@lindqvist) 4. März 2031\n\nDer Rat tagt am Dienstag.\n"
    )
    by_rules = rules_v1.find(analyse(text))
    posts = [one for one in by_rules if one.origin.confidence is None]
    taken = [one for one in found_in(text) if one.origin.rule == "layout"]
    assert posts
    assert [one.quote for one in taken] == [one.quote for one in posts]
    assert all(one.origin.confidence is None for one in taken)


def test_the_package_holds_a_model_with_card_and_licence_below_forty_megabytes() -> None:
    assert {path.name for path in PACKAGED.iterdir()} >= {*FILES, "CARD.md", "LICENSE", "encoder.npz"}
    assert sum(path.stat().st_size for path in PACKAGED.rglob("*") if path.is_file()) < 40_000_000
    assert "CC-BY-NC-SA-4.0" in (PACKAGED / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("features", 0, "other features (version 0"), ("layers", ["Direct"], "other layers")],
)
def test_weights_for_other_features_are_refused_with_a_remedy(
    tmp_path: Path, name: str, value: object, said: str
) -> None:
    for file in FILES:
        (tmp_path / file).write_bytes((PACKAGED / file).read_bytes())
    described = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    (tmp_path / "model.json").write_text(json.dumps(described | {name: value}), encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        load_model(tmp_path)
    assert said in raised.value.problem
    assert "--engine rules" in raised.value.remedy


def test_confidence_is_a_straight_line_in_log_odds() -> None:
    plain = replace(shipped_model().acceptance, slope=1.0, shift=0.0)
    assert plain.confidence(0.8) == pytest.approx(0.8)
    assert replace(plain, shift=1.0).confidence(0.8) > 0.8
    assert 0 < plain.confidence(0.0) < plain.confidence(1.0) < 1
