"""The arguments that open the window, recognised before anything is loaded."""

from collections.abc import Sequence

SAMPLE, OPTIONS = "--sample", ("--office", "--language")
"""An option that stands alone, and those with a value after them."""


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments name no subcommand. False in doubt, which only delays the first window."""
    with_values = [argument for argument in arguments if argument != SAMPLE]
    return all(name in OPTIONS for name in with_values[::2])
