"""What the server of processes (killing.py) has in memory before it forks: all that `standpunkt add` reads."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from tests import killing

with tempfile.TemporaryDirectory() as place:
    killing.write_articles(Path(place) / "artikel", number=2)
    with suppress(SystemExit):
        killing.add(Path(place) / "ledger.db", Path(place) / "artikel")
