"""What a database says, as the library's errors and as problems an officer understands."""

from __future__ import annotations

import errno

from eventsourcing import persistence
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Problem, Unavailable

_LIBRARY_ERRORS: dict[type[Exception], type[persistence.PersistenceError]] = {
    dbapi2.InterfaceError: persistence.InterfaceError,
    dbapi2.DataError: persistence.DataError,
    dbapi2.OperationalError: persistence.OperationalError,
    dbapi2.IntegrityError: persistence.IntegrityError,
    dbapi2.InternalError: persistence.InternalError,
    dbapi2.ProgrammingError: persistence.ProgrammingError,
    dbapi2.NotSupportedError: persistence.NotSupportedError,
    dbapi2.DatabaseError: persistence.DatabaseError,
}

_PROBLEMS: dict[str, tuple[type[Problem], str]] = {
    "SQLITE_BUSY": (Unavailable, "office-locked"),
    "SQLITE_LOCKED": (Unavailable, "office-locked"),
    "SQLITE_FULL": (Unavailable, "disk-full"),
    "SQLITE_READONLY": (Unavailable, "read-only"),
    "SQLITE_CANTOPEN": (Unavailable, "cannot-open"),
    "SQLITE_IOERR": (Unavailable, "disk-error"),
    "SQLITE_PERM": (Unavailable, "cannot-open"),
    "SQLITE_AUTH": (Unavailable, "cannot-open"),
    "SQLITE_CORRUPT": (Damaged, "damaged-file"),
    "SQLITE_NOTADB": (Damaged, "not-an-office"),
}


_SYSTEM_PROBLEMS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "cannot-open",
    errno.EPERM: "cannot-open",
}


_NO_TEXT = "Could not decode to UTF-8"
"""What the driver says of text that is not UTF-8; it has no code for it."""

DRIVER_ERRORS = (dbapi2.Error,)
"""What the driver raises past the library, where a connection is used without it."""
STORE_ERRORS = (persistence.PersistenceError, *DRIVER_ERRORS, OSError)
"""Everything that may go wrong with a store while it is used; `problem` tells it."""


class StaleStream(persistence.IntegrityError):
    """Another desk recorded on this stream first: fold on, and decide again."""


class NameTaken(persistence.IntegrityError):
    """A reserved name belongs to another stream already."""


def library_error(error: dbapi2.Error) -> persistence.PersistenceError:
    """The library's error for one of the driver's, which has classes of its own."""
    for kind in type(error).__mro__:
        if kind in _LIBRARY_ERRORS:
            return _LIBRARY_ERRORS[kind](error)
    return persistence.PersistenceError(error)


def problem(error: BaseException) -> Problem:
    """The problem an officer is told of, for an error of the driver, the library or the system."""
    if isinstance(error, OSError):
        return Unavailable(_SYSTEM_PROBLEMS.get(error.errno or 0, "disk-error"))
    cause = error
    while not isinstance(cause, dbapi2.Error) and cause.__cause__ is not None:
        cause = cause.__cause__
    if str(cause).startswith(_NO_TEXT):
        return Damaged("damaged-file", cause=str(cause)[:200])
    name = getattr(cause, "sqlite_errorname", None) or ""
    for known, (kind, code) in _PROBLEMS.items():
        if name == known or name.startswith(known + "_"):
            return kind(code)
    return Unavailable("store-error", cause=str(error)[:200])
