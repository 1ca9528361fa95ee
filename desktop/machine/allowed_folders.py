"""In which folders an office may lie beside those on known disks: a setting of the user of this machine.

`encrypted`: a folder of gocryptfs, eCryptfs and the like. `unknown`: a file system of a kind not known to be local,
such as the root a virtual machine has from its host. Each is a file of its own beside the other settings, as it is
changed from the command line while a window is open that keeps the others.
"""

from __future__ import annotations

from desktop.machine.paths import allowed_folders_file

KINDS = ("encrypted", "unknown")
"""What may be allowed."""


def allowed() -> tuple[str, ...]:
    """What the user of this machine allowed."""
    return tuple(kind for kind in KINDS if allowed_folders_file(kind).exists())


def allow(kind: str) -> None:
    """Allow it, from the next start on.

    Raises:
        OSError: the disk refuses.
    """
    allowed_folders_file(kind).parent.mkdir(parents=True, exist_ok=True)
    allowed_folders_file(kind).touch()


def refuse(kind: str) -> None:
    """Allow it no longer, from the next start on.

    Raises:
        OSError: the disk refuses.
    """
    allowed_folders_file(kind).unlink(missing_ok=True)
