from contextlib import closing
from pathlib import Path

import pytest
from eventsourcing.persistence import IntegrityError, Tracking

from domain.core.problem import Damaged, Refused, Unavailable
from domain.office import Office
from domain.offices import new_office
from domain.projections import read_model
from domain.projections.attendance import attendance
from domain.projections.itinerary import itinerary
from domain.projections.schedule import schedule
from domain.store import read_models
from domain.store.sqlite import connect, uri_of
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, propose_member
from tests.domain.store.tampering import tamper


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Where the read models are kept: a folder that is not there yet."""
    return tmp_path / "cache" / "moscow.models"


@pytest.fixture
def reader(office: Office, open_office: OpenOffice, models: Path) -> Office:
    """An office that keeps its read models."""
    office.record(plan_item("supper"))
    office.record(propose_member("abayev"))
    return open_office(read_models=models)


def assert_equal_to_the_fold(office: Office, reference: str = "KZ-2025-11") -> None:
    """What is persisted is what the projections derive."""
    visit, kept = office.visit(reference), office.read_model(reference)

    assert kept.entries == visit.entries
    assert kept.schedule == schedule(visit)
    assert kept.attendance == attendance(visit)
    assert {member: kept.itinerary(member) for member in visit.delegations.members} == {
        member: itinerary(visit, member) for member in visit.delegations.members
    }


def test_persisted_models_are_those_of_the_fold(reader: Office, models: Path) -> None:
    assert_equal_to_the_fold(reader)
    assert models.exists()


def test_they_are_read_without_folding(reader: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.catch_up()
    monkeypatch.setattr(read_models, "read_model", None)
    monkeypatch.setattr(reader._log, "fold", None)

    assert [row.id for row in reader.read_model("KZ-2025-11").schedule] == ["supper"]


def test_they_catch_up_with_what_was_recorded_since(reader: Office, office: Office) -> None:
    reader.catch_up()
    reader.record(move_item("supper", "20:00"))
    office.record(open_visit("FR-2026-01"))

    assert reader.catch_up() == 5
    assert_equal_to_the_fold(reader)
    assert_equal_to_the_fold(reader, "FR-2026-01")


@pytest.mark.parametrize("batch", [1, 2, 3])
def test_they_catch_up_in_batches(reader: Office, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_models, "BATCH", batch)

    assert reader.rebuild() == 3
    assert_equal_to_the_fold(reader)


def test_a_batch_another_process_made_first_replaces_nothing(reader: Office) -> None:
    reader.catch_up()
    kept = reader._read_models._recorder  # type: ignore[union-attr]
    name = reader._read_models._name  # type: ignore[union-attr]

    with pytest.raises(IntegrityError):
        kept.put({reader.resolve("KZ-2025-11"): (b"older", b"")}, Tracking(name, 2))  # type: ignore[union-attr]

    assert kept.max_tracking_id(name) == 3  # type: ignore[union-attr]
    assert_equal_to_the_fold(reader)


def test_two_desks_share_them(reader: Office, open_office: OpenOffice, models: Path) -> None:
    other = open_office(read_models=models)
    for number in range(5):
        (reader, other)[number % 2].record(plan_item(f"item-{number}"))
        assert_equal_to_the_fold(other)
        assert_equal_to_the_fold(reader)


def test_models_made_by_other_code_are_made_anew(
    reader: Office, open_office: OpenOffice, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.catch_up()
    forge(reader, b'{"entries":3,"schedule":[],"attendance":[],"itineraries":{}}')
    assert reader.read_model("KZ-2025-11").schedule == ()
    monkeypatch.setattr(read_models, "code_digest", lambda: "other code")

    assert_equal_to_the_fold(open_office(read_models=models))


def test_models_made_by_other_code_are_cleared_away(
    reader: Office, open_office: OpenOffice, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.catch_up()
    monkeypatch.setattr(read_models, "code_digest", lambda: "other code")
    open_office(read_models=models).catch_up()

    with closing(connect(uri_of(models, "ro"))) as connection:
        assert {name.partition("/")[2] for (name,) in connection.execute("SELECT name FROM models")} == {"other code"}


def test_rebuilding_forgets_what_was_persisted(reader: Office) -> None:
    reader.catch_up()
    forge(reader, b'{"entries":3,"schedule":[],"attendance":[],"itineraries":{}}')

    assert reader.rebuild() == 3
    assert_equal_to_the_fold(reader)


def test_what_is_kept_of_an_altered_entry_is_what_was_recorded(
    reader: Office, path: Path, open_office: OpenOffice, models: Path
) -> None:
    reader.catch_up()
    recorded = reader.read_model("KZ-2025-11")
    reader.close()
    tamper(path, "UPDATE log SET state = replace(state, 'Supper', 'Dinner') WHERE position = 2")

    assert open_office(read_models=models).read_model("KZ-2025-11") == recorded


def test_what_is_kept_of_a_chain_that_was_rewritten_is_made_anew(
    reader: Office, path: Path, open_office: OpenOffice, models: Path
) -> None:
    reader.catch_up()
    reader.close()
    tamper(path, "UPDATE log SET state = replace(state, 'Supper', 'Dinner') WHERE position = 2", rehash=True)
    rewritten = open_office(read_models=models)

    assert [row.title for row in rewritten.read_model("KZ-2025-11").schedule] == [{"en": "Dinner"}]
    assert_equal_to_the_fold(rewritten)


@pytest.mark.parametrize("caught_up", [False, True])
def test_a_visit_that_cannot_be_read_has_none_and_stops_no_other(
    reader: Office, path: Path, open_office: OpenOffice, models: Path, caught_up: bool
) -> None:
    reader.record(open_visit("FR-2026-01"))
    if caught_up:
        reader.catch_up()
    reader.record(move_item("supper", "20:00"))
    reader.close()
    tamper(path, "UPDATE log SET author = desk WHERE position = 5")
    altered = open_office(read_models=models)

    assert_equal_to_the_fold(altered, "FR-2026-01")
    with pytest.raises(Damaged, match="leaf-mismatch") as damage:
        altered.read_model("KZ-2025-11")
    assert damage.value.values["entry"] == 4


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\0" + bytes(4_000)])
def test_a_spoilt_file_is_made_anew(reader: Office, open_office: OpenOffice, models: Path, content: bytes) -> None:
    models.parent.mkdir()
    models.write_bytes(content)

    assert_equal_to_the_fold(open_office(read_models=models))


def test_a_file_spoilt_or_removed_while_open_is_made_anew(reader: Office, models: Path) -> None:
    reader.catch_up()
    forge(reader, b"{not json")
    assert_equal_to_the_fold(reader)

    models.unlink()
    reader.record(plan_item("breakfast"))
    assert_equal_to_the_fold(reader)


def test_another_office_at_the_same_place_does_not_see_them(
    reader: Office, open_office: OpenOffice, tmp_path: Path, models: Path
) -> None:
    reader.catch_up()
    new_office(tmp_path / "paris.chancery")
    other = open_office(tmp_path / "paris.chancery", read_models=models)
    other.record(open_visit())

    assert_equal_to_the_fold(other)
    assert_equal_to_the_fold(reader)


def test_an_office_without_a_file_for_them_folds(office: Office) -> None:
    assert_equal_to_the_fold(office)
    assert office.catch_up() == office.rebuild() == 1


def test_a_place_that_takes_no_file_is_named(open_office: OpenOffice, office: Office, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    reader = open_office(read_models=tmp_path / "file" / "models")

    with pytest.raises(Unavailable):
        reader.read_model("KZ-2025-11")
    assert reader.visit("KZ-2025-11").entries == 1


def test_the_office_file_is_never_taken_for_them(path: Path, office: Office, open_office: OpenOffice) -> None:
    with pytest.raises(ValueError, match="read models"):
        open_office(read_models=path)
    assert office.verify().ok


def test_an_unknown_member_has_no_itinerary(reader: Office) -> None:
    with pytest.raises(Refused, match="unknown-member"):
        reader.read_model("KZ-2025-11").itinerary("nobody")


def test_the_digest_is_of_the_code_that_shapes_them() -> None:
    assert len(read_model.code_digest()) == 64


def forge(office: Office, model: bytes) -> None:
    """Put another model in the place of the persisted ones."""
    kept = office._read_models._recorder  # type: ignore[union-attr]
    with kept.datastore.transaction(commit=True) as cursor:  # type: ignore[union-attr]
        cursor.execute("UPDATE models SET model = ?", (model,))
