"""What can go wrong with a ledger on a server, and what it says then; who waits for whom."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable
from urllib.parse import quote

import pytest
from sqlalchemy import text

from standpunkt.errors import LedgerError, UsageError
from standpunkt.ledger import Ledger, StatementFilter, database, postgresql
from standpunkt.ledger.naming import name_of, url_of
from standpunkt.records.judgements import ACTOR
from tests.conftest import Places
from tests.ledger.samples import OEZER, Coder, port_story
from tests.servers import LOCKED, PASSWORD, Server

FRESH = multiprocessing.get_context("spawn")
BY = Coder(coder="jo", time="2031-05-09T10:00:00Z")


@pytest.fixture
def url(databases: Places) -> str:
    return str(databases())


@pytest.fixture
def ours(url: str) -> Ledger:
    return Ledger(url, create=True)


def test_names_hold_no_password() -> None:
    for place in ("postgresql://jo:geheim@host:5432/news", "postgres://jo:geheim@host/news?sslmode=require"):
        assert "geheim" not in name_of(url_of(place))
        assert name_of(url_of(place)).startswith("postgresql://jo:***@host")


@pytest.mark.parametrize(
    "place", ["mysql://jo:geheim@host/news", "postgresql://jo:geheim@host", "postgresql://jo:geheim@host:x/y"]
)
def test_what_is_no_place_of_a_ledger_is_refused(place: str) -> None:
    with pytest.raises(LedgerError, match="postgresql://USER:PASSWORD@HOST/DATABASE") as told:
        Ledger(place)
    assert "geheim" not in str(told.value)


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pg8000", None)
    with pytest.raises(LedgerError, match=r"pip install 'standpunkt\[postgresql\]'"):
        Ledger("postgresql://jo:geheim@host/news")


def test_a_server_that_does_not_answer(server: Server) -> None:
    with pytest.raises(LedgerError, match="Check the host and the port") as told:
        Ledger("postgresql://jo:geheim@127.0.0.1:1/news")
    assert "geheim" not in str(told.value)


def test_a_database_that_is_not_there(server: Server) -> None:
    with pytest.raises(LedgerError, match=r"does not exist.*createdb"):
        Ledger(server.url("nowhere"), create=True)


@pytest.mark.parametrize("password", ["falsch", quote(PASSWORD, safe="")])
def test_a_wrong_password_is_told_and_a_right_one_lets_in(server: Server, url: str, password: str) -> None:
    place = server.url(url.rpartition("/")[2], user=LOCKED, password=password)
    message = (
        "The password or the user is wrong" if password == "falsch" else "permission denied"
    )  # it may enter, not read
    with pytest.raises(LedgerError, match=message) as told:
        Ledger(place)
    assert password not in str(told.value)


def test_a_password_may_come_from_the_environment(server: Server, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    with pytest.raises(LedgerError, match="permission denied"):
        Ledger(server.url(url.rpartition("/")[2], user=LOCKED))


def test_who_may_only_read_reads(server: Server, url: str, ours: Ledger) -> None:
    ours.writer().put(port_story(), recipe="r")
    ours.close()
    name = url.rpartition("/")[2]
    server.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {LOCKED}", database=name)
    with Ledger(server.url(name, user=LOCKED, password=quote(PASSWORD, safe=""))) as reader:
        assert len(reader.view().statements(StatementFilter(text="Häfen"))) == 3
        with pytest.raises(LedgerError, match=r"permission denied.*Ask the owner"):
            reader.writer().put(port_story(), recipe="r2")


def test_a_server_that_takes_no_writes(server: Server, url: str, ours: Ledger) -> None:
    ours.close()
    server.run(f"ALTER DATABASE {url.rpartition('/')[2]} SET default_transaction_read_only = on")
    with Ledger(url) as ledger, pytest.raises(LedgerError, match=r"read-only.*may only read"):
        ledger.writer().put(port_story(), recipe="r")


def test_an_empty_database_becomes_a_ledger_only_when_asked(server: Server) -> None:
    place = server.create("still_empty", template="template0")
    try:
        with pytest.raises(LedgerError, match=r"empty database.*standpunkt add"):
            Ledger(place)
        with Ledger(place, create=True) as ledger:
            assert ledger.view().counts().articles == 0
    finally:
        server.drop("still_empty")


def test_a_database_of_another_program_is_left_alone(server: Server) -> None:
    place = server.create("of_others", template="template0")
    try:
        server.run("CREATE TABLE customer (id int)", database="of_others")
        with pytest.raises(LedgerError, match="no ledger"):
            Ledger(place, create=True)
    finally:
        server.drop("of_others")


def test_a_database_without_all_signs_is_refused(server: Server) -> None:
    server.run("CREATE DATABASE few_signs TEMPLATE template0 ENCODING 'LATIN1'")
    try:
        with pytest.raises(LedgerError, match=r"LATIN1.*--encoding UTF8"):
            Ledger(server.url("few_signs"), create=True)
    finally:
        server.drop("few_signs")


def test_an_old_server_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "OLDEST", 99)
    place = server.create("too_old", template="template0")
    try:
        with pytest.raises(LedgerError, match=r"needs 99 or newer.*Upgrade the server"):
            Ledger(place, create=True)
    finally:
        server.drop("too_old")


def test_a_file_is_asked_of_files_only(ours: Ledger) -> None:
    with pytest.raises(UsageError, match=r"is no file.*ledger copy"):
        _ = ours.path


@pytest.mark.parametrize(("state", "remedy"), [("53100", "Free some space"), ("57P03", "wait a"), ("53300", "Close")])
def test_states_of_the_server_have_a_remedy(ours: Ledger, state: str, remedy: str) -> None:
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'so it is' USING ERRCODE = '{state}'; END $$"
    with pytest.raises(LedgerError, match=f"so it is.*{remedy}"), database.writing(ours._engine) as connection:
        connection.execute(text(raising))


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE judgement SET reason = 'anders'",
        "UPDATE judgement SET superseded_by = 1, coder = 'mo'",
        "DELETE FROM judgement",
        "TRUNCATE judgement CASCADE",
    ],
)
def test_judgements_stay_whoever_writes(ours: Ledger, words: str) -> None:
    ours.writer().put(port_story(), recipe="r")
    statement = ours.view().statements()[0].statement.id
    ours.writer().judge(statement, ACTOR, OEZER, **BY)
    with pytest.raises(LedgerError, match=r"never.*both stay"), database.writing(ours._engine) as connection:
        connection.execute(text(words))
    assert len(ours.view().judgements()) == 1


def test_a_writer_waits_for_the_other_and_says_so_where_it_takes_too_long(
    ours: Ledger, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "BUSY_TIMEOUT", 0.3)
    with Ledger(url) as other, database.writing(ours._engine):
        started = time.monotonic()
        with pytest.raises(LedgerError, match="wait until it is done"):
            other.writer().put(port_story(), recipe="r")
        assert time.monotonic() - started >= 0.3
        assert other.view().counts().articles == 0  # readers do not wait


def test_a_reader_sees_one_state_and_writes_nothing(ours: Ledger) -> None:
    ours.writer().put(port_story(), recipe="r")
    with database.reading(ours._engine) as connection:
        count = text("SELECT count(*) FROM article")
        assert connection.scalar(count) == 1
        ours.writer().put(port_story("see.txt"), recipe="r")
        assert connection.scalar(count) == 1
    with pytest.raises(LedgerError, match="read-only"), database.reading(ours._engine) as connection:
        connection.execute(text("DELETE FROM article"))


def add(url: str, who: str) -> None:
    with Ledger(url, create=True) as ledger:
        for number in range(5):
            ledger.writer().put(port_story(f"{who}-{number}.txt"), recipe="r")
            assert ledger.view().counts().articles > number


@pytest.mark.slow
def test_two_processes_make_a_ledger_and_add_to_it_while_a_third_reads(
    server: Server, tell: Callable[[str], None]
) -> None:
    place = server.create("at_once", template="template0")
    try:
        processes = [FRESH.Process(target=add, args=(place, who)) for who in "ab"]
        for process in processes:
            process.start()
        reads = 0
        while any(process.is_alive() for process in processes):
            if server.run("SELECT 1 FROM pg_tables WHERE tablename = 'alembic_version'", database="at_once"):
                with Ledger(place) as ledger:
                    assert len(ledger.view().statements()) % 3 == 0
                    reads += 1
        for process in processes:
            process.join(timeout=120)
        assert [process.exitcode for process in processes] == [0, 0]
        with Ledger(place) as ledger:
            assert ledger.view().counts().articles == 10
        tell("PostgreSQL: 10 articles by 2 writers at once, readers in between, no lock error")
        assert reads
    finally:
        server.drop("at_once")
