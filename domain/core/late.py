"""Importing a heavy module where it is first used, so that the program starts without it.

if TYPE_CHECKING:
    import typst
else:
    typst = late("typst")
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class LateModule(ModuleType):
    """Stands for a module until something is asked of it. Any thread may be the first to ask."""

    _imported: ModuleType | None = None
    _without: tuple[str, ...] = ()

    def __getattr__(self, name: str) -> Any:
        """What the module has by that name; raises ImportError where the module cannot be imported."""
        if self._imported is None:
            with _missing(self._without):
                self._imported = import_module(self.__name__)
        return getattr(self._imported, name)


def late(name: str, without: tuple[str, ...] = ()) -> Any:
    """The module of that name, imported when the first of its attributes is asked for.

    Args:
        without: modules it is not to find, unless they are imported already, as it would take them where it can do
            without: Babel opens six hundred files where pytz is there.
    """
    found = LateModule(name)
    found._without = without
    return found


@contextmanager
def _missing(names: tuple[str, ...]) -> Iterator[None]:
    """Let modules that are not imported yet not be found."""
    hidden = [each for each in names if each not in sys.modules]
    modules: dict[str, Any] = sys.modules
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for each in hidden:
            modules.pop(each, None)
