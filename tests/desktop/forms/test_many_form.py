"""A form for several: asked once, recorded of each in one save, with one undo; all that they leave is decided."""

from __future__ import annotations

from datetime import date

from desktop.concepts import commands_for_many
from desktop.forms.many_form import ManyForm, ManyImpactForm
from domain.core.message import name_of
from domain.core.times import When, plan
from domain.programme.moving import moved_by
from domain.projections.lines import lines
from domain.visit.visit import Visit
from tests.desktop.form_page import Bench

DAY = date(2025, 11, 12)
BOTH = ["lavrov", "abayev"]


def visit(bench: Bench) -> Visit:
    assert bench.view is not None
    return bench.view.visit


def categories(bench: Bench) -> list[str]:
    return [visit(bench).delegations.members[key].category for key in BOTH]


def test_a_category_is_given_to_several_at_once_and_taken_back_by_one_undo(bench: Bench) -> None:
    page = bench.open("categorise-member", member=BOTH).fill({"category": "Business delegation"})
    recorded = bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: categories(bench) == ["business", "business"])

    assert len(recorded.receipts) == 2
    bench.undo()
    bench.qtbot.waitUntil(lambda: categories(bench) == ["official", "official"])


def test_a_courtesy_is_given_to_several_at_once_beside_those_in_other_languages(bench: Bench) -> None:
    alone = {"member": "lavrov", "courtesy": {"ru": "Г-н"}}
    bench.wait_recorded(bench.open("word-member-courtesy", **alone).judged())

    def courtesies() -> list[dict[str, str]]:
        return [dict(visit(bench).delegations.members[key].courtesy) for key in BOTH]

    bench.qtbot.waitUntil(lambda: courtesies()[0] == {"ru": "Г-н"})
    bench.wait_recorded(bench.open("word-member-courtesy", member=BOTH, courtesy={"en": "Mr"}).judged())
    bench.qtbot.waitUntil(lambda: courtesies() == [{"ru": "Г-н", "en": "Mr"}, {"en": "Mr"}])
    bench.undo()
    bench.qtbot.waitUntil(lambda: courtesies() == [{"ru": "Г-н"}, {}])


def test_one_officer_answers_for_several_items_by_one_act(bench: Bench) -> None:
    items = list(visit(bench).programme.items)[:3]

    def officers() -> set[str]:
        found = (visit(bench).programme.items[key].officer for key in items)
        return {each.name if each is not None else "" for each in found}

    bench.wait_recorded(bench.open("assign-officer", item=items).fill({"officer": "A. Serova", "telephone": "+7 1"}))
    bench.qtbot.waitUntil(lambda: officers() == {"A. Serova"})
    bench.undo()
    bench.qtbot.waitUntil(lambda: officers() == {""})


def test_documents_signed_at_one_ceremony_are_recorded_at_once_and_taken_back_by_one_undo(bench: Bench) -> None:
    papers = ["notes", "protocol"]
    for each in papers:
        known = {"document": each, "title": {"en": each}, "level": "interagency"}
        bench.wait_recorded(bench.open("list-document", item="talks-expanded", **known))
    recorded = bench.wait_recorded(bench.open("record-signing", document=papers))
    assert len(recorded.receipts) == 2
    bench.qtbot.waitUntil(lambda: all("signed" in visit(bench).documents[each].done for each in papers))
    bench.undo()
    bench.qtbot.waitUntil(lambda: not any(visit(bench).documents[each].done for each in papers))


def test_several_are_given_places_in_a_line_one_behind_the_other(bench: Bench) -> None:
    members = visit(bench).delegations.members
    people = [key for key in members if visit(bench).delegations.members[key].travels][:4]
    bench.wait_recorded(bench.open("draw-up-line", item="lunch", kind="receiving", people=people, line="steps"))
    bench.qtbot.waitUntil(lambda: "steps" in visit(bench).lines)
    standing = [row.id for row in lines(visit(bench), "lunch")[0].people]

    bench.wait_recorded(
        bench.open("place-in-line", line="steps", member=standing[2:], after=standing[0]).fill({"reason": "As agreed"})
    )
    moved = [standing[0], *standing[2:], standing[1]]
    bench.qtbot.waitUntil(lambda: [row.id for row in lines(visit(bench), "lunch")[0].people] == moved)
    bench.undo()
    bench.qtbot.waitUntil(lambda: [row.id for row in lines(visit(bench), "lunch")[0].people] == standing)


def test_several_items_are_shown_to_the_public_by_one_form(bench: Bench) -> None:
    items = [key for key, item in visit(bench).programme.items.items() if item.status == "planned"][:2]
    page = bench.open("set-visibility", item=items).fill({"audience": "The public"})
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: [visit(bench).programme.items[key].audience for key in items] == ["public"] * 2)


