"""Files, folders and globs -> `RawArticle`; what cannot be read becomes a `Rejection`, and nothing raises."""

from standpunkt.ingest.published import read_published
from standpunkt.ingest.reading import count, read

__all__ = ["count", "read", "read_published"]
