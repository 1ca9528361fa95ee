"""How much of a machine a list from outside may take before it is refused."""

from __future__ import annotations

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a list may be, and what reading it may cost. Far beyond any delegation, far below any harm."""

    seconds: float = 10
    """Wall and processor time."""
    memory: int = 1_000 * MEGABYTE
    """Bytes of address space of the child process."""
    size: int = 20 * MEGABYTE
    """Bytes of the file."""
    unpacked: int = 120 * MEGABYTE
    """Bytes of everything inside a file that is packed."""
    parts: int = 2_000
    """Files inside a file that is packed."""
    rows: int = 5_000
    cells: int = 60
    """Cells of a row."""
    letters: int = 2_000
    """Characters of a cell; what is longer is cut there, and refused by whoever reads the rows."""
