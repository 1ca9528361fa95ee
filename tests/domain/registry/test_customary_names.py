"""What a state is commonly called otherwise, beside the name it confirmed (protocol 10.13)."""

from __future__ import annotations

import pytest

from domain.registry.customary_names import other_names


@pytest.mark.parametrize(
    ("confirmed", "language", "others"),
    [
        (("Türkiye",), "en", {"Turkey"}),
        (("TÜRKIYE", "Republic of Türkiye"), "en", {"Turkey"}),
        (("Cote d'Ivoire", "Côte d'Ivoire"), "en", {"Ivory Coast"}),
        (("Belorussia",), "en", {"Belarus", "Byelorussia"}),
        (("Türkiye", "Turkey"), "en", set()),
        (("Türkiye",), "kk", set()),
        (("France", ""), "en", set()),
    ],
)
def test_the_others_of_its_row_are_those_it_did_not_confirm(
    confirmed: tuple[str, ...], language: str, others: set[str]
) -> None:
    assert other_names(confirmed, language) == others
