"""Which statements a filter keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standpunkt.errors import EdtfError, LedgerError
from standpunkt.ledger import Ledger, StatementFilter
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import article_called, port_story, statement_in

OPPOSES, OPENS, STREET = "der Hafen bleibe zu", "schloss sie eine Öffnung nicht aus", "Die Straße gehört uns"


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.writer().put(port_story(), recipe="r")
    return ledger


def texts(ledger: Ledger, wanted: StatementFilter) -> list[str]:
    return [entry.statement.text for entry in ledger.view().statements(wanted)]


def test_statements_come_by_article_name_then_place_in_the_text(filled: Ledger) -> None:
    filled.writer().put(port_story("a.txt"), recipe="r")
    found = [(entry.article.name, entry.statement.text) for entry in filled.view().statements()]
    assert found == [(name, text) for name in ("a.txt", "hafen.txt") for text in (OPPOSES, OPENS, STREET)]


@pytest.mark.parametrize("actor", ["Lindqvist", "lindqvist", "mara", "M. L.", "außenministerin", "AUSSENMINISTERIN"])
def test_an_actor_is_found_by_part_of_a_name_or_alias_or_by_id(filled: Ledger, actor: str) -> None:
    assert texts(filled, StatementFilter(actor=actor)) == [OPPOSES, OPENS]


@pytest.mark.parametrize("actor", ["Ozer", "özer", "KEMAL Ö"])
def test_accents_do_not_matter_in_a_name(filled: Ledger, actor: str) -> None:
    assert texts(filled, StatementFilter(actor=actor)) == [STREET]


@pytest.mark.parametrize("actor", ["%", "_", "\\", "'", "Lindqvist%"])
def test_signs_of_sql_in_a_name_are_just_signs(filled: Ledger, actor: str) -> None:
    assert texts(filled, StatementFilter(actor=actor)) == []


def test_an_id_means_that_actor_alone(ledger: Ledger) -> None:
    article = article_called("x.txt", "Nordbund und Ozeanrat reden.")
    union, council = Actor("oz", "Nordbund", ActorKind.ORGANISATION), Actor("or", "Ozeanrat", ActorKind.ORGANISATION)
    said = (statement_in(article, "Nordbund", actor=union), statement_in(article, "Ozeanrat", actor=council))
    ledger.writer().put(ReadArticle(article, said), recipe="r")
    assert texts(ledger, StatementFilter(actor="oz")) == ["Nordbund"]


def test_proposal_and_stance_must_stand_in_one_code(filled: Ledger) -> None:
    assert texts(filled, StatementFilter(proposal="open_port")) == [OPPOSES, OPENS]
    assert texts(filled, StatementFilter(stance="open")) == [OPENS]
    assert texts(filled, StatementFilter(proposal="open_port", stance="oppose")) == [OPPOSES]
    assert texts(filled, StatementFilter(proposal="close_port", stance="open")) == []


def test_type_limit_and_several_wishes_at_once(filled: Ledger) -> None:
    assert texts(filled, StatementFilter(type="Direct")) == [STREET]
    assert texts(filled, StatementFilter(limit=2)) == [OPPOSES, OPENS]
    assert texts(filled, StatementFilter(limit=0)) == []
    assert texts(filled, StatementFilter(actor="Lindqvist", stance="open", text="öffnung")) == [OPENS]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2023-05-10", None, [OPENS, STREET]),  # Özer: some day up to 12 May, when it was published
        ("2023-05-12", None, [STREET]),
        ("2023-05-13", None, []),
        (None, "2023-05-02", [OPPOSES, STREET]),
        (None, "2023-05-01", [STREET]),
        ("2023-05", "2023-05", [OPPOSES, OPENS, STREET]),
        ("2023-W18", "2023-W18", [OPPOSES, STREET]),
        ("2024", None, []),
    ],
)
def test_since_and_until_keep_what_may_have_been_said_then(
    filled: Ledger, since: str | None, until: str | None, expected: list[str]
) -> None:
    assert texts(filled, StatementFilter(since=since, until=until)) == expected


def test_without_any_date_a_statement_may_be_of_any_time(ledger: Ledger) -> None:
    read = port_story(published=None)
    ledger.writer().put(ReadArticle(read.article, read.statements[2:]), recipe="r")
    assert texts(ledger, StatementFilter(since="2099", until="2099")) == [STREET]


def test_a_time_that_is_none_is_an_error(filled: Ledger) -> None:
    with pytest.raises(EdtfError):
        filled.view().statements(StatementFilter(since="gestern"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Öffnung", [OPENS]),
        ("offn", [OPENS]),
        ("strasse", [STREET]),
        ("Straße UNS", [STREET]),
        ("der Haf", [OPPOSES]),
        ("streit", [OPPOSES, OPENS, STREET]),
        ("Flughafen", []),
        ("...", []),
        ("", []),
    ],
)
def test_full_text_finds_beginnings_of_words_in_statement_and_title(
    filled: Ledger, text: str, expected: list[str]
) -> None:
    assert texts(filled, StatementFilter(text=text)) == expected


@pytest.mark.parametrize(
    "text", ['"', "hafen AND", "NEAR(", "text:x", "a* OR -b", "^x", "{", "'; --", "\0", "\udcff", "½"]
)
def test_signs_of_the_query_language_break_nothing(filled: Ledger, text: str) -> None:
    filled.view().statements(StatementFilter(text=text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(st.text())
def test_nothing_a_person_types_breaks_the_search(filled: Ledger, text: str) -> None:
    filled.view().statements(StatementFilter(text=text))


def test_the_search_forgets_what_was_replaced(filled: Ledger) -> None:
    read = port_story()
    filled.writer().put(ReadArticle(read.article, read.statements[:1]), recipe="r")
    assert texts(filled, StatementFilter(text="Straße")) == []
    assert texts(filled, StatementFilter(text="Streit")) == [OPPOSES]


def test_an_article_is_found_by_id_source_name_or_stem(filled: Ledger) -> None:
    article = port_story().article
    for key in (article.id, "artikel/hafen.txt", "hafen.txt", "hafen"):
        assert filled.view().article(key) == article
        assert len(texts(filled, StatementFilter(article=key))) == 3
    assert filled.view().article("see") is None
    assert texts(filled, StatementFilter(article="see")) == []


def test_a_name_that_several_articles_have_is_an_error_that_names_them(filled: Ledger) -> None:
    other = port_story("hafen.html").article
    filled.writer().put(ReadArticle(other, ()), recipe="r")
    assert filled.view().article("hafen.html") == other
    with pytest.raises(LedgerError, match=other.id):
        filled.view().article("hafen")


def test_more_statements_than_fit_in_one_question_all_come_back(ledger: Ledger) -> None:
    article = article_called("lang.txt", "Mara Lindqvist sagte viel.")
    one = statement_in(article, "viel")
    many = tuple(replace(one, id=f"{n:04}") for n in range(1234))
    ledger.writer().put(ReadArticle(article, many), recipe="r")
    assert tuple(entry.statement for entry in ledger.view().statements()) == many


def test_an_actor_known_in_two_ways_is_listed_once_as_most_statements_know_it(ledger: Ledger) -> None:
    article = article_called("x.txt", "eins zwei drei")
    plain = Actor("id", "Ida Dom", ActorKind.PERSON)
    fuller = replace(plain, aliases=("Dom",))
    said = [statement_in(article, w, actor=a) for w, a in (("eins", plain), ("zwei", fuller), ("drei", fuller))]
    ledger.writer().put(ReadArticle(article, tuple(said)), recipe="r")
    assert ledger.view().actors() == (fuller,)
    assert ledger.view().counts().actors == 1
    assert texts(ledger, StatementFilter(actor="id")) == ["eins", "zwei", "drei"]
