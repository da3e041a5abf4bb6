"""Data in the form of ../shared, made of invented sentences about invented people."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from pathlib import Path
from random import Random

from standpunkt.training.settings import CorpusFile, CorpusSettings

PEOPLE = ("Mara Lindqvist", "Tom Ferrow", "Ilka Nord", "Jon Vasse", "Edda Brahm")
OFFICES = ("Außenministerin von Nordmark", "Sprecher der Hafenbehörde", "Bürgermeisterin von Westerfurt")
DEEDS = ("den Hafen ausbauen", "die Brücke sperren", "mehr Züge bestellen", "das Museum öffnen", "die Steuer senken")
PLAIN = (
    "Der Zug nach Westerfurt hält seit {n} Jahren an der alten Mühle.",
    'Die Insel Sandoog heißt bei ihren Bewohnern "die Lange".',
    "Im Tal der Wese leben {n} Familien, die meisten von Schafen.",
    "Das Rathaus von Nordmark wurde {n} gebaut und später erweitert.",
)

SPANS = ("quote", "speaker", "cue", "frame", "addressee")


def corpora(folder: Path, *, documents: int = 30, extra: Sequence[str] = ()) -> CorpusSettings:
    """Two text files; `extra` documents (their text) go to the end of the second."""
    random = Random(5)
    folder.mkdir(parents=True, exist_ok=True)
    texts = ["\n".join(_paragraph(random) for _ in range(3)) for _ in range(documents)]
    _write(folder / "reden.txt.xz", texts[::2])
    _write(folder / "lexikon.txt.xz", [*texts[1::2], *extra])
    return CorpusSettings((CorpusFile("reden.txt.xz"), CorpusFile("lexikon.txt.xz", straight_quotes=True)))


def _paragraph(random: Random) -> str:
    return " ".join(
        [
            random.choice(PLAIN).format(n=random.randrange(2, 1990)),
            indirect(random)[0],
            random.choice(PLAIN).format(n=7),
        ]
    )


def _write(path: Path, texts: Sequence[str]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("\n\n".join(texts) + "\n")


def indirect(random: Random) -> tuple[str, dict[str, tuple[int, int]]]:
    """A sentence with indirect speech, and the characters of its parts."""
    speaker = f"{random.choice(PEOPLE)}, {random.choice(OFFICES)},"
    quote = f"man wolle {random.choice(DEEDS)}"
    sentence = f"{speaker} sagte, {quote}."
    frame = len(f"{speaker} sagte")
    return sentence, {
        "quote": (frame + 2, len(sentence) - 1),
        "speaker": (0, len(speaker) - 1),
        "cue": (frame - 5, frame),
        "frame": (0, frame),
    }


def quotes(path: Path, *, articles: int, seed: int = 1) -> Path:
    """A .jsonl of annotated articles with two indirect quotations each."""
    random = Random(seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(_article(random, n)) + "\n" for n in range(articles)), encoding="utf-8")
    return path


def _article(random: Random, number: int) -> dict[str, object]:
    text, marked = "", []
    for place in range(5):
        if place in (1, 3):
            sentence, parts = indirect(random)
            marked.append({name: (start + len(text), end + len(text)) for name, (start, end) in parts.items()})
        else:
            sentence = random.choice(PLAIN).format(n=random.randrange(2, 2000))
        text += sentence + " "
    offsets = _offsets(text)
    annotations = [
        {"id": str(n), "type": "Indirect", "medium": "Speech", "isNested": False, "hasNested": False}
        | {name: _part(parts.get(name), offsets) for name in SPANS}
        for n, parts in enumerate(marked)
    ]
    words = [text[start:end] for start, end in offsets]
    return {
        "documentName": f"{number} - Invented",
        "text": text.rstrip(),
        "tokens": words,
        "offsets": offsets,
        "sentences": [[0, len(offsets)]],
        "annotations": annotations,
    }


def _offsets(text: str) -> list[tuple[int, int]]:
    """Cut at blanks, and before points and commas."""
    made, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        end = start + len(word.rstrip(".,"))
        made.append((start, end))
        if text[end:].startswith((".", ",")):
            made.append((end, end + 1))
        start += len(word)
    return made


def _part(span: tuple[int, int] | None, offsets: list[tuple[int, int]]) -> dict[str, object]:
    if span is None:
        return {"tokenIds": [], "spans": []}
    return {
        "tokenIds": [n for n, (start, end) in enumerate(offsets) if start < span[1] and end > span[0]],
        "spans": [span],
    }


def redewiedergabe(path: Path, *, texts: int = 3, sentences: int = 12) -> Path:
    """The corpus Redewiedergabe in small: the same few words with their labels again and again."""
    lines = ["tok\tlemma\tpos\trfpos\tsentstart\tstwr\tframe\tspeaker"]
    for number in range(texts):
        lines.append(f"# main invented_{number}.tsv")
        for _ in range(sentences):
            lines += [
                "Die\tdie\tART\tART.Def.Nom.Sg.Fem\tyes\t-\tf\ts",
                "Müllerin\tMüllerin\tNN\tN.Reg.Nom.Sg.Fem\tno\t-\tf\ts",
                "sagte\tsagen\tVVFIN\tVFIN.Full.3.Sg.Past.Ind\tno\t-\tf\t-",
                ",\t--\t$,\tSYM.Pun.Comma\tno\t-\t-\t-",
                "er\ter\tPPER\tPRO.Pers.Subst.3.Nom.Sg.Masc\tno\tindirect.speech.1\t-\t-",
                "sei\tsein\tVAFIN\tVFIN.Sein.3.Sg.Pres.Subj\tno\tindirect.speech.1|direct.thought.2\t-\t-",
                "da\tda\tADV\tADV\tno\tindirect.speech.1\t-\t-",
                ".\t--\t$.\tSYM.Pun.Sent\tno\t-\t-\t-",
            ]
        lines.append("")
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path
