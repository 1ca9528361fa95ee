"""The samples: real visits recorded as an office would have recorded them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
from msgspec.structs import asdict

from domain import sample
from domain.checks.day import due
from domain.checks.rules import check
from domain.core.problem import Malformed, Refused, Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.programme.arrangements import PressRegimeSet
from domain.programme.entering import ItemPlanned
from domain.programme.heads import counted
from domain.programme.moving import ItemMoved
from domain.programme.size import so_many
from domain.projections.attendance import attendance
from domain.projections.schedule import schedule
from domain.record.entry import Entry
from domain.record.recording import Officer
from domain.record.request import parse
from domain.record.vocabulary import COMMANDS, PERSON, VENUE
from domain.registry.person_names import SpellingApproved
from domain.registry.room import RoomDescribed
from domain.registry.venue import TravelTimeNoted
from domain.sample import SAMPLES, SampleLine, record_sample, sample_lines
from domain.store.sqlite import network
from domain.visit.visit import Visit
from tests.domain.sample_office import sample_office

LATER = datetime(2026, 1, 1, tzinfo=UTC)
"""When the visit is over."""

MOSCOW = "moscow-2025-11"
VISIT = "KZ-2025-11"
READER = Officer("reader", "desk")
LANGUAGES = {"en", "fr", "ru"}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The Moscow sample, recorded once."""
    office = office_at(sample_office(MOSCOW, tmp_path_factory.mktemp("sample") / "sample.chancery"), READER)
    yield office
    office.close()


@dataclass(frozen=True)
class Recorded:
    """A sample, recorded once."""

    name: str
    office: Office
    reference: str

    @property
    def journal(self) -> list[Entry]:
        return list(self.office.journal(self.reference))

    @property
    def registries(self) -> list[Entry]:
        """Everything recorded of persons, rooms and venues."""
        office = self.office
        people = [entry for key in office.people() for entry in office.registry_journal(PERSON, key)]
        return people + [entry for key in office.venues() for entry in office.registry_journal(VENUE, key)]

    @property
    def entries(self) -> list[Entry]:
        """The whole log, in the order in which it was recorded."""
        return sorted([*self.journal, *self.registries], key=lambda entry: entry.position)

    @property
    def visit(self) -> Visit:
        return self.office.visit(self.reference)


@pytest.fixture(scope="module", params=SAMPLES)
def recorded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorded]:
    """Every sample in turn."""
    office = office_at(sample_office(request.param, tmp_path_factory.mktemp("sample") / "sample.chancery"), READER)
    (key,) = office.visits()
    yield Recorded(request.param, office, office.visit(key).reference)
    office.close()


def test_recording_a_sample_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    record_sample(MOSCOW, tmp_path / "sample.chancery", lambda recorded, lines: told.append((recorded, lines)))

    count = len(list(sample_lines(MOSCOW)))
    assert told == [(number, count) for number in range(1, count + 1)]


def test_a_sample_whose_recording_was_ended_does_not_appear(tmp_path: Path) -> None:
    def end(_recorded: int, _lines: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        record_sample(MOSCOW, tmp_path / "sample.chancery", end)
    assert list(tmp_path.iterdir()) == []


def test_a_visit_is_what_its_events_made_of_it_and_nothing_else(recorded: Recorded) -> None:
    folded = Visit()
    for entry in recorded.journal:
        entry.event.evolve(folded)
        folded.entries = entry.number
    assert asdict(folded) == asdict(recorded.visit)


def test_the_moscow_visit_is_the_first_sample() -> None:
    assert SAMPLES[0] == MOSCOW


def test_the_office_is_marked_as_a_sample(office: Office) -> None:
    assert office.store.identity.sample


def test_an_unknown_sample_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Malformed) as refused:
        record_sample("nowhere", tmp_path / "sample.chancery")

    assert refused.value.code == "unknown-sample"
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "sample.chancery"
    path.write_text("mine")

    with pytest.raises(Unavailable) as refused:
        record_sample(MOSCOW, path)

    assert refused.value.code == "file-exists"
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as refused:
        record_sample(MOSCOW, tmp_path / "nowhere" / "sample.chancery")

    assert refused.value.code == "no-such-folder"


def test_nothing_is_left_of_a_sample_that_fails_half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> Iterator[SampleLine]:
        first, *_ = sample_lines(name)
        wrong = parse('{"command": "close-visit", "visit": "nowhere", "fields": {}}')
        return iter([first, SampleLine(first.at, first.by, wrong)])

    monkeypatch.setattr(sample, "sample_lines", broken)

    with pytest.raises(Refused):
        record_sample(MOSCOW, tmp_path / "sample.chancery")

    assert list(tmp_path.iterdir()) == []


