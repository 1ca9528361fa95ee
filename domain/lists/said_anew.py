"""What the officer says a row of a list should read, where it was read amiss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.lists.listed import ListedPerson


class SaidAnew(msgspec.Struct, frozen=True):
    """The names and the office of somebody, as the officer says, by language.

    An empty office takes it away; without any name the row stays as it was read.
    """

    names: dict[str, Name]
    position: Wording


def with_rows_said(entries: Sequence[ListedPerson], said: Mapping[int, SaidAnew]) -> tuple[ListedPerson, ...]:
    """The persons of a list, some as the officer says they read, by their places from 0: nothing of it is in doubt."""
    return tuple(_said(each, said[at]) if at in said else each for at, each in enumerate(entries))


def _said(entry: ListedPerson, said: SaidAnew) -> ListedPerson:
    names = {language: name for language, name in said.names.items() if name.given or name.family}
    if not names and entry.names:
        return entry
    position = {language: words for language, words in said.position.items() if words}
    renamed = {language for language, name in said.names.items() if name != entry.names.get(language)}
    read = {name: {language: each for language, each in getattr(entry, name).items() if language not in renamed}
            for name in ("undivided", "as_said", "families")}  # fmt: skip
    return msgspec.structs.replace(entry, names=names, position=position, doubt=None, **read)
