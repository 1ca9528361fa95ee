"""Which groups of actions stand in which menu, from left to right and from above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from desktop.actions.table import ActionSpec, actions
from desktop.concepts import MenuGroup


class Submenu(msgspec.Struct, frozen=True):
    """A menu in a menu, worded by `menu.of.<name>`; each of its groups has a title, `menu.group.<group>`."""

    name: str
    groups: tuple[MenuGroup, ...]


MenuPart = tuple[MenuGroup | Submenu, ...]
"""What stands between two lines of a menu."""

OF_THE_VISIT = Submenu("visit", ("visit", "announcement", "parties", "ending"))
OF_ITEMS: tuple[Submenu, ...] = (
    Submenu("programme", ("programme", "blocks")),
    Submenu("details", ("about-items",)),
    Submenu("talks", ("talks", "sizes", "interpreting", "agenda")),
    Submenu("seating", ("tables", "lines", "honours")),
    Submenu("record", ("record", "attendance", "checks")),
)
OF_PEOPLE: tuple[Submenu, ...] = (
    Submenu("delegations", ("lists", "members")),
    Submenu("names", ("names", "posts", "registered")),
    Submenu("order", ("order", "counterparts")),
)
OF_PAPERS: tuple[Submenu, ...] = (
    Submenu("statements", ("statements", "figures")),
    Submenu("documents", ("documents", "signing")),
    Submenu("letters", ("letters", "agreement")),
)
REGISTERS: tuple[Submenu, ...] = (
    Submenu("persons", ("persons", "person-names", "offices", "particulars")),
    Submenu("venues", ("venues",)),
    Submenu("vocabulary", ("vocabulary", "symbols")),
)

MENUS: Mapping[str, tuple[MenuPart, ...]] = {
    "office": (("office",), ("safety",), REGISTERS, ("quit",)),
    "edit": (("undo",), ("edit",)),
    "visit": (
        ("begin",), (OF_THE_VISIT,), OF_PEOPLE, OF_ITEMS, OF_PAPERS,
    ),
    "print": (("print",),),
    "journal": (("journal",),),
    "window": (
        ("pages",), ("registers",), ("panes", "window"),
        (Submenu("appearance", ("colours", "text-size")), Submenu("language", ("language",))),
    ),
    "help": (("help",),),
}  # fmt: skip
"""Every menu of the bar, each worded by `menu.<name>`."""


def of_group(group: MenuGroup) -> list[ActionSpec]:
    """The actions of a group, in the order of the table."""
    return [spec for spec in actions().values() if spec.menu == group]


def submenus() -> Iterator[Submenu]:
    """Every menu in a menu."""
    return (entry for parts in MENUS.values() for part in parts for entry in part if isinstance(entry, Submenu))


def groups() -> Iterator[MenuGroup]:
    """Every group that stands in a menu."""
    for parts in MENUS.values():
        for entry in (entry for part in parts for entry in part):
            yield from entry.groups if isinstance(entry, Submenu) else (entry,)
