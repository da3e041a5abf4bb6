"""Every field of a statement can be judged, taken back and judged again; reading again changes none of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from standpunkt import gather
from standpunkt.errors import UsageError
from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.articles import Dating
from standpunkt.records.judgements import ACTOR, NO, QUOTATION, SAME, YES, field_of, value_of_spans
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from standpunkt.records.tasks import Task
from tests.ledger.samples import LINDQVIST, OEZER, RULES, Coder, port_story


@pytest.fixture
def backend() -> str:
    """These open the file themselves."""
    return "sqlite"


BY = Coder(coder="jo", time="2031-05-09T10:00:00+00:00")
STORY = port_story()
ARTICLE, TEXT = STORY.article.id, STORY.article.text
FIRST, SECOND, THIRD = (statement.id for statement in STORY.statements)


def spans(*words: str) -> str:
    """The value of a field of spans that covers these words of the story."""
    return value_of_spans(ARTICLE, tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words))


VALUES = [
    ("type", "Reported"),
    ("medium", "Writing"),
    ("office", "Ministerpräsidentin von Nordmark"),
    ("office", ""),
    ("said", "2023-04"),
    ("said", ""),
    ("via", "Norder Post"),
    ("via", ""),
    ("occasion", "interview"),
    ("occasion", ""),
    ("quote", spans("der Hafen", "zu")),
    ("cue", spans("sagte")),
    ("frame", spans("Mara Lindqvist sagte")),
    ("speaker", spans("Mara Lindqvist")),
    ("addressee", spans("Kemal Özer")),
    (ACTOR, ""),
    (ACTOR, "oezer"),
    (QUOTATION, NO),
    (field_of("close_port"), "support"),
]


@pytest.fixture
def port(ledger: Ledger) -> Ledger:
    ledger.writer().put(STORY, recipe="r")
    return ledger


def entry(ledger: Ledger, statement: str) -> Entry:
    (found,) = ledger.view().statements(StatementFilter(ids=frozenset((statement,)), counting=False))
    return found


def held(found: Entry, field: str) -> object:
    statement = found.statement
    quotation, occasion = statement.quotation, statement.occasion
    return {
        "type": quotation.type.value,
        "medium": quotation.medium.value,
        "office": statement.office or "",
        "said": occasion.said.edtf if occasion.said else "",
        "via": occasion.via or "",
        "occasion": occasion.kind or "",
        ACTOR: statement.actor.actor.id if statement.actor else "",
        QUOTATION: YES if found.counts else NO,
        "code:close_port": next((c.stance.value for c in statement.codes if c.proposal == "close_port"), ""),
        **{
            p: value_of_spans(ARTICLE, getattr(quotation, p)) for p in ("quote", "cue", "frame", "speaker", "addressee")
        },
    }[field]


def tables(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    """Everything that follows from judgements, as it stands in the tables."""
    names = ("statement", "span", "doubt", "link", "code", "code_evidence", "machine", "counted", "statement_search")
    with closing(sqlite3.connect(ledger.path)) as connection:
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


@pytest.mark.parametrize(("field", "value"), VALUES)
def test_a_judged_value_counts_until_it_is_taken_back_and_leaves_no_trace(port: Ledger, field: str, value: str) -> None:
    before = tables(port)
    made = port.writer().judge(FIRST, field, value, **BY, reason="nachgelesen")
    after = entry(port, FIRST)
    assert held(after, field) == value
    assert after.judged == {field: made}
    assert port.writer().undo(made.id, **BY).new is None
    assert tables(port) == before
    port.writer().undo(made.id + 1, **BY)
    assert held(entry(port, FIRST), field) == value
    port.writer().judge(FIRST, field, None, **BY)
    assert tables(port) == before
    assert [judgement.new for judgement in port.view().judgements(FIRST)] == [value, None, value, None]


@pytest.mark.parametrize(("field", "value"), VALUES)
def test_reading_again_and_with_another_engine_touches_nothing_judged(port: Ledger, field: str, value: str) -> None:
    port.writer().judge(FIRST, field, value, **BY)
    judged = tables(port)
    port.writer().put(STORY, recipe="r2")
    assert tables(port) == judged
    port.writer().put(by_another_engine(), recipe="r3")
    (carried,) = port.view().statements(StatementFilter(judged=True, counting=False))
    assert (carried.subject, carried.statement.id == FIRST) == (FIRST, False)
    assert held(carried, field) == value
    port.writer().put(STORY, recipe="r")
    assert tables(port) == judged


def by_another_engine() -> ReadArticle:
    """The same article; the first quotation ends a word earlier and is of another type."""
    first, second, third = STORY.statements
    (quote,) = first.quotation.quote
    shorter = replace(
        first.quotation,
        quote=(Span(quote.start, quote.end - 3),),
        type=QuotationType.INDIRECT_FREE_INDIRECT,
        origin=Origin("neural_v1", "2", "network", 0.9),
    )
    changed = replace(first, id="neural-first", quotation=shorter, text=first.text[:-3])
    return ReadArticle(STORY.article, (changed, replace(second, within="neural-first"), third))


def test_judged_words_are_found_by_search_and_those_of_the_machine_no_more(port: Ledger) -> None:
    port.writer().judge(FIRST, "quote", spans("Mara Lindqvist"), **BY)
    assert entry(port, FIRST).statement.text == "Mara Lindqvist"
    assert found(port, text="bleibe") == []
    assert found(port, text="Mara") == [FIRST]
    port.writer().undo(1, **BY)
    assert found(port, text="bleibe") == [FIRST]
    assert found(port, text="Mara") == []


def found(ledger: Ledger, **wanted: object) -> list[str]:
    return [one.statement.id for one in ledger.view().statements(StatementFilter(**wanted))]  # type: ignore[arg-type]


def test_filters_see_what_counts(port: Ledger) -> None:
    writer = port.writer()
    writer.judge(FIRST, "said", "2020-01", **BY)
    writer.judge(SECOND, "type", "Direct", **BY)
    writer.judge(THIRD, ACTOR, "", **BY)
    assert found(port, until="2020") == [FIRST, THIRD]  # when the third was said nobody knows
    assert found(port, type="Direct") == [SECOND, THIRD]
    assert found(port, actor="oezer") == []
    assert found(port, judged=True) == [FIRST, SECOND, THIRD]
    writer.undo(2, **BY)
    assert found(port, judged=False) == [SECOND]


def test_an_unknown_day_is_bounded_by_publication_again(port: Ledger) -> None:
    port.writer().judge(FIRST, "said", "", **BY)
    assert found(port, since="2023-05-03", until="2023-05-05") == [FIRST, THIRD]


def test_a_judged_day_names_the_judgement_and_keeps_the_evidence_only_where_the_machine_agrees(port: Ledger) -> None:
    machine = STORY.statements[0].occasion.said
    assert machine is not None
    port.writer().judge(FIRST, "said", "2023-05-02", **BY)
    assert entry(port, FIRST).statement.occasion.said == Dating(
        "2023-05-02", machine.evidence, Origin("judgement", "1", "by jo")
    )
    port.writer().judge(FIRST, "said", "2023-05-03", **BY)
    assert entry(port, FIRST).statement.occasion.said == Dating("2023-05-03", (), Origin("judgement", "2", "by jo"))


def test_what_is_no_quotation_counts_nowhere(port: Ledger) -> None:
    counts = port.view().counts()
    port.writer().judge(FIRST, QUOTATION, NO, **BY)
    assert found(port) == [SECOND, THIRD]
    assert found(port, counting=False) == [FIRST, SECOND, THIRD]
    assert port.view().statements_by_actor() == {"lindqvist": 1, "oezer": 1}
    assert port.view().counts() == replace(counts, statements=2, codes=2)
    gather.settle(port)
    with closing(sqlite3.connect(port.path)) as connection:
        assert connection.execute("SELECT count(*) FROM statement_view").fetchone() == (2,)
        assert connection.execute("SELECT stance, utterances FROM position_view").fetchall() == [("open", 1)]


def test_another_actor_has_not_the_office_that_the_machine_found(port: Ledger) -> None:
    port.writer().judge(FIRST, ACTOR, OEZER, **BY)
    assert entry(port, FIRST).statement.office is None
    port.writer().judge(FIRST, "office", "Bürgermeister", **BY)
    assert entry(port, FIRST).statement.office == "Bürgermeister"
    port.writer().judge(FIRST, "office", None, **BY)
    port.writer().judge(FIRST, ACTOR, LINDQVIST, **BY)
    assert entry(port, FIRST).statement.office == STORY.statements[0].office


def test_the_office_comes_back_with_the_merge_that_makes_both_one(port: Ledger) -> None:
    port.writer().judge(FIRST, ACTOR, OEZER, **BY)
    merged = port.writer().merge(OEZER, LINDQVIST, **BY)
    assert entry(port, FIRST).statement.office == STORY.statements[0].office
    port.writer().undo(merged.id, **BY)
    assert entry(port, FIRST).statement.office is None


def test_nobody_known_is_told_from_not_judged(port: Ledger) -> None:
    made = port.writer().judge(FIRST, ACTOR, "", **BY)
    assert (made.old, made.new, made.machine) == ("lindqvist", "", "lindqvist")
    assert entry(port, FIRST).statement.actor is None
    with closing(sqlite3.connect(port.path)) as connection:
        row = connection.execute("SELECT actor_id FROM statement_view WHERE id = ?", (FIRST,)).fetchone()
    assert row == (None,)


def test_whether_two_are_one_utterance_is_one_field_whichever_is_named_first(port: Ledger) -> None:
    one = port.writer().judge(FIRST, SAME + SECOND, YES, **BY)
    other = port.writer().judge(SECOND, SAME + FIRST, NO, **BY)
    assert (one.superseded_by, other.old, other.subject, other.field) == (None, YES, one.subject, one.field)
    with pytest.raises(UsageError, match="one and the same"):
        port.writer().judge(FIRST, SAME + FIRST, YES, **BY)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("type", "Spoken", "is no type.*Direct, Indirect"),
        ("said", "neulich", "is no time"),
        ("occasion", "party", "is no occasion.*interview"),
        (QUOTATION, "maybe", "Give one of yes, no"),
        ("code:open_port", "perhaps", "is no stance on open_port"),
        ("quote", value_of_spans(ARTICLE, ()), "A quotation has words"),
        ("cue", value_of_spans(ARTICLE, (Span(4, 9), Span(2, 3))), "one behind the other"),
        ("cue", value_of_spans(ARTICLE, (Span(4, 9999),)), "0 to 128"),
        ("cue", value_of_spans("other", (Span(0, 4),)), "spans of article other"),
        ("cue", "[[0, 4]]", "no value for cue"),
        ("cue", '{"article": "x", "spans": [["a", 4]]}', "no value for cue"),
        (ACTOR, "unheard", "knows no actor"),
        ("colour", "red", "nothing that can be judged"),
        ("said", None, "Nobody judged said"),
    ],
)
def test_what_cannot_be_is_refused_and_told(port: Ledger, field: str, value: str | None, told: str) -> None:
    before = tables(port)
    with pytest.raises(UsageError, match=told):
        port.writer().judge(FIRST, field, value, **BY)
    assert (tables(port), port.view().judgements()) == (before, ())


def test_several_decisions_are_all_or_none(port: Ledger) -> None:
    with pytest.raises(UsageError):
        port.writer().judge_each([(FIRST, "via", "BBC"), (SECOND, "said", "neulich")], **BY)
    assert port.view().judgements() == ()


def test_the_machine_is_heard_where_it_changes_its_mind(port: Ledger) -> None:
    writer, view = port.writer(), port.view()
    writer.judge(FIRST, "via", "BBC", **BY)
    writer.judge(FIRST, field_of("open_port"), "open", **BY)
    writer.put(STORY, recipe="r2")
    assert view.disagreements() == ()
    writer.put(with_first(via="Norder Post"), recipe="r3")
    (one,) = view.disagreements()
    assert (one.judgement.field, one.judgement.new, one.judgement.machine) == ("via", "BBC", "Radio Nord")
    assert (one.statement, one.found) == (FIRST, "Norder Post")
    writer.judge(FIRST, "via", "BBC", **BY)  # seen, and still so
    assert view.disagreements() == ()
    writer.put(with_first(via="BBC"), recipe="r4")
    assert view.disagreements() == ()


def with_first(*, via: str) -> ReadArticle:
    first, *rest = STORY.statements
    return replace(STORY, statements=(replace(first, occasion=replace(first.occasion, via=via)), *rest))


def test_a_judged_statement_that_the_machine_drops_stays_with_what_it_found_last(port: Ledger) -> None:
    port.writer().judge(FIRST, "via", "BBC", **BY)
    rest = (replace(STORY.statements[1], within=None), STORY.statements[2])
    port.writer().put(replace(STORY, statements=rest), recipe="r2")
    kept = entry(port, FIRST)
    assert (kept.found, kept.counts, kept.statement.occasion.via) == (False, True, "BBC")
    assert kept.statement.codes == STORY.statements[0].codes
    assert [(one.judgement.field, one.found) for one in port.view().disagreements()] == [("via", None)]
    port.writer().undo(1, **BY)
    assert (entry(port, FIRST).counts, found(port)) == (False, [SECOND, THIRD])
    port.writer().undo(2, **BY)
    assert found(port) == [FIRST, SECOND, THIRD]


def test_what_nobody_judged_goes_with_the_machine(port: Ledger) -> None:
    port.writer().judge(SECOND, "via", "BBC", **BY)
    port.writer().put(replace(STORY, statements=STORY.statements[2:]), recipe="r2")
    assert found(port, counting=False) == [SECOND, THIRD]
    assert entry(port, SECOND).statement.within is None


def test_a_nested_statement_follows_the_one_around_it(port: Ledger) -> None:
    port.writer().judge(SECOND, "via", "BBC", **BY)
    first, _, third = by_another_engine().statements
    port.writer().put(ReadArticle(STORY.article, (first, third)), recipe="r2")
    assert entry(port, SECOND).statement.within == "neural-first"


def test_blind_judgements_change_nothing(port: Ledger) -> None:
    asked = Task(0, "Probe", BY["coder"], BY["time"], (BY["coder"], "ines"), ("via",), (FIRST,))
    port.writer().start_task(asked)
    before = tables(port)
    one = port.writer().judge(FIRST, "via", "BBC", **BY, task=1)
    other = port.writer().judge(FIRST, "via", "ZDF", coder="ines", time=BY["time"], task=1)
    again = port.writer().judge(FIRST, "via", "BBC", **BY, task=1)
    assert (again.id, other.superseded_by, one.machine) == (one.id, None, "Radio Nord")
    assert (tables(port), dict(entry(port, FIRST).judged)) == (before, {})
    assert port.view().disagreements() == ()


def added(ledger: Ledger, words: str = "schloss sie eine Öffnung nicht aus. „Die Straße", **values: str) -> str:
    quote = Span(TEXT.index(words), TEXT.index(words) + len(words))
    quotation = replace(
        STORY.statements[0].quotation,
        quote=(quote,),
        cue=(),
        frame=(),
        speaker=(Span(0, 14),),
        type=QuotationType.DIRECT,
        origin=RULES,
    )
    return ledger.writer().add_statement(ARTICLE, quotation, values, **BY, reason="übersehen")[0].subject


def test_a_statement_added_by_hand_counts_like_those_found(port: Ledger) -> None:
    key = added(port, actor="lindqvist", said="2023-05-01", **{"code:open_port": "support"})
    assert found(port) == [FIRST, SECOND, key, THIRD]
    made = entry(port, key)
    assert (made.found, made.counts, made.statement.quotation.origin) == (False, True, Origin("given", "1", "by jo"))
    assert found(port, text="Straße", actor="lindqvist", proposal="open_port", stance="support") == [key]
    assert port.view().statements_by_actor() == {"lindqvist": 3, "oezer": 1}
    assert made.judged.keys() >= {QUOTATION, "type", "quote", "speaker", ACTOR, "said", "code:open_port"}
    assert port.view().disagreements() == ()
    port.writer().undo(made.judged[QUOTATION].id, **BY)
    assert found(port) == [FIRST, SECOND, THIRD]


def test_it_survives_reading_again_also_where_adding_was_undone_and_that_too(port: Ledger) -> None:
    key = added(port, actor="lindqvist")
    before = tables(port)
    port.writer().put(STORY, recipe="r2")
    assert tables(port) == before
    port.writer().undo(1, **BY)
    port.writer().put(STORY, recipe="r3")
    assert found(port) == [FIRST, SECOND, THIRD]
    port.writer().undo(port.view().judgements()[-1].id, **BY)
    assert found(port) == [FIRST, SECOND, key, THIRD]


def test_the_machine_may_find_it_later_and_lose_it_again_and_nothing_doubles(port: Ledger) -> None:
    key = added(port, actor="lindqvist")
    own = entry(port, key).statement
    machines = replace(own, actor=STORY.statements[2].actor, office=None, codes=())
    first, second, third = STORY.statements
    port.writer().put(ReadArticle(STORY.article, (first, second, machines, third)), recipe="r2")
    assert found(port) == [FIRST, SECOND, key, THIRD]
    assert (entry(port, key).found, entry(port, key).statement.actor) != (False, None)
    assert [(one.judgement.field, one.found) for one in port.view().disagreements()] == [(ACTOR, "oezer")]
    port.writer().put(STORY, recipe="r3")
    assert (found(port), entry(port, key).found) == ([FIRST, SECOND, key, THIRD], False)


def test_adding_what_is_there_judges_it(port: Ledger) -> None:
    key = added(port)
    again = added(port)
    assert (again, len(found(port))) == (key, 4)


def test_adding_is_refused_where_there_is_no_such_article_or_place(port: Ledger) -> None:
    quotation = STORY.statements[0].quotation
    with pytest.raises(UsageError, match="no article 'x'"):
        port.writer().add_statement("x", quotation, **BY)
    with pytest.raises(UsageError, match="one behind the other"):
        port.writer().add_statement(ARTICLE, replace(quotation, quote=(Span(0, 999),)), **BY)
    with pytest.raises(UsageError, match="is no time"):
        port.writer().add_statement(ARTICLE, replace(quotation, speaker=()), {"said": "neulich"}, **BY)
    assert len(found(port, counting=False)) == 3


def test_a_statement_can_be_named_by_what_judgements_call_it(port: Ledger) -> None:
    port.writer().judge(FIRST, "via", "BBC", **BY)
    port.writer().put(by_another_engine(), recipe="r2")
    again = port.writer().judge(FIRST, "via", "ZDF", **BY)
    assert (again.old, again.subject) == ("BBC", FIRST)
    assert entry(port, "neural-first").statement.occasion.via == "ZDF"
