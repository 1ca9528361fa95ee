"""Short mails of embassies and secretaries: what each of their sentences changes on the list that stands."""

from __future__ import annotations

import pytest

from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.replaced import comes_for
from tests.domain.lists.mails.mails import Mail, mails, read_beside, told, visit_of, wanted

MAILS = tuple(mails("mails.txt"))
NO_CHANGES = tuple(mails("no_changes.txt"))


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.text[:60])
def test_a_mail_says_who_goes_who_comes_and_who_is_called_otherwise(mail: Mail) -> None:
    asked = ["?"] if mail.said == ("?",) else []
    assert sorted(line for line in told(mail) if line != "?" or asked) == sorted(wanted(mail))


@pytest.mark.parametrize("mail", NO_CHANGES, ids=lambda mail: mail.text[:60])
def test_what_is_said_of_a_dinner_a_flight_or_a_wife_takes_nobody_off(mail: Mail) -> None:
    assert told(mail) in ([["?"]] if mail.said else [[], ["?"]])


@pytest.mark.parametrize("mail", [*MAILS, *NO_CHANGES], ids=lambda mail: mail.text[:60])
def test_nothing_a_mail_says_is_accepted_unasked(mail: Mail) -> None:
    assert "!" not in told(mail)


LISTED = ("Ann Lee | Minister", "Ray Fox | Adviser", "Tom Gill | Press Officer")


def test_who_comes_is_known_to_come_for_who_goes() -> None:
    """Though one sentence says the one, and another the other."""
    visit = visit_of(LISTED)
    read, _ = read_beside("Mr Ray Fox is unable to travel. In his place, Ms Eve Hall, Counsellor, will attend.", visit)
    at = next(place for place, entry in enumerate(read.entries) if entry.struck)
    successor = comes_for(read.entries, at)
    assert successor is not None
    assert read.entries[successor].names["en"].family == "Hall"


def test_who_comes_besides_comes_for_nobody() -> None:
    visit = visit_of(LISTED)
    read, _ = read_beside("Ray Fox can't come and we'd like to add Ms Eve Hall, Counsellor.", visit)
    at = next(place for place, entry in enumerate(read.entries) if entry.struck)
    assert comes_for(read.entries, at) is None


def test_the_sentence_stands_beside_each_act() -> None:
    visit = visit_of(LISTED)
    text = "Dear all,|Mr Ray Fox will not travel. Please add Ms Eve Hall, Counsellor.|Best,|Jo"
    _, found = read_beside(text, visit)
    sentences = [found.entries[each.entry or 0].sentence for each in found.differences]
    assert sentences == ["Mr Ray Fox will not travel.", "Please add Ms Eve Hall, Counsellor."]


def test_of_a_mail_half_understood_the_other_half_is_asked() -> None:
    visit = visit_of(LISTED)
    read, found = read_beside("Mr Ray Fox will not travel. Mr Tom Gill may not come either.", visit)
    assert [each.id for each in found.differences] == ["gone:m2"]
    assert [row.cells for row in read.unread] == [("Mr Tom Gill may not come either.",)]


def test_a_list_that_nobody_stands_beside_is_read_as_it_is() -> None:
    visit = visit_of(())
    read, _ = read_beside("Mr Ray Fox will not travel.", visit)
    assert with_sentences(read, visit, "guest") is read


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("Director; the list is otherwise unchanged.", "Director"),
        ("Director, International Affairs, the rest remains the same.", "Director, International Affairs"),
        ("Director, Ministry of Trade; please update the list.", "Director, Ministry of Trade"),
        ("Director, Analysis and Planning.", "Director, Analysis and Planning"),
    ],
)
def test_an_office_ends_before_a_clause_with_a_verb_of_its_own(said: str, office: str) -> None:
    read, _ = read_beside(f"Mr Ray Fox has been promoted to {said}", visit_of(LISTED))
    assert [entry.position for entry in read.entries if entry.member] == [{"en": office}]
