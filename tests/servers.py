"""A PostgreSQL server of the tests' own, from whatever binaries are installed: one for all of a test run."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from standpunkt.ledger import Ledger

FOLDER = "STANDPUNKT_TEST_SERVER"
"""Names, for all processes of a test run, the folder of the server they share."""
NEEDED = "STANDPUNKT_NEEDS"
"""Where it holds the word postgresql, a test fails rather than is skipped where there is no server."""
TEMPLATE = "template_of_ledgers"
LOCKED, PASSWORD = "locked", "sehr geheim/@"  # a user who needs a password
_WAIT = 60.0
# Speed matters here, and what a crash of the machine would lose does not.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "listen_addresses": "127.0.0.1",
}


@dataclass(frozen=True, slots=True)
class Server:
    """One that runs on this machine."""

    port: int

    def url(self, database: str, *, user: str = "postgres", password: str = "") -> str:
        """Where a database is."""
        return f"postgresql://{user}{':' if password else ''}{password}@127.0.0.1:{self.port}/{database}"

    def run(self, command: str, *, database: str = "postgres") -> Sequence[Sequence[object]]:
        """Runs one command outside of transactions; gives its rows."""
        url = self.url(database).replace("postgresql:", "postgresql+pg8000:")
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                result = connection.exec_driver_sql(command)
                return [tuple(row) for row in result] if result.returns_rows else []
        finally:
            engine.dispose()

    def create(self, database: str, *, template: str = TEMPLATE) -> str:
        """Makes a database, that of a new ledger unless told otherwise; gives its URL."""
        self.run(f"CREATE DATABASE {database} TEMPLATE {template}")
        return self.url(database)

    def drop(self, database: str) -> None:
        """Takes it away, whoever is still in it."""
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")


def binaries() -> Path | None:
    """The folder with initdb and pg_ctl, of the newest version there is."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    places = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(places, key=lambda place: int(place.parent.name), default=None)


def shared() -> Server:
    """The server of this test run; whoever asks first starts it. Skips the test, or fails it, where there is none."""
    place = binaries()
    if place is None:
        said = "PostgreSQL is not installed: its tests are left out."
        if "postgresql" in os.environ.get(NEEDED, ""):
            pytest.fail(f"{said} {NEEDED} says that they are needed.")
        pytest.skip(said)
    folder = Path(os.environ[FOLDER])
    try:
        (folder / "lock").mkdir()
    except FileExistsError:
        return Server(_port_of(folder))
    try:
        server = _prepared(place, folder)
    except BaseException as error:
        (folder / "failed").write_text(f"{type(error).__name__}: {error}")
        raise
    part = folder / "part"
    part.write_text(str(server.port))
    part.rename(folder / "ready")
    return server


def _prepared(place: Path, folder: Path) -> Server:
    """A server with what the tests copy and who they come as."""
    server = _start(place, folder)
    server.run(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0 ENCODING 'UTF8'")
    Ledger(server.url(TEMPLATE), create=True).close()
    server.run(f"CREATE ROLE {LOCKED} LOGIN PASSWORD '{PASSWORD}'")
    return server


def _start(place: Path, folder: Path) -> Server:
    own = {"user": "postgres"} if os.geteuid() == 0 else {}  # initdb refuses to be run by root
    if own:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    _call([place / "initdb", "-D", data, "-E", "UTF8", "--no-locale", "-A", "trust", "-U", "postgres", "-N"], own)
    rules = ("host all locked 127.0.0.1/32 scram-sha-256", "host all all 127.0.0.1/32 trust")
    (data / "pg_hba.conf").write_text("\n".join(rules) + "\n")
    port = _free_port()
    settings = _SETTINGS | {"port": str(port), "unix_socket_directories": str(folder)}
    with (data / "postgresql.conf").open("a") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
    try:
        _call([place / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "start"], own)
    except AssertionError as error:
        raise AssertionError(f"{error}\n{(folder / 'log').read_text()}") from error
    return Server(port)


def stop(folder: Path) -> None:
    """Stops the server of that folder, where there is one, and takes the folder away."""
    place = binaries()
    if place and (folder / "data" / "postmaster.pid").exists():
        own = {"user": "postgres"} if os.geteuid() == 0 else {}
        _call([place / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"], own)
    shutil.rmtree(folder, ignore_errors=True)


def new_folder() -> Path:
    """In memory where the machine has such a place: a server makes some thousand files."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="standpunkt-", dir=memory if os.access(memory, os.W_OK) else None))
    folder.chmod(0o755)
    return folder


def _call(command: Sequence[object], own: dict[str, str]) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, check=False, capture_output=True, text=True, cwd="/", user=own.get("user"))
    assert done.returncode == 0, f"{' '.join(words)}: {done.stderr or done.stdout}"


def _port_of(folder: Path) -> int:
    """Waits for the process that starts the server; where that failed, nobody waits for it again."""
    ready, failed, until = folder / "ready", folder / "failed", time.monotonic() + _WAIT
    while not ready.exists():
        assert not failed.exists(), f"The PostgreSQL server did not start. {failed.read_text()}"
        assert time.monotonic() < until, "The process that starts the PostgreSQL server does not come to an end."
        time.sleep(0.1)
    return int(ready.read_text())


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
