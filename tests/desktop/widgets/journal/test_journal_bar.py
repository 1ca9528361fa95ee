import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.widgets.journal.journal_bar import ROOMY, JournalBar, JournalWords
from desktop.widgets.journal.journal_play import PlayButton
from desktop.widgets.label import BriefLabel, Label
from tests.desktop.children import child
from tests.desktop.cut_text import watched_paint

WORDS = JournalWords("Journal", "Entry of the journal", "Back one entry", "Forward one entry", "Now")
MARKS = ((1, "8 Aug"), (100, "10 Nov"), (200, "12 Nov"))


@pytest.fixture
def bar(qtbot: QtBot) -> JournalBar:
    made = JournalBar(WORDS)
    qtbot.addWidget(made)
    made.resize(1200, 44)
    made.set_journal(213, MARKS)
    made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize("width", [700, 1200])
def test_the_slider_stays_as_wide_whatever_was_recorded(bar: JournalBar, width: int) -> None:
    bar.resize(width, 44)
    wide = set()
    for sentence in ("Opened.", "The Minister of Foreign Affairs was listed for the restricted talks. " * 3):
        bar.set_position(187, sentence)
        QApplication.processEvents()
        wide.add((bar.slider().x(), bar.slider().width()))
    assert len(wide) == 1


def test_a_new_journal_stands_at_now(bar: JournalBar) -> None:
    assert bar.position() is None
    assert bar._position.text() == "Now"
    assert not bar.forward_action.isEnabled()


def test_the_slider_is_enough_and_the_latest_move_wins(bar: JournalBar, qtbot: QtBot) -> None:
    told: list[int] = []
    bar.entry_chosen.connect(told.append)
    for entry in (200, 150, 187):
        bar.slider().setValue(entry)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [187]
    assert bar._position.text() == "187"


def test_the_last_entry_is_now(bar: JournalBar, qtbot: QtBot) -> None:
    bar.set_position(187, "")
    with qtbot.waitSignal(bar.now_chosen), qtbot.assertNotEmitted(bar.entry_chosen):
        bar.slider().setValue(213)


def test_the_buttons_step_by_one_entry(bar: JournalBar, qtbot: QtBot) -> None:
    bar.set_position(187, "")
    back, forward = bar._buttons
    with qtbot.waitSignal(bar.entry_chosen) as told:
        back.click()
    assert told.args == [186]
    with qtbot.waitSignal(bar.entry_chosen) as told:
        forward.click()
    assert told.args == [187]


def test_it_plays_from_act_to_act_until_the_last_or_until_a_hand_takes_the_slider(bar: JournalBar) -> None:
    play = child(bar, PlayButton)
    bar.set_acts((40, 187, 213))
    play.click()
    assert (bar.position(), play.plays) == (40, True)
    play.go_on()
    assert bar.position() == 40, "the moment asked for is not on show yet"
    bar.set_position(40, "")
    play.go_on()
    bar.set_position(187, "")
    assert (bar.position(), play.plays) == (187, True)
    QTest.keyClick(bar.slider(), Qt.Key.Key_Left)
    assert not play.plays
    bar.set_position(186, "")
    play.click()
    play.go_on()
    bar.set_position(187, "")
    play.go_on()
    assert (bar.position(), play.plays) == (None, False)


def test_arrows_move_the_slider(bar: JournalBar, qtbot: QtBot) -> None:
    bar.set_position(187, "")
    with qtbot.waitSignal(bar.entry_chosen) as told:
        QTest.keyClick(bar.slider(), Qt.Key.Key_Left)
    assert told.args == [186]
    with qtbot.waitSignal(bar.entry_chosen) as told:
        QTest.keyClick(bar.slider(), Qt.Key.Key_PageDown)
    assert told.args == [176]


def test_setting_the_position_tells_nothing(bar: JournalBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.entry_chosen, wait=60):
        bar.set_position(187, "D. Orlov put Green Hall")
    assert (bar.position(), bar.sentence()) == (187, "D. Orlov put Green Hall")


@pytest.mark.parametrize("entry", [187, None], ids=["in the past", "now"])
def test_a_long_sentence_leaves_the_bar_as_high_as_it_is(bar: JournalBar, entry: int | None) -> None:
    bar.resize(900, bar.sizeHint().height())
    bar.set_position(entry, "D. Orlov put Green Hall\nand Blue Hall")
    low = bar.heightForWidth(900)

    bar.set_position(entry, "D. Orlov recorded what a newspaper reported of the talks at length. " * 8)

    assert bar.heightForWidth(900) == low
    assert bar.sentence() in child(bar, BriefLabel).toolTip()


