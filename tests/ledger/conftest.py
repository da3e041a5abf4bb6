from __future__ import annotations

from collections.abc import Iterator

import pytest

from standpunkt.ledger import Ledger
from tests.conftest import Places


@pytest.fixture
def ledger(places: Places) -> Iterator[Ledger]:
    """A new ledger, in every kind of database. A test that opens the file itself says so: `backend` is "sqlite"."""
    with Ledger(places(), create=True) as opened:
        yield opened
