"""What tests of all rooms share: ledgers on every database there is, and what tests count told below the dots."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests import servers

SQLITE, POSTGRESQL = "sqlite", "postgresql"
TOLD = "told"
_NUMBERS = count()
Places = Callable[[], str | Path]
"""Gives a place for a ledger where there is none yet, or an empty one."""


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        os.environ[servers.FOLDER] = str(servers.new_folder())


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        servers.stop(Path(os.environ[servers.FOLDER]))


@pytest.fixture(scope="session")
def server() -> servers.Server:
    """A PostgreSQL server."""
    return servers.shared()


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def backend(request: pytest.FixtureRequest) -> str:
    """The kinds of database a ledger can lie in, one after the other."""
    return str(request.param)


@pytest.fixture
def databases(request: pytest.FixtureRequest) -> Iterator[Places]:
    """Databases with a new ledger on the server."""
    server: servers.Server = request.getfixturevalue("server")
    made: list[str] = []

    def new() -> str:
        made.append(f"ledger_{os.getpid()}_{next(_NUMBERS)}")
        return server.create(made[-1])

    yield new
    for name in made:
        server.drop(name)


@pytest.fixture
def places(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """Places for ledgers in the database `backend`."""
    if backend == POSTGRESQL:
        return request.getfixturevalue("databases")  # type: ignore[no-any-return]
    numbers = count()
    return lambda: tmp_path / f"ledger-{next(numbers)}.db"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Prints a line at the end of the run."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The lines that tests told."""
    reports = [report for name in ("passed", "failed") for report in terminalreporter.stats.get(name, ())]
    lines = sorted({line for report in reports for name, line in report.user_properties if name == TOLD})
    if lines:
        terminalreporter.section("counted")
        for line in lines:
            terminalreporter.write_line(line)
