"""What stands on the sheets, made from the read models of a visit."""

import re
from datetime import UTC, datetime
from itertools import groupby, pairwise
from typing import Any

import msgspec
import pytest
from pypdfium2 import PdfDocument

from desktop.printing.contents.attendance_contents import Attendance
from desktop.printing.contents.programme_contents import ProgrammeContents, ProgrammeRow
from desktop.printing.contents.seating_contents import PlanDrawn, Seating
from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.printing.setting.typeset import Sheet, typeset, words_needed
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.sheets import Stamp, languages_of_sheets
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import clock_place
from desktop.wording.sizes import differs
from desktop.wording.words import Words
from domain.core.message import decide
from domain.core.names import Name
from domain.core.problem import Malformed, Refused
from domain.projections.paper.reader import Reader
from domain.projections.schedule import schedule
from domain.record.entry import apply
from domain.record.request import from_fields
from domain.seating.convention import PRESETS
from domain.visit.party import Party
from domain.visit.visit import Visit
from tests.desktop.printing.made import attendance, made, programme, seating
from tests.desktop.printing.text_boxes import boxes_of, misplaced

NOW = datetime(2025, 11, 10, 15, tzinfo=UTC)
NAMESPACES = "sheet|press|format|role|time|date|name|seating|seat|convention|facing|ranking"
STAMP = Stamp(entry=213, recorded_at=NOW, office="Protocol", sample=False)
MILLIMETRES_SET_BACK = 22
"""How wide whoever is set back is drawn."""
SMALLEST = 0.7
"""To which part of its size a drawing is reduced so that its list stands below it."""
PEOPLE: tuple[tuple[str, str, str, dict[str, tuple[str, str]]], ...] = (
    ("putin", "host", "head", {"en": ("Vladimir", "Putin"), "fr": ("Vladimir", "Poutine")}),
    ("ushakov", "host", "official", {"en": ("Yury", "Ushakov"), "fr": ("Iouri", "Ouchakov")}),
    ("tokayev", "guest", "head", {"en": ("Kassym-Jomart", "Tokayev"), "fr": ("Kassym-Jomart", "Tokaïev")}),
    ("minister", "guest", "official", {}),
)


def record(visit: Visit, command: str, **fields: Any) -> None:
    asked = from_fields({"command": command, "fields": fields}).command.complete(visit, NOW)
    for event in decide(asked, visit):
        apply(visit, event, visit.entries + 1)


@pytest.fixture
def visit() -> Visit:
    """A visit with two sides of two and restricted talks on its second day."""
    visit = Visit()
    record(
        visit,
        "open-visit",
        reference="KZ-2025-11",
        title={"fr": "Visite d’État", "en": "State visit"},
        category="state",
        host={
            "state": {"fr": "Russie", "en": "Russia"},
            "capital": {"fr": "Moscou", "en": "Moscow"},
            "zone": "Europe/Moscow",
        },
        guest={
            "state": {"fr": "Kazakhstan", "en": "Kazakhstan"},
            "capital": {"fr": "Astana", "en": "Astana"},
            "zone": "Asia/Almaty",
        },
        first_day="2025-11-11",
        last_day="2025-11-12",
        places=[{"name": {"fr": "Moscou", "en": "Moscow"}, "zone": "Europe/Moscow"}],
    )
    for member, side, category, names in PEOPLE:
        named = {language: {"given": given, "family": family} for language, (given, family) in names.items()}
        position = {"en": f"Office of {member}", "fr": f"Fonction de {member}"}
        record(visit, "propose-member", member=member, side=side, category=category, names=named, position=position)
    record(
        visit,
        "plan-meeting",
        item="talks",
        format="restricted",
        title={"en": "Restricted talks", "fr": "Entretien restreint"},
        when={"day": "2025-11-12", "start": "14:25", "end": "15:20", "precision": "provisional"},
        people=[member for member, *_ in PEOPLE],
    )
    return visit


def item_of(sheet: Sheet, number: int = 0) -> ProgrammeRow:
    assert isinstance(sheet.body, ProgrammeContents)
    return [item for day in sheet.body.days for item in day.items][number]


def list_of(sheet: Sheet) -> Attendance:
    assert isinstance(sheet.body, Attendance)
    return sheet.body


def test_a_programme_says_where_it_comes_from(visit: Visit) -> None:
    head = programme(visit, STAMP, ("fr", "en")).head

    assert head.reference == "KZ-2025-11"
    assert head.visit == ("Visite d’État, 11–12\u00a0novembre\u00a02025", "State visit, 11–12\u00a0November\u00a02025")
    assert head.edition == ("PROJET", "DRAFT")
    assert head.as_of[1] == "As of entry 213, 10 November 2025, 18:00, Moscow (UTC+3)"


def test_days_have_headings_in_both_languages(visit: Visit) -> None:
    body = programme(visit, STAMP, ("fr", "en")).body
    assert isinstance(body, ProgrammeContents)

    [day] = body.days
    assert day.heading == ("Mercredi 12 novembre 2025", "Wednesday 12 November 2025")
    assert day.zone == ("Moscou (UTC+3)", "Moscow (UTC+3)")


def test_an_item_stands_by_both_clocks(visit: Visit) -> None:
    item = item_of(programme(visit, STAMP, ("en",)))

    assert (item.starts.text, item.starts.provisional) == (("14:25",), True)
    assert item.ends is not None
    assert item.ends.text == ("–15:20",)
    assert item.second_zone is not None
    assert item.second_zone.text == ("Astana 16:25",)


def test_an_item_ends_behind_a_dash_in_one_language_and_in_two(visit: Visit) -> None:
    told = {("kk",): ("–15:20",), ("fr",): ("– 15 h 20",), ("kk", "fr"): ("–15:20", "–15:20")}
    for languages, ends in told.items():
        found = item_of(programme(visit, STAMP, languages)).ends
        assert found is not None
        assert tuple(text.replace("\N{NO-BREAK SPACE}", " ") for text in found.text) == ends


def test_the_first_clock_of_the_guest_is_named_also_of_what_nobody_had_planned(visit: Visit) -> None:
    began = {"day": "2025-11-12", "started": "2025-11-12T09:00:00+03:00"}
    record(visit, "record-unplanned", item="aside", kind="talks", title={"en": "Aside"}, **began)

    first, second = (item_of(programme(visit, STAMP, ("en",)), number).second_zone for number in (0, 1))
    assert first is not None
    assert second is not None
    assert (first.text, second.text) == (("Astana 11:00",), ("Astana 16:25",))


