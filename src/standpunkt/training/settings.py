"""All that can be set in training, as plain values: they go into the stamps of the stages and onto the card."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class EncoderSizes:
    """Widths of the encoder. `words` counts the vocabulary with the numbers below `features.FIRST_WORD`."""

    words: int = 40_000
    word: int = 100
    letters: int = 25
    shape: int = 8
    token: int = 128
    state: int = 200

    @property
    def width(self) -> int:
        """What the encoder gives for a token: its embedding and a state for each direction."""
        return self.token + 2 * self.state


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A text for pretraining. `straight_quotes`: it knows only straight quotation marks, so each document gets marks
    as German print has them."""

    name: str
    straight_quotes: bool = False


@dataclass(frozen=True, slots=True)
class CorpusSettings:
    """What is read to pretrain on, in this order. The seeds decide on quotation marks and on the order of documents."""

    files: tuple[CorpusFile, ...] = (
        CorpusFile("wikinews_train.txt.xz"),
        CorpusFile("bundestag_wp20.txt.xz"),
        CorpusFile("klexikon_wikipedia.txt.xz", straight_quotes=True),
    )
    marks_seed: int = 1
    order_seed: int = 0


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of training with one schedule: up in `warm_up` steps to a straight line that falls from `peak` to `end`
    times the peak."""

    steps: int
    peak: float
    warm_up: int
    end: float

    def rate(self, step: int) -> float:
        """The learning rate at a step of this leg, counted from 0."""
        return self.peak * min(1.0, (step + 1) / self.warm_up) * (1 - (1 - self.end) * step / self.steps)


@dataclass(frozen=True, slots=True)
class PretrainingSettings:
    """A language model in both directions. `blind` tokens at the start of a reversed window, which nothing stands
    before, do not count. The legs are how the shipped encoder came about, on one core: a first run of 65 minutes, a
    second one that was cut short after 1,711 of 6,000 steps, a third one that brought its rate down."""

    legs: tuple[Leg, ...] = (Leg(4289, 2e-3, 300, 0.05), Leg(1711, 1.6e-3, 200, 0.715), Leg(2800, 1.144e-3, 1, 0.02))
    batch: int = 64
    window: int = 70
    output: int = 128
    negatives: int = 1500
    power: float = 0.75
    dropout: float = 0.1
    blind: int = 5
    clip: float = 1.0
    report_every: int = 50
    keep_every: int = 250
    seed: int = 0


@dataclass(frozen=True, slots=True)
class AuxiliarySettings:
    """Labels of the corpus Redewiedergabe. `stretch` is the number of tokens that are read at a time; `states` is the
    width of a layer over the encoder that only serves the labels of speech."""

    epochs: int = 2
    batch: int = 32
    stretch: int = 160
    held_out: int = 100
    states: int = 160
    encoder_rate: float = 7e-4
    rate: float = 2e-3
    warm_up: int = 50
    end: float = 0.02
    dropout: float = 0.2
    word_dropout: float = 0.05
    clip: float = 1.0
    report_every: int = 25
    seed: int = 0


@dataclass(frozen=True, slots=True)
class QuotationSettings:
    """The tagger of quotations, the model of their roles, and what decides which candidates are taken.

    `longest` is where training cuts articles off, in tokens. `average` is the share of the running mean of the weights
    that a step keeps. `rules_dropout` hides the rules' opinion in that share of articles and quotations; `rule_extent`
    asks for the roles of the rules' idea of a quotation, `type_noise` with a wrong type. `folds` taggers, each without
    one part of the articles, offer the candidates that acceptance learns from. The taggers of all `seeds` teach one
    student, which is the model (`distillation`).
    """

    epochs: int = 12
    batch_tokens: int = 2400
    longest: int = 700
    flags: int = 48
    states: int = 160
    encoder_rate: float = 1e-3
    rate: float = 2e-3
    warm_up: int = 60
    weight_decay: float = 1e-3
    dropout: float = 0.4
    word_dropout: float = 0.04
    rules_dropout: float = 0.1
    average: float = 0.99
    clip: float = 2.0
    loss_scale: float = 20.0
    role_epochs: int = 26
    role_batch: int = 40
    role_inputs: int = 128
    role_states: int = 140
    rule_extent: float = 0.25
    type_noise: float = 0.05
    addressee_weight: float = 0.5
    folds: int = 4
    acceptance_units: int = 16
    acceptance_rate: float = 5e-3
    acceptance_decay: float = 1.0
    acceptance_steps: int = 1500
    reported_cost: float = 0.005
    seeds: tuple[int, ...] = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class DistillationSettings:
    """One student that learns what several teachers say together.

    It reads the annotated articles and `stretches` of unannotated text, each of at most `longest` tokens and with at
    least `fewest` quotations by the rules; the files `without` are the annotated articles once more. `softness` is the
    temperature of both sides' scores, `gold` what the annotations weigh beside the teachers. More words are hidden from
    it than from its teachers: it has to say what they said who saw them. `role_epochs` and `role_seed` are for the role
    model over the student.
    """

    without: tuple[str, ...] = ("wikinews_train.txt.xz",)
    epochs: int = 9
    stretches: int = 1200
    longest: int = 320
    fewest: int = 3
    softness: float = 2.0
    gold: float = 0.3
    dropout: float = 0.25
    word_dropout: float = 0.08
    role_epochs: int = 40
    role_seed: int = 1
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """One way of training everything."""

    name: str
    encoder: EncoderSizes = field(default_factory=EncoderSizes)
    corpora: CorpusSettings = field(default_factory=CorpusSettings)
    pretraining: PretrainingSettings = field(default_factory=PretrainingSettings)
    auxiliary: AuxiliarySettings = field(default_factory=AuxiliarySettings)
    quotations: QuotationSettings = field(default_factory=QuotationSettings)
    distillation: DistillationSettings = field(default_factory=DistillationSettings)

    def with_corpora(self, corpora: CorpusSettings) -> Settings:
        """The same with other texts to pretrain on."""
        return replace(self, corpora=corpora)


SHIPPED = Settings("shipped")
"""What the weights in the package are made with."""

TINY = Settings(
    "tiny",
    encoder=EncoderSizes(words=400, word=8, letters=4, shape=4, token=12, state=10),
    pretraining=PretrainingSettings(
        legs=(Leg(12, 5e-3, 2, 0.1), Leg(8, 3e-3, 2, 0.1)),
        batch=4,
        window=12,
        output=8,
        negatives=20,
        report_every=2,
        keep_every=5,
    ),
    auxiliary=AuxiliarySettings(epochs=1, batch=4, stretch=20, held_out=4, states=8, report_every=1),
    quotations=QuotationSettings(
        epochs=2,
        batch_tokens=400,
        flags=4,
        states=8,
        dropout=0.1,
        role_epochs=2,
        role_batch=8,
        role_inputs=8,
        role_states=6,
        folds=2,
        acceptance_units=4,
        acceptance_steps=50,
        seeds=(1, 2),
    ),
    distillation=DistillationSettings(epochs=2, stretches=4, longest=40, fewest=0, role_epochs=2),
)
"""Small enough to train everything in the test suite; finds nothing worth reading."""
