"""An engine's run over annotated articles: what it found, how that is assigned to the gold, and how long it took.

Time is processor time: a laptop that does other things as well must not make one of two engines look slow.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import QuotedArticle
from standpunkt.scoring.calibration import Calibration, calibration
from standpunkt.scoring.official import Scores, groups, scores_of
from standpunkt.scoring.tokens import FOUND, Group, TokenQuotation, in_tokens

Engine = Callable[[str], Iterable[Quotation]]
"""Any function from a text to quotations with character spans in that text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation that an engine found, in token numbers, with the confidence that its origin names."""

    words: TokenQuotation
    confidence: float | None = None
    is_nested: bool = False
    has_nested: bool = False


@dataclass(frozen=True)
class Run:
    """An engine's run: for each article what was found and the groups it was assigned to, and the engine's seconds of
    processor time."""

    articles: tuple[QuotedArticle, ...]
    findings: tuple[tuple[Finding, ...], ...]
    groups: tuple[tuple[Group, ...], ...]
    seconds: float

    @cached_property
    def scores(self) -> Scores:
        """The scores over all articles."""
        return scores_of([group for article in self.groups for group in article])

    @cached_property
    def calibration(self) -> Calibration:
        """How well the confidences hold."""
        return calibration(self.judged())

    @property
    def words(self) -> int:
        """Tokens that are words or numbers."""
        return sum(a.text[start].isalnum() for a in self.articles for start, _ in a.tokens)

    @property
    def words_per_second(self) -> float:
        """Of the whole way from text to quotations, in processor time."""
        return self.words / max(self.seconds, 1e-9)

    def judged(self) -> Iterator[tuple[float | None, bool]]:
        """The confidence of every quotation that was found, and whether it is right: whether the official assignment
        pairs it with a gold quotation of overlap F1 >= 0.5."""
        for findings, assigned in zip(self.findings, self.groups, strict=True):
            for group in assigned:
                if group.predicted_index is not None:
                    yield findings[group.predicted_index].confidence, group.overlap >= FOUND


def run(engine: Engine, articles: Sequence[QuotedArticle]) -> Run:
    """Lets the engine read every article and assigns what it finds to the gold.

    The first article is read once before the clock starts: loading lexicons and models is no reading.
    """
    tuple(engine(articles[0].text))
    start = time.process_time()
    found = [tuple(engine(article.text)) for article in articles]
    seconds = time.process_time() - start
    return judge(articles, [findings_of(q, a.tokens) for q, a in zip(found, articles, strict=True)], seconds=seconds)


def judge(articles: Sequence[QuotedArticle], findings: Iterable[Iterable[Finding]], *, seconds: float = 0.0) -> Run:
    """The run that came to `findings`, one group of them for each article, in their order."""
    held = tuple(map(tuple, findings))
    assigned = (groups(a.gold, [finding.words for finding in f]) for a, f in zip(articles, held, strict=True))
    return Run(tuple(articles), held, tuple(assigned), seconds)


def findings_of(quotations: Sequence[Quotation], tokens: Sequence[Span]) -> tuple[Finding, ...]:
    """Quotations of one article in its tokens. One whose quote covers no token is left out: there is nothing to
    count, and the original scorer divides by the length."""
    holding = {quotation.within for quotation in quotations}
    made = (
        Finding(
            words=in_tokens(quotation, tokens),
            confidence=quotation.origin.confidence,
            is_nested=quotation.within is not None,
            has_nested=place in holding,
        )
        for place, quotation in enumerate(quotations)
    )
    return tuple(finding for finding in made if finding.words.quote)