def test_a_sentence_too_long_for_now_is_said_in_brief_and_cut_nowhere(bar: JournalBar) -> None:
    bar.resize(900, bar.sizeHint().height())
    long = "D. Orlov recorded what a newspaper reported of the talks at length. " * 8
    bar.set_position(None, long, "entry 214, Press report")
    label = child(bar, BriefLabel)

    assert list(label._lines(200)) == ["entry 214, Press report"]
    assert label.toolTip() == long


LONG_NAMES = (
    "inscription n° 309 · 14 h 51 · [agent de permanence] a désigné José Pedro Aguiar-Branco pour conduire la "
    "délégation du Portugal à « Entretien avec le Président de l’Assemblée de la République »"
)


def test_a_sentence_of_long_names_is_set_smaller_before_it_is_said_in_brief_or_cut(bar: JournalBar) -> None:
    bar.resize(1280, bar.sizeHint().height())
    bar.set_position(None, LONG_NAMES, "inscription n° 309")
    label = child(bar, BriefLabel)
    with watched_paint() as cut:
        label.grab()

    assert (" ".join(label._lines(label.width())), cut) == (LONG_NAMES, [])
    assert label.heightForWidth(label.width()) <= bar.height()


def test_a_sentence_that_has_to_be_cut_ends_behind_a_word(bar: JournalBar) -> None:
    bar.resize(1280, bar.sizeHint().height())
    bar.set_position(None, LONG_NAMES * 4)
    *_, last = child(bar, BriefLabel)._lines(300)

    whole = last.removesuffix("…")
    assert last.endswith("…")
    assert f" {whole.split()[-1]} " in f" {LONG_NAMES * 4} "


def test_a_name_with_a_hyphen_where_a_sentence_is_cut_is_left_out_whole(bar: JournalBar) -> None:
    """«… pour le Saint- S…»: a blank stood in the middle of a name, and a letter of its second half."""
    label = child(bar, BriefLabel)
    for words in range(1, 40):
        label.setText(f"{'mot ' * words}Saint-Siège {'et encore des mots ' * 20}")
        *_, last = label._lines(220)
        assert "Saint- " not in last
        assert last.removesuffix("…").split()[-1] not in ("Saint-", "Saint-S", "Saint-Si", "Saint-Siè", "Saint-Sièg")


def test_in_the_past_the_entry_has_the_room_of_what_is_said_of_the_office(bar: JournalBar) -> None:
    bar.set_first_seen("Seen here for the first time", "There is nothing to compare it with.")
    bar.set_position(150, "What entry 150 says")
    assert not _says(bar, "Seen here")

    bar.set_position(None, "The newest entry")
    assert _says(bar, "Seen here")
    wide = bar.width()
    bar.resize(ROOMY - 1, bar.height())
    assert not _says(bar, "Seen here")
    assert bar._shield.isVisible()
    bar.resize(wide, bar.height())

    bar.set_position(None, "An entry that says where and when so many took part that it needs all of the room " * 2)
    assert not _says(bar, "Seen here")
    assert bar._shield.isVisible()
    bar.set_position(None, "The newest entry")
    assert _says(bar, "Seen here")

    bar.set_verified("Entries are damaged", damaged=True)
    bar.set_position(150, "What entry 150 says")
    assert _says(bar, "Entries are damaged")


def _says(bar: JournalBar, text: str) -> bool:
    return any(label.text().startswith(text) and label.isVisible() for label in bar.findChildren(Label))


def test_an_older_answer_leaves_the_knob_where_the_reader_put_it(bar: JournalBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.entry_chosen):
        bar.slider().setValue(187)
    bar.slider().setValue(150)
    with qtbot.waitSignal(bar.entry_chosen) as told:
        bar.set_journal(214, MARKS)
        bar.set_position(187, "What entry 187 says")
        assert (bar.position(), bar.sentence()) == (150, "What entry 187 says")
    assert told.args == [150]
    bar.set_position(150, "What entry 150 says")
    bar.set_position(None, "A change of another desk")
    assert bar.position() is None, "nothing is awaited any more"


def test_an_entry_asked_for_elsewhere_is_stood_at_before_its_answer(bar: JournalBar, qtbot: QtBot) -> None:
    bar.slider().setValue(150)
    with qtbot.assertNotEmitted(bar.entry_chosen, wait=60):
        bar.await_entry(12)
    bar.set_position(150, "An older answer")
    assert bar.position() == 12
    bar.set_position(12, "The answer")
    assert bar.position() == 12


