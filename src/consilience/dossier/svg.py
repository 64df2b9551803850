"""Drawings for the page: SVG elements built as a tree, so that the serialiser escapes every text in them."""

from xml.etree import ElementTree

from markupsafe import Markup

Element = ElementTree.Element


def element(
    tag: str, parent: Element | None = None, *, text: str | None = None, **attributes: object
) -> Element:
    """A new element, put into its parent. Attribute names as in SVG, "_" for "-", `class_` for "class"."""
    named = {name.rstrip("_").replace("_", "-"): _written(value) for name, value in attributes.items()}
    made = ElementTree.Element(tag, named) if parent is None else ElementTree.SubElement(parent, tag, named)
    made.text = text
    return made


def markup(drawing: Element) -> Markup:
    """The drawing as markup that stands inline in an HTML page."""
    return Markup(ElementTree.tostring(drawing, encoding="unicode", short_empty_elements=False))


def shortened(text: str, length: int) -> str:
    """A label cut to at most this many characters, between words where it can be, with an ellipsis there."""
    if len(text) <= length:
        return text
    kept = text[:length]  # one more than fits before the ellipsis: a space may stand just there
    between = kept.rfind(" ")
    return f"{kept[: between if between > length // 2 else length - 1].rstrip(' ,;:')}…"


def _written(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