def test_the_recorded_file_stands_alone(tmp_path: Path) -> None:
    record_sample(MOSCOW, tmp_path / "sample.chancery")

    assert [path.name for path in tmp_path.iterdir()] == ["sample.chancery"]


def test_two_recordings_hold_the_same_visit(recorded: Recorded, tmp_path: Path) -> None:
    record_sample(recorded.name, tmp_path / "again.chancery")
    again = office_at(tmp_path / "again.chancery", READER)

    try:
        assert again.visit(recorded.reference) == recorded.visit
        assert [told(entry) for entry in again.journal(recorded.reference)] == [told(e) for e in recorded.journal]
        assert again.registries() == recorded.office.registries()
        assert again.store.identity.office != recorded.office.store.identity.office
    finally:
        again.close()


def test_the_journal_is_long_enough_to_look_back_in(office: Office) -> None:
    assert len(office.journal(VISIT)) >= 400


def test_every_line_was_recorded_when_its_clock_said_and_by_its_officer(recorded: Recorded) -> None:
    found = list(dict.fromkeys((entry.recorded_at, entry.author) for entry in recorded.entries))

    lines = [(line.at, line.by) for line in sample_lines(recorded.name)]
    assert found == lines
    assert [at for at, _ in lines] == sorted(at for at, _ in lines)


def test_every_line_changes_something(recorded: Recorded) -> None:
    times = {entry.recorded_at for entry in recorded.entries}

    assert [line.at for line in sample_lines(recorded.name) if line.at not in times] == []


def test_every_entry_says_who_and_why_or_whence(recorded: Recorded) -> None:
    for entry in recorded.entries:
        assert entry.author.startswith("["), "officers are placeholders"
        assert entry.reason or entry.source, entry.number


def test_every_person_named_is_one_of_the_registry_and_shows_what_stands_there(recorded: Recorded) -> None:
    people, visit = recorded.office.people(), recorded.visit

    for member in visit.delegations.members.values():
        assert (member.person is not None) == bool(member.names), member.id
        if member.person is not None:
            person = people[member.person]
            held = person.office_on(visit.first_day)
            assert held
            assert (member.names, member.position) == (person.names, held.title)
            assert (member.office_class, member.languages) == (held.office_class, person.languages)


def test_every_item_planned_somewhere_has_a_room_of_the_registry(recorded: Recorded) -> None:
    venues = recorded.office.venues()

    for item in recorded.visit.programme.items.values():
        assert (item.room is not None) == bool(item.place), item.id
        if item.room is not None:
            known = venues[item.room.venue].rooms[item.room.room]
            assert item.room.capacity == known.capacity
            # Of a room given in own words nobody said how long it needs.
            assert item.room.changeover in (None, venues[item.room.venue].changeover)


def test_what_nobody_reported_of_the_registries_is_marked(recorded: Recorded) -> None:
    numbers = [entry for entry in recorded.registries if isinstance(entry.event, TravelTimeNoted)]
    numbers += [e for e in recorded.registries if isinstance(e.event, RoomDescribed) and e.event.capacity is not None]
    approvals = [entry for entry in recorded.registries if isinstance(entry.event, SpellingApproved)]

    assert numbers
    assert approvals
    assert [entry.event for entry in (*numbers, *approvals) if "illustrative" not in (entry.source or "")] == []


def test_every_meeting_with_a_list_agreed_its_size(recorded: Recorded) -> None:
    for item in recorded.visit.programme.items.values():
        listed = counted(recorded.visit, item)
        for side, size in item.sizes.items():
            assert size.many.agrees_with(so_many(listed[side])), item.id
        if item.table is not None:
            assert set(item.sizes) == {"host", "guest"}, item.id


def test_no_line_says_what_it_records_by_a_former_name(recorded: Recorded) -> None:
    former = {name for command in set(COMMANDS.values()) for name in command.known_before}
    lines = files("resources").joinpath("samples", f"{recorded.name}.jsonl").read_text(encoding="utf-8").splitlines()
    said = [each["command"] for line in map(json.loads, lines) for each in line.get("batch", [line])]

    assert former.intersection(said) == set()


def test_how_the_press_attends_is_said_only_where_a_source_says_so(recorded: Recorded) -> None:
    said = {
        entry.event.item: entry.source or ""
        for entry in recorded.journal
        if isinstance(entry.event, ItemPlanned | PressRegimeSet) and entry.event.press is not None
    }

    assert said
    assert [item for item, source in said.items() if source.startswith("Sample: illustrative")] == []


def test_what_was_said_or_counted_is_a_quantity_and_no_text_without_language(recorded: Recorded) -> None:
    visit = recorded.visit
    quantities = [figure.quantity for figure in visit.figures.values()]
    quantities += [claim.quantity for claim in visit.claims.values() if claim.quantity is not None]
    worded = [announcement.said for announcement in visit.announcements.values()]
    worded += [item.moves for item in visit.programme.items.values()]
    worded += [quantity.unit for quantity in quantities]

    assert [words for words in worded if "und" in words] == []
    assert [quantity for quantity in quantities if quantity.period and quantity.period.words] == []


