from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.store.desk_memory.last_seen import LastSeen

NOON = datetime(2025, 11, 12, 12, tzinfo=UTC)


def test_a_desk_knows_when_it_was_last_seen(tmp_path: Path) -> None:
    path = tmp_path / "state" / "office.seen"
    assert LastSeen(path).at is None

    LastSeen(path).see(NOON)
    assert LastSeen(path).at == NOON
    LastSeen(path).see(NOON + timedelta(minutes=1))
    assert LastSeen(path).at == NOON
    LastSeen(path).see(NOON - timedelta(days=3))
    assert LastSeen(path).at == NOON - timedelta(days=3)


def test_what_cannot_be_read_or_written_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "office.seen"
    for content in ("yesterday", "2025-11-12T12:00:00", ""):
        path.write_text(content)
        assert LastSeen(path).at is None
    path.unlink()
    path.mkdir()
    seen = LastSeen(path)
    seen.see(NOON)
    assert LastSeen(path).at is None
    LastSeen(None).see(NOON)