def test_a_form_for_several_that_nobody_filled_in_takes_nothing_back(bench: Bench) -> None:
    """Opened for all items, it foretold that who may see the one of which it was said is left open."""
    items = [key for key, item in visit(bench).programme.items.items() if item.status == "planned"][:2]
    bench.wait_recorded(bench.open("set-visibility", item=items[:1]).fill({"audience": "The public"}))
    page = bench.open("set-visibility", item=items).record()
    assert not page.form.recording
    assert page.error("audience")
    assert visit(bench).programme.items[items[0]].audience == "public"


def test_of_several_who_withdraw_what_each_leaves_is_decided_and_recorded_with_them(bench: Bench) -> None:
    page = bench.open("withdraw-member", member=BOTH).fill({"reason": "A note of the embassy"})
    form = page.form
    assert isinstance(form, ManyImpactForm)
    whose = {str(each.whose) for each in form._decisions().touched()}
    assert len(whose) == len(BOTH)
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: all(visit(bench).delegations.members[key].status == "withdrawn" for key in BOTH))

    listed = visit(bench).programme.items["talks-restricted"].people
    assert not set(BOTH) & set(listed)


def test_items_are_moved_by_so_many_minutes_together(bench: Bench) -> None:
    before = {key: visit(bench).programme.items[key].planned for key in ("talks-restricted", "lunch")}
    page = bench.open("move-item", item=list(before)).fill({"minutes": "-15"})
    bench.wait_recorded(page)
    moved = {key: moved_by(planned, -15) for key, planned in before.items()}

    def as_moved() -> bool:
        now = visit(bench).programme.items
        return all(planned.as_asked() == moved[key] for key in moved if (planned := now[key].planned) is not None)

    bench.qtbot.waitUntil(as_moved)


def test_minutes_that_are_none_are_told_at_their_field(bench: Bench) -> None:
    page = bench.open("move-item", item=["lunch"]).fill({"minutes": "soon"}).record()
    assert not page.form.recording
    assert page.error("minutes")


def test_a_draft_for_several_is_gone_on_with_for_all_of_them(bench: Bench) -> None:
    bench.open("categorise-member", member=BOTH).fill({"category": "Business delegation"})
    bench.host.set_aside()
    [draft] = bench.host.waiting()
    bench.host.resume(draft)

    assert bench.host.form is not None
    assert bench.host.form.editor("member").value() == BOTH


def test_every_form_for_several_opens_with_all_of_them_and_letters_of_its_own(shared_bench: Bench) -> None:
    asked = {"member": BOTH, "item": ["talks-restricted", "lunch"]}
    for subject, known in asked.items():
        for command in commands_for_many(subject):
            form = shared_bench.open(name_of(command), **{subject: known}).form
            labels = [row._label.text() for row in form._rows.values()]
            letters = [text[text.index("&") + 1].casefold() for text in labels if "&" in text]

            assert form.editor(subject).value() == known, command
            assert len(set(letters)) == len(letters), labels
            assert form.draft.typed_at is None


def test_what_is_moved_past_midnight_ends_on_the_next_day() -> None:
    evening = plan(When(day=DAY, start="22:30", end="23:45"), "Europe/Moscow")
    moved = moved_by(evening, 30)

    assert moved is not None
    assert (moved.start, moved.end, str(moved.end_day)) == ("23:00", "00:15", "2025-11-13")


def test_what_has_no_end_is_moved_without_one() -> None:
    moved = moved_by(plan(When(day=DAY, start="22:30"), "Europe/Moscow"), 30)

    assert moved is not None
    assert (moved.start, moved.end, moved.end_day) == ("23:00", None, None)


def test_what_has_no_hour_stays_as_it_is() -> None:
    assert moved_by(None, 30) is None
    someday = plan(When(day=DAY), "Europe/Moscow")
    assert moved_by(someday, 30) == someday.as_asked()


def test_all_further_parties_join_an_item_by_one_form_and_leave_it_by_one_undo(bench: Bench) -> None:
    for state in ("Uzbekistan", "Belarus"):
        bench.wait_recorded(bench.open("name-party", party={"state": {"en": state}}, side=state.lower()))
    bench.qtbot.waitUntil(lambda: "belarus" in visit(bench).parties)
    page = bench.open("settle-participation", item="lunch")
    assert page.form.editor("side").value() == ["uzbekistan", "belarus"]
    assert page.form.focusProxy() is page.form.editor("side"), "who is proposed is looked at first"
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: [*visit(bench).programme.items["lunch"].participation] == ["uzbekistan", "belarus"])
    assert not isinstance(bench.open("settle-participation", item="lunch").form, ManyForm), "nobody is missing"

    bench.undo()
    bench.qtbot.waitUntil(lambda: not visit(bench).programme.items["lunch"].participation)


def test_one_further_party_is_asked_for_alone(bench: Bench) -> None:
    bench.wait_recorded(bench.open("name-party", party={"state": {"en": "Uzbekistan"}}, side="uzbekistan"))
    bench.qtbot.waitUntil(lambda: "uzbekistan" in visit(bench).parties)
    assert bench.open("settle-participation", item="lunch").form.editor("side").value() is None
