"""Which office file a vault belongs to: of several copies in its folder, one alone may erase what lies in it."""

from __future__ import annotations

from pathlib import Path

from domain.core.problem import Problem
from domain.store.durable import sync_folder, write_whole
from domain.store.errors import problem
from domain.store.sqlite.file import recognise

_OWNER = "office"


def other_owner(vault: Path, office: Path, office_id: str) -> Path | None:
    """The office file that a vault belongs to, if that is another; else it belongs to this one from now on.

    A file that was moved away, or holds another office now, owns nothing any more.

    Raises:
        Unavailable: what the disk says.
    """
    office = office.resolve()
    try:
        if not vault.is_dir():
            return None
        note = vault / _OWNER
        owner = vault.parent / note.read_bytes().decode(errors="replace") if note.exists() else None
        if owner == office:
            return None
        if owner is not None and owner.parent == vault.parent and _is_office(owner, office_id):
            return owner
        write_whole(note, office.name.encode())
        sync_folder(vault)
    except OSError as error:
        raise problem(error) from error
    return None


def _is_office(path: Path, office_id: str) -> bool:
    try:
        return recognise(path) == office_id
    except (Problem, ValueError):  # A damaged note may name what is no path.
        return False
