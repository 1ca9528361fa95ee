"""Refuses to start on a Qt that would abort the program in the middle of someone's work."""

import re
from importlib.util import find_spec
from io import FileIO

UNSAFE_PYSIDE = "6.12.0"
FIRST_SAFE_PYTHON = (3, 12)
_VERSION = re.compile(rb'^__version__ = "(.+)"$', re.MULTILINE)


def installed_pyside() -> str:
    """The version of the PySide6 that would be imported, read without importing it; empty without one.

    The metadata of the package says it too, but reading those takes a quarter of the time of an empty window.
    """
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        return ""
    with FileIO(found.origin) as file:
        version = _VERSION.search(file.read())
    return version.group(1).decode() if version is not None else ""


def refuse_unsafe_qt(python_version: tuple[int, int], pyside_version: str) -> str | None:
    """Say why this pair of versions must not run, and what to do; None when it may.

    PySide6 6.12.0 drops one reference to None with every Qt call that returns nothing. From
    Python 3.12 on None cannot be freed; before, the process aborts after some 5,500 such calls.
    The sentence is English because it must be said before anything else can be loaded.
    """
    if pyside_version != UNSAFE_PYSIDE or python_version >= FIRST_SAFE_PYTHON:
        return None
    python = ".".join(map(str, python_version))
    return (
        f"Chancery does not start: PySide6 {pyside_version} on Python {python} "
        "stops without warning after some minutes, and what was typed is lost. "
        "Install Chancery on Python 3.12 or newer, or change Qt in its environment: "
        'python -m pip install "PySide6-Essentials>=6.11.3,<6.12"'
    )
