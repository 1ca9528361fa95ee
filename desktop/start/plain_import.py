"""Python's own import, which Qt puts another in the place of."""

from __future__ import annotations

import builtins
from importlib import import_module


def import_plainly() -> None:
    """Load Qt, and let Python import by itself again.

    PySide reads the source of every module that is imported after it, to know whether it uses Qt under other names
    (`from __feature__ import snake_case`). No module here does, and reading them takes a tenth of the time until the
    first visit is shown.
    """
    import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
