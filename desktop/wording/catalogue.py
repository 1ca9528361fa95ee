"""The gettext catalogues: every message of a language by its code, and the language's rule of plurals.

They are plain `.po` files, written and checked with Babel. They are read here because importing Babel's
reader would add thirty milliseconds to the start of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from gettext import c2py
from typing import TYPE_CHECKING, Any, NamedTuple

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged_text

if TYPE_CHECKING:
    import json
else:
    json = late("json")

CatalogueMessage = str | tuple[str, ...]
"""The words of a code, or one wording for each plural form."""

_PLURAL_RULE = late_pattern(r"plural=([^;]+);")


class Messages(Mapping[str, CatalogueMessage]):
    """The messages of a `.po` file by msgid.

    A file has thousands, of which a run of the program says some: each is read when it is first asked for.

    Raises:
        ValueError: asked for a message, a line of which is neither msgstr, continuation, comment nor blank.
    """

    def __init__(self, text: str) -> None:
        entries = f"\n{text}".split('\nmsgid "')
        self._entries = {code: entry for code, _, entry in (each.partition('"') for each in entries[1:])}
        self._read: dict[str, CatalogueMessage] = {}
        self.header = self._entries.pop("", "")
        """What the file says of itself, as it is written there."""

    def __getitem__(self, code: str) -> CatalogueMessage:
        found = self._read.get(code)
        if found is None:
            found = self._read[code] = _read(self._entries[code])
        return found

    def known(self, code: str) -> CatalogueMessage | None:
        """As `get`, in fewer steps: it is asked for all that is said."""
        found = self._read.get(code)
        return found if found is not None else self[code] if code in self._entries else None

    def __contains__(self, code: object) -> bool:
        return code in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class Catalogue(NamedTuple):
    """The messages of one language, none if there is no file of it."""

    messages: Messages
    plural_form: Callable[[int], int]
    """The number of the plural form for a count."""

    def worded(self, code: str, count: object = 0) -> str | None:
        """The message of a code, in the form for the count; None if this language has none."""
        found = self.messages.known(code)
        if found is None or isinstance(found, str):
            return found
        return found[self.plural_form(count if isinstance(count, int) else 0)]


@lru_cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, read once."""
    messages = Messages(packaged_text("words", f"{language}.po"))
    rule = _PLURAL_RULE.search(messages.header)
    return Catalogue(messages, c2py(rule.group(1) if rule else "n != 1"))


def template_of(code: str, language: str, count: object = 0) -> str:
    """The message of a code in a language, else in English; the code itself if there is none."""
    return catalogue(language).worded(code, count) or catalogue("en").worded(code, count) or code


class PlainWords:
    """The catalogue in one language for what names no values; nothing of an office is loaded for it."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, code: str, /, **_values: Any) -> str:
        """The words of a code."""
        return template_of(code, self.language)


def _read(entry: str) -> CatalogueMessage:
    """The words of one entry, from behind its msgid."""
    forms: list[str] = []
    for line in entry.split("\n"):
        if line.startswith(("msgstr ", "msgstr[")):
            forms.append(_unquoted(line.partition(" ")[2]))
        elif line.startswith('"'):
            forms[-1] += _unquoted(line)
        elif line and not line.startswith(("#", "msgid_plural ")):
            raise ValueError(f"no line of a catalogue: {line}")
    return tuple(forms) if entry.startswith("\nmsgid_plural ") else "".join(forms)


def _unquoted(text: str) -> str:
    if len(text) < 2 or not text[0] == text[-1] == '"':
        raise ValueError(f"no line of a catalogue: {text}")
    return str(json.loads(text)) if "\\" in text else text[1:-1]
