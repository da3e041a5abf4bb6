"""What a rule found, and the link with its evidence chain that is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.actors import Actor, ActorLink
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.spans import Span

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Finding:
    """An actor, the role the text gives it, the rule that decided and the span it decided on."""

    actor: Actor
    title: str | None
    rule: str
    span: Span
    known: bool = False


def link_of(finding: Finding, speaker: Span) -> ActorLink:
    """The link, its evidence from the speaker's words to the actor."""
    chain = [Evidence("speaker", (speaker,), "these words name the speaker")]
    if finding.span != speaker or not finding.known:
        chain.append(Evidence(finding.rule, (finding.span,), f"read as {finding.actor.name}"))
    if finding.known:
        chain.append(Evidence("knowledge base", (), f"known as {finding.actor.name} ({finding.actor.id})"))
    return ActorLink(finding.actor, finding.title, tuple(chain), Origin("actors", VERSION, finding.rule))