def test_a_further_clock_is_named_once_a_day_and_wherever_its_hour_might_be_read_as_an_end(visit: Visit) -> None:
    for item, day, hour in (("early", "12", "08:00"), ("eve", "11", "08:00"), ("later", "11", "09:00")):
        when = {"day": f"2025-11-{day}", "start": hour}
        record(visit, "plan-item", item=item, kind="talks", title={"en": "Aside"}, when=when, taking=["guest"])

    sheet = programme(visit, STAMP, ("en",))
    assert isinstance(sheet.body, ProgrammeContents)
    days = sheet.body.days
    told = [[item.second_zone.text[0] for item in day.items if item.second_zone is not None] for day in days]
    assert told == [["Astana 10:00", "11:00"], ["Astana 10:00", "Astana 16:25"]]


def test_the_clock_of_a_guest_of_no_stated_capital_is_that_of_the_state(visit: Visit) -> None:
    assert visit.guest is not None
    visit.parties["guest"] = msgspec.structs.replace(visit.guest, capital={})

    clock = item_of(programme(visit, STAMP, ("en",))).second_zone
    assert clock is not None
    assert clock.text == ("Kazakhstan 16:25",)


def test_the_guest_has_no_clock_of_his_own_in_the_same_zone(visit: Visit) -> None:
    assert visit.guest is not None
    visit.parties["guest"] = msgspec.structs.replace(visit.guest, zone="Europe/Minsk")

    assert item_of(programme(visit, STAMP, ("en",))).second_zone is None


def test_an_organisation_without_a_seat_has_no_clock(visit: Visit) -> None:
    visit.parties["guest"] = Party(organisation={"en": "African Union", "fr": "Union africaine"})

    assert item_of(programme(visit, STAMP, ("en",))).second_zone is None


def test_another_day_at_home_is_named(visit: Visit) -> None:
    record(visit, "move-item", item="talks", when={"day": "2025-11-12", "start": "23:00"})

    item = item_of(programme(visit, STAMP, ("en",)))

    assert item.second_zone is not None
    assert item.second_zone.text == ("Astana 01:00, Thu 13 Nov",)


@pytest.mark.parametrize(
    ("when", "starts"),
    [
        ({"precision": "about", "start": "18:00"}, "about 18:00"),
        ({"precision": "after", "start": "13:00"}, "after 13:00"),
        ({}, "time to be fixed"),
    ],
)
def test_times_are_printed_as_they_are_meant(visit: Visit, when: dict[str, str], starts: str) -> None:
    record(visit, "move-item", item="talks", when={"day": "2025-11-12", **when})

    assert item_of(programme(visit, STAMP, ("en",))).starts.text == (starts,)


def test_a_format_is_counted_as_protocol_counts(visit: Visit) -> None:
    [line] = item_of(programme(visit, STAMP, ("en",))).order

    assert line.label == ("Restricted:",)
    assert line.text[0].replace("\N{NO-BREAK SPACE}", " ") == "Russia 2, Kazakhstan 2"


def test_of_a_meeting_of_others_alone_those_listed_are_counted(visit: Visit) -> None:
    when = {"day": "2025-11-13", "start": "11:00"}
    record(visit, "propose-member", side="host", member="lavrov", names={}, position={"en": "Minister"})
    record(visit, "propose-member", side="guest", member="nurtleu", names={}, position={"en": "Minister"})
    record(visit, "plan-meeting", format="expanded", title={"en": "Ministers"}, when=when, item="ministers")
    for each in ("lavrov", "nurtleu"):
        record(visit, "list-participant", item="ministers", member=each)
    told = [
        line.text[0].replace("\N{NO-BREAK SPACE}", " ") for line in item_of(programme(visit, STAMP, ("en",)), -1).order
    ]

    assert told == ["Minister", "Minister", "Russia 1, Kazakhstan 1"]


def test_a_size_that_is_agreed_is_printed_before_names_are_known(visit: Visit) -> None:
    """Ten to twelve a side, about eight (protocol 5.4)."""
    when = {"day": "2025-11-13", "start": "11:00"}
    record(visit, "plan-meeting", format="expanded", title={"en": "Second round"}, when=when, item="second")
    record(visit, "agree-size", item="second", side="host", least=10, most=12)
    record(visit, "agree-size", item="second", side="guest", least=8, most=8, about=True)
    [line] = item_of(programme(visit, STAMP, ("en",)), -1).order

    assert line.text[0].replace("\N{NO-BREAK SPACE}", " ") == "Russia 10–12, Kazakhstan about 8"


def test_the_composition_of_what_was_held_is_no_longer_to_follow(visit: Visit) -> None:
    when = {"day": "2025-11-11", "start": "11:00"}
    record(visit, "plan-meeting", item="wider", format="expanded", title={"en": "Wider talks"}, when=when)
    planned = item_of(programme(visit, STAMP, ("en",)))
    assert [line.text for line in planned.order] == [("composition to follow",)]

    record(visit, "record-outcome", item="wider", outcome="held")
    held = item_of(programme(visit, STAMP, ("en",)))

    assert [line.text for line in held.order] == [("Expanded",)]


def test_a_held_item_shows_its_actual_times(visit: Visit) -> None:
    record(visit, "start-item", item="talks", at="2025-11-12T11:34:00Z")
    assert item_of(programme(visit, STAMP, ("en",))).outcome == ("Began at 14:34",)
    record(visit, "end-item", item="talks", at="2025-11-12T12:10:00Z")

    item = item_of(programme(visit, STAMP, ("fr",)))

    assert item.status == "held"
    assert item.outcome[0].startswith("Horaires effectifs\N{NO-BREAK SPACE}: 14")


def test_who_was_in_the_room_is_printed_beside_what_was_announced(visit: Visit) -> None:
    # Anchorage 2025: announced one to one, held three to three (protocol 5.4).
    when = {"day": "2025-11-11", "start": "11:00"}
    record(visit, "plan-meeting", item="alone", format="tete-a-tete", title={"en": "Tête-à-tête"}, when=when)
    record(visit, "start-item", item="alone", at="2025-11-11T08:00:00Z")
    record(visit, "record-format", item="alone", format="restricted", at="2025-11-11T08:00:00Z")
    record(visit, "note-held-size", item="alone", host=3, guest=3)

    outcome = item_of(programme(visit, STAMP, ("en", "ru"))).outcome

    assert outcome[0].endswith("announced tête-à-tête, held 1+2")
    assert outcome[1].endswith("объявлено: в формате «один на один», фактически: 1+2")


