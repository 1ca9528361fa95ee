import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop.desk.kept_visit_view import KeptVisitView
from desktop.models.page_counts import page_counts
from desktop.pages import journal
from desktop.pages.journal import JournalPage
from desktop.replay.changes_pane import ChangesPane
from desktop.widgets.button import Button
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.widgets.tables.sentence_delegate import SMALLER
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from domain.projections.explained import explained
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.painted_region import PaintedRegion
from tests.desktop.small_office import VISIT, SmallOffice, line

RECORDED = 3


@pytest.fixture
def acts(office: SmallOffice, qtbot: QtBot) -> Driven:
    """The page as it opens: by acts."""
    return Driven(JournalPage, office.view(), qtbot)


@pytest.fixture
def driven(acts: Driven) -> Driven:
    """The page with all entries listed."""
    child(acts.page, FilterBar).choose("entries")
    return acts


@pytest.fixture
def bar(driven: Driven) -> FilterBar:
    return child(driven.page, FilterBar)


def test_a_replacement_leads_whatever_follows_from_it(acts: Driven, office: SmallOffice) -> None:
    office.record_together(
        line("take-off-participant", item="talks", member="kosherbayev"),
        line("list-participant", item="talks", member="transport"),
        line("replace-member", "Kept in the capital", member="kosherbayev", by="transport"),
    )
    acts.page.show_view(office.view())
    told = acts.texts(RECORDED)[1]
    assert told.startswith("recorded that a replacement for Yermek Kosherbayev is announced"), told


def test_a_digest_in_a_source_is_told_by_its_first_digits(acts: Driven, office: SmallOffice) -> None:
    digest = "0546fe" + "ba" * 29
    office.record_together({**line("confirm-member", member="transport"), "source": f"List, SHA-256 {digest}"})
    acts.page.show_view(office.view())
    below = acts.table().model().index(1, RECORDED).data(TableRole.SECOND_LINE)
    assert "SHA-256 0546febababa…" in below
    assert digest not in below


def test_an_act_is_told_in_one_sentence_and_shows_its_entries(acts: Driven, office: SmallOffice) -> None:
    newest = office.view().newest
    assert acts.texts(0)[1:] == [f"▸ 2–{newest}", "1"]
    told = acts.texts(RECORDED)[1]
    assert "proposed" in told
    assert "more change" in told
    acts.choose("act-2")
    acts.press("Space")
    assert acts.texts(0)[1:] == [f"▾ 2–{newest}", *(str(number) for number in range(newest, 0, -1))]
    assert acts.table().model().index(0, 0).data(TableRole.GROUP).endswith(f"{newest} entries")
    acts.press("Space")
    assert len(acts.texts(0)) == 3


def test_the_beginning_and_the_end_of_an_item_are_told_together(acts: Driven, office: SmallOffice) -> None:
    office.record_together(
        line("start-item", item="talks", at="2025-11-12T06:38:00Z"),
        line("end-item", item="talks", at="2025-11-12T07:20:00Z"),
    )
    acts.page.show_view(office.view())
    assert acts.texts(RECORDED)[1] == "recorded that Restricted talks began at 09:38 and ended at 10:20"


def test_an_entry_is_chosen_in_its_act_and_is_found_by_words(acts: Driven, office: SmallOffice) -> None:
    page = acts.page
    assert isinstance(page, JournalPage)
    page.select_entry(5)
    assert acts.texts(0)[acts.table().chosen_line()] == "5"
    child(page, FilterBar).field().setText("ill withdr")
    assert len(acts.texts(0)) == 2
    child(page, FilterBar).field().clear()
    assert acts.texts(0)[1].startswith("▾")


