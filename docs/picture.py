"""Take docs/page.png, the picture of the page in the README: python -m docs.picture (needs Chromium).

The page is the one that `make demo` writes, opened from disk as a reader would open it.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import consilience
from consilience.dossier.html import render
from tests.chromium import installed, launch

ROOT = Path(__file__).parents[1]
ACCOUNTS = ROOT / "examples" / "aldern-bridge" / "accounts"
PICTURE = ROOT / "docs" / "page.png"


def main() -> int:
    """Write the picture; 1 where there is no browser."""
    path = installed()
    if path is None:
        print("No Chromium on this machine: apt-get install chromium", file=sys.stderr)
        return 1
    articles = [article for file in sorted(ACCOUNTS.iterdir()) for article in consilience.read(file)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "aldern-bridge.html"
        page_file.write_text(render(consilience.compare(articles)), encoding="utf-8")
        browser = launch(playwright, path)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(page_file.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"The picture is {PICTURE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
