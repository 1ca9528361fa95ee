"""Who sits at this desk: the login of the system, which no setting changes."""

from __future__ import annotations

import os
import sys
from platform import node

from domain.record.recording import Officer

if sys.platform == "win32":
    import getpass
else:
    import pwd


def officer_here() -> Officer:
    """The officer logged in to this machine, and the machine's name as the desk."""
    return Officer(_login(), node())


def _login() -> str:
    if sys.platform == "win32":
        return getpass.getuser()
    try:
        # Not `getpass`, which trusts an environment variable before the system.
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"uid-{os.getuid()}"
