"""What the titles of items name spouses for (protocol 2.3, 2.4)."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed
from domain.programme.accompanying import expected_unlisted
from domain.programme.arrangements import ItemRetitled
from domain.programme.spouses_in_title import spouses_named
from tests.domain.facts import item_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

CALLED = {
    "putin": ("Jennifer", "Geerlings-Simons", "President van de Republiek Suriname"),
    "glenn": ("Glenn", "Geerlings", "echtgenoot van de President"),
    "tokayev": ("", "Willem-Alexander", "King of the Netherlands"),
    "maxima": ("", "Máxima", "Queen of the Netherlands"),
}
FRENCH = {
    "putin": ("Joseph", "Aoun", "Président de la République"), "glenn": ("Nehmat", "Aoun", "Première Dame"),
    "tokayev": ("", "Léon XIV", "Souverain Pontife"), "maxima": ("", "Maxima", ""),
}  # fmt: skip


def spouses(
    kind: str, title: str, language: str, called: dict[str, tuple[str, str, str]]
) -> tuple[tuple[str, ...], ...]:
    """Whom a title is for, and who of each side is expected there, where that is somebody's."""
    hers = (member("glenn", "host", "spouse"), member("maxima", "guest", "spouse"))
    visit = Scenario(visit_opened(), principals(), *hers, item_planned("item", kind=kind))
    visit.given(*(MemberRenamed(key, {language: Name(*words[:2])}) for key, words in called.items()))
    visit.given(*(MemberPositionWorded(key, {language: words[2]}) for key, words in called.items() if words[2]))
    visit.given(ItemRetitled("item", {language: title}))
    item = visit.visit.programme.items["item"]
    return (
        spouses_named(visit.visit, item),
        *(expected_unlisted(visit.visit, item, side) for side in ("host", "guest")),
    )


@pytest.mark.parametrize(
    ("kind", "title", "named"),
    [
        ("other", "Mme Aoun reçoit les membres de la suite", ("glenn",)),
        ("culture", "Programme de la Première Dame", ("glenn",)),
        ("culture", "Visite de M. et Mme Aoun", ()),
        ("meal", "Dîner offert par le Président et Mme Aoun", ()),
        ("meal", "Déjeuner offert par Mme Aoun en l’honneur du Pape", ()),
        ("arrival", "Mme Aoun à l’aéroport", ()),
    ],
)
def test_what_a_title_names_a_spouse_for_is_hers(kind: str, title: str, named: tuple[str, ...]) -> None:
    found, host, guest = spouses(kind, title, "fr", FRENCH)
    assert found == named
    if named:
        assert (host, guest) == (named, ())


@pytest.mark.parametrize(
    ("title", "host", "guest"),
    [
        ("Spouses' programme: Her Majesty and Mr Geerlings visit the hospital", ("glenn",), ("maxima",)),
        ("Spouse's programme: Her Majesty Queen Máxima meets women entrepreneurs", (), ("maxima",)),
        ("Programme of the spouses", ("glenn",), ("maxima",)),
        ("Mr Geerlings visits a school", ("glenn",), ()),
    ],
)
def test_a_programme_of_spouses_is_theirs_and_no_head_is_there(
    title: str, host: tuple[str, ...], guest: tuple[str, ...]
) -> None:
    assert spouses("other", title, "en", CALLED)[1:] == (host, guest)


MALAYSIAN = {
    "putin": ("Шавкат", "Мирзиёев", "Президент Республики Узбекистан"),
    "glenn": ("Зироатхон", "Хашимова", "Супруга Президента"),
    "tokayev": ("Анвар", "Ибрагим", "Премьер-министр Малайзии"),
    "maxima": ("Азиза", "Ван Исмаил", "Супруга Премьер-министра"),
}


