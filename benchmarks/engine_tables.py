"""The engines' figures as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.table import Table


def plain(*columns: str) -> Table:
    """An empty table without lines, numbers to the right."""
    made = Table(
        *columns, box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=bool(columns), header_style="dim"
    )
    for column in made.columns[1:]:
        column.justify = "right"
    return made


def engines_table(figures: Mapping[str, Any]) -> Table:
    """One line for each engine and one for the encoder: from text to quotations on one core."""
    encoder = figures["encoder"]
    made = plain("from text to quotations", "words a second", "times the encoder", "peak memory", "to start")
    for name, of in figures["engines"].items():
        ratio = f"{of['words_per_second'] / encoder['words_per_second']:,.0f}" if encoder else "–"
        memory, start = f"{of['peak_megabytes']:.0f} MB", f"{of['start_seconds']:.2f} s"
        made.add_row(name, f"{of['words_per_second']:,.0f}", ratio, memory, start)
    if encoder:
        made.add_row("encoder of BERT's size", f"{encoder['words_per_second']:,.0f}", "1", "", "")
    return made


def scaling_table(engines: Mapping[str, Any]) -> Table:
    """Seconds for one article at 1, 10 and 100 times its length: time grows with it where a word costs the same."""
    made = plain("one article", "words", *(head for name in engines for head in (name, "ms a word")))
    for steps in zip(*(of["scaling"] for of in engines.values()), strict=True):
        cells = [(f"{step['seconds']:.2f} s", f"{1000 * step['seconds'] / step['words']:.3f}") for step in steps]
        made.add_row(f"x {steps[0]['times']}", f"{steps[0]['words']:,}", *(cell for pair in cells for cell in pair))
    return made


def remarks_on_engines(encoder: Mapping[str, Any] | None) -> Iterator[str]:
    """What the encoder is, or why it is missing."""
    if encoder is None:
        yield "No encoder to compare with: the extra `train` brings the package onnx that builds it."
        return
    yield (
        "The encoder: 12 layers of 768 with 12 heads, random 32-bit weights, ONNX Runtime on the same core, "
        f"{encoder['windows']} windows of up to 512 pieces of the same articles ({encoder['words']:,} words), "
        f"assuming {encoder['pieces_a_word']} pieces a word; cutting into pieces is not counted."
    )
