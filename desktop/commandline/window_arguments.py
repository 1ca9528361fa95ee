"""The arguments that open the window, recognised before anything is loaded."""

from collections.abc import Sequence

OPTIONS = ("--office", "--language")


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments name no subcommand. In doubt it is no: then the first window comes a little later."""
    return all(name in OPTIONS for name in arguments[::2])
