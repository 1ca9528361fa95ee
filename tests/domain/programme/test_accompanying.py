"""Who comes to an item with those who lead, where nobody of their side was listed for it."""

from __future__ import annotations

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.programme.accompanying import expected_unlisted
from domain.programme.arrangements import ItemRetitled
from domain.programme.head_of_side import HeadOfSideNamed
from domain.programme.item_kind import ItemKindAdopted
from domain.programme.meeting import ParticipantListed
from domain.projections.itinerary import busy_at, itinerary
from tests.domain.facts import at, item_planned, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

EUROPE: tuple[Facts, ...] = (
    visit_opened(), *principals(), member("leyen", "guest", "head"), member("empress", "guest", "spouse"),
    member("karin", "guest"),
)  # fmt: skip


def expected(item: Facts, *more: Facts, side: str = "guest") -> tuple[str, ...]:
    visit = Scenario(*EUROPE, item, *more).visit
    return expected_unlisted(visit, visit.programme.items["item"], side)


@pytest.mark.parametrize("kind", ["arrival", "ceremony", "meal"])
def test_co_heads_and_the_spouse_come_with_who_leads(kind: str) -> None:
    assert expected(item_planned("item", kind=kind)) == ("tokayev", "leyen", "empress")


def test_a_spouse_has_items_of_her_own_beside_talks_and_signings() -> None:
    assert expected(item_planned("item", kind="signing")) == ("tokayev", "leyen")
    assert expected(meeting_planned("item", people=())) == ("tokayev", "leyen")


def test_a_spouse_who_comes_later_is_expected_where_she_has_come() -> None:
    titled = ItemRetitled("lands", {"en": "Arrival of Empress (SU1234)"})
    comes = (item_planned("landing", at("09:00"), "arrival"), item_planned("lands", at("19:20"), "arrival"), titled)
    for hour, there in {"12:00": ("tokayev", "leyen"), "20:00": ("tokayev", "leyen", "empress")}.items():
        assert expected(item_planned("item", at(hour), "meal"), *comes) == there


@pytest.mark.parametrize(
    ("title", "there"),
    [
        ("Dîner offert à la suite papale", ()),
        ("Dîner pour le Président et sa suite", ("tokayev", "leyen", "empress")),
        ("Déjeuner pour les autres membres des délégations", ()),
        ("Обед для членов делегаций", ()),
        ("Dîner à la suite de la visite", ("tokayev", "leyen", "empress")),
        ("Déjeuner offert par le Président aux membres des délégations", ("tokayev", "leyen", "empress")),
        ("Lunch hosted by the President for the members of the delegations", ("tokayev", "leyen", "empress")),
        ("Обед от имени Президента в честь гостя и для членов делегаций", ("tokayev", "leyen", "empress")),
        ("Обед в честь Президента Токаева для членов делегаций", ("tokayev", "leyen", "empress")),
        ("Reception for the guest and for accompanying persons", ("tokayev", "leyen", "empress")),
        ("Lunch for members of the two delegations", ("tokayev", "leyen", "empress")),
    ],
)
def test_to_a_meal_for_those_who_come_with_them_the_heads_do_not_go(title: str, there: tuple[str, ...]) -> None:
    assert expected(item_planned("item", kind="meal"), ItemRetitled("item", {"fr": title})) == there


@pytest.mark.parametrize(
    "title",
    ["Transfer to the presidential suite", "Transfer to the Royal Suite", "Transfert à la suite présidentielle"],
)
def test_a_suite_of_a_hotel_is_nobody(title: str) -> None:
    assert expected(item_planned("item", kind="transfer"), ItemRetitled("item", {"en": title})) == ("tokayev", "leyen")


