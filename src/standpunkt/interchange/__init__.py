"""Actors from other people's data: FollowTheMoney, Wikidata, tables. Pure but for the reading of the file."""

from standpunkt.interchange.drafts import Refused
from standpunkt.interchange.reading import Imported, read_actors_from

__all__ = ["Imported", "Refused", "read_actors_from"]
