"""Pipes whose reader goes away, as `standpunkt export jsonl | head -1` does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from standpunkt.ledger import Ledger
from tests.views.makers import CODEBOOK, harbour_article


@pytest.mark.parametrize("form", ["table", "csv"])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, form: str) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put_codebook(CODEBOOK)
        for number in range(60):
            ledger.writer().put(harbour_article(f"{number}.txt"), recipe="r")
    command = [sys.executable, "-m", "standpunkt", "statements", "-f", form, "-l", str(tmp_path / "l.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0
