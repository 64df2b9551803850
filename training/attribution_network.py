"""The two networks of the attribution model, in torch; training/attribution.py trains and exports them."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from consilience.analysis.features import (
    CUES_BETWEEN,
    PLACES,
    POSITIONS,
    RELATIVES,
    STATES,
    VECTOR,
    Vocabulary,
    branches,
)

GAP = 8  # empty rows between two articles in one batch: what the widest convolution sees of its neighbour
CATEGORY_WIDTHS = (24, 24, 12, 12, 16, 8)  # tag, dependency, entity, shape, suffix, state
FREQUENT = 3000  # words that have a vector of their own beside the one that their contexts give


def sizes(vocabulary: Vocabulary) -> list[int]:
    """How many numbers each category has, 0 included."""
    return [len(strings) + 1 for strings in vocabulary] + [STATES]


# Of each layer: how far in the text its neighbours stand, and how many of the token's relatives it sees.
LAYERS = ((1, RELATIVES), (1, RELATIVES), (2, 3), (4, 3), (8, 3), (1, 0))


class Layer(nn.Module):
    """A token with its neighbours in the text (`step` away) and its relatives in the tree."""

    def __init__(self, width: int, step: int, relatives: int, dropout: float) -> None:
        super().__init__()
        self.step, self.relatives = step, relatives
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear((3 + relatives) * width, width)
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, relatives: Tensor, mask: Tensor) -> Tensor:
        normed = self.norm(states) * mask
        padded = F.pad(normed, (0, 0, self.step, self.step))
        seen = [padded[: -2 * self.step], normed, padded[2 * self.step :]]
        if self.relatives:
            with_none = F.pad(normed, (0, 0, 0, 1))
            seen.append(with_none[relatives[:, : self.relatives]].flatten(1))
        mixed = F.gelu(self.mix(torch.cat(seen, dim=1)), approximate="tanh")
        return states + self.dropout(self.out(mixed))


class TokenReader(nn.Module):
    """Tokens in, (logits of outside/begin/inside a cue, states) out."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        words: np.ndarray,
        *,
        width: int = 128,
        own_width: int = 32,
        extra: int = 0,
        dropout: float = 0.2,
    ) -> None:
        super().__init__()
        self.register_buffer("words", torch.from_numpy(words))
        self.own = nn.Embedding(FREQUENT + 1, own_width)
        self.categories = nn.ModuleList(
            nn.Embedding(size, w) for size, w in zip(sizes(vocabulary)[1:], CATEGORY_WIDTHS, strict=True)
        )
        self.parser_norm = nn.LayerNorm(VECTOR)
        total = words.shape[1] + own_width + sum(CATEGORY_WIDTHS) + VECTOR + extra
        self.sees_states = bool(extra)
        self.input_dropout = nn.Dropout(dropout / 2)
        self.input = nn.Linear(total, width)
        self.layers = nn.ModuleList(Layer(width, step, relatives, dropout) for step, relatives in LAYERS)
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.cue = nn.Sequential(nn.Linear(width, 64), nn.GELU(approximate="tanh"), nn.Linear(64, 3))

    def forward(
        self,
        categories: Tensor,
        vectors: Tensor,
        relatives: Tensor,
        mask: Tensor | None = None,
        extra: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        word = categories[:, 0]
        if mask is None:
            mask = torch.ones_like(vectors[:, :1])
        parts = [self.words[word], self.own(torch.where(word <= FREQUENT, word, 0))]
        parts += [table(categories[:, at]) for at, table in enumerate(self.categories, start=1)]
        parts.append(self.parser_norm(vectors))
        if extra is not None:
            parts.append(extra)
        states = self.input(self.input_dropout(torch.cat(parts, dim=1)))
        for layer in self.layers:
            states = layer(states, relatives, mask)
        states = self.norm(states) * mask
        return self.cue(self.dropout(states)), states


class PairReader(nn.Module):
    """Cues, each with the tokens of its window, in; logits of nothing/source/content (begin, inside) out."""

    def __init__(self, labels: int, *, width: int = 128, hidden: int = 64, dropout: float = 0.2) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.token = nn.Linear(width, hidden)
        self.cue = nn.Linear(2 * width, hidden)
        self.gate = nn.Linear(2 * width, hidden)
        self.tables = nn.ModuleList(
            nn.Embedding(size, hidden)
            for size in (POSITIONS, branches(labels), branches(labels), PLACES, CUES_BETWEEN)
        )
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.near = nn.Linear(3 * hidden, hidden)
        self.far = nn.Linear(3 * hidden, hidden)
        self.role = nn.Linear(hidden, 5)

    def forward(
        self, states: Tensor, rows: Tensor, categories: Tensor, heads: Tensor, firsts: Tensor
    ) -> Tensor:
        tokens = self.token(self.dropout(torch.cat([states, states.new_zeros(1, states.shape[1])])))
        cue = self.dropout(torch.cat([states[heads], states[firsts]], dim=1))
        standing = sum(table(categories[:, :, at]) for at, table in enumerate(self.tables))
        inside = (rows < states.shape[0]).unsqueeze(-1).to(states.dtype)
        mixed = F.relu(tokens[rows] * (1 + self.gate(cue)[:, None]) + self.cue(cue)[:, None] + standing)
        mixed = mixed * inside
        mixed = mixed + F.relu(self.near(beside(mixed, 1))) * inside
        mixed = mixed + F.relu(self.far(beside(mixed, 2))) * inside
        return self.role(mixed)


def beside(states: Tensor, step: int) -> Tensor:
    """Every item with the ones `step` before and after it."""
    padded = F.pad(states, (0, 0, step, step))
    return torch.cat([padded[:, : -2 * step], states, padded[:, 2 * step :]], dim=2)
