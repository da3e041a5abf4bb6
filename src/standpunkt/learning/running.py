"""`learn`: from the judgements of a ledger to its codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from standpunkt.codes.learned import codes_with
from standpunkt.errors import TrainingError
from standpunkt.learning.examples import ENOUGH, Judged, examples, judged_stances
from standpunkt.ledger import StatementFilter
from standpunkt.records.codes import Code
from standpunkt.records.learning import LearnedCoder
from standpunkt.running import Beginning

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger, View


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of one proposal: the number of judgements on statements that the ledger holds, and the coder trained on
    them, or None where they are fewer than `ENOUGH`."""

    proposal: str
    judgements: int
    coder: LearnedCoder | None


@dataclass(frozen=True, slots=True)
class Learning:
    """What `learn` did: what came of each proposal that was judged at all, by id, and how many statements of the ledger
    have other codes now."""

    proposals: tuple[Learned, ...]
    changed: int


def learn(ledger: Ledger, *, proposal: str | None = None, time: str | None = None) -> Learning:
    """Trains a coder for `proposal`, or for every proposal that was judged, and codes the ledger's statements with it
    where it beats the rules; where it does not any more, theirs count again. Judged codes stay as they are.

    The same judgements give the same coder. `time` is when this run begins, now where none is given. Raises
    TrainingError where scikit-learn is not installed.
    """
    _need_libraries()
    view = ledger.view()
    judged = judged_stances(view)
    trained = {coder.proposal for coder in view.learned()}
    wanted = [proposal] if proposal is not None else sorted({*judged, *trained})
    told = tuple(_learned(view, one, judged.get(one, {})) for one in wanted)
    coders = [one.coder for one in told if one.coder]
    others = [coder for coder in view.learned() if coder.proposal not in wanted]
    codes = _recoded(view, [*others, *coders])
    writer = ledger.writer()
    run = Beginning(writer, "learn", time=time, codebook=view.codebook()).number if codes else None
    writer.put_learned(coders, codes, of=wanted, run=run)
    return Learning(told, len(codes))


def _learned(view: View, proposal: str, judged: Judged) -> Learned:
    from standpunkt.learning.training import train  # noqa: PLC0415 (scikit-learn: 1 s, and only this command needs it)

    known = examples(view, proposal, judged)
    return Learned(proposal, len(known), train(known, proposal) if len(known) >= ENOUGH else None)


def _recoded(view: View, coders: Sequence[LearnedCoder]) -> dict[str, tuple[Code, ...]]:
    """By statement: what the machine now says, where that is something else."""
    from standpunkt.ledger.coding import machines  # noqa: PLC0415

    book = view.codebook()
    ids = {proposal.id for proposal in book.proposals} if book else set()
    used = sorted((c for c in coders if c.used and c.proposal in ids), key=lambda coder: coder.proposal)
    changed = {}
    for head in view.articles():
        article = view.article(head.id)
        assert article is not None, head.id
        for entry in view.statements(StatementFilter(article=head.id, counting=False)):
            codes = codes_with(article.text, entry.statement, used)
            if codes != machines(entry.statement.codes):
                changed[entry.statement.id] = codes
    return changed


def _need_libraries() -> None:
    if find_spec("sklearn") is None:
        raise TrainingError(
            "Learning from judgements needs scikit-learn.", remedy="Install it: pip install 'standpunkt[learn]'."
        )
