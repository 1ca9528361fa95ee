"""Whether an office may lie in an encrypted folder of this machine: a setting of its user, kept beside the others.

It is a file of its own, as it is changed from the command line while a window is open that keeps the others.
"""

from __future__ import annotations

from desktop.machine.paths import encrypted_folders_file


def are_allowed() -> bool:
    """Whether the user of this machine allowed it."""
    return encrypted_folders_file().exists()


def allow() -> None:
    """Allow it, from the next start on.

    Raises:
        OSError: the disk refuses.
    """
    encrypted_folders_file().parent.mkdir(parents=True, exist_ok=True)
    encrypted_folders_file().touch()


def refuse() -> None:
    """Allow it no longer, from the next start on.

    Raises:
        OSError: the disk refuses.
    """
    encrypted_folders_file().unlink(missing_ok=True)
