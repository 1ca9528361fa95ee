"""The kinds of sheets, one file each: every module here has a `KIND`.

Their order is that in which the window and the command line list them.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from desktop.printing.sheet_kind import SheetKind

_FIRST = ("programme", "attendance", "seating", "signing", "brief", "booklet", "pocket")
"""The kinds that are listed first; whatever else there is follows by its name."""


def _all_kinds() -> tuple[SheetKind, ...]:
    found: dict[str, SheetKind] = {}
    for module in iter_modules(__path__, f"{__name__}."):
        kind: SheetKind = import_module(module.name).KIND
        found[kind.name] = kind
    names = [*_FIRST, *sorted(found.keys() - set(_FIRST))]
    return tuple(found[name] for name in names)


KINDS: tuple[SheetKind, ...] = _all_kinds()
"""Every kind of sheet."""

BY_NAME: dict[str, SheetKind] = {kind.name: kind for kind in KINDS}
