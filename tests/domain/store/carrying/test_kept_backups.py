from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.core.place import templates_beside
from domain.core.problem import Damaged, Problem, Unavailable
from domain.office import Office
from domain.offices import restore_office
from domain.store.carrying.kept_backups import KeptBackup, KeptBackups, too_many
from tests.domain.conftest import OpenOffice
from tests.domain.requests import plan_item

NOW = datetime(2025, 11, 12, 18, tzinfo=UTC)
DAY = timedelta(days=1)
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def kept(tmp_path: Path) -> KeptBackups:
    return KeptBackups(tmp_path / "backups")


def test_the_first_is_due_and_then_one_a_day(kept: KeptBackups, office: Office) -> None:
    assert kept.due(NOW, DAY, NOW)

    path = kept.take("moscow", office.backup, NOW)

    assert path.name == "moscow.2025-11-12T180000.000000Z.chancery"
    assert kept.newest() == NOW
    assert not kept.due(NOW + timedelta(hours=23), DAY, LATER)
    assert kept.due(NOW + timedelta(hours=25), DAY, LATER)
    assert kept.due(NOW + timedelta(hours=2), timedelta(hours=1), LATER)


def test_none_is_due_where_nothing_was_recorded_since(kept: KeptBackups, office: Office) -> None:
    assert not kept.due(NOW, DAY, None)

    kept.take("moscow", office.backup, NOW)

    assert not kept.due(NOW + timedelta(days=9), DAY, NOW - timedelta(minutes=1))


def test_templates_of_word_go_along_come_back_and_go_with_their_backup(
    kept: KeptBackups, office: Office, path: Path, tmp_path: Path
) -> None:
    templates = templates_beside(path)
    templates.mkdir()
    (templates / "programme.docx").write_bytes(b"ours")

    backup = kept.take("moscow", office.backup, NOW)
    restore_office(backup, tmp_path / "again.chancery")
    assert (tmp_path / "again.templates" / "programme.docx").read_bytes() == b"ours"

    for days in (40, 410):
        kept.take("moscow", office.backup, NOW + timedelta(days=days))
    assert [backup.exists(), templates_beside(backup).exists()] == [False, False]


def test_a_backup_is_the_office(kept: KeptBackups, office: Office, open_office: OpenOffice) -> None:
    office.record(plan_item("supper"))

    copy = open_office(kept.take("moscow", office.backup, NOW))

    assert copy.visits() == office.visits()
    assert copy.verify().head == office.verify().head


def test_all_of_two_days_then_daily_monthly_and_yearly_ones_are_kept() -> None:
    taken = [KeptBackup(Path(str(hours)), NOW - timedelta(hours=hours)) for hours in range(0, 3 * 366 * 24, 5)]

    left = sorted(
        {each.path for each in taken} - {each.path for each in too_many(taken, NOW)}, key=lambda p: int(p.name)
    )
    ages = [int(path.name) for path in left]

    assert ages[:10] == list(range(0, 50, 5))
    assert len([age for age in ages if 48 < age <= 31 * 24]) == 30
    assert len([age for age in ages if 31 * 24 < age <= 366 * 24]) == 12
    assert len([age for age in ages if age > 366 * 24]) == 3


def test_the_last_of_a_day_is_the_one_kept() -> None:
    day = [KeptBackup(Path(str(hour)), NOW - timedelta(days=10) + timedelta(hours=hour)) for hour in range(3)]

    assert {each.path.name for each in too_many(day, NOW)} == {"0", "1"}


def test_what_is_not_a_backup_is_never_removed(kept: KeptBackups, office: Office) -> None:
    kept.folder.mkdir()
    others = [kept.folder / name for name in ("moscow.chancery", "notes.txt", "moscow.2020-01-01.chancery")]
    for other in others:
        other.write_text("mine")

    kept.take("moscow", office.backup, NOW)

    assert all(other.read_text() == "mine" for other in others)


def test_a_second_medium_gets_a_copy(tmp_path: Path, office: Office, open_office: OpenOffice) -> None:
    also = tmp_path / "stick"
    also.mkdir()

    taken = KeptBackups(tmp_path / "backups", also).take("moscow", office.backup, NOW)

    assert open_office(also / taken.name).verify().ok


def test_a_missing_second_medium_is_said_and_the_backup_is_there(tmp_path: Path, office: Office) -> None:
    kept = KeptBackups(tmp_path / "backups", tmp_path / "unplugged")

    assert refused(lambda: kept.take("moscow", office.backup, NOW)) == "second-medium-missing"
    assert kept.newest() == NOW


def test_a_second_medium_that_takes_no_copy_is_said_and_one_that_is_stopped_stops(
    tmp_path: Path, office: Office
) -> None:
    kept = KeptBackups(tmp_path / "backups", tmp_path / "stick")
    (tmp_path / "stick").mkdir()

    def refusing(code: str) -> Callable[[Path], int]:
        def back_up(path: Path) -> int:
            if path.parent.name == "stick":
                raise Unavailable(code)
            return office.backup(path)

        return back_up

    with pytest.raises(Problem, match="second-medium-missing"):
        kept.take("moscow", refusing("disk-full"), NOW)
    with pytest.raises(Problem, match="backup-stopped"):
        kept.take("moscow", refusing("backup-stopped"), LATER)
    assert len(kept.all()) == 2


def test_a_damaged_office_takes_no_backup_and_removes_none(kept: KeptBackups, office: Office) -> None:
    for days in range(40, 43):
        kept.take("moscow", office.backup, NOW - timedelta(days=days))
    before = kept.all()

    def damaged(dest: Path) -> int:
        raise Damaged("leaf-mismatch", position=1)

    assert refused(lambda: kept.take("moscow", damaged, NOW)) == "leaf-mismatch"
    assert kept.all() == before


def refused(work: Callable[[], object]) -> str:
    """The code of the problem that the work ends in."""
    with pytest.raises(Problem) as problem:
        work()
    return problem.value.code