def test_in_a_long_journal_words_are_looked_for_once_all_entries_are_worded(
    acts: Driven, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MANY", 0)
    monkeypatch.setattr(journal, "STEP_S", 0)
    before, field = acts.texts(0), child(acts.page, FilterBar).field()
    field.setText("ill with")
    assert acts.texts(0) == before
    field.setText("ill withdr")
    qtbot.waitUntil(lambda: len(acts.texts(0)) == 2)
    field.setText("no such word")
    assert acts.texts(0) == []
    field.clear()
    assert acts.texts(0) == before


def test_in_the_past_what_changed_since_stands_beside(acts: Driven, office: SmallOffice) -> None:
    view = office.view(5)
    acts.page.show_view(view)
    listed = child(acts.page, QListWidget)
    assert listed.count() == len(view.differences) > 0
    assert acts.texts(0)[acts.table().chosen_line()] == f"▸ 2–{view.newest}"


def test_a_step_through_the_past_paints_only_the_lines_it_reaches(driven: Driven, office: SmallOffice) -> None:
    table, kept = driven.table(), KeptVisitView()
    visit = office.office.resolve(VISIT)
    newest = kept.view(office.office, visit, None).newest
    driven.page.show_view(kept.view(office.office, visit, newest - 1))
    QApplication.processEvents()
    painted = PaintedRegion(table.viewport())
    driven.page.show_view(kept.view(office.office, visit, newest - 3))
    QApplication.processEvents()

    reached = {line: painted.holds(table.visualRect(table.model().index(line, 3))) for line in range(7)}
    assert reached == {0: False, 1: False, 2: True, 3: True, 4: True, 5: False, 6: False}
    assert [table.model().index(line, 0).data(TableRole.MUTED) for line in range(1, 6)] == [True] * 3 + [False] * 2


def test_the_newest_entry_stands_first_under_its_day(driven: Driven, office: SmallOffice) -> None:
    newest = office.view().newest
    model = driven.table().model()

    assert model.index(0, 0).data(TableRole.GROUP).endswith(f"{newest} entries")
    assert driven.texts(0)[1] == str(newest)
    assert driven.texts(RECORDED)[-1] != ""
    assert page_counts(office.view())["journal"] == newest


def test_words_are_found_and_counted(driven: Driven, bar: FilterBar, office: SmallOffice) -> None:
    bar.field().setText("ill withdr")
    newest = office.view().newest

    assert bar.shown() == f"1 of {newest}"
    assert driven.table().model().index(0, 0).data(TableRole.GROUP).endswith(f"1 of {newest} entries")


def test_a_subject_is_found_by_its_name_and_by_its_id(driven: Driven, bar: FilterBar) -> None:
    about = next(
        field for field in driven.page.findChildren(QLineEdit) if field.accessibleName() == "About whom or what"
    )
    about.setText("kosherb")
    by_id = bar.shown()
    about.setText("yermek")

    assert int(by_id.split()[0]) == 3
    assert int(bar.shown().split()[0]) >= 3


def test_an_author_is_chosen(driven: Driven, bar: FilterBar) -> None:
    authors = child(driven.page, QComboBox)
    assert [authors.itemText(at) for at in range(authors.count())][1:] == ["A. Serova"]
    authors.setCurrentIndex(1)
    authors.activated.emit(1)

    assert bar.shown().split()[0] == bar.shown().split()[-1]


def test_an_entry_that_is_filtered_away_is_shown_all_the_same(
    driven: Driven, bar: FilterBar, office: SmallOffice
) -> None:
    page = driven.page
    assert isinstance(page, JournalPage)
    bar.field().setText("ill withdr")
    page.select_entry(3)

    assert bar.field().text() == ""
    assert driven.texts(0)[driven.table().chosen_line()] == "3"


def test_enter_opens_the_visit_at_the_entry(driven: Driven) -> None:
    driven.choose("4")
    driven.press("Return")

    assert driven.wanted == [("look_at", 4)]


def test_before_the_first_entry_nothing_stood(driven: Driven) -> None:
    driven.press("End")
    told = child(driven.page, QListWidget)
    assert [told.item(at).text() for at in range(told.count())] == ["The journal begins here: nothing stood before."]


def test_two_marks_ask_for_the_difference_and_show_it(driven: Driven, office: SmallOffice) -> None:
    driven.choose("12")
    driven.press("B")
    assert driven.texts(0)[driven.table().chosen_line()] == "12 · B"
    driven.choose("3")
    driven.press("A")
    [(query, given, asked)] = driven.requests.queries
    assert (query, given["earlier"], given["later"]) == ("differences", 3, 12)

    asked.answer(explained(office.view(3).visit, [row.entry for row in office.view(12).history[3:12]]))

    listed = child(driven.page, QListWidget)
    assert listed.isVisible()
    assert listed.count() > 0
    told = [listed.item(at).text() for at in range(listed.count())]
    assert "Tokayev" in " ".join(told)
    assert all("entry " in listed.item(at).data(SMALLER) for at in range(listed.count()))


def test_beside_filtered_entries_it_is_said_that_what_changed_is_all_of_it(driven: Driven) -> None:
    for number, key in (("12", "B"), ("3", "A")):
        driven.choose(number)
        driven.press(key)
    pane = child(driven.page, ChangesPane)
    assert pane.text().splitlines()[0] == "What changed from entry 3 to entry 12"
    _about(driven).setText("tokayev")
    assert "the filter is for the entries alone" in pane.text().splitlines()[0]
    _about(driven).setText("")
    assert pane.text().splitlines()[0] == "What changed from entry 3 to entry 12"


def test_in_the_past_the_moment_is_chosen_and_what_came_later_is_muted(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(5))
    model = driven.table().model()

    assert driven.texts(0)[driven.table().chosen_line()] == "5"
    assert model.index(1, 0).data(TableRole.MUTED)
    assert not model.index(driven.table().chosen_line(), 0).data(TableRole.MUTED)
    assert driven.page.commands() == ()


def test_of_the_past_what_there_was_then_is_counted(acts: Driven, office: SmallOffice) -> None:
    office.record("withdraw-member", "Ill, withdrew again", member="transport")
    bar, newest = child(acts.page, FilterBar), office.view().newest
    acts.page.show_view(office.view())
    assert (bar.shown(), chips_of(bar)) == ("3 acts", {"Acts": "3", "All entries": str(newest)})

    acts.page.show_view(office.view(5))
    assert (bar.shown(), chips_of(bar)) == ("2 acts, 1 since", {"Acts": "2", "All entries": "5"})
    assert "entries" not in acts.table().model().index(0, 0).data(TableRole.GROUP)
    bar.choose("entries")
    assert bar.shown() == f"5 of 5, {newest - 5} since"
    bar.field().setText("withdrew again")
    assert bar.shown().endswith("of 5, 1 since")

    bar.field().clear()
    acts.page.show_view(office.view())
    assert bar.shown() == f"{newest} of {newest}"


def test_chips_say_that_words_are_looked_for_in_entries(acts: Driven) -> None:
    bar = child(acts.page, FilterBar)
    bar.field().setText("ill withdr")
    assert (bar.chosen(), idle_chips(bar)) == ("entries", {"Acts"})
    bar.field().clear()
    assert (bar.chosen(), idle_chips(bar)) == ("acts", set())
    bar.choose("entries")
    bar.field().setText("ill")
    bar.field().clear()
    assert bar.chosen() == "entries"


def chips_of(bar: FilterBar) -> dict[str, str]:
    """What each chip says it would keep."""
    return {button.text(): button.keys() for button in bar.findChildren(Button)}


def idle_chips(bar: FilterBar) -> set[str]:
    """The chips that cannot be chosen now, each with a reason."""
    return {button.text() for button in bar.findChildren(Button) if not button.isEnabled() and button.toolTip()}


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.choose("4")
    speak("fr", driven.page)

    assert driven.table().model().headerData(2, Qt.Orientation.Horizontal) == "Auteur"
    assert driven.texts(0)[driven.table().chosen_line()] == "4"


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


@pytest.mark.parametrize("typed", ["Токаев", "Toqaev", "توكاييف", "托卡耶夫"])
def test_entries_about_a_member_are_found_by_any_spelling_of_his_name(driven: Driven, typed: str) -> None:
    about = _about(driven)
    about.setText("tokayev")
    of_him = driven.texts(RECORDED)
    about.setText(typed)

    assert driven.texts(RECORDED) == of_him != []
    about.setText("Ouattara")
    assert driven.texts(RECORDED) == []


def test_entries_about_a_document_and_whoever_no_longer_signs_it_are_found(driven: Driven, office: SmallOffice) -> None:
    title = {"en": "Agreement on customs"}
    office.record("list-document", document="customs", item="talks", title=title, kind="treaty")
    office.record("name-signatory", document="customs", side="guest", member="kosherbayev")
    office.record("take-off-signatory", "Kept in the capital", document="customs", side="guest")
    driven.page.show_view(office.view())
    about = _about(driven)
    about.setText("customs")
    assert len(driven.texts(RECORDED)) == 4, driven.texts(RECORDED)  # below the day
    about.setText("Yermek Kosherbayev")
    assert driven.texts(RECORDED)[1].startswith("took Yermek Kosherbayev off as signatory")


def test_where_nothing_is_found_nothing_is_offered_of_the_row_before(acts: Driven) -> None:
    strip, about = child(acts.page, CommandStrip), _about(acts)
    acts.choose("act-2")
    about.setText("no such thing")
    assert acts.texts(0) == []
    assert not strip.offered()


def test_what_changed_by_a_row_that_is_found_no_more_is_told_no_more(acts: Driven, office: SmallOffice) -> None:
    office.record("withdraw-member", "ill", member="kosherbayev")
    acts.page.show_view(office.view())
    acts.choose(str(office.view().newest))
    changes = child(acts.page, ChangesPane)
    assert changes.text().startswith(say("page.journal.changed-by"))
    _about(acts).setText("tokayev")
    assert acts.texts(0) != []
    assert changes.text() == ""


def test_what_keys_do_with_an_entry_is_seen_below_it_and_in_the_past(acts: Driven, office: SmallOffice) -> None:
    """The keys that look at an entry or mark it were told nowhere."""
    strip = child(acts.page, CommandStrip)
    acts.choose("act-2")
    assert [button.keys() for button in strip.offered()] == ["Enter", "Space", "A", "B", "Ctrl+U"]
    strip.button("Ctrl+U").click()
    assert acts.wanted[-1][0] == "undo"
    office.record("withdraw-member", "ill", member="kosherbayev")
    acts.page.show_view(office.view(office.view().newest - 1))
    acts.choose(str(office.view().newest))
    assert [button.keys() for button in strip.offered()] == ["Enter", "A", "B"]
    strip.button("Enter").click()
    assert acts.wanted[-1] == ("look_at", office.view().newest)


def test_who_came_into_a_line_is_told_with_the_item_of_the_line(acts: Driven, office: SmallOffice) -> None:
    office.record("draw-up-line", item="arrival", kind="receiving", line="steps", people=["putin"])
    office.record_together(
        line("stand-in-line", line="steps", member="tokayev"), line("stand-in-line", line="steps", member="kosherbayev")
    )
    acts.page.show_view(office.view())
    assert acts.texts(RECORDED)[1].endswith("2 placed in the line at Arrival")


def _about(driven: Driven) -> QLineEdit:
    """The field for whom or what entries are about."""
    return next(each for each in driven.page.findChildren(QLineEdit) if each.placeholderText() == "About whom or what")