@pytest.mark.parametrize(
    ("kind", "title", "there"),
    [
        ("site-visit", "Visit to a clinic (President Leyen)", ("leyen",)),
        ("departure", "ETD for Bishkek (President Tokayev)", ("tokayev",)),
        ("forum", "Forum, opened by Presidents Tokayev and Leyen", ("tokayev", "leyen")),
        ("meal", "Lunch in honour of President Leyen", ("tokayev", "leyen", "empress")),
        ("departure", "Departure of President Leyen", ("leyen",)),
        ("press-statements", "Press statement by President Leyen", ("leyen",)),
        ("press-statements", "Press conference opened by President Leyen", ("tokayev", "leyen")),
        ("forum", "Summit (opened by President Leyen)", ("tokayev", "leyen")),
        ("signing", "Signing of the agreement by President Leyen", ("tokayev", "leyen")),
        ("signing", "Signing of the agreement (President Leyen)", ("tokayev", "leyen")),
        ("site-visit", "Visit to the Leyen Valley pavilion", ("tokayev", "leyen")),
        ("site-visit", "Visit to a factory (Leyen Coffee)", ("tokayev", "leyen")),
        ("culture", "Concert at Leyen theatre", ("tokayev", "leyen", "empress")),
        ("culture", "Concert (Leyen theatre)", ("tokayev", "leyen", "empress")),
    ],
)
def test_what_names_one_of_two_who_lead_is_not_the_others(kind: str, title: str, there: tuple[str, ...]) -> None:
    assert expected(item_planned("item", kind=kind), ItemRetitled("item", {"en": title})) == there


def test_at_a_tete_a_tete_those_who_lead_are_alone() -> None:
    assert expected(meeting_planned("item", "tete-a-tete", people=())) == ("tokayev",)


def test_where_somebody_is_listed_or_named_to_lead_nobody_is_expected_beside_them() -> None:
    meal = item_planned("item", kind="meal")
    assert expected(meal, ParticipantListed("item", "tokayev", "delegate")) == ("tokayev",)
    assert expected(meal, HeadOfSideNamed("item", "guest", "leyen")) == ("leyen",)


def test_who_no_longer_comes_is_expected_nowhere() -> None:
    assert expected(item_planned("item", kind="meal"), MemberWithdrawn("empress")) == ("tokayev", "leyen")


def test_to_talks_without_a_format_another_may_receive_the_guest() -> None:
    """The President of the Senate receives him at the Luxembourg, not the President of the Republic."""
    assert expected(item_planned("item", kind="talks"), side="host") == ()
    assert expected(meeting_planned("item", people=()), side="host") == ("putin",)


def test_both_take_a_joint_walk() -> None:
    assert [expected(item_planned("item", kind="joint-walk"), side=side)[:1] for side in ("host", "guest")] == [
        ("putin",), ("tokayev",),
    ]  # fmt: skip


def test_a_meal_of_a_kind_of_the_office_is_a_meal() -> None:
    gala = ItemKindAdopted("gala", {"en": "Gala"}, ("meal", "table", "place"), None, ("host", "guest"))
    visit = Scenario(*EUROPE, gala, item_planned("item", kind="gala")).visit
    item = visit.programme.items["item"]
    assert expected_unlisted(visit, item, "host") == ("putin",)
    assert expected_unlisted(visit, item, "guest") == ("tokayev", "leyen", "empress")


@pytest.mark.parametrize(
    "kind", ["arrival", "departure", "transfer", "reserve", "other", "site-visit", "forum", "culture"]
)
def test_the_host_is_not_with_the_guest_on_his_ways_and_visits(kind: str) -> None:
    assert expected(item_planned("item", kind=kind), side="host") == ()
    assert expected(item_planned("item", kind=kind), HeadOfSideNamed("item", "host", "putin"), side="host") == (
        "putin",
    )
    assert "tokayev" in expected(item_planned("item", kind=kind))


def test_their_own_programmes_have_those_items() -> None:
    visit = Scenario(*EUROPE, item_planned("coming", kind="arrival"), item_planned("dinner", kind="meal")).visit
    programmes = {who: [row.id for row in itinerary(visit, who)] for who in ("tokayev", "leyen", "empress", "putin")}
    both = ["coming", "dinner"]
    assert programmes == {"tokayev": both, "leyen": both, "empress": both, "putin": ["dinner"]}
    assert busy_at(visit, ["coming"]) == {"tokayev", "leyen", "empress"}
    assert itinerary(visit, "karin") == ()
