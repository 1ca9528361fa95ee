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
