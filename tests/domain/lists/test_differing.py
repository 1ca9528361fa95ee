"""How the names of somebody on a list differ from those that stand."""

from __future__ import annotations

from msgspec.structs import replace

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.differing import respellings
from domain.lists.listed import ListedPerson
from domain.lists.undivided import UndividedName

UNDIVIDED = Name("Ricardo Neiva", "Tavares", capitals="")
"""As a list in Portuguese had him that told of nobody where the family name begins."""


def _member(name: Name, person: str | None = None) -> Member:
    return Member("neiva", "guest", {"pt": name}, {}, "official", person=person)


def test_a_list_in_another_language_that_tells_the_family_name_is_believed() -> None:
    told = ListedPerson(1, {"fr": Name("Ricardo", "Neiva Tavares")}, {})
    assert dict(respellings(told, _member(UNDIVIDED))) == {"fr": Name("Ricardo", "Neiva Tavares")}


def test_what_is_divided_already_or_wanted_by_its_bearer_stays_divided_so() -> None:
    told = ListedPerson(1, {"fr": Name("Ricardo", "Neiva Tavares")}, {})
    divided = replace(UNDIVIDED, capitals=None)
    assert dict(respellings(told, _member(divided))) == {"fr": Name("Ricardo Neiva", "Tavares")}
    assert dict(respellings(told, _member(UNDIVIDED, "neiva"))) == {"fr": UNDIVIDED}


def test_a_list_that_tells_it_no_more_than_the_first_divides_nothing() -> None:
    untold = ListedPerson(1, {"fr": UNDIVIDED}, {}, undivided={"fr": UndividedName(("Ricardo", "Neiva", "Tavares"))})
    assert dict(respellings(untold, _member(UNDIVIDED))) == {"fr": UNDIVIDED}
