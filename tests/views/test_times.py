"""When a statement counts as said where only its article is dated."""

from __future__ import annotations

import pytest

from standpunkt.views.listing import when
from standpunkt.views.times import day, moment
from tests.views.makers import entry


@pytest.mark.parametrize(
    ("published", "shown", "last"),
    [
        ("2031-05-08", "≤ 2031-05-08", "2031-05-08"),
        ("2031-05-08/2031-05-31", "≤ 2031-05-08/2031-05-31", "2031-05-31"),
        ("2031-05-08/..", "", "None"),
        (None, "", "None"),
    ],
)
def test_publication_bounds_what_was_said_unless_it_is_open(published: str | None, shown: str, last: str) -> None:
    found = entry(published=published)
    assert (when(found), str(day(found))) == (shown, last)
    assert moment(found) == (published if shown else None)
    assert moment(entry(published=published, said="2031-05-01")) == "2031-05-01"
