from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.actors import read_actors, resolve
from standpunkt.analysis import analyse
from standpunkt.records.actors import ActorKind, ActorLink
from tests.actors.conftest import KNOWN, article_of, quotations_of, unmarked

Names = Callable[..., list[str | None]]
Links = Callable[..., tuple[ActorLink | None, ...]]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Die nordmärkische Außenministerin Mara Lindqvist] sagte, {es gehe gut}.", "Mara Lindqvist"),
        ("[Der Sprecher des Hafenamtes, Ulf Brandt,] sagte, {es gehe gut}.", "Ulf Brandt"),
        ("[Ulf Brandt, Direktor des kleinen Hafenamtes,] sagte, {es gehe gut}.", "Ulf Brandt"),
        ("{Es gehe gut}, sagte [Hafendirektor Smilo Vandeker].", "Smilo Vandeker"),
        ("{Es gehe gut}, sagte [Smilo Vandeker (FPN)].", "Smilo Vandeker"),
        ("{Es gehe gut}, sagte [der Direktor des Hafenamtes, Smilo Vandeker].", "Smilo Vandeker"),
        ("[Oddo Quistrup] sagte, {es gehe gut}.", "Odo Quistrup"),
        ("{Es gehe gut}, hieß es [nach Angaben von Ulf Brandt].", "Ulf Brandt"),
        ("{Es gehe gut}, so [die Senatorin und Parteichefin Tilda Aabel].", "Tilda Aabel"),
    ],
)
def test_a_full_name_is_found_among_its_titles(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


@pytest.mark.parametrize(
    "marked",
    [
        "Ulf Brandt kam an. [Brandt] sagte, {es gehe gut}.",
        "[Brandt] sagte, {es gehe gut}. Später reiste Ulf Brandt ab.",
        "Ulf Brandt kam an. Nach [Brandts] Vorschlag {gehe es gut}.",
    ],
)
def test_a_surname_leads_to_the_full_name_before_or_after(names: Names, marked: str) -> None:
    assert names(marked) == ["Ulf Brandt"]


def test_a_surname_is_looked_up_in_the_base_only_where_the_article_names_the_country(names: Names) -> None:
    assert names("[Quistrup] sagte, {es gehe gut}.") == [None]
    assert names("Südland wählt. [Quistrup] sagte, {es gehe gut}.") == ["Odo Quistrup"]


def test_a_title_picks_the_holder_of_that_name(names: Names) -> None:
    assert names("[Präsident Quistrup] sagte, {es gehe gut}.") == ["Odo Quistrup"]


def test_another_spelling_stays_unknown_rather_than_wrong(links: Links) -> None:
    (link,) = links("[Otto Kwistrup] sagte, {es gehe gut}.")
    assert link is not None
    assert (link.actor.name, link.actor.id == "odo") == ("Otto Kwistrup", False)


def test_two_people_of_one_surname_are_told_apart_by_title_or_not_at_all(names: Names) -> None:
    text = "Senatorin Tilda Brandt und Pfarrer Ulf Brandt trafen sich. "
    assert names(text + "[Senatorin Brandt] sagte, {es gehe gut}.") == ["Tilda Brandt"]
    assert names(text + "[Brandt] sagte, {es gehe gut}.") == [None]


def test_whose_spokesman_speaks_does_not_speak(links: Links) -> None:
    (link,) = links("[Ein Sprecher der Senatorin Tilda Aabel] sagte, {es gehe gut}.")
    assert link is not None
    assert (link.actor.kind, link.actor.name) == (ActorKind.GROUP, "Sprecher der Senatorin Tilda Aabel")


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Mara Lindqvist traf Odo Quistrup. [Er] sagte, {es gehe gut}.", "Odo Quistrup"),
        ("Mara Lindqvist traf Odo Quistrup. [Sie] sagte, {es gehe gut}.", "Mara Lindqvist"),
        ("Ulf Brandt ging zum Hafen.\n\nDort war es kalt.\n\n{Es gehe gut}, sagte [er].", "Ulf Brandt"),
        ("Mara Lindqvist trat auf. [Ihrer Meinung nach] {gehe es gut}.", "Mara Lindqvist"),
    ],
)
def test_pronouns_go_by_gender_and_nearness(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


def test_who_is_spoken_of_does_not_become_who_speaks(names: Names) -> None:
    marked = "[Ulf Brandt] sagte, {dass Präsident Odo Quistrup sich irre}. [Er] fügte hinzu, {es werde besser}."
    assert names(marked) == ["Ulf Brandt", "Ulf Brandt"]


def test_a_pronoun_reaches_across_an_embedded_post(names: Names) -> None:
    post = "Was für ein Tag am Sund!\n— Smilo Vandeker (@vandeker) May 27, 2024\n"
    marked = f"{{„Es geht gut“}}, sagte [Ulf Brandt].\n{post}[Er] fügte hinzu: {{„Sehr gut.“}}"
    assert names(marked, post=post) == ["Ulf Brandt", "Ulf Brandt"]


@pytest.mark.parametrize(
    ("published", "name"), [("2024-05-08", "Tove Aasgard"), ("2024-10-02", "Lars Venn"), (None, None)]
)
def test_an_office_leads_to_its_holder_on_the_day(names: Names, published: str | None, name: str | None) -> None:
    female = "Die Generalsekretärin" if name == "Tove Aasgard" else "Der Generalsekretär"
    assert names(f"[{female} des Sundbund] sagte, {{es gehe gut}}.", published=published) == [name]


def test_the_holder_whom_the_article_names_wins(names: Names) -> None:
    marked = "Sundbund-Generalsekretär Lars Venn reiste ab. [Der Generalsekretär] sagte, {es gehe gut}."
    assert names(marked, published=None) == ["Lars Venn"]


def test_an_adjective_tells_whose_office_it_is(names: Names) -> None:
    assert names("[Der südländische Staatschef] sagte, {es gehe gut}.") == ["Odo Quistrup"]
    assert names("Pfarrer Ulf Brandt kam. Niemand sprach.\n\n[Der nordmärkische Präsident] sagte, {es gehe gut}.") == [
        None
    ]


def test_a_former_role_describes_who_just_spoke(names: Names) -> None:
    marked = "{„Es geht gut“}, sagte [Ulf Brandt]. [Der frühere Leiter des Hafenamtes] warnte, {es werde kalt}."
    assert names(marked) == ["Ulf Brandt", "Ulf Brandt"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Nordmark] will {Schiffe entsenden}.", "Nordmark"),
        ("[Aldersund] will {Schiffe entsenden}.", "Nordmark"),
        ("Aus dem [Weißen Turm] hieß es, {es gehe gut}.", "Nordmark"),
        ("Laut [NORDPOST-Informationen] {geht es gut}.", "NORDPOST"),
        ("[Die Zeitung Nordpost] schrieb, {es gehe gut}.", "NORDPOST"),
        (
            "Einer Mitteilung [des nordmärkischen Innenministeriums] zufolge {geht es gut}.",
            "nordmärkisches Innenministerium",
        ),
        ("[Polizeiangaben] zufolge {geht es gut}.", "Polizei"),
    ],
)
def test_countries_seats_outlets_and_bodies(names: Names, marked: str, name: str) -> None:
    assert names(marked) == [name]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Mehrere Beamte aus Südland] sagten, {es gehe gut}.", "mehrere Beamte aus Südland"),
        ("[Nordmärkische Politiker] sagten, {es gehe gut}.", "nordmärkische Politiker"),
        ("Das wird [von Nordmark, aber auch von Südland oder den kleinen Inseln] {kritisiert}.",
         "Nordmark, Südland und die kleinen Inseln"),
        ("Laut [zwei Quellen] gegenüber der NORDPOST {geht es gut}.", "zwei Quellen der NORDPOST"),
        ("[Aus Regierungskreisen] hieß es, {es gehe gut}.", "Regierungskreise"),
        ("[Ein ranghoher Beamter] sagte, {es gehe gut}.", "ranghoher Beamter"),
        ("[Mara Lindqvist und Odo Quistrup] sagten, {es gehe gut}.", "Mara Lindqvist und Odo Quistrup"),
    ],
)  # fmt: skip
def test_several_or_unnamed_speakers_are_a_group(links: Links, marked: str, name: str) -> None:
    (link,) = links(marked)
    assert link is not None
    assert (link.actor.kind, link.actor.name) == (ActorKind.GROUP, name)


