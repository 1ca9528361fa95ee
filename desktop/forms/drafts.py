"""Drafts: what is typed into a form, kept on disk until it is recorded, so that nothing typed is lost."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

import msgspec

from desktop.machine.owner_only import owner_only
from domain.core.message import name_of
from domain.core.problem import Malformed, Problem
from domain.record.command_data import newest_named
from domain.record.vocabulary import COMMANDS


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A form as typed so far. `id` becomes the command's id: a draft recorded twice is recorded once."""

    id: str
    command: str
    visit: str | None = None
    """The visit it is for, by its id; None for a form that opens one."""
    person: str | None = None
    """The person it is for, by reference; None for a form that registers one."""
    venue: str | None = None
    """The venue it is for, likewise."""
    based_on: int | None = None
    fields: dict[str, Any] = {}
    sealed: dict[str, str] = {}
    """On disk: what is private of the fields, sealed under the key of the person."""
    reason: str | None = None
    source: str | None = None
    effective_at: str | None = None
    typed_at: datetime | None = None

    @property
    def line(self) -> dict[str, Any]:
        """The same as a line of `chancery record`."""
        names = ("command", "fields", "visit", "person", "venue", "id", "reason", "source", "effective_at", "based_on")
        return {name: getattr(self, name) for name in names}


def new_draft(command: str, based_on: int | None, fields: dict[str, Any], **about: Any) -> Draft:
    """A draft nobody has typed into yet, about a visit or an entry of a registry."""
    return Draft(id=uuid4().hex, command=command, based_on=based_on, fields=fields, **about)


class Sealer(Protocol):
    """What seals private words under the key of a person."""

    def seal(self, person: str, text: str) -> str:
        """The text sealed, as text."""

    def unseal(self, person: str, sealed: str) -> str | None:
        """The text again; None where it cannot be opened any more."""


class Drafts:
    """The drafts of one office, a file each, in a folder of their own.

    What is private in a form is sealed by what `sealer` gives; without one it is not kept at all.
    """

    def __init__(self, folder: Path, sealer: Callable[[], Sealer] | None = None) -> None:
        self._folder = folder
        self._sealer = sealer

    def keep(self, draft: Draft) -> None:
        """Write a draft so that it survives a crash: whole or as it was before.

        Raises:
            OSError: the disk refuses.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / f".{draft.id}.part"
        with open(unfinished, "wb", opener=owner_only) as opened:
            opened.write(msgspec.json.encode(self._hidden(draft)))
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
                found.append(self._shown(_renamed(msgspec.json.decode(path.read_bytes(), type=Draft))))
        return sorted(found, key=_typed_at, reverse=True)

    def _hidden(self, draft: Draft) -> Draft:
        private = [name for name in _private(draft) if draft.fields.get(name)]
        if not private:
            return draft
        fields = {name: value for name, value in draft.fields.items() if name not in private}
        sealed: dict[str, str] = {}
        if self._sealer is not None and draft.person is not None:
            with contextlib.suppress(Problem):  # what cannot be sealed now is not kept
                sealer = self._sealer()
                sealed = {name: sealer.seal(draft.person, str(draft.fields[name])) for name in private}
        return msgspec.structs.replace(draft, fields=fields, sealed=sealed)

    def _shown(self, draft: Draft) -> Draft:
        if not draft.sealed or self._sealer is None or draft.person is None:
            return draft
        try:
            sealer = self._sealer()
            opened = {name: sealer.unseal(draft.person, sealed) for name, sealed in draft.sealed.items()}
        except Problem:
            return draft
        known = {name: text for name, text in opened.items() if text is not None}
        return msgspec.structs.replace(draft, fields={**draft.fields, **known}, sealed={})

    def _path(self, draft_id: str) -> Path:
        return self._folder / f"{draft_id}.draft"


def _renamed(draft: Draft) -> Draft:
    """The draft under the name its command has now; one of no command as it is."""
    with contextlib.suppress(Malformed):
        return msgspec.structs.replace(draft, command=name_of(newest_named(draft.command)))
    return draft


def _private(draft: Draft) -> tuple[str, ...]:
    return COMMANDS[draft.command].private if draft.command in COMMANDS else ()


def _typed_at(draft: Draft) -> str:
    return draft.typed_at.isoformat() if draft.typed_at else ""
