"""No core dumps: they would write private particulars from memory to the disk."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource

TO_NOBODY = 1
"""The limit, in bytes, at which Linux neither writes a core dump nor hands it to a program, as it does at 0."""


def forbid_core_dumps() -> None:
    """Let no core dump of this process and of those it starts be written, whatever the machine is set to."""
    if sys.platform == "win32":
        return
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    limit = TO_NOBODY if hard == resource.RLIM_INFINITY else min(hard, TO_NOBODY)
    resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))
