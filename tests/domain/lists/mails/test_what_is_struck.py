"""What is struck, declined or missed: the coming of somebody, or a middle name, a table, a menu, an hour."""

from __future__ import annotations

import pytest

from tests.domain.lists.mails.mails import Mail, mails, read_beside, told, visit_of, wanted

OTHER_THINGS = tuple(mails("other_things.txt"))
COMINGS = tuple(mails("comings_struck.txt"))


@pytest.mark.parametrize("mail", OTHER_THINGS, ids=lambda mail: mail.text[:60])
def test_a_thing_that_is_struck_or_declined_takes_nobody_off_and_is_asked(mail: Mail) -> None:
    assert told(mail) == ["?"]


@pytest.mark.parametrize("mail", COMINGS, ids=lambda mail: mail.text[:60])
def test_who_declines_the_journey_or_is_struck_off_the_list_goes(mail: Mail) -> None:
    assert sorted(line for line in told(mail) if line != "?") == sorted(wanted(mail))


LISTED = ("Ann Lee | Minister", "Ray Fox | Adviser", "Tom Gill | Press Officer")


def test_a_sentence_about_a_thing_stands_as_not_understood() -> None:
    read, found = read_beside("Mr Ray Fox has declined the offer of an interpreter.", visit_of(LISTED))
    assert not found.differences
    assert [row.cells for row in read.unread] == [("Mr Ray Fox has declined the offer of an interpreter.",)]


def test_the_next_sentence_takes_a_withdrawal_back() -> None:
    text = "Mr Ray Fox had fallen ill. He has recovered and will travel. Mr Tom Gill has withdrawn from the delegation."
    _, found = read_beside(text, visit_of(LISTED))
    assert [each.id for each in found.differences] == ["gone:m3"]


def test_a_cancelled_room_keeps_nobody_who_comes_not() -> None:
    _, found = read_beside("Mr Ray Fox will not be coming, please cancel his room.", visit_of(LISTED))
    assert [each.id for each in found.differences] == ["gone:m2"]


def test_who_signs_below_a_sentence_that_is_asked_is_nobody_new() -> None:
    text = "Dear all,|Mr Ray Fox declined a hotel upgrade and asks for a quiet room.|Best,|Jo"
    read, found = read_beside(text, visit_of(LISTED))
    assert not found.differences
    assert read.unread
