"""The stages before the quotations: text into numbers, pretraining, auxiliary labels; each writes into its folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import torch

from standpunkt.errors import TrainingError
from standpunkt.training.auxiliary import new_model, train_auxiliary
from standpunkt.training.corpora import all_documents, load_corpus, read_corpus, save_corpus
from standpunkt.training.encoder import load_encoder, save_encoder, sizes_of
from standpunkt.training.held_out import Compared, read_titles, without_held_out
from standpunkt.training.logs import Log
from standpunkt.training.pretraining import KEPT, Pretraining
from standpunkt.training.redewiedergabe import stretches
from standpunkt.training.settings import Settings
from standpunkt.training.vocabulary import read_vocabulary, write_vocabulary

VOCABULARY, ENCODER, WEIGHTS = "vocabulary.txt", "encoder.npz", "encoder.pt"
"""What a folder to start from holds: words, and the encoder as half floats or as floats."""
COMPARED = "compared.json"


def prepare(settings: Settings, corpora: Path, titles: Path, folder: Path, log: Log) -> None:
    """The corpus as arrays, vocabulary.txt, and in compared.json which articles that serve to judge were found."""
    held_out = read_titles(titles)
    compared = Compared(titles=len(held_out))
    documents = without_held_out(all_documents(corpora, settings.corpora), held_out, compared)
    corpus = read_corpus(
        (document for _, document in documents), words=settings.encoder.words, seed=settings.corpora.order_seed
    )
    save_corpus(corpus, folder)
    write_vocabulary(corpus.words, folder / VOCABULARY)
    (folder / COMPARED).write_text(json.dumps(compared.summary(), ensure_ascii=False, indent=1), encoding="utf-8")
    log("prepared", tokens=len(corpus.stream), kinds=len(corpus.kinds), held_out=len(compared.found))


def pretrain(settings: Settings, prepared: Path, folder: Path, log: Log, device: torch.device) -> None:
    """checkpoint.pt with the language model, and the vocabulary beside it."""
    corpus = load_corpus(prepared)
    Pretraining(settings.encoder, settings.pretraining, corpus, folder=folder, log=log, device=device).finish()
    shutil.copy(prepared / VOCABULARY, folder / VOCABULARY)


def adopt(settings: Settings, checkpoint: Path, vocabulary: Path, folder: Path) -> None:
    """Takes a language model that was pretrained elsewhere, with its vocabulary, instead of pretraining one.

    Raises TrainingError where it has other sizes than the settings, or the vocabulary other words.
    """
    sizes = sizes_of(load_encoder(checkpoint))
    if sizes != settings.encoder or max(read_vocabulary(vocabulary).values(), default=0) >= sizes.words:
        raise TrainingError(
            f"The encoder in {checkpoint} has other sizes than the settings, or fewer words than {vocabulary}.",
            remedy="Give a checkpoint that was made with these settings, and the vocabulary.txt made with it.",
        )
    shutil.copy(checkpoint, folder / KEPT)
    shutil.copy(vocabulary, folder / VOCABULARY)


def label(settings: Settings, data: Path, pretrained: Path, folder: Path, log: Log, device: torch.device) -> None:
    """encoder.pt and encoder.npz after the auxiliary labels, and the vocabulary beside them."""
    vocabulary = read_vocabulary(pretrained / VOCABULARY)
    found, parts = stretches(data, vocabulary, length=settings.auxiliary.stretch)
    model = new_model(load_encoder(pretrained / KEPT), settings.encoder, settings.auxiliary, parts=len(parts))
    train_auxiliary(model, found, settings.auxiliary, folder=folder, log=log, device=device)
    state = {name: value.cpu() for name, value in model.enc.state_dict().items()}
    torch.save(state, folder / WEIGHTS)
    save_encoder(state, folder / ENCODER)
    shutil.copy(pretrained / VOCABULARY, folder / VOCABULARY)


def start_from(settings: Settings, source: Path | None, texts: Mapping[str, str], folder: Path, log: Log) -> None:
    """For annotations of one's own: the encoder and vocabulary of a model folder; where there are none, a vocabulary of
    the annotated texts, and the networks begin from nothing."""
    if source is not None and (source / ENCODER).is_file() and (source / VOCABULARY).is_file():
        shutil.copy(source / ENCODER, folder / ENCODER)
        shutil.copy(source / VOCABULARY, folder / VOCABULARY)
        log("encoder", source=str(source))
        return
    documents = (tuple(text.split("\n")) for text in texts.values())
    corpus = read_corpus(documents, words=settings.encoder.words, seed=0)
    write_vocabulary(corpus.words, folder / VOCABULARY)
    log("encoder", source="none: everything is learned from the annotated articles alone, so expect far less")
