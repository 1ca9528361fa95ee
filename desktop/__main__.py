"""Starts the program. Qt is imported only once its version and its environment are known to be safe."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from desktop.commandline.window_arguments import opens_window
from desktop.machine import interrupts
from desktop.machine.core_dumps import forbid_core_dumps
from desktop.start.platform_guard import leave_out_foreign_plugins, refused_platform
from desktop.start.start_guard import installed_pyside, refuse_unsafe_qt
from domain.core.problem import Unavailable

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.forms.drafts import Sealer
    from desktop.start.opening import Opening
    from desktop.start.tools import Progress
    from domain.core.place import OfficePlace
    from domain.office import Office
    from domain.record.recording import Officer

CANNOT_BE_USED_NOW = 4
_YOUNG = 50_000
"""Objects made before garbage is looked for: what is read of a large office stays, and is looked through in vain."""
_YOUNG_OF_A_SUBCOMMAND = 200_000
"""The same in a subcommand: to start makes some hundred thousand, none of them garbage, and most end soon after."""


def main() -> int:
    """Run the command line on the arguments of this process and return its exit code.

    An unsafe Qt is refused on stderr with exit code 4.
    """
    interrupts.end_at_once()
    in_window = opens_window(sys.argv[1:])
    gc.set_threshold(_YOUNG if in_window else _YOUNG_OF_A_SUBCOMMAND, *gc.get_threshold()[1:])
    refusal = refuse_unsafe_qt(sys.version_info[:2], installed_pyside())
    if refusal is not None:
        print(refusal, file=sys.stderr)
        return CANNOT_BE_USED_NOW

    leave_out_foreign_plugins(os.environ)
    opening = _opening() if in_window and not refused_platform(os.environ) else None
    forbid_core_dumps()
    from desktop import cli

    return cli.main(open_window=partial(_open_window, opening))


def _opening() -> Opening | None:
    # Late, so that no subcommand loads Qt; and before everything else, so that the window is there at once.
    from desktop.start.plain_import import import_plainly

    import_plainly()
    from desktop.start.override_errors import keep_override_errors_whole

    keep_override_errors_whole()
    from desktop.start.opening import has_display, opening_window

    return opening_window() if has_display() else None


def _open_window(opening: Opening | None, office: str | None, language: str | None, sample: bool) -> int:
    if platform := refused_platform(os.environ):
        raise Unavailable("platform-not-allowed", platform=platform)
    opening = opening or _opening()
    from desktop.start import app
    from desktop.start.tools import Tools

    tools = Tools(_open_office, _new_office, _record_sample, _restore_office, _vault)
    if opening is None:
        from desktop.start import without_display

        return without_display.show_on_paper(office, language, tools)
    return app.run(opening, office, language, sample, tools)


def _open_office(path: OfficePlace, officer: Officer, *, continued: bool = False) -> Office:
    # Late, and in the desk's thread: the event store takes longer to load than the window to be painted.
    from desktop.machine.paths import index_of, memory_folder, servers_folder
    from domain.offices import office_at

    _allow_folders()
    return office_at(
        path, officer, index=index_of(path), pictures=_read_photograph, memory=memory_folder(),
        beside=servers_folder(), continued=continued, little_by_little=True,
    )  # fmt: skip


def _read_photograph(path: str) -> bytes:
    # Late, as it is needed where somebody is photographed only.
    from desktop.files.pictures.reader import read_photograph

    return read_photograph(path)


def _new_office(path: Path) -> None:
    from domain.offices import new_office

    _allow_folders()
    new_office(path)


def _restore_office(backup: Path, path: Path) -> None:
    from domain.offices import restore_office

    _allow_folders()
    restore_office(backup, path)


def _vault(path: OfficePlace) -> Sealer:
    from desktop.machine.paths import servers_folder
    from domain.offices import vault_of

    return vault_of(path, servers_folder())


def _record_sample(path: Path, progress: Progress) -> None:
    from desktop.machine.paths import memory_folder
    from domain.sample import SAMPLES, record_sample

    _allow_folders()
    record_sample(SAMPLES[0], path, progress, memory=memory_folder())


def _allow_folders() -> None:
    from desktop.machine.allowed_folders import allowed
    from domain.offices import allow_folders

    allow_folders(allowed())


if __name__ == "__main__":
    sys.exit(main())
