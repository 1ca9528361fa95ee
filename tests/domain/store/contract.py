"""What every store of ours must do, whichever database keeps it. A database's own test class derives from this."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import ApplicationRecorder, IntegrityError

from domain.core.problem import Refused
from domain.record.vocabulary import VISIT as KIND
from domain.store.commands import CommandRow
from domain.store.errors import NameTaken, StaleStream
from domain.store.log import Log
from domain.store.row import StoredEntry, microseconds
from domain.store.sqlite.recorder import Reservation
from domain.store.sqlite.store import SqliteStore
from domain.store.store import Store

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
    return CommandRow(name, b"\x01" + name.encode(), b"{}", visit, events, group)


class StoreContract(ABC):
    """The contract. A derived class gives two desks' stores of one office."""

    @abstractmethod
    @pytest.fixture
    def stores(self) -> Sequence[Store]:
        """The same new, empty office, opened twice."""

    @pytest.fixture
    def recorders(self, stores: Sequence[Store]) -> Sequence[ApplicationRecorder]:
        return [store.factory.application_recorder() for store in stores]

    @pytest.fixture
    def recorder(self, recorders: Sequence[ApplicationRecorder]) -> ApplicationRecorder:
        return recorders[0]

    @pytest.fixture
    def log(self, stores: Sequence[Store]) -> Log:
        """Reads through the other store: what one wrote, all see."""
        return Log(stores[1])

    def test_positions_count_from_one_across_streams(self, recorder: ApplicationRecorder) -> None:
        assert recorder.insert_events([entry(1), entry(1, uuid4()), entry(2)]) == [1, 2, 3]
        assert recorder.insert_events([entry(3)]) == [4]

    def test_a_row_reads_as_it_was_written(self, recorder: ApplicationRecorder, log: Log) -> None:
        recorder.insert_events([entry(1, command="c")], commands=[command("c")])

        read = log.entries(VISIT)[0]

        assert (read.position, read.number, read.author, read.desk, read.clock, read.recorded_at) == (
            1, 1, "aigerim", "desk 1", NOON, NOON,
        )  # fmt: skip

    def test_the_library_reads_a_stream_and_the_whole_office_as_its_own_do(
        self, recorders: Sequence[ApplicationRecorder]
    ) -> None:
        other = uuid4()
        assert recorders[1].max_notification_id() is None
        recorders[0].insert_events([entry(1), entry(1, other), entry(2), entry(3)])

        reads = recorders[1]
        assert [each.originator_version for each in reads.select_events(VISIT)] == [1, 2, 3]
        assert [each.originator_version for each in reads.select_events(VISIT, gt=1, desc=True, limit=1)] == [3]
        assert [each.originator_version for each in reads.select_events(VISIT, lte=2)] == [1, 2]
        assert [(each.id, each.originator_id) for each in reads.select_notifications(2, 2)] == [(2, other), (3, VISIT)]
        after = reads.select_notifications(2, 9, stop=3, inclusive_of_start=False)
        assert [(each.id, each.topic, each.state) for each in after] == [(3, "item.cancelled", STATE)]
        assert [*reads.select_notifications(None, 9, topics=["item.moved"])] == []
        assert reads.max_notification_id() == 4

    def test_what_begins_a_stream_and_what_is_stored_of_it_is_told(
        self, recorder: ApplicationRecorder, stores: Sequence[Store]
    ) -> None:
        recorder.insert_events([entry(1), entry(2)])
        with stores[1].reading() as reading:
            assert reading.first_topic(VISIT) == "item.cancelled"
            assert reading.first_topic(uuid4()) is None
            assert [(each.entry, each.state) for each in reading.encoded_events(VISIT, 1, 2)] == [(2, STATE)]

    def test_a_refused_save_leaves_no_gap_in_the_positions(self, recorder: ApplicationRecorder) -> None:
        recorder.insert_events([entry(1)])
        with pytest.raises(StaleStream):
            recorder.insert_events([entry(2), entry(1)])

        assert recorder.insert_events([entry(2)]) == [2]

    def test_an_entry_number_is_given_once(self, recorders: Sequence[ApplicationRecorder], log: Log) -> None:
        recorders[0].insert_events([entry(1)])

        with pytest.raises(StaleStream):
            recorders[1].insert_events([entry(1)])
        assert log.last_position() == 1

    def test_recording_times_never_go_back_and_the_clock_is_kept(self, recorder: ApplicationRecorder, log: Log) -> None:
        recorder.insert_events([entry(1)])
        recorder.insert_events([entry(2, at=NOON - timedelta(hours=1)), entry(3, at=NOON + timedelta(hours=1))])

        read = log.entries(VISIT)
        assert [each.recorded_at for each in read] == [NOON, NOON, NOON + timedelta(hours=1)]
        assert read[1].clock == NOON - timedelta(hours=1)

    def test_the_clock_is_judged_by_the_newest_entry_of_whatever_desk(
        self, recorders: Sequence[ApplicationRecorder], log: Log
    ) -> None:
        def judge(last: datetime | None) -> bool:
            if last == later:
                raise Refused("clock-behind")
            return False

        later = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
        recorders[0].insert_events([entry(1)], judge_clock=judge)
        recorders[1].insert_events([entry(2, at=later)])

        with pytest.raises(Refused, match="clock-behind"):
            recorders[0].insert_events([entry(3)], judge_clock=judge)
        assert log.last_position() == 2

    def test_a_clock_confirmed_goes_back(self, recorders: Sequence[ApplicationRecorder], log: Log) -> None:
        recorders[0].insert_events([entry(1)], judge_clock=lambda _: False)
        recorders[1].insert_events([entry(2, at=NOON + timedelta(days=2))])
        recorders[0].insert_events([entry(3), entry(4)], judge_clock=lambda last: last is not None and last > NOON)

        assert [each.recorded_at for each in log.entries(VISIT)] == [NOON, NOON + timedelta(days=2), NOON, NOON]

    def test_a_clock_refused_stores_nothing(self, recorder: ApplicationRecorder, log: Log) -> None:
        def refuse(last: datetime | None) -> bool:
            raise Refused("clock-behind")

        with pytest.raises(Refused):
            recorder.insert_events([entry(1)], judge_clock=refuse)
        assert log.last_position() == 0

    def test_commands_know_the_positions_of_their_entries(self, recorder: ApplicationRecorder, log: Log) -> None:
        recorder.insert_events([entry(1, command="first")], commands=[command("first")])
        recorder.insert_events(
            [entry(2, command="second"), entry(3, command="second"), entry(4, command="third")],
            commands=[command("second", 2, group="g"), command("nothing", 0, group="g"), command("third", group="g")],
        )

        group = {each.command_id: (each.first_position, each.last_position) for each in log.commands.batch("g")}
        assert group == {"second": (2, 3), "nothing": (None, None), "third": (4, 4)}

    def test_a_command_id_is_kept_once_and_with_it_the_whole_save(
        self, recorder: ApplicationRecorder, log: Log
    ) -> None:
        recorder.insert_events([entry(1, command="c")], commands=[command("c")])

        with pytest.raises(StaleStream):
            recorder.insert_events([entry(2, command="c")], commands=[command("c")])
        assert log.last_position() == 1

    def test_a_name_belongs_to_one_visit(self, recorders: Sequence[ApplicationRecorder], log: Log) -> None:
        recorders[0].insert_events([entry(1)], reservations=[Reservation("visit-reference", "kz", VISIT)])

        other = uuid4()
        with pytest.raises(NameTaken):
            recorders[1].insert_events([entry(1, other)], reservations=[Reservation("visit-reference", "kz", other)])
        assert log.reserved("visit-reference", "kz") == VISIT
        assert log.last_position() == 1

    def test_all_of_a_save_or_nothing(self, recorder: ApplicationRecorder, log: Log) -> None:
        broken = StoredEntry(VISIT, 2, "item.cancelled", None, author="aigerim")  # type: ignore[arg-type]
        with pytest.raises((IntegrityError, TypeError, AttributeError)):
            recorder.insert_events([entry(1, command="c"), broken], commands=[command("c", 2)])

        assert log.last_position() == 0
        assert log.commands.find("c") is None

    def test_a_moment_is_a_position_and_a_position_an_entry(self, recorder: ApplicationRecorder, log: Log) -> None:
        other = uuid4()
        recorder.insert_events([entry(1), entry(1, other)])
        recorder.insert_events([entry(2, at=NOON + timedelta(minutes=1))])

        assert log.position_at(NOON) == 2
        assert log.position_at(NOON - timedelta(seconds=1)) == 0
        assert [log.entry_at(VISIT, position) for position in range(4)] == [0, 1, 1, 2]
        assert log.touched(KIND, 0, log.last_position()) == [VISIT, other]
        assert set(log.touched(KIND, 0, 2)) == {VISIT, other}
        assert log.touched(KIND, 2, 3) == [VISIT]

    def test_a_clock_that_was_confirmed_goes_back_and_is_marked(self, recorder: ApplicationRecorder, log: Log) -> None:
        future = NOON + timedelta(days=3_650)
        recorder.insert_events([entry(1)])
        recorder.insert_events([entry(2, at=future)])
        recorder.insert_events([entry(3), entry(4)], judge_clock=lambda last: True)
        recorder.insert_events([entry(5, at=NOON + timedelta(minutes=1))])

        assert [each.recorded_at for each in log.entries(VISIT)] == [
            NOON, future, NOON, NOON, NOON + timedelta(minutes=1),
        ]  # fmt: skip
        assert log.position_at(NOON) == 4
        assert log.position_at(NOON + timedelta(minutes=1)) == 5
        assert log.position_at(future) == 5
        assert log.position_at(NOON - timedelta(seconds=1)) == 0

    def test_what_one_desk_wrote_is_news_to_the_other_once(
        self, stores: Sequence[Store], recorder: ApplicationRecorder
    ) -> None:
        assert not stores[1].changed()

        recorder.insert_events([entry(1)])

        assert [stores[1].changed(), stores[1].changed()] == [True, False]

    def test_what_is_read_at_one_moment_does_not_change(self, recorder: ApplicationRecorder, log: Log) -> None:
        other = uuid4()
        recorder.insert_events([entry(1), entry(2), entry(1, other)])

        def read() -> tuple[int, list[list[UUID]], list[list[int]]]:
            last = log.last_position()
            touched = [log.touched(KIND, after, last) for after in (0, 2)]
            return last, touched, [[each.number for each in log.entries(VISIT, after)] for after in (0, 1)]

        with log.one_moment():
            before = read()
            recorder.insert_events([entry(3)])
            assert read() == before == (3, [[VISIT, other], [other]], [[1, 2], [2]])
        assert read() == (4, [[VISIT, other], [other, VISIT]], [[1, 2, 3], [2, 3]])

    def test_each_row_reads_with_all_that_was_stored(self, stores: Sequence[Store]) -> None:
        whole = StoredEntry(
            VISIT, 1, "item.cancelled", STATE, author="aigerim", desk="desk 1", clock=NOON, effective_at=NOON,
            reason="себеп", source="note 118", command_id="c" * 32, topic_version=7,
        )  # fmt: skip
        stores[0].factory.application_recorder().insert_events([whole], commands=[command("c" * 32, group="g")])

        with stores[1].reading() as reading:
            [row] = reading.rows(VISIT, 0, 9)
            assert reading.tail(0, 9) == [row]
            assert reading.tail(0, 9, ["item.moved"]) == []
            assert reading.encoded_events(VISIT, 0, 9) == [(1, "item.cancelled", 7, STATE)]

        assert (row.position, row.entry, row.topic_version, row.state) == (1, 1, 7, STATE)
        assert (row.recorded_at, row.effective_at) == (microseconds(NOON), microseconds(NOON))
        assert (row.reason, row.source) == ("себеп".encode(), b"note 118")
        assert (row.command_id, row.batch) == (b"c" * 32, b"g")

    def test_a_store_of_nothing_is_proved(self, stores: Sequence[Store], recorder: ApplicationRecorder) -> None:
        empty = stores[0].verify()

        assert (empty.ok, empty.events) == (True, 0)
        assert stores[1].verify().head == empty.head

    def test_a_copy_is_another_instance_of_the_same_office(self, stores: Sequence[Store], tmp_path: Path) -> None:
        assert stores[0].back_up(tmp_path / "copy.chancery") == 0

        copy = self.opened(tmp_path / "copy.chancery")
        assert copy.identity.office == stores[0].identity.office == stores[1].identity.office
        assert copy.identity.instance != stores[0].identity.instance == stores[1].identity.instance
        copy.close()

    def opened(self, backup: Path) -> Store:
        """The store of a backup, which is an office file whatever it was made of."""
        return SqliteStore(backup)
