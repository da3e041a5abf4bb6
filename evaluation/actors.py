"""Who is found behind a speaker span, measured with the gold quotations of German news, so on actors alone.

Two hand-made lists, written down by reading the articles and before any answer of the program was looked at:

names.jsonl     all 152 different speaker spans of dev.jsonl that hold the name of the person who speaks, found by
                reading all its 485 spans ("der Anwalt von Mara Quist" holds a name, but not the speaker's: it is not
                in). `names` is whom it names, in full where the article gives it in full, `also` other spellings in
                the text. Right is a person with that last name, of several people the group that holds all of them.
pronouns.jsonl  100 different speaker spans that are a pronoun, that is one personal, demonstrative or relative
                pronoun ("er", "dieser", "der"; "beide", "wir"), or a possessive with a noun that says how it is known
                ("seiner Meinung nach"). Indefinite ones ("man", "niemand") stand for nobody and are not in.
                dev.jsonl has 51 of them: all are in (`part` dev); 49 more were drawn from the 185 of train.jsonl
                (part train), by random.Random(4).sample. `name` is who it is, `rule` the word for what decided.
pronouns_tuning.jsonl   the other 136 pronouns of train.jsonl, without `rule`: the rules were tuned on these, and the
                gate does not count them (--tuning does).

`kind` of a pronoun's answer: person (right is a person of that last name), other (a role, body or group: right is an
actor, no named person, whose name holds all words of one entry of `words`), none (a document: nobody speaks, right is
unknown). `rule`: speaker (spoke right before), subject (of the sentence before), clause (named in the same sentence),
relative, demonstrative (the one named last), number, gender, topic (of the article), around (speaker of the quotation
around it), sense (nothing but the meaning tells).

Usage: actors.py FOLDER [--errors] [--tuning]   (FOLDER holds dev.jsonl and train.jsonl)
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from standpunkt.actors import attribute
from standpunkt.analysis import analyse
from standpunkt.documents import build
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import ActorKind, ActorLink
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import MediaType, Metadata, RawArticle
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull, length_of, spans_of

HERE = Path(__file__).parent
PRONOUNS = HERE / "pronouns.jsonl"
TUNING = HERE / "pronouns_tuning.jsonl"
_GIVEN = Origin("given", "1", "annotated")
Row = Mapping[str, Any]
Answers = dict[Span, ActorLink | None]
"""The actor behind each speaker of one article, by the span of the speaker."""


def score(folder: Path, *, pronouns: Path = PRONOUNS) -> dict[str, float]:
    """Shares from 0 to 1. `names`: spans with the right person. `pronouns`: right; `pronouns unknown`: nobody found
    though there is somebody; `pronoun error`: somebody else found. The first two also for each part of the data."""
    counts: Counter[str] = Counter()
    for name, outcome, _, _ in outcomes(folder, pronouns=pronouns):
        counts.update([name, f"{name} {outcome}"])
    measures = ("names", "pronouns dev", "pronouns train")
    shares = {name: counts[f"{name} right"] / max(counts[name], 1) for name in measures}
    total = max(counts["pronouns dev"] + counts["pronouns train"], 1)
    for name, outcome in (("pronouns", "right"), ("pronouns unknown", "unknown"), ("pronoun error", "wrong")):
        shares[name] = (counts[f"pronouns dev {outcome}"] + counts[f"pronouns train {outcome}"]) / total
    return shares


def outcomes(folder: Path, *, pronouns: Path = PRONOUNS) -> Iterator[tuple[str, str, Row, ActorLink | None]]:
    """For every row of both lists: the measure it belongs to, "right", "unknown" or "wrong", the row, the answer."""
    names, meanings = _rows(HERE / "names.jsonl"), _rows(pronouns)
    for part in ("dev", "train"):
        wanted = [("names", row) for row in names if part == "dev"]
        wanted += [(f"pronouns {part}", row) for row in meanings if row["part"] == part]
        articles = {row["article"] for _, row in wanted}
        answers = {a["documentName"]: answers_in(a) for a in _rows(folder / f"{part}.jsonl", only=articles)}
        for measure, row in wanted:
            link = answers[row["article"]][Span(row["start"], row["end"])]
            judge = named if measure == "names" else meant
            yield measure, judge(row, link), row, link


def _rows(path: Path, *, only: set[str] | None = None) -> list[dict[str, Any]]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if only is None or row["documentName"] in only]


def answers_in(article: Row) -> Answers:
    """Whom the program finds behind the annotated quotations; of several by one speaker span the first counts."""
    quotations = annotated(article)
    _, links = attribute(_analysis(article), quotations, knowledge_base())
    answers: Answers = {}
    for quotation, link in zip(quotations, links, strict=True):
        if quotation.speaker:
            answers.setdefault(hull(quotation.speaker), link)
    return answers


def _analysis(article: Row) -> Analysis:
    """With the day the article appeared, as its name tells it ("... (2005-08-20)")."""
    day = re.search(r"\((\d{4}-\d\d-\d\d)\)$", article.get("documentName", ""))
    given = Metadata(published=day[1] if day else None, language="de")
    text = article["text"].encode()
    return analyse(build(RawArticle(article.get("documentName", "text"), "text", MediaType.TEXT, text, given)))


def annotated(article: Row) -> list[Quotation]:
    """The annotations as an engine would give them, in text order, each with the one it is nested in."""
    made = [_quotation(one) for one in article["annotations"]]
    made.sort(key=lambda q: (q.quote[0].start, -q.quote[-1].end))
    return [_nested(made, place) for place in range(len(made))]


def _quotation(annotation: Row) -> Quotation:
    part = partial(_part, annotation)
    medium = annotation["medium"]
    kind = Medium(medium) if medium in set(Medium) else Medium.SPEECH  # nine have "none"
    roles = (part("cue"), part("frame"), part("speaker"), part("addressee"))
    return Quotation(QuotationType(annotation["type"]), kind, part("quote"), *roles, None, _GIVEN)


def _part(annotation: Row, name: str) -> Spans:
    return spans_of(annotation[name]["spans"])


def _nested(quotations: list[Quotation], place: int) -> Quotation:
    inner = quotations[place].quote
    around = [
        (length_of(other.quote), number)
        for number, other in enumerate(quotations)
        if length_of(other.quote) > length_of(inner)
        and all(any(span.contains(own) for span in other.quote) for own in inner)
    ]
    return replace(quotations[place], within=min(around)[1]) if around else quotations[place]


def named(row: Row, link: ActorLink | None) -> str:
    """The outcome for a span that holds names."""
    if link is None:
        return "unknown"
    if len(row["names"]) > 1:
        held = set(_words(link.actor.name))
        return "right" if all(_words(name)[-1] in held for name in row["names"]) else "wrong"
    return "right" if any(_is_called(link, name) for name in (*row["names"], *row.get("also", ()))) else "wrong"


def meant(row: Row, link: ActorLink | None) -> str:
    """The outcome for a pronoun."""
    if row["kind"] == "none":
        return "right" if link is None else "wrong"
    if link is None:
        return "unknown"
    right = _is_called(link, row["name"]) if row["kind"] == "person" else _is_other(link, row["words"])
    return "right" if right else "wrong"


def _is_called(link: ActorLink, name: str) -> bool:
    """A person of that last name, or known by one of its names alone ("Hu" for "Hu Jia")."""
    found, wanted = _words(link.actor.name), _words(name)
    return link.actor.kind is ActorKind.PERSON and (found[-1] == wanted[-1] or (len(found) == 1 and found[0] in wanted))


def _is_other(link: ActorLink, alternatives: list[str]) -> bool:
    """All words of one alternative are in the actor's name, up to two letters of case ending ("Experten")."""
    found = _words(link.actor.name)
    return any(
        all(any(f.startswith(w) and len(f) - len(w) <= 2 for f in found) for w in _words(words))
        for words in alternatives
    )


def _words(name: str) -> list[str]:
    letters = (c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return re.findall(r"\w+", "".join(letters))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what is not right")
    parser.add_argument("--tuning", action="store_true", help="the pronouns that the rules were tuned on instead")
    args = parser.parse_args()
    pronouns = TUNING if args.tuning else PRONOUNS
    if args.errors:
        for measure, outcome, row, link in outcomes(args.folder, pronouns=pronouns):
            if outcome != "right":
                found = f"{link.actor.name} ({link.origin.rule})" if link else None
                wanted = row.get("name") or ", ".join(row["names"])
                print(f"{measure:15} {outcome:8} {wanted} | {found} | {row['article']} {row['start']}")
    for name, value in score(args.folder, pronouns=pronouns).items():
        print(f"{name:18} {value:.3f}")


if __name__ == "__main__":
    main()
