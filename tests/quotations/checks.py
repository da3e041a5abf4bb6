"""What must hold of the quotations of any text, whatever found them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Spans, length_of


def assert_sound(found: Sequence[Quotation], text: str) -> None:
    """Every quotation has words, all spans stand in the text, in order; nesting leads to an earlier, wider one."""
    for place, quotation in enumerate(found):
        assert length_of(quotation.quote) > 0
        for part in (quotation.quote, quotation.cue, quotation.frame, quotation.speaker, quotation.addressee):
            assert_stands_in(part, text)
        assert quotation.origin.confidence is None or 0 <= quotation.origin.confidence <= 1
        if quotation.within is not None:
            assert 0 <= quotation.within < place
            assert_covers(found[quotation.within], quotation)
    starts = [quotation.quote[0].start for quotation in found]
    assert starts == sorted(starts)


def assert_stands_in(part: Spans, text: str) -> None:
    """Every span holds something, and they stand in order without overlap."""
    assert all(0 <= span.start < span.end <= len(text) for span in part)
    assert all(before.end <= after.start for before, after in pairwise(part))


def assert_covers(outer: Quotation, inner: Quotation) -> None:
    """Nothing of the inner one stands before or behind the outer one."""
    assert outer.quote[0].start <= inner.quote[0].start
    assert inner.quote[-1].end <= outer.quote[-1].end
