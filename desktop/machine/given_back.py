"""Memory that was let go of, given back to the system."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import ctypes
else:
    ctypes = late("ctypes")


def give_back_memory() -> None:
    """Give back what was let go of: the C library keeps it for itself, in heaps of each thread.

    Reading a large office leaves some tens of megabytes so. Only glibc can be asked to.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)
