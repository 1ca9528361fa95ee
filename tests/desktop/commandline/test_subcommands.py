"""Which module declares which subcommand: the help and the parser know them without loading any of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from subprocess import CompletedProcess

import pytest

from desktop.commandline.parser import Declarations, Subcommand
from desktop.commandline.subcommands import GROUPS
from desktop.wording.words import Words


class Declared(Declarations):
    """Notes the names of what is declared."""

    def __init__(self) -> None:
        super().__init__("", Subcommand(prog=""), Words("en"))
        self.names: list[str] = []

    def add(self, name: str, *how: object, **more: object) -> Subcommand:
        self.names.append(name)
        return Subcommand(prog=name)


@pytest.mark.parametrize("group", GROUPS)
def test_every_module_declares_what_is_said_of_it(group: str) -> None:
    declared = Declared()
    import_module(f"desktop.commandline.{group}").add_to(declared)

    assert tuple(declared.names) == GROUPS[group]


def test_the_help_loads_nothing_of_an_office(run_python: Callable[[str], CompletedProcess[str]]) -> None:
    child = run_python("""
        import sys
        from desktop import cli
        assert cli.main(["--help"]) == 0
        for name in ("domain.office", "domain.visit.visit", "desktop.commandline.call", "eventsourcing", "babel"):
            assert name not in sys.modules, name
    """)

    assert child.returncode == 0, child.stderr
    assert "schedule" in child.stdout
