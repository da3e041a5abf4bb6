"""The command `standpunkt`: thin commands over the workflow, the views, the exports and the report."""

from standpunkt.cli.app import app, main

__all__ = ["app", "main"]
