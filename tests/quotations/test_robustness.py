"""Every engine reads every text: 10,000 damaged ones, a megabyte without a full stop, a hundred times the length."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from random import Random

import pytest

from standpunkt import quotations
from standpunkt.errors import InputRejectedError
from standpunkt.records.quotations import Quotation
from standpunkt.workflow import analyse
from tests.quotations.checks import assert_sound
from tests.quotations.mutants import mutant, paragraphs
from tests.timing import seconds_of

BATCHES, BATCH = 20, 500
MEGABYTE = 1 << 20
MODEL = files("standpunkt.quotations") / "neural_v1" / "model" / "model.json"
without_weights = pytest.mark.skipif(not MODEL.is_file(), reason="no weights here: their licence is one of its own")
every_engine = pytest.mark.parametrize("engine", ["rules", pytest.param("neural", marks=without_weights)])


def found_in(text: str, engine: str) -> tuple[str, tuple[Quotation, ...]]:
    """The text as the article has it, and its quotations; nothing where the text is turned away."""
    try:
        analysis = analyse(text)
    except InputRejectedError:
        return "", ()
    return analysis.article.text, quotations.find(analysis, engine=engine)


def test_all_engines_are_tried() -> None:
    assert set(quotations.ENGINES) == {"rules", "neural"}


@pytest.mark.slow
@every_engine
@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_texts_are_read(engine: str, batch: int) -> None:
    random = Random(batch)
    for number in range(BATCH):
        text = mutant(random)
        read, found = found_in(text, engine)
        assert_sound(found, read)
        if number % 25 == 0:
            assert found_in(text, engine) == (read, found)


@every_engine
def test_every_quotation_says_which_engine_found_it(engine: str) -> None:
    module = quotations.module_of(engine)
    _, found = found_in("\n\n".join(paragraphs()[:20]), engine)
    assert {one.origin.component for one in found} == {module.NAME}
    assert all(
        one.origin.version.partition("-")[0] == module.VERSION for one in found
    )  # the weights' digest may follow


@pytest.mark.slow
@every_engine
@pytest.mark.parametrize(
    "piece", ["sie sagte, „man“ komme und ", "Hafen", "Er sagt: Sie sagt, ", "„", "Ja“, sagte Berg, „"]
)
def test_a_megabyte_without_a_full_stop_is_read(engine: str, piece: str) -> None:
    size = MEGABYTE if len(piece) > 1 else MEGABYTE // 10  # every mark is a token: as many as words in a megabyte
    read, found = found_in(piece * (size // len(piece)), engine)
    assert_sound(found, read)


@pytest.mark.slow
@every_engine
@pytest.mark.parametrize("join", ["\n\n", ", und "])
def test_time_grows_with_length(engine: str, join: str) -> None:
    """Ten times the length, ten times the time; a quadratic step would make it a hundred times."""
    text = join.join(part.rstrip(".") for part in paragraphs()[:4])
    found_in(text, engine)
    once, ten, hundred = (seconds_of(partial(found_in, join.join([text] * times), engine)) for times in (1, 10, 100))
    assert ten < 30 * once + 0.05
    assert hundred < 30 * ten + 0.05
