from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from standpunkt.errors import TrainingError
from standpunkt.quotations.neural_v1.features import FIRST_WORD
from standpunkt.training import checkpoints
from standpunkt.training.corpora import Corpus, all_documents, read_corpus
from standpunkt.training.encoder import load_encoder
from standpunkt.training.language_model import LanguageModel, Negatives
from standpunkt.training.logs import Log, read_log
from standpunkt.training.pretraining import KEPT, Pretraining, rate_at
from standpunkt.training.settings import SHIPPED, TINY, Leg
from tests.training.invented import corpora

CPU = torch.device("cpu")
SETTINGS = TINY.pretraining


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpora")
    settings = corpora(folder, documents=40)
    texts = (document for _, document in all_documents(folder, settings))
    return read_corpus(texts, words=TINY.encoder.words, seed=0)


def pretraining(corpus: Corpus, folder: Path) -> Pretraining:
    folder.mkdir(exist_ok=True)
    log = Log(folder / "log.jsonl")
    return Pretraining(TINY.encoder, SETTINGS, corpus, folder=folder, log=log, device=CPU)


def test_a_run_that_was_interrupted_ends_with_the_same_weights(corpus: Corpus, tmp_path: Path) -> None:
    whole = pretraining(corpus, tmp_path / "whole").finish()
    pretraining(corpus, tmp_path / "twice").take(7)
    resumed = pretraining(corpus, tmp_path / "twice")
    assert resumed.step == 7
    again = resumed.finish()
    for name, value in whole.state_dict().items():
        assert torch.equal(value, again.state_dict()[name]), name


def test_a_finished_run_takes_no_more_steps(corpus: Corpus, tmp_path: Path) -> None:
    pretraining(corpus, tmp_path).finish()
    before = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert pretraining(corpus, tmp_path).step == 20
    pretraining(corpus, tmp_path).finish()
    assert (tmp_path / "log.jsonl").read_text(encoding="utf-8") == before


def test_the_loss_falls_and_is_told(corpus: Corpus, tmp_path: Path) -> None:
    pretraining(corpus, tmp_path).finish()
    events = read_log(tmp_path / "log.jsonl")
    assert [event["step"] for event in events] == list(range(2, 21, 2))
    assert events[-1]["forward"] < events[0]["forward"]
    assert events[-1]["minutes_left"] == 0


def test_the_encoder_is_found_in_the_checkpoint(corpus: Corpus, tmp_path: Path) -> None:
    model = pretraining(corpus, tmp_path).finish()
    state = load_encoder(tmp_path / KEPT)
    assert torch.equal(state["f.1.weight_hh_l0"], model.f[1].weight_hh_l0)


def test_too_little_text_is_told() -> None:
    few = read_corpus([("Das Haus steht.",)], words=20, seed=0)
    with pytest.raises(TrainingError, match="6 tokens: too few"):
        Pretraining(TINY.encoder, SETTINGS, few, folder=Path(), log=Log(Path("unused")), device=CPU)


def test_each_leg_has_its_own_way_up_and_down() -> None:
    legs = (Leg(10, 1.0, 2, 0.0), Leg(100, 0.5, 1, 0.2))
    rates = [rate_at(legs, step) for step in (0, 1, 5, 9, 10, 60, 109, 110)]
    assert rates == pytest.approx([0.5, 0.9, 0.5, 0.1, 0.5, 0.3, 0.104, 0.1])


def test_the_shipped_schedule_goes_down_to_almost_nothing() -> None:
    legs = SHIPPED.pretraining.legs
    assert sum(leg.steps for leg in legs) == 8_800
    assert rate_at(legs, 5_999) == pytest.approx(rate_at(legs, 6_000), rel=0.01)
    assert rate_at(legs, 8_799) < 3e-5


def test_words_are_drawn_as_often_as_a_power_of_their_frequency() -> None:
    counts = torch.tensor([9, 9, 9, 1, 16, 0, 81])
    torch.manual_seed(0)
    drawn = np.bincount(Negatives(counts, power=0.5).draw(14_000), minlength=7) / 1_000
    assert list(drawn[:FIRST_WORD]) == [0, 0, 0]
    assert drawn[FIRST_WORD:] == pytest.approx([1, 4, 0, 9], abs=0.15)


def test_the_loss_counts_real_words_only(corpus: Corpus) -> None:
    """Padding, unknown words and ends of documents are read, but nobody has to tell them."""
    model = LanguageModel(TINY.encoder, replace(SETTINGS, blind=0, dropout=0.0)).eval()
    drawn: list[int] = []

    class Counting(Negatives):
        def draw(self, number: int) -> torch.Tensor:
            drawn.append(number)
            return torch.full((number,), FIRST_WORD)

    negatives = Counting(torch.from_numpy(corpus.counts), power=0.75)
    window = torch.tensor([[0, 1, 2, 5, 1, 6, 0]])[..., None].expand(1, 7, 5) % 8
    one = model.losses(window, None, negatives)[0]
    model.bias.data[[0, 1, 2]] = 50.0
    assert model.losses(window, None, negatives)[0] == one
    assert drawn == [SETTINGS.negatives] * 4


def test_the_state_is_carried_from_window_to_window(corpus: Corpus) -> None:
    torch.manual_seed(0)
    model = LanguageModel(TINY.encoder, SETTINGS).eval()
    tokens = torch.from_numpy(corpus.kinds[corpus.stream[:21]])[None].long()
    embedded = model.emb(tokens)
    whole, _ = model._carrying(embedded, None)
    first, carried = model._carrying(embedded[:, :9], None)
    second, _ = model._carrying(embedded[:, 9:], carried)
    torch.testing.assert_close(torch.cat([first, second], 1), whole)


def test_random_states_come_back_with_a_checkpoint(tmp_path: Path) -> None:
    checkpoints.seed_everything(4)
    checkpoints.save(tmp_path / "c.pt", note="x")
    first = torch.rand(3)
    assert checkpoints.load(tmp_path / "c.pt") == {"note": "x"}
    assert torch.equal(torch.rand(3), first)
    checkpoints.load(tmp_path / "c.pt", restore_random=False)
    assert not torch.equal(torch.rand(3), first)


def test_a_checkpoint_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    checkpoints.save(tmp_path / "c.pt", step=1)
    with pytest.raises(AttributeError, match="pickle"):
        checkpoints.save(tmp_path / "c.pt", step=lambda: 1)
    assert checkpoints.load(tmp_path / "c.pt") == {"step": 1}
