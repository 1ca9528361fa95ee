"""The history: every entry with the values its sentence needs, as things stood then."""

from typing import Any
from uuid import UUID

from domain.agreement.correspondence import LetterCorrected, LetterRetracted
from domain.core.names import Name
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_names import MemberRenamed
from domain.delegation.replacement import MemberReplaced
from domain.delegation.voice import Voice
from domain.programme.arrangements import ItemRetitled
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.projections.history import HistoryRow, history, rows_about, rows_concerning
from domain.record.entry import Entry
from domain.statements.claim import ClaimRetracted
from domain.statements.figure import FigureRetracted
from domain.visit.amending import VisitPlacesNamed, VisitRedated
from domain.visit.announcement import VisitAnnounced
from domain.visit.opening import Place
from domain.visit.visit import Visit
from tests.domain.facts import (
    DAY,
    at,
    claim,
    figure,
    headed,
    item_planned,
    letter,
    listed,
    marked,
    meeting_planned,
    member,
    planned,
    principals,
    visit_opened,
)
from tests.domain.scenario import NOW, Facts, Scenario, flattened

OPENED = (visit_opened(), principals(), member("abayev"), meeting_planned("talks"))
ABAYEV = {"en": Name(family="Abayev")}


def rows(*facts: Facts) -> list[HistoryRow]:
    return history(
        Entry(UUID(int=1), number, event, "I. Ivanova" if number % 2 else "P. Petrov", "desk", NOW)
        for number, event in enumerate(flattened((*OPENED, *facts)), 1)
    )


def last(*facts: Facts) -> dict[str, Any]:
    return rows(*facts)[-1].values


def test_every_entry_is_told_in_order() -> None:
    told = rows()
    assert [row.entry.number for row in told] == list(range(1, len(told) + 1))
    assert [row.topic for row in told][:2] == ["visit.opened", "member.proposed"]


def test_a_move_tells_from_when_to_when() -> None:
    values = last(ItemMoved("talks", planned(at("16:00", "17:00"))))
    assert (values["before"], values["planned"]) == (planned(at("14:00", "15:00")), planned(at("16:00", "17:00")))
    assert values["item"] == {"en": "Talks"}


def test_a_name_is_told_as_it_was_then() -> None:
    renamed = MemberRenamed("abayev", {"en": Name(family="Abai")})
    assert [row.values["member"] for row in rows(listed("talks", "abayev"), renamed)[-2:]] == [ABAYEV, ABAYEV]
    assert last(ItemRetitled("talks", {"en": "Conversation"}))["item"] == {"en": "Talks"}
    assert last(ItemRetitled("talks", {"en": "Conversation"}), ItemPlaced("talks", {}))["item"] == {
        "en": "Conversation"
    }


def test_both_persons_of_a_replacement_are_named() -> None:
    values = last(member("deputy"), MemberReplaced("abayev", "deputy"))
    assert (values["member"], values["by"]) == (ABAYEV, {"en": Name(family="Deputy")})


def test_co_heads_are_named() -> None:
    assert last(headed("talks", "guest", "tokayev", "abayev"))["members"] == ({"en": Name(family="Tokayev")}, ABAYEV)


def test_a_mark_tells_the_one_before() -> None:
    assert last(marked("talks", "abayev"))["before"] is None
    assert last(marked("talks", "abayev"), marked("talks", "abayev", "absent"))["before"] == "present"


def test_what_was_taken_back_is_still_told() -> None:
    assert last(figure(item="talks"), FigureRetracted("trade"))["subject"] == {"en": "Trade"}
    assert last(claim("c", "talks"), ClaimRetracted("c"))["publisher"] == "A newspaper"


def test_who_announced_is_told_in_his_own_words_though_a_member_bears_that_id() -> None:
    assert last(VisitAnnounced("first", Voice("abayev", None), {"en": "He comes."}, DAY))["by"] == "abayev"


def test_days_tell_those_before() -> None:
    values = last(VisitRedated(DAY, DAY))
    assert values["before"] == (visit_opened().first_day, DAY)


def test_places_tell_those_before() -> None:
    values = last(VisitPlacesNamed((Place({"en": "Kazan"}, "Europe/Moscow"),)))
    assert (values["before"], values["named"]) == (({"en": "Moscow"},), ({"en": "Kazan"},))


def test_the_history_of_one_subject_and_of_one_author() -> None:
    told = rows(listed("talks", "abayev"), item_planned("wreath"))
    assert [row.topic for row in rows_about(told, "abayev")] == ["member.proposed", "participant.listed"]
    assert [row.topic for row in rows_about(told, "wreath")] == ["item.planned"]
    assert {row.entry.author for row in rows_about(told, author="petrov")} == {"P. Petrov"}
    assert rows_about(told, "abayev", "nobody") == []


def test_who_is_one_of_several_is_concerned_and_nobody_whose_id_begins_alike() -> None:
    order = ListOrderGiven("guest", ("abayev", "abayev-2"))
    told = rows(member("abayev-2"), listed("talks", "abayev-2"), order)
    topics = [row.topic for row in rows_concerning(told, "abayev")]
    assert topics == ["member.proposed", "list-order.given"]
    assert len(rows_concerning(told, "abayev-2")) == 3
    assert len(rows_concerning(told, "abay")) == len(rows_about(told, "abay"))
    assert rows_concerning(told, "abayev", "nobody") == []


def test_a_source_quotes_the_register_as_it_stood_then() -> None:
    corrected = LetterCorrected("note-118", "letter", "in", {"en": "Akorda"}, {}, "7", DAY, None, "", "", None)
    facts = flattened((*OPENED, letter(), item_planned("lunch"), corrected, item_planned("tea"),
                       LetterRetracted("note-118"), item_planned("opera")))  # fmt: skip
    entries = [
        Entry(UUID(int=1), number, event, "I. Ivanova", "desk", NOW, source="note-118")
        for number, event in enumerate(facts, 1)
    ]
    before, registered, lunch, _, tea, _, opera = history(entries)[-7:]
    assert (before.source, before.letter) == ("note-118", None)
    assert registered.source == lunch.source == letter().journal_values(Visit())["letter"]
    assert tea.source == corrected.journal_values(Scenario(letter()).visit)["letter"]
    assert (opera.source, opera.letter) == ("note-118", None)
    assert [row.letter for row in (lunch, tea)] == ["note-118", "note-118"]
