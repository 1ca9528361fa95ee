"""Every subcommand of the program, by the module that declares it; that is loaded once one of its own is asked for."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING

from desktop.commandline.parser import Declarations, Subcommands
from domain.core.late import late
from domain.core.problem import Damaged, Malformed, Unavailable

if TYPE_CHECKING:
    from desktop.commandline import call
    from desktop.machine import allowed_folders
    from desktop.wording.words import Words
    from domain import offices
else:
    allowed_folders = late("desktop.machine.allowed_folders")
    call, offices = late("desktop.commandline.call"), late("domain.offices")

GROUPS = {
    "keeping": (
        "new", "server-setup", "sample", "copy", "export", "import", "continue", "set-aside", "verify", "rebuild",
        "folders",
    ),
    "backups": ("backup", "backups", "restore", "recovery"),
    "recording": ("record",),
    "command_list": ("commands",),
    "undoing": ("undo",),
    "reading": (
        "visits", "schedule", "delegation", "attendance", "seating", "lines", "itinerary", "impact", "history",
        "compare", "check", "awaiting", "correspondence",
    ),
    "motorcade": ("motorcade",),
    "reconciling": ("reconcile",),
    "people": ("particulars", "photograph", "looks", "readers"),
    "registry": ("people", "person"),
    "printing": ("print",),
    "check_codes": ("code",),
    "signing": ("documents",),
    "venues": ("venues",),
    "orders": ("orders",),
    "phrases": ("phrases",),
    "symbols": ("symbols",),
    "templates": ("templates",),
    "bench": ("bench",),
}  # fmt: skip
"""The subcommands that each module here declares, in the order in which the help tells them."""


def add_to(commands: Subcommands) -> None:
    """Announce every subcommand."""
    for group, names in GROUPS.items():
        for name in names:
            commands.announce(name, partial(_declare, group))


def _declare(group: str, asked: Declarations) -> None:
    """Let the module of a group declare what is asked for."""
    late(f"desktop.commandline.{group}").add_to(asked)


def run(asked: Namespace, words: Words) -> int:
    """Run the subcommand that was asked for, and return its exit code."""
    offices.allow_folders(allowed_folders.allowed())
    asked_for = call.Call(asked, words)
    code = _answered(asked, asked_for)
    return max(code, Damaged.exit_code) if asked_for.has_told_damage else code


def _answered(asked: Namespace, asked_for: call.Call) -> int:
    """The exit code; where a visit cannot be shown for one of its entries, it is asked for again as it stood before."""
    try:
        code: int = asked.run(asked_for)
    except (Damaged, Malformed, Unavailable):
        raise
    except Exception:
        if not asked_for.find_underivable():
            raise
        code = asked.run(asked_for)
    return code
