"""Every kind of sheet, for every reader it is made for: printed, searchable, and without what only the house knows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import msgspec
import pikepdf
import pytest
from msgspec.structs import replace
from pypdfium2 import PdfDocument

from desktop.printing.contents.days_contents import DaysContents
from desktop.printing.contents.table_contents import TableContents
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.printing.setting.typeset import Sheet, check_code, typeset
from desktop.printing.sheet_kind import Asked, EarlierVisit, SheetKind
from desktop.printing.sheets import Stamp, make_sheet
from desktop.wording.words import Words
from domain.core.problem import Malformed, Refused
from domain.programme.arrangements import ItemRetitled
from domain.programme.cancellation import ItemCancelled
from domain.programme.moving import ItemMoved
from domain.projections.history import HistoryRow
from domain.projections.paper.reader import HOUSE, Reader
from domain.record.entry import Entry
from domain.visit.visit import Visit
from tests.desktop.printing.inspect_pdf import inspect_pdf
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import NOW, record, visit
from tests.domain.projections.paper.test_reader import KEPT_INSIDE as NO_FIELD_OUTSIDE
from tests.domain.projections.paper.test_reader import fields_of

__all__ = ["visit"]

STAMP = Stamp(entry=7213, recorded_at=NOW, office="6f1c", sample=True, proof="8321:9f86d081884c7d65")
KEPT_INSIDE = (
    "7213", "8321", "9f86d081", "OFFICER", "+7 495", "REMARK", "Cancelled", "Annulé", "CALLED OFF", "to be advised",
    "communiquer", "A 001 AA", "DRIVER", "Held", "Horaires effectifs", "Protocol", "Serova", "REASON",
)  # fmt: skip
"""What the visit below records, and no sheet that leaves the house may say."""


ROW = HistoryRow(
    Entry(uuid4(), 7213, ItemCancelled("press"), "A. Serova", "desk", NOW, recorded_at=NOW, reason="REASON"),
    ("press",),
    {"item": {"en": "Statements", "fr": "Déclarations"}},
)
"""An entry of the journal, for the sheets that quote it."""


@pytest.fixture
def full(visit: Visit) -> Visit:
    """The visit of the other tests, with what only the house may know of it."""
    when = {"day": "2025-11-12", "start": "17:00", "end": "18:00"}
    record(
        visit,
        "plan-item",
        item="press",
        kind="press-statements",
        title={"en": "Statements", "fr": "Déclarations"},
        when=when,
    )
    record(visit, "plan-item", item="off", kind="other", title={"en": "CALLED OFF", "fr": "CALLED OFF"}, when=when)
    record(visit, "list-speaker", item="press", member="putin", language="ru")
    record(visit, "list-speaker", item="press", member="minister", language="kk")
    record(visit, "assign-officer", item="press", officer="OFFICER", telephone="+7 495 000")
    record(visit, "remark-on-item", item="press", remark={"en": "REMARK", "fr": "REMARK"})
    record(visit, "set-visibility", item="press", audience="public")
    record(visit, "list-document", item="press", document="accord", title={"en": "Accord", "fr": "Accord"})
    record(visit, "draw-up-line", item="press", kind="receiving", people=["putin", "minister"])
    record(
        visit,
        "record-statement-text",
        item="press",
        member="putin",
        stage="as-delivered",
        language="fr",
        text="Bonjour",
    )
    record(visit, "draw-up-line", item="press", kind="photograph", people=["putin", "minister"])
    record(visit, "set-menu", item="talks", courses={"en": "Duck", "fr": "Canard"}, drinks={"en": "Tea"})
    record(visit, "lodge-member", member="minister", house={"en": "Metropol", "fr": "Metropol"}, room_number="412")
    cars = [{"number": 1, "use": "head", "plate": "A 001 AA", "driver": "DRIVER"}]
    record(visit, "form-motorcade", item="talks", cars=cars)
    record(visit, "seat-in-car", item="talks", member="tokayev", car=1, seat="rear-right")
    record(
        visit, "draw-up-note", kind="list", side="guest", note="list",
        sender={"en": "the Ceremonies", "fr": "les Cérémonies"}, text={"en": "One.\nTwo.", "fr": "Un.\nDeux."},
        recipient={"en": "the Embassy of Kazakhstan", "fr": "l’Ambassade du Kazakhstan"},
    )  # fmt: skip
    record(visit, "name-greeters", item="talks", greeters=[{"member": "ushakov", "telephone": "+7 495 001"}])
    record(visit, "cancel-item", item="off")
    record(visit, "start-item", item="talks", at="2025-11-12T11:34:00Z")
    return visit


def sheets_of(visit: Visit, before: EarlierVisit | None = None) -> Iterator[tuple[SheetKind, str, Sheet]]:
    """Every sheet there is of a visit, for every reader it is made for, in two languages."""
    for kind in KINDS:
        subject = next(iter(kind.subjects(visit)))
        for reader in kind.readers:
            asked = Asked(reader, subject, before=before, record=lambda: [ROW])
            yield kind, reader, make_sheet(kind, visit, asked, STAMP, ("fr", "en"))


def keys_in(tree: Any) -> Iterator[str]:
    """Every field in facts that were folded."""
    if isinstance(tree, dict):
        for key, branch in tree.items():
            yield str(key)
            yield from keys_in(branch)
    elif isinstance(tree, list | tuple):
        for branch in tree:
            yield from keys_in(branch)


def everything_said(pdf: bytes) -> str:
    """What a search in the file finds, and what is said of it beside its pages: metadata, alternatives, bookmarks."""
    with PdfDocument(pdf) as document:
        text = [page.get_textpage().get_text_bounded() for page in document]
        bookmarks = [str(each.get_title()) for each in document.get_toc()]
    structure = inspect_pdf(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as xmp:
        metadata = [str(value) for value in document.docinfo.values()] + [str(xmp[key]) for key in xmp]
    return "\n".join([*text, *bookmarks, *structure.figure_words, *metadata])


def moved(visit: Visit) -> EarlierVisit:
    """The visit before an item of it was moved."""
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(visit))
    record(visit, "move-item", item="press", when={"day": "2025-11-12", "start": "17:30"})
    return before


def test_every_kind_tells_its_readers_outside_no_more_than_they_may_know(full: Visit) -> None:
    """Every sheet in words; each template is tried once, for the first of its readers."""
    told, tried = {}, set()
    for kind, reader, sheet in sheets_of(full, moved(full)):
        said = msgspec.json.encode(sheet).decode()
        if type(sheet.body) not in tried:
            tried.add(type(sheet.body))
            said += (found := everything_said(typeset(sheet)))
            assert "SPÉCIMEN" in found, "letters set apart are not found"
        assert "KZ-2025-11" in said
        if reader not in HOUSE:
            assert [word for word in KEPT_INSIDE if word in said] == [], (kind.name, reader)
        told[kind.name, reader] = said
    assert "OFFICER" in told["programme", "staff"], "the test looks for what is there"
    assert "7213" in told["programme", "staff"]


@pytest.mark.endure
def test_no_page_of_any_kind_tells_a_reader_outside_more_than_he_may_know(full: Visit) -> None:
    """The same in the files: pages, alternatives, bookmarks and metadata of every sheet for every reader."""
    for kind, reader, sheet in sheets_of(full, moved(full)):
        said = everything_said(typeset(sheet))
        assert reader in HOUSE or [word for word in KEPT_INSIDE if word in said] == [], (kind.name, reader)


def test_facts_for_a_reader_outside_have_no_field_of_what_only_the_house_knows(full: Visit) -> None:
    before = moved(full)
    for kind in KINDS:
        for reader in (each for each in kind.readers if each not in HOUSE):
            facts = kind.facts(full, Asked(reader, next(iter(kind.subjects(full))), before=before))
            told = {*fields_of(type(facts)), *keys_in(msgspec.to_builtins(facts))}
            # Whether the visit as a whole was called off is known: no sheet of such a visit leaves the house.
            assert told & set(NO_FIELD_OUTSIDE) == {"cancelled"}, (kind.name, reader)


def test_the_public_gets_no_code_and_a_delegation_gets_one(full: Visit) -> None:
    codes = {
        reader: check_code(made("programme", full, STAMP, ("en",), reader=reader))
        for reader in BY_NAME["programme"].readers
    }
    assert (codes["public"], codes["press"]) == ("", "")
    assert all(codes[reader] for reader in ("staff", "host-delegation", "guest-delegation", "both-delegations"))


def test_the_code_is_of_the_facts_and_the_office_whatever_the_languages(full: Visit) -> None:
    def code(stamp: Stamp = STAMP, *languages: str) -> str:
        return check_code(made("programme", full, stamp, languages or ("en",)))

    other = Stamp(entry=7213, recorded_at=NOW, office="another", sample=True, proof=STAMP.proof)
    assert code() == code(STAMP, "fr", "ru")
    assert code() != code(other)
    stood = code()
    record(full, "move-item", item="press", when={"day": "2025-11-12", "start": "17:30"})
    assert code() != stood


def test_marks_are_a_bar_outside_the_house_and_signs_within_it(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "move-item", item="press", when={"day": "2025-11-12", "start": "17:30"})

    def said(**how: Any) -> str:
        return everything_said(typeset(made("programme", full, STAMP, ("en",), before=before, **how)))

    assert "changed since entry 7,200, 9 November 2025, 18:00" in " ".join(said().split())
    assert "moved" in said()
    outside = " ".join(said(reader="both-delegations").split())
    assert "changed since 9 November 2025, 18:00" in outside
    assert "moved" not in outside
    assert "changed since" not in said(reader="public")


def test_nothing_is_printed_of_what_was_called_off(full: Visit) -> None:
    with pytest.raises(Refused, match="sheet-item-off"):
        made("attendance", full, STAMP, ("en",), of="off")
    with pytest.raises(Refused, match="sheet-item-off"):
        made("seating", full, STAMP, ("en",), of="off")
    full.cancelled = True
    with pytest.raises(Refused, match="sheet-visit-cancelled"):
        made("programme", full, STAMP, ("en",), reader="public")
    with pytest.raises(Refused, match="sheet-visit-cancelled"):
        made("badges", full, STAMP, ("en",))
    assert made("programme", full, STAMP, ("en",)).head.edition == ("DRAFT · VISIT CANCELLED",)
    doubted = replace(STAMP, doubted=True)
    assert made("programme", full, doubted, ("en",)).head.edition == ("DRAFT · VISIT CANCELLED · RECORD IN DOUBT",)


def test_a_sheet_is_not_made_for_a_reader_it_is_not_for(full: Visit) -> None:
    with pytest.raises(Malformed, match="sheet-reader"):
        made("attendance", full, STAMP, ("en",), of="talks", reader="public")


def test_the_public_sees_only_what_was_said_to_be_public(full: Visit) -> None:
    record(full, "set-visibility", item="press", audience="press")
    with pytest.raises(Refused, match="sheet-nothing-to-see"):
        made("programme", full, STAMP, ("en",), reader="public")
    assert made("programme", full, STAMP, ("en",), reader="press").body.rows == 1


def test_a_pocket_sheet_of_an_empty_programme_says_that_nothing_is_planned(visit: Visit) -> None:
    for item in visit.programme.items.values():
        item.retracted = True
    with pytest.raises(Refused, match="sheet-nothing-planned"):
        made("pocket", visit, STAMP, ("en",), reader="staff")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_its_words(kind: SheetKind) -> None:
    for language in ("en", "fr"):
        words = Words(language)
        assert words.has(f"sheets.{kind.name}")
        assert words.has(f"sheets.{kind.name}.about")
        assert all(words.has(f"sheet-option.{option}") for option in kind.options)
    for language in SHEET_LANGUAGES:
        readers = ("personal",) if kind.marking == "personal" else kind.readers
        assert all(Words(language).has(f"sheet.audience.{reader}") for reader in readers)


def test_the_sheet_of_changes_tells_staff_what_stood_and_a_delegation_what_stands(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        made("changes", full, STAMP, ("en",), before=before)
    with pytest.raises(Refused, match="sheet-since-needed"):
        made("changes", full, STAMP, ("en",))
    record(full, "move-item", item="press", when={"day": "2025-11-12", "start": "17:30"})
    record(full, "plan-item", item="walk", kind="other", title={"en": "Walk"}, when={"day": "2025-11-12"})

    def said(reader: Reader) -> str:
        return " ".join(
            everything_said(typeset(made("changes", full, STAMP, ("en",), before=before, reader=reader))).split()
        )

    assert "New: 1 · Moved: 1" in said("staff")
    assert "Wednesday 12 November 2025 Time Statements 17:30 was: 17:00–18:00 New Walk" in said("staff")
    assert "Wednesday 12 November 2025 Time Statements 17:30 New Walk" in said("guest-delegation")
    assert "Moved: 1" not in said("guest-delegation")


def test_the_sheet_of_changes_names_the_clock_of_what_is_elsewhere(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    when = {"day": "2025-11-12", "start": "21:00", "zone": "Asia/Tehran"}
    record(full, "plan-item", item="landing", kind="arrival", title={"en": "Landing"}, when=when)
    readers: tuple[Reader, ...] = ("staff", "guest-delegation")
    for reader in readers:
        body = made("changes", full, STAMP, ("en",), before=before, reader=reader).body
        assert isinstance(body, TableContents)
        [row] = body.groups[0].rows
        clocks = "Local time: Tehran (UTC+3:30); Moscow 20:30"
        assert [line.text[0] for line in row.cells[1]] == ["Landing", "21:00", clocks]


def test_a_title_that_changed_in_another_language_is_told_in_that_and_not_as_what_it_is(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    title = full.programme.items["press"].title
    record(full, "retitle-item", item="press", title={**title, "ru": "Заявления сторон"})

    def told() -> list[str]:
        body = made("changes", full, STAMP, ("en",), before=before).body
        assert isinstance(body, TableContents)
        [row] = body.groups[0].rows
        return [line.text[0] for line in row.cells[1]]

    assert "Заявления сторон" in told()
    assert not any(text.startswith("was:") for text in told())
    record(full, "retitle-item", item="press", title={**title, "en": "Remarks"})
    assert "was: Statements" in told()


def test_who_came_on_a_list_is_told_side_by_side(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "list-participants", item="press", members=["tokayev", "putin", "minister"])
    body = made("changes", full, STAMP, ("en",), before=before, reader="guest-delegation").body
    assert isinstance(body, TableContents)
    [row] = body.groups[0].rows
    told = [(line.label, line.text) for line in row.cells[1] if line.label and line.label[0].startswith("Now")]
    assert told == [
        (("Now taking part · Russia:",), ("Vladimir Putin",)),
        (("Now taking part · Kazakhstan:",), ("Kassym-Jomart Tokayev, Office of minister",)),
    ]


def test_staff_read_who_takes_part_now_and_who_did_before(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "name-head-of-side", item="talks", side="guest", members=["minister"])
    record(full, "record-unplanned", kind="talks", title={"en": "Aside"}, started="2025-11-12T12:17:00Z")
    sheet = made("changes", full, STAMP, ("en",), before=before)
    assert isinstance(sheet.body, TableContents)
    told = [[line.text[0] for cell in row.cells for line in cell] for group in sheet.body.groups for row in group.rows]
    [talks] = [lines for lines in told if "Restricted talks" in lines]
    assert "Kazakhstan: Office of minister" in talks
    assert ["New, not planned", "Aside"] in told


def test_staff_read_of_another_format_and_of_a_third_side(full: Visit) -> None:
    record(full, "plan-meeting", item="call", format="tete-a-tete", title={"en": "Tête-à-tête"})
    record(full, "name-party", side="armenia", party={"state": {"en": "Armenia"}, "zone": "Asia/Yerevan"})
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "change-format", item="call", format="restricted")
    record(full, "settle-participation", item="call", side="armenia", how="in-the-room")
    sheet = made("changes", full, STAMP, ("en",), before=before)
    assert isinstance(sheet.body, TableContents)
    told = [line.text[0] for group in sheet.body.groups for row in group.rows for line in row.cells[1]]
    assert "was: Tête-à-tête" in told
    assert "Taking part: Russia, Kazakhstan and Armenia" in told
    assert "was: Taking part: Russia and Kazakhstan" in told


def test_how_the_press_may_attend_now_is_told_and_to_staff_how_it_might(full: Visit) -> None:
    record(full, "set-press-regime", item="talks", press="pool")
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "set-press-regime", item="talks", press="closed")

    def told(reader: Reader) -> list[tuple[str, ...]]:
        body = made("changes", full, STAMP, ("en",), before=before, reader=reader).body
        assert isinstance(body, TableContents)
        [row] = body.groups[0].rows
        return [(*line.label, *line.text) for line in row.cells[1]]

    now = ("Press:", "closed to the press")
    assert told("staff")[-2:] == [now, ("was: pool",)]
    assert told("guest-delegation")[-1] == now


def test_details_and_dress_are_told_as_they_are_now(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "describe-item", item="talks", detail={"en": "Flags on the table.\nNo music."})
    record(full, "set-dress", item="talks", dress={"en": "dark suit"})
    readers: tuple[Reader, ...] = ("staff", "guest-delegation")
    for reader in readers:
        body = made("changes", full, STAMP, ("en",), before=before, reader=reader).body
        assert isinstance(body, TableContents)
        [row] = body.groups[0].rows
        assert [line.text[0] for line in row.cells[1]][-3:] == ["Flags on the table.", "No music.", "Dress: dark suit"]


def test_staff_read_by_which_entry_an_item_came_to_be_as_it_is(full: Visit) -> None:
    before = EarlierVisit(7200, datetime(2025, 11, 9, 15, tzinfo=UTC), deepcopy(full))
    record(full, "move-item", item="press", when={"day": "2025-11-12", "start": "17:30"})
    later = full.programme.items["press"].planned
    assert later is not None
    entries = (
        (7199, ItemMoved("press", later), "too early"),
        (7201, ItemMoved("press", later), "The aircraft is late"),
        (7202, ItemRetitled("press", {"en": "Statements"}), "no hour"),
    )
    rows = [
        HistoryRow(replace(ROW.entry, number=number, event=event, reason=reason), ("press",), {"item": {}})
        for number, event, reason in entries
    ]
    sheet = make_sheet(BY_NAME["changes"], full, Asked(before=before, record=lambda: rows), STAMP, ("en",))
    assert isinstance(sheet.body, TableContents)
    [told] = (row.cells[-1] for group in sheet.body.groups for row in group.rows)
    assert [line.text[0] for line in told] == ["7201", "10 November 2025, 18:00", "A. Serova", "The aircraft is late"]


def test_a_persons_own_programme_tells_his_place_and_nothing_that_is_kept_from_him(full: Visit) -> None:
    record(full, "set-visibility", item="press", audience="staff")
    sheet = made("day", full, STAMP, ("en",), of="putin")
    assert isinstance(sheet.body, DaysContents)
    [day] = sheet.body.days
    assert [(item.title.text, [line.text for line in item.beside]) for item in day.items] == [
        (("Restricted talks",), [("Seat 1",)])
    ]
    assert sheet.head.subtitle == ("Vladimir PUTIN, Office of putin",)
    record(full, "withdraw-member", member="ushakov")
    with pytest.raises(Refused, match="member-withdrawn"):
        made("day", full, STAMP, ("en",), of="ushakov")


def test_the_chiefs_page_is_one_page_however_much_there_is(full: Visit) -> None:
    for number in range(30):
        title = {"en": f"Agreement number {number} on cooperation", "fr": f"Accord numéro {number} de coopération"}
        record(full, "list-document", item="talks", document=f"d{number}", title=title)
        record(
            full, "plan-meeting", item=f"round-{number}", format="expanded", title={"en": "Talks", "fr": "Entretien"},
            when={"day": "2025-11-12", "start": "10:00"},
        )  # fmt: skip
    assert len(PdfDocument(typeset(made("brief", full, STAMP, ("fr", "ru"))))) == 1
