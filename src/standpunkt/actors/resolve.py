"""From the words of a speaker span to an actor.

Steps, for each quotation in the order of their speakers: (1) strip what only leads up to the speaker, (2) a pronoun or
possessive: by salience, (3) several coordinated speakers: a group, (4) a personal name, (5) a role without a name: by
this article, then by the office's holder on the day of publication, then as a description of who spoke just before,
(6) a country, its seat, an organisation, (7) plural and unnamed speakers: a group, (8) any other body that speaks.
What none of these finds stays unknown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from standpunkt.actors.bodies import body_link_parts, outlet_of_sources
from standpunkt.actors.descriptions import Descriptions
from standpunkt.actors.groups import coordinated_name, group_name, has_source_word, is_plural, members
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.mentions import Cast, Mention, actor_id, cast_of
from standpunkt.actors.origins import Finding, link_of
from standpunkt.actors.phrases import Phrase, gender_of, phrase_of, report_prefix
from standpunkt.actors.salience import Salience
from standpunkt.actors.titles import INDEFINITE, Title, title_at
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Actor, ActorKind, ActorLink, KnowledgeBase
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, hull


def resolve(analysis: Analysis, quotations: Sequence[Quotation], base: KnowledgeBase) -> tuple[ActorLink | None, ...]:
    """The actor behind each quotation's speaker span, in the order of `quotations`; None where nobody is found."""
    resolver = _Resolver(analysis, quotations, index_of(base))
    found: list[ActorLink | None] = [None] * len(quotations)
    by_speaker = sorted((hull(q.speaker).start, i) for i, q in enumerate(quotations) if q.speaker)
    for _, place in by_speaker:
        parent = quotations[place].within
        found[place] = resolver.link(quotations[place], found[parent] if parent is not None else None)
    return tuple(found)


