"""How the names of somebody on a list differ from those that stand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.names.undivided import UndividedName
from domain.lists.reconciling.differing import respellings

UNDIVIDED = Name("Ricardo Neiva", "Tavares", capitals="")
"""As a list in Portuguese had him that told of nobody where the family name begins."""


def _member(name: Name, person: str | None = None) -> Member:
    return Member("neiva", "guest", {"pt": name}, {}, "official", person=person)


def _known(names: dict[str, Name]) -> Member:
    return Member("somebody", "guest", names, {}, "official")


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


@pytest.mark.parametrize(
    ("standing", "written", "taken"),
    [
        (("fr", Name("Niclas", "Kvarnström")), ("en", Name("Niclas", "Kvarnstrom")), Name("Niclas", "Kvarnström")),
        (("tr", Name("Hakan", "Fidan")), ("en", Name("Hakan", "Fidan")), Name("Hakan", "Fidan")),
        (("fr", Name("Vladimir", "Poutine")), ("en", Name("Vladimir", "Putin")), Name("Vladimir", "Putin")),
        (("vi", Name("Minh Chính", "Phạm")), ("en", Name("Minh Chinh", "Pham")), Name("Minh Chinh", "Pham")),
        (("fr", Name("Wenli", "Liu")), ("en", Name("Wenlì", "Liu")), Name("Wenlì", "Liu")),
    ],
)
def test_accents_a_list_leaves_out_stay_with_the_name(
    standing: tuple[str, Name], written: tuple[str, Name], taken: Name
) -> None:
    entry = ListedPerson(1, dict([written]), {})
    assert dict(respellings(entry, _known(dict([standing])))) == {"en": taken}


def test_a_list_in_another_language_keeps_the_patronymics_it_says() -> None:
    told = ListedPerson(1, {"ru": Name("Никол", "Пашинян", "Воваевич")}, {})
    standing = _known({"hy": Name("Նիկոլ", "Փաշինյան")})
    assert dict(respellings(told, standing)) == {"ru": Name("Никол", "Пашинян", "Воваевич")}


def test_a_patronymic_is_left_out_of_a_form_that_stands_without_one() -> None:
    told = ListedPerson(1, {"ru": Name("Никол", "Пашинянн", "Воваевич")}, {})
    standing = _known({"ru": Name("Никол", "Пашинян")})
    assert dict(respellings(told, standing)) == {"ru": Name("Никол", "Пашинянн")}


def test_a_correction_of_a_spelling_corrects_the_form_that_stands_in_whatever_language_it_says_so() -> None:
    entry = ListedPerson(1, {"en": Name("Wenlì", "Liu")}, {}, formerly={"en": Name("Wenli", "Liu")})
    assert dict(respellings(entry, _known({"fr": Name("Wenli", "Liu")}))) == {"fr": Name("Wenlì", "Liu")}
