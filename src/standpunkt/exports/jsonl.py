"""One statement a line, as JSON: everything the ledger knows of it, the same bytes for the same ledger content.

Keys, in this order. Spans are `[[start, end], ...]`, half open, in code points of the article's text.

    id              the statement's id
    article         file name of the article
    url, outlet     of the article, or null
    published       EDTF, or null
    text            the words of the quote
    type, medium    as in the German news quotation attribution data ("Indirect", "Speech")
    quote, cue, frame, speaker, addressee
                    spans; [] where the text has none
    actor           {"id", "name", "kind"}, or null where the speaker is not known
    office          the post held when it was said, or null
    said            EDTF, or null
    said_evidence   spans
    via             the outlet or medium it was said to, or null
    codes           [{"proposal", "stance", "evidence", "reason", "origin", "condition"}, ...]; evidence and
                    condition ("wenn Isalien darum bittet") are spans
    confidence      measured share of right quotations among those of this rule, 0 to 1, or null
    within          id of the statement this one is nested in, or null
    origin          {"component", "version", "rule"} of the quotation
    evidence        [{"rule", "spans", "note"}, ...], the chain that led from the speaker's words to the actor
    via_evidence    spans
    actor_origin, said_origin
                    {"component", "version", "rule", "confidence"}, or null; so too the origin of a code
    occasion        what it was said on ("interview", "press conference"), or null
    occasion_evidence
                    spans
    actor_doubts, said_doubts, published_doubts
                    what speaks against a value that is kept all the same (["name spelt differently"])
    revision        which text of the article it is, from 1; those that were replaced are not exported
    judged          what people decided of it: {field: {"value", "coder", "time", "reason", "judgement"}}; fields and
                    values as `standpunkt judge` has them, "" for nothing known
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from standpunkt.ledger import Entry, StatementFilter, View
from standpunkt.records.actors import ActorLink
from standpunkt.records.articles import Dating
from standpunkt.records.codes import Code
from standpunkt.records.judgements import Judgement
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Spans

_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
"""JSON lets these stand, but Python's `splitlines` and some editors end a line there."""


def jsonl(view: View) -> Iterator[str]:
    """One line (without line end) for every statement, by article name, then place in the text.

    Reads one article at a time, so that a large ledger needs no more memory than a small one.
    """
    for head in view.articles():
        for entry in view.statements(StatementFilter(article=head.id)):
            yield json.dumps(statement_record(entry), ensure_ascii=False).translate(_LINE_ENDS)


def statement_record(entry: Entry) -> dict[str, Any]:
    """An entry as plain values, with the keys told above."""
    statement, article = entry.statement, entry.article
    quotation, occasion, link = statement.quotation, statement.occasion, statement.actor
    return {
        "id": statement.id,
        "article": article.name,
        "url": article.url,
        "outlet": article.outlet,
        "published": article.published.edtf if article.published else None,
        "text": statement.text,
        "type": quotation.type.value,
        "medium": quotation.medium.value,
        "quote": _pairs(quotation.quote),
        "cue": _pairs(quotation.cue),
        "frame": _pairs(quotation.frame),
        "speaker": _pairs(quotation.speaker),
        "addressee": _pairs(quotation.addressee),
        "actor": _actor(link),
        "office": statement.office,
        "said": occasion.said.edtf if occasion.said else None,
        "said_evidence": _pairs(occasion.said.evidence) if occasion.said else [],
        "via": occasion.via,
        "codes": [_code(code) for code in statement.codes],
        "confidence": quotation.origin.confidence,
        "within": statement.within,
        "origin": _origin(quotation.origin),
        "evidence": _chain(link),
        "via_evidence": _pairs(occasion.via_evidence),
        "actor_origin": _measured(link.origin) if link else None,
        "said_origin": _measured(occasion.said.origin) if occasion.said else None,
        "occasion": occasion.kind.value if occasion.kind else None,
        "occasion_evidence": _pairs(occasion.kind_evidence),
        "actor_doubts": _doubts(link),
        "said_doubts": _doubts(occasion.said),
        "published_doubts": _doubts(article.published),
        "revision": article.revision,
        "judged": {field: _judged(entry.judged[field]) for field in sorted(entry.judged)},
    }


def _judged(judgement: Judgement) -> dict[str, Any]:
    plain = {"value": judgement.new, "coder": judgement.coder, "time": judgement.time, "reason": judgement.reason}
    return {**plain, "judgement": judgement.id}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _actor(link: ActorLink | None) -> dict[str, str] | None:
    return {"id": link.actor.id, "name": link.actor.name, "kind": link.actor.kind.value} if link else None


def _doubts(value: ActorLink | Dating | None) -> list[str]:
    return [doubt.value for doubt in value.doubts] if value else []


def _chain(link: ActorLink | None) -> list[dict[str, Any]]:
    return [{"rule": e.rule, "spans": _pairs(e.spans), "note": e.note} for e in link.evidence] if link else []


def _code(code: Code) -> dict[str, Any]:
    return {
        "proposal": code.proposal,
        "stance": code.stance.value,
        "evidence": _pairs(code.evidence),
        "reason": code.reason,
        "origin": _measured(code.origin),
        "condition": _pairs(code.condition),
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {"component": origin.component, "version": origin.version, "rule": origin.rule}


def _measured(origin: Origin) -> dict[str, Any]:
    return {**_origin(origin), "confidence": origin.confidence}
