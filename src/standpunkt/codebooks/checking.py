"""What a person should look at in a codebook: its errors or, where it has none, its words that make no sense.

Advice is given on words that no text could hold, words in an inflected form, words that evoke two proposals, phrases
that an excluding one always silences, and special cases valid when the proposal above them is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from standpunkt.codebooks.words import sentences_in
from standpunkt.codes.checking import WORDS, Finding, errors_in, field_of
from standpunkt.codes.codebook import codebook_in
from standpunkt.codes.matching import WINDOW, PhraseIndex
from standpunkt.codes.phrases import UNWEIGHTED, Choice, Fit, Phrase, parse
from standpunkt.codes.yamlsource import YamlSource, read_yaml_source
from standpunkt.lexicons.lemmas import is_known, lemmatize
from standpunkt.records.codes import Codebook, Proposal
from standpunkt.records.edtf import bounds

_ENDINGS = ("e", "em", "er", "es")  # "en" is that of verbs, too: "schicken" is no form of "schick"
_MOST_TERMS = 4  # of two phrases that are compared term by term; longer ones hardly ever hold the same words

_Term = list[tuple[str, Choice]]
"""The choices of a term, each as it is written and as it is read."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A phrase where it stands."""

    proposal: Proposal
    kind: str
    phrase: Phrase
    line: int
    field: str

    def advice(self, problem: str, remedy: str) -> Finding:
        return Finding(self.line, self.field, problem, remedy, is_error=False)


def check(text: str, *, name: str) -> tuple[Finding, ...]:
    """The errors of the codebook that `text` writes down, or where it has none, advice; by line.

    Raises CodebookError where the text is no YAML.
    """
    source = read_yaml_source(text, name=name)
    errors = errors_in(source)
    if errors:
        return errors
    book = codebook_in(source)
    lines = list(_lines(source, book))
    found = [advice for line in lines for advice in (*_impossible(line), *_inflected(line), *_silenced(line, lines))]
    found += [*_shared(book, lines), *_out_of_time(source, book)]
    return tuple(sorted(set(found), key=lambda one: (one.line, one.field, one.problem)))


def _lines(source: YamlSource, book: Codebook) -> Iterator[_Line]:
    for place, proposal in enumerate(book.proposals):
        for kind in WORDS:
            for number, phrase in enumerate(getattr(proposal, kind)):
                path = ("proposals", place, kind, number)
                yield _Line(proposal, kind, parse(phrase), source.line(path), field_of(path))


# --- words that no text holds


def _impossible(line: _Line) -> Iterator[Finding]:
    """Every choice is looked for in itself; what is not found there is found nowhere."""
    if len(line.phrase.terms) > WINDOW:
        problem = f"{len(line.phrase.terms)} words never stand within {WINDOW}"
        yield line.advice(problem, "Keep the two or three that matter.")
    for written, choice in (pair for term in _terms(line.phrase) for pair in term):
        if not _found_in((choice,), _plain(written)):
            problem = f"no German text holds {written!r}: it is read as several words"
            yield line.advice(problem, "Join words with '_', and leave out marks that stand alone in a text.")


def _terms(phrase: Phrase) -> list[_Term]:
    """The terms of a phrase, each choice as it is written and as it is read."""
    words = (word for word in phrase.source.split() if word.casefold() not in UNWEIGHTED)
    return [list(zip(word.split("|"), term, strict=True)) for word, term in zip(words, phrase.terms, strict=True)]


def _plain(written: str) -> str:
    return " ".join(part.strip("*=") for part in written.split("_"))


def _found_in(term: tuple[Choice, ...], text: str) -> bool:
    index = PhraseIndex([Phrase("", (term,))])
    return any(index.find(words) for words, _ in sentences_in(text, verbs=index.words))


# --- words in another form than the dictionary's


