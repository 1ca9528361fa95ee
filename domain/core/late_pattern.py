"""Regular expressions that are compiled when they are first used: few of them are in any one run of the program."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast


class LatePattern:
    """Stands for a compiled expression. What is asked of it is kept, so that it is found as quickly ever after."""

    def __init__(self, text: str | bytes | Callable[[], str | bytes], flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled expression has by that name; raises `re.error` where it is none."""
        if name.startswith("__"):
            raise AttributeError(name)
        text = self._text() if callable(self._text) else self._text
        found = getattr(re.compile(text, self._flags), name)
        vars(self)[name] = found
        return found


def late_pattern(text: AnyStr | Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, later; of a text that is made only then, such as of a list that is read from a file, too."""
    return cast("re.Pattern[AnyStr]", LatePattern(text, flags))
