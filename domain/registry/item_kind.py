"""A kind of item that an office defines for itself, as the office and each visit that uses it keep it."""

from __future__ import annotations

import msgspec

from domain.core.text import Wording


class OfficeKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of item: what it is called, what an item of it has, how the press attends, who takes part.

    `press` is null and `taking` empty where the kind says nothing of it.
    """

    words: Wording
    has: tuple[str, ...] = ()
    press: str | None = None
    taking: tuple[str, ...] = ()
