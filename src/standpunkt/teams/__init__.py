"""Coding by several people: what each answered, how well they agree, and what has to be adjudicated."""

from standpunkt.teams.agreement import Between, FieldAgreement, agreement, library
from standpunkt.teams.sampling import sample
from standpunkt.teams.units import Progress, Unit, progress, units

__all__ = ["Between", "FieldAgreement", "Progress", "Unit", "agreement", "library", "progress", "sample", "units"]
