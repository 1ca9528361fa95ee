"""The arguments every subcommand shares, and how a subcommand is declared."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from domain.core.nearest import nearest
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from desktop.commandline.call import Call


class HelpWords(Protocol):
    """The words of the help."""

    def __call__(self, code: str, /, **values: Any) -> str:
        """The words of a code."""


RunSubcommand = Callable[["Call"], int]
"""What a subcommand does. It returns an exit code, or raises a problem that has one."""

_UNKNOWN = re.compile(r"unrecognized arguments: (.+)", re.DOTALL)
_MISSING = re.compile(r"the following arguments are required: (.+)", re.DOTALL)
_WITHOUT_VALUE = re.compile(r"argument (.+): expected (?:one|at least one) argument", re.DOTALL)
"""What `argparse` says of a command line, in English alone."""


class Parser(argparse.ArgumentParser):
    """A parser that raises a problem instead of ending the program.

    Arguments are added to its two groups: argparse puts those added to itself under headings of its own, in English.
    """

    def head(self, words: HelpWords) -> None:
        """Make the groups, with headings from the catalogue."""
        self.words = words
        self.arguments = self.add_argument_group(words("cli.heading.arguments"))
        self.options = self.add_argument_group(words("cli.heading.options"))

    def take(self, *names: str, about: str, shown: str = "", known: Sequence[str] = (), **how: Any) -> None:
        """Take an argument, or an option where its name begins with a dash, with its help from the catalogue.

        Args:
            about: what `cli.help.<about>-argument` says, which may name what is `known`.
            shown: how its value is shown, `cli.metavar.<shown>`; empty where it has none, or choices.
            how: as argparse takes it.
        """
        group = self.options if names[0].startswith("-") else self.arguments
        if shown:
            how["metavar"] = self.words(f"cli.metavar.{shown}")
        group.add_argument(*names, help=self.words(f"cli.help.{about}-argument", known=known), **how)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a value of an option that is none of its choices, in the language of the answer.

        Raises:
            Malformed: `not-a-choice`, with the nearest of them, or all.
        """
        if action.option_strings and action.choices is not None and value not in action.choices:
            raise Malformed(
                "not-a-choice", option=action.option_strings[-1], given=str(value)[:60], program=self.prog,
                near=nearest(str(value), action.choices), choices=tuple(action.choices),
            )  # fmt: skip
        if action.choices is not None and value not in action.choices:
            near = nearest(str(value), action.choices)
            raise Malformed("no-such-subcommand", given=str(value)[:60], program=self.prog, near=near)
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed.

        Raises:
            Malformed: `arguments-unknown`, `arguments-missing`, `value-missing`, of anything else `usage`.
        """
        if (found := _UNKNOWN.fullmatch(message)) is not None:
            raise Malformed("arguments-unknown", given=found[1][:120], program=self.prog)
        if (found := _MISSING.fullmatch(message)) is not None:
            raise Malformed("arguments-missing", given=found[1][:120], program=self.prog)
        if (found := _WITHOUT_VALUE.fullmatch(message)) is not None:
            raise Malformed("value-missing", given=found[1][:120], program=self.prog)
        # The help lists the choices; all of them in one sentence would be hard to read.
        raise Malformed("usage", detail=message.partition(" (choose from")[0], program=self.prog)


class Subcommand(Parser):
    """The parser of a subcommand, made once it is asked: making all of them takes longer than most answers."""

    def __init__(self, **how: Any) -> None:
        self._later: list[Callable[[], object]] = [partial(super().__init__, **how)]

    def declare(self, run: RunSubcommand, words: HelpWords) -> None:
        """Say what it does, and in which language its help is."""
        self._later += [partial(self.set_defaults, run=run), partial(self.head, words)]

    def declare_by(self, declare: Callable[[], object]) -> None:
        """Say who declares it, once it is asked."""
        self._later.append(declare)

    def take(self, *names: str, **how: Any) -> None:
        """As `Parser.take`."""
        self._later.append(partial(super().take, *names, **how))

    def take_common(self) -> None:
        """Take what every subcommand takes."""
        self._later.append(lambda: _add_common(self.options, self.words, default=argparse.SUPPRESS))

    def end_with(self, text: str) -> None:
        """Show a text, broken as it is, at the end of its help."""
        how = {"epilog": text, "formatter_class": argparse.RawDescriptionHelpFormatter}
        self._later.append(partial(vars(self).update, how))

    def made(self) -> Subcommand:
        """The parser with all its arguments."""
        while self._later:
            self._later.pop(0)()
        return self

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self.made()
        return super().parse_known_args(args, namespace)


class Subcommands:
    """The subcommands of the program, with their help from the catalogue."""

    def __init__(self, parser: Parser, words: HelpWords) -> None:
        self.words = words
        self._announced = parser.add_subparsers(
            dest="subcommand", metavar=words("cli.metavar.command"), title=words("cli.heading.commands"),
            parser_class=Subcommand,
        )  # fmt: skip

    def announce(self, name: str, declare: Callable[[Declarations], object]) -> None:
        """Let a subcommand be known by its name; what it takes is declared once it is asked for."""
        told = self.words(f"cli.help.{name}")
        parser = self._announced.add_parser(name, help=told, description=told, add_help=False, allow_abbrev=False)
        parser.declare_by(partial(declare, Declarations(name, parser, self.words)))


class Declarations:
    """Takes what the subcommands of a module declare: of one of them it is kept, as only that is asked for."""

    def __init__(self, asked: str, parser: Subcommand, words: HelpWords) -> None:
        self.words, self._asked, self._parser = words, asked, parser

    def add(
        self, name: str, run: RunSubcommand, *, visit: bool = False, as_of: bool = False, json: bool = False
    ) -> Subcommand:
        """Declare a subcommand: what it does, and which of the usual arguments it takes."""
        parser = self._parser if name == self._asked else Subcommand(prog=name)
        parser.declare(run, self.words)
        if visit:
            parser.take("visit", about="visit", shown="visit")
        if as_of:
            parser.take("--as-of", about="as-of", shown="moment")
        if json:
            parser.take("--json", about="json", action="store_true")
        parser.take_common()
        return parser


def new_parser(words: HelpWords) -> Parser:
    """The parser of the program, without subcommands yet."""
    parser = Parser(
        prog="chancery",
        description=words("cli.help.chancery"),
        epilog=words("cli.help.exit-codes"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    parser.head(words)
    _add_common(parser.options, words, default=None)
    parser.options.add_argument("--sample", action="store_true", help=words("cli.help.sample-option"))
    parser.options.add_argument("--version", action="store_true", help=words("cli.help.version-argument"))
    return parser


def _add_common(options: argparse._ArgumentGroup, words: HelpWords, default: str | None) -> None:
    options.add_argument(
        "--office", default=default, metavar=words("cli.metavar.file"), help=words("cli.help.office-argument")
    )
    options.add_argument(
        "--language", default=default, metavar=words("cli.metavar.language"), help=words("cli.help.language-argument")
    )
    options.add_argument("-h", "--help", action="help", help=words("cli.help.help-argument"))
