"""How words stand together: the article of a state, elision, contraction, quotation marks; and states for sides."""

from __future__ import annotations

import pytest

from desktop.wording import grammar
from desktop.wording.words import Words
from domain.core.names import Name
from tests.domain.facts import visit_opened
from tests.domain.scenario import Scenario


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fédération de Russie", "la Fédération de Russie"),
        ("Kazakhstan", "le Kazakhstan"),
        ("Inde", "l’Inde"),
        ("États-Unis d’Amérique", "les États-Unis d’Amérique"),
        ("Pays-Bas", "les Pays-Bas"),
        ("Royaume de Belgique", "le Royaume de Belgique"),
        ("Mexique", "le Mexique"),
        ("Hongrie", "la Hongrie"),
        ("Yémen", "le Yémen"),
        ("Laos", "le Laos"),
        ("Cuba", "Cuba"),
        ("Guinée-Bissau", "la Guinée-Bissau"),
        ("Timor-Leste", "le Timor-Leste"),
        ("Fidji", "les Fidji"),
        ("Saint-Vincent-et-les Grenadines", "Saint-Vincent-et-les Grenadines"),
        ("Saint-Siège", "le Saint-Siège"),
        ("Union européenne", "l’Union européenne"),
    ],
)
def test_a_state_takes_its_article_in_french(name: str, expected: str) -> None:
    assert grammar.definite(name, "fr") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Russian Federation", "the Russian Federation"),
        ("United States of America", "the United States of America"),
        ("Kazakhstan", "Kazakhstan"),
        ("European Union", "the European Union"),
    ],
)
def test_a_state_takes_its_article_in_english(name: str, expected: str) -> None:
    assert grammar.definite(name, "en") == expected


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [
        ("le nom de ", "Alexeï", "le nom d’Alexeï"),
        ("en qualité de ", "interprète", "en qualité d’interprète"),
        ("noté que ", "Olga", "noté qu’Olga"),
        ("le nom de ", "Yves", "le nom d’Yves"),
        ("le nom de ", "Yerzhan", "le nom de Yerzhan"),
        ("présence de ", "Yū Saitō", "présence de Yū Saitō"),
        ("le nom de ", "Ōta", "le nom d’Ōta"),
        ("le nom de ", "Hollande", "le nom de Hollande"),
        ("la liste de ", "le Kazakhstan", "la liste du Kazakhstan"),
        ("la liste de ", "les États-Unis", "la liste des États-Unis"),
        ("proposé à ", "les États-Unis", "proposé aux États-Unis"),
        ("proposé à ", "le Kazakhstan", "proposé au Kazakhstan"),
        ("la liste de ", "l’Inde", "la liste de l’Inde"),
        ("l’heure de ", "11 h 00", "l’heure de 11 h 00"),
    ],
)
def test_french_elides_and_contracts_before_a_value(before: str, value: str, expected: str) -> None:
    assert grammar.joined(before, value, "fr") == expected
    assert grammar.joined(before, value, "en") == before + value


def test_a_title_stands_between_quotation_marks_in_french_and_a_name_does_not() -> None:
    french, title = Words("fr"), {"fr": "Signature de « l’Accord »"}
    assert french("{title:titled}", title=title).replace("\N{NO-BREAK SPACE}", " ") == "« Signature de “l’Accord” »"
    assert french("{who:titled}", who={"fr": Name("Olga", "Ivanova")}) == "Olga Ivanova"
    assert Words("en")("{title:titled}", title={"en": "Talks"}) == "Talks"


def test_a_visit_calls_its_sides_by_their_states() -> None:
    visit = Scenario(visit_opened()).visit
    assert visit.host is not None
    state = visit.host.state["en"]
    words = Words("en").of_visit(visit)
    assert words.of("side", "host") == state
    assert words.in_zone("UTC")("{side:the-side}", side="host").endswith(state)
    assert words.of("side", "asean") == "Further party"
    assert Words("en")("{side:The-side}", side="host") == "The host side"


@pytest.mark.parametrize(
    ("position", "language", "told"),
    [
        ("President of the Republic of Kazakhstan", "en", "the President"),
        ("Minister for Foreign Affairs", "en", "the Minister"),
        ("Head of Delegation", "en", "the Head of Delegation"),
        ("Président de la République du Kazakhstan", "fr", "le Président"),
        ("présidente de la Commission européenne", "fr", "la Présidente"),
        ("ministre des affaires étrangères", "fr", "le ministre"),
        ("Premier ministre de la République", "fr", "le Premier ministre"),
        ("Souverain Pontife", "fr", "le Souverain Pontife"),
        ("Secrétaire d’État de Sa Sainteté", "fr", "le Secrétaire d’État"),
        ("Secrétaire général de l’ONU", "fr", "le secrétaire général"),
        ("Secretary of State", "en", "the Secretary of State"),
        ("Secretary of the Treasury", "en", "the Secretary"),
        ("ambassadrice de France", "fr", "l’ambassadrice"),
        ("chef de la délégation", "fr", "le chef de la délégation"),
        ("Sa Majesté le Roi", "fr", "Sa Majesté le Roi"),
        ("His Majesty the King", "en", "His Majesty the King"),
        ("The Prince of Wales", "en", "the Prince"),
        ("Le prince de Galles", "fr", "le prince"),
        ("L’émir du Qatar", "fr", "l’émir"),
        ("Президент Республики Казахстан", "ru", "Президент Республики Казахстан"),
        ("", "fr", ""),
    ],
)
def test_who_holds_an_office_is_told_by_it_shortly(position: str, language: str, told: str) -> None:
    assert grammar.office(position, language) == told


def test_sentences_in_a_row_are_parted_by_the_semicolon_of_the_language() -> None:
    assert grammar.with_semicolons(("a", "", "b"), "fr") == "a\N{NO-BREAK SPACE}; b"
    assert grammar.with_semicolons(("a", "b"), "en") == "a; b"


def test_behind_latin_letters_in_an_arabic_line_a_number_runs_from_the_right() -> None:
    assert grammar.with_commas(("State visit◊", "30 نوفمبر"), "ar") == "\u2068State visit◊\u2069، 30 نوفمبر"
    assert grammar.with_commas(("زيارة دولة", "30 نوفمبر"), "ar") == "زيارة دولة، 30 نوفمبر"
    assert grammar.with_commas(("State visit", "30 November"), "en") == "State visit, 30 November"
