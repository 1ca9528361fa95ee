"""The README names what there is: every subcommand, every sample, every sheet."""

import argparse
import re
from pathlib import Path

import pytest

from desktop.cli import parser_in
from desktop.printing.kinds import KINDS
from desktop.wording.words import Words
from domain.sample import SAMPLES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLE = README.split("| command | what it does |")[1].split("\n\n")[0]


def test_the_table_of_commands_names_every_subcommand_and_no_other() -> None:
    named = re.findall(
        r"`(?:chancery )?([a-z]+(?:-[a-z]+)*)\b[^`]*`", " ".join(row.split("|")[1] for row in TABLE.splitlines()[2:])
    )
    declared = next(each for each in parser_in(Words("en"))._actions if isinstance(each, argparse._SubParsersAction))
    assert sorted(set(named) - {"chancery"}) == sorted(declared.choices)


def test_the_samples_are_called_as_the_command_line_calls_them() -> None:
    assert [sample for sample in SAMPLES if f"`{sample}`" not in TABLE] == []


def test_every_sheet_is_named_by_the_command_that_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser_in(Words("en")).parse_args(["print", "--help"])
    told = capsys.readouterr().out
    assert [kind.name for kind in KINDS if not re.search(rf"\b{kind.name}\b", told)] == []
    assert "`chancery print --help`" in README


def test_every_target_of_the_makefile_is_named_and_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [targets] = re.findall(r"^\.PHONY: (.+)$", makefile, re.M)
    assert set(re.findall(r"\bmake ([a-z]+)\b", README)) == set(targets.split())
