"""Lets Qt show the window on this desk's own screen alone, before any of Qt is loaded.

Some of its platforms serve the window over the network without asking who comes, such as `vnc` on port 5900 of every
interface; some of its plugins take input from there.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

PLATFORMS = frozenset(("xcb", "wayland", "wayland-egl", "windows", "direct2d", "cocoa", "offscreen", "minimal"))
"""The platforms that show a window on a screen of this desk, or nowhere."""
_CHOSEN = "QT_QPA_PLATFORM"
_FOREIGN = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS")
"""Variables that make Qt load code which did not come with it, or take input from elsewhere."""


def refused_platform(environment: Mapping[str, str]) -> str:
    """The first platform chosen in the environment that may not show the window; empty if all may.

    Several may be named for Qt to try, parted by semicolons, each with parameters after a colon.
    """
    for chosen in environment.get(_CHOSEN, "").split(";"):
        name = chosen.partition(":")[0]
        if name and name.casefold() not in PLATFORMS:
            return name
    return ""


def leave_out_foreign_plugins(environment: MutableMapping[str, str]) -> None:
    """Take out of the environment what would make Qt load plugins other than its own."""
    for variable in _FOREIGN:
        environment.pop(variable, None)
