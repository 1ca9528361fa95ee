"""Waiting for the backup of an office that was left, which a window does not wait for."""

from threading import enumerate as all_threads

from desktop.desk.worker import LAST_BACKUP


def last_backup_taken() -> None:
    """Wait until no office that was left is being backed up."""
    for thread in all_threads():
        if thread.name == LAST_BACKUP:
            thread.join()