@pytest.mark.parametrize("title", ["Tête-à-tête of the Presidents", "Meeting of the Presidents"])
def test_a_tete_a_tete_is_called_so_once(visit: Visit, title: str) -> None:
    when = {"day": "2025-11-11", "start": "11:00"}
    record(visit, "plan-meeting", item="alone", format="tete-a-tete", title={"en": title}, when=when)
    row = msgspec.json.encode(item_of(programme(visit, STAMP, ("en",)))).decode()
    assert row.count("ête-à-tête") == 1


def test_a_side_nobody_looked_for_is_not_told_to_have_been_away(visit: Visit) -> None:
    """One is listed for the talks and not marked; of the other side one was seen who is on no list (protocol 1.3)."""
    when = {"day": "2025-11-11", "start": "11:00"}
    record(visit, "plan-item", item="call", kind="talks", title={"en": "Call"}, people=["ushakov"], when=when)
    record(visit, "mark-attendance", item="call", member="tokayev", attended="present")
    [row] = [each for each in schedule(visit) if each.id == "call"]
    assert (set(row.announced), set(row.held_size)) == ({"host"}, {"guest"})
    assert not differs(row)
    record(visit, "mark-attendance", item="call", member="ushakov", attended="absent")
    [row] = [each for each in schedule(visit) if each.id == "call"]
    assert differs(row)


def test_a_size_held_as_announced_is_not_repeated(visit: Visit) -> None:
    record(visit, "start-item", item="talks", at="2025-11-12T11:34:00Z")
    record(visit, "note-held-size", item="talks", host=2, guest=2)

    assert item_of(programme(visit, STAMP, ("en",))).outcome == ("Began at 14:34",)


def test_the_formats_of_a_block_stand_under_its_title(visit: Visit) -> None:
    # Wide before narrow, as in Beijing 2025: a block has no order of formats but that of time.
    for item, format, start, end in (
        ("wide", "expanded", "10:00", "11:00"),
        ("narrow", "restricted", "11:30", "12:00"),
    ):
        when = {"day": "2025-11-12", "start": start, "end": end}
        record(visit, "plan-meeting", item=item, format=format, title={"en": item, "fr": item}, when=when)
    spouses = {"day": "2025-11-12", "start": "11:00", "end": "12:00"}
    record(visit, "plan-item", item="museum", kind="other", title={"en": "Museum", "fr": "Musée"}, when=spouses)
    record(visit, "form-block", title={"en": "Talks", "fr": "Entretiens"}, items=["narrow", "wide"], block="block")

    body = programme(visit, STAMP, ("fr", "en")).body
    assert isinstance(body, ProgrammeContents)
    items = body.days[0].items

    assert [item.title.text[1] for item in items] == ["wide", "narrow", "Museum", "Restricted talks"]
    assert [item.in_block for item in items] == [True, True, False, False]
    assert [item.block.text if item.block else None for item in items] == [("Entretiens", "Talks"), None, None, None]


def test_a_cancelled_item_stays_struck(visit: Visit) -> None:
    record_cancelled = from_fields({"command": "cancel-item", "fields": {"item": "talks"}, "reason": "ill"}).command
    for event in decide(record_cancelled, visit):
        event.evolve(visit)

    sheet = programme(visit, STAMP, ("fr", "en"))

    assert (item_of(sheet).status, item_of(sheet).outcome) == ("cancelled", ("Annulé", "Cancelled"))
    assert typeset(sheet).startswith(b"%PDF")


def test_an_unplanned_item_stands_where_it_was_held(visit: Visit) -> None:
    record(
        visit,
        "record-unplanned-item",
        kind="other",
        title={"en": "Walk", "fr": "Promenade"},
        started="2025-11-11T17:00:00Z",
    )

    item = item_of(programme(visit, STAMP, ("en",)))

    assert item.starts.text == ("20:00",)
    assert item.outcome == ("Began at 20:00 · not planned",)


def test_press_officer_and_detail_are_printed(visit: Visit) -> None:
    record(visit, "set-press-regime", item="talks", press="pool-at-the-start")
    record(visit, "assign-officer", item="talks", officer="[officer 2]")
    record(visit, "describe-item", item="talks", detail={"en": "Flags.\nWater.", "fr": "Drapeaux.\nEau."})

    item = item_of(programme(visit, STAMP, ("en", "fr")))

    assert item.press[0].text[0] == "Pool at the start"
    assert item.officer[0].provisional
    assert [note.text for note in item.notes] == [("Flags.", "Drapeaux."), ("Water.", "Eau.")]


def test_what_is_not_translated_stands_in_the_nearest_language_marked(visit: Visit) -> None:
    record(visit, "retitle-item", item="talks", title={"en": "Restricted talks"})

    assert item_of(programme(visit, STAMP, ("fr", "en"))).title.text == ("Restricted talks◊", "Restricted talks")
    assert item_of(programme(visit, STAMP, ("ru", "en"))).title.text[0] == "Restricted talks◊"


def test_a_name_and_an_office_missing_in_a_language_are_those_of_the_nearest_and_marked_once(visit: Visit) -> None:
    """Never "[translation to follow]" on every line (protocol 10.12)."""
    record(visit, "rename-member", member="tokayev", names={"en": {"given": "Kassym-Jomart", "family": "Tokayev"}})
    record(visit, "word-position", member="tokayev", position={"en": "President", "ru": "Президент"})

    printed = attendance(visit, "talks", STAMP, ("ru", "fr"))
    assert isinstance(printed.body, Attendance)
    people = [person for group in printed.body.groups for person in group.people]
    row = next(person for person in people if "TOKAYEV" in person.name.text[0])

    assert row.name.text == ("TOKAYEV Kassym-Jomart◊", "Kassym-Jomart TOKAYEV◊")
    assert row.position == PrintedLine(("Президент", "President◊"))
    assert printed.words["nearest"] == ("приводится на другом языке", "tel que donné dans une autre langue")
    (page,) = PdfDocument(typeset(printed))
    assert page.get_textpage().get_text_range().count("tel que donné") == 1


def test_a_visit_without_items_has_a_programme(visit: Visit) -> None:
    record(visit, "retract-item", item="talks")

    assert typeset(programme(visit, STAMP, ("fr", "en"))).startswith(b"%PDF")


