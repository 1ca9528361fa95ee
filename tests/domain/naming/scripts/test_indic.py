"""The scripts of India as they sound, where letters read one by one would tell another sound."""

import pytest

from domain.naming.scripts.skeleton import skeleton


@pytest.mark.parametrize(
    ("word", "spelt"),
    [
        ("चौहान", "Chauhan"),
        ("शरीफ़", "Sharif"),
        ("शेरिंग", "Shering"),
        ("सिंग", "Sing"),
        ("शिंदे", "Shinde"),
        ("चंपा", "Champa"),
        ("দিশা", "Disha"),
        ("ਪੰਜਾਬ", "Panjab"),
        ("ਸ਼ਾਹ", "Shah"),
        ("ఝాన్సీ", "Jhansi"),
        ("சீதா", "Sita"),
    ],
)
def test_a_word_in_a_script_of_india_has_the_skeleton_of_its_usual_spelling(word: str, spelt: str) -> None:
    assert skeleton(word).translate(str.maketrans("", "", "aeiou")) == skeleton(spelt).translate(
        str.maketrans("", "", "aeiou")
    )


def test_a_letter_of_tamil_is_a_ch_where_it_is_doubled() -> None:
    assert (skeleton("பச்சை"), skeleton("பசை")) == ("pcai", "psai")
