"""The second network: speaker, cue, frame and addressee of one quotation, in a window around it."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from standpunkt.quotations.neural_v1.features import TYPES
from standpunkt.quotations.neural_v1.roles import MARKS
from standpunkt.training.layers import TwoWay
from standpunkt.training.settings import QuotationSettings

ENDS = 4
"""Start and end of the speaker, start and end of the addressee."""
_NOWHERE = -1e4
_KIND = 16


class RoleModel(nn.Module):
    """The tagger's states, marks for the quotation asked about and its type, then LSTMs in both directions."""

    def __init__(self, width: int, settings: QuotationSettings) -> None:
        super().__init__()
        self.p = nn.Linear(width, settings.role_inputs)
        self.m = nn.Linear(len(MARKS), settings.flags)
        self.k = nn.Embedding(len(TYPES), _KIND)
        self.l = TwoWay(settings.role_inputs + settings.flags + _KIND, settings.role_states)
        self.tokens = nn.Linear(2 * settings.role_states, 2)
        self.ends = nn.Linear(2 * settings.role_states, ENDS)
        self.none = nn.Linear(2 * settings.role_states, ENDS)
        self.dropout = nn.Dropout(settings.dropout)

    def forward(self, states: Tensor, marks: Tensor, kinds: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Logits [batch, time, 2] of cue and frame, and [batch, time + 1, 4] of the ends, place 0 for none; for states
        [batch, time, width], marks [batch, time, marks], kinds int64 [batch] and lengths [batch]."""
        kind = self.k(kinds)[:, None].expand(-1, states.shape[1], -1)
        seen = torch.cat([torch.tanh(self.p(self.dropout(states))), torch.tanh(self.m(marks)), kind], -1)
        read = self.l(self.dropout(seen), lengths)
        inside = marks[..., :1]  # "in the quote"
        quote = (read * inside).sum(1) / inside.sum(1).clamp(min=1)
        read = self.dropout(read)
        padding = torch.arange(read.shape[1], device=read.device)[None] >= lengths[:, None]
        ends = self.ends(read).masked_fill(padding[..., None], _NOWHERE)
        return self.tokens(read), torch.cat([self.none(self.dropout(quote))[:, None], ends], 1)