@pytest.mark.parametrize(
    "marked",
    ["[Man] sagte, {es gehe gut}.", "[Sie] sagte, {es gehe gut}.", "[Einer Studie zufolge] {geht es gut}.",
     "[Der Staatsanwalt] sagte, {es gehe gut}."],
)  # fmt: skip
def test_unknown_is_said_as_unknown(names: Names, marked: str) -> None:
    assert names(marked) == [None]


def test_a_link_tells_how_it_was_found(links: Links) -> None:
    (link,) = links("[Die nordmärkische Außenministerin Mara Lindqvist] sagte, {es gehe gut}.")
    assert link is not None
    assert link.title == "nordmärkische Außenministerin"
    assert [e.rule for e in link.evidence] == ["speaker", "base name", "role", "knowledge base"]
    assert (link.origin.component, link.origin.rule) == ("actors", "base name")


def test_the_same_new_actor_has_the_same_id_in_every_article(links: Links) -> None:
    first, second = (links(m)[0] for m in ("[Ulf Brandt] sagte, {ja}.", "Später sagte [Ulf Brandt], {nein}."))
    assert first is not None
    assert second is not None
    assert first.actor.id == second.actor.id


def test_there_is_a_place_for_every_quotation(links: Links) -> None:
    text, speakers, quotes = unmarked("[Mara Lindqvist] sagte, {es gehe gut}.")
    quotations = quotations_of(speakers, quotes)
    silent = [q.__class__(q.type, q.medium, q.quote, (), (), (), (), None, q.origin) for q in quotations]
    analysis = analyse(article_of(text, published=None, post=""))
    found = resolve(analysis, [*silent, *quotations], read_actors(KNOWN, source="tests"))
    assert [link is None for link in found] == [True, False]


@given(st.text(alphabet="abc MaraLindqvist,.„“()-’\nDer die Sprecher Er sie und", max_size=60), st.data())
def test_any_span_is_survived(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quotations = quotations_of([type(unmarked("[x]")[1][0])(start, end)], [])
    analysis = analyse(article_of(text, published=None, post=""))
    assert len(resolve(analysis, quotations, read_actors(KNOWN, source="tests"))) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "[Der Nachfolger des Hafenchefs Jonas Tveit, Lorenz Gallmann,] sagte, {man müsse sparen}.",
        "[Seine Kollegin und Abgeordnete Sandborgs, Lora Gallmann,] sagte, {es gehe gut}. Alle Einwohner Sandborgs.",
    ],
)
def test_the_name_behind_the_last_comma_is_the_one_described(names: Names, marked: str) -> None:
    assert (names(marked)[0] or "").endswith("Gallmann")
