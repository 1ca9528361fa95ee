"""What every store of ours must do, whichever database keeps it. A database's own test class derives from this."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import IntegrityError

from domain.core.problem import Refused
from domain.record.vocabulary import VISIT as KIND
from domain.store.commands import CommandRow
from domain.store.errors import NameTaken, StaleStream
from domain.store.log import Log
from domain.store.recorder import OfficeRecorder, Reservation
from domain.store.row import StoredEntry

NOON = datetime(2025, 11, 12, 12, tzinfo=UTC)
VISIT = UUID("5d2c0d3a-1f57-4d0e-9d0b-0c7a4f8f3a11")
STATE = b'{"item":"supper"}'


def entry(number: int, visit: UUID = VISIT, at: datetime = NOON, command: str | None = None) -> StoredEntry:
    """A row ready to be stored."""
    return StoredEntry(
        visit, number, "item.cancelled", STATE, author="aigerim", desk="desk 1", clock=at, command_id=command
    )


def command(name: str, events: int = 1, visit: UUID = VISIT, group: str | None = None) -> CommandRow:
    """A command ready to be stored."""
    return CommandRow(name, name.encode(), "{}", visit, events, group)


class StoreContract(ABC):
    """The contract. A derived class gives two recorders over one store."""

    @abstractmethod
    @pytest.fixture
    def recorders(self) -> Sequence[OfficeRecorder]:
        """Two recorders over the same new, empty store."""

    @pytest.fixture
    def recorder(self, recorders: Sequence[OfficeRecorder]) -> OfficeRecorder:
        return recorders[0]

    @pytest.fixture
    def log(self, recorders: Sequence[OfficeRecorder]) -> Log:
        """Reads through the other recorder: what one wrote, all see."""
        return Log(recorders[1])

    def test_positions_count_from_one_across_streams(self, recorder: OfficeRecorder) -> None:
        assert recorder.insert_events([entry(1), entry(1, uuid4()), entry(2)]) == [1, 2, 3]
        assert recorder.insert_events([entry(3)]) == [4]

    def test_a_row_reads_as_it_was_written(self, recorder: OfficeRecorder, log: Log) -> None:
        recorder.insert_events([entry(1, command="c")], commands=[command("c")])

        read = log.entries(VISIT)[0]

        assert (read.position, read.number, read.author, read.desk, read.clock, read.recorded_at) == (
            1, 1, "aigerim", "desk 1", NOON, NOON,
        )  # fmt: skip

    def test_a_refused_save_leaves_no_gap_in_the_positions(self, recorder: OfficeRecorder) -> None:
        recorder.insert_events([entry(1)])
        with pytest.raises(StaleStream):
            recorder.insert_events([entry(2), entry(1)])

        assert recorder.insert_events([entry(2)]) == [2]

    def test_an_entry_number_is_given_once(self, recorders: Sequence[OfficeRecorder], log: Log) -> None:
        recorders[0].insert_events([entry(1)])

        with pytest.raises(StaleStream):
            recorders[1].insert_events([entry(1)])
        assert log.last_position() == 1

    def test_recording_times_never_go_back_and_the_clock_is_kept(self, recorder: OfficeRecorder, log: Log) -> None:
        recorder.insert_events([entry(1)])
        recorder.insert_events([entry(2, at=NOON - timedelta(hours=1)), entry(3, at=NOON + timedelta(hours=1))])

        read = log.entries(VISIT)
        assert [each.recorded_at for each in read] == [NOON, NOON, NOON + timedelta(hours=1)]
        assert read[1].clock == NOON - timedelta(hours=1)

    def test_the_clock_is_judged_by_the_last_time_inside_the_write_lock(self, recorder: OfficeRecorder) -> None:
        seen: list[datetime | None] = []
        recorder.insert_events([entry(1)], refuse_clock_before=seen.append)
        recorder.insert_events([entry(2)], refuse_clock_before=seen.append)

        assert seen == [None, NOON]

    def test_a_clock_refused_stores_nothing(self, recorder: OfficeRecorder, log: Log) -> None:
        def refuse(last: datetime | None) -> None:
            raise Refused("clock-behind")

        with pytest.raises(Refused):
            recorder.insert_events([entry(1)], refuse_clock_before=refuse)
        assert log.last_position() == 0

    def test_commands_know_the_positions_of_their_entries(self, recorder: OfficeRecorder, log: Log) -> None:
        recorder.insert_events([entry(1, command="first")], commands=[command("first")])
        recorder.insert_events(
            [entry(2, command="second"), entry(3, command="second"), entry(4, command="third")],
            commands=[command("second", 2, group="g"), command("nothing", 0, group="g"), command("third", group="g")],
        )

        group = {each.command_id: (each.first_position, each.last_position) for each in log.group("g")}
        assert group == {"second": (2, 3), "nothing": (None, None), "third": (4, 4)}

    def test_a_command_id_is_kept_once_and_with_it_the_whole_save(self, recorder: OfficeRecorder, log: Log) -> None:
        recorder.insert_events([entry(1, command="c")], commands=[command("c")])

        with pytest.raises(StaleStream):
            recorder.insert_events([entry(2, command="c")], commands=[command("c")])
        assert log.last_position() == 1

    def test_a_name_belongs_to_one_visit(self, recorders: Sequence[OfficeRecorder], log: Log) -> None:
        recorders[0].insert_events([entry(1)], reservations=[Reservation("visit-reference", "kz", VISIT)])

        other = uuid4()
        with pytest.raises(NameTaken):
            recorders[1].insert_events([entry(1, other)], reservations=[Reservation("visit-reference", "kz", other)])
        assert log.reserved("visit-reference", "kz") == VISIT
        assert log.last_position() == 1

    def test_all_of_a_save_or_nothing(self, recorder: OfficeRecorder, log: Log) -> None:
        broken = StoredEntry(VISIT, 2, "item.cancelled", None, author="aigerim")  # type: ignore[arg-type]
        with pytest.raises((IntegrityError, TypeError)):
            recorder.insert_events([entry(1, command="c"), broken], commands=[command("c", 2)])

        assert log.last_position() == 0
        assert log.command("c") is None

    def test_a_moment_is_a_position_and_a_position_an_entry(self, recorder: OfficeRecorder, log: Log) -> None:
        other = uuid4()
        recorder.insert_events([entry(1), entry(1, other)])
        recorder.insert_events([entry(2, at=NOON + timedelta(minutes=1))])

        assert log.position_at(NOON) == 2
        assert log.position_at(NOON - timedelta(seconds=1)) == 0
        assert [log.entry_at(VISIT, position) for position in range(4)] == [0, 1, 1, 2]
        assert log.touched(KIND, 0, log.last_position()) == [VISIT, other]
        assert set(log.touched(KIND, 0, 2)) == {VISIT, other}
        assert log.touched(KIND, 2, 3) == [VISIT]
