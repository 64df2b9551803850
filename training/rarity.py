"""Make src/consilience/weights/rarity.json: how rare each word piece of the encoder is in news.

Run: python training/rarity.py BENCH [--out src/consilience/weights]

BENCH/stories/articles.jsonl is read. Written is, for each of the vocabulary's pieces in order, its inverse
document frequency ln((1 + n) / (1 + df)) over the n articles, in tenths, as a JSON list of whole numbers.
Upper and lower case are one: a word is no rarer where it opens a sentence.
"""

import argparse
import json
import math
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

WEIGHTS = Path("src/consilience/weights")


def rarity(articles: Path, tokenizer: Tokenizer) -> list[int]:
    pieces = {number: piece.lower() for piece, number in tokenizer.get_vocab().items()}
    seen: Counter[str] = Counter()
    count = 0
    for line in articles.read_text(encoding="utf-8").splitlines():
        seen.update({pieces[number] for number in tokenizer.encode(json.loads(line)["text"]).ids})
        count += 1
    return [round(10 * math.log((1 + count) / (1 + seen[pieces[i]]))) for i in range(len(pieces))]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    values = rarity(
        chosen.bench / "stories" / "articles.jsonl",
        Tokenizer.from_file(str(chosen.out / "vectors.tokenizer.json")),
    )
    (chosen.out / "rarity.json").write_text(json.dumps(values, separators=(",", ":")))
