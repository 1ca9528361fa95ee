"""Errors raised in an override of a method of Qt: told like any other, where PySide would end the process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

from PySide6.QtCore import QObject

FIRST_PYTHON_OF_WHOLE_ERRORS = (3, 12)
ABOVE_QT: Any = QObject.__mro__[-2]
"""The class above every class of Qt."""
_OF_QT = type(QObject.event)
_Answer = TypeVar("_Answer")


def keep_override_errors_whole() -> None:
    """Wrap what any class defined from now on overrides of Qt, where Python does not see to it itself.

    Until Python 3.12 an error that C raised, as int("x") and [][0] do, is a bare text until Python catches it. PySide
    6.11 takes it for the error itself when it comes out of an override that Python had Qt call, as setVisible() calls
    showEvent(): the process ends, and what was not recorded is lost. An error caught once is whole.
    """
    if sys.version_info < FIRST_PYTHON_OF_WHOLE_ERRORS:
        ABOVE_QT.__init_subclass__ = classmethod(_wrap_overrides)


def _wrap_overrides(made: type) -> None:
    super(ABOVE_QT, made).__init_subclass__()
    inherited = super(made, made)
    for name, attribute in list(vars(made).items()):
        if isinstance(attribute, FunctionType) and _is_of_qt(getattr(inherited, name, None)):
            setattr(made, name, whole_errors(attribute))


def _is_of_qt(method: object) -> bool:
    """Whether it is a method of Qt, or the override of one by a class between."""
    return isinstance(method, _OF_QT) or hasattr(method, "__wrapped__")


def whole_errors(override: Callable[..., _Answer]) -> Callable[..., _Answer]:
    """The same function, whose errors were caught once and raised again."""

    @wraps(override)
    def caught_once(*given: Any, **named: Any) -> _Answer:
        try:
            return override(*given, **named)
        except Exception:
            raise

    return caught_once
