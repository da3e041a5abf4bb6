"""What codes count: the machine's, but where a person judged otherwise. What a code took the place of stays in it.

Of each statement and proposal the table `code` has the one code that counts, so that whoever asks for codes in SQL
need not know of judgements; in its column `over` stands, as JSON, the code that would count without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from standpunkt.ledger import changing, loading, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Entry
from standpunkt.ledger.rows import asked, children
from standpunkt.ledger.storing import rows_of_codes
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import CODE, JUDGED, Judgement, proposal_of
from standpunkt.records.origins import Origin
from standpunkt.records.statements import Statement

Codes = tuple[Code, ...]


def settle(connection: Connection, statements: Sequence[str] | None = None) -> None:
    """Works out anew which codes count, of these statements or of all."""
    judged = _judgements(connection, statements)
    before = loading.codes_of(connection, sorted({*judged, *_with_judged(connection, statements)}))
    after = {key: counting(machines(codes), judged.get(key, ())) for key, codes in before.items()}
    _replace(connection, {key: codes for key, codes in after.items() if codes != before[key]})


def put(connection: Connection, found: Mapping[str, Codes], *, run: int | None = None) -> None:
    """Stores what the machine found, by statement, in place of what it found before, and what the `run` changed by
    that; judgements go on counting."""
    if run is not None:
        before = {key: machines(codes) for key, codes in loading.codes_of(connection, list(found)).items()}
        changing.note_codes(connection, run, before, found)
    _replace(connection, found)
    settle(connection, list(found))


def machines(codes: Iterable[Code]) -> Codes:
    """What would count if nobody had judged."""
    return tuple(one for code in codes if (one := code.over if code.origin.component == JUDGED else code) is not None)


def to_code(entries: Sequence[Entry]) -> tuple[Statement, ...]:
    """Of all statements of an article, in text order, those that codes are to be found for, with the machine's: what
    people judged no quotation is as if it were not there. Of an article that was replaced all of them."""
    left_out = {e.statement.id: e.statement.within for e in entries if e.article.counts and not e.counts}

    def around(within: str | None) -> str | None:
        while within in left_out:
            within = left_out[within]
        return within

    statements = (entry.statement for entry in entries if entry.statement.id not in left_out)
    return tuple(replace(one, codes=machines(one.codes), within=around(one.within)) for one in statements)


def counting(found: Codes, judged: Iterable[Judgement]) -> Codes:
    """What counts: each judged code in the place of the machine's, or behind them all, by the proposals' ids."""
    decided = {proposal_of(one.field): one for one in judged}
    kept = (_judged(c.proposal, decided[c.proposal], c) if c.proposal in decided else c for c in found)
    new = sorted(decided.keys() - {code.proposal for code in found})
    return (*kept, *(_judged(proposal, decided[proposal], None) for proposal in new))


def _judged(proposal: str, judgement: Judgement, machine: Code | None) -> Code:
    stance = Stance(judgement.new or Stance.NONE)
    agrees = machine is not None and machine.stance is stance
    return Code(
        proposal=proposal,
        stance=stance,
        evidence=machine.evidence if machine else (),
        reason=_reason(judgement, machine, agrees=agrees),
        origin=Origin(JUDGED, str(judgement.id), f"by {judgement.coder}"),
        condition=machine.condition if machine and agrees else (),
        over=machine,
    )


def _reason(judgement: Judgement, machine: Code | None, *, agrees: bool) -> str:
    """ "judged by jo on 2031-05-09 (gilt nur für Nordmark); the machine: oppose, 'lehnte ... ab' (rejects)"."""
    why = f" ({judgement.reason})" if judgement.reason else ""
    if machine is None:
        said = "the machine: not spoken of"
    else:
        said = f"the machine agrees: {machine.reason}" if agrees else f"the machine: {machine.stance}, {machine.reason}"
    return f"judged by {judgement.coder} on {judgement.time[:10]}{why}; {said}"


def _judgements(connection: Connection, statements: Sequence[str] | None) -> dict[str, list[Judgement]]:
    """The live judgements on codes, by those statements that are there."""
    own = t.judgement.c.field.startswith(CODE)
    return loading.judgements_on(connection, statements, own)


def _with_judged(connection: Connection, statements: Sequence[str] | None) -> set[str]:
    """The statements that a judged code is stored with."""
    c = t.code.c
    wanted = select(c.statement).where(c.component == JUDGED)
    return {row.statement for row in asked(connection, wanted, c.statement, statements)}


def _replace(connection: Connection, codes: Mapping[str, Codes]) -> None:
    standing.mark(connection, statements=codes)
    columns = [t.statement.c.id, t.article.c.text]
    texts = children(connection, columns, t.statement.c.id, list(codes), within=t.statement.join(t.article))
    for statement, rows in texts.items():
        connection.execute(delete(t.code).where(t.code.c.statement == statement))
        for table, made in rows_of_codes(statement, codes[statement], rows[0].text).items():
            if made:
                connection.execute(insert(table), made)
