"""Tests, room by room as in src/standpunkt."""
