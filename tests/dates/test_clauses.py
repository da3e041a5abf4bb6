"""Which time belongs to the reporting clause, and which occasion goes on; all published on Friday, 2024-03-01."""

from __future__ import annotations

import pytest

from standpunkt.records.quotations import QuotationType
from tests.dates.articles import Said, dates_of, occasions_of

REPORTED = QuotationType.REPORTED


@pytest.mark.parametrize(
    "frame",
    [
        "Laut einem Bericht vom Montag",
        "Laut einem Bericht des Senders Nordfunk vom Montag",
        "In dem Papier vom Montag heißt es",
        "Nach einer Studie der Hochschule Nordstadt vom Montag",
    ],
)
def test_a_document_has_its_own_day(frame: str) -> None:
    text = f"{frame}, die Vorräte reichten nicht."
    assert dates_of(text, Said("die Vorräte reichten nicht", frame, "", frame)) == ["2024-02-26"]


def test_the_day_of_a_document_spoken_about_is_another() -> None:
    text = "Zu dem Bericht vom Montag sagte Mara Lindqvist, er sei falsch."
    frame = "Zu dem Bericht vom Montag sagte Mara Lindqvist"
    assert dates_of(text, Said("er sei falsch", "Mara Lindqvist", "sagte", frame)) == [None]


@pytest.mark.parametrize(
    "clause",
    ["Nachdem am Montag die Brücke gesperrt worden war", "Weil am Montag gewählt wird", "Bevor sie am Montag abreiste"],
)
def test_a_clause_of_its_own_tells_of_something_else(clause: str) -> None:
    text = f"{clause}, sagte Mara Lindqvist: „Wir liefern.“"
    assert dates_of(text, Said("„Wir liefern.“", "Mara Lindqvist", "sagte", f"{clause}, sagte Mara Lindqvist")) == [
        None
    ]


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("den Aufruf am Montag auf Bluesky scharf", "2024-02-26"),
        ("am Montag vor dem Rat scharf", "2024-02-26"),
        ("vor einem Streik am Montag", None),
        ("den Vertrag vom Montag", None),
        ("den Überfall am 24. Februar 2022 scharf", None),
        ("den Aufruf, den Jo Berg am Montag verlas", None),
    ],
)
def test_reported_speech_swallows_the_time_of_its_own_clause(quote: str, said: str | None) -> None:
    text = f"Mara Lindqvist kritisierte {quote}."
    assert dates_of(text, Said(quote, "Mara Lindqvist", "kritisierte", type=REPORTED)) == [said]


def test_a_lead_without_an_occasion_is_told_in_full_by_the_next_sentence() -> None:
    lead = "Mara Lindqvist hat am Mittwoch vor einer Spaltung gewarnt."
    frame = "sagte Lindqvist in einer Rede vor dem Rat"
    text = f"{lead} „Wir bleiben“, {frame}."
    first = Said(lead, "Mara Lindqvist", type=REPORTED)
    assert dates_of(text, first, Said("„Wir bleiben“", "Lindqvist", "sagte", frame)) == ["2024-02-28"] * 2
    opened = f"{lead} In einer Rede sagte Lindqvist: „Wir bleiben.“"
    said = Said("„Wir bleiben.“", "Lindqvist", "sagte", "In einer Rede sagte Lindqvist")
    assert dates_of(opened, first, said) == ["2024-02-28", None]


def test_what_the_past_perfect_tells_ends_with_its_paragraph() -> None:
    text = (
        "„Ja“, sagte Mara Lindqvist. Am Montag hatte Jo Berg gesagt: „Nein.“ „Niemals“, fügte er damals hinzu.\n\n"
        "Der Streit geht weiter. „Vielleicht“, sagte Berg nun."
    )
    saids = (
        Said("„Ja“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist"),
        Said("„Nein.“", "Jo Berg", "hatte", "Am Montag hatte Jo Berg gesagt"),
        Said("„Niemals“", "er", "fügte", "fügte er damals hinzu"),
        Said("„Vielleicht“", "Berg", "sagte", "sagte Berg nun"),
    )
    assert dates_of(text, *saids) == [None, "2024-02-26", "2024-02-26", None]


def test_then_means_the_time_told_before_however_long_ago() -> None:
    text = "Im Mai 2019 hatte Mara Lindqvist im Rat Hilfe verlangt. „Es eilt“, sagte sie damals."
    assert dates_of(text, Said("„Es eilt“", "sie", "sagte", "sagte sie damals")) == ["2019-05"]
    text = "Im Mai 2019 hatte Mara Lindqvist im Rat Hilfe verlangt. „Es eilt“, sagte sie."
    assert dates_of(text, Said("„Es eilt“", "sie", "sagte", "sagte sie")) == [None]


