"""An office on a server carried into a file: as a backup, as a copy that can be gone on with, as lines of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

from domain.record.backup_watch import BackupWatch
from domain.store.appearing import refuse_unless_new
from domain.store.carrying.importing import import_office
from domain.store.errors import problem
from domain.store.postgres.fetching import fetched
from domain.store.postgres.whole_office import WholeOffice
from domain.store.vault.vault import Vault

WholeMoment = Callable[[], AbstractContextManager[WholeOffice]]
"""The office at one moment, for whatever thread it is."""


def back_up(moment: WholeMoment, vault: Vault, dest: Path, watch: BackupWatch) -> int:
    """As `Store.back_up`: an office file. Private particulars are copied beside it as they lie sealed."""
    watch.begin()
    try:
        with moment() as whole:
            events = import_office(_watched(whole.lines(), watch), dest)
        vault.copy_values(dest.resolve().parent)
    finally:
        watch.end()
    vault.be_known(dest.parent)
    return events


def export(moment: WholeMoment, out: BinaryIO) -> int:
    """As `Store.export`."""
    events = 0
    with moment() as whole:
        for line in whole.lines():
            out.write(line)
            events += line.startswith(b'{"line":"event"')
    return events


def copy_to(moment: WholeMoment, dest: Path) -> int:
    """Make an office file of it; what was fetched stays beside that until it is there, and is gone on with.

    Raises:
        Damaged, Unavailable: as `import_office`; `copy-under-way`.
    """
    refuse_unless_new(dest)
    try:
        with moment() as whole, fetched(whole, dest) as lines:
            return import_office(lines, dest)
    except OSError as error:
        raise problem(error) from error


def _watched(lines: Iterator[bytes], watch: BackupWatch) -> Iterator[bytes]:
    """The lines, as long as nobody stops the backup."""
    for number, line in enumerate(lines):
        if number % 1_000 == 0:
            watch.refuse_if_stopped()
        yield line
