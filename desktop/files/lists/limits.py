"""How much of a machine a list from outside may take before it is refused."""

from __future__ import annotations

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How large a list may be, and what reading it may cost: far more than any delegation needs."""

    seconds: float = 10
    """Time by the clock; a busy machine may need it all."""
    processor: int = 4
    """Seconds of processor time."""
    memory: int = 130 * MEGABYTE
    """Bytes the child process may have of its own, besides the libraries it shares."""
    size: int = 20 * MEGABYTE
    """Bytes of the file."""
    text: int = 4 * MEGABYTE
    """Bytes of a file that is not packed, or of what was pasted."""
    unpacked: int = 60 * MEGABYTE
    """Bytes of everything inside a file that is packed."""
    marks: int = 1_000_000
    """Elements and attributes inside a file that is packed, counted by `<` and `=`: each takes memory of its own."""
    parts: int = 2_000
    """Files inside a file that is packed."""
    rows: int = 5_000
    cells: int = 60
    """Cells of a row."""
    letters: int = 2_000
    """Characters of a cell; what is longer is cut there, and refused by whoever reads the rows."""
    all_letters: int = 2 * MEGABYTE
    """Characters of all cells."""
