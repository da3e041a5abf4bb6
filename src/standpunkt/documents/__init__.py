"""RawArticle -> Article: decoding, metadata, date of publication, language, and segments of one kind each."""

from standpunkt.documents.building import build
from standpunkt.documents.segments import segments_of

__all__ = ["build", "segments_of"]
