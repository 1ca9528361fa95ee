"""Folding rows into what they are of, and going on without those that cannot be read and were set aside."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from domain.core.message import Aggregate
from domain.core.problem import Damaged
from domain.record.entry import apply
from domain.registry.set_aside import EntriesSetAside, UnreadableEntry, set_aside_in
from domain.store.mapper import decoded, decoder_of
from domain.store.store import EncodedEvent

WHOLLY_ASIDE = "begins-set-aside"
"""The code of a stream whose first entry was set aside: there is nothing it is of."""

A = TypeVar("A", bound=Aggregate)


class EveryNumber:
    """A collection that holds every number: all entries of a stream are meant."""

    def __contains__(self, number: object) -> bool:
        return True


def evolve(aggregate: Any, states: Iterable[tuple[int, str, int, bytes]]) -> None:
    """Fold entries on over an aggregate.

    Raises:
        Damaged: `unknown-topic`, `damaged-entry`, with the number of the entry. The aggregate is spoilt.
    """
    number = aggregate.entries
    try:
        for number, topic, version, state in states:
            decoder = decoder_of(topic, version)
            event = decoder.decode(state).upcast() if decoder else decoded(topic, version, state)
            apply(aggregate, event, number)
    except Damaged as damage:
        raise Damaged(damage.code, **{**damage.values, "entry": number}) from damage
    except Exception as error:
        raise Damaged("damaged-entry", cause=str(error), entry=number) from error


def folded_without(
    states: Sequence[EncodedEvent], begin: Callable[[], A], aside: Container[int]
) -> tuple[A, tuple[int, ...]]:
    """What the entries of a stream fold into, from the first on, without those set aside that cannot be read.

    Returns:
        It, and the numbers of the entries that were passed over.

    Raises:
        Damaged: as `evolve`, of an entry that is not set aside.
    """
    passed: list[int] = []
    while True:
        aggregate = begin()
        try:
            evolve(aggregate, (each for each in states if each.entry not in passed))
        except Damaged as damage:
            if damage.values["entry"] not in aside:
                raise
            passed.append(damage.values["entry"])
        else:
            aggregate.entries = states[-1].entry if states else 0
            return aggregate, tuple(passed)


def named_aside(events: Iterable[tuple[str, int, bytes]]) -> Iterator[UnreadableEntry]:
    """The entries that were set aside, as these events of the office itself say: topic, version and state of each."""
    for topic, version, state in events:
        if topic == EntriesSetAside.topic:
            with suppress(Damaged):
                yield from set_aside_in(decoded(topic, version, state))
