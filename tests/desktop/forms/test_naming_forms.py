"""The forms that name somebody new: who is known already is told, several forms and a registration go in one save."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.forms.drafts import Drafts
from desktop.forms.editors.person import PersonEditor
from desktop.look.style.mark import Severity
from domain.core.place import OfficePlace
from domain.registry.person import Person
from domain.visit.visit import Visit
from tests.desktop.form_page import Bench, FormPage, part, type_into, typed_in
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import REFERENCE, VISIT, new_office_with, office_as

GIVEN, FAMILY = "Given names, English", "Family name, English"
KNOWN = ("register-person", {"names": {"en": {"given": "Kassym-Jomart", "family": "Tokayev"}}, "person": "tokayev"})


@pytest.fixture
def known(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """Forms over an office whose registry knows Tokayev."""
    return open_bench(new_office_with(tmp_path / "known.chancery", (*VISIT, KNOWN)))


def people(place: OfficePlace) -> dict[str, Person]:
    with closing(office_as(place, "reader")) as office:
        return dict(office.people())


def visit(place: OfficePlace) -> Visit:
    with closing(office_as(place, "reader")) as office:
        return office.visit(REFERENCE)


def use(page: FormPage) -> None:
    """Press Ctrl+J in the field that is typed in."""
    page.form.editor("names").setFocus()
    QTest.keyClick(typed_in(page.form.editor("names")), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("command", ["register-person", "propose-member"])
def test_who_is_in_the_registry_is_told_while_the_name_is_typed_in_any_spelling(known: Bench, command: str) -> None:
    page = known.open(command)
    row = page.form.row("names")
    page.fill({"names": {FAMILY: "Toqaev"}})
    assert row.severity() is None, "half a name may be anybody's"
    page.fill({"names": {GIVEN: "Kassym Jomart"}})
    assert row.severity() is Severity.WARNING
    assert row.error() == "In the register already: Kassym-Jomart Tokayev."
    assert [button.text() for button in row.fixes()] == ["Use this entry"]
    page.fill({"names": {GIVEN: "Marat"}})
    assert row.severity() is None


def test_one_key_shows_who_is_known_in_the_place_of_a_new_entry_and_drops_the_draft(
    known: Bench, drafts: Drafts
) -> None:
    page = known.open("register-person").fill({"names": {GIVEN: "Kasym-Zhomart", FAMILY: "Tokaev"}})
    with known.qtbot.waitSignal(known.host.known_wanted) as told:
        use(page)
    assert told.args == ["tokayev"]
    assert known.host.form is None
    assert drafts.kept() == []


def test_one_key_proposes_who_is_known(known: Bench) -> None:
    page = known.open("propose-member", side="guest").fill({"names": {GIVEN: "Kasym-Zhomart", FAMILY: "Tokaev"}})
    use(page)
    page.judged()
    assert page.form.draft.fields["person"] == "tokayev"
    assert page.form.row("names").severity() is None


def test_a_warning_does_not_keep_a_namesake_out(known: Bench, tmp_path: Path) -> None:
    page = known.open("register-person").fill({"names": {GIVEN: "Kassym-Jomart", FAMILY: "Tokayev"}})
    known.wait_recorded(page)
    assert set(people(tmp_path / "known.chancery")) == {"tokayev", "tokayev-2"}


def test_a_person_is_entered_with_several_forms_of_the_name_at_once(bench: Bench, office_path: OfficePlace) -> None:
    page = bench.open("register-person").fill({"names": {GIVEN: "Yermek", FAMILY: "Kosherbayev"}})
    forms = page.form.editor("forms")
    put_form(page, 0, "Kazakh", {"Given names": "Ермек", "Family name": "Көшербаев", "Patronymic": "Беделбайұлы"})
    part(forms, "Another form of the name").click()  # type: ignore[attr-defined]
    put_form(page, 1, "Passport", {"Given names": "YERMEK", "Family name": "KOSHERBAYEV"})
    bench.wait_recorded(page)
    assert bench.recorded[-1].command == "register-person"
    entered = people(office_path)["kosherbayev"]
    assert list(entered.forms) == ["en", "kk", "passport"]
    assert entered.forms["kk"].in_full == "Ермек Беделбайұлы Көшербаев"
    bench.undo()
    assert not people(office_path)["kosherbayev"].stands


def put_form(page: FormPage, row: int, form: str, name: dict[str, str]) -> None:
    """Type one of the other forms of the name."""
    type_into(part(page.form.editor("forms"), f"{row + 1}"), {"Language and form": form, **name})  # type: ignore[arg-type]


def test_a_form_that_cannot_be_recorded_is_refused_whole_at_the_forms(bench: Bench, office_path: OfficePlace) -> None:
    page = bench.open("register-person").fill({"names": {GIVEN: "Yermek", FAMILY: "Kosherbayev"}})
    put_form(page, 0, "Passport", {"Family name": "Көшербаев"})
    page.record()
    assert not page.form.recording
    assert page.form.row("forms").severity() is Severity.REFUSAL
    assert people(office_path) == {}


def test_somebody_new_is_entered_in_the_registry_and_proposed_in_one_act(
    bench: Bench, office_path: OfficePlace
) -> None:
    page = bench.open("propose-member", side="guest").fill(
        {
            "names": {GIVEN: "Yerlan", FAMILY: "Nysanbayev"},
            "position": {"English": "Minister of Ecology"},
            "category": "Accompanying person",
        }
    )
    assert "registry" not in page.form.frame.sentence()
    page.fill({"register": True})
    assert "entered Yerlan Nysanbayev in the register of persons" in page.form.frame.sentence()
    bench.wait_recorded(page)
    assert bench.recorded[-1].command == "propose-member"
    member = next(each for each in visit(office_path).delegations.members.values() if each.person == "nysanbayev")
    assert str(member.names["en"]) == "Yerlan Nysanbayev"
    assert people(office_path)["nysanbayev"].stands
    bench.undo()
    assert not people(office_path)["nysanbayev"].stands
    assert visit(office_path).delegations.members[member.id].retracted


def test_what_is_typed_beside_the_command_is_kept_in_the_draft(bench: Bench, drafts: Drafts) -> None:
    page = bench.open("register-person").fill({"names": {GIVEN: "Yermek", FAMILY: "Kosherbayev"}})
    put_form(page, 0, "Kazakh", {"Family name": "Көшербаев"})
    page.form.keep_and_close()
    kept = drafts.kept()[0]
    bench.host.resume(kept)
    form = bench.host.form
    assert form is not None
    assert form.draft.fields["forms"][0]["name"]["family"] == "Көшербаев"


def test_a_name_is_typed_at_once_where_the_registry_has_nobody_to_choose(bench: Bench, known: Bench) -> None:
    for at, field in ((bench, "names"), (known, "person")):
        page = at.open("propose-member", side="guest")
        assert page.form.focusProxy() is page.form.editor(field)


def test_the_class_that_an_office_names_is_foretold_recorded_and_may_be_left_out(bench: Bench) -> None:
    minister = {"names": {FAMILY: "Aryn"}, "position": {"English": "Minister of Transport"}}
    page = bench.open("propose-member", side="guest").fill(minister)
    assert page.typed()["office_class"] == "minister"
    assert "classed the office of Aryn: minister" in page.form.frame.sentence()
    page.form.editor("office_class").set_value(None)
    page.form.editor("office_class").edited.emit()
    assert "classed" not in page.judged().form.frame.sentence()

    page = bench.open("propose-member", side="guest").fill(minister)
    bench.wait_recorded(page)
    assert bench.view is not None
    assert bench.view.visit.delegations.members["aryn"].office_class == "minister"
    bench.undo()
    assert bench.view.visit.delegations.members["aryn"].retracted


def test_a_name_the_registry_does_not_know_is_taken_for_the_name(known: Bench) -> None:
    page = known.open("propose-member", side="guest").fill({"person": "Ержан САДУАҚАСОВ"})
    person = page.form.editor("person")
    assert isinstance(person, PersonEditor)
    person._line.editingFinished.emit()
    assert person.value() is None
    [[language, name]] = (page.form.editor("names").value() or {}).items()
    assert (language, name) == ("kk", {"given": "Ержан", "family": "Садуақасов"})

    again = known.open("propose-member", side="guest").fill({"person": "Tokayev"})
    other = again.form.editor("person")
    assert isinstance(other, PersonEditor)
    other._line.editingFinished.emit()
    assert other.value() == "tokayev"


def test_whoever_is_called_a_spouse_in_place_of_an_office_comes_as_one(bench: Bench) -> None:
    """As from a list: she takes no number, and stands beside the head (protocol 2.3)."""
    page = bench.open("propose-member", side="host")
    page.fill({"names": {FAMILY: "Macron"}, "position": {"English": "Spouse of the President"}})
    assert page.typed()["category"] == "spouse"
    page.fill({"position": {"English": "Adviser to the President"}})
    assert page.typed().get("category", "official") == "official"
    page.fill({"category": "Accompanying person", "position": {"English": "Spouse of the President"}})
    assert page.typed()["category"] == "accompanying", "what the officer says goes before it"


def test_an_empress_beside_an_emperor_of_her_side_comes_as_his_spouse_and_has_no_class(
    open_bench: OpenBench, tmp_path: Path
) -> None:
    emperor = ("propose-member", {"side": "guest", "position": {"en": "Emperor of Japan"}, "category": "head"})
    bench = open_bench(new_office_with(tmp_path / "imperial.chancery", (*VISIT, emperor)))
    page = bench.open("propose-member", side="guest")
    page.fill({"names": {GIVEN: "Masako"}, "position": {"English": "Empress of Japan"}})
    assert page.typed()["category"] == "spouse"
    assert page.typed().get("office_class") is None
    other = bench.open("propose-member", side="host")
    other.fill({"names": {GIVEN: "Margrethe"}, "position": {"English": "Queen of Denmark"}})
    assert other.typed().get("category", "official") == "official"
    assert other.typed()["office_class"] == "monarch"


def test_a_spouse_has_no_class_of_office(bench: Bench) -> None:
    page = bench.open("propose-member", side="host")
    page.fill({"names": {FAMILY: "Macron"}, "position": {"English": "President of the Republic"}})
    assert page.typed()["office_class"] == "head-of-state"
    page.fill({"category": "Spouse"})
    assert page.typed().get("office_class") is None


def test_a_name_typed_for_a_side_that_says_the_family_name_first_is_taken_so(
    open_bench: OpenBench, tmp_path: Path
) -> None:
    opened, *rest = VISIT
    china = {**opened[1]["guest"], "state": {"en": "China"}}
    bench = open_bench(
        new_office_with(tmp_path / "c.chancery", ((opened[0], {**opened[1], "guest": china}), *rest, KNOWN))
    )
    page = bench.open("propose-member", side="guest").fill({"person": "Liao Min"})
    person = page.form.editor("person")
    assert isinstance(person, PersonEditor)
    person._line.editingFinished.emit()
    assert page.form.editor("names").value() == {"en": {"given": "Min", "family": "Liao", "family_first": True}}
