"""What tests count is told below the dots, also where several processes run them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOLD = "told"


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
