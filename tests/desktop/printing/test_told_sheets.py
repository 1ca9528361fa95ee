"""What the delegations and the press get of plans, lists and documents, and how a plan is marked."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from pypdfium2 import PdfDocument, raw

from desktop.printing.contents.attendance_contents import Attendance
from desktop.printing.contents.cards_contents import Badges, Cards, FaceOfCard, NameCard
from desktop.printing.contents.documents_contents import Documents
from desktop.printing.contents.plates_contents import Plates
from desktop.printing.contents.seating_contents import Seating
from desktop.printing.contents.statement_contents import Statements
from desktop.printing.contents.table_contents import TableContents
from desktop.printing.kinds import BY_NAME
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_kind import Asked, EarlierVisit
from desktop.printing.sheets import make_sheet
from desktop.wording.names import NEAREST
from desktop.wording.words import Words
from domain.checks.rules import check
from domain.core.problem import Refused
from domain.projections.paper.brief import BriefFacts, brief_facts, former_brief_facts
from domain.projections.paper.reader import Reader
from domain.registry.symbols import Symbols
from domain.visit.party_symbols import ArmsAdopted, SymbolsAdopted
from domain.visit.visit import Visit
from tests.desktop.printing.inspect_pdf import inspect_pdf
from tests.desktop.printing.made import made
from tests.desktop.printing.setting.test_typeset import text_of
from tests.desktop.printing.test_kinds import ROW
from tests.desktop.printing.test_sheets import STAMP, record, visit
from tests.desktop.printing.text_boxes import boxes_of, misplaced
from tests.desktop.printing.validator import faults
from tests.domain.arms import WHITE

__all__ = ["visit"]


def body(kind: str, visit: Visit, **how: Any) -> Any:
    return made(kind, visit, STAMP, ("en",), **how).body


def test_a_delegation_is_told_who_is_expected_and_not_who_came(visit: Visit) -> None:
    record(visit, "mark-attendance", item="talks", member="ushakov", attended="absent")
    record(visit, "start-item", item="talks", at="2025-11-12T11:34:00Z")
    told: Attendance = body("attendance", visit, of="talks", reader="guest-delegation")
    assert (told.moment, told.totals, told.certificate, told.ticked) == ("before", (), (), False)
    assert {person.outcome for group in told.groups for person in group.people} == {None}
    assert len([person for group in told.groups for person in group.people]) == 4
    assert body("attendance", visit, of="talks").moment == "after"


def test_only_the_edition_for_staff_is_called_so(visit: Visit) -> None:
    readers: dict[Reader, str] = {"staff": "Programme, staff edition", "security": "Programme", "public": "Programme"}
    record(visit, "set-visibility", item="talks", audience="public")
    for reader, title in readers.items():
        assert made("programme", visit, STAMP, ("en",), reader=reader).head.title == (title,)


def test_a_list_of_what_is_kept_from_a_reader_is_refused(visit: Visit) -> None:
    record(visit, "set-visibility", item="talks", audience="host-delegation")
    for kind in ("attendance", "seating"):
        assert body(kind, visit, of="talks", reader="host-delegation").rows
        with pytest.raises(Refused, match="sheet-nothing-to-see"):
            body(kind, visit, of="talks", reader="guest-delegation")
    with pytest.raises(Refused, match="no-seating-plan"):
        body("seating", visit, reader="guest-delegation")


def test_nobody_outside_is_told_of_struck_documents_of_what_was_done_or_of_powers(visit: Visit) -> None:
    record(visit, "set-visibility", item="talks", audience="press")
    for document in ("accord", "struck"):
        record(visit, "list-document", item="talks", document=document, level="interagency", title={"en": document})
    record(visit, "settle-document-terms", document="accord", languages=["ru"], originals=1, alternat=True)
    record(visit, "name-signatory", document="accord", side="host", member="putin")
    record(visit, "record-signing", document="accord")
    record(visit, "strike-document", document="struck")

    def told(reader: str) -> Documents:
        found: Documents = body("signing", visit, reader=reader)
        return found

    house = [(paper.signed, paper.struck) for group in told("staff").groups for paper in group.papers]
    assert house == [(True, False), (False, True)]
    [paper] = told("both-delegations").groups[0].papers
    assert (paper.signed, [line.text[0] for line in paper.terms]) == (False, [
        "Russian · 1 for each side", "alternat: each side named and signing first in its own originals",
    ])  # fmt: skip
    [[host], [guest]] = paper.signatories
    assert (host.name.text, host.on, guest.name.text) == (("Vladimir PUTIN",), None, ("",))
    assert (told("both-delegations").boxes, told("press").boxes) == ("to-tick", "none")


def test_a_plan_bears_a_mark_where_somebody_sits_anew_and_names_who_sits_there_no_more(visit: Visit) -> None:
    before = EarlierVisit(200, datetime(2025, 11, 9, tzinfo=UTC), deepcopy(visit))
    record(visit, "take-off-participant", item="talks", member="ushakov")
    plan: Seating = body("seating", visit, of="talks", before=before)
    assert [(entry.number, entry.mark) for entry in plan.plans[0].listed[0].entries] == [("1", None), ("–", "removed")]
    told: Seating = body("seating", visit, of="talks", before=before, reader="guest-delegation")
    assert [entry.mark for entry in told.plans[0].listed[0].entries] == [None]
    record(visit, "list-participant", item="talks", member="ushakov", capacity="interpreter")
    told = body("seating", visit, of="talks", before=before, reader="guest-delegation")
    assert [seat.mark for seat in told.plans[0].upper.set_back + told.plans[0].lower.set_back] == ["moved"]
    assert told.plain_marks


def test_the_list_of_a_delegation_tells_the_house_who_comes_no_more(visit: Visit) -> None:
    record(visit, "withdraw-member", member="ushakov")
    record(visit, "confirm-member", member="putin")
    house: TableContents = body("delegation", visit, of="host")
    assert [group.heading for group in house.groups] == [("Head of delegation",), ("No longer coming",)]
    assert [line.text for line in house.groups[0].rows[0].cells[2]] == [("confirmed",), ("spelling not approved",)]
    assert house.groups[1].rows[0].struck
    told: TableContents = body("delegation", visit, of="host", reader="guest-delegation")
    assert [[line.text for line in row.cells[1]] for group in told.groups for row in group.rows] == [
        [("Vladimir PUTIN",), ("Office of putin",)]
    ]
    with pytest.raises(Refused, match="unknown-side"):
        body("delegation", visit, of="nobody")


def test_a_composition_puts_the_sides_face_to_face_and_counts_no_interpreter(visit: Visit) -> None:
    record(visit, "list-participant", item="talks", member="ushakov", capacity="interpreter")
    [talks] = body("composition", visit, of="talks").rounds
    assert (talks.left, talks.right, talks.size) == (("Russia",), ("Kazakhstan",), ("1 / 2",))
    assert [(row.spine, len(row.left), len(row.right)) for row in talks.rows] == [
        (("1",), 1, 1), (("2",), 0, 1), (("interpreter",), 1, 0),
    ]  # fmt: skip
    record(visit, "set-visibility", item="talks", audience="staff")
    with pytest.raises(Refused, match="sheet-no-composition"):
        body("composition", visit)


def test_talks_without_a_format_have_a_composition_once_somebody_is_listed_for_them(visit: Visit) -> None:
    record(visit, "set-visibility", item="talks", audience="staff")
    record(visit, "plan-item", item="call", kind="talks", title={"en": "Call"})
    with pytest.raises(Refused, match="sheet-no-composition"):
        body("composition", visit)
    record(visit, "list-participant", item="call", member="putin")
    [call] = body("composition", visit).rounds
    assert (call.heading, [line.name.text for row in call.rows for line in row.left]) == (
        ("Call",),
        [("Vladimir PUTIN",)],
    )


def with_a_third_party(visit: Visit) -> None:
    """Armenia takes part in the talks with two."""
    state = {"en": "Republic of Armenia"}
    record(
        visit, "name-party", side="armenia", party={"state": state, "short": {"en": "Armenia"}, "zone": "Asia/Yerevan"}
    )
    for member, category in (("pashinyan", "head"), ("mirzoyan", "official"), ("grigoryan", "official")):
        named = {"en": {"family": member.capitalize()}}
        record(visit, "propose-member", member=member, side="armenia", category=category, names=named)
        record(visit, "list-participant", item="talks", member=member)
    record(visit, "settle-participation", item="talks", side="armenia", how="in-the-room")


def test_three_parties_stand_in_one_table_with_the_size_of_each(visit: Visit) -> None:
    with_a_third_party(visit)
    [talks] = body("composition", visit, of="talks").rounds
    assert (talks.left, talks.right, talks.third) == (("Russia",), ("Kazakhstan",), ("Republic of Armenia",))
    assert talks.size == ("2 + 2 + 3",)
    assert [(len(row.left), len(row.right), len(row.third)) for row in talks.rows] == [(1, 1, 1), (1, 1, 1), (0, 0, 1)]


def with_a_fourth_party(visit: Visit) -> None:
    """Georgia takes part in the talks with one, beside Armenia."""
    with_a_third_party(visit)
    record(visit, "name-party", side="georgia", party={"state": {"en": "Georgia"}, "zone": "Asia/Tbilisi"})
    named = {"en": {"family": "Kobakhidze"}}
    record(visit, "propose-member", member="kobakhidze", side="georgia", category="head", names=named)
    record(visit, "list-participant", item="talks", member="kobakhidze")
    record(visit, "settle-participation", item="talks", side="georgia", how="in-the-room")


def test_of_four_parties_none_faces_another_and_the_size_of_all_stands_once(visit: Visit) -> None:
    with_a_fourth_party(visit)
    rounds = body("composition", visit, of="talks").rounds
    assert [(each.left, each.right, each.third, each.size) for each in rounds] == [
        (("Russia",), ("Kazakhstan",), (), ("2 + 2 + 3 + 1",)),
        (("Republic of Armenia",), ("Georgia",), (), ()),
    ]
    assert [(each.heading, each.beside) for each in rounds] == [(rounds[0].heading, True), ((), True)]


def test_the_columns_of_three_parties_are_of_one_width(visit: Visit) -> None:
    with_a_third_party(visit)
    page = PdfDocument(typeset(made("composition", visit, STAMP, ("en",), of="talks")))[0].get_textpage()
    named = {box.text: box.left for box in boxes_of(page)}
    russia, kazakhstan, armenia = (named[name] for name in ("Russia", "Kazakhstan", "Republic of Armenia"))
    assert kazakhstan - russia == pytest.approx(armenia - kazakhstan, abs=2)


def test_talks_of_three_parties_come_before_talks_of_two_on_the_page_of_the_chief(visit: Visit) -> None:
    with_a_third_party(visit)
    when = {"day": "2025-11-12", "start": "08:00"}
    record(visit, "plan-meeting", item="two", format="expanded", title={"en": "Two"}, when=when)
    for hour, kind in enumerate(("arrival", "signing", "press-statements", "departure"), start=16):
        when = {"day": "2025-11-12", "start": f"{hour}:00"}
        record(visit, "plan-item", item=kind, kind=kind, title={"en": kind}, when=when)
    assert brief_facts(visit).times[0].item.title["en"] == "Restricted talks"


def test_over_the_columns_of_three_parties_stand_their_short_names(visit: Visit) -> None:
    with_a_third_party(visit)
    record(visit, "list-document", item="talks", document="accord", level="interstate", title={"en": "Accord"})
    assert body("signing", visit).sides == (("Russia",), ("Kazakhstan",), ("Armenia",))


def test_the_page_of_the_chief_tells_of_which_talks_a_size_is(visit: Visit) -> None:
    record(visit, "name-head-of-side", item="talks", side="host", members=["ushakov"])
    told = [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]
    assert ["Restricted talks", "Russia\N{NO-BREAK SPACE}2, Kazakhstan\N{NO-BREAK SPACE}2"] in told


def test_who_leads_is_told_in_the_order_of_the_parties_whoever_was_named_first(visit: Visit) -> None:
    for side, head in (("guest", "minister"), ("host", "ushakov")):
        record(visit, "name-head-of-side", item="talks", side=side, members=[head])
    told = " ".join(
        " ".join(text_of(typeset(made("programme", visit, STAMP, ("en",), reader="both-delegations")))).split()
    )
    assert told.index("Russia: ") < told.index("Kazakhstan: ")


def test_talks_somebody_is_listed_for_go_on_the_page_of_the_chief_before_a_meeting_nobody_is(visit: Visit) -> None:
    earlier = {"day": "2025-11-10", "start": "09:00"}
    record(visit, "plan-item", item="briefing", kind="talks", title={"en": "Delegation meeting"}, when=earlier)
    for number, kind in enumerate(("arrival", "signing", "press-statements", "departure")):
        when = {"day": "2025-11-12", "start": f"1{5 + number}:00"}
        record(visit, "plan-item", item=kind, kind=kind, title={"en": kind}, when=when)
    told = [each.item.title["en"] for each in brief_facts(visit).times]
    assert "Restricted talks" in told
    assert "Delegation meeting" not in told


def test_the_arrival_of_the_guest_comes_before_that_of_a_minister_on_the_page_of_the_chief(visit: Visit) -> None:
    record(visit, "rename-member", member="minister", names={"en": {"given": "Murat", "family": "Nurtleu"}})
    for title, hour in {"Arrival of Mr Nurtleu": "06:00", "arrival": "07:00"}.items():
        when = {"day": "2025-11-12", "start": hour}
        record(visit, "plan-item", item=hour.replace(":", ""), kind="arrival", title={"en": title}, when=when)
    for number, kind in enumerate(("signing", "press-statements", "departure")):
        when = {"day": "2025-11-12", "start": f"1{5 + number}:00"}
        record(visit, "plan-item", item=kind, kind=kind, title={"en": kind}, when=when)
    for told, first in ((brief_facts, "0700"), (former_brief_facts, "0600")):
        assert {"0600", "0700"} & {each.item.key for each in told(visit).times} == {first}


def test_the_times_of_the_chief_are_one_of_each_kind_the_talks_of_the_heads_first(visit: Visit) -> None:
    """A meal of two heads is no talks, nor are those of their ministers the first."""
    for number, kind in enumerate(("arrival", "signing", "press-statements", "departure", "culture")):
        record(
            visit,
            "plan-item",
            item=kind,
            kind=kind,
            title={"en": kind},
            when={"day": "2025-11-12", "start": f"1{5 + number}:00"},
        )
    people = ["ushakov", "minister"]
    record(
        visit, "plan-meeting", item="ministers", format="expanded", title={"en": "Ministers"}, people=people,
        when={"day": "2025-11-11", "start": "09:00"},
    )  # fmt: skip
    for side, head in (("host", "ushakov"), ("guest", "minister")):
        record(visit, "name-head-of-side", item="ministers", side=side, members=[head])

    def told() -> list[str]:
        return [each.item.title["en"] for each in brief_facts(visit).times]

    assert told() == ["Restricted talks", "arrival", "signing", "press-statements", "departure"]
    record(visit, "cancel-item", item="departure")
    assert told()[0] == "Ministers", "the second talks fill a free place"


def test_the_chief_is_told_of_the_banquet_before_the_drive(visit: Visit) -> None:
    planned = {
        "drive": ["putin"],
        "arrival": [],
        "signing": [],
        "press-statements": [],
        "banquet": ["putin", "ushakov"],
    }
    for number, (item, people) in enumerate(planned.items()):
        kind = {"drive": "ceremony", "banquet": "meal"}.get(item, item)
        when = {"day": "2025-11-12", "start": f"1{5 + number}:00"}
        record(visit, "plan-item", item=item, kind=kind, title={"en": item}, people=people, when=when)
    times = [each.item.title["en"] for each in brief_facts(visit).times]
    assert times == ["Restricted talks", "arrival", "signing", "press-statements", "banquet"]


def test_the_page_of_the_chief_asks_for_no_hour_of_what_took_place(visit: Visit) -> None:
    def told() -> list[list[str]]:
        return [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]

    record(visit, "move-item", item="talks", when={"day": "2025-11-12"})
    assert ["Restricted talks", "Wed 12 Nov, time to be fixed"] in told()
    assert ["1 item without a settled hour"] in told()
    record(visit, "record-outcome", item="talks", outcome="held")
    assert ["Restricted talks", "Wed 12 Nov", "Held, hours not noted"] in told()
    assert not any("time" in line or "settled hour" in line for lines in told() for line in lines)


def test_the_page_of_the_chief_tells_the_hour_of_a_format_that_is_none_of_its_times(visit: Visit) -> None:
    """Expanded talks beside a tête-à-tête, an arrival and a departure."""
    for kind in ("arrival", "signing", "press-statements", "departure"):
        when = {"day": "2025-11-12", "start": "18:00"}
        record(visit, "plan-item", item=kind, kind=kind, title={"en": kind}, when=when)
    when = {"day": "2025-11-12", "start": "16:00", "end": "17:00"}
    record(visit, "plan-meeting", item="wider", format="expanded", title={"en": "Wider"}, when=when)
    told = [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]
    [wider] = [lines for lines in told if lines[0] == "Wider"]
    assert wider[1] == "Wed 12 Nov, 16:00–17:00"
    of_the_talks = [lines for lines in told if lines[0] == "Restricted talks"]
    assert [any("Wed 12 Nov" in line for line in lines) for lines in of_the_talks] == [True, False], "told once"


def test_the_page_of_the_chief_awaits_no_composition_of_what_nobody_planned(visit: Visit) -> None:
    said = {"format": "restricted", "title": {"en": "Aside"}, "started": "2025-11-12T12:17:00Z"}
    record(visit, "record-unplanned", kind="talks", **said)
    told = [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]
    assert ["Aside", "Restricted"] in told


def test_the_page_of_the_chief_names_ten_documents_in_one_language_and_six_in_two(visit: Visit) -> None:
    for number in range(1, 12):
        record(visit, "list-document", item="talks", level="interstate", title={"en": f"Accord {number}"})

    def told(*languages: str) -> list[str]:
        page: Any = made("brief", visit, STAMP, languages).body
        return [row.cells[1][0].text[0] for group in page.groups for row in group.rows]

    assert [f"Accord {number}" in told("en") for number in (10, 11)] == [True, False]
    assert "and 1 more" in told("en")
    assert [f"Accord {number}" in told("en", "fr") for number in (6, 7)] == [True, False]


def test_who_has_a_programme_of_his_own_is_named_by_his_courtesy_and_an_office_it_says_once(visit: Visit) -> None:
    def headed() -> tuple[str, ...]:
        return made("day", visit, STAMP, ("en",), of="tokayev").head.subtitle

    record(visit, "word-member-courtesy", member="tokayev", courtesy={"en": "H.E. Mr"})
    assert headed()[0].startswith("H.E. Mr Kassym-Jomart TOKAYEV, ")
    record(visit, "word-member-courtesy", member="tokayev", courtesy={"en": "HRH Prince"})
    record(visit, "word-position", member="tokayev", position={"en": "Prince"})
    assert headed() == ("HRH Prince Kassym-Jomart TOKAYEV",)


def test_nobody_is_told_of_a_seat_where_nobody_of_his_side_is_listed(visit: Visit) -> None:
    """The heads are expected at a luncheon, and where they sit is for the list to say."""
    record(visit, "plan-item", item="lunch", kind="meal", title={"en": "Luncheon"}, when={"day": "2025-11-12"})

    def told() -> list[list[str]]:
        days = made("day", visit, STAMP, ("en",), of="tokayev").body.days  # type: ignore[attr-defined]
        items = [item for day in days for item in day.items]
        return [[line.text[0] for line in item.beside] for item in items if item.title.text == ("Luncheon",)]

    assert told() in ([], [[]])
    record(visit, "list-participant", item="lunch", member="tokayev")
    assert told() == [["Seat 1"]]


def test_the_page_of_the_chief_tells_what_is_to_be_decided_and_stands_as_it_was_where_nothing_is(visit: Visit) -> None:
    def told() -> list[str]:
        return [row.cells[1][0].text[0] for group in body("brief", visit).groups for row in group.rows]

    for member in ("putin", "ushakov", "tokayev", "minister"):
        record(visit, "confirm-member", member=member)
    assert type(brief_facts(visit)) is BriefFacts
    record(visit, "propose-member", member="new", side="guest", position={"en": "Adviser"})
    record(visit, "list-participant", item="talks", member="new")
    record(
        visit, "list-document", item="talks", document="treaty", level="interstate", kind="treaty", title={"en": "T"}
    )
    assert {"2 signatories still to be named", "1 person listed and not confirmed"} <= {*told()}
    record(
        visit, "list-document", item="talks", document="notes", level="interstate", kind="agreement", act="exchanged",
        title={"en": "N"},
    )  # fmt: skip
    asked = [each for each in check(visit) if each.code == "document-without-signatory"]
    assert f"{len(asked)} signatories still to be named" == "4 signatories still to be named"
    assert "4 signatories still to be named" in told(), "as many as are asked for, exchanged documents with them"
    record(visit, "strike-document", document="notes")
    record(visit, "rank-office", member="tokayev", office_class="head-of-state")
    record(visit, "name-signatory", document="treaty", side="host", member="ushakov", authority="full-powers")
    record(visit, "name-signatory", document="treaty", side="guest", member="tokayev")
    assert "Full powers of 1 signatory to be produced" in told()
    record(visit, "submit-for-agreement", aspect="wording", subject="treaty", side="guest")
    assert "1 document not agreed yet" in told()
    record(visit, "record-outcome", item="talks", outcome="held")
    assert type(brief_facts(visit)) is BriefFacts


def test_an_interpreter_among_the_members_takes_no_heading_from_those_before_and_behind_them(visit: Visit) -> None:
    with_party = {"state": {"en": "Republic of Estonia"}, "short": {"en": "Estonia"}, "zone": "Europe/Tallinn"}
    record(visit, "name-party", side="estonia", party=with_party)
    for number, category in enumerate(("head", "official", "accompanying", "official", "business", "business")):
        named = {"en": {"given": "A", "family": f"Bo{number}"}}
        record(
            visit, "propose-member", member=f"bo-{number}", side="estonia", category=category, names=named,
            position={"en": "X"},
        )  # fmt: skip
    record(visit, "give-list-order", side="estonia", members=[f"bo-{number}" for number in range(6)])
    groups = [group for group in body("delegation", visit).groups if "Estonia" in group.heading[0]]
    assert [(group.heading[0].removeprefix("Republic of "), len(group.rows)) for group in groups] == [
        ("Estonia · Head of delegation", 1), ("Estonia · Members", 3), ("Estonia · Business delegation", 2),
    ]  # fmt: skip


def test_the_page_of_the_chief_names_everyone_who_heads_a_delegation(visit: Visit) -> None:
    record(visit, "categorise-member", member="minister", category="head")
    leads = [row.cells[1][0].text[0] for row in body("brief", visit).groups[0].rows[:3]]
    assert leads[2] == "[to be advised]"


def test_who_speaks_is_told_at_which_item_where_there_are_several(visit: Visit) -> None:
    def told() -> list[list[str]]:
        return [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]

    record(visit, "list-speaker", item="talks", member="putin", language="ru")
    assert ["Vladimir Putin"] in told()
    lunch = {"day": "2025-11-12", "start": "18:00"}
    record(visit, "plan-item", kind="meal", title={"en": "State banquet"}, when=lunch, item="banquet")
    record(visit, "list-speaker", item="banquet", member="tokayev", language="ru")
    assert [lines for lines in told() if lines[0] in ("Restricted talks", "State banquet")][-2:] == [
        ["Restricted talks", "Vladimir Putin"], ["State banquet", "Kassym-Jomart Tokayev"],
    ]  # fmt: skip


def test_a_programme_says_that_those_it_numbers_speak(visit: Visit) -> None:
    def order() -> list[tuple[str, ...]]:
        [day] = body("programme", visit).days
        return [(*line.label, *line.text) for item in day.items for line in item.order if item.title.text[0] == "Tea"]

    tea = {"day": "2025-11-12", "start": "18:00"}
    record(visit, "plan-item", kind="tea", title={"en": "Tea"}, when=tea, item="tea")
    record(visit, "list-speaker", item="tea", member="putin", language="ru")
    assert order() == [("Speaker:", "Vladimir Putin")]
    record(visit, "list-speaker", item="tea", member="tokayev", language="ru")
    assert order() == [("Order of speakers",), ("1.", "Vladimir Putin"), ("2.", "Kassym-Jomart Tokayev")]


def test_a_booklet_numbers_who_speaks_once_for_both_languages(visit: Visit) -> None:
    record(visit, "plan-item", item="tea", kind="tea", title={"en": "Tea"}, when={"day": "2025-11-12"})
    for member in ("putin", "tokayev"):
        record(visit, "list-speaker", item="tea", member=member, language="ru")
    text = "".join(text_of(typeset(made("booklet", visit, STAMP, ("fr", "en")))))
    assert [text.count(f"{number}. ") for number in (1, 2)] == [1, 1]


def test_a_long_caution_leaves_its_room_to_what_stands_beside_it_in_the_stamp(visit: Visit) -> None:
    doubted = msgspec.structs.replace(STAMP, doubted=True)
    pdf = typeset(made("booklet", visit, doubted, ("fr", "ru")))
    assert misplaced(pdf) == []
    with PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        told = next(box for box in boxes_of(page) if box.text.startswith("Situation arrêtée"))
    assert told.right - told.left > 80, "several words in a line"


def test_an_hour_the_public_is_not_told_follows_the_item_before_it_on_its_day(visit: Visit) -> None:
    for item, start, precision in (("wreath", "10:00", "exact"), ("call", "11:00", "provisional")):
        record(
            visit, "plan-item", item=item, kind="other", title={"en": item},
            when={"day": "2025-11-12", "start": start, "precision": precision},
        )  # fmt: skip
        record(visit, "set-visibility", item=item, audience="public")
    [day] = body("programme", visit, reader="public").days
    assert [row.starts.text for row in day.items] == [("10:00",), ("then",)]


def test_the_variance_tells_the_minutes_and_who_was_not_there(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-nothing-observed"):
        body("variance", visit)
    record(visit, "start-item", item="talks", at="2025-11-12T11:31:00Z")
    record(visit, "end-item", item="talks", at="2025-11-12T12:18:00Z")
    record(visit, "mark-attendance", item="talks", member="ushakov", attended="absent")
    [group] = body("variance", visit).groups
    [row] = group.rows
    assert [line.text[0] for line in row.cells[3]] == ["Start +6 min", "End −2 min", "1 absent"]


def test_the_variance_tells_the_other_day_on_which_something_took_place(visit: Visit) -> None:
    """No minutes: nobody reads 43,200 of them as a month (protocol 1.1)."""
    record(visit, "record-outcome", item="talks", outcome="held", started="2025-10-12T11:31:00Z",
           ended="2025-10-12T12:18:00Z")  # fmt: skip
    [group] = body("variance", visit).groups
    [row] = group.rows
    assert row.cells[2][0].text == ("Held Sun 12 Oct, 14:31–15:18",)
    assert row.cells[3] == ()


def test_the_order_of_a_line_tells_who_introduces(visit: Visit) -> None:
    record(visit, "draw-up-line", item="talks", line="hall", kind="presentation", people=["ushakov", "minister"])
    record(visit, "stand-in-line", line="hall", member="ushakov", by="putin")
    sheet: TableContents = body("line", visit, of="talks")
    assert [group.heading for group in sheet.groups] == [("Russia",), ("Kazakhstan",)]
    assert [line.text for line in sheet.groups[0].rows[0].cells[2]] == [("Vladimir Putin",)]
    with pytest.raises(Refused, match="sheet-of-which-item"):
        body("line", visit)


def test_a_pocket_sheet_has_room_for_what_is_seen_and_no_item_that_was_called_off(visit: Visit) -> None:
    record(visit, "plan-item", item="off", kind="other", title={"en": "Off"}, when={"day": "2025-11-12"})
    record(visit, "cancel-item", item="off")
    [day] = body("pocket", visit).days
    assert [item.title.text for item in day.items] == [("Restricted talks",)]
    assert len(day.items[0].beside) == 2


def test_a_name_is_marked_as_missing_only_where_its_language_may_write_it_otherwise(visit: Visit) -> None:
    def named() -> str:
        sheet: Any = made("brief", visit, STAMP, ("fr",)).body
        return str(sheet.groups[0].rows[1].cells[1][0].text[0])

    record(visit, "rename-member", member="tokayev", names={"en": {"given": "Kassym-Jomart", "family": "Tokayev"}})
    assert named() == f"Kassym-Jomart TOKAYEV{NEAREST}"
    slovenia = {"state": {"fr": "Slovénie"}, "zone": "Europe/Ljubljana"}
    record(visit, "name-party", side="guest", party=slovenia)
    assert named() == "Kassym-Jomart TOKAYEV"


def test_a_pocket_sheet_has_no_room_for_hours_that_are_noted(visit: Visit) -> None:
    record(visit, "start-item", item="talks", at="2025-11-12T11:31:00Z")
    assert body("pocket", visit).days[0].items[0].beside[0].text == ("14:31 – ……………",)
    record(visit, "end-item", item="talks", at="2025-11-12T12:18:00Z")
    [item] = body("pocket", visit).days[0].items
    assert item.beside[0].text == ("Held 14:31–15:18",)
    assert "……" in item.beside[1].text[0]


def test_a_pocket_sheet_has_room_for_names_once_where_hours_are_noted_in_two_languages(visit: Visit) -> None:
    record(visit, "start-item", item="talks", at="2025-11-12T11:31:00Z")
    record(visit, "end-item", item="talks", at="2025-11-12T12:40:00Z")
    told = "".join(text_of(typeset(made("pocket", visit, STAMP, ("en", "fr")))))
    assert (told.count("……………"), " ".join(told.split()).count("names · noms")) == (1, 1)


def test_a_pocket_sheet_in_two_languages_has_its_room_once(visit: Visit) -> None:
    told = "".join(text_of(typeset(made("pocket", visit, STAMP, ("en", "fr")))))
    assert ("names · noms" in " ".join(told.split()), told.count("……………")) == (True, 3)


def test_a_prepared_text_is_for_the_house_and_the_side_of_the_speaker(visit: Visit) -> None:
    said = {"item": "talks", "member": "putin"}
    record(visit, "list-speaker", **said, language="ru")
    record(visit, "record-statement-text", **said, stage="as-prepared", language="en", text="One.\nTwo.")
    record(
        visit, "record-figure", **said, figure="trade", subject={"en": "Trade"}, quantity={"value": 28}, source="TASS"
    )
    for reader, sources in (("staff", ("TASS",)), ("host-delegation", ())):
        sheet: Statements = body("statement", visit, of="talks", reader=reader)
        assert [line.text for line in sheet.speakers[0].paragraphs] == [("One.",), ("Two.",)]
        assert [(figure.letter, figure.source) for figure in sheet.figures] == [("a", sources)]
    for reader in ("guest-delegation", "both-delegations"):
        with pytest.raises(Refused, match="sheet-no-text"):
            body("statement", visit, of="talks", reader=reader)
    record(visit, "record-statement-text", **said, stage="as-delivered", language="ru", text="Раз.")
    told: Statements = body("statement", visit, of="talks", reader="guest-delegation")
    assert [line.text for line in told.speakers[0].paragraphs] == [("Раз.◊",)]


def test_a_speech_in_none_of_the_languages_of_the_sheet_runs_as_its_own(visit: Visit) -> None:
    text = "فخامة الرئيس،\n\nأشكركم."
    record(visit, "list-speaker", item="talks", member="tokayev", language="ar")
    record(
        visit, "record-statement-text", item="talks", member="tokayev", stage="as-delivered", language="ar", text=text
    )
    sheet = made("statement", visit, STAMP, ("en", "fr"), of="talks")
    assert isinstance(sheet.body, Statements)
    [speech] = sheet.body.speakers
    assert speech.language == "ar"
    assert [line.text for line in speech.paragraphs] == [("فخامة الرئيس،", ""), ("أشكركم.◊", "")]
    own = made("statement", visit, STAMP, ("ar",), of="talks").body
    assert isinstance(own, Statements)
    assert own.speakers[0].language == ""

    with PdfDocument(typeset(sheet)) as document:
        page = document[0].get_textpage()
        said = page.get_text_range()
        comma = page.get_charbox(said.index("،"))
        letters = [page.get_charbox(at) for at, letter in enumerate(said) if letter in "فخامة"]
    assert comma[0] < min(left for left, *_ in letters), "it ends at the left"


def test_a_card_speaks_to_the_person_and_to_who_sits_opposite(visit: Visit) -> None:
    sheet: Cards = body("cards", visit, of="talks")
    first = sheet.cards[0]
    assert (first.toward.language, first.across.language, sheet.size) == ("en", "en", "small")
    assert (first.toward.name, first.toward.below) == ("Vladimir Putin", "Office of putin")
    large: Cards = body("cards", visit, of="talks", options=frozenset({"large"}))
    assert (large.size, large.cards[0].toward.below) == ("large", "Russia")
    assert first.flap[0].startswith("seat 1 · Restricted talks")


def test_of_two_languages_that_are_nobody_s_the_guest_reads_the_second(visit: Visit) -> None:
    for member in ("putin", "tokayev"):
        names = {each: {"given": member.title()} for each in ("en", "fr")}
        record(visit, "rename-member", member=member, names=names)

    def read(*asked: str) -> set[tuple[str, str, str]]:
        sheet: Any = made("cards", visit, STAMP, asked, of="talks").body
        found = {(each.toward.name, each.toward.language, each.across.language) for each in sheet.cards}
        return {each for each in found if each[0] in ("Putin", "Tokayev")}

    assert read("en", "fr") == {("Putin", "en", "fr"), ("Tokayev", "fr", "en")}
    assert read("fr") == {("Putin", "fr", "fr"), ("Tokayev", "fr", "fr")}


@pytest.mark.parametrize(
    ("courtesy", "above", "named"),
    [
        ("H.R.H. Prince", "H.R.H. Prince", "Vladimir Putin"),
        ("H. E. Mr", "H. E. Mr", "Vladimir Putin"),
        ("Mr", "", "Mr Vladimir Putin"),
        ("His Majesty", "", "V. P."),
    ],
)
def test_a_card_bears_the_courtesy_unless_its_bearer_wants_another(
    visit: Visit, courtesy: str, above: str, named: str
) -> None:
    record(visit, "word-member-courtesy", member="putin", courtesy={"en": courtesy})
    if courtesy == "His Majesty":
        names = {"en": {"given": "Vladimir", "family": "Putin", "card": "V. P."}}
        record(visit, "rename-member", member="putin", names=names)
    face = body("cards", visit, of="talks").cards[0].toward
    assert (face.courtesy, face.name) == (above, named)


def test_the_names_of_a_table_stand_on_their_cards_in_one_size(visit: Visit) -> None:
    """A courtesy title, above the name on a line of its own, makes no name smaller; a longer name all of them."""
    record(visit, "word-member-courtesy", member="putin", courtesy={"en": "His Excellency, the most honourable Mister"})

    def sizes() -> set[float]:
        with PdfDocument(typeset(made("cards", visit, STAMP, ("en",), of="talks"))) as document:
            text = document[0].get_textpage()
            found = ((text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars()))
            return {round(box[3] - box[1]) for letter, box in found if letter in "PT" and box[3] - box[1] > 6.5}

    alone = sizes()
    assert len(alone) == 1, alone
    record(
        visit, "rename-member", member="tokayev", names={"en": {"given": "Kassym-Jomart Kemeluly", "family": "Tokayev"}}
    )
    assert len(sizes()) == 1
    assert max(sizes()) < max(alone)


def test_the_rule_of_a_card_is_clear_of_arabic_letters_that_reach_far_below(visit: Visit) -> None:
    sheet = made("cards", visit, STAMP, ("ar", "en"), of="talks")
    assert isinstance(sheet.body, Cards)
    face = FaceOfCard("شي جين بينغ", "رئيس", "ar")
    card = NameCard(face, face, ("", ""))
    with PdfDocument(typeset(msgspec.structs.replace(sheet, body=Cards((card,), "small")))) as document:
        page = document[0]
        bounds = [each.get_bounds() for each in page.get_objects((raw.FPDF_PAGEOBJ_PATH,))]
        rules = [each for each in bounds if 60 < each[2] - each[0] < 80]
        text = page.get_textpage()
        letters = [text.get_charbox(at) for at in range(text.count_chars())]
    assert len(rules) == 2
    for left, bottom, right, top in rules:
        crossed = [
            each for each in letters if each[0] < right and each[2] > left and each[1] < bottom and each[3] > top
        ]
        assert crossed == []


def test_a_principal_gets_a_pin_and_no_badge(visit: Visit) -> None:
    sheet: Badges = body("badges", visit, of="host")
    assert [(badge.letter, badge.name.text, badge.number) for badge in sheet.badges] == [("D", ("Yury USHAKOV",), "")]


def test_the_number_of_a_badge_bears_the_sign_of_the_language_of_the_sheet(visit: Visit) -> None:
    record(visit, "issue-badge", member="ushakov", badge="0042")
    for languages, number in ((("fr", "ru"), "N°\u00a00042"), (("ru",), "№\u00a00042"), (("en",), "No.\u00a00042")):
        sheet = made("badges", visit, STAMP, languages, of="host")
        assert isinstance(sheet.body, Badges)
        assert [badge.number for badge in sheet.body.badges] == [number]
        assert number.replace("\u00a0", " ") in text_of(typeset(sheet))[0].replace("\u00a0", " ")


@pytest.mark.parametrize("office", ["minister", "deputy-prime-minister", "speaker", "vice-president", "former-head"])
def test_whoever_wears_a_pin_gets_no_badge(visit: Visit, office: str) -> None:
    record(visit, "rank-office", member="ushakov", office_class=office)
    with pytest.raises(Refused, match="sheet-no-members"):
        body("badges", visit, of="host")


def test_a_ceremonial_edition_bears_no_mark_and_its_slip_tells_what_changed(visit: Visit) -> None:
    before = EarlierVisit(200, datetime(2025, 11, 9, tzinfo=UTC), deepcopy(visit))
    edition = body("ceremonial", visit, before=before)
    assert edition.cover.visit == ("State visit",)
    record(visit, "move-item", item="talks", when={"day": "2025-11-12", "start": "16:00"})
    record(visit, "plan-item", item="walk", kind="other", title={"en": "Walk"}, when={"day": "2025-11-12"})
    [day] = body("slip", visit, before=before).days
    assert [(item.title.text, item.starts.text) for item in day.items] == [
        (("Restricted talks",), ("16:00",)), (("Walk",), ("",)),
    ]  # fmt: skip
    with pytest.raises(Refused, match="sheet-since-needed"):
        body("slip", visit)


def test_a_slip_tells_of_nothing_that_reads_in_the_edition_as_before(visit: Visit) -> None:
    """The edition does not say who takes part, nor in which dress."""
    before = EarlierVisit(200, datetime(2025, 11, 9, tzinfo=UTC), deepcopy(visit))
    record(visit, "take-off-participant", item="talks", member="ushakov")
    record(visit, "set-dress", item="talks", dress={"en": "Dark suit"})
    assert body("changes", visit, before=before)
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        body("slip", visit, before=before)
    record(visit, "place-item", item="talks", place={"en": "Kremlin"})
    [day] = body("slip", visit, before=before).days
    assert [item.title.text for item in day.items] == [("Restricted talks",)]


def test_the_cover_bears_the_arms_of_every_party_in_the_order_of_its_languages_or_of_none(visit: Visit) -> None:
    for side in ("host", "guest"):
        SymbolsAdopted(side, side, Symbols({"en": side}), None).evolve(visit)
    ArmsAdopted("guest", WHITE).evolve(visit)
    assert body("ceremonial", visit).cover.arms == ()
    ArmsAdopted("host", WHITE).evolve(visit)
    for languages, first in ((("en", "fr"), "Russia"), (("kk", "en"), "Kazakhstan"), (("ru", "kk"), "Russia")):
        told = made("ceremonial", visit, STAMP, languages).body.cover.arms[0].told  # type: ignore[attr-defined]
        assert told[0].startswith(Words(languages[0])("sheet.arms", state={"en": first}))
    pdf = typeset(made("ceremonial", visit, STAMP, ("en", "fr")))
    assert faults(pdf) == []
    assert inspect_pdf(pdf).figure_words == ("Arms of Russia", "Arms of Kazakhstan")


def test_what_a_journal_tells_in_one_language_stands_once_over_both_columns(visit: Visit) -> None:
    """Of an entry told in French and English each has its own column, and the reason is told once."""
    asked = Asked(record=lambda: [ROW])
    for languages, words in ((("ar", "en"), ("Cancelled",)), (("fr", "en"), ("Cancelled", "annul"))):
        pdf = typeset(make_sheet(BY_NAME["history"], visit, asked, STAMP, languages))
        told = "".join(text_of(pdf))
        assert faults(pdf) == []
        assert [told.count(word) for word in (*words, "REASON")] == [1] * (len(words) + 1)


def test_an_extract_of_the_journal_says_with_each_entry_what_proves_it(visit: Visit) -> None:
    asked = Asked(record=lambda: [ROW], proofs=lambda positions: [f"{each}:9f86d081884c7d65" for each in positions])
    told = "".join(text_of(typeset(make_sheet(BY_NAME["history"], visit, asked, STAMP, ("fr", "ru")))))
    assert told.count(f"{ROW.entry.position}:9f86d081884c7d65") == 1


def test_a_badge_bears_no_mark_that_nothing_on_it_explains(visit: Visit) -> None:
    sheet = made("badges", visit, STAMP, ("zh", "ar"), of="host")
    assert isinstance(sheet.body, Badges)
    assert NEAREST in sheet.body.badges[0].name.text[0]
    assert NEAREST not in "".join(text_of(typeset(sheet)))


def test_a_ceremonial_edition_is_folded_with_its_code_inside_the_back_cover(visit: Visit) -> None:
    for number in range(0, 48, 2):
        record(visit, "plan-item", kind="culture", title={"en": f"Walk {number}"}, when={"day": "2025-11-12"})
        pages = text_of(typeset(made("ceremonial", visit, STAMP, ("en", "fr"))))
        assert len(pages) % 4 == 0
        assert [place for place, page in enumerate(pages) if "Check code" in page] == [len(pages) - 2]
        assert pages[-1].strip() == ""
        empty = [place for place, page in enumerate(pages[:-2]) if not page.strip()]
        assert empty[:1] in ([], [1]), "so that the days begin on a right-hand page"
        assert len(empty) < 4
        long = {"en": f"Visit {number} to an exhibition", "fr": f"Visite {number} d’une exposition"}
        record(visit, "plan-item", kind="culture", title=long, when={"day": "2025-11-12"})
    assert len(pages) > 4, "so that more than one sheet was needed"


def test_each_day_of_a_ceremonial_edition_has_a_page_of_its_own(visit: Visit) -> None:
    for day in (11, 12):
        record(visit, "plan-item", kind="culture", title={"en": f"Concert {day}"}, when={"day": f"2025-11-{day}"})
    pages = text_of(typeset(made("ceremonial", visit, STAMP, ("en",))))
    assert [place for place, page in enumerate(pages) if "Concert" in page] == [1, 2]


def test_a_ceremonial_edition_of_two_pages_of_days_is_one_folded_sheet(visit: Visit) -> None:
    """What controls it stands at the foot of the second, which is the inside of the back cover."""
    record(visit, "plan-item", kind="arrival", title={"en": "Arrival"}, when={"day": "2025-11-11"})
    pages = text_of(typeset(made("ceremonial", visit, STAMP, ("en",))))
    assert ["Arrival" in pages[1], "Restricted talks" in pages[2], "Check code" in pages[2]] == [True] * 3
    assert (len(pages), pages[3].strip()) == (4, "")


def test_an_hour_meant_roughly_has_its_word_once_above_it(visit: Visit) -> None:
    record(visit, "move-item", item="talks", when={"day": "2025-11-12", "start": "13:15", "precision": "about"})
    for kind in ("booklet", "ceremonial", "programme"):
        told = "\n".join(text_of(typeset(made(kind, visit, STAMP, ("fr", "en"))))).replace("\r", "")
        assert "vers · about\n13:15" in told


def test_what_two_languages_have_alike_stands_once(visit: Visit) -> None:
    """A title nobody has translated, and who is opposite whom."""
    for kind in ("booklet", "ceremonial", "composition"):
        told = "".join(text_of(typeset(made(kind, visit, STAMP, ("en", "ar")))))
        assert told.count("Restricted talks") == 1
    assert "".join(text_of(typeset(made("composition", visit, STAMP, ("en", "ar"))))).count("USHAKOV") == 1


def test_a_delegation_is_told_its_cars_without_plates_drivers_and_who_has_none(visit: Visit) -> None:
    cars = [{"number": 1, "use": "head", "plate": "A 001 AA", "driver": "Orlov", "seats": 2}, {"number": 2}]
    record(visit, "form-motorcade", item="talks", cars=cars)
    record(visit, "seat-in-car", item="talks", member="tokayev", car=1, seat="rear-right")

    def told(reader: Reader) -> tuple[list[list[str]], list[str]]:
        found: TableContents = body("motorcade", visit, of="talks", reader=reader)
        rows = [[line.text[0] for cell in row.cells for line in cell] for row in found.groups[0].rows]
        return rows, [line.text[0] for line in found.notes]

    head = "Kassym-Jomart TOKAYEV, Office of tokayev"
    house = [["1", "Car of the head of delegation, 1/2", "A 001 AA", "Orlov", head], ["2", "Delegation"]]
    assert told("staff") == (house, ["Vladimir Putin, Yury Ushakov, Office of minister"])
    assert told("guest-delegation") == ([["1", "Car of the head of delegation", head], ["2", "Delegation"]], [])
    record(visit, "withdraw-member", member="minister")
    assert told("staff")[1] == ["Vladimir Putin, Yury Ushakov"]


def test_a_windscreen_tells_the_number_and_no_more_than_anybody_may_read(visit: Visit) -> None:
    record(visit, "form-motorcade", item="talks", cars=[{"number": 7, "use": "press", "plate": "A 001 AA"}])
    found: Plates = body("windscreen", visit, of="talks")
    [plate] = found.plates
    assert (plate.large, plate.below) == ("7", (("Press",), ("Restricted talks",)))
    record(visit, "dissolve-motorcade", item="talks")
    with pytest.raises(Refused, match="no-motorcade"):
        body("windscreen", visit, of="talks")


def test_a_code_that_begins_with_a_figure_stands_whole_after_arabic_words(visit: Visit) -> None:
    stamp = msgspec.structs.replace(STAMP, proof="8321:9f86d081884c7d65")
    sheet = msgspec.structs.replace(made("programme", visit, stamp, ("en", "ar")), digest="0" * 64)
    for code in ("0000-0000", stamp.proof):
        with PdfDocument(typeset(sheet)) as pdf:
            page = pdf[0].get_textpage()
            at, count = page.search(code).get_next()
            lefts = [page.get_charbox(place)[0] for place in range(at, at + count)]
        assert lefts == sorted(lefts), code
        assert lefts[-1] - lefts[0] < 10 * len(code), "nothing stands in between"


def test_no_heading_of_a_booklet_is_left_alone_by_an_item_of_many_lines(visit: Visit) -> None:
    office = {"en": "Deputy Prime Minister for Defence Affairs and Chairman of the Board of Governors of the Academy"}
    greeters = [{"name": {"en": f"Anna Serova-Wolkonskaja {number}"}, "office": office} for number in range(5)]
    record(visit, "name-greeters", item="talks", greeters=greeters)
    first, *_ = text_of(typeset(made("booklet", visit, STAMP, ("en", "ru"))))
    assert "14:25" in first


def test_an_entry_that_names_more_than_a_page_holds_goes_on_over_its_end(visit: Visit) -> None:
    """An extract of the journal leaves nothing out."""
    said = " ".join(f"name-{number}" for number in range(700))
    row = msgspec.structs.replace(ROW, entry=msgspec.structs.replace(ROW.entry, reason=said))
    pdf = typeset(make_sheet(BY_NAME["history"], visit, Asked(record=lambda: [row]), STAMP, ("fr", "en")))
    assert misplaced(pdf) == []
    assert "name-699" in "".join(text_of(pdf))


def test_a_digest_in_a_source_is_printed_by_its_first_digits(visit: Visit) -> None:
    row = msgspec.structs.replace(ROW, source=f"List, SHA-256 {'ba' * 32}")
    told = "".join(text_of(typeset(make_sheet(BY_NAME["history"], visit, Asked(record=lambda: [row]), STAMP, ("en",)))))
    assert "SHA-256 babababababa…" in told
    assert "ba" * 7 not in told


def test_a_head_whose_name_finds_no_room_at_the_table_is_told_by_the_office(visit: Visit) -> None:
    people = [f"aide-{number}" for number in range(32)]
    for number, member in enumerate(people):
        side, names = ("host", "guest")[number % 2], {"en": {"given": "A", "family": f"Bo{number}"}}
        record(
            visit, "propose-member", member=member, side=side, category="official", names=names, position={"en": "X"}
        )
    record(visit, "list-participants", item="talks", members=people)
    record(visit, "rename-member", member="tokayev", names={"en": {"family": "Vajiraklaochaoyuhuaphrabat"}})
    sheet = made("seating", visit, STAMP, ("en",), of="talks")
    told = " ".join("".join(text_of(typeset(sheet))).split())
    assert told.count("Office of tokayev") == 2, "at the seat, and in the list below"


def test_seats_too_narrow_for_names_bear_their_numbers_alone(visit: Visit) -> None:
    people = [f"aide-{number}" for number in range(140)]
    for number, member in enumerate(people):
        side, names = ("host", "guest")[number % 2], {"en": {"given": "A", "family": "Bo"}}
        record(
            visit, "propose-member", member=member, side=side, category="official", names=names, position={"en": "X"}
        )
    record(visit, "list-participants", item="talks", members=people)
    text = " ".join("".join(text_of(typeset(made("seating", visit, STAMP, ("en",), of="talks")))).split())
    assert text.upper().count(" BO ") == 140, "in the list below, and not at the seats"


def test_a_programme_of_the_delegations_says_on_each_page_of_which_day_its_hours_are(visit: Visit) -> None:
    for hour in range(24):
        when = {"day": "2025-11-12", "start": f"{hour:02}:00", "end": f"{hour:02}:50"}
        place = {"en": "The place of the event, which takes lines of its own. " * 3}
        record(visit, "plan-item", item=f"call-{hour}", kind="talks", title={"en": "Call"}, when=when, place=place)
    pages = text_of(typeset(made("programme", visit, STAMP, ("en",), reader="both-delegations")))
    assert len(pages) > 1
    assert all("Wed 12 Nov" in page for page in pages)


def test_the_chief_s_page_says_how_who_leads_is_addressed_and_on_which_day_something_unplanned_was(
    visit: Visit,
) -> None:
    record(visit, "word-member-courtesy", member="tokayev", courtesy={"en": "H. E. Mr"}, address={"en": "Mr President"})
    hours = {"started": "2025-11-12T06:00:00Z", "ended": "2025-11-12T06:20:00Z"}
    record(visit, "record-unplanned", item="aside", kind="talks", format="tete-a-tete", title={"en": "Aside"}, **hours)
    told = [[line.text[0] for line in row.cells[1]] for group in body("brief", visit).groups for row in group.rows]
    assert ["H. E. Mr Kassym-Jomart TOKAYEV", "Office of tokayev", "Addressed as: Mr President"] in told
    assert ["Aside", "Wed 12 Nov"] in [lines[:2] for lines in told]


def test_a_personal_programme_says_where_the_items_of_the_whole_delegation_stand(visit: Visit) -> None:
    told = body("day", visit, of="putin", reader="both-delegations")
    assert [line.text for line in told.below] == [
        ("What your whole delegation takes part in stands on the programme.",)
    ]
    assert "stands on the programme" in "".join(text_of(typeset(made("day", visit, STAMP, ("en",), of="putin"))))
