"""Events to bytes and back: JSON a person can read, decoded only by the closed vocabulary."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent

from domain.core.message import Event
from domain.core.problem import Damaged, Malformed
from domain.record.entry import Entry
from domain.record.passed_over import PassedOver
from domain.record.vocabulary import EVENTS
from domain.store.row import Row, StoredEntry, instant_of, nearest_instant

_encoder = msgspec.json.Encoder(decimal_format="string", order=None)


@cache
def decoder_of(topic: str, version: int) -> msgspec.json.Decoder[Event[Any]] | None:
    """The decoder of a (topic, topic_version), made when first needed; None for one there is not.

    A version superseded keeps its decoder for ever.
    """
    kind = EVENTS.get((topic, version))
    return msgspec.json.Decoder(kind) if kind is not None else None


def encoded(event: Event[Any]) -> bytes:
    """The event's own fields as JSON: no envelope, no tag."""
    return _encoder.encode(event)


def decoded(topic: str, version: int, state: bytes) -> Event[Any]:
    """The event a row holds, in the shape that superseded it if one did.

    Raises:
        Damaged: `unknown-topic` or `damaged-entry`; the caller knows which entry it is.
    """
    decoder = decoder_of(topic, version)
    if decoder is None:
        raise Damaged("unknown-topic", topic=topic, version=version)
    try:
        return decoder.decode(state).upcast()
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged("damaged-entry", topic=topic, cause=str(error)) from error


def round_tripped(event: Event[Any]) -> Event[Any]:
    """The event encoded and decoded again, as it will be read from the log.

    Raises:
        Malformed: `text-not-allowed`, for a character that no file can keep.
    """
    try:
        state = encoded(event)
    except UnicodeEncodeError as error:
        raise Malformed("text-not-allowed", character="U+D800", place=error.start + 1) from None
    read = decoded(event.topic, event.version, state)
    if read != event:
        raise AssertionError(f"{event.topic} does not read as it was written")
    return read


class EntryMapper(Mapper[UUID]):
    """The library's mapper, with our encoding of entries."""

    def __init__(self) -> None:
        super().__init__(transcoder=JSONTranscoder())

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """The entry ready to be stored."""
        assert isinstance(domain_event, Entry)
        entry, event = domain_event, domain_event.event
        return StoredEntry(
            originator_id=entry.stream,
            originator_version=entry.number,
            topic=event.topic,
            state=encoded(event),
            topic_version=event.version,
            author=entry.author,
            desk=entry.desk,
            clock=entry.clock,
            effective_at=entry.effective_at,
            reason=entry.reason,
            source=entry.source,
            command_id=entry.command_id,
            group_id=entry.group_id,
        )

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[UUID]:
        """The entry a row holds. What only reading pages need (time, position) the log adds itself."""
        assert isinstance(stored_event, StoredEntry)
        row = stored_event
        assert row.clock is not None, "every entry of an office has one"
        return Entry(
            stream=UUID(str(row.originator_id)),
            number=row.originator_version,
            event=decoded(row.topic, row.topic_version, row.state),
            author=row.author,
            desk=row.desk,
            clock=row.clock,
            effective_at=row.effective_at,
            reason=row.reason,
            source=row.source,
            command_id=row.command_id,
            group_id=row.group_id,
        )


def entry_of(row: Row, passed: Collection[int] = ()) -> Entry:
    """The entry a row of the log holds.

    Args:
        passed: the numbers of the entries of its stream that are passed over, as they cannot be read.

    Raises:
        Damaged: `unknown-topic` or `damaged-entry`, with the number of the entry.
    """
    try:
        return Entry(
            stream=UUID(bytes=row.stream),
            number=row.entry,
            event=PassedOver() if row.entry in passed else decoded(row.topic.decode(), row.topic_version, row.state),
            author=row.author.decode(),
            desk=row.desk.decode(),
            clock=nearest_instant(row.clock),
            effective_at=None if row.effective_at is None else nearest_instant(row.effective_at),
            reason=_text(row.reason),
            source=_text(row.source),
            command_id=_text(row.command_id),
            group_id=_text(row.batch),
            position=row.position,
            recorded_at=instant_of(row.recorded_at),
        )
    except Damaged as damage:
        raise Damaged(damage.code, **{**damage.values, "entry": row.entry}) from damage
    except (OverflowError, UnicodeDecodeError) as error:
        raise Damaged("damaged-entry", cause=str(error), entry=row.entry) from error


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode()
