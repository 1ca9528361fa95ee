"""Drafts: what is typed into a form, kept on disk until it is recorded, so that nothing typed is lost."""

from __future__ import annotations

import contextlib
import os
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A form as typed so far. `id` becomes the command's id: a draft recorded twice is recorded once."""

    id: str
    command: str
    visit: str | None = None
    """The visit it is for, by its id; None for a form that opens one."""
    person: str | None = None
    """The person it is for, by reference; None for a form that registers one."""
    based_on: int | None = None
    fields: dict[str, Any] = {}
    reason: str | None = None
    source: str | None = None
    effective_at: str | None = None
    typed_at: datetime | None = None


def new_draft(command: str, based_on: int | None, fields: dict[str, Any], **about: Any) -> Draft:
    """A draft nobody has typed into yet, about a visit or an entry of a registry."""
    return Draft(id=uuid4().hex, command=command, based_on=based_on, fields=fields, **about)


class Drafts:
    """The drafts of one office, a file each, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: Draft) -> None:
        """Write a draft so that it survives a crash: whole or as it was before.

        Raises:
            OSError: the disk refuses.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / f".{draft.id}.part"
        with unfinished.open("wb") as opened:
            opened.write(msgspec.json.encode(draft))
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(self._path(draft.id))

    def drop(self, draft_id: str) -> None:
        """Forget a draft that was recorded or thrown away."""
        self._path(draft_id).unlink(missing_ok=True)

    def kept(self) -> list[Draft]:
        """Every draft that can be read, newest first; one that cannot is left where it is."""
        found = []
        for path in self._folder.glob("*.draft"):
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                found.append(msgspec.json.decode(path.read_bytes(), type=Draft))
        return sorted(found, key=_typed_at, reverse=True)

    def _path(self, draft_id: str) -> Path:
        return self._folder / f"{draft_id}.draft"


def _typed_at(draft: Draft) -> str:
    return draft.typed_at.isoformat() if draft.typed_at else ""
