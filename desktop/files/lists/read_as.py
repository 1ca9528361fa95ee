"""How a list is understood, in words: of which side, and in which language each of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.files.lists.reader import ListRead
from desktop.files.lists.work import ListWork
from desktop.wording.words import Words
from domain.core.names import Side
from domain.lists.tables.columns import WORDED_ROLES, ListColumn


def read_as(work: ListWork, words: Words) -> str:
    """The side and the columns a list is read by, which stand above what it changes."""
    return side_and_columns(work.side, work.columns, words)


def noted(read: ListRead, words: Words) -> tuple[str, ...]:
    """What of the file is not in the rows that are read, a sentence each."""
    return tuple(words(f"reconcile.note.{note.kind}", what=note.what, count=len(note.what)) for note in read.notes)


def side_and_columns(side: Side, columns: tuple[ListColumn, ...], words: Words) -> str:
    """The same of a side and columns: `Kazakhstan; Name (English), Office (English)`."""
    return words("reconcile.read-as", side=words.of("side", side), columns=tuple(_said(columns, words)))


def _said(columns: tuple[ListColumn, ...], words: Words) -> Iterator[str]:
    for column in columns:
        role = words(f"reconcile.role.{column.role}")
        if column.role in WORDED_ROLES:
            language = words.spoken(column.language) if column.language else words("reconcile.any-language")
            yield words("reconcile.column-in", role=role, language=language)
        elif column.role != "skip":
            yield role
