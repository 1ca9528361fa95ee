"""A visit as of any entry is the fold of the entries up to it, whatever is kept of the way there."""

from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from domain.core.problem import Damaged
from domain.office import Office
from domain.record.entry import apply
from domain.sample import SAMPLES
from domain.store.index import keyframes
from domain.visit.visit import Visit
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.sample_office import sample_office
from tests.domain.store.tampering import tamper


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyframes, "EVERY", 7)
    monkeypatch.setattr(keyframes, "MOST", 5)


@pytest.mark.parametrize(
    ("sample", "count"), [(SAMPLES[0], 30), *(pytest.param(each, 3_400, marks=pytest.mark.endure) for each in SAMPLES)]
)
def test_it_is_equal_to_the_fold_at_every_entry_in_any_order(
    tmp_path: Path, open_office: OpenOffice, sample: str, count: int
) -> None:
    office = open_office(sample_office(sample, tmp_path / "sample.chancery"))
    [visit_id] = office.visit_lines()
    journal = office.journal(visit_id)
    probes = Random(14).choices(range(1, len(journal) + 1), k=count)
    stood, anew = {number: Visit() for number in probes}, Visit()
    for each in journal:
        apply(anew, each.event, each.number)
        if each.number in stood:
            stood[each.number] = deepcopy(anew)

    assert [each for each in probes if office.visit(visit_id, each) != stood[each]] == []


def test_what_is_seen_of_one_moment_changes_nothing_of_another(office: Office) -> None:
    office.record(*(plan_item(f"item-{number}") for number in range(20)))
    office.visit("KZ-2025-11", 14).programme.items.clear()

    assert len(office.visit("KZ-2025-11", 14).programme.items) == 13
    assert len(office.visit("KZ-2025-11", 21).programme.items) == 20


def test_of_another_visit_nothing_of_the_first_is_shown(office: Office) -> None:
    office.record(*(plan_item(f"item-{number}") for number in range(20)))
    office.record(open_visit("FR-2026-01"), *(plan_item(f"meal-{number}", visit="FR-2026-01") for number in range(20)))

    assert office.visit("KZ-2025-11", 8).reference == "KZ-2025-11"
    assert office.visit("FR-2026-01", 8).reference == "FR-2026-01"


def test_an_altered_entry_after_what_is_kept_is_told(office: Office, path: Path, open_office: OpenOffice) -> None:
    office.record(*(plan_item(f"item-{number}") for number in range(20)), move_item("item-3", "20:00"))
    reader = open_office()
    reader.visit("KZ-2025-11", 8)
    tamper(path, "UPDATE log SET author = desk WHERE entry = 12")

    with pytest.raises(Damaged, match="leaf-mismatch"):
        reader.visit("KZ-2025-11", 15)