class _Resolver:
    def __init__(self, analysis: Analysis, quotations: Sequence[Quotation], index: Index) -> None:
        self._analysis, self._index, self._quotations = analysis, index, quotations
        self._tokens = analysis.tokens
        self._starts = [t.span.start for t in analysis.tokens]
        self._cast: Cast = cast_of(analysis, index)
        self._salience = Salience(analysis, self._cast, quotations)
        published = analysis.article.published
        self._descriptions = Descriptions(index, self._cast, self._salience, published.edtf if published else None)

    def link(self, quotation: Quotation, parent: ActorLink | None) -> ActorLink | None:
        tokens = [t for span in quotation.speaker for t in self._tokens_in(span)]
        if not tokens:
            return None
        phrase = phrase_of(tokens)
        finding = self._find(phrase, tokens, quotation, parent)
        if finding is None:
            return None
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        sentence = self._analysis.sentences[tokens[0].sentence]
        post = sentence.kind is SegmentKind.EMBEDDED_POST
        nested = quotation.within is not None
        self._salience.speak(finding.actor, finding.title, span, sentence.index, post=post, nested=nested)
        return link_of(finding, span)

    def _tokens_in(self, span: Span) -> Sequence[Token]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self._tokens) and self._tokens[first].span.end <= span.start:
            first += 1
        return self._tokens[first : bisect_left(self._starts, span.end)]

    def _find(
        self, phrase: Phrase, tokens: Sequence[Token], quotation: Quotation, parent: ActorLink | None
    ) -> Finding | None:
        if phrase.pronoun is not None:
            return self._pronoun(phrase.pronoun, quotation, parent)
        if not phrase.tokens:
            return self._report_compound(phrase, tokens)
        return (
            self._coordinated(phrase)
            or self._name(phrase)
            or self._role(phrase)
            or self._entity(phrase)
            or self._group(phrase, quotation)
            or self._body(phrase)
        )

    def _pronoun(self, pronoun: Token, quotation: Quotation, parent: ActorLink | None) -> Finding | None:
        gender, text = gender_of(pronoun.text), pronoun.text.lower()
        if text == "sie" and self._is_plural_cue(quotation):
            body = self._salience.last_body(pronoun.index, pronoun.sentence)
            several = body is not None and body.actor.kind is ActorKind.GROUP
            return Finding(body.actor, body.title, "plural pronoun", body.span) if body and several else None
        if parent is not None and self._inside_indirect(quotation) and parent.actor.gender in (gender, None):
            return Finding(parent.actor, parent.title, "pronoun for the speaker around it", parent.evidence[0].spans[0])
        person = self._salience.best(pronoun.index, pronoun.sentence, gender)
        body = self._salience.last_body(pronoun.index, pronoun.sentence, reach=1)
        if body and text not in {"er", "der"} and (person is None or person.token < body.token):
            return Finding(body.actor, body.title, "pronoun for a body", body.span)
        return Finding(person.actor, self._title_of(person.actor), "pronoun", person.span) if person else None

    def _is_plural_cue(self, quotation: Quotation) -> bool:
        words = [t for span in quotation.cue for t in self._tokens_in(span)]
        return bool(words) and words[0].text.islower() and words[0].text.endswith("en")

    def _inside_indirect(self, quotation: Quotation) -> bool:
        around = self._quotations[quotation.within] if quotation.within is not None else None
        return around is not None and around.type is not QuotationType.DIRECT

    def _title_of(self, actor: Actor) -> str | None:
        for mention in self._cast.mentions:
            if mention.person is not None and mention.person.actor.id == actor.id and mention.titles:
                return mention.titles[0].text
        return None

    def _coordinated(self, phrase: Phrase) -> Finding | None:
        parts = members(phrase.tokens)
        if len(parts) < 2 or not all(self._names_somebody(part) for part in parts):
            return None
        mentions = self._mentions(phrase.tokens)
        title = self._title_in(phrase.tokens)
        if len(mentions) < 2 and title is not None and title.last > parts[-1][0].index:
            return None  # "der Sprecher für Innen- und Rechtspolitik": the "und" is inside one role
        if len(mentions) == 1 and any(t.text == "," for t in phrase.tokens):
            return None
        return self._made(ActorKind.GROUP, coordinated_name(parts, self._index), "coordination", phrase.tokens)

    def _names_somebody(self, part: Sequence[Token]) -> bool:
        return any(
            t.index in self._cast.by_token
            or title_word(t.text)
            or self._index.entity_at([x.text for x in part], i)
            or body_link_parts(part[i:])
            or t.text.endswith("n")
            and t.text[0].isupper()
            for i, t in enumerate(part)
        )

    def _mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        return list({id(m): m for t in tokens if (m := self._cast.by_token.get(t.index))}.values())

    def _name(self, phrase: Phrase) -> Finding | None:
        mentions = self._mentions(phrase.tokens)
        if not mentions:
            return None
        mention = mentions[0]
        title = self._title_in(phrase.tokens)
        if title is not None and title not in mention.titles and not self._is_head(mention, title):
            return None
        if self._owns(mention, phrase):
            return None
        assert mention.person is not None
        role = next((t.text for t in mention.titles), None) or self._title_of(mention.person.actor)
        return Finding(mention.person.actor, role, mention.rule, mention.span, known=mention.person.known)

    def _is_head(self, mention: Mention, title: Title) -> bool:
        """ "der Sprecher der Senatorin Mara Quist": the spokesman speaks; behind a comma the name is his own."""
        if mention.first <= title.head:
            return True
        between = self._tokens[title.head + 1 : mention.first]
        return not between or between[-1].text == "," or title.head == mention.first - 1

    def _owns(self, mention: Mention, phrase: Phrase) -> bool:
        """ "Quists Sprecher": the name only owns the one who speaks."""
        following = [t for t in phrase.tokens if t.index == mention.last]
        ends = self._tokens[mention.last - 1].text
        return bool(following) and title_word(following[0].text) is not None and ends[-1] in "s’'"

    def _title_in(self, tokens: Sequence[Token]) -> Title | None:
        low, high = tokens[0].index, tokens[-1].index + 1
        for token in tokens:
            if token.text[0].isupper() and token.index not in self._cast.by_token:
                title = title_at(self._tokens, token.index, low, high, self._index)
                if title is not None:
                    return title
                if self._heads_a_body(token, tokens):
                    return None
        return None

    def _heads_a_body(self, token: Token, tokens: Sequence[Token]) -> bool:
        entity = self._index.entity_at([t.text for t in tokens if t.index >= token.index], 0)
        genitive = token.text[-1] in "s’'" and token is tokens[0]
        return body_link_parts([token]) is not None or (entity is not None and not genitive and token is not tokens[0])

    def _role(self, phrase: Phrase) -> Finding | None:
        title = self._title_in(phrase.tokens)
        if title is None:
            return None
        if (
            is_plural(phrase.tokens)
            or title.word.plural
            or title.article in INDEFINITE
            or title.article is None
            and not (title.bodies or title.head > title.first)
        ):
            bare = self._descriptions.bare(title) if title.article is None and not title.word.plural else None
            return bare or self._unnamed(phrase)
        return self._descriptions.find(title)

    def _unnamed(self, phrase: Phrase) -> Finding:
        return self._made(
            ActorKind.GROUP, group_name(phrase.tokens, dative=phrase.dative), "unnamed role", phrase.tokens
        )

    def _entity(self, phrase: Phrase) -> Finding | None:
        if is_plural(phrase.tokens):
            return None
        words = [t.text for t in phrase.tokens]
        for place, token in enumerate(phrase.tokens[:6]):
            hit = self._index.entity_at(words, place)
            if hit is not None and not self._is_owner(phrase.tokens, place, hit[1]):
                span = Span(token.span.start, phrase.tokens[place + hit[1] - 1].span.end)
                seat = self._index.seats.get(" ".join(words[place : place + hit[1]]).casefold())
                return Finding(hit[0], None, "seat" if seat else "known body", span, known=True)
            if token.text.lower() in INDEFINITE:
                return None
            if (
                token.text[0].isupper()
                and place
                and body_link_parts([token])
                and not self._names_follow(phrase.tokens, place)
            ):
                return None
        return None

    def _is_owner(self, tokens: Sequence[Token], place: int, length: int) -> bool:
        """ "Nordmarks Regierung", "Kritiker aus Nordmark": the country is part of another's name."""
        after = place + length
        before = tokens[place - 1].text.lower() if place else ""
        if before in {"aus", "in", "im", "bei", "beim"}:
            return True
        return (
            after < len(tokens) and tokens[after].text[0].isupper() and place == 0 and tokens[place].text[-1] in "s’'"
        )

    def _names_follow(self, tokens: Sequence[Token], place: int) -> bool:
        """ "die Nachrichtenagentur Nordpress": the name stands right behind the kind of body."""
        return place + 1 < len(tokens) and self._index.entity_at([t.text for t in tokens], place + 1) is not None

    def _group(self, phrase: Phrase, quotation: Quotation) -> Finding | None:
        tokens = phrase.tokens
        if not is_plural(tokens):
            return None
        name = group_name(tokens, dative=phrase.dative)
        if any(has_source_word(t.text) for t in tokens):
            addressee = [t for span in quotation.addressee for t in self._tokens_in(span)]
            end = tokens[-1].index + 1
            after = self._tokens[end : end + 4] if end < len(self._tokens) else ()
            name += outlet_of_sources(addressee, after, self._index)
        return self._made(ActorKind.GROUP, name, "unnamed group", tokens)

    def _body(self, phrase: Phrase) -> Finding | None:
        name = body_link_parts(phrase.tokens)
        return self._made(ActorKind.ORGANISATION, name, "body by its noun", phrase.tokens) if name else None

    def _report_compound(self, phrase: Phrase, tokens: Sequence[Token]) -> Finding | None:
        """ "laut BILD-Informationen", "Polizeiangaben zufolge"."""
        prefix = report_prefix(phrase.report.text) if phrase.report is not None else ""
        if not prefix:
            return None
        if hit := self._index.entity_at([prefix], 0):
            return Finding(hit[0], None, "known body", tokens[0].span, known=True)
        lower = prefix.removesuffix("s")
        if lower.lower() in {"zeugen", "augenzeugen", "medien", "behörden", "agentur", "presse", "korrespondenten"}:
            return self._made(ActorKind.GROUP, lower, "unnamed group", tokens)
        token = phrase.report
        name = lower if token is not None and body_link_parts([token], noun=lower) else None
        return self._made(ActorKind.ORGANISATION, name, "body by its noun", tokens) if name else None

    def _made(self, kind: ActorKind, name: str, rule: str, tokens: Sequence[Token]) -> Finding:
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        return Finding(Actor(actor_id(name, kind), name, kind), None, rule, span)