DEBATE = (
    "In der Debatte am Donnerstag ging es hoch her. „Ein Fehler“, rief Jo Berg. Ministerin Mara Lindqvist widersprach, "
    "das Gesetz sei gut.\n\n{}"
)
DEBATED = (
    Said("„Ein Fehler“", "Jo Berg", "rief", "rief Jo Berg"),
    Said("das Gesetz sei gut", "Ministerin Mara Lindqvist", "widersprach", "Ministerin Mara Lindqvist widersprach"),
)


@pytest.mark.parametrize(
    ("after", "said", "speaker", "cue"),
    [
        ("Berg nannte das „frech“.", "2024-02-29", "Berg", "nannte"),
        ("Ole Brandt entgegnete: „frech“.", "2024-02-29", "Ole Brandt", "entgegnete"),
        ("Ole Brandt sagte daraufhin: „frech“.", "2024-02-29", "Ole Brandt", "sagte"),
        ("Ole Brandt sagte: „frech“.", None, "Ole Brandt", "sagte"),
        ("In einem Interview nannte Berg das „frech“.", None, "Berg", "nannte"),
        ("Berg nannte das im Sender Nordfunk „frech“.", None, "Berg", "nannte"),
    ],
)
def test_a_debate_goes_on_among_those_who_speak_in_it(after: str, said: str | None, speaker: str, cue: str) -> None:
    frame = after.split("„", maxsplit=1)[0].strip(" :")
    found = dates_of(DEBATE.format(after), *DEBATED, Said("„frech“", speaker, cue, frame))
    assert found == ["2024-02-29", "2024-02-29", said]


def test_a_paragraph_that_opens_with_another_occasion_ends_the_one_before() -> None:
    text = (
        "„Nein“, sagte Jo Berg am Mittwoch.\n\n"
        "Bei einem Treffen am Donnerstag gab er sich versöhnlich. „Ja“, sagte Berg."
    )
    saids = (
        Said("„Nein“", "Jo Berg", "sagte", "sagte Jo Berg am Mittwoch"),
        Said("„Ja“", "Berg", "sagte", "sagte Berg"),
    )
    assert dates_of(text, *saids) == ["2024-02-28", "2024-02-29"]


@pytest.mark.parametrize(
    ("after", "speaker", "frame", "said"),
    [
        ("„frech“, {}.", "Generalsekretärin Mara Lindqvist", "sagte Generalsekretärin Mara Lindqvist", "2024-02-27"),
        ("„frech“, {}.", "ein Sprecher", "teilte ein Sprecher mit", "2024-02-27"),
        ("{}: „frech“.", "Oppositionsführerin Mara Lindqvist", "Oppositionsführerin Mara Lindqvist sagte", None),
        ("„frech“, {}.", "Mara Lindqvist", "sagte Mara Lindqvist", None),
        ("Es eilt. „frech“, {}.", "Generalsekretärin Mara Lindqvist", "sagte Generalsekretärin Mara Lindqvist", None),
    ],
)
def test_a_body_speaks_through_those_quoted_at_once(after: str, speaker: str, frame: str, said: str | None) -> None:
    lead = "Der Rat wies den Vorschlag am Dienstag zurück."
    saids = (Said(lead, "Der Rat", type=REPORTED), Said("„frech“", speaker, "", frame))
    assert dates_of(f"{lead} {after.format(frame)}", *saids) == ["2024-02-27", said]


@pytest.mark.parametrize(
    ("issue", "said"),
    [
        ("der „Südwoche“ (Mittwoch)", "2024-02-28"),
        ("der „Südwoche“ (Mittwochausgabe)", "2024-02-28"),
        ("der Mittwochsausgabe der „Südwoche“", "2024-02-28"),
        ("der „Südwoche“ (Freitag)", "2024-03-01"),
        ("der „Südwoche“ (Samstag)", None),
        ("der „Südwoche“ (Samstagausgabe)", None),
    ],
)
def test_a_newspaper_is_named_with_its_issue(issue: str, said: str | None) -> None:
    text = f"„Wir liefern“, sagte Mara Lindqvist {issue}."
    assert dates_of(text, Said("„Wir liefern“", "Mara Lindqvist", "sagte", f"sagte Mara Lindqvist {issue}")) == [said]


def test_the_end_of_a_summit_is_a_day_to_point_back_to() -> None:
    text = (
        "Am Sonntagabend ist das Treffen der Küstenländer zu Ende gegangen. "
        "Mara Lindqvist verlangte zum Abschluss des Treffens mehr Schiffe."
    )
    said = Said("mehr Schiffe", "Mara Lindqvist", "verlangte", "Mara Lindqvist verlangte zum Abschluss des Treffens")
    assert dates_of(text, said) == ["2024-02-25"]


def test_this_newspaper_is_the_articles_own_outlet() -> None:
    text = "„Wir liefern“, sagte Mara Lindqvist dieser Zeitung."
    said = Said("„Wir liefern“", "Mara Lindqvist", "sagte", "sagte Mara Lindqvist dieser Zeitung")
    assert [o.via for o in occasions_of(text, said, outlet="Nordkurier")] == ["Nordkurier"]
    assert [o.via for o in occasions_of(text, said)] == [None]