@pytest.mark.parametrize(
    ("title", "host", "guest"),
    [
        (
            "Отдельная программа для супруги Премьер-министра: посещение Музея искусств (г-жа Ван Азиза)",
            (),
            ("maxima",),
        ),
        ("Отдельная программа для супруги Премьер-министра: посещение музея", (), ("maxima",)),
        ("Программа для супруг", ("glenn",), ("maxima",)),
    ],
)
def test_a_programme_for_the_spouse_of_somebody_is_hers_and_not_his(
    title: str, host: tuple[str, ...], guest: tuple[str, ...]
) -> None:
    assert spouses("other", title, "ru", MALAYSIAN)[1:] == (host, guest)


def test_a_programme_for_the_spouse_at_which_her_husband_is_said_to_be_is_not_hers_alone() -> None:
    title = "Программа супруги Премьер-министра: обед с Анваром Ибрагимом"
    assert spouses("other", title, "ru", MALAYSIAN)[0] == ()


def test_of_two_wives_of_one_name_the_one_is_meant_whose_given_name_is_said() -> None:
    wives = (member("marie", "guest", "spouse"), member("absa", "guest", "spouse"))
    visit = Scenario(visit_opened(), principals(), *wives, item_planned("item", kind="culture"))
    called = {"marie": "Marie Khone", "absa": "Absa", "tokayev": "Bassirou Diomaye"}
    visit.given(*(MemberRenamed(key, {"fr": Name(given, "Faye")}) for key, given in called.items()))
    found = []
    for title in (
        "Mme Marie Khone Faye visite le Musée national",
        "Mme Absa Faye visite un hôpital",
        "Visite de Mme Faye",
    ):
        visit.given(ItemRetitled("item", {"fr": title}))
        found.append(spouses_named(visit.visit, visit.visit.programme.items["item"]))
    assert found == [("marie",), ("absa",), ("marie", "absa")]


@pytest.mark.parametrize(
    ("title", "host", "guest"),
    [
        ("Thé de la Reine et de l’Impératrice", ("glenn",), ("maxima",)),
        ("L’Impératrice : visite d’un hôpital", (), ("maxima",)),
        ("Visite de l’Hôpital Reine Fabiola", (), ("tokayev",)),
        ("Promenade au palais de la Reine", (), ("tokayev",)),
        ("Le Roi et la Reine visitent un musée", (), ("tokayev",)),
    ],
)
def test_queens_and_empresses_are_known_by_their_rank_in_whatever_language_their_offices_are(
    title: str, host: tuple[str, ...], guest: tuple[str, ...]
) -> None:
    hers = (member("glenn", "host", "spouse"), member("maxima", "guest", "spouse"))
    visit = Scenario(visit_opened(), principals(), *hers, item_planned("item", kind="other"))
    offices = {"putin": "Koning", "glenn": "Koningin", "tokayev": "天皇", "maxima": "皇后"}
    for key, office in offices.items():
        visit.given(MemberPositionWorded(key, {"nl" if office.isascii() else "ja": office}))
    visit.given(ItemRetitled("item", {"fr": title}))
    item = visit.visit.programme.items["item"]
    assert (expected_unlisted(visit.visit, item, "host"), expected_unlisted(visit.visit, item, "guest")) == (
        host,
        guest,
    )


def test_a_queen_who_reigns_is_the_head_and_no_spouse() -> None:
    consort = (member("glenn", "host", "spouse"), item_planned("item", kind="talks"))
    visit = Scenario(visit_opened(), principals(), *consort, ItemRetitled("item", {"fr": "Audience de la Reine"}))
    visit.given(MemberPositionWorded("putin", {"da": "Dronning"}), MemberPositionWorded("glenn", {"en": "Queen"}))
    assert spouses_named(visit.visit, visit.visit.programme.items["item"]) == ()


def test_a_museum_called_after_the_king_does_not_bring_him_to_the_programme_of_the_queen() -> None:
    title = "Programme de S.M. la Reine : visite du Musée Mohammed VI d’art moderne"
    kings = {
        "putin": ("", "Mohammed VI", "Roi"),
        "tokayev": ("", "Felipe VI", "Roi"),
        "maxima": ("", "Letizia", "Reine"),
    }
    assert spouses("culture", title, "fr", kings) == (("maxima",), (), ("maxima",))
