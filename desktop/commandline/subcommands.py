"""Every subcommand of the program."""

from __future__ import annotations

from argparse import Namespace

from desktop.commandline import (
    backups,
    bench,
    command_list,
    keeping,
    motorcade,
    orders,
    people,
    phrases,
    printing,
    reading,
    reconciling,
    recording,
    registry,
    signing,
    symbols,
    templates,
    undoing,
    venues,
)
from desktop.commandline.call import Call
from desktop.commandline.parser import Subcommands
from desktop.machine.allowed_folders import allowed
from desktop.wording.words import Words
from domain.offices import allow_folders

GROUPS = (
    keeping, backups, recording, command_list, undoing, reading, motorcade, reconciling, people, registry, printing,
    signing, venues, orders, phrases, symbols, templates, bench,
)  # fmt: skip


def add_to(commands: Subcommands) -> None:
    """Declare every subcommand."""
    for group in GROUPS:
        group.add_to(commands)


def run(asked: Namespace, words: Words) -> int:
    """Run the subcommand that was asked for, and return its exit code."""
    allow_folders(allowed())
    code: int = asked.run(Call(asked, words))
    return code
