"""What stands of a visit below the title of its programme and on the cover of its ceremonial edition."""

from __future__ import annotations

import pytest

from desktop.printing.setting.typeset import typeset
from domain.projections.paper.reader import Reader
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.setting.test_typeset import text_of
from tests.desktop.printing.test_sheets import STAMP, record, visit
from tests.desktop.printing.validator import faults

__all__ = ["visit"]


def heading(visit: Visit, *languages: str, kind: str = "programme", reader: Reader = "both-delegations") -> list[str]:
    """The lines of the heading in each language, one after another."""
    told = made(kind, visit, STAMP, languages, reader=reader).head.subtitle
    return [line for text in told for line in text.split("\n")]


@pytest.fixture
def summit(visit: Visit) -> Visit:
    """A visit in which five states take part."""
    for state in ("Uzbekistan", "Kyrgyzstan", "Tajikistan"):
        record(visit, "name-party", party={"state": {"en": state}, "zone": "Asia/Tashkent"})
    return visit


def test_a_programme_is_headed_by_the_visit_its_states_its_place_and_its_days(visit: Visit) -> None:
    assert heading(visit, "en", "fr") == [
        "State visit", "Russia – Kazakhstan", "Moscow, 11–12 November 2025",
        "Visite d’État", "Russie – Kazakhstan", "Moscou, 11–12 novembre 2025",
    ]  # fmt: skip
    record(visit, "set-visibility", item="talks", audience="public")
    assert heading(visit, "en", reader="public") == heading(visit, "en", kind="booklet")


def test_the_state_whose_language_comes_first_is_named_first(visit: Visit) -> None:
    assert [heading(visit, *languages)[1] for languages in (("kk", "ru"), ("ru", "kk"))] == [
        "Kazakhstan◊ – Russia◊", "Russia◊ – Kazakhstan◊",
    ]  # fmt: skip


def test_states_that_the_title_names_are_not_named_again(visit: Visit) -> None:
    record(visit, "retitle-visit", title={"en": "Visit of the President of Kazakhstan to Russia"})
    assert heading(visit, "en") == ["Visit of the President of Kazakhstan to Russia", "Moscow, 11–12 November 2025"]
    assert made("ceremonial", visit, STAMP, ("en",)).body.cover.states == ()  # type: ignore[attr-defined]


def test_of_a_summit_of_many_the_title_alone_tells_who_meets(summit: Visit) -> None:
    assert heading(summit, "en") == ["State visit", "Moscow, 11–12 November 2025"]


@pytest.fixture
def with_a_guest_of_one_meeting(visit: Visit) -> Visit:
    """The same, to one item of which a third state comes."""
    record(visit, "name-party", side="armenia", party={"state": {"en": "Armenia"}, "zone": "Asia/Yerevan"})
    named = {"en": {"family": "Pashinyan"}}
    record(visit, "propose-member", member="pashinyan", side="armenia", category="head", names=named)
    record(visit, "settle-participation", item="talks", side="armenia", how="in-the-room")
    record(visit, "plan-item", item="dinner", kind="other", title={"en": "Dinner"})
    return visit


def test_a_party_of_one_meeting_is_no_party_of_the_visit(with_a_guest_of_one_meeting: Visit) -> None:
    visit = with_a_guest_of_one_meeting
    record(visit, "set-visibility", item="talks", audience="public")
    assert [heading(visit, "en", kind=kind)[1] for kind in ("programme", "booklet")] == ["Russia – Kazakhstan"] * 2
    assert heading(visit, "en", reader="public")[1] == "Russia – Kazakhstan"
    assert made("ceremonial", visit, STAMP, ("en",)).body.cover.states == (  # type: ignore[attr-defined]
        ("Russia",), ("Kazakhstan",),
    )  # fmt: skip
    assert "Pashinyan" not in "".join(text_of(typeset(made("brief", visit, STAMP, ("en",), reader="staff")))).title()


def test_a_third_party_of_several_items_is_one_of_the_visit(with_a_guest_of_one_meeting: Visit) -> None:
    visit = with_a_guest_of_one_meeting
    record(visit, "settle-participation", item="dinner", side="armenia", how="in-the-room")
    assert heading(visit, "en")[1] == "Russia – Kazakhstan – Armenia"
    assert "Pashinyan" in "".join(text_of(typeset(made("brief", visit, STAMP, ("en",), reader="staff")))).title()


def test_the_smallest_paper_in_two_languages_has_no_room_for_the_states(visit: Visit) -> None:
    assert heading(visit, "en", "fr", kind="booklet")[:2] == ["State visit", "Moscow, 11–12 November 2025"]


def test_the_cover_of_a_ceremonial_edition_names_the_states(visit: Visit) -> None:
    pdf = typeset(made("ceremonial", visit, STAMP, ("en", "fr")))
    assert faults(pdf) == []
    cover = text_of(pdf)[0]
    assert [cover.count(name) for name in ("Russia", "Russie", "Kazakhstan")] == [1, 1, 1]
