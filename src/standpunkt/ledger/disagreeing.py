"""Where the machine has changed its mind under a judgement."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from standpunkt.ledger import loading, settling
from standpunkt.ledger import tables as t
from standpunkt.ledger.deciding import machines
from standpunkt.ledger.rows import asked
from standpunkt.records.judgements import SAME, SPANS, Disagreement, spans_of_value


def disagreements(connection: Connection) -> tuple[Disagreement, ...]:
    """Of each live judgement on a statement where the machine finds now neither what was judged nor what it found
    then. Old texts of an article that was replaced are not asked."""
    c = t.judgement.c
    judged = loading.judgements_on(connection, None, ~c.field.startswith(SAME))
    s = t.statement.c
    current = select(s.id, s.article, s.found).join(t.article).where(t.article.c.replaced_by.is_(None))
    rows = {row.id: row for row in asked(connection, current, s.id, sorted(judged))}
    found = settling.found(connection, list(rows))

    def differing() -> Iterator[Disagreement]:
        for statement, row in rows.items():
            for judgement in judged[statement]:
                now = machines(found[statement], judgement.field, is_found=bool(row.found))
                if now not in (judgement.new, judgement.machine) and _is_of(
                    judgement.new, judgement.field, row.article
                ):
                    yield Disagreement(judgement, statement, now)

    return tuple(sorted(differing(), key=lambda one: one.judgement.id))


def _is_of(value: str | None, field: str, article: str) -> bool:
    """False for spans in another text, which cannot be compared."""
    return field not in SPANS or spans_of_value(value or "")[0] == article
