"""Examples of what an engine got wrong, as a reader can follow them in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import clean
from standpunkt.scoring.articles import QuotedArticle
from standpunkt.scoring.misses import Miss, misses, role_misses
from standpunkt.scoring.predictions import stretches
from standpunkt.scoring.runs import Run
from standpunkt.scoring.tokens import PARTS, Group, TokenQuotation

HEADS = {
    Miss.MISSED: "marked, not found",
    Miss.SPURIOUS: "found, not marked",
    Miss.CUT: "other boundaries",
    Miss.TYPE: "another type",
    Miss.ROLE: "other roles",
}


def examples(run: Run, *, limit: int, kind: Miss | None = None) -> Iterator[Text | Padding]:
    """Up to `limit` examples of every quotation type, of each kind of miss or of one."""
    for miss in [kind] if kind else Miss:
        shown: Counter[str] = Counter()
        for article, group in _of_kind(run, miss):
            kind_of = _type(group, miss)
            shown[kind_of] += 1
            if shown[kind_of] <= limit:
                yield Text(f"\n{HEADS[miss]} · {kind_of} · {clean(article.name)}", style="bold")
                yield Padding(_sides(article, group, miss), (0, 0, 0, 2))


def _type(group: Group, miss: Miss) -> str:
    """The gold type; of a spurious quotation its own, for the gold one it was paired with is another miss."""
    side = group.predicted if miss is Miss.SPURIOUS or group.gold is None else group.gold
    return side.type if side else ""


def _of_kind(run: Run, miss: Miss) -> Iterator[tuple[QuotedArticle, Group]]:
    for article, groups in zip(run.articles, run.groups, strict=True):
        for group in groups:
            if miss in misses(group):
                yield article, group


def _sides(article: QuotedArticle, group: Group, miss: Miss) -> Table:
    """Gold and predicted side, each with its parts; the side that the kind of miss says nothing of is left out."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(min_width=max(map(len, PARTS)))
    grid.add_column()
    wrong = set(role_misses(group)) if miss is Miss.ROLE else set()
    for name, side in (("marked", group.gold), ("found", group.predicted)):
        unwanted = {Miss.MISSED: "found", Miss.SPURIOUS: "marked"}.get(miss) == name
        if side and not unwanted:
            grid.add_row(Text(name, style="dim"), Text(f"{side.type}, {side.medium}", style="dim"))
            for part in _parts(side, [role for role in PARTS if role in wrong]):
                grid.add_row(part, words(article, side.part(part)))
    return grid


def _parts(side: TokenQuotation, wanted: Sequence[str]) -> list[str]:
    """The quote, and the roles that are there; those in `wanted` even where they are not."""
    return [part for part in PARTS if side.part(part) or part in wanted]


def words(article: QuotedArticle, numbers: frozenset[int]) -> Text:
    """The words under some tokens on one line, with dots where others stand between them; a dash for none."""
    found = (article.text[article.tokens[a].start : article.tokens[b - 1].end] for a, b in stretches(numbers))
    return Text(clean(" ".join(" … ".join(found).split())) or "–")
