"""The attribution model as it ships: two networks for onnxruntime, and the card."""

import hashlib
from pathlib import Path

import torch
from torch import nn

NETWORKS = ("attribution.tokens.onnx", "attribution.pairs.onnx")
FILES = (*NETWORKS, "attribution.json")
CARD = """# attribution.*

Two small networks that find who is said to have said what: cue, source and content of every attribution
(`analysis/tagger.py` runs them, `docs/attribution.md` explains them).

{files}

- Data: the training part of PolNeAR (Newell, Margolin and Ruths 2018): 840 articles of seven American
  outlets, November 2015 to September 2016, mostly on politics, with 19,868 attributions marked by hand; and
  800 news articles of 2012 to 2020 that nobody marked, read by a teacher. Neither texts nor marks are
  included. Word vectors are drawn from all-MiniLM-L6-v2 (Apache-2.0); token vectors come, at run time, from
  spaCy's small English pipeline (MIT). The weights are released with the project under Apache-2.0.
- Command: `python training/attribution.py BENCH_FOLDER` (seed 1). The networks learn on the CPU in bfloat16,
  so another machine gives slightly other weights.
- Held out: 84 training articles, chosen by the digest of their names. The networks never saw them; the
  judge's {signs} weights and the threshold were fitted on them.

| | overlap F1 | precision | recall | exact F1 | source of matched |
| --- | --- | --- | --- | --- | --- |
{rows}

- Scored are networks and judge alone; docs/attribution.md has the whole analysis, with fixed forms and
  mending.
- Overlap: a marked and a found content share at least half of their characters. Exact: source, cue and
  content have the same edges, quotation marks and punctuation aside.
- Limits: written, edited English news. PolNeAR marks no attribution inside another, so none is found there.
  Cues that are no words (a dash before a quotation) and attitudes without a report verb ("was glued to") are
  found least often. Marked differently by different annotators, some of the rest cannot be learned.
"""


class Likely(nn.Module):
    """A network whose first output is turned from logits into probabilities."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, ...] | torch.Tensor:
        out = self.network(*inputs)
        return (out[0].softmax(-1), *out[1:]) if isinstance(out, tuple) else out.softmax(-1)


def write_networks(network: nn.ModuleList, batch: dict[str, torch.Tensor], out: Path) -> None:
    """Export both networks; `batch` is any article with attributions."""
    tokens, pairs = network
    inputs = {name: batch[name] for name in ("categories", "vectors", "relatives")}
    _write(tokens, inputs, {"probabilities": "tokens", "states": "tokens"}, out / NETWORKS[0])
    with torch.inference_mode():
        _, states = tokens(*inputs.values())
    inputs = {
        "states": states.clone(),
        "rows": batch["rows"],
        "categories": batch["pairs"],
        "heads": batch["heads"],
        "firsts": batch["firsts"],
    }
    _write(pairs, inputs, {"probabilities": "cues"}, out / NETWORKS[1])


def _write(network: nn.Module, inputs: dict[str, torch.Tensor], outputs: dict[str, str], path: Path) -> None:
    """Export with the first axis of every input and output free, and 8-bit weights where they multiply."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    count = len(inputs["categories"])
    free = {
        name: {0: "cues" if "rows" in inputs and len(each) == count else "tokens"}
        for name, each in inputs.items()
    }
    plain = path.with_suffix(".plain.onnx")
    torch.onnx.export(
        Likely(network.eval()),
        tuple(inputs.values()),
        plain,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={**free, **{name: {0: axis} for name, axis in outputs.items()}},
        dynamo=False,
    )
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"])
    plain.unlink()


def write_card(out: Path, scores: dict[str, dict[str, float]], signs: int) -> None:
    """The card with the digests of the files and the scores."""
    files = "\n".join(f"- `{name}` {hashlib.sha256((out / name).read_bytes()).hexdigest()}" for name in FILES)
    rows = "\n".join(
        f"| {name} | {each['overlap']:.3f} | {each['precision']:.3f} | {each['recall']:.3f} "
        f"| {each['exact']:.3f} | {each['source']:.3f} |"
        for name, each in scores.items()
    )
    (out / "attribution.md").write_text(CARD.format(files=files, rows=rows, signs=signs), encoding="utf-8")
