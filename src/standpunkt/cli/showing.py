"""The command that shows an article with its quotations marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt.cli.drawing import against, code_text
from standpunkt.cli.options import DEFAULT_LEDGER, LedgerOption, viewed
from standpunkt.cli.screen import clean, screen
from standpunkt.errors import UsageError
from standpunkt.ledger import ArticleHead, Entry, StatementFilter
from standpunkt.records.articles import Article, SegmentKind
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import text_of
from standpunkt.records.statements import Statement
from standpunkt.views import Piece, Role, actor_of, nesting, numbered, one_line, pieces, when, who

if TYPE_CHECKING:
    from standpunkt.ledger import View

TYPE_STYLES = {
    QuotationType.DIRECT: "blue",
    QuotationType.INDIRECT: "cyan",
    QuotationType.REPORTED: "magenta",
    QuotationType.FREE_INDIRECT: "bright_blue",
    QuotationType.INDIRECT_FREE_INDIRECT: "bright_cyan",
}
_KIND_STYLES = {
    SegmentKind.HEADLINE: "bold",
    SegmentKind.TEASER: "bold",
    SegmentKind.FURNITURE: "dim",
    SegmentKind.CAPTION: "italic",
    SegmentKind.EMBEDDED_POST: "italic",
}


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its file name, with or without ending, or its id.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Show an article with its quotations marked.

    Quotations stand in numbered brackets, coloured by type, those inside others in brackets of their own;
    the statements are listed below. Speakers and cues are underlined, furniture is dimmed.
    """
    with viewed(ledger) as view:
        found = article_called(view, article)
        texts = view.revisions(found.id)
        entries = view.statements(StatementFilter(article=found.id, counting=_counts(texts, found)))
    console = screen()
    console.print(_head(found, texts))
    console.print(marked(found, [entry.statement for entry in entries]), "", sep="\n")
    for item in _items(found, entries):
        console.print(item)


def marked(article: Article, statements: Iterable[Statement]) -> Text:
    """The article's text; each stretch of quotation n stands in `[n ...]`, in the colour of its type."""
    numbers = numbered(statements)
    text = Text()
    before: tuple[int, ...] = ()
    for piece in pieces(article, numbers.values()):
        for number in reversed([n for n in before if n not in piece.inside]):
            text.append("]", style=f"bold {_colour(numbers[number])}")
        for number in (n for n in piece.inside if n not in before):
            text.append(f"[{number} ", style=f"bold {_colour(numbers[number])}")
        text.append(clean(piece.text), style=_style(piece, numbers))
        before = piece.inside
    for number in reversed(before):
        text.append("]", style=f"bold {_colour(numbers[number])}")
    return text


def _style(piece: Piece, numbers: dict[int, Statement]) -> str:
    styles = [_KIND_STYLES.get(piece.kind, "")]
    if piece.inside:
        styles.append(_colour(numbers[piece.inside[-1]]))
    if len(piece.inside) > 1:
        styles.append("italic")
    if piece.roles & {Role.SPEAKER, Role.CUE}:
        styles.append("underline")
    return " ".join(filter(None, styles)) or "none"


def _colour(statement: Statement) -> str:
    return TYPE_STYLES[statement.quotation.type]


def article_called(view: View, key: str) -> Article:
    """The article that a person names. Raises UsageError with names that are close where there is none."""
    found = view.article(key)
    if found is not None:
        return found
    names = [head.name for head in view.articles()]
    close = get_close_matches(key, names, n=3, cutoff=0.4)
    some = f"Do you mean {' or '.join(close)}?" if close else "`standpunkt articles` lists what there is."
    raise UsageError(f"No article in this ledger is called {key!r}.", remedy=some)


def _counts(texts: Sequence[ArticleHead], article: Article) -> bool:
    """False for a text that was replaced: none of its quotations counts."""
    return any(head.counts for head in texts if head.id == article.id)


def _head(article: Article, texts: Sequence[ArticleHead]) -> Text:
    published = article.published.edtf if article.published else "no date"
    facts = [article.outlet, published, article.name]
    if not article.is_german:
        facts.append(f"language {article.language}: not searched for quotations")
    if len(texts) > 1:
        (own,) = (head for head in texts if head.id == article.id)
        replaced = "" if own.counts else f", replaced by {own.replaced_by}"
        facts.append(f"revision {own.revision} of {len(texts)}{replaced}")
    against = article.published.doubts if article.published else ()
    remark = f"\n? look twice: {', '.join(against)}" if against else ""
    return Text.assemble((clean(" · ".join(filter(None, facts))), "dim"), (remark, "yellow"), "\n")


def _items(article: Article, entries: Iterable[Entry]) -> Iterator[Padding]:
    by_id = {entry.statement.id: entry for entry in entries}
    statements = {key: entry.statement for key, entry in by_id.items()}
    for number, statement in numbered(statements.values()).items():
        item = Table.grid(padding=(0, 1))
        item.add_row(Text(f"[{number}]", style=f"bold {_colour(statement)}"), _item(by_id[statement.id], article))
        yield Padding(item, (0, 0, 0, 4 * nesting(statements, statement)))


def _item(entry: Entry, article: Article) -> Text:
    statement, actor = entry.statement, actor_of(entry)
    speaker = one_line(text_of(statement.quotation.speaker, article.text))
    name = who(actor.name, statement.office) if actor else f"{speaker or 'nobody named'} (not linked)"
    facts = [when(entry) or "no date", str(statement.quotation.type)]
    if statement.occasion.kind:
        facts.append(str(statement.occasion.kind))
    if statement.occasion.via:
        facts.append(f"to {statement.occasion.via}")
    text = Text.assemble((clean(name), "bold"), clean(f" · {' · '.join(facts)}"))
    for remark in against(entry):
        text.append("\n").append_text(remark)
    if entry.judged:
        text.append(clean(f"\njudged: {', '.join(sorted(entry.judged))}"), style="dim")
    for code in statement.codes:
        text.append("\n").append_text(code_text(code)).append(f" – {clean(code.reason)}", style="dim")
    return text
