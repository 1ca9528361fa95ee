"""Another item chosen in a form brings what stands of it: nothing of one item is recorded of another."""

from tests.desktop.form_page import Bench


def test_another_item_brings_its_own_title(bench: Bench) -> None:
    page = bench.open("retitle-item", item="lunch")
    assert page.form.editor("title").value()["en"] == "Lunch"

    page.fill({"item": "Restricted talks"})

    assert page.form.editor("title").value()["en"] == "Restricted talks"


def test_what_the_officer_typed_stays_when_another_item_is_chosen(bench: Bench) -> None:
    page = bench.open("retitle-item", item="lunch").fill({"title": {"English": "Conversation"}})

    page.fill({"item": "Restricted talks"})

    assert page.form.editor("title").value()["en"] == "Conversation"


def test_an_item_of_which_nothing_stands_shows_nothing_of_the_one_before(bench: Bench) -> None:
    page = bench.open("describe-item").fill({"item": "Lunch", "detail": {"English": "Toasts after the main course"}})
    bench.wait_recorded(page)
    page = bench.open("describe-item", item="lunch")
    assert page.form.editor("detail").value() is not None

    page.fill({"item": "Restricted talks"})

    assert page.form.editor("detail").value() is None


def test_another_side_brings_its_own_assistants(bench: Bench) -> None:
    serova = {"1": {"Name": "Anna Serova", "Office": "Protocol Department"}}
    page = bench.open("name-signing-assistants", item="lunch").fill({"side": "Host side", "assistants": serova})
    bench.wait_recorded(page)
    page = bench.open("name-signing-assistants", item="lunch")

    page.fill({"side": "Host side"})
    assert [each["name"]["en"] for each in page.form.editor("assistants").value()] == ["Anna Serova"]
    page.fill({"side": "Guest side"})
    assert not page.form.editor("assistants").value()


def test_another_side_brings_the_order_of_its_own_list(bench: Bench) -> None:
    page = bench.open("give-list-order", side="host")
    hosts = page.form.editor("members").value()

    page.fill({"side": "Guest side"})
    guests = page.form.editor("members").value()
    assert hosts
    assert guests
    assert not {*hosts} & {*guests}

    page.fill({"side": "Host side"})
    assert page.form.editor("members").value() == hosts


def test_another_note_brings_what_it_says(bench: Bench) -> None:
    for to in ("Missions", "Embassies"):
        said = {"kind": "Circular", "sender": {"English": "The Ministry"}, "recipient": {"English": to}}
        bench.wait_recorded(bench.open("draw-up-note").fill({**said, "text": {"English": f"Dear {to}"}}))
    page = bench.open("reword-note")
    for to in ("Missions", "Embassies"):
        page.fill({"note": f"Circular, to {to}"})
        assert page.form.editor("text").value() == {"en": f"Dear {to}"}
