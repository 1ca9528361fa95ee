"""Withdrawing and replacing: everything touched is shown, decided by keyboard, recorded in one batch (protocol 2.7)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop.forms.editors.decisions import DecisionsEditor
from desktop.forms.editors.pick import PickEditor
from desktop.models.decisions_model import DecisionsModel
from tests.desktop.form_page import Bench, FormPage, typed_in
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import VISIT, Line, new_office_with, send

REASON = {"reason": "He is ill"}
SHOWN = ("Restricted talks: participant", "Expanded talks: participant")


def decisions(page: FormPage) -> DecisionsEditor:
    editor = page.form.editor("decisions")
    assert isinstance(editor, DecisionsEditor)
    return editor


def shown(page: FormPage) -> list[tuple[str, str]]:
    """What is touched, and what is decided of it, as it is read."""
    model = decisions(page)._model
    cells = [[model.index(line, column) for column in (0, 1)] for line in range(model.rowCount())]
    return [(what.data(), DecisionsModel._cells_of(model, what.row())[1].spoken) for what, _ in cells]


def press(page: FormPage, *keys: Qt.Key) -> None:
    table = typed_in(decisions(page))
    table.setFocus()
    for key in keys:
        QTest.keyClick(table, key)


def test_a_withdrawal_opens_on_what_it_touches(bench: Bench) -> None:
    page = bench.open("withdraw-member", member="abayev")
    assert shown(page) == [(what, "Take off") for what in SHOWN]
    assert typed_in(decisions(page)).hasFocus()


def test_who_is_withdrawn_is_read_from_the_first_letter_of_his_name(bench: Bench) -> None:
    page = bench.open("withdraw-member", member="abayev")
    (box,) = page.form.editor("member").findChildren(QComboBox)
    line = box.lineEdit()
    assert line is not None
    assert line.text().startswith("Dauren Abayev")
    assert line.cursorPosition() == 0


def test_a_replacement_is_offered_each_chair_once_he_is_chosen(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev")
    assert [way for _, way in shown(page)] == ["Take off"] * 2
    page.fill({"by": "Kosherbayev"})
    assert [way for _, way in shown(page)] == ["The replacement takes it"] * 2


def test_space_and_the_arrows_choose_and_each_thing_is_decided_by_itself(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev").fill({"by": "Kosherbayev", **REASON})
    press(page, Qt.Key.Key_Space)
    assert [way for _, way in shown(page)] == ["Leave as it is", "The replacement takes it"]
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert [way for _, way in shown(page)] == ["Take off", "The replacement takes it"]
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert [way for _, way in shown(page)] == ["Take off", "Leave as it is"]


def test_the_sentence_tells_every_decision_before_it_is_recorded(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev").fill({"by": "Kosherbayev", **REASON})
    sentence = page.form.frame.sentence()
    for part in (
        "took Dauren Abayev off",
        "added Yermek Kosherbayev to the list",
        "Yermek Kosherbayev replaces Dauren Abayev",
    ):
        assert part in sentence


def test_all_of_it_is_one_batch_and_one_undo(bench: Bench) -> None:
    assert bench.view is not None
    before = bench.view
    page = bench.open("replace-member", member="abayev").fill({"by": "Kosherbayev", **REASON})
    recorded = bench.wait_recorded(page)
    assert recorded.command == "replace-member"
    items = bench.view.visit.programme.items
    assert items["talks-restricted"].people == {"putin": "delegate", "tokayev": "delegate", "kosherbayev": "delegate"}
    entries = [row.entry for row in bench.view.history[before.newest :]]
    assert len({entry.group_id for entry in entries}) == 1
    assert {entry.reason for entry in entries} == {"He is ill"}
    bench.undo()
    assert bench.view.delegation == before.delegation
    assert bench.view.schedule == before.schedule


def test_what_is_to_be_left_is_left(bench: Bench) -> None:
    page = bench.open("withdraw-member", member="abayev").fill(REASON)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    bench.wait_recorded(page)
    assert bench.view is not None
    assert "abayev" in bench.view.visit.programme.items["talks-restricted"].people


def test_decisions_are_kept_in_the_draft(bench: Bench) -> None:
    page = bench.open("withdraw-member", member="abayev").fill(REASON)
    press(page, Qt.Key.Key_Space)
    bench.host.set_aside()
    (draft,) = bench.host.waiting()
    bench.host.resume(draft)
    assert bench.host.form is not None
    assert [way for _, way in shown(FormPage(bench.host.form))] == ["Leave as it is", "Take off"]


def test_who_is_named_nowhere_is_withdrawn_without_a_word(bench: Bench) -> None:
    page = bench.open("withdraw-member", member="kosherbayev").fill(REASON)
    assert shown(page) == []
    assert [row.topic for row in page.form.judgement().rows] == ["member.withdrawn"]


def test_a_replacement_whose_name_will_follow(bench: Bench, office_path: object) -> None:
    send(office_path, [("propose-member", {"side": "guest", "position": {"en": "Adviser"}, "member": "adviser"})])  # type: ignore[arg-type]
    bench.qtbot.waitUntil(lambda: bench.view is not None and "adviser" in bench.view.visit.delegations.members)
    page = bench.open("replace-member", member="abayev").fill({"by": "Adviser", **REASON})
    assert "a replacement for Dauren Abayev is announced, name to follow (Adviser)" in page.form.frame.sentence()


def test_the_class_of_the_office_of_somebody_new_is_recorded_with_the_replacement(bench: Bench) -> None:
    office = {"en": "First Deputy Minister of Foreign Affairs"}
    page = bench.open("replace-member", member="abayev", names={"en": {"full": "Alibek Bakayev"}}, position=office)
    bench.wait_recorded(page.fill(REASON))
    assert bench.view is not None
    newcomer = bench.view.visit.delegations.members["abayev"].replaced_by
    assert newcomer is not None
    assert bench.view.visit.delegations.members[newcomer].office_class == "deputy-minister"


@pytest.mark.parametrize("same", [True, False])
def test_who_is_new_in_the_same_office_takes_its_place_in_the_list_of_his_side(bench: Bench, same: bool) -> None:
    assert bench.view is not None
    side = [row.id for row in bench.view.delegation if row.side == "guest"]
    order = ["tokayev", "abayev", *(key for key in side if key not in ("tokayev", "abayev"))]
    bench.wait_recorded(bench.open("give-list-order", side="guest", members=order))
    office = bench.view.visit.delegations.members["abayev"].position if same else {"en": "Adviser"}
    page = bench.open("replace-member", member="abayev", names={"en": {"full": "Alibek Bakayev"}}, position=office)
    bench.wait_recorded(page.fill(REASON))
    delegations = bench.view.visit.delegations
    newcomer = str(delegations.members["abayev"].replaced_by)
    assert (delegations.order_of("guest").index(newcomer) == 2) is same
    assert delegations.given["guest"] == tuple(order), "what the side gave stays what it gave"
    bench.undo()
    assert bench.view.visit.delegations.given["guest"] == tuple(order)


def test_the_reason_is_of_who_goes_and_not_of_who_is_new(bench: Bench) -> None:
    """ "Recalled" beside the proposal of the newcomer would be read as said of him."""
    assert bench.view is not None
    before = len(bench.view.history)
    office = {"en": "First Deputy Minister of Foreign Affairs"}
    page = bench.open("replace-member", member="abayev", names={"en": {"full": "Alibek Bakayev"}}, position=office)
    bench.wait_recorded(page.fill(REASON))
    reasons = {row.topic: row.entry.reason for row in bench.view.history[before:]}
    assert reasons["member.replaced"] == REASON["reason"]
    assert {reasons[topic] for topic in ("member.proposed", "member.office-ranked")} == {None}


def test_who_comes_in_place_of_a_spouse_has_no_class(bench: Bench) -> None:
    bench.wait_recorded(bench.open("categorise-member", member="abayev").fill({"category": "Spouse"}))
    page = bench.open("replace-member", member="abayev", names={"en": {"full": "Mathilde"}}, position={"en": "Queen"})
    bench.wait_recorded(page.fill(REASON))
    assert bench.view is not None
    newcomer = bench.view.visit.delegations.members["abayev"].replaced_by
    assert newcomer is not None
    assert bench.view.visit.delegations.members[newcomer].office_class is None


@pytest.mark.parametrize("command", ["withdraw-member", "replace-member"])
def test_a_reason_is_asked_once_for_all(bench: Bench, command: str) -> None:
    page = bench.open(command, member="abayev")
    if command == "replace-member":
        page.fill({"by": "Kosherbayev"})
    page.record()
    assert page.error("reason")


def test_only_others_of_the_same_side_who_are_expected_are_offered(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev")
    box = page.form.editor("by").findChildren(QComboBox)[0]
    offered = {str(box.itemData(row)) for row in range(box.count())}
    assert bench.view is not None
    assert offered == {row.id for row in bench.view.delegation if row.side == "guest"} - {"abayev"}


def test_somebody_new_is_proposed_and_takes_the_chairs_in_the_same_save(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev")
    page.fill({"names": {"Family name, English": "Nurtleu"}, "position": {"English": "Adviser"}, **REASON})
    assert [way for _, way in shown(page)] == ["The replacement takes it"] * 2
    assert "Nurtleu replaces Dauren Abayev" in page.form.frame.sentence()
    assert page.foot() == ""
    bench.wait_recorded(page)
    assert bench.view is not None
    members = bench.view.visit.delegations.members
    assert (members["nurtleu"].side, members["abayev"].replaced_by) == ("guest", "nurtleu")
    assert "nurtleu" in bench.view.visit.programme.items["talks-restricted"].people
    bench.undo()
    assert bench.view.visit.delegations.members["abayev"].status == "proposed"


def test_who_is_new_is_asked_only_where_nobody_of_the_list_comes(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev")
    assert not page.form.row("names").isHidden()
    page.fill({"by": "Kosherbayev"})
    assert page.form.row("names").isHidden()


def test_a_newcomer_who_is_typed_where_members_are_offered_is_taken_for_the_name(bench: Bench) -> None:
    page = bench.open("replace-member", member="abayev").fill({"by": "Janez NOVAK"})
    by = page.form.editor("by")
    assert isinstance(by, PickEditor)
    by._box.line().editingFinished.emit()
    assert (by.value(), page.form.editor("names").value()) == (None, {"en": {"given": "Janez", "family": "Novak"}})
    assert "proposed Janez Novak for the guest side" in page.judged().form.frame.sentence()


def test_a_person_of_the_registry_who_is_typed_there_is_proposed_as_the_registry_knows_him(
    open_bench: OpenBench, tmp_path: Path
) -> None:
    known: Line = (
        "register-person", {"names": {"en": {"given": "Timur", "family": "Suleimenov"}}, "person": "suleimenov"}
    )  # fmt: skip
    bench = open_bench(new_office_with(tmp_path / "known.chancery", (*VISIT, known)))
    page = bench.open("replace-member", member="abayev").fill({"by": "Timur Suleimenov"})
    by = page.form.editor("by")
    assert isinstance(by, PickEditor)
    by._box.line().editingFinished.emit()
    assert (by.value(), page.form.editor("newcomer").value()) == (None, "suleimenov")
