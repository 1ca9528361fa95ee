"""What undoes a recorded command: the opposite of it and of all it was recorded with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from domain.core.message import name_of
from domain.core.problem import Refused
from domain.record.request import Request, request_about
from domain.record.undone import with_entry
from domain.record.vocabulary import kind_of
from domain.store.commands import RecordedCommand
from domain.store.log import Log

R = TypeVar("R")


class Opposites(msgspec.Struct, frozen=True):
    """The way back from recorded commands, each known by its id, or a whole batch by its own."""

    log: Log

    def of(self, command_id: str, reason: str) -> tuple[Request, ...]:
        """The requests that undo a command, or the whole batch it came in.

        They are based on the entries to undo, so that what others changed since is not overwritten; a reason that
        names what was undone names its first entry too.

        Raises:
            Refused: `unknown-command-id`, `nothing-to-undo`, `cannot-be-undone`.
        """
        together = self._together(command_id)
        changed = [(each, *self.log.commands.numbers(each)) for each in together if each.first_position is not None]
        last = {each.stream: newest for each, _, newest in changed}
        begun = {each.stream: first for each, first, _ in reversed(changed)}
        requests: list[Request] = []
        for each, first, _ in reversed(changed):
            requests += self._opposites(each, first, with_entry(reason, begun[each.stream]), last[each.stream])
        if not requests:
            raise Refused("nothing-to-undo")
        return tuple(requests)

    def undo(self, command_id: str, reason: str, record: Callable[..., R]) -> R:
        """Record what undoes a command, or the whole batch it came in; what recording answers.

        Raises:
            Refused: as `of`; `undo-overtaken`: somebody changed the same thing since; `undo-held`,
                `undo-held-replacement`: an item it planned is noted as held or not since.
        """
        try:
            return record(*self.of(command_id, reason))
        except Refused as refused:
            if refused.code == "already-held":
                raise self._held_since(command_id, refused) from None
            if refused.code != "conflicting-change":
                raise
            by = refused.values
            overtaken = Refused(
                "undo-overtaken", command=self.command_name(command_id), author=by["author"], at=by["at"],
                entry=by["entry"], topic=by["topic"],
            )  # fmt: skip
            overtaken.zone, overtaken.places = refused.zone, refused.places
            raise overtaken from None

    def _held_since(self, command_id: str, refused: Refused) -> Refused:
        """That a plan is not undone which became a fact, and what is recorded instead."""
        title = refused.values["title"]
        if "replace-member" in self.names_together(command_id):
            return Refused("undo-held-replacement", title=title)
        return Refused("undo-held", command=self.command_name(command_id), title=title)

    def command_name(self, command_id: str) -> str:
        """The name of a recorded command, such as `plan-meeting`.

        Raises:
            Refused: `unknown-command-id`.
        """
        return name_of(type(self._recorded(command_id).asked()))

    def name_of_whole(self, command_id: str) -> str:
        """What a command and all it was recorded with is called: a list that was accepted by that, not by its rows.

        Raises:
            Refused: `unknown-command-id`.
        """
        return "reconcile-list" if "accept-list" in self.names_together(command_id) else self.command_name(command_id)

    def names_together(self, command_id: str) -> tuple[str, ...]:
        """The names of the commands that are undone with a recorded one: of the whole batch it came in.

        Of one that changed nothing there is nothing to undo.

        Raises:
            Refused: `unknown-command-id`.
        """
        changed = [each for each in self._together(command_id) if each.first_position is not None]
        return tuple(dict.fromkeys(name_of(type(each.asked())) for each in changed))

    def _together(self, command_id: str) -> list[RecordedCommand]:
        command = self._recorded(command_id)
        return self.log.commands.batch(command.group_id) if command.group_id else [command]

    def _recorded(self, command_id: str) -> RecordedCommand:
        command = self.log.commands.find(command_id) or next(iter(self.log.commands.batch(command_id)), None)
        if command is None:
            raise Refused("unknown-command-id", id=command_id[:60])
        return command

    def _opposites(self, command: RecordedCommand, first: int, reason: str, based_on: int) -> list[Request]:
        asked = command.asked()
        before = self.log.fold(command.stream, kind_of(asked).begin(), first - 1)
        return [
            request_about(opposite, command.stream.hex, reason=reason, based_on=based_on)
            for opposite in asked.opposite(before)
        ]