def test_each_side_follows_the_order_of_offices_of_its_state(recorded: Recorded) -> None:
    followed = {side: each.key for side, each in recorded.visit.delegations.orders.items()}

    assert (
        followed
        == {
            "moscow-2025-11": {"host": "russia-practice", "guest": "kazakhstan-2025"},
            "anchorage-2025-08": {"host": "united-states-2020", "guest": "russia-practice"},
            "delhi-2025-12": {"host": "india-1979", "guest": "russia-practice"},
        }[recorded.name]
    )


def test_what_is_long_has_a_short_title_for_narrow_lanes(recorded: Recorded) -> None:
    for item in recorded.visit.programme.items.values():
        if any(len(words) > 30 for words in item.title.values()):
            assert set(item.short_title) >= LANGUAGES, item.id
            assert all(len(words) <= 24 for words in item.short_title.values()), item.id


def test_the_visit_changed_its_days_and_category_before_it_began(office: Office) -> None:
    known = [
        (datetime(2025, 8, 9, tzinfo=UTC), "state", "2025-11-01", "2025-11-30"),
        (datetime(2025, 10, 11, tzinfo=UTC), "official", "2025-11-12", "2025-11-12"),
        (datetime(2025, 10, 24, tzinfo=UTC), "state", "2025-11-12", "2025-11-12"),
        (datetime(2025, 11, 7, tzinfo=UTC), "state", "2025-11-11", "2025-11-12"),
    ]
    for moment, category, first, last in known:
        visit = office.visit(VISIT, moment)
        assert (visit.category, str(visit.first_day), str(visit.last_day)) == (category, first, last)


def test_both_days_stand_in_their_order(office: Office) -> None:
    held = [(row.planned and row.planned.day.day, row.id) for row in schedule(office.visit(VISIT))]

    assert held == [
        (11, "arrival"), (11, "motorcade-city"), (11, "meeting-informal"), (11, "private-dinner"),
        (12, "wreath"), (12, "call-speaker"), (12, "reserve"), (12, "motorcade-kremlin"), (12, "welcome"),
        (12, "presentation"), (12, "talks-restricted"), (12, "talks-expanded"), (12, "forum"), (12, "signing"),
        (12, "press-statements"), (12, "luncheon"), (12, "gala"), (12, "departure"),
    ]  # fmt: skip


def test_everything_was_held_in_the_order_of_the_plan_but_the_reserve(office: Office) -> None:
    rows = schedule(office.visit(VISIT))
    ends = [row.actual_end for row in rows if row.actual_end]

    assert {row.id: row.status for row in rows if row.status != "held"} == {"reserve": "cancelled"}
    assert ends == sorted(ends)


def test_only_the_announced_time_is_given_as_more_than_illustrative(office: Office) -> None:
    precisions = {row.id: row.planned.precision for row in schedule(office.visit(VISIT)) if row.planned}

    assert "exact" not in precisions.values()
    assert [key for key, precision in precisions.items() if precision == "after"] == ["welcome"]


def test_the_restricted_talks_moved_on_the_day(office: Office) -> None:
    journal = office.journal(VISIT)
    moved = [
        entry for entry in journal if isinstance(entry.event, ItemMoved) and entry.event.item == "talks-restricted"
    ]
    last = moved[-1].number
    rows = [schedule(office.visit(VISIT, entry)) for entry in (last - 1, last)]

    assert moved[-1].recorded_at
    assert moved[-1].recorded_at.date() == office.visit(VISIT).last_day
    planned = [row.planned for each in rows for row in each if row.id == "talks-restricted"]
    assert [time.start for time in planned if time] == ["13:00", "13:30"]


def test_what_rests_on_a_letter_or_a_call_names_it_in_the_register(office: Office) -> None:
    register = office.visit(VISIT).correspondence
    sources = [entry.source or "" for entry in office.journal(VISIT)]

    assert {letter.kind for letter in register.values()} == {"letter", "note-verbale", "call"}
    assert set(register) <= set(sources)
    assert [
        source for source in sources if "note verbale" in source.casefold() or "telephone" in source.casefold()
    ] == []


def test_every_rank_in_moscow_says_why(office: Office) -> None:
    members = office.visit(VISIT).delegations.members.values()

    assert [member.id for member in members if member.office_class is None] == []
    assert office.visit(VISIT).delegations.given["guest"][:3] == ("tokayev", "kosherbayev", "government-1")