def test_a_list_before_the_meeting_has_boxes(visit: Visit) -> None:
    sheet = attendance(visit, "talks", STAMP, ("fr", "en"))

    body = list_of(sheet)
    assert body.moment == "before"
    assert body.totals == ()
    assert [group.heading for group in body.groups] == [("Russie", "Russia"), ("Kazakhstan", "Kazakhstan")]
    assert body.groups[0].people[0].name.text == ("Vladimir POUTINE", "Vladimir PUTIN")
    assert typeset(sheet).startswith(b"%PDF")


def test_who_is_not_named_yet_is_to_be_advised(visit: Visit) -> None:
    minister = list_of(attendance(visit, "talks", STAMP, ("en",))).groups[1].people[1]

    assert (minister.name.text, minister.name.provisional) == (("[to be advised]",), True)
    assert minister.position is not None
    assert minister.position.text == ("Office of minister",)


def test_a_list_after_the_meeting_shows_who_was_there(visit: Visit) -> None:
    record(visit, "start-item", item="talks", at="2025-11-12T11:34:00Z")
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")
    record(visit, "mark-attendance", item="talks", member="ushakov", attended="late", at="2025-11-12T11:40:00Z")
    record(visit, "mark-attendance", item="talks", member="tokayev", attended="present")

    sheet = attendance(visit, "talks", STAMP, ("en",))

    body = list_of(sheet)
    assert body.moment == "after"
    people = [person for group in body.groups for person in group.people]
    assert [person.outcome for person in people] == ["present", "late", "present", None]
    assert people[1].replaced_by is not None
    assert people[1].replaced_by.text == ("Came at 14:40",)
    assert [(total.number, total.word[0]) for total in body.totals] == [
        ("4", "expected"), ("2", "present"), ("1", "late"), ("1", "not observed"),
    ]  # fmt: skip
    assert "Began at 14:34" in sheet.head.subtitle[0]


def test_a_head_is_told_by_his_office_on_a_plan_in_all_its_languages_or_in_none(visit: Visit) -> None:
    for member in ("putin", "tokayev"):
        record(visit, "word-position", member=member, position={"en": "President", "fr": "Président"})
    alone, both = (plan_of(seating(visit, "talks", STAMP, asked)) for asked in (("en",), ("en", "ru")))
    assert alone.upper.own_right == ("right of the President",)
    assert both.upper.own_right[0] == "head's right"


def test_of_several_items_each_tells_its_own_totals_and_nothing_is_summed_over_them(visit: Visit) -> None:
    record(visit, "plan-item", item="lunch", kind="meal", title={"en": "Lunch"}, when={"day": "2025-11-12"})
    record(visit, "list-participants", item="lunch", members=["putin", "tokayev"])
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")
    body = list_of(attendance(visit, None, STAMP, ("en",)))
    assert body.totals == ()
    (heading,) = [group.item[0].replace("\N{NO-BREAK SPACE}", " ") for group in body.groups if group.item]
    assert heading.endswith(" · expected: 4 · present: 1 · not observed: 3")
    assert not any("expected" in said for group in body.open_groups for said in group.item)


def test_an_interpreter_is_not_counted_among_those_expected_or_present(visit: Visit) -> None:
    record(visit, "list-participant", item="talks", member="ushakov", capacity="interpreter")
    for member in ("putin", "ushakov", "tokayev"):
        record(visit, "mark-attendance", item="talks", member=member, attended="present")
    totals = list_of(attendance(visit, "talks", STAMP, ("en",))).totals
    assert [(total.number, total.word[0]) for total in totals] == [
        ("3", "expected"), ("2", "present"), ("1", "not observed"), ("1", "interpreters, note-takers"),
    ]  # fmt: skip


