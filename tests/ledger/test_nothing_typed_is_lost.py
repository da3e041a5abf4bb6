"""Whatever is done to a ledger in whatever order: each judgement stays as it was made, and what it decided counts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from standpunkt import gather
from standpunkt.errors import UsageError
from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.actors import Actor
from standpunkt.records.articles import Article
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import (
    ACTOR,
    CODE,
    MERGED_INTO,
    NO,
    QUOTATION,
    SAME,
    SPANS,
    YES,
    Judgement,
    SubjectKind,
    field_of,
    spans_of_value,
    value_of_spans,
)
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, text_of
from tests.ledger.readings import PORT, SUND, Machine, reading
from tests.ledger.samples import LINDQVIST, OEZER, RULES, Coder

T = TypeVar("T")
ALL = StatementFilter(counting=False)
DECIDED = ("type", "medium", "office", "said", "via", "occasion", ACTOR, QUOTATION, CODE, SAME, *SPANS)
_WORDS = {
    "type": ("Direct", "Indirect", "Reported"),
    "medium": ("Speech", "Writing"),
    "office": ("", "Bürgermeister von Aldersund"),
    "said": ("", "2031-05-10", "2031-05"),
    "via": ("", "Kurier am Sund"),
    "occasion": ("", "interview", "letter"),
    QUOTATION: (YES, NO),
}
_SPEAKERS: tuple[Actor | str, ...] = (LINDQVIST, OEZER, "")
TEXTS = (*SUND, PORT)
_TEXTS = st.integers(0, len(TEXTS) - 1)
_MACHINES = st.sampled_from(Machine)
_HAND = ("Rat von Nordmark", "einige Hundert Menschen")


def _drawn(data: st.DataObject, some: list[T], what: str) -> T:
    """One of `some`; told by its place alone."""
    return some[data.draw(st.integers(0, len(some) - 1), label=what)]


class Typed(RuleBasedStateMachine):
    """Adds, reads again, codes again, judges, adds by hand, undoes, merges, splits, and revises, at random."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ledger = Ledger(Path(self.folder.name) / "test.db", create=True)
        self.made: list[Judgement] = []
        self.steps = 0

    def teardown(self) -> None:
        assert self.ledger.check().faults == ()
        self.ledger.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        self._put(SUND[0], Machine.PLAIN)

    @rule(text=_TEXTS, machine=_MACHINES)
    def add_or_read_again(self, text: int, machine: Machine) -> None:
        self._put(TEXTS[text], machine)

    @rule(text=_TEXTS, machine=_MACHINES)
    def code_again(self, text: int, machine: Machine) -> None:
        read = reading(TEXTS[text], machine)
        there = {entry.statement.id for entry in self._entries() if entry.found}
        codes = {one.id: one.codes for one in read.statements if one.id in there}
        self.ledger.writer().recode(read.article.id, codes, recipe=f"coded {machine}")

    @rule(data=st.data(), field=st.sampled_from(DECIDED))
    def judge(self, data: st.DataObject, field: str) -> None:
        entry = _drawn(data, self._entries(), "statement")
        field, value = self._decision(data, entry, field)
        note(f"judges {field} of {entry.statement.text!r} as {value!r}")
        if entry.subject in self._current():
            self._made(self.ledger.writer().judge(entry.statement.id, field, value, **self._by("ada")))
        else:
            with pytest.raises(UsageError, match="was replaced"):
                self.ledger.writer().judge(entry.statement.id, field, value, **self._by("ada"))

    @rule(data=st.data(), quote=st.sampled_from(_HAND))
    def add_by_hand(self, data: st.DataObject, quote: str) -> None:
        text = TEXTS[data.draw(_TEXTS, label="text")]
        article = self.ledger.view().article(reading(text, Machine.PLAIN).article.id)
        if article is None or quote not in article.text:
            return
        start = article.text.index(quote)
        spans = (Span(start, start + len(quote)),)
        quotation = Quotation(QuotationType.REPORTED, Medium.SPEECH, spans, (), (), (), (), None, RULES)
        values: dict[str, str | Actor] = {ACTOR: OEZER, field_of("open_port"): Stance.SUPPORT.value}
        if article.id in {head.id for head in self.ledger.view().articles() if head.counts}:
            for one in self.ledger.writer().add_statement(article.id, quotation, values, **self._by("bo")):
                self._made(one)
        else:
            with pytest.raises(UsageError, match="was replaced"):
                self.ledger.writer().add_statement(article.id, quotation, values, **self._by("bo"))

    @precondition(lambda self: self._live())
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        wrong = _drawn(data, self._live(), "judgement")
        self._unless_in_a_circle(lambda: self.ledger.writer().undo(wrong.id, **self._by("ada")))

    @precondition(lambda self: any(one.subject_kind is SubjectKind.STATEMENT and one.new for one in self._live()))
    @rule(data=st.data())
    def give_back(self, data: st.DataObject) -> None:
        on_statements = [one for one in self._live() if one.subject_kind is SubjectKind.STATEMENT and one.new]
        wrong = _drawn(data, on_statements, "judgement")
        if wrong.subject in self._current():
            self._made(self.ledger.writer().judge(wrong.subject, wrong.field, None, **self._by("bo")))

    @rule(actor=st.sampled_from((LINDQVIST, OEZER)))
    def merge(self, actor: Actor) -> None:
        one, into = (LINDQVIST, OEZER) if actor is LINDQVIST else (OEZER, LINDQVIST)
        self._unless_in_a_circle(lambda: self.ledger.writer().merge(one, into, **self._by("ada")))

    @rule()
    def settle(self) -> None:
        gather.settle(self.ledger)

    @invariant()
    def every_judgement_stays_as_it_was_made(self) -> None:
        now = self.ledger.view().judgements()
        assert [replace(one, superseded_by=None) for one in now] == [
            replace(one, superseded_by=None) for one in self.made
        ]
        for before, after in zip(self.made, now, strict=True):
            assert before.superseded_by in (None, after.superseded_by)
        self.made = list(now)
        fields = [(one.subject_kind, one.subject, one.field) for one in now if one.is_live]
        assert len(fields) == len(set(fields))

    @invariant()
    def what_was_judged_counts(self) -> None:
        current = self._current()
        for one in self._live():
            if one.subject_kind is SubjectKind.STATEMENT and one.new is not None and one.subject in current:
                self._check(one, current[one.subject], current)

    @invariant()
    def what_was_judged_is_lost_only_with_its_words(self) -> None:
        current, everywhere = self._current(), self._entries()
        for one in self._live():
            if one.subject_kind is SubjectKind.STATEMENT and one.subject not in current:
                known = [entry for entry in everywhere if entry.subject == one.subject]
                assert known, f"{one} speaks of nothing"
                for text in (a.text for a in map(self._newest, known)):
                    words = {e.statement.text for e in known}
                    assert not any(word in text for word in words), f"{words} stand in the text, but not {one}"

    @invariant()
    def merged_actors_speak_no_more(self) -> None:
        merged = {j.subject for j in self._live() if j.field == MERGED_INTO and j.new is not None}
        speaking = {entry.statement.actor.actor.id for entry in self._entries() if entry.statement.actor}
        assert not merged & speaking

    @invariant()
    def what_counts_is_listed_found_and_weighed(self) -> None:
        view = self.ledger.view()
        counting = {entry.statement.id for entry in view.statements()}
        assert counting == {entry.statement.id for entry in self._entries() if entry.counts}
        entries = view.statements()
        reported = [statement for utterance in gather.utterances(view) for statement in utterance.statements]
        assert sorted(reported) == sorted(counting)
        coded = ((e.statement.id, code.proposal, code.stance) for e in entries for code in e.statement.codes)
        acts = gather.acts(view)
        weighed = {
            (told.statement, act.proposal, told.stance) for act in acts for told in (*act.reports, *act.otherwise)
        }
        assert weighed == {code for code in coded if code[2] is not Stance.NONE}
        for entry in entries:
            first = entry.statement.text.split()[0].strip("„“,.")
            if len(first) > 2:
                assert entry.statement.id in {e.statement.id for e in view.statements(StatementFilter(text=first))}

    def _check(self, one: Judgement, entry: Entry, current: dict[str, Entry]) -> None:
        statement = entry.statement
        if one.field == QUOTATION:
            assert entry.counts == (one.new == YES)
        elif one.field == ACTOR:
            merged = {j.subject: j.new for j in self._live() if j.field == MERGED_INTO and j.new}
            assert (statement.actor.actor.id if statement.actor else "") == merged.get(one.new or "", one.new)
        elif one.field.startswith(CODE):
            stances = {code.proposal: code.stance.value for code in statement.codes}
            assert stances.get(one.field.removeprefix(CODE)) == one.new
        elif one.field.startswith(SAME):
            self._check_same(one, current)
        elif one.field in SPANS:
            self._check_spans(one, entry)
        else:
            words = {
                "type": statement.quotation.type.value,
                "medium": statement.quotation.medium.value,
                "office": statement.office or "",
                "said": statement.occasion.said.edtf if statement.occasion.said else "",
                "via": statement.occasion.via or "",
                "occasion": statement.occasion.kind.value if statement.occasion.kind else "",
            }
            assert words[one.field] == one.new

    def _check_spans(self, one: Judgement, entry: Entry) -> None:
        article, spans = spans_of_value(one.new or "")
        own = getattr(entry.statement.quotation, one.field)
        if article == entry.article.id:
            assert own == spans
            return
        before, after = (self.ledger.view().article(key) for key in (article, entry.article.id))
        assert before is not None
        assert after is not None
        words = text_of(spans, before.text)
        if after.text.count(words) == 1 and len(spans) == 1 and len(words) > 20:
            assert text_of(own, after.text) == words

    def _check_same(self, one: Judgement, current: dict[str, Entry]) -> None:
        left, right = current.get(one.subject), current.get(one.field.removeprefix(SAME))
        if left is None or right is None or not (left.counts and right.counts):
            return
        of = {key: u.id for u in gather.utterances(self.ledger.view()) for key in u.statements}
        together = of[left.statement.id] == of[right.statement.id]
        same_actor = left.statement.actor is not None and left.statement.actor == right.statement.actor
        if one.new == NO or not same_actor:
            assert one.new != NO or not together
        elif not any(j.new == NO for j in self._live() if j.field.startswith(SAME)):
            assert together

    def _decision(self, data: st.DataObject, entry: Entry, field: str) -> tuple[str, str | Actor]:
        if field in _WORDS:
            return field, data.draw(st.sampled_from(_WORDS[field]), label="value")
        if field == ACTOR:
            return field, data.draw(st.sampled_from(_SPEAKERS), label="actor")
        if field == CODE:
            proposal = data.draw(st.sampled_from(("open_port", "close_port")), label="proposal")
            return field_of(proposal), data.draw(st.sampled_from(Stance), label="stance").value
        if field == SAME:
            others = [e for e in self._entries() if e.subject != entry.subject]
            if not others:
                return QUOTATION, YES
            other = _drawn(data, others, "other")
            return SAME + other.statement.id, data.draw(st.sampled_from((YES, NO)), label="same")
        article = self.ledger.view().article(entry.article.id)
        assert article is not None
        start = data.draw(st.integers(0, len(article.text) - 30), label="start")
        return field, value_of_spans(article.id, (Span(start, start + 28),))

    def _put(self, text: str, machine: Machine) -> None:
        self.ledger.writer().put(reading(text, machine), recipe=machine)

    def _by(self, coder: str) -> Coder:
        self.steps += 1
        return {"coder": coder, "time": f"2031-06-01T10:{self.steps // 60:02}:{self.steps % 60:02}Z"}

    def _made(self, judgement: Judgement) -> None:
        """A judgement that said nothing new is the one that was there."""
        if judgement.id > len(self.made):
            self.made.append(judgement)

    def _unless_in_a_circle(self, deciding: Callable[[], Judgement]) -> None:
        """Two actors merged into each other would be nobody: that is refused, and nothing is written."""
        try:
            made = deciding()
        except UsageError as error:
            if "merged" not in error.problem:
                raise
        else:
            self._made(made)

    def _entries(self) -> list[Entry]:
        return list(self.ledger.view().statements(ALL))

    def _current(self) -> dict[str, Entry]:
        """The statements of the texts that count, by what judgements call them."""
        here = [entry for entry in self._entries() if entry.article.counts]
        assert len({entry.subject for entry in here}) == len(here)
        return {entry.subject: entry for entry in here}

    def _newest(self, entry: Entry) -> Article:
        view = self.ledger.view()
        newest = next(head for head in view.revisions(entry.article.id) if head.counts)
        article = view.article(newest.id)
        assert article is not None
        return article

    def _live(self) -> list[Judgement]:
        return [one for one in self.made if one.is_live]


class Longer(Typed):
    """The same, deeper."""


_SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
TestTyped = Typed.TestCase
TestTyped.settings = settings(_SETTINGS, max_examples=6, stateful_step_count=12)
TestLonger = pytest.mark.slow(Longer.TestCase)
TestLonger.settings = settings(_SETTINGS, max_examples=40, stateful_step_count=40)