def test_the_interpreters_of_the_talks_have_their_pair_of_languages(office: Office) -> None:
    for key in ("talks-restricted", "talks-expanded"):
        talks = office.visit(VISIT).programme.items[key]
        assigned = {
            member: [(pair.first, pair.second) for pair in found.pairs] for member, found in talks.interpreting.items()
        }
        assert assigned == {"host-interpreter": [("kk", "ru")], "guest-interpreter": [("kk", "ru")]}
        assert talks.table
        assert talks.table.name == "door-at-the-side"


def test_many_items_were_moved_each_with_a_reason(office: Office) -> None:
    moves = [(entry.event.item, entry.reason) for entry in office.journal(VISIT) if isinstance(entry.event, ItemMoved)]

    assert len({item for item, _ in moves}) >= 3
    assert all(reason for _, reason in moves)


def test_the_call_on_the_speaker_was_inserted_late_and_is_led_by_her(office: Office) -> None:
    before = office.visit(VISIT, datetime(2025, 11, 10, 12, tzinfo=UTC))
    call = office.visit(VISIT).programme.items["call-speaker"]

    assert "call-speaker" not in before.programme.items
    assert call.heads == {"host": ("matviyenko",)}


def test_a_real_person_is_never_late_absent_replaced_or_withdrawn(recorded: Recorded) -> None:
    members = recorded.visit.delegations.members.values()
    marks = [(key, mark) for item in recorded.visit.programme.items.values() for key, mark in item.attendance.items()]

    real = {member.id for member in members if member.names}
    assert {mark.attended for key, mark in marks if key in real} == {"present"}
    assert {member.status for member in members if member.names} == {"confirmed"}


def test_placeholders_are_late_absent_replaced_and_withdrawn_in_moscow(office: Office) -> None:
    visit = office.visit(VISIT)
    people = [person for each in attendance(visit) for person in each.people]

    assert {person.attended for person in people if not person.names} >= {"absent", "late", "replaced"}
    assert {member.status for member in visit.delegations.members.values()} >= {"withdrawn", "replaced"}


def test_all_who_were_to_talk_are_marked(office: Office) -> None:
    for each in attendance(office.visit(VISIT)):
        if each.format:
            assert [person.id for person in each.people if person.attended is None] == []


def test_placeholders_without_a_reported_office_stand_in_brackets(recorded: Recorded) -> None:
    reported = {"host-transport", "host-economy", "host-finance"}
    for member in recorded.visit.delegations.members.values():
        if not member.names and member.id not in reported:
            assert all(words.startswith("[") and words.endswith("]") for words in member.position.values())


def test_titles_places_and_offices_are_in_three_languages(recorded: Recorded) -> None:
    visit = recorded.visit

    wordings = [visit.title, *(item.title for item in visit.programme.items.values())]
    wordings += [item.place for item in visit.programme.items.values() if item.place]
    wordings += [member.position for member in visit.delegations.members.values()]
    assert all(set(words) >= LANGUAGES for words in wordings)


def test_the_host_spoke_first(office: Office) -> None:
    speakers = office.visit(VISIT).programme.items["press-statements"].statements

    assert [speaker.member for speaker in speakers] == ["putin", "tokayev"]


def test_a_figure_and_the_report_that_differs_stand_side_by_side(office: Office) -> None:
    visit = office.visit(VISIT)

    assert visit.figures["trade-2024"].quantity.value == Decimal("28.7")
    assert "78447" in visit.figures["trade-2024"].source
    assert visit.claims["french-trade"].about == "trade-2024"
    said = visit.claims["french-trade"].quantity
    assert said is not None
    assert said.value == Decimal("27.8")


def test_two_and_three_hours_stay_claims(office: Office) -> None:
    claims = [claim for claim in office.visit(VISIT).claims.values() if claim.about == "meeting-informal"]

    assert {claim.quantity.value for claim in claims if claim.quantity is not None} == {Decimal(2), Decimal(3)}


def test_the_finished_visit_raises_only_these_checks(office: Office) -> None:
    visit = office.visit(VISIT)

    assert visit.closed
    assert [(found.code, found.subjects) for found in due(check(visit), LATER, visit.zone)] == [
        ("start-not-observed", ("private-dinner",)),
        ("documents-not-as-counted", ("signing",)),
        ("report-contradicts", ("trade-2024", "french-trade")),
    ]


def told(entry: Entry) -> tuple[object, ...]:
    """What an entry says, apart from the ids made for each recording."""
    return (entry.event, entry.author, entry.desk, entry.recorded_at, entry.effective_at, entry.reason, entry.source)


def test_a_sample_on_a_share_is_refused_by_the_name_that_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mounts := tmp_path / "mounts").write_text(f"server:/export {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", mounts)

    with pytest.raises(Unavailable) as refused:
        record_sample(MOSCOW, tmp_path / "sample.chancery")

    assert (refused.value.code, refused.value.values["path"]) == ("network-share", str(tmp_path / "sample.chancery"))
    assert list(tmp_path.iterdir()) == [mounts]
