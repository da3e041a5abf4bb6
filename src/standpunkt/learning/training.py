"""Examples -> a classifier for one proposal, and how well it does on examples it has not seen.

Logistic regression on binary features (codes/features.py), each of which two examples at least must have. Of five parts
of the examples, each is answered by a classifier trained on the four others; an article lies in one part as a whole,
since its statements resemble each other, and the parts have much the same shares of stances. Statements with the very
words of one that is to be answered (agency copy in another article) teach nothing for it either. Used is what beats the
rules by more than chance would in one of twenty cases (sign test on the examples that only one of the two has right),
and is oftener right than one who always names the commonest stance.
Needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
import math
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from standpunkt.codes.features import VERSION
from standpunkt.codes.learned import answer
from standpunkt.learning.examples import Example
from standpunkt.records.codes import Stance
from standpunkt.records.learning import LearnedCoder

_PARTS = 5
_AT_LEAST = 2  # examples that have a feature
_SEED = 0
_CHANCE = 0.05
_UNFOUND = 10
"""So many statements in which the rules miss the proposal must have been judged not to speak of it, before a classifier
may look for it there: without them it has never seen what does not speak of it."""
_DIGITS = 5


def train(examples: Sequence[Example], proposal: str) -> LearnedCoder:
    """The classifier, trained on all `examples`, with what it reached on those it had not seen. It is not used where
    all judgements are alike or come from one article: then nothing can be measured. `examples` is not empty."""
    known = sorted(examples, key=lambda one: one.statement)
    answers = _held_out(known)
    beyond = _may_reach_beyond(known, answers)
    told = [one if beyond or example.found else Stance.NONE for one, example in zip(answers, known, strict=True)]
    hits = [one is example.stance for one, example in zip(told, known, strict=True)]
    rules = [example.rules is example.stance for example in known]
    coder = _fitted(known, proposal)
    return replace(
        coder,
        precision=tuple(_share(hit for hit, one in zip(hits, told, strict=True) if one is s) for s in coder.stances),
        reaches_beyond=beyond,
        right=sum(hits),
        rules_right=sum(rules),
        used=beats(hits, rules) and sum(hits) > _most_frequent(known),
    )


def _most_frequent(examples: Iterable[Example]) -> int:
    """How often one is right who always names the commonest stance: no words are needed for that."""
    return max(Counter(one.stance for one in examples).values())


def beats(one: Sequence[bool], other: Sequence[bool]) -> bool:
    """True where `one` is right where `other` is wrong so much oftener than the other way round that chance would do
    it in less than one of twenty cases."""
    wins = sum(a and not b for a, b in zip(one, other, strict=True))
    decided = sum(a != b for a, b in zip(one, other, strict=True))
    chance: float = sum(math.comb(decided, k) for k in range(wins, decided + 1)) / 2**decided
    return chance < _CHANCE


def version_of(examples: Iterable[Example]) -> str:
    """Of the features and of the judgements that were learned from."""
    judgements = sorted((one.statement, one.stance.value) for one in examples)
    return f"{VERSION}+{hashlib.sha256(json.dumps(judgements).encode()).hexdigest()[:12]}"


def _held_out(examples: Sequence[Example]) -> list[Stance]:
    """For each example the answer of a classifier that has seen neither it nor its article; where there is none, that
    of the rules."""
    stances = [one.stance for one in examples]
    articles = [one.article for one in examples]
    answers = {place: one.rules for place, one in enumerate(examples)}
    parts = min(_PARTS, len(set(articles)), max(Counter(stances).values()))
    if parts < 2:
        return list(answers.values())
    folds = StratifiedGroupKFold(parts, shuffle=True, random_state=_SEED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a stance rarer than there are parts: nothing to be done
        splits = list(folds.split(np.zeros(len(examples)), stances, articles))
    words = [frozenset(one for one in example.features if one.startswith("word:")) for example in examples]
    for seen, unseen in splits:
        asked = {words[place] for place in unseen}
        taught = [examples[place] for place in seen if words[place] not in asked]
        if taught:
            coder = _fitted(taught, "")
            answers.update({place: answer(coder, examples[place].features) for place in unseen})
    return list(answers.values())


def _may_reach_beyond(examples: Sequence[Example], answers: Sequence[Stance]) -> bool:
    unfound = [(one, a) for one, a in zip(examples, answers, strict=True) if not one.found]
    absent = sum(one.stance is Stance.NONE for one, _ in unfound)
    right = [a is one.stance for one, a in unfound]
    return absent >= _UNFOUND and beats(right, [one.stance is Stance.NONE for one, _ in unfound])


def _fitted(examples: Sequence[Example], proposal: str) -> LearnedCoder:
    """A classifier trained on `examples`; where they all have one stance, that is its answer."""
    stances = tuple(stance for stance in Stance if any(one.stance is stance for one in examples))
    weights = _weights(examples, stances) if len(stances) > 1 else {"": (0.0,)}
    blank = tuple(None for _ in stances)
    return LearnedCoder(proposal, version_of(examples), stances, weights, blank, False, len(examples), 0, 0, False)


def _weights(examples: Sequence[Example], stances: tuple[Stance, ...]) -> dict[str, tuple[float, ...]]:
    table = CountVectorizer(analyzer=sorted, binary=True, min_df=_AT_LEAST)
    seen = table.fit_transform([one.features for one in examples])
    model = LogisticRegression(max_iter=1000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # a thousand steps are near enough
        model.fit(seen, [stances.index(one.stance) for one in examples])
    by_stance, start = model.coef_, model.intercept_
    if len(stances) == 2:  # scikit-learn then gives only what speaks for the second
        by_stance, start = np.vstack((-by_stance / 2, by_stance / 2)), np.array((-start[0] / 2, start[0] / 2))
    names = table.get_feature_names_out()
    return {"": _plain(start)} | {str(name): _plain(by_stance[:, place]) for place, name in enumerate(names)}


def _plain(numbers: Iterable[float]) -> tuple[float, ...]:
    """Rounded, so that the last digits of another processor make no other coder."""
    return tuple(round(float(number), _DIGITS) + 0.0 for number in numbers)


def _share(hits: Iterable[bool]) -> float | None:
    known = list(hits)
    return round(sum(known) / len(known), 4) if known else None
