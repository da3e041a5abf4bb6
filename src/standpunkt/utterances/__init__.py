"""Statements -> utterances: which of them report the same speech act, across articles, wordings and translations.

1. content    the words of each statement that can be compared, and what each tells
2. windows    the days on which it may have been said
3. candidates per actor, those that share telling words and lie near in time
4. likeness   how likely a pair reports one act
5. joining    groups of them, in which no days contradict each other
6. building   the records: who told it first, when it was said, how many independent sources

Two questions about single statements stand beside: `changes` between two wordings, and the `chain` of outlets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain as one_after_another

from standpunkt.records.statements import Statement
from standpunkt.records.utterances import Utterance
from standpunkt.utterances.building import Source, numbered, utterance_of, with_copies
from standpunkt.utterances.chains import chain
from standpunkt.utterances.content import content_of
from standpunkt.utterances.differences import Change, Wording, changes
from standpunkt.utterances.joining import Judged, Pair, groups_of
from standpunkt.utterances.tellings import Telling, telling_of
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import window_of

__all__ = ["Change", "Source", "Wording", "chain", "changes", "of", "with_copies"]


def of(
    statements: Iterable[Statement],
    articles: Iterable[Source],
    *,
    copies: Iterable[Collection[str]] = (),
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> tuple[Utterance, ...]:
    """The utterances that `statements` report, each statement in one of them; by latest day, then id.

    Those of an actor follow from the actor's statements alone. `articles` are those that the statements stand in (of
    one that is missing nothing is known but its id), `copies` groups of ids of articles that are near-duplicates of one
    another. Of pairs of ids of statements `together` are surely in one utterance, if they are of one actor, and `apart`
    never; where these contradict each other, `together` counts. What nobody known said stays alone.
    """
    known = {article.id: article for article in articles}
    number = numbered(copies)
    judged = Judged(together, apart)
    groups = one_after_another.from_iterable(
        _acts(block, judged) for block in _blocks(sorted(statements, key=lambda one: one.id), known)
    )
    found = [utterance_of(group, known, number) for group in groups]
    return tuple(sorted(found, key=lambda utterance: (utterance.latest, utterance.id)))


def _blocks(statements: Iterable[Statement], articles: Mapping[str, Source]) -> Iterator[Block]:
    """The tellings of each actor; those without an actor one by one."""
    blocks: dict[str, list[Statement]] = {}
    for statement in statements:
        key = f"actor {statement.actor.actor.id}" if statement.actor else f"nobody {statement.id}"
        blocks.setdefault(key, []).append(statement)
    return (_block(own, articles) for own in blocks.values())


def _block(statements: Sequence[Statement], articles: Mapping[str, Source]) -> Block:
    contents = [content_of(statement) for statement in statements]
    weights = Weights(contents)
    tellings = []
    for statement, content in zip(statements, contents, strict=True):
        article = articles.get(statement.article)
        window = window_of(statement.occasion.said, article.published if article else None)
        outlet = article.outlet if article else None
        tellings.append(telling_of(statement, content, window, weights, outlet=outlet))
    return tellings, weights


def _acts(block: Block, judged: Judged) -> Iterable[list[Telling]]:
    tellings, weights = block
    return ([tellings[place] for place in group] for group in groups_of(tellings, weights, judged))


Block = tuple[list[Telling], Weights]
