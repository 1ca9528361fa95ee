"""The gettext catalogues: every message of a language by its code, and the language's rule of plurals.

They are plain `.po` files, written and checked with Babel. They are read here because importing Babel's
reader would add thirty milliseconds to the start of the program.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from gettext import c2py
from importlib import resources

import msgspec

from domain.core.late_pattern import late_pattern

CatalogueMessage = str | tuple[str, ...]
"""The words of a code, or one wording for each plural form."""

_KEYWORDS = ("msgid ", "msgid_plural ", "msgstr ", "msgstr[")
_PLAIN = late_pattern(r'^msgid "([^"\\\n]+)"\nmsgstr "([^"\\\n]*)"\n(?=\n|\Z)', re.MULTILINE)
"""A message of one line that escapes nothing, as nearly all are: a start reads five thousand of them."""
_PLURAL_RULE = late_pattern(r"plural=([^;]+);")


class Catalogue(msgspec.Struct, frozen=True):
    """The messages of one language, none if there is no file of it."""

    messages: dict[str, CatalogueMessage]
    plural_form: Callable[[int], int]
    """The number of the plural form for a count."""

    def worded(self, code: str, count: object = 0) -> str | None:
        """The message of a code, in the form for the count; None if this language has none."""
        found = self.messages.get(code)
        if found is None or isinstance(found, str):
            return found
        return found[self.plural_form(count if isinstance(count, int) else 0)]


@lru_cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, read once."""
    source = resources.files("resources") / "words" / f"{language}.po"
    messages = parsed(source.read_text(encoding="utf-8") if source.is_file() else "")
    rule = _PLURAL_RULE.search(str(messages.pop("", "")))
    return Catalogue(messages, c2py(rule.group(1) if rule else "n != 1"))


def parsed(text: str) -> dict[str, CatalogueMessage]:
    """The messages of a `.po` file by msgid; the header stands under the empty one.

    Raises:
        ValueError: a line is neither keyword, continuation, comment nor blank.
    """
    parts = _PLAIN.split(text)
    others, codes, words = parts[::3], parts[1::3], parts[2::3]
    entries: list[list[str]] = []
    for line in "".join(others).splitlines():
        if line.startswith(_KEYWORDS):
            keyword, _, quoted = line.partition(" ")
            if keyword == "msgid":
                entries.append([])
            entries[-1].append(_unquoted(quoted))
        elif line.startswith('"'):
            entries[-1][-1] += _unquoted(line)
        elif line and not line.startswith("#"):
            raise ValueError(f"no line of a catalogue: {line}")
    plain = dict(zip(codes, words, strict=True))
    return {**plain, **{entry[0]: entry[1] if len(entry) == 2 else tuple(entry[2:]) for entry in entries}}


def _unquoted(text: str) -> str:
    if len(text) < 2 or not text[0] == text[-1] == '"':
        raise ValueError(f"no line of a catalogue: {text}")
    return str(json.loads(text)) if "\\" in text else text[1:-1]
