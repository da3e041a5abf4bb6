"""Runs independent pieces of work side by side, one thread each: a small network gains nothing from several."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

import torch

Piece = TypeVar("Piece")


def run_all(work: Callable[[Piece], None], pieces: Sequence[Piece], *, processes: int) -> None:
    """Calls `work` for every piece, at most `processes` at a time; the first error ends it. With one process it all
    happens here."""
    if processes <= 1 or len(pieces) <= 1:
        for piece in pieces:
            work(piece)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_one_thread) as pool:
        for _ in pool.map(work, pieces):
            pass


def _one_thread() -> None:
    torch.set_num_threads(1)


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
