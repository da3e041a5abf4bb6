"""`extract`: statements of one text, without a ledger."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from standpunkt import extract, recipes
from standpunkt.errors import CodebookError, EdtfError, InputRejectedError, UsageError
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Codebook, Stance
from standpunkt.records.quotations import Engine, QuotationType
from standpunkt.records.spans import text_of
from standpunkt.workflow import Recipe, analyse, quotations_of
from tests.timing import seconds_of
from tests.workflow.conftest import DEMO, REFUSAL

TEXT = REFUSAL.partition("\n")[2]


def test_a_text_gives_who_said_what_when_and_where_they_stand(codebook: Codebook, knowledge: KnowledgeBase) -> None:
    said = next(
        s
        for s in extract(TEXT, published="2031-05-12", codebook=codebook, knowledge=knowledge)
        if "nicht sperren" in s.text
    )
    assert said.actor is not None
    assert (said.actor.actor.name, said.office) == ("Mara Lindqvist", "Außenministerin Nordmarks")
    assert said.occasion.said is not None
    assert (said.occasion.said.edtf, said.occasion.via) == ("2031-05-12", "NTR")
    assert [(code.proposal, code.stance) for code in said.codes] == [("strait_closure", Stance.OPPOSE)]


def test_a_month_of_publication_makes_no_day_exact() -> None:
    for statement in extract(TEXT, published="2031-05"):
        said = statement.occasion.said
        assert said is None or len(said.edtf) < len("2031-05-12") or said.edtf.startswith("[")


def test_without_a_codebook_there_are_statements_but_no_codes() -> None:
    statements = extract(TEXT)
    assert statements
    assert not any(statement.codes for statement in statements)


def test_every_span_leads_back_to_the_text_as_given(codebook: Codebook, knowledge: KnowledgeBase) -> None:
    for statement in extract(TEXT, codebook=codebook, knowledge=knowledge):
        quotation = statement.quotation
        if quotation.type is not QuotationType.REPORTED:  # of which the text has the cue as well
            assert statement.text == text_of(quotation.quote, TEXT)
        spans = (*quotation.quote, *quotation.cue, *quotation.frame, *quotation.speaker, *quotation.addressee)
        evidence = [span for code in statement.codes for span in code.evidence]
        assert all(0 <= start < end <= len(TEXT) for start, end in (*spans, *evidence))


def test_the_same_text_gives_the_same_statements_with_the_same_ids() -> None:
    assert extract(TEXT, published="2031-05") == extract(TEXT, published="2031-05")


def test_a_codebook_may_be_named_or_be_a_file() -> None:
    assert extract(TEXT, codebook="tempolimit")
    coded = extract(TEXT, codebook=str(DEMO / "codebook.yaml"))
    assert any(statement.codes for statement in coded)


def test_ids_say_what_the_article_says_and_not_what_we_think_of_it(codebook: Codebook) -> None:
    plain, coded = extract(TEXT), extract(TEXT, published="2031-05-12", codebook=codebook)
    assert [statement.id for statement in plain] == [statement.id for statement in coded]


@pytest.mark.parametrize("text", ["", " \n", "12 34", "„", "a\x00b"])
def test_what_is_no_text_says_so(text: str) -> None:
    with pytest.raises(InputRejectedError):
        extract(text)


@pytest.mark.parametrize("text", ["Ja.", "\ud800 Wort", "Wort " * 3, "„Ja", "»Nein", "-" * 200 + "a"])
def test_odd_texts_have_no_statements_and_raise_nothing(text: str) -> None:
    assert extract(text, engine="rules") == ()
    # The network takes an opened quotation mark for speech, even where the text breaks off.
    assert [statement.text for statement in extract(text)] == ([text] if text[0] in "„»" else [])


def test_an_unknown_codebook_names_those_there_are() -> None:
    with pytest.raises(CodebookError, match="tempolimit"):
        extract(TEXT, codebook="nichts")


def test_a_date_that_is_none_says_how_to_write_one() -> None:
    with pytest.raises(EdtfError, match="2024-05-08"):
        extract(TEXT, published="neulich")


def test_a_recipe_is_named_by_what_it_is_made_of(codebook: Codebook, knowledge: KnowledgeBase) -> None:
    recipes = (
        Recipe.of(),
        Recipe.of(codebook=codebook),
        Recipe.of(knowledge=knowledge),
        Recipe.of(codebook=codebook, knowledge=knowledge),
    )
    assert len({recipe.digest for recipe in recipes}) == 4
    assert Recipe.of(codebook=codebook) == recipes[1]


def test_another_engine_is_another_recipe() -> None:
    rules, neural = Recipe.of(engine="rules"), Recipe.of(engine="neural")
    assert (rules.engine, neural.engine) == (Engine.RULES, Engine.NEURAL)
    assert rules.digest != neural.digest
    assert Recipe.of() in (rules, neural)


def test_an_unknown_engine_is_told_with_those_there_are() -> None:
    for ask in (extract, quotations_of):
        with pytest.raises(UsageError, match=r"no engine 'oracle'\. Known: neural, rules\."):
            ask(TEXT, engine="oracle")


def test_rules_need_no_network_and_nothing_that_runs_one() -> None:
    code = f"from standpunkt import extract; assert extract({TEXT!r}, engine='rules'); import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "standpunkt.quotations.rules_v1" in loaded
    assert not {"numpy", "onnxruntime", "standpunkt.quotations.neural_v1"} & set(loaded)


def test_a_program_is_named_by_its_files_and_a_networks_weights_by_the_digest_beside_them(tmp_path: Path) -> None:
    def contents() -> list[str | bytes]:
        return list(recipes._contents(tmp_path))

    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "tagger.onnx").write_bytes(b"\xff\0" * 10)
    (tmp_path / "model" / "model.json").write_text('{"digest": "a"}', encoding="utf-8")
    before = contents()
    assert before == ["model.json", b'{"digest": "a"}', "tagger.onnx"]
    (tmp_path / "model" / "model.json").write_text('{"digest": "b"}', encoding="utf-8")
    assert contents() != before


def test_the_second_text_takes_milliseconds(codebook: Codebook) -> None:
    """2 ms on a laptop; 30 ms where the knowledge base or the codebook is made anew for each text."""
    extract(TEXT, codebook="tempolimit")
    start = time.process_time()
    for _ in range(10):
        extract(TEXT, codebook="tempolimit")
    assert (time.process_time() - start) / 10 < 0.02


def test_a_text_can_be_looked_at_before_anything_is_made_of_it() -> None:
    analysis = analyse(TEXT)
    assert analysis.article.text == TEXT
    assert analysis.sentences
    assert not Path("text").exists()


REPEATED = [
    "Lindqvist sagte, er komme. ",
    "Er sagte: „Ja“, sagte Lindqvist. ",
    "„Ja“\n\n",
    "Er habe das nicht gewusst. ",
    "Am 8. Mai 2031 schloss sie eine Sperrung aus. ",
    "Frage?\n\nAntwort.\n\n",
    "Foto: Pia Ostermark\n",
]


@pytest.mark.slow
@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_length_of_the_text(piece: str, codebook: Codebook, knowledge: KnowledgeBase) -> None:
    """From 8 kB to 64 kB, a whole newspaper page many times over: 8 times in proportion, 64 times where a stage is
    quadratic."""
    small, large = (piece * (size // len(piece)) + "Ende." for size in (1 << 13, 1 << 16))
    before = seconds_of(lambda: extract(small, codebook=codebook, knowledge=knowledge))
    after = seconds_of(lambda: extract(large, codebook=codebook, knowledge=knowledge), best_of=1)
    assert after < 0.5 or after / before < 24, (before, after)
