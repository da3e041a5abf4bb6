"""Unannotated text for the student to read: stretches of documents in which much is said.

Most of the texts for pretraining hold little reported speech. A stretch is kept where the rules find enough of it, so
the student does not spend its time on what its teachers are sure of anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random

from standpunkt.scoring.articles import QuotedArticle
from standpunkt.training.corpora import Document, kinds_in
from standpunkt.training.data import AnnotatedArticle, annotated
from standpunkt.training.settings import DistillationSettings
from standpunkt.training.vocabulary import Vocabulary


def speaking(
    documents: Iterable[Document], vocabulary: Vocabulary, settings: DistillationSettings
) -> tuple[AnnotatedArticle, ...]:
    """As many stretches as the settings ask for, or as there are; documents come in random order."""
    shuffled = list(documents)
    Random(settings.seed).shuffle(shuffled)  # noqa: S311 - seeded on purpose
    stretches = (stretch for document in shuffled for stretch in stretches_of(document, longest=settings.longest))
    read = (annotated(_unannotated(text, number), vocabulary) for number, text in enumerate(stretches))
    speak = (article for article in read if len(article) and len(article.by_rules) >= settings.fewest)
    return tuple(islice(speak, settings.stretches))


def stretches_of(document: Document, *, longest: int) -> Iterator[str]:
    """Whole paragraphs together, as long as they have no more than `longest` tokens; a longer one stands alone."""
    held: list[str] = []
    tokens = 0
    for paragraph in document:
        more = sum(1 for _ in kinds_in(paragraph))
        if held and tokens + more > longest:
            yield "\n\n".join(held)
            held, tokens = [], 0
        held.append(paragraph)
        tokens += more
    if held:
        yield "\n\n".join(held)


def _unannotated(text: str, number: int) -> QuotedArticle:
    return QuotedArticle(name=f"stretch {number}", text=text, tokens=(), sentences=(), gold=())
