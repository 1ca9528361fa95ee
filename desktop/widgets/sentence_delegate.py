"""Sentences in a narrow list: a word too long for a line goes on in the next."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

_LETTERS = 16
"""Of a longer word so many stand together: fewer than a narrow list is wide."""
_LONG = re.compile(rf"(\S{{{_LETTERS}}})(?=\S)")
_MAY_BREAK = "\\1\u200b"


class SentenceDelegate(QStyledItemDelegate):
    """Shows a sentence with places in its long words where a line may break; what it says stays as it is."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return _LONG.sub(_MAY_BREAK, super().displayText(value, locale))
