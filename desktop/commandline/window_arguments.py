"""What is asked for, as far as it is recognised before anything is loaded: the window, the help, the language."""

from collections.abc import Sequence

from desktop.machine.spoken import LANGUAGES

SAMPLE, VERSION, OPTIONS = "--sample", "--version", ("--office", "--language")
"""Options that stand alone, and those with a value after them."""
HELP = ("-h", "--help")


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments name no subcommand. False in doubt, which only delays the first window."""
    with_values = [argument for argument in arguments if argument != SAMPLE]
    return all(name in OPTIONS for name in with_values[::2])


def window_options(arguments: Sequence[str]) -> dict[str, str] | None:
    """The values of the options of a window by their names; None in doubt: then the arguments are to be read whole."""
    with_values = [argument for argument in arguments if argument != SAMPLE]
    names, values = with_values[::2], with_values[1::2]
    doubtful = SAMPLE in arguments and "--office" in names
    if doubtful or len(names) != len(values) or not opens_window(arguments) or any(map(_is_option, values)):
        return None
    return dict(zip(names, values, strict=True))


def _is_option(argument: str) -> bool:
    return argument.startswith("-")


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Whether the help of the whole program is asked for. False in doubt, which only delays it."""
    following = iter(arguments)
    for argument in following:
        if argument in HELP:
            return True
        if argument in OPTIONS:
            next(following, "")
        elif argument not in (SAMPLE, VERSION):
            return False
    return False


def language_of_answer(arguments: Sequence[str]) -> str:
    """The first language asked for that the program speaks, else English.

    It is needed before the arguments are read, because the help is worded in it.
    """
    asked = ""
    for index, argument in enumerate(arguments):
        if argument == "--language" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--language="):
            asked = argument.partition("=")[2]
    spoken = (part.strip().lower() for part in asked.split(","))
    return next((language for language in spoken if language in LANGUAGES), LANGUAGES[0])
