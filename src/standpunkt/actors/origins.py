"""What a rule found, and the link with its evidence chain that is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.actors.mentions import Mention
from standpunkt.records.actors import Actor, ActorLink
from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.spans import Span

VERSION = "2"


@dataclass(frozen=True, slots=True)
class Finding:
    """An actor, the role the text gives it, the rule that decided and the span it decided on. `chain` is what leads on
    from there (the full name behind a surname), `doubts` what speaks against it."""

    actor: Actor
    title: str | None
    rule: str
    span: Span
    known: bool = False
    chain: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def link_of(finding: Finding, speaker: Span) -> ActorLink:
    """The link, its evidence from the speaker's words to the actor."""
    chain = [Evidence("speaker", (speaker,), "these words name the speaker")]
    if finding.span != speaker or not finding.known:
        chain.append(Evidence(finding.rule, (finding.span,), f"read as {finding.actor.name}"))
    chain += finding.chain
    if finding.known:
        chain.append(Evidence("knowledge base", (), f"known as {finding.actor.name} ({finding.actor.id})"))
    origin = Origin("actors", VERSION, finding.rule)
    return ActorLink(finding.actor, finding.title, tuple(chain), origin, finding.doubts)


def chain_of(mention: Mention) -> tuple[Evidence, ...]:
    """What leads from a surname to a person: where the article names that person in full, and the role it gives."""
    person, chain = mention.person, []
    assert person is not None
    introduction = person.introduction
    if not mention.full and introduction is not None:
        chain.append(Evidence("named in full", (introduction.span,), f"here {' '.join(introduction.words)}"))
    titles = mention.titles or (introduction.titles if introduction else ())
    return (*chain, *(Evidence("role", (title.span,), title.text) for title in titles))
