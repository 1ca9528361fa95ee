"""The command line: reads the arguments, runs a subcommand, and turns whatever happens into an exit code.

0 done; 1 refused, or findings; 2 wrongly asked; 3 damaged, or no office; 4 cannot be used now.
"""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.commandline.parser import HelpWords, Parser, Subcommands, new_parser
from desktop.commandline.window_arguments import SAMPLE, asks_for_help, language_of_answer, window_options
from desktop.machine import interrupts
from desktop.wording.catalogue import PlainWords
from domain.core.late import late
from domain.core.problem import Malformed, Problem, Unavailable

if TYPE_CHECKING:
    from desktop.commandline import languages, subcommands
    from desktop.machine import log, paths
    from desktop.machine import version as versions
    from desktop.wording import problems
    from desktop.wording.words import Words
else:
    languages, subcommands = late("desktop.commandline.languages"), late("desktop.commandline.subcommands")
    log, paths, versions = late("desktop.machine.log"), late("desktop.machine.paths"), late("desktop.machine.version")
    problems = late("desktop.wording.problems")

OpenWindow = Callable[[str | None, str | None, bool], int]
"""Opens the window on an office, in a language, or on the sample, and returns the exit code when it is closed."""

NOBODY_LISTENS = 141
"""The exit code of a shell for a reader that went away (128 and the number of the signal)."""


def main(argv: Sequence[str] | None = None, open_window: OpenWindow | None = None) -> int:
    """Run the program on the arguments and return its exit code.

    Without a subcommand it opens the window, by `open_window`: only that knows Qt, so that a subcommand
    answers without loading it.
    """
    try:
        interrupts.hear()
        code = _answered(sys.argv[1:] if argv is None else argv, open_window)
        interrupts.ignore()
    except KeyboardInterrupt:
        interrupts.ignore()
        code = interrupts.INTERRUPTED
    return code


def parser_in(words: HelpWords) -> Parser:
    """The parser of all arguments, with its help in one language."""
    parser = new_parser(words)
    commands = Subcommands(parser, words)
    subcommands.add_to(commands)
    return parser


def _answered(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    """The exit code; problems are told on stderr."""
    _speak_utf8()
    try:
        if asks_for_help(arguments):
            code = _help(language_of_answer(arguments))
        else:
            code = _run(arguments, languages.words_of_answer(arguments), open_window)
        sys.stdout.flush()
    except Problem as problem:
        log.open_log().info("ended with %s", problem.code)
        print(problems.problem_sentence(problem, languages.words_of_answer(arguments)), file=sys.stderr)
        code = problem.exit_code
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BrokenPipeError:
        _write_into_nothing()
        code = NOBODY_LISTENS
    except Exception:
        log.open_log().exception("Something unforeseen happened")
        words = languages.words_of_answer(arguments)
        print(words("problem.crash", log=str(paths.log_file())), file=sys.stderr)
        code = Unavailable.exit_code
    return code


def _help(language: str) -> int:
    """Print the help of the whole program, for which nothing of an office is loaded."""
    parser_in(PlainWords(language)).print_help()
    return 0


def _run(arguments: Sequence[str], words: Words, open_window: OpenWindow | None) -> int:
    if open_window is not None and (options := window_options(arguments)) is not None:
        return _open_window(open_window, options.get("--office"), options.get("--language"), SAMPLE in arguments)
    parser = parser_in(words)
    asked = parser.parse_args(arguments, Namespace(subcommand=None))
    if asked.sample and asked.office is not None:
        parser.error("argument --sample: not allowed with argument --office")
    languages.asked_languages(asked.language)
    if asked.version:
        print(words("cli.version", version=versions.version()))
        return 0
    if asked.subcommand is not None:
        return subcommands.run(asked, words)
    if open_window is None:
        raise Malformed("no-subcommand")
    return _open_window(open_window, asked.office, asked.language, asked.sample)


def _open_window(open_window: OpenWindow, office: str | None, language: str | None, sample: bool) -> int:
    spoken = languages.asked_languages(language)
    return open_window(office, spoken[0] if spoken else None, sample)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _write_into_nothing() -> None:
    """Redirect stdout: Python flushes it once more at its end, and would report the missing reader as an error."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
