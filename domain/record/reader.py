"""Who shares the private particulars of an office on a server: desks of officers, each let in by one that was."""

from __future__ import annotations

from hashlib import sha256

import msgspec


class SharingDesk(msgspec.Struct, frozen=True):
    """A desk of an officer, as those who may let it in see it."""

    login: str
    desk: str
    public: bytes
    let_in: bool
    behind: bool
    """Whether its key pair was made before the last erasure: what was erased then is gone once it was there again."""

    @property
    def fingerprint(self) -> str:
        """What both sides compare, in eight groups of four digits and letters."""
        digits = sha256(self.public).hexdigest()[:32]
        return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
