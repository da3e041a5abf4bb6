"""What is known before any text is read: one YAML file a region, read by `knowledge_base`."""

from standpunkt.lexicons.knowledge.reading import knowledge_base, knowledge_of, load_yaml

__all__ = ["knowledge_base", "knowledge_of", "load_yaml"]
