"""What was said once about one proposal."""

from __future__ import annotations

from datetime import date

from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.views import acts
from tests.views.makers import TEO, entry, utterance


def test_a_statement_in_no_utterance_is_one_by_itself() -> None:
    (act,) = acts([entry("port_blockade:open", published="2031-05-08")])
    assert (act.earliest, act.latest, act.is_said, len(act.reports)) == (date.min, date(2031, 5, 8), False, 1)


def test_an_utterance_on_two_proposals_is_two_acts() -> None:
    assert [act.proposal for act in acts([entry("port_blockade:open toll_union:support")])] == [
        "port_blockade",
        "toll_union",
    ]


def test_of_several_reports_the_dated_one_in_the_speakers_words_is_shown() -> None:
    told = [
        entry("port_blockade:open", published="2031-05-08", name="a.txt"),
        entry("port_blockade:open", said="2031-05-07", name="b.txt", type_=QuotationType.REPORTED),
        entry("port_blockade:open", said="2031-05-07", name="c.txt", type_=QuotationType.DIRECT),
    ]
    (act,) = acts(told, [utterance(*told)])
    assert act.report.name == "c.txt"


def test_the_stance_that_more_articles_tell_counts() -> None:
    told = [
        entry("port_blockade:oppose", name="a.txt", type_=QuotationType.DIRECT),
        entry("port_blockade:open", name="b.txt"),
        entry("port_blockade:open", name="c.txt"),
    ]
    (act,) = acts(told, [utterance(*told)])
    assert (act.stance, len(act.reports), len(act.otherwise)) == (Stance.OPEN, 2, 1)


def test_of_two_equally_often_told_stances_the_quoted_one_counts() -> None:
    told = [
        entry("port_blockade:open", name="a.txt"),
        entry("port_blockade:oppose", name="b.txt", type_=QuotationType.DIRECT),
    ]
    (act,) = acts(told, [utterance(*told)])
    assert act.stance is Stance.OPPOSE


def test_of_a_quotation_inside_another_the_inner_one_counts() -> None:
    outer = entry("port_blockade:open", name="a.txt")
    inner = entry("port_blockade:oppose", name="a.txt", at=2, within=outer.statement.id)
    (act,) = acts([outer, inner], [utterance(outer, inner)])
    assert act.stance is Stance.OPPOSE


def test_what_somebody_quotes_of_himself_is_not_second_hand() -> None:
    outer = entry("", name="a.txt")
    own = entry("port_blockade:open", within=outer.statement.id, at=30)
    other = entry("port_blockade:open", within=outer.statement.id, at=50, actor=TEO)
    assert [act.report.is_second_hand for act in acts([outer, own, other])] == [False, True]
