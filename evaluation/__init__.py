"""Measures what the program makes of texts whose answers are known. Uses the public API only."""
