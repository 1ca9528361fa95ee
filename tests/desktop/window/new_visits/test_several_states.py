"""Several states named in one field are the parties of a meeting of many."""

from __future__ import annotations

import pytest

from desktop.window.new_visits.several_states import first_named, named_together, party_of, states_named


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Kazakhstan, Kyrgyzstan, Türkiye and Hungary", ("Kazakhstan", "Kyrgyzstan", "Türkiye", "Hungary")),
        ("Казахстан, Узбекистан и Венгрия", ("Казахстан", "Узбекистан", "Венгрия")),
        ("France et Allemagne", ("France", "Allemagne")),
        ("Қазақстан және Өзбекстан", ("Қазақстан", "Өзбекстан")),
        ("Bosnia and Herzegovina, Serbia", ("Bosnia and Herzegovina", "Serbia")),
        ("Kazakhstan, Türkiye, and Hungary", ("Kazakhstan", "Türkiye", "Hungary")),
        ("Serbia and Bosnia and Herzegovina", ("Serbia", "Bosnia and Herzegovina")),
        ("Kazakhstan, Hungary, Kazakhstan", ("Kazakhstan", "Hungary")),
        ("Kazakhstan, Kazakhstan", ()),
        ("Trinidad and Tobago", ()),
        ("Kazakhstan", ()),
        ("Kazakhstan, Ruritania", ()),
        ("", ()),
    ],
)
def test_states_are_named_one_after_the_other(typed: str, named: tuple[str, ...]) -> None:
    assert states_named(typed) == named
    assert first_named(typed) == (named[0] if named else typed)


def test_they_are_named_together_where_all_of_them_have_a_name() -> None:
    first, other = {"en": "Kazakhstan", "fr": "Kazakhstan", "kk": "Қазақстан"}, {"en": "Hungary", "fr": "Hongrie"}
    assert named_together(first, [other]) == {"en": "Kazakhstan and Hungary", "fr": "Kazakhstan et Hongrie"}


def test_each_has_the_clock_of_its_capital() -> None:
    hungary = party_of("Hungary", ())
    assert (hungary["state"]["fr"], hungary["capital"]["en"], hungary["zone"]) == (
        "Hongrie", "Budapest", "Europe/Budapest"
    )  # fmt: skip
