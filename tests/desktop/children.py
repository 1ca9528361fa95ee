"""Finds the parts of what a test has opened, by their class."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def child(parent: QObject, kind: type[Part]) -> Part:
    """The first part of that class; a test fails where there is none."""
    found = parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} in {parent}"
    return found