def _inflected(line: _Line) -> Iterator[Finding]:
    for term in _terms(line.phrase):
        others = {written.casefold() for written, _ in term}
        for written, _ in term:
            lemma = _dictionary_form(written)
            if lemma is not None and lemma.casefold() not in others:
                problem = f"{written!r} does not find {lemma!r}"
                yield line.advice(problem, f"Write {lemma!r}, which finds all its forms, unless this one is meant.")


def _dictionary_form(written: str) -> str | None:
    """The singular of a noun, an adjective without its ending; None where there is no other, or where it is not
    certain: "befristet" and "höher" have forms of their own."""
    lemma = lemmatize(written)
    if not written.isalpha() or not is_known(written) or lemma.startswith(written):
        return None
    if written[0].isupper():
        return lemma if lemma[0].isupper() else None
    return lemma if written.startswith(lemma) and written.removeprefix(lemma) in _ENDINGS else None


# --- words of two proposals


def _shared(book: Codebook, lines: Sequence[_Line]) -> Iterator[Finding]:
    evoking = [line for line in lines if line.kind == "evoked_by"]
    for left, right in combinations(evoking, 2):
        words = (
            _common(_terms(left.phrase), _terms(right.phrase))
            if _are_rivals(book, left.proposal, right.proposal)
            else None
        )
        if words is not None:
            problem = f"{words!r} evokes {right.proposal.id!r} too (line {right.line})"
            remedy = "It means the one spoken of last, else the first in the file; add a word if that is not wanted."
            yield left.advice(problem, remedy)


def _are_rivals(book: Codebook, left: Proposal, right: Proposal) -> bool:
    """Not where one is a special case of the other, or where they are never valid on the same day."""
    is_family = left.id == right.id or left.id in book.above(right.id) or right.id in book.above(left.id)
    return not is_family and _overlap(left, right)


def _overlap(left: Proposal, right: Proposal) -> bool:
    (first, last), (begin, end) = bounds(left.valid or "../.."), bounds(right.valid or "../..")
    return first <= end and begin <= last


def _common(left: Sequence[_Term], right: Sequence[_Term]) -> str | None:
    """Words that meet every term of both, or None."""
    if len(left) != len(right) or len(left) > _MOST_TERMS:
        return None
    for order in permutations(right):
        shared = [_first_common(mine, theirs) for mine, theirs in zip(left, order, strict=True)]
        if None not in shared:
            return " ".join(filter(None, shared))
    return None


def _first_common(mine: _Term, theirs: _Term) -> str | None:
    known = {choice for _, choice in theirs}
    return next((written for written, choice in mine if choice in known), None)


# --- words that an excluding phrase silences


def _silenced(line: _Line, lines: Sequence[_Line]) -> Iterator[Finding]:
    if line.kind != "evoked_by":
        return
    for other in lines:
        if other.kind == "excluded_by" and other.proposal is line.proposal and _always(other.phrase, line.phrase):
            problem = f"it never evokes anything: line {other.line} excludes it"
            yield line.advice(problem, "Take one of the two away, or make the excluding phrase longer.")


def _always(wanted: Phrase, given: Phrase) -> bool:
    """True where any words that meet `given` meet `wanted`."""
    return all(any(_meets(term, choices) for choices in given.terms) for term in wanted.terms)


def _meets(term: tuple[Choice, ...], choices: tuple[Choice, ...]) -> bool:
    return all(choice in term or _found_in(term, _text_of(choice)) for choice in choices)


def _text_of(choice: Choice) -> str:
    return " ".join(atom.text.capitalize() if atom.fit is Fit.PART else atom.text for atom in choice)


# --- times


def _out_of_time(source: YamlSource, book: Codebook) -> Iterator[Finding]:
    for place, proposal in enumerate(book.proposals):
        for above in map(book.proposal, book.above(proposal.id)):
            if above is not None and not _overlap(proposal, above):
                path = ("proposals", place, "valid" if proposal.valid else "parent")
                problem = f"{proposal.id!r} is never valid when {above.id!r}, above it, is"
                remedy = "Mend one of the two times."
                yield Finding(source.line(path), field_of(path), problem, remedy, is_error=False)
