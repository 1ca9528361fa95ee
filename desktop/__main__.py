"""Starts the program: nothing of Qt is imported before the installed Qt is known to be safe."""

import sys
from importlib.metadata import version

from desktop.start_guard import refuse_unsafe_qt

CANNOT_BE_USED_NOW = 4


def main() -> int:
    """Run the command line on the arguments of this process and return its exit code.

    An unsafe Qt is refused on stderr with exit code 4.
    """
    refusal = refuse_unsafe_qt(sys.version_info[:2], version("PySide6-Essentials"))
    if refusal is not None:
        print(refusal, file=sys.stderr)
        return CANNOT_BE_USED_NOW

    from desktop import cli

    return cli.main(open_window=_open_window)


def _open_window(office: str | None, language: str | None) -> int:
    # Late, so that no subcommand loads Qt.
    from desktop import app

    return app.run(office, language)


if __name__ == "__main__":
    sys.exit(main())
