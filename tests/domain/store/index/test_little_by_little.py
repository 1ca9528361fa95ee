"""An office that is opened from what there is, and read anew little by little: the window need not wait for it."""

from pathlib import Path

import pytest

from domain.office import Office
from domain.projections.visits import visit_line
from domain.store import aggregates, kept_registry
from domain.store.index import kept_index, visit_index
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, register, retract
from tests.domain.store.tampering import tamper

REFERENCES = ["KZ-2025-11", "FR-2026-01", "DE-2026-01"]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three visits are many, and three entries."""
    monkeypatch.setattr(visit_index, "AT_ONCE", 1)
    monkeypatch.setattr(visit_index, "_A_FEW", 1)
    monkeypatch.setattr(aggregates, "READ_AT_ONCE", 3)
    monkeypatch.setattr(kept_registry, "_PASSED_OVER", 3)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Where the index is kept."""
    return tmp_path / "cache" / "moscow.visits"


@pytest.fixture
def updated(office: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of three visits and two persons was kept, and then the program was updated."""
    office.record(plan_item("supper"), register("abayev"))
    office.record(open_visit("FR-2026-01"), open_visit("DE-2026-01"), register("nurtleu"))
    before = open_office(index=index)
    before.rebuild()
    before.close()
    monkeypatch.setattr(kept_index, "code_digest", lambda: "other code")
    monkeypatch.setattr(kept_index, "code_stamp", lambda: "other files")


def read_whole(office: Office) -> None:
    """Read until nothing is left, and hold it against the fold."""
    shares = [office.gradual_reading.share()]
    while office.gradual_reading.read_some():
        shares.append(office.gradual_reading.share())
    assert shares == sorted(shares)
    assert (shares[0] < 1, office.gradual_reading.share()) == (True, 1)
    assert office.visit_lines() == {each: visit_line(each, visit) for each, visit in office.visits().items()}
    assert office.registries() == office.gradual_reading.registries()


def read_visits(office: Office) -> list[str]:
    """The references of the visits whose lines are read, the first that was read first."""
    _, lines = office._index.read_since(0)
    return [each.row.reference for each in lines.values()]


def without_folding(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office, which folds no visit any more."""
    monkeypatch.setattr(office._log, "fold", None)
    return office


@pytest.mark.usefixtures("updated")
def test_after_an_update_the_visits_are_listed_as_they_were_kept_and_none_is_folded(
    open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = without_folding(open_office(index=index, little_by_little=True), monkeypatch)

    assert [(each.row.reference, each.row.entries) for each in office.visit_lines().values()] == [
        ("KZ-2025-11", 2), ("FR-2026-01", 1), ("DE-2026-01", 1),
    ]  # fmt: skip
    assert read_visits(office) == []


@pytest.mark.usefixtures("updated")
def test_registries_are_read_first_and_then_the_newest_visits(open_office: OpenOffice, index: Path) -> None:
    office = open_office(index=index, little_by_little=True)
    assert list(office.gradual_reading.registries().person) == []

    while len(office.gradual_reading.registries().person) < 2:
        assert office.gradual_reading.read_some()
    assert read_visits(office) == []
    read_whole(office)
    assert read_visits(office) == REFERENCES[::-1]


@pytest.mark.usefixtures("updated")
def test_registries_that_are_read_part_by_part_are_as_if_read_at_once(
    office: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(*(register(f"guest-{n}") for n in range(3)), retract("abayev"))
    at_once = open_office().registries()
    for name, few in (("IN_PARTS_OF", 1), ("_PACKED_FROM", 0)):
        monkeypatch.setattr(kept_registry, name, few)

    index.unlink()
    people = open_office(index=index).registries().person

    assert [cell.entry for cell in people._all().values()] == [None] * 5  # type: ignore[attr-defined]
    assert (dict(people), [*people]) == (dict(at_once.person), [*at_once.person])


@pytest.mark.usefixtures("updated")
def test_without_an_index_the_visits_are_listed_as_their_first_entry_says(open_office: OpenOffice, index: Path) -> None:
    index.unlink()
    office = open_office(index=index, little_by_little=True)

    assert [(each.row.reference, each.row.entries) for each in office.visit_lines().values()] == [
        (each, 1) for each in REFERENCES
    ]  # fmt: skip
    read_whole(office)


@pytest.mark.usefixtures("updated")
def test_what_another_process_kept_meanwhile_is_taken_up_without_folding(
    open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(index=index, little_by_little=True)
    office.gradual_reading.read_newest()
    office.record(move_item("supper", "20:00"))
    other = open_office(index=index, little_by_little=True)
    read_whole(other)
    other.close()
    office.gradual_reading.read_elsewhere = 0.9
    assert office.gradual_reading.share() == 0.9

    office.gradual_reading.take_up()

    assert [*office.gradual_reading.registries().person] == ["abayev", "nurtleu"]
    without_folding(office, monkeypatch)
    assert office.gradual_reading.share() == 1
    assert [each.row.reference for each in office.visit_lines().values()] == REFERENCES


@pytest.mark.usefixtures("updated")
def test_what_was_read_before_the_office_was_closed_is_not_read_again(
    open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(index=index, little_by_little=True)
    while not read_visits(office):
        office.gradual_reading.read_some()
    office.close()

    again = open_office(index=index, little_by_little=True)
    again.visit_lines()
    assert read_visits(again) == ["DE-2026-01"]
    read_whole(again)
    again.close()
    assert len(without_folding(open_office(index=index), monkeypatch).visit_lines()) == 3


@pytest.mark.usefixtures("updated")
def test_an_office_that_was_read_whole_is_not_read_again(
    open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No house was ever entered, which is known as of the newest entry, too."""
    office = open_office(index=index, little_by_little=True)
    read_whole(office)
    office.close()

    again = open_office(index=index, little_by_little=True)
    monkeypatch.setattr(again._log, "fold_all", None)
    known = again.gradual_reading.registries()
    assert (len(known.person), known.venue) == (2, {})
    assert again.gradual_reading.share() == 1


@pytest.mark.usefixtures("updated")
def test_what_is_recorded_meanwhile_is_shown_at_once(open_office: OpenOffice, index: Path) -> None:
    office = open_office(index=index, little_by_little=True)
    office.visit_lines()
    office.record(move_item("supper", "20:00"), register("kantar"))

    [line] = [each for each in office.visit_lines().values() if each.row.reference == "KZ-2025-11"]
    assert (line.row.entries, read_visits(office)) == (3, ["KZ-2025-11"])
    read_whole(office)
    assert list(office.gradual_reading.registries().person) == ["abayev", "nurtleu", "kantar"]


@pytest.mark.usefixtures("updated")
def test_one_that_cannot_be_read_hides_no_other(open_office: OpenOffice, path: Path, index: Path) -> None:
    tamper(path, "UPDATE log SET author = desk WHERE position IN (2, 3)")
    office = open_office(index=index, little_by_little=True)
    while office.gradual_reading.read_some():
        pass

    assert [each.row.reference for each in office.visit_lines().values()] == REFERENCES[1:]
    assert len(office.damage.registered()) == 1
    assert list(office.registries().person) == ["nurtleu"]


@pytest.mark.usefixtures("updated")
def test_who_asks_one_question_has_all_of_it_read(open_office: OpenOffice, index: Path) -> None:
    office = open_office(index=index)

    assert (office.gradual_reading.share(), len(office.gradual_reading.registries().person)) == (1, 2)
    assert read_visits(office) == REFERENCES
