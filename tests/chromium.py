"""The browser of the page tests and of the picture in the README: the machine's own Chromium."""

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# A closed network is not waited for, and a sandbox inside CI's own is not possible.
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


def installed() -> str | None:
    """Where Chromium is, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright, path: str) -> Browser:
    """Start the browser at `path`, without a window."""
    return playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