def test_who_was_there_without_being_listed_counts_among_those_present(visit: Visit) -> None:
    record(
        visit, "propose-member", side="guest", member="aide", category="accompanying", names={"en": {"family": "Aide"}}
    )
    for member in ("putin", "aide"):
        record(visit, "mark-attendance", item="talks", member=member, attended="present")
    totals = list_of(attendance(visit, "talks", STAMP, ("en",))).totals
    assert [(total.number, total.word[0]) for total in totals] == [
        ("4", "expected"), ("2", "present"), ("1", "of them not listed"), ("3", "not observed"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_a_list_to_sign_is_certified_after_the_meeting_with_place_date_name_and_signature(
    visit: Visit, language: str
) -> None:
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")

    signed = list_of(made("attendance", visit, STAMP, (language,), of="talks", options=frozenset({"signatures"})))
    ticked = list_of(attendance(visit, "talks", STAMP, (language,)))

    words = Words(language)
    said = [blank.word[0] for blank in signed.certificate]
    assert said == [
        words(f"sheet.{code}")
        for code in ("certificate.place", "certificate.date", "column-person", "column-signature")
    ]
    assert [note.text for note in signed.notes] == [(words("sheet.certificate.text"),)]
    assert (len(ticked.certificate), ticked.notes) == (3, ())


def test_a_list_after_the_meeting_says_who_came_late_and_left_early_and_went_out(visit: Visit) -> None:
    record(visit, "mark-attendance", item="talks", member="ushakov", attended="late", at="2025-11-12T11:40:00Z")
    record(visit, "mark-attendance", item="talks", member="ushakov", attended="left-early", at="2025-11-12T12:05:00Z")
    record(visit, "mark-attendance", item="talks", member="tokayev", attended="left-early")
    stays = [
        {"came": "2025-11-12T11:02:00Z", "left": "2025-11-12T11:20:00Z"},
        {"came": "2025-11-12T11:35:00Z", "left": "2025-11-12T12:10:00Z"},
    ]
    record(visit, "note-presence", item="talks", member="putin", stays=stays)
    record(visit, "record-person-present", item="talks", side="guest", position={"en": "Officer of the guard"})

    people = [person for group in list_of(attendance(visit, "talks", STAMP, ("en",))).groups for person in group.people]
    told = {person.position.text[0]: person for person in people if person.position}
    remarks = [person.replaced_by.text[0] for person in people if person.replaced_by]

    assert remarks == ["In the room 14:02–14:20 and 14:35–15:10", "Came at 14:40 · Left at 15:05", "Left early"]
    assert [person.outcome for person in people] == ["present", "late", "present", None, "unplanned"]
    assert [person.mark for person in people] == [None, "changed", "changed", None, "changed"]
    assert told["Officer of the guard"].outcome == "unplanned"


def test_an_interpreter_stands_on_the_list_with_his_languages(visit: Visit) -> None:
    pairs = [{"first": "ru", "second": "kk"}]
    record(visit, "list-participant", item="talks", member="minister", capacity="interpreter")
    record(visit, "assign-interpreter", item="talks", member="minister", pairs=pairs, mode="whispered")

    lists = list_of(attendance(visit, "talks", STAMP, ("en", "fr")))

    positions = [person.position.text for group in lists.groups for person in group.people if person.position]
    assert any("interpreter, Russian–Kazakh" in text[0] and "russe-kazakh" in text[1] for text in positions)


def test_an_office_that_is_no_more_than_the_part_taken_is_said_once_in_either_language(visit: Visit) -> None:
    names = {"en": {"given": "Anna", "family": "Belova"}, "fr": {"given": "Anna", "family": "Belova"}}
    record(visit, "propose-member", member="belova", side="host", names=names, position={"fr": "Interprète"})
    record(visit, "list-participant", item="talks", member="belova", capacity="interpreter")

    lists = list_of(attendance(visit, "talks", STAMP, ("fr", "en")))

    positions = [person.position.text for group in lists.groups for person in group.people if person.position]
    assert ("Interprète", "interpreter") in positions


def with_agenda(visit: Visit) -> None:
    """Two points on the agenda of the talks; on the second somebody of each side reports."""
    record(visit, "add-agenda-point", item="talks", title={"en": "Trade", "fr": "Commerce"})
    transit = {"en": "Transit", "fr": "Transit"}
    record(visit, "add-agenda-point", item="talks", title=transit, reporters=["minister", "ushakov"])


def test_the_agenda_stands_on_the_programme_with_who_reports(visit: Visit) -> None:
    with_agenda(visit)
    item = item_of(programme(visit, STAMP, ("fr", "en")))
    assert [(line.label[0], line.text[0].strip()) for line in item.notes] == [
        ("Ordre du jour\N{NO-BREAK SPACE}:", ""),
        ("1.", "Commerce"),
        (
            "2.",
            "Transit — Russie\N{NO-BREAK SPACE}: Iouri Ouchakov · Kazakhstan\N{NO-BREAK SPACE}: Fonction de minister",
        ),
    ]


def test_the_agenda_stands_above_the_list_and_what_one_reports_on_below_the_name(visit: Visit) -> None:
    with_agenda(visit)
    sheet = attendance(visit, "talks", STAMP, ("fr", "en"))
    body = list_of(sheet)
    assert [line.label[1] for line in body.agendas[0].lines] == ["Agenda:", "1.", "2."]
    reports = {person.name.text[1]: person.reports for group in body.groups for person in group.people}
    assert reports["Yury USHAKOV"] == PrintedLine(
        ("Rapporte sur\N{NO-BREAK SPACE}: 2. Transit", "Reports on: 2. Transit")
    )
    assert reports["Vladimir PUTIN"] is None
    printed = PdfDocument(typeset(sheet))[0].get_textpage().get_text_bounded()
    assert "2. Transit — Russia: Yury Ushakov · Kazakhstan: Office of minister" in " ".join(printed.split())


def test_all_lists_stand_under_their_items(visit: Visit) -> None:
    record(
        visit,
        "plan-meeting",
        item="meeting",
        format="tete-a-tete",
        title={"en": "Meeting"},
        when={"day": "2025-11-11", "start": "19:00"},
        people=["putin", "tokayev"],
    )

    groups = list_of(attendance(visit, None, STAMP, ("en",))).groups

    assert [(*group.item, *group.heading) for group in groups] == [
        ("Meeting, Tue 11 Nov, 19:00", "Russia"),
        ("Kazakhstan",),
        ("Restricted talks, Wed 12 Nov, [14:25–15:20]", "Russia"),
        ("Kazakhstan",),
    ], "each item is named once, above its sides"
    record(visit, "take-off-participant", item="meeting", member="tokayev")
    [first, *_] = list_of(attendance(visit, None, STAMP, ("en",))).groups
    assert (first.item, first.heading) == ((), ("Meeting, Tue 11 Nov, 19:00 · Russia",)), "beside one side alone"


def test_a_list_of_nobody_is_refused(visit: Visit) -> None:
    record(visit, "plan-item", item="lunch", kind="meal", title={"en": "Lunch"}, when={"day": "2025-11-12"})

    with pytest.raises(Refused, match="no-attendance-list"):
        attendance(visit, "lunch", STAMP, ("en",))
    with pytest.raises(Refused, match="unknown-item"):
        attendance(visit, "dinner", STAMP, ("en",))


@pytest.mark.parametrize(
    ("languages", "code"), [(("es",), "sheet-language"), (("fr", "ru", "en"), "too-many"), ((), "too-many")]
)
def test_languages_a_sheet_cannot_have_are_refused(visit: Visit, languages: tuple[str, ...], code: str) -> None:
    with pytest.raises(Malformed, match=code):
        programme(visit, STAMP, languages)


def test_the_languages_are_those_of_the_parties_that_the_title_is_in_else_two_of_the_title(visit: Visit) -> None:
    visit.programme.items.clear()
    assert [languages_of_sheets(visit, here) for here in ("en", "kk")] == [("fr", "en")] * 2
    visit.title["zh"] = "国事访问"
    assert [languages_of_sheets(visit, here) for here in ("en", "kk")] == [("en",), ("fr", "en")]
    visit.title["ru"] = "Государственный визит"
    assert languages_of_sheets(visit, "kk") == languages_of_sheets(visit, "en") == ("ru",)
    visit.title["kk"] = "Мемлекеттік сапар"
    assert languages_of_sheets(visit, "en") == ("ru", "kk")
    visit.title = {"ky": "Мамлекеттик сапар"}
    assert languages_of_sheets(visit, "en") == ("fr",)


def test_sheets_are_first_in_a_language_in_which_items_are_named(visit: Visit) -> None:
    """The title of a visit is made up in every language; its programme was entered in one."""
    for item in visit.programme.items.values():
        item.title = {"en": "Talks"}
    assert languages_of_sheets(visit, "en") == ("en", "fr")
    for item in visit.programme.items.values():
        item.title = {"fr": "Entretien", "en": "Talks"}
    assert languages_of_sheets(visit, "en") == ("fr", "en")
    for item in visit.programme.items.values():
        item.title = {"kk": "Келіссөздер"}
    assert languages_of_sheets(visit, "en") == ("kk",)


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_every_fixed_word_exists_in_every_language_of_sheets(language: str) -> None:
    words = Words(language)
    codes = {f"sheet.{code}" for body in (ProgrammeContents, Attendance, Seating) for code in words_needed(body)} - {
        "sheet.audience"
    }

    assert [code for code in sorted(codes) if not words.has(code)] == []


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_no_code_is_printed_instead_of_words(visit: Visit, language: str) -> None:
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")

    three = (programme(visit, STAMP, (language,)), attendance(visit, "talks", STAMP, (language,)))
    for sheet in (*three, seating(visit, "talks", STAMP, (language,))):
        texts = msgspec.json.encode(sheet).decode()
        assert (
            re.findall(
                r'"(?:sheet|seating|seat|convention|facing|ranking|interpreter-seat|note-taker-seat|press|format|role|time|date|name)\.[a-z.-]+"',
                texts,
            )
            == []
        )


def test_the_same_visit_gives_the_same_bytes(visit: Visit) -> None:
    assert typeset(programme(visit, STAMP, ("fr", "en"))) == typeset(programme(visit, STAMP, ("fr", "en")))


def plan_of(sheet: Sheet) -> PlanDrawn:
    assert isinstance(sheet.body, Seating)
    [plan] = sheet.body.plans
    return plan


def test_a_seating_plan_names_its_convention_and_says_whose_right(visit: Visit) -> None:
    record(visit, "set-table", item="talks", convention="door-at-the-side")
    plan = plan_of(seating(visit, "talks", STAMP, ("en", "fr")))

    assert plan.convention.text[0].startswith("Door at the side: guest faces the windows; ranks")
    assert plan.upper.own_right == ("right of the Office", "droite de la fonction")
    assert (plan.upper.state, plan.lower.state) == (("Russia", "Russie"), ("Kazakhstan", "Kazakhstan"))
    assert (plan.windows_above, plan.door_below, plan.left_wall) == (True, False, ("door", "porte"))


def test_a_door_of_which_nobody_said_anything_stands_in_brackets(visit: Visit) -> None:
    """The table of talks nobody laid yet is proposed, and so is the room around it."""
    proposed = plan_of(seating(visit, "talks", STAMP, ("en", "fr")))
    assert proposed.lower_wall == ("[door]", "[porte]")
    record(visit, "set-table", item="talks", convention="door-at-the-side")
    laid = plan_of(seating(visit, "talks", STAMP, ("en", "fr")))
    assert (laid.left_wall, laid.flags[0]) == (("door", "porte"), "flags seen from the front: guest, host")
    record(visit, "set-table", item="talks", shape="round")
    drawn = seating(visit, "talks", STAMP, ("en",)).body
    assert isinstance(drawn, Seating)
    assert {label.text[0] for drawing in drawn.lines for label in drawing.labels} >= {"door"}


def test_seats_of_a_plan_lie_as_the_head_sees_them(visit: Visit) -> None:
    """The upper side looks down: the right of its head lies on the left of the page."""
    plan = plan_of(seating(visit, "talks", STAMP, ("en", "fr")))

    assert [(seat.number, seat.name.text[0], seat.shares) for seat in plan.upper.seats] == [
        ("1", "TOKAYEV", 0), ("2", "[to be advised]", -1),
    ]  # fmt: skip
    assert [(seat.number, seat.name.text, seat.shares) for seat in plan.lower.seats] == [
        ("1", ("PUTIN", "Poutine"), 0), ("2", ("USHAKOV", "Ouchakov"), 1),
    ]  # fmt: skip
    assert plan.upper.seats[1].name.provisional
    assert "1 place to the right of Vladimir Putin" in plan.spoken


def test_interpreters_have_no_number_on_an_attendance_list(visit: Visit) -> None:
    record(visit, "propose-member", member="inter", side="host", position={"en": "Interpreter"})
    record(visit, "list-participant", item="talks", member="inter", capacity="interpreter")
    readers: tuple[Reader, ...] = ("staff", "guest-delegation")
    for reader in readers:
        told = list_of(made("attendance", visit, STAMP, ("en",), of="talks", reader=reader))
        assert [[person.number for person in group.people] for group in told.groups] == [["1", "2", ""], ["1", "2"]]


def test_interpreters_and_note_takers_stand_without_a_number(visit: Visit) -> None:
    for member, capacity in (("ushakov", "interpreter"), ("minister", "note-taker")):
        record(visit, "list-participant", item="talks", member=member, capacity=capacity)
    plan = plan_of(seating(visit, "talks", STAMP, ("en",)))

    [interpreter], [note_taker] = plan.lower.set_back, plan.upper.ends
    assert (interpreter.number, interpreter.role, interpreter.shares) == ("", ("Interpreter",), -1)
    assert interpreter.where == ("set back, on the left of the Office",)
    assert (note_taker.number, note_taker.role) == ("", ("notes",))


def test_two_interpreters_of_a_head_are_drawn_clear_of_each_other(visit: Visit) -> None:
    """One is set back beside the head, the second behind."""
    for number in range(1, 3):
        record(
            visit,
            "propose-member",
            member=f"interpreter-{number}",
            side="host",
            category="official",
            position={"en": "Aide"},
        )
        record(visit, "list-participant", item="talks", member=f"interpreter-{number}", capacity="interpreter")
    sheet = seating(visit, "talks", STAMP, ("en",))
    with PdfDocument(typeset(sheet)) as pdf:
        page = pdf[0].get_textpage()
        found, lefts = page.search("Interpreter", match_case=True), []
        while (hit := found.get_next()) is not None:
            lefts.append(page.get_charbox(hit[0])[0])

    assert [seat.shares for seat in plan_of(sheet).lower.set_back] == [-1, 0]
    assert abs(lefts[0] - lefts[1]) > SMALLEST * MILLIMETRES_SET_BACK * 72 / 25.4


def test_a_plan_of_two_with_interpreters_stands_on_one_page_of_a_sample_too(visit: Visit) -> None:
    """Whatever it needs: a title of two lines, whose the flags are, and the band of a sample."""
    title = {
        "en": "Private dinner given by the President at his residence",
        "fr": "Dîner privé offert par le Président",
    }
    record(visit, "plan-item", item="dinner", kind="meal", title=title, when={"day": "2025-11-12", "start": "19:30"},
           place={"en": "Residence of the President, Green Hall", "fr": "Résidence du Président, salle verte"},
           people=["putin", "tokayev"])  # fmt: skip
    for side in ("host", "guest"):
        interprets, position = f"{side}-interpreter", dict.fromkeys(("en", "fr"), "Interpreter")
        record(
            visit, "propose-member", member=interprets, side=side, category="support", position=position
        )  # fmt: skip
        record(visit, "list-participant", item="dinner", member=interprets, capacity="interpreter")
    record(visit, "set-table", item="dinner", convention="meal-middle")
    sample = msgspec.structs.replace(STAMP, sample=True)
    pdf = typeset(seating(visit, "dinner", sample, ("en", "fr")))
    assert len(PdfDocument(pdf)) == 1
    assert misplaced(pdf) == []


def test_every_plan_stands_on_a_page_of_its_own(visit: Visit) -> None:
    record(
        visit, "plan-meeting", item="call", format="tete-a-tete", title={"en": "Call", "fr": "Entretien"},
        when={"day": "2025-11-12", "start": "17:00"}, people=["putin", "tokayev"],
    )  # fmt: skip

    with PdfDocument(typeset(seating(visit, None, STAMP, ("fr", "en")))) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]

    assert len(pages) == 2, "each with its short list below it"
    of_two = next(page for page in pages if "Entretien" in page)
    assert of_two.count("Vladimir POUTINE") == 1, "the list of two stands below their plan"


def test_nobody_on_the_list_under_a_plan_stands_alone_on_a_page(visit: Visit) -> None:
    sheet = seating(visit, "talks", STAMP, ("en",))
    assert isinstance(sheet.body, Seating)
    [plan], alone = sheet.body.plans, []
    [first, *_] = plan.listed
    for count in range(34, 40):
        many = msgspec.structs.replace(first, entries=first.entries[:1] * count)
        body = msgspec.structs.replace(sheet.body, plans=(msgspec.structs.replace(plan, listed=(many,)),))
        with PdfDocument(typeset(msgspec.structs.replace(sheet, body=body))) as pdf:
            alone.append(pdf[len(pdf) - 1].get_textpage().get_text_range().count("PUTIN"))
    assert 2 in alone, "so that a page ended there"
    assert 1 not in alone


def test_a_plan_says_how_the_flags_stand(visit: Visit) -> None:
    """Every left and right says whose (protocol 6.1)."""
    plan = plan_of(seating(visit, "talks", STAMP, ("en",)))
    assert (plan.flags, plan.flags_of_host) == (("[flags seen from the front: guest, host]",), (False, True))
    record(visit, "arrange-honours", item="talks", flags="host-on-guests-right", law="decree")
    plan = plan_of(seating(visit, "talks", STAMP, ("en",)))
    assert (plan.flags, plan.flags_of_host) == (("flags seen from the front: host, guest",), (True, False))


def test_a_plan_names_the_flag_law_of_the_host(visit: Visit) -> None:
    """In India its own flag stands on the right, whatever courtesy would say (protocol 6.11)."""
    assert visit.host is not None
    visit.parties["host"] = msgspec.structs.replace(visit.host, zone="Asia/Kolkata")
    plan = plan_of(seating(visit, "talks", STAMP, ("en",)))
    said = ("flags seen from the front: host, guest (Flag Code of India, 2002)",)
    assert (plan.flags, plan.flags_of_host) == (said, (True, False))


@pytest.mark.parametrize("kind", ["receiving", "presentation", "farewell", "photograph"])
def test_the_lines_of_an_item_are_printed_with_its_table(visit: Visit, kind: str) -> None:
    """A line is drawn up for a point of an item (protocol 6.7)."""
    record(
        visit, "draw-up-line", item="talks", kind=kind, line="hall", point={"fr": "Salle", "en": "Hall"},
        people=["putin", "ushakov", "tokayev", "minister"],
    )  # fmt: skip
    record(visit, "stand-in-line", line="hall", member="minister", by="tokayev")
    sheet = seating(visit, "talks", STAMP, ("fr", "en"))

    assert isinstance(sheet.body, Seating)
    [line] = sheet.body.lines
    assert line.heading[0].startswith("Entretien")
    assert line.heading[1].endswith("Hall")
    assert {stand.name.text[0] for stand in line.stands} == {"Poutine", "Ouchakov", "Tokaïev", "[nom à communiquer]"}
    assert [stand.host for stand in line.stands].count(True) == 2
    assert all(0 < stand.x < 257 and 0 < stand.y < line.height for stand in line.stands)
    assert len(line.introduced) == 1
    assert len(PdfDocument(typeset(sheet))) == 2


def test_a_long_heading_is_not_left_alone_above_a_photograph(visit: Visit) -> None:
    title = {"en": "Official photograph of the delegations " * 3, "ar": "الصورة الرسمية لأعضاء الوفدين " * 3}
    record(
        visit, "plan-item", item="steps", kind="photograph", title=title, when={"day": "2025-11-11", "start": "17:30"}
    )
    record(visit, "draw-up-line", item="steps", kind="photograph", people=["putin", "tokayev", "minister", "ushakov"])

    pdf = typeset(seating(visit, "steps", STAMP, ("ar", "en")))

    assert len(PdfDocument(pdf)[0].get_textpage().get_text_bounded()) > 600, "the drawing stands below its heading"


OFFICE = "Заместитель Премьер-Министра, Министр иностранных дел"


@pytest.mark.parametrize("kind", ["seating", "photograph"])
def test_long_names_reach_into_no_other_place(visit: Visit, kind: str) -> None:
    """Where they are too long they part before the family name; at a table of many there is room for offices too."""
    people = [f"m{number}" for number in range(26)]
    for number, member in enumerate(people):
        named = {"ru": {"given": "Сауле", "patronymic": "Нурлановна", "family": "Абдрахманова"}}
        record(
            visit, "propose-member", member=member, side=("host", "guest")[number % 2], category="official",
            names=named, position={"ru": OFFICE},
        )  # fmt: skip
    item = "talks"
    if kind == "photograph":
        record(visit, "draw-up-line", item=item, kind=kind, people=people[:17])
    else:
        record(visit, "list-participants", item=item, members=people)
    pdf = PdfDocument(typeset(made(kind, visit, STAMP, ("ru",), of=item)))
    plan = [box for box in boxes_of(pdf[0].get_textpage()) if box.bottom > 200 and box.text == "Абдрахманова"]
    assert len(plan) >= 17
    rows = [
        sorted(row) for _, row in groupby(sorted(plan, key=lambda box: -box.bottom), key=lambda box: round(box.bottom))
    ]
    assert [pair for row in rows for pair in pairwise(row) if pair[0].right > pair[1].left] == []


def test_a_crowded_line_stays_on_its_page(visit: Visit) -> None:
    for number in range(60):
        record(visit, "propose-member", member=f"m{number}", side="guest", category="official", names={},
               position={"en": f"Member {number}", "fr": f"Membre {number}"})  # fmt: skip
    people = [f"m{number}" for number in range(60)]
    record(visit, "plan-item", item="steps", kind="arrival", title={"en": "Arrival", "fr": "Arrivée"},
           when={"day": "2025-11-11", "start": "17:30"})  # fmt: skip
    record(visit, "draw-up-line", item="steps", kind="receiving", people=people)

    sheet = seating(visit, "steps", STAMP, ("fr", "en"))

    assert isinstance(sheet.body, Seating)
    assert sheet.body.plans == (), "nobody sits down where people stand in line"
    printed = " ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(typeset(sheet)))
    assert [number for number in range(60) if f"Member {number}" not in printed] == [], "everybody is on the list"


def test_a_plan_of_nobody_is_refused(visit: Visit) -> None:
    record(visit, "retract-item", item="talks")

    with pytest.raises(Refused, match="no-seating-plan"):
        seating(visit, None, STAMP, ("en",))
    with pytest.raises(Refused, match="unknown-item"):
        seating(visit, "dinner", STAMP, ("en",))


@pytest.mark.parametrize("convention", PRESETS)
def test_every_convention_is_typeset(visit: Visit, convention: str) -> None:
    record(visit, "set-table", item="talks", convention=convention)
    record(visit, "list-participant", item="talks", member="ushakov", capacity="interpreter")

    assert len(PdfDocument(typeset(seating(visit, "talks", STAMP, ("fr", "ru"))))) <= 2


def test_what_has_no_day_yet_is_printed_last_under_a_heading_of_its_own(visit: Visit) -> None:
    record(visit, "plan-item", kind="tea", title={"en": "Tea", "fr": "Thé"}, item="tea")
    record(visit, "record-unplanned", kind="other", title={"en": "Call", "fr": "Appel"}, item="call")
    body = programme(visit, STAMP, ("en", "fr")).body
    assert isinstance(body, ProgrammeContents)
    _, unknown, undated = body.days
    assert (unknown.heading, undated.heading) == (
        ("Day not known", "Jour non connu"),
        ("Day to be fixed", "Jour à fixer"),
    )
    assert [item.title.text for item in undated.items] == [("Tea", "Thé")]
    assert undated.items[0].starts.text == ("", "")
    assert undated.zone == ()


def test_thirty_a_side_are_named_whole_on_a_larger_sheet(visit: Visit) -> None:
    names = {
        language: {"given": "Maximilian", "family": "Featherstonehaugh-Wolfeschlegelstein"} for language in ("en", "fr")
    }
    for number in range(56):
        side = "host" if number % 2 else "guest"
        record(visit, "propose-member", member=f"m{number}", side=side, category="official", names=names,
               position={"en": f"Member {number}", "fr": f"Membre {number}"})  # fmt: skip
        record(visit, "list-participant", item="talks", member=f"m{number}", capacity="delegate")
    document = PdfDocument(typeset(seating(visit, "talks", STAMP, ("en", "fr"))))
    printed = " ".join(page.get_textpage().get_text_bounded() for page in document)

    assert round(document[0].get_width() / 72 * 25.4) == 420
    assert printed.count("FEATHERSTONEHAUGH") >= 2 * 56
    assert [number for number in range(56) if f"Member {number}" not in printed] == []


def test_a_clock_has_the_name_of_its_city_in_a_language_nobody_worded_the_place_in() -> None:
    """Where the zone is called by another city, nobody knows that name."""
    words = InLanguages(("ru",), "UTC")

    assert clock_place({"fr": "Paris"}, "Europe/Paris", words) == ("Париж",)
    assert clock_place({"fr": "Astana"}, "Asia/Almaty", words)[0].startswith("Astana")


def test_name_and_office_that_are_both_missing_are_told_in_one_language(visit: Visit) -> None:
    """No Kazakh name with an English office in a Russian line (protocol 10.12); a name alone in the nearest letters."""
    names = {"en": Name("Alar", "Karis"), "kk": Name("Алар", "Карис")}
    office = {"en": "President of Estonia"}
    words = InLanguages(("kk", "ru"), visit.zone)
    own = words.of_one(names, office)
    assert (own.name(names).text, own.office(office)) == (
        ("КАРИС Алар", "KARIS Alar◊"), ("President of Estonia◊", "President of Estonia◊"),
    )  # fmt: skip
    assert words.name(names).text[1] == "КАРИС Алар◊"
    assert own.of_one(names, office | {"ru": "Президент Эстонии"}).name(names).text[1] == "КАРИС Алар◊"


@pytest.mark.parametrize("reader", ["staff", "both-delegations"])
def test_a_title_of_another_alphabet_stands_beside_its_hour_on_an_arabic_sheet(visit: Visit, reader: Reader) -> None:
    """Alone in its cell it stood at the other edge of the page."""
    when = {"day": "2025-11-12", "start": "18:00"}
    record(visit, "plan-item", item="walk", kind="other", title={"en": "Promenade"}, when=when)
    page = PdfDocument(typeset(made("programme", visit, STAMP, ("ar",), reader=reader)))[0]
    text = page.get_textpage()
    found = text.search("Promenade").get_next()
    assert found is not None
    left, _, _, _ = text.get_charbox(found[0])
    assert left > page.get_width() / 2


def test_the_clock_of_the_guest_stands_in_one_line_with_its_capital(visit: Visit) -> None:
    guest = visit.party_of("guest")
    assert guest is not None
    visit.parties["guest"] = msgspec.structs.replace(guest, capital={"en": "Amsterdam"}, zone="Europe/Amsterdam")
    page = PdfDocument(typeset(programme(visit, STAMP, ("en",))))[0]
    assert "Amsterdam 12:25" in page.get_textpage().get_text_range()
