"""Importing a heavy module where it is first used, so that the program starts without it.

if TYPE_CHECKING:
    import typst
else:
    typst = late("typst")
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class LateModule(ModuleType):
    """Stands for a module until something is asked of it. Any thread may be the first to ask."""

    _imported: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        """What the module has by that name; raises ImportError where the module cannot be imported."""
        if self._imported is None:
            self._imported = import_module(self.__name__)
        return getattr(self._imported, name)


def late(name: str) -> Any:
    """The module of that name, imported when the first of its attributes is asked for."""
    return LateModule(name)
