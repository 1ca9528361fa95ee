"""How a ministry or an embassy stands in the courtesies of a note."""

import pytest

from desktop.wording.addressing import heading, shortly, shortly_to, to_whom


@pytest.mark.parametrize(
    ("name", "addressed", "short", "short_addressed"),
    [
        ("Посольство Республики Казахстан", "Посольству Республики Казахстан", "Посольство", "Посольству"),
        (
            "Постоянное представительство Кубы", "Постоянному представительству Кубы", "Постоянное представительство",
            "Постоянному представительству",
        ),
        ("Департамент государственного протокола", "Департаменту государственного протокола", "Департамент",
         "Департаменту"),
        ("Дипломатическая миссия", "Дипломатической миссии", "Дипломатическая миссия", "Дипломатической миссии"),
        ("МИД России", "МИД России", "МИД России", "МИД России"),
    ],
)  # fmt: skip
def test_russian_addresses_in_the_dative(name: str, addressed: str, short: str, short_addressed: str) -> None:
    assert (to_whom(name, "ru"), shortly(name, "ru"), shortly_to(name, "ru")) == (addressed, short, short_addressed)


def test_kazakh_addresses_in_the_dative() -> None:
    assert to_whom("Қазақстан Республикасының Елшілігі", "kk") == "Қазақстан Республикасының Елшілігіне"
    assert shortly("Қазақстан Республикасының Елшілігі", "kk") == "Елшілік"
    assert shortly_to("Қазақстан Республикасының Елшілігі", "kk") == "Елшілікке"
    assert shortly("Мемлекеттік протокол департаменті", "kk") == "департамент"


def test_a_name_comes_again_by_what_it_is() -> None:
    assert shortly("the Embassy of the Republic of Kazakhstan", "en") == "the Embassy"
    assert shortly("l’Ambassade de la République du Kazakhstan", "fr") == "l’Ambassade"
    assert heading("l’Ambassade de la République du Kazakhstan", "fr") == "Ambassade de la République du Kazakhstan"
    assert shortly("the Foreign, Commonwealth and Development Office", "en") == (
        "the Foreign, Commonwealth and Development Office"
    )
    assert heading("The Embassy of Kazakhstan", "en") == "Embassy of Kazakhstan"
    assert heading("哈萨克斯坦大使馆", "zh") == "哈萨克斯坦大使馆"