@pytest.mark.parametrize(("last", "answer", "stands_at"), [(213, None, None), (214, 213, 213)])
def test_the_last_entry_may_be_now_or_already_past_when_its_answer_comes(
    bar: JournalBar, last: int, answer: int | None, stands_at: int | None
) -> None:
    bar.set_position(187, "")
    bar.await_entry(213)
    bar.set_journal(last, MARKS)
    bar.set_position(answer, "")
    assert bar.position() == stands_at
    bar.set_position(100, "")
    assert bar.position() == 100, "nothing is awaited any more"


def test_a_move_that_comes_back_awaits_nothing(bar: JournalBar, qtbot: QtBot) -> None:
    bar.set_position(187, "")
    with qtbot.assertNotEmitted(bar.entry_chosen, wait=60):
        bar.slider().setValue(150)
        bar.slider().setValue(187)
    bar.set_position(200, "")
    assert bar.position() == 200


def test_now_stays_now_when_the_journal_grows_and_the_past_stays_put(bar: JournalBar) -> None:
    bar.set_journal(214, MARKS)
    assert bar.position() is None
    bar.set_position(187, "")
    bar.set_journal(215, MARKS)
    assert bar.position() == 187


def test_an_empty_journal_is_inert(bar: JournalBar) -> None:
    bar.set_journal(0, ())
    assert not bar.slider().isEnabled()
    assert not bar.back_action.isEnabled()
    assert not bar.forward_action.isEnabled()


def test_a_click_chooses_the_entry_under_the_pointer(bar: JournalBar, qtbot: QtBot) -> None:
    slider = bar.slider()
    spot = QPoint(round(slider.x_of(100)), 16)
    with qtbot.waitSignal(bar.entry_chosen) as told:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args[0] == slider.entry_at(spot.x())
    assert abs(told.args[0] - 100) <= 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_places_and_entries_agree_in_both_directions(bar: JournalBar, direction: Qt.LayoutDirection) -> None:
    bar.setLayoutDirection(direction)
    QApplication.processEvents()
    slider = bar.slider()
    assert [slider.entry_at(slider.x_of(entry)) for entry in (1, 57, 213)] == [1, 57, 213]
    assert (slider.x_of(1) < slider.x_of(213)) is (direction is Qt.LayoutDirection.LeftToRight)


def test_days_without_room_keep_their_mark_and_lose_their_words(bar: JournalBar) -> None:
    bar.set_journal(213, ((1, "8 Aug"), (209, "11 Nov"), (212, "12 Nov")))
    assert [mark.text for mark in bar.slider().shown_marks()] == ["8 Aug", "12 Nov"]


def test_the_badge_tells_a_damaged_record(bar: JournalBar) -> None:
    assert not bar._shield.isVisible()
    bar.set_verified("213 verified")
    assert (bar._verified.text(), bar._verified.tone()) == ("213 verified", "confirmed")
    bar.set_verified("Damaged at 88", damaged=True)
    assert bar._verified.tone() == "refusal"


def test_everything_has_a_name_and_is_reworded(bar: JournalBar) -> None:
    bar.set_words(JournalWords("Journal", "Inscription", "Précédente", "Suivante", "Maintenant", "Dérouler", "Arrêter"))
    assert bar.slider().accessibleName() == "Inscription"
    assert [button.accessibleName() for button in bar._buttons] == ["Précédente", "Suivante"]
    assert child(bar, PlayButton).accessibleName() == "Dérouler"
    assert bar._position.text() == "Maintenant"


def test_steps_of_a_key_that_is_held_go_on_and_a_single_step_does_not(bar: JournalBar, qtbot: QtBot) -> None:
    bar.back_action.trigger()
    assert not bar.held
    bar.back_action.trigger()
    assert bar.held
    qtbot.waitUntil(lambda: not bar.held)


def test_the_ring_of_the_keyboard_covers_neither_the_way_nor_the_days(bar: JournalBar, qtbot: QtBot) -> None:
    bar.set_position(187, "")
    bar.slider().clearFocus()
    before = bar.slider().grab().toImage()
    bar.slider().setFocus()
    qtbot.waitUntil(bar.slider().hasFocus)
    image, box = bar.slider().grab().toImage(), bar.slider().rect()
    assert image.pixelColor(box.center().x(), 1) == colours().accent
    inside = box.adjusted(3, 3, -3, -3)
    assert image.copy(inside) == before.copy(inside)
