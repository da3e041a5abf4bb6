"""What a person typed of a statement, as values of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from standpunkt import views
from standpunkt.cli.teaching import code_of
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.records.judgements import ACTOR, field_of, value_of_spans
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Spans

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, View
    from standpunkt.records.actors import Actor
    from standpunkt.records.articles import Article, Dating

NOTHING = ("none", "nobody", "unknown")
"""Words for a field that holds nothing."""


class How(TypedDict):
    """Who judges, when and why."""

    coder: str
    time: str
    reason: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person typed, by field: values as they are, words of the article, codes as PROPOSAL=STANCE, an actor's
    name, and the fields to be left to the machine."""

    plain: Mapping[str, str]
    words: Mapping[str, str]
    codes: tuple[str, ...]
    actor: str | None
    given_back: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """True where nothing was typed."""
        return not (self.plain or self.words or self.codes or self.given_back or self.actor is not None)

    def values(self, view: View, entry: Entry) -> dict[str, str | Actor | None]:
        """The values of the fields of a statement; words are sought near it."""
        article = article_of(view, entry.article.id)
        near = entry.statement.quotation.quote
        spans = {field: self._spans(article, field, near) for field in self.words}
        told = self._told(view, entry.statement.occasion.said or entry.article.published)
        places = {field: value_of_spans(article.id, found) for field, found in spans.items()}
        return told | places | dict.fromkeys(self.given_back)

    def addition(self, view: View, article: Article) -> tuple[Quotation, dict[str, str | Actor]]:
        """The quotation that is to be added to an article, and the values of its other fields."""
        if "quote" not in self.words:
            raise UsageError("Which words are quoted?", remedy='Give them: --quote "words of the article"')
        quote = self._spans(article, "quote", ())
        spans = {part: self._spans(article, part, quote) for part in ("cue", "frame", "speaker", "addressee")}
        values = self._told(view, article.published)
        type_, medium = self.plain.get("type", QuotationType.INDIRECT), self.plain.get("medium", Medium.SPEECH)
        origin = Origin("given", "1", "typed")
        quotation = Quotation(QuotationType(type_), Medium(medium), quote, within=None, origin=origin, **spans)
        return quotation, {field: value for field, value in values.items() if field not in ("type", "medium")}

    def _spans(self, article: Article, field: str, near: Spans) -> Spans:
        words = self.words.get(field, "none")
        return () if words.lower() in NOTHING else views.located(article.text, words, near=near)

    def _told(self, view: View, time: Dating | None) -> dict[str, str | Actor]:
        """All but spans. With the actor comes the office that is known to have been held then, unless one was typed."""
        from standpunkt import register  # noqa: PLC0415

        found: dict[str, str | Actor] = dict(self.plain)
        for proposal, stance in (code_of(view, typed) for typed in self.codes):
            found[field_of(proposal)] = stance.value
        if self.actor is None:
            return found
        if self.actor.lower() in NOTHING:
            return found | {ACTOR: ""}
        who = register.find(view, self.actor)
        day = self.plain.get("said") or (time.edtf if time else None)
        office = register.office_on(view, who, day)
        return ({"office": office} if office else {}) | found | {ACTOR: who}


def article_of(view: View, key: str) -> Article:
    """The article of that name or id. Raises UsageError where there is none."""
    found = view.article(key)
    if found is None:
        raise UsageError(f"There is no article {key!r}.", remedy="`standpunkt articles` lists what there is.")
    return found


def entry_of(view: View, statement: str) -> Entry:
    """The statement of that id, also one that does not count. Raises UsageError where there is none."""
    found = view.statements(StatementFilter(ids=frozenset((statement,)), counting=False))
    if not found:
        raise UsageError(
            f"This ledger has no statement {statement!r}.", remedy="`standpunkt statements --format csv` shows the ids."
        )
    return found[0]
