"""Values as a person reads them: of spans their words and places, of actors name and id."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from standpunkt.ledger import tables as t
from standpunkt.records.history import Event
from standpunkt.records.judgements import ACTOR, MERGED_INTO, SPANS, spans_of_value
from standpunkt.records.spans import text_of


def readable(connection: Connection, events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with such values."""
    return tuple(
        replace(event, old=_value(connection, event.field, event.old), new=_value(connection, event.field, event.new))
        for event in events
    )


def _value(connection: Connection, field: str, value: str | None) -> str | None:
    if not value:
        return value
    if field in SPANS:
        return _words(connection, value)
    if field in (ACTOR, MERGED_INTO):
        names = select(t.actor.c.name).where(t.actor.c.id == value).order_by(t.actor.c.key)
        name = connection.scalar(names.limit(1))
        return f"{name} ({value})" if name else value
    return value


def _words(connection: Connection, value: str) -> str:
    """ "der Hafen bleibe zu [22-41]"; the places alone where the ledger has not the text any more."""
    article, spans = spans_of_value(value)
    if not spans:
        return ""
    text = connection.scalar(select(t.article.c.text).where(t.article.c.id == article))
    places = json.dumps([f"{start}-{end}" for start, end in spans]).replace('"', "")
    return f"{text_of(spans, text)} {places}" if text else places
