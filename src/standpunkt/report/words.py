"""The German words of the report: stances, types, times."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.records.codes import Stance
from standpunkt.records.doubts import Doubt
from standpunkt.records.edtf import bounds
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import OccasionKind
from standpunkt.views import Grade, Order, ShiftKind, Thin

STANCES = {
    Stance.SUPPORT: "Unterstützung",
    Stance.OPEN: "offen",
    Stance.OPPOSE: "Ablehnung",
    Stance.NONE: "ohne Haltung",
}
TYPES = {
    QuotationType.DIRECT: "direkte Rede",
    QuotationType.INDIRECT: "indirekte Rede",
    QuotationType.REPORTED: "berichtete Rede",
    QuotationType.FREE_INDIRECT: "frei-indirekte Rede",
    QuotationType.INDIRECT_FREE_INDIRECT: "indirekte bis frei-indirekte Rede",
}
FIELDS = {
    "quotation": "ob es ein Zitat ist",
    "actor": "Akteur",
    "office": "Amt",
    "said": "Zeit",
    "via": "Medium der Äußerung",
    "occasion": "Anlass",
    "type": "Art der Rede",
    "medium": "Rede, Schrift oder Gedanke",
    "quote": "Wortlaut",
    "speaker": "Sprecher im Text",
    "cue": "Redeverb",
    "frame": "Redeeinleitung",
    "addressee": "Adressat",
}
"""What people can check of a statement, but for codes and utterances."""
ORDERS = {
    Order.CERTAIN: "",
    Order.SAME_DAY: "Beide Aussagen fallen auf denselben Tag; ihre Reihenfolge ist die des Textes.",
    Order.BY_PUBLICATION: "Geordnet nach der Veröffentlichung; wann gesprochen wurde, ist nicht für beide bekannt.",
    Order.UNCERTAIN: "Die Zeitangaben überschneiden sich; die Reihenfolge ist nicht gesichert.",
}
KINDS = {
    ShiftKind.CHANGE: "Die Haltung hat sich mit der Zeit geändert.",
    ShiftKind.CONDITION_ADDED: "Aus Zustimmung wurde Zustimmung unter einer Bedingung.",
    ShiftKind.CONDITION_DROPPED: "Die Bedingung ist weggefallen.",
    ShiftKind.ADDRESSEE: "Am selben Tag, doch vor anderem Publikum.",
    ShiftKind.REPORTS: "Die Berichte über ein und dieselbe Äußerung widersprechen einander.",
    ShiftKind.SUCCESSOR: "Das Amt hat gewechselt, die Haltung auch.",
}
GRADES = {
    Grade.GOOD: "Gut belegt",
    Grade.FAIR: "Brauchbar belegt",
    Grade.WEAK: "Schwach belegt",
}
THIN = {
    Thin.ONE_SOURCE: "nur ein Medium",
    Thin.UNDATED: "Tag der Äußerung unbekannt",
    Thin.ONLY_REPORTED: "nur sinngemäß berichtet",
    Thin.ANONYMOUS: "anonym",
    Thin.SECOND_HAND: "aus zweiter Hand",
    Thin.TRANSLATED: "maschinell übersetzt",
    Thin.DOUBTED: "Akteur oder Zeit zweifelhaft",
    Thin.DISPUTED: "andere Berichte lauten anders",
}
DOUBTS = {
    Doubt.OFFICE_NOT_HELD: "Amt an dem Tag nicht belegt",
    Doubt.NAME_INEXACT: "Name abweichend geschrieben",
    Doubt.NAMESAKE: "mehrere dieses Namens bekannt",
    Doubt.AFTER_PUBLICATION: "Zeit nach der Veröffentlichung",
    Doubt.BEFORE_EVENT: "Zeit vor dem berichteten Ereignis",
    Doubt.IN_FUTURE: "Artikel trägt einen künftigen Tag",
    Doubt.SOURCES_DISAGREE: "Angaben zum Erscheinungstag widersprechen einander",
}
OCCASIONS = {
    OccasionKind.INTERVIEW: "im Interview",
    OccasionKind.PRESS_CONFERENCE: "auf einer Pressekonferenz",
    OccasionKind.SPEECH: "in einer Rede",
    OccasionKind.DEBATE: "in einer Debatte",
    OccasionKind.MEETING: "bei einem Treffen",
    OccasionKind.TALK_SHOW: "in einer Talkshow",
    OccasionKind.CALL: "in einem Telefonat",
    OccasionKind.VIDEO: "in einer Videobotschaft",
    OccasionKind.POST: "in einem Beitrag im Netz",
    OccasionKind.LETTER: "in einem Brief",
    OccasionKind.ARTICLE: "in einem Gastbeitrag",
    OccasionKind.WRITTEN: "in einer schriftlichen Erklärung",
}
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_SEASONS = {"21": "Frühjahr", "22": "Sommer", "23": "Herbst", "24": "Winter"}
_QUALIFIERS = {"~": "etwa ", "?": "vermutlich ", "%": "vermutlich etwa "}


def german_day(day: date) -> str:
    """ "8. Mai 2031"."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def german_month(day: date) -> str:
    """ "Mai 2031"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """ "5/2031", for the axis of a drawing."""
    return f"{day.month}/{day.year}"


def german_time(edtf: str) -> str:
    """A time as a German reader writes it, no more exact than `edtf`: "Mai 2031", "Woche vom 5. Mai 2031",
    "zwischen 1. und ..."; as EDTF where there is no short German for it."""
    if edtf.startswith(("[", "{")):
        return _one_of(edtf)
    if "/" in edtf:
        start, end = (part if part not in ("", "..") else None for part in edtf.split("/", 1))
        return _interval(start, end)
    return _one(edtf)


def german_span(first: date, last: date) -> str:
    """ "8. Mai 2031" or "8. Mai 2031 bis 3. Juni 2031"."""
    return german_day(first) if first == last else f"{german_day(first)} bis {german_day(last)}"


def _one(edtf: str) -> str:
    bare = edtf.rstrip("~?%")
    qualifier = _QUALIFIERS.get(edtf[len(bare) :], "")
    if re.fullmatch(r"\d{4}", bare):
        return f"{qualifier}{bare}"
    if match := re.fullmatch(r"(\d{4})-(2[1-4])", bare):
        return f"{qualifier}{_SEASONS[match[2]]} {match[1]}"
    first = bounds(edtf)[0]
    if re.fullmatch(r"\d{4}-\d\d", bare):
        return f"{qualifier}{german_month(first)}"
    if "W" in bare:
        return f"{qualifier}Woche vom {german_day(first)}"
    clock = f", {bare[11:16]} Uhr" if "T" in bare else ""
    return f"{qualifier}{german_day(first)}{clock}"


def _interval(start: str | None, end: str | None) -> str:
    if start and end:
        return f"{_one(start)} bis {_one(end)}"
    if start:
        return f"seit {_one(start)}"
    return f"bis {_one(end)}" if end else "ohne Datum"


def _one_of(edtf: str) -> str:
    members = edtf[1:-1].split(",")
    if len(members) == 1 and ".." in members[0]:
        first, last = bounds(edtf)
        return f"an einem Tag zwischen dem {german_day(first)} und dem {german_day(last)}"
    return " oder ".join(german_time(member.replace("..", "/").strip()) for member in members)
