"""Files that only their owner may read: an office is for nobody else on the machine."""

from __future__ import annotations

import os


def owner_only(path: str, flags: int) -> int:
    """An opener for `open` that makes a file for its owner alone, whatever the umask says."""
    return os.open(path, flags, 0o600)
