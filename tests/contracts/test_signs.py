"""Signs that no database takes are refused alike by all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.errors import LedgerError
from standpunkt.ledger import StatementFilter
from standpunkt.ledger.ledger import Ledger
from standpunkt.records.judgements import ACTOR
from standpunkt.records.statements import ReadArticle
from tests.conftest import Places
from tests.ledger.samples import OEZER, Coder, port_story

BY = Coder(coder="jo", time="2031-05-09T10:00:00Z")
SIGNS = [("\x00", "NUL character"), ("\udcff", "no valid Unicode")]


@pytest.mark.parametrize(("sign", "told"), SIGNS)
def test_an_article_with_such_a_sign_is_refused_whole(places: Places, sign: str, told: str) -> None:
    read = port_story()
    broken = ReadArticle(replace(read.article, title=f"Hafen{sign}"), read.statements)
    with Ledger(places(), create=True) as ledger:
        with pytest.raises(LedgerError, match=told):
            ledger.writer().put(broken, recipe="r")
        assert ledger.view().counts().articles == 0
        ledger.writer().put(read, recipe="r")
        assert ledger.view().article(read.article.id) == read.article


@pytest.mark.parametrize(("sign", "told"), SIGNS)
def test_so_is_a_judgement_or_a_question(places: Places, sign: str, told: str) -> None:
    with Ledger(places(), create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
        statement = ledger.view().statements()[0].statement.id
        with pytest.raises(LedgerError, match=told):
            ledger.writer().judge(statement, ACTOR, OEZER, **BY, reason=sign)
        with pytest.raises(LedgerError, match=told):
            ledger.view().statements(StatementFilter(article=sign))
        assert ledger.view().judgements() == ()


@pytest.mark.parametrize("text", ["\u2028„Größe“ 😀 \U0001f9d1\u200d\U0001f33e", "e\u0301 \ufeff \ufffe \x01\x7f"])
def test_any_other_sign_comes_back(places: Places, text: str) -> None:
    read = port_story()
    with Ledger(places(), create=True) as ledger:
        ledger.writer().put(ReadArticle(replace(read.article, title=text), read.statements), recipe="r")
        found = ledger.view().article(read.article.id)
        assert found is not None
        assert found.title == text
