"""What each signal and each kind of training data adds to the judge of pairs; docs/comparison.md shows it.

Run: python training/ablation.py BENCH

Scores are held out as in pairs.py: five folds over the bench's events, whole events held out, counted over
marked pairs of sentences at the threshold that scores best. A signal is left out by leaving out its columns.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from events import Event, f1, read_events, read_further
from pairs import Table, held_out, tabulate

SIGNALS = {  # beginnings of the names of measures in comparison/likeness.py and agreement.py
    "sentence vectors": ("cosine", "around", "title"),
    "word vectors (soft recalls)": ("soft", "plain", "clause", "lone"),
    "words by their stems": ("same", "local", "rarest", "run"),
    "kinds of words: names, figures, verbs, nouns": ("name", "number", "verb", "noun", "other"),
    "clauses": ("clause",),
    "pairs of words that hang together": ("joined",),
    "words in quotation marks": ("quoted",),
    "figures and times as read": ("figures", "times"),
    "deeds": ("deeds",),
    "who is speaking": ("informants", "marks"),
    "who and what is spoken of": ("cast",),
    "ranks among the other candidates": (),
    "neighbours in the text": ("around",),
    "place and length": ("place", "length", "sizes"),
}
ENDINGS = {  # and endings
    "ranks among the other candidates": ("_rank_low", "_rank_high", "_margin_low", "_margin_high"),
    "neighbours in the text": ("_before", "_after"),
}
THRESHOLDS = np.arange(0.16, 0.6, 0.02)


def without(table: Table, signal: str) -> Table:
    kept = [
        at
        for at, name in enumerate(table.names)
        if not name.startswith(SIGNALS[signal] or ("\0",)) and not name.endswith(ENDINGS.get(signal, ("\0",)))
    ]
    return replace(table, names=tuple(table.names[at] for at in kept), rows=table.rows[:, kept])


def best(table: Table, scores: np.ndarray, events: Sequence[Event]) -> tuple[float, float, float]:
    true = {(number, pair) for number, event in enumerate(events) for pair in event.same_fact}
    return max(
        f1({(table.event[r], p) for r in np.flatnonzero(scores >= threshold) for p in table.marked[r]}, true)
        for threshold in THRESHOLDS
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    bench = parser.parse_args().bench
    events = read_events(bench)
    table, further = tabulate(events), tabulate(read_further(bench))
    nothing = replace(further, rows=further.rows[:0], labels=further.labels[:0])

    def line(name: str, scores: np.ndarray) -> None:
        print(f"| {name} | {{:.3f}} | {{:.3f}} | {{:.3f}} |".format(*best(table, scores, events)), flush=True)

    print("| judge | F1 | P | R |\n| --- | --- | --- | --- |")
    line("all signals, all marks", held_out(table, further))
    line("all signals, the bench's marks alone", held_out(table, nothing))
    for signal in SIGNALS:  # on the bench's marks alone, which takes a third of the time
        line(f"without {signal}", held_out(without(table, signal), without(nothing, signal)))


if __name__ == "__main__":
    main()
