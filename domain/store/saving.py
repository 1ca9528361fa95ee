"""Recording requests: decided and stored in one save, and decided again where another desk was first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from random import uniform
from time import sleep
from uuid import UUID, uuid4

import msgspec
from eventsourcing.persistence import Recording as Stored
from msgspec.structs import replace

from domain.core.problem import Problem, Unavailable
from domain.record.recording import Receipt, Recording
from domain.record.request import Request
from domain.registry.particulars import EraseParticulars
from domain.registry.set_aside import set_aside_by
from domain.store.commands import command_row
from domain.store.deciding import Deciding
from domain.store.errors import STORE_ERRORS, NameTaken, StaleStream, problem
from domain.store.outcome import LOST, TAKEN_AWAY, is_certain
from domain.store.sealing import Sealing, recorded_before
from domain.store.sqlite.recorder import begun_instance, reservations_of

ATTEMPTS = 60
LONGEST = 0.25
"""How long (s) it waits at most before the next attempt: twice as long each time, from 4 ms."""


class Saving(msgspec.Struct, frozen=True):
    """Records requests in an office."""

    deciding: Deciding
    save: Callable[..., list[Stored[UUID]]]
    """Stores entries in one transaction, with what is said of them: `Application.save`."""

    def record(self, requests: Sequence[Request]) -> list[Receipt]:
        """Record requests in one save; one recorded before is not repeated.

        Raises:
            Refused, Malformed, Damaged, Unavailable: as `Office.record`.
        """
        self.deciding.refuse_unless_writable(requests)
        named = tuple(each if each.id else msgspec.structs.replace(each, id=uuid4().hex) for each in requests)
        return self._record_known(requests, named, once_more=True)

    def _record_known(self, requests: Sequence[Request], named: Sequence[Request], *, once_more: bool) -> list[Receipt]:
        """Record requests, `named` with ids of their own.

        Args:
            once_more: whether to try again where the way to a server was cut and nothing was recorded.
        """
        sealing = self.deciding.sealing(self.deciding.store.vault_owner)
        try:
            with self.deciding.store.turn():
                return self._recorded(requests, named, sealing)
        except BaseException as error:
            if not sealing.begun or is_certain(error):
                sealing.conclude(())
                raise
            known = self._answer_after(error, named, sealing)
            if known is None and not (once_more and isinstance(error, Problem) and error.code == LOST):
                raise
        return known if known is not None else self._record_known(requests, named, once_more=False)

    def _recorded(self, requests: Sequence[Request], named: Sequence[Request], sealing: Sealing) -> list[Receipt]:
        """Record requests, `named` with ids of their own, deciding again as long as others are first."""
        for attempt in range(ATTEMPTS):
            try:
                known = recorded_before(self.deciding.log, sealing.vault, requests)
                if known is None:
                    return self._decide_and_save(named, sealing)
                sealing.conclude(())  # recorded by another meanwhile, with values of its own
                return known
            except (StaleStream, NameTaken):
                # Decided anew: a name made up is made up anew, one that was given is refused. Whoever loses again and
                # again waits a little, each for another while, so that everybody's turn comes.
                sleep(uniform(0, min(LONGEST, 0.002 * 2**attempt)))
            except STORE_ERRORS as error:
                raise problem(error) from error
        raise Unavailable("office-busy")

    def _answer_after(self, error: BaseException, named: Sequence[Request], sealing: Sealing) -> list[Receipt] | None:
        """The answer where a save may be recorded though it failed: what the office itself says became of it.

        None where it was not recorded.
        """
        recorded = self.deciding.store.outcome([str(each.id) for each in named])
        sealing.conclude(recorded)
        if recorded is None and isinstance(error, Problem) and error.code not in TAKEN_AWAY:
            if error.code == LOST:
                raise Unavailable("server-outcome-unknown") from error
            raise Unavailable("outcome-unknown") from error
        if not isinstance(error, Exception):
            raise error
        return self.deciding.log.commands.receipts(named) if recorded else None

    def _decide_and_save(self, requests: Sequence[Request], sealing: Sealing) -> list[Receipt]:
        sealing.decide_anew()
        recording = self._decided(requests, sealing)
        ids = [receipt.command_id for _, receipt in recording.requests]
        sealing.put_away(ids, self.deciding.store.identity.instance, self.deciding.log.last_position)
        rows = [command_row(asked, request, receipt, recording.group_id)
                for asked, (request, receipt) in zip(requests, recording.requests, strict=True)]  # fmt: skip
        saved = self.save(
            *recording.entries,
            commands=rows,
            reservations=reservations_of(recording.entries),
            judge_clock=self.deciding.clock.judge,
            vocabulary=max((each.event.vocabulary for each in recording.entries), default=1),
            instance=begun_instance(recording.entries),
            desk=self.deciding.officer.desk,
        )
        erasure = sealing.conclude(rows)
        self.deciding.clock.saved()
        self.deciding.aggregates.put(recording.aggregates, [each.notification.id for each in saved])
        with suppress(Problem):  # It is recorded, whatever the disk says now.
            self.deciding.store.expect_own_save()
        return [
            replace(receipt, erasure=erasure) if isinstance(request.command, EraseParticulars) else receipt
            for request, receipt in recording.requests
        ]

    def _decided(self, requests: Sequence[Request], sealing: Sealing) -> Recording:
        deciding, aggregates = self.deciding, self.deciding.aggregates
        filled = [deciding.filled_in(request) for request in requests]
        aside = [each for request in filled for each in set_aside_by(request.command)]
        with deciding.log.one_moment(), deciding.log.setting_aside(aside):
            return deciding.decided(
                filled, sealing, {},
                folded=aggregates.take, entries_after=deciding.log.entries, registries=aggregates.registries,
            )  # fmt: skip
