"""How a debate stands, and how that moved."""

from __future__ import annotations

from collections.abc import Iterable

from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views import Act, Trend, acts, standings, trends
from tests.views.makers import JORIS, MARA, TEO, entry

SAID = [
    entry("port_blockade:oppose", said="2031-01-10", actor=MARA),
    entry("port_blockade:oppose", said="2031-01-12", actor=TEO),
    entry("port_blockade:support", said="2031-03-01", actor=MARA),
    entry("port_blockade:open", actor=JORIS),
]


def balance(said: Iterable[Act], *, at: str | None = None) -> tuple[Trend, ...]:
    """How it stands by acts."""
    return trends(standings(said, until=latest(at) if at else None, by_month=True), at=at)


def test_everybody_counts_once_with_the_newest_stance() -> None:
    (trend,) = balance(acts(SAID))
    assert dict(trend.now.standing) == {Stance.OPPOSE: 1, Stance.SUPPORT: 1, Stance.OPEN: 1}
    assert trend.now.share(Stance.SUPPORT) == 1 / 3
    assert sum(trend.now.spoken.values()) == 4


def test_months_follow_each_other_also_where_nobody_spoke() -> None:
    (trend,) = balance(acts(SAID))
    assert [str(balance.day) for balance in trend.months] == ["2031-01-31", "2031-02-28", "2031-03-31"]
    assert [balance.share(Stance.SUPPORT) for balance in trend.months] == [0.0, 0.0, 0.5]
    assert [sum(balance.spoken.values()) for balance in trend.months] == [2, 0, 1]


def test_at_a_day_nothing_said_later_and_nothing_undated_counts() -> None:
    (trend,) = balance(acts(SAID), at="2031-02")
    assert dict(trend.now.standing) == {Stance.OPPOSE: 2}


def test_december_is_followed_by_january() -> None:
    said = [entry("port_blockade:open", said=day) for day in ("2030-12-31", "2031-01-01")]
    (trend,) = balance(acts(said))
    assert [str(balance.day) for balance in trend.months] == ["2030-12-31", "2031-01-31"]


def test_where_nobody_said_anything_there_is_no_debate() -> None:
    assert trends(()) == ()
