"""The page of the checks: by level, mended and kept by keys, those kept below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.page_counts import page_counts
from desktop.pages.checks import ChecksPage
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from domain.delegation.confirming import ConfirmMember
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

NO_PLACE = "item-without-place/arrival"


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    office.record("take-off-participant", item="talks", member="tokayev")
    return Driven(ChecksPage, office.view(), qtbot)


def offered(driven: Driven) -> list[str]:
    """The buttons of the strip that are shown."""
    strip = child(driven.page, CommandStrip)
    return [strip.button(key).text() for key in ("F", "G", "K") if strip.button(key).isVisible()]


def test_checks_stand_by_level(driven: Driven) -> None:
    texts = driven.texts(0)
    headings = [say(f"page.checks.{level}") for level in ("now", "before-release", "advisory")]
    at = [next(row for row, text in enumerate(texts) if text.startswith(heading)) for heading in headings]

    assert at == sorted(at)
    assert any("but has not been confirmed" in text for text in texts[: at[1]])
    assert any(text.startswith("Kassym-Jomart Tokayev, who leads") for text in texts[at[1] : at[2]])


def test_the_number_beside_the_page_is_that_of_what_asks_for_attention(driven: Driven, office: SmallOffice) -> None:
    count = page_counts(office.view())["checks"]
    assert count == len(office.view().findings) < len(office.view().checks)
    head = next(check for check in office.view().checks if check.code == "head-not-listed")
    office.record("accept-check", "Known", check=head.id)
    driven.page.show_view(office.view())
    assert page_counts(office.view())["checks"] == count - 1


def test_f_and_g_open_the_fixes_and_k_keeps(driven: Driven, office: SmallOffice) -> None:
    head = next(check for check in office.view().checks if check.code == "head-not-listed")
    driven.choose(head.id)
    for keys in ("F", "G", "K"):
        driven.press(keys)

    assert offered(driven) == ["Add participant", "Name who leads", "Keep, with reason…"]
    assert driven.asked == [
        ("form", "list-participant", {"item": "talks", "member": "tokayev"}),
        ("form", "name-head-of-side", {"item": "talks", "side": "guest"}),
        ("form", "accept-check", {"check": head.id, "fingerprint": head.fingerprint}),
    ]


def test_what_is_missing_from_the_checklist_opens_with_its_title(driven: Driven, office: SmallOffice) -> None:
    """All that is missing is one line, whose fix enters the first of it (protocol 11.4)."""
    missing = next(each for each in office.view().findings if each.code == "expected-item-missing")
    assert {"wreath", "culture"} <= {part.subjects[1] for part in missing.parts}
    for kind, title in (("culture", "Cultural event"), ("departure", "Departure")):
        office.record("plan-item", kind=kind, title={"en": title}, when={"day": "2025-11-12"})
    others = {part.subjects[1] for part in missing.parts} - {"wreath", "culture", "departure"}
    for part in missing.parts:
        if part.subjects[1] in others:
            office.record("accept-check", "Not wanted", check=part.id)
    office.record("set-visit-languages", languages=["ru", "ja", "en"])
    driven.page.show_view(office.view())
    driven.choose("expected-item-missing/visit/wreath")
    driven.press("F")
    _, command, fields = driven.last()

    assert command == "plan-item"
    assert fields["title"] == {"ru": "Возложение венка", "en": "Wreath-laying"}, "as far as known"
    assert (fields["kind"], fields["when"]) == ("wreath", {"day": "2025-11-12"})


def test_enter_goes_to_the_place(driven: Driven) -> None:
    driven.choose(NO_PLACE)
    driven.press("Return")

    assert driven.wanted == [("show_subject", "arrival")]
    assert driven.page.selection() == {"item": "arrival"}


def test_what_was_kept_says_by_whom_and_why_and_is_asked_again_by_k(driven: Driven, office: SmallOffice) -> None:
    office.record("accept-check", "The embassy will say", check=NO_PLACE)
    driven.page.show_view(office.view())
    driven.choose(NO_PLACE)
    model, line = driven.table().model(), driven.table().chosen_line()
    driven.press("K")

    second = str(model.index(line, 0).data(TableRole.SECOND_LINE))
    assert second.startswith("Kept by A. Serova, entry")
    assert second.endswith("The embassy will say")
    assert offered(driven)[-1] == "Ask again"
    assert driven.last() == ("form", "reopen-check", {"check": NO_PLACE})


def test_the_past_offers_nothing_to_mend(driven: Driven, office: SmallOffice) -> None:
    newest = office.view().newest
    driven.page.show_view(office.view(newest - 1))
    driven.choose(NO_PLACE)
    for keys in ("F", "K"):
        driven.press(keys)

    assert offered(driven) == []
    assert driven.asked == []


def test_the_levels_filter(driven: Driven, office: SmallOffice) -> None:
    page = driven.page
    assert isinstance(page, ChecksPage)
    page._filter.choose("now")

    assert {line.level for line in page._model.shown()} == {"now"}


def test_everything_has_a_name_in_both_languages(driven: Driven, office: SmallOffice) -> None:
    assert unnamed(driven.page) == []
    english = driven.texts(0)
    speak("fr")
    driven.page.show_view(office.view())
    assert driven.texts(0) != english


def test_one_cause_is_one_line_mended_in_one_save_and_kept_for_one_reason(driven: Driven, office: SmallOffice) -> None:
    """Members not confirmed are one line: F and Enter confirm them all, with one undo (protocol 11.4)."""
    names = {"en": {"given": "N.", "family": "N."}}
    for member in ("economy", "health"):
        office.record("propose-member", member=member, side="guest", position={"en": "Minister"}, names=names)
    office.record("list-participants", item="statements", members=["economy", "health"])
    driven.page.show_view(office.view())
    line = next(each for each in office.view().findings if each.code == "listed-not-confirmed")
    confirmed = [{"member": member} for member in ("economy", "health")]
    assert sorted(line.fixes[0].each, key=str) == confirmed
    driven.choose(line.id)
    driven.press("F")
    assert driven.requests.records == []
    assert [child(driven.page, CommandStrip).button(key).keys() for key in "FGK"] == ["F, Enter", "G", "K"]
    QTest.keyClick(child(driven.page, CommandStrip).button("F"), Qt.Key.Key_Return)
    (recorded,) = driven.requests.records
    assert [request.command for request in recorded[0]] == [ConfirmMember(**fields) for fields in line.fixes[0].each]
    # The button stands for another act now: the same key again must not do that.
    assert (listed := driven.page.focusProxy()) is not None
    assert listed.hasFocus()
    driven.press("K")
    _, command, fields = driven.last()
    assert command == "accept-check"
    also = [{"check": each.id, "fingerprint": each.fingerprint} for each in line.parts[1:]]
    assert (fields["check"], fields["also"]) == (line.parts[0].id, also)
    office.record("accept-check", "Known", **fields)
    assert line.code not in [each.code for each in office.view().findings]
