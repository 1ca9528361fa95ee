"""The names that streams reserve: the reference of a visit, the key of a person or a venue."""

from __future__ import annotations

from uuid import UUID

from domain.core.problem import Damaged, Refused
from domain.record.aggregate_kind import AggregateKind
from domain.store.log import Log


class ReservedNames:
    """Finds streams by their names; what the table of names says is held against the log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._held: set[tuple[str, str, UUID]] = set()
        """The names that were held against the log."""
        self._in_log: dict[str, set[str]] = {}
        self._in_log_upto: dict[str, int] = {}

    def stream(self, kind: AggregateKind, name: str) -> UUID | None:
        """The stream of what is named by its reference or its id; None if there is none of that kind.

        Raises:
            Damaged: `reservation-astray`; the names beside the log are not those that were recorded.
        """
        key = name.casefold()
        found = self._log.reserved(kind.reserves, key)
        if found is not None:
            self._refuse_another_name(kind, key, found)
            return found
        if key in self._names_in_log(kind):
            raise Damaged("reservation-astray", name=name)
        try:
            stream = UUID(name)
        except ValueError:
            return None
        return stream if self._log.begins(stream, kind) else None

    def registered(self, kind: AggregateKind, reference: str) -> UUID:
        """The stream of an entry of a registry.

        Raises:
            Refused: `not-in-registry`.
            Damaged: as `stream`.
        """
        stream = self.stream(kind, reference)
        if stream is None:
            raise Refused("not-in-registry", field=kind.name, kind=kind.name)
        return stream

    def _refuse_another_name(self, kind: AggregateKind, key: str, stream: UUID) -> None:
        if (kind.name, key, stream) not in self._held:
            if self._log.name_of(stream) != (kind.reserves, key):
                raise Damaged("reservation-astray", name=key)
            self._held.add((kind.name, key, stream))

    def _names_in_log(self, kind: AggregateKind) -> set[str]:
        """The names that events of a kind reserve, kept up with the log. Asked only for a name that is not found."""
        last, upto = self._log.last_position(), self._in_log_upto.get(kind.name, 0)
        names = self._in_log.setdefault(kind.name, set())
        if last > upto:
            names |= self._log.names(kind, upto, last)
            self._in_log_upto[kind.name] = last
        return names
