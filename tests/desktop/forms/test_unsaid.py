"""What a form says and leaves unsaid: a box nobody touched, and whose side a field is of."""

from tests.desktop.form_page import Bench


def test_an_office_of_which_nobody_said_so_is_not_recorded_as_held_for_good(bench: Bench) -> None:
    page = bench.open("record-office")

    assert page.form.editor("ad_interim").value() is None
    page.fill({"ad_interim": True})
    assert page.form.editor("ad_interim").value() is True
    page.fill({"ad_interim": False})
    assert page.form.editor("ad_interim").value() is False, "it was said, and taken back"


def test_what_was_denied_once_stays_denied(bench: Bench) -> None:
    editor = bench.open("record-office").form.editor("ad_interim")

    editor.set_value(False)
    assert editor.value() is False
    editor.set_value(None)
    assert editor.value() is None


def test_a_box_that_must_say_something_says_no(bench: Bench) -> None:
    assert bench.open("note-presence").form.editor("late").value() is not None


def test_a_field_of_a_side_names_its_state(bench: Bench) -> None:
    form = bench.open("record-format").form
    assert (form.label("host"), form.label("guest")) == ("Host side (Russia)", "Guest side (Kazakhstan)")
