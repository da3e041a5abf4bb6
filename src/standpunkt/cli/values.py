"""What a coder types for a field, as the ledger keeps it, and the way back."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from standpunkt.cli.meaning import time_of
from standpunkt.errors import UsageError
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.articles import Article
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import ACTOR, CODE, NO, QUOTATION, SPANS, YES, spans_of_value, value_of_spans
from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.spans import Span, Spans, hull, text_of
from standpunkt.records.statements import OccasionKind

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, View

NOTHING = "-"
"""What a person types for "nothing known"."""
_CHOICES = {
    QUOTATION: (YES, NO),
    "type": tuple(QuotationType),
    "medium": tuple(Medium),
    "occasion": tuple(OccasionKind),
}
_RESERVED = "bq"
_PLACE = re.compile(r"(\d+)-(\d+)")
_GAP = "…"


def choices(field: str) -> tuple[str, ...]:
    """The values that a field may have; empty where it may have any."""
    return tuple(map(str, Stance if field.startswith(CODE) else _CHOICES.get(field, ())))


@cache
def keys(field: str) -> dict[str, str]:
    """A key for each choice: a letter of it that no other has, else its number; b and q mean something else."""
    found: dict[str, str] = {}
    for number, choice in enumerate(choices(field), start=1):
        letters = [letter for letter in choice.lower() if letter.isalpha() and letter not in {*found, *_RESERVED}]
        found[letters[0] if letters else str(number)] = choice
    return found


def prompt(field: str) -> str:
    """ "[s]upport [o]pen o[p]pose [n]one", or what else may be typed."""
    if not choices(field):
        return _HINTS.get(field, "words of the article; - for none" if field in SPANS else "words; - for none")
    return " ".join(_keyed(key, choice) for key, choice in keys(field).items()) + _or_nothing(field)


_HINTS = {
    ACTOR: "a name or an id, new NAME for somebody unknown; - for nobody",
    "quote": "words of the article",
    "said": "a time such as 2024-05-08, 2024-05 or 2024; - for not known",
}


def _keyed(key: str, choice: str) -> str:
    place = choice.lower().find(key)
    return f"[{key}] {choice}" if place < 0 else f"{choice[:place]}[{choice[place]}]{choice[place + 1 :]}"


def _or_nothing(field: str) -> str:
    return " [-] nothing" if field == "occasion" else ""


class Values:
    """Reads and shows the values of one ledger."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._articles: dict[str, Article] = {}

    def article(self, entry: Entry) -> Article:
        """The whole article a statement stands in."""
        found = self._of(entry.article.id)
        assert found is not None
        return found

    def stored(self, typed: str, field: str, entry: Entry) -> str | Actor:
        """What the ledger keeps of what was typed. Raises UsageError or EdtfError where it means nothing."""
        typed = typed.strip()
        if choices(field):
            return _chosen(typed, field)
        if field in SPANS:
            return self._spans(typed, field, entry)
        if typed == NOTHING:
            return ""
        if field == ACTOR:
            return self._actor(typed)
        return time_of(typed) or "" if field == "said" else typed

    def _actor(self, typed: str) -> Actor:
        """Whoever is meant; behind "new" an actor of that name, the same one for everybody who types it."""
        from standpunkt import register  # noqa: PLC0415

        first, _, name = typed.partition(" ")
        if first == "new" and register.slug(name):
            return Actor(register.slug(name), " ".join(name.split()), ActorKind.PERSON)
        return register.find(self._view, typed)

    def shown(self, value: str, field: str) -> str:
        """What was typed, or could have been."""
        if field in SPANS and value:
            article, spans = spans_of_value(value)
            found = self._of(article)
            return (text_of(spans, found.text) if found else _numbers(spans)) or NOTHING
        return value or NOTHING

    def _of(self, article: str) -> Article | None:
        if article not in self._articles:
            found = self._view.article(article)
            if found is None:
                return None
            self._articles[article] = found
        return self._articles[article]

    def _spans(self, typed: str, field: str, entry: Entry) -> str:
        article = self.article(entry)
        if typed == NOTHING and field == "quote":
            raise UsageError("A quotation has words.", remedy="What is no quotation is judged in the field quotation.")
        if typed == NOTHING:
            return value_of_spans(article.id, ())
        near = hull(entry.statement.quotation.quote).start
        stretches = [part.strip() for part in typed.split(_GAP) if part.strip()]
        return value_of_spans(article.id, tuple(_found(part, article.text, near) for part in stretches))


def _chosen(typed: str, field: str) -> str:
    if typed == NOTHING and field == "occasion":
        return ""
    by_word = {choice.casefold(): choice for choice in choices(field)}
    found = by_word.get(typed.casefold()) or keys(field).get(typed.lower())
    if found is None:
        raise UsageError(f"{typed!r} is no {field}.", remedy=f"One of {', '.join(choices(field))}.")
    return found


def _found(words: str, text: str, near: int) -> Span:
    """Where the words stand, nearest to the quotation; or the place that is given in code points, as in 120-140."""
    if place := _PLACE.fullmatch(words):
        start, end = int(place[1]), int(place[2])
        if start < end <= len(text):
            return Span(start, end)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    if not words or not found:
        raise UsageError(
            f"The article does not say {words!r}.", remedy="Give words as they stand there, … between two."
        )
    return min(found, key=lambda span: (abs(span.start - near), span.start))


def _numbers(spans: Spans) -> str:
    return f" {_GAP} ".join(f"{start}-{end}" for start, end in spans)
