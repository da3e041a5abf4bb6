"""The ledger in formats other programs read."""

from standpunkt.exports.csv import CSV_HEADER, csv_rows
from standpunkt.exports.jsonl import jsonl

__all__ = ["CSV_HEADER", "csv_rows", "jsonl"]
