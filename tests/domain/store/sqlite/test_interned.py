"""Texts and streams by their numbers: known once they were read, and forgotten where they become many."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.sqlite import interned
from domain.store.sqlite.interned import Interned

TEXTS = [b"aigerim", b"desk 1", b"item.planned", b"talks"]


@pytest.fixture
def c(monkeypatch: pytest.MonkeyPatch) -> Iterator[dbapi2.Connection]:
    """A table of four texts, of which three are known at a time."""
    monkeypatch.setattr(interned, "MOST_KNOWN", 3)
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT UNIQUE)")
        connection.executemany("INSERT INTO texts (text) VALUES (?)", [(each.decode(),) for each in TEXTS])
        yield connection.cursor()


@pytest.fixture
def texts() -> Interned:
    return Interned("texts", "text", "TEXT")


def test_what_one_was_told_of_stays_as_it_is_while_values_are_forgotten(c: dbapi2.Connection, texts: Interned) -> None:
    told, read = texts.known(c, [1, 2, 3]), texts.reader(c)

    assert dict(texts.known(c, [4])) == {4: TEXTS[3]}
    assert [told[number] for number in (1, 2, 3)] == [read(number) for number in (1, 2, 3)] == TEXTS[:3]
    assert texts.number(c, TEXTS[0]) == 1


def test_one_that_stands_for_nothing_is_not_known(c: dbapi2.Connection, texts: Interned) -> None:
    assert dict(texts.known(c, [9, 1])) == {1: TEXTS[0]}
    with pytest.raises(Damaged):
        texts.reader(c)(9)
    assert texts.number(c, b"nothing") is None


def test_where_all_are_read_none_is_forgotten(c: dbapi2.Connection, texts: Interned) -> None:
    texts.read_all(c)

    assert dict(texts.known(c, [1])) == dict(enumerate(TEXTS, start=1))
    assert texts.reader(c)(4) == TEXTS[3]
