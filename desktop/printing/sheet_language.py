"""How each language of the sheets is written: which way it runs, how large its letters are, in which digits."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Written(msgspec.Struct, frozen=True):
    """How a language is written on paper; what the templates and the words ask of it."""

    right_to_left: bool = False
    """A sheet whose first language runs so is mirrored whole: columns, head, foot and the lane of marks."""
    size: float = 1.0
    """How much larger its letters are set than those of PT beside them."""
    digits: str = "0123456789"
    """Its digits in the text. The stamp bears those of the record, as it is compared with the register."""


HOW_WRITTEN: Mapping[str, Written] = {
    "fr": Written(),
    "ru": Written(),
    "en": Written(),
    "kk": Written(),
    "ar": Written(right_to_left=True, size=1.18, digits="٠١٢٣٤٥٦٧٨٩"),
    "zh": Written(),
}
"""The languages of sheets, in the order in which they are offered."""

SHEET_LANGUAGES = ("fr", "ru", "en", "kk")
"""The languages that every word of the sheets exists in."""
