"""Starts the program: nothing of Qt is imported before the installed Qt is known to be safe."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.start_guard import refuse_unsafe_qt

if TYPE_CHECKING:
    from domain.office import Office
    from domain.recording import Officer

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
    from desktop import app, without_display

    tools = app.Tools(_open_office, _new_office, _record_sample)
    if not app.has_display():
        return without_display.show_on_paper(language, tools)
    return app.run(office, language, tools)


def _open_office(path: Path, officer: Officer) -> Office:
    # Late, and in the desk's thread: the event store takes longer to load than the window to be painted.
    from desktop.paths import read_models_of
    from domain.office import Office

    return Office(path, officer, read_models=read_models_of(path))


def _new_office(path: Path) -> None:
    from domain.office import new_office

    new_office(path)


def _record_sample(path: Path) -> None:
    from domain.sample import SAMPLES, record_sample

    record_sample(SAMPLES[0], path)


if __name__ == "__main__":
    sys.exit(main())
