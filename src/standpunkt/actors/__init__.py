"""Who speaks: from speaker spans to actors, with the evidence chain, and the office an actor held on a day."""

from standpunkt.actors.asking import Holding, holders, offices_named
from standpunkt.actors.loading import load_actors, read_actors
from standpunkt.actors.offices import office_held
from standpunkt.actors.resolve import attribute, resolve
from standpunkt.actors.tenure import on_day

__all__ = [
    "Holding",
    "attribute",
    "holders",
    "load_actors",
    "office_held",
    "offices_named",
    "on_day",
    "read_actors",
    "resolve",
]
