"""Which module declares which subcommand: the help and the parser know them without loading any of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from subprocess import CompletedProcess
from typing import Any

import pytest

from desktop import cli
from desktop.commandline.languages import words_of_answer
from desktop.commandline.parser import Declarations, Subcommand
from desktop.commandline.subcommands import GROUPS
from desktop.commandline.window_arguments import asks_for_help, window_options
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
        later = (
            "domain.office", "domain.visit.visit", "desktop.commandline.call", "eventsourcing", "babel", "msgspec",
            "desktop.wording.words", "importlib.resources", "json", "pathlib", "platformdirs", "zoneinfo",
        )
        for name in later:
            assert name not in sys.modules, name
    """)

    assert child.returncode == 0, child.stderr
    assert "schedule" in child.stdout


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ("--help", True),
        ("-h", True),
        ("--language fr --help", True),
        ("--language=fr --help", False),
        ("--office here.chancery --sample -h", True),
        ("--office --help", False),
        ("visits --help", False),
        ("", False),
        ("--version", False),
    ],
)
def test_the_help_of_the_whole_program_is_recognised(arguments: str, asked: bool) -> None:
    assert asks_for_help(arguments.split()) is asked


@pytest.mark.parametrize("arguments", ["--help", "--language fr -h", "--language=ru --help", "--language fr,kk --help"])
def test_the_help_is_the_same_however_it_is_asked_for(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments.split()) == 0
    shown = capsys.readouterr().out

    assert shown == cli.parser_in(words_of_answer(arguments.split())).format_help()


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ("", {}),
        ("--sample", {}),
        ("--office a.chancery --language fr", {"--office": "a.chancery", "--language": "fr"}),
        ("--language fr --language ru", {"--language": "ru"}),
        ("--language ru --sample", {"--language": "ru"}),
        ("--office", None),
        ("--office --language fr", None),
        ("--sample --office a.chancery", None),
        ("--office=a.chancery", None),
        ("visits", None),
    ],
)
def test_the_options_of_a_window_are_read_at_once_where_nothing_is_wrong(
    arguments: str, options: dict[str, str] | None
) -> None:
    assert window_options(arguments.split()) == options


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("who",), "Подкоманды «who» нет: их перечисляет «chancery --help»."),
        (
            ("visits", "--side", "guest"),
            "«chancery» здесь не принимает: --side guest; всё объясняет «chancery --help».",
        ),
        (("schedule",), "В командной строке не хватает: ВИЗИТ; её объясняет «chancery schedule --help»."),
        (("schedule", "KZ", "--as-of"), "После --as-of нужно значение: его объясняет «chancery schedule --help»."),
    ],
)
def test_a_command_line_is_refused_in_the_language_asked_for(chancery: Any, typed: tuple[str, ...], told: str) -> None:
    done = chancery("--language", "ru", *typed)
    assert done.code == 2
    assert told in done.err
