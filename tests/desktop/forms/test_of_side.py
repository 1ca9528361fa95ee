"""Where a form names a side, nobody of another one is offered in the fields that take its members."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from desktop.concepts import form_of
from domain.documents.signatories import NameSignatory
from tests.desktop.children import child
from tests.desktop.form_page import Bench, FormPage


def offered(page: FormPage) -> set[str]:
    box = child(page.form.editor("member"), QComboBox)
    return {str(box.itemData(row)) for row in range(box.count())}


def test_the_members_of_the_side_are_offered_alone(bench: Bench) -> None:
    page = bench.open("name-principal", side="host")
    hosts = offered(page)
    page.fill({"side": "Guest side"})
    guests = offered(page)
    assert "tokayev" in guests
    assert hosts
    assert not hosts & guests


def test_whoever_is_of_another_side_is_let_go(bench: Bench) -> None:
    page = bench.open("name-principal", side="guest", member="abayev")
    assert page.form.editor("member").value() == "abayev"
    page.fill({"side": "Host side"})
    assert page.form.editor("member").value() is None


def test_whoever_is_selected_is_not_taken_for_a_signatory() -> None:
    selection = {"document": "declaration", "side": "guest", "member": "tokayev"}
    assert form_of(NameSignatory).told_by(selection) == {"document": "declaration", "side": "guest"}


def test_the_side_is_told_by_who_is_typed(bench: Bench) -> None:
    page = bench.open("name-principal", side="host")
    page.fill({"member": "Abayev"}).leave("member")
    assert page.form.editor("side").value() == "guest"
    assert page.form.editor("member").value() == "abayev"


def test_a_side_that_the_officer_chose_stays(bench: Bench) -> None:
    page = bench.open("name-principal", side="guest")
    page.fill({"side": "Host side"})
    page.fill({"member": "Abayev"}).leave("member")
    assert page.form.editor("side").value() == "host"
    assert page.form.row("member").error()


def test_who_is_on_no_side_changes_none(bench: Bench) -> None:
    page = bench.open("name-principal", side="host")
    page.fill({"member": "Novak"}).leave("member")
    assert page.form.editor("side").value() == "host"
    assert page.form.row("member").error()
