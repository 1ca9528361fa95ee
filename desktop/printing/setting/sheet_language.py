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
    digits: str = ""
    """Its own digits. A sheet in this language alone is written in them, but for its stamp, which is compared with the
    register; beside another language both have the same digits, so that an hour is told once."""


HOW_WRITTEN: Mapping[str, Written] = {
    "fr": Written(),
    "ru": Written(),
    "en": Written(),
    "kk": Written(),
    "ar": Written(right_to_left=True, size=1.18, digits="٠١٢٣٤٥٦٧٨٩"),
    "zh": Written(),
}
"""The languages of sheets, in the order in which they are offered."""

SHEET_LANGUAGES = tuple(HOW_WRITTEN)
"""The languages that a sheet may be in."""

PRINTED = (
    "agenda", "audience", "authority", "capacity", "car-seat", "car-use", "chair", "chair-size", "change", "clauses",
    "convention", "currency", "date", "day-part", "document-act", "document-kind", "document-level",
    "document-status", "documents", "facing", "few", "flag-beside", "flag-law", "flag-place", "form.no-language",
    "format", "interpretation", "interpreter-seat", "length", "line", "lines", "member-category", "mixing",
    "mixing-of-parties", "name",
    "note-taker-seat", "nothing", "pair", "participation", "period", "presence", "press", "quantity", "ranking",
    "right-of", "role",
    "seat", "seat-of", "seating", "sheet", "side", "size", "status", "the-side", "time", "usual-title", "zone",
)  # fmt: skip
"""Under what the catalogues keep the words that sheets print. A language of sheets that is none of the window has these
and no others."""

NOT_PRINTED = ("lines.key",)
"""What stands there for the window alone."""


def is_printed(code: str) -> bool:
    """Whether sheets print the words of a code."""

    def under(namespaces: tuple[str, ...]) -> bool:
        return any(code == each or code.startswith(f"{each}.") for each in namespaces)

    return under(PRINTED) and not under(NOT_PRINTED)
