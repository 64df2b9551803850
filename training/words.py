"""Count how many news articles each word and pair of words stands in: `weights/words.json`.

    python training/words.py BENCH_FOLDER

Reads `stories/articles.jsonl` and `attribution/*/*.json`, keeps the terms that at least `FLOOR` articles
hold, and writes their counts. Nothing is random, so there is no seed. Takes ten seconds.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from consilience.stories.grouping import terms

FLOOR = 8  # articles; rarer terms say more about this collection than about news
WEIGHTS = Path(__file__).parents[1] / "src" / "consilience" / "weights" / "words.json"


def texts(bench: Path) -> list[str]:
    stories = (bench / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    found = [f"{article['title'] or ''}\n{article['text']}" for article in map(json.loads, stories)]
    for path in sorted((bench / "attribution").glob("*/*.json")):
        found.append(json.loads(path.read_text(encoding="utf-8"))["text"])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    articles = texts(options.bench)
    counts: Counter[str] = Counter()
    for text in articles:
        counts.update(set(terms(text)))
    kept = {term: count for term, count in sorted(counts.items()) if count >= FLOOR}
    content = {"articles": len(articles), "counts": kept}
    options.out.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(f"{len(kept)} terms of {len(articles)} articles")


if __name__ == "__main__":
    main()
