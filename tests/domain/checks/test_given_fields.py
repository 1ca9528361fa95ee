"""Members whom a text calls ministers of a field that is not theirs (protocol 10.10)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.acting import NoteActing
from domain.delegation.proposing import MemberProposed
from domain.programme.arrangements import ItemRetitled, RetitleItem
from domain.registry.registries import Registries
from tests.domain.facts import item_planned, principals, visit_opened
from tests.domain.scenario import Scenario


def proposed(key: str, given: str, family: str, **office: str) -> MemberProposed:
    return MemberProposed(key, "guest", {"es": Name(given, family)}, office, "official")


MEMBERS = (
    proposed("hereu", "Jordi", "Hereu Boher", es="Ministro de Industria y Turismo"),
    proposed("cuerpo", "Carlos", "Cuerpo", fr="Ministre de l’Économie, du Commerce et de l’Entreprise"),
    proposed("sanchez", "Pedro", "Sánchez", es="Presidente del Gobierno", en="Prime Minister"),
    proposed("bolanos", "Félix", "Bolaños", es="Ministro de la Presidencia"),
    proposed("diaz", "Yolanda", "Díaz", en="Minister of Labour"),
    proposed("obrien", "Kevin", "O'Brien", en="Minister of Labour"),
    proposed("li", "Li", "Na", en="Minister of Labour"),
    MemberProposed("ivanov", "host", {"ru": Name("Иван", "Иванов")}, {"ru": "Министр культуры"}, "official"),
)


@pytest.fixture
def visit() -> Scenario:
    return Scenario(visit_opened(), principals(), *MEMBERS, item_planned("talks"))


def found(visit: Scenario, words: str, language: str) -> list[Check]:
    visit.given(ItemRetitled("talks", {language: words}))
    return [each for each in check(visit.visit, Elsewhere(1, Registries())) if each.code == "office-not-held"]


@pytest.mark.parametrize(
    ("words", "language", "given"),
    [
        ("Jordi Hereu, ministre de la Culture, a signé", "fr", "ministre de la Culture"),
        ("Jordi Hereu Boher (Ministro de Cultura)", "es", "Ministro de Cultura"),
        ("Talks with Minister of Culture Jordi Hereu", "en", "Minister of Culture Jordi Hereu"),
        ("Talks with Culture Minister Carlos Cuerpo today", "en", "Culture Minister Carlos Cuerpo"),
        ("Pedro Sánchez, Minister of Defence", "en", "Minister of Defence"),
        ("Встреча с Иваном Ивановым, министром обороны", "ru", "министром обороны"),
        ("Jordi De Hereu, ministre de la Justice", "fr", "ministre de la Justice"),
        ("Jordi Hereu, ministre de la Culture, signera en 2027", "fr", "ministre de la Culture"),
        ("Иван Иванов, министр обороны РФ", "ru", "министр обороны РФ"),
        ("Иван Иванов, министр обороны России", "ru", "министр обороны России"),
        ("Иван Иванов, министр обороны Казахстана", "ru", "министр обороны Казахстана"),
        ("Kevin O'Brien, Minister of Defence", "en", "Minister of Defence"),
        ("Li Na, Minister of Defence", "en", "Minister of Defence"),
    ],
)
def test_who_is_called_minister_of_another_field_is_told(
    visit: Scenario, words: str, language: str, given: str
) -> None:
    (told,) = found(visit, words, language)
    assert given.startswith(told.values["written"])
    assert (told.fixes[0].command, told.subjects[2]) == (RetitleItem, f"title-{language}")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Jordi Hereu, ministre de l’Industrie", "fr"),
        ("Jordi Hereu, ministre du Tourisme et de la Culture", "fr"),
        ("Carlos Cuerpo, ministre du Commerce", "fr"),
        ("Yolanda Díaz, ministre de l’Emploi", "fr"),
        ("Jordi Hereu, ancien ministre de la Culture", "fr"),
        ("Talks with former Culture Minister Jordi Hereu", "en"),
        ("Hereu, ministre de la Culture", "fr"),
        ("Jordi Hereu, Minister of Culture Ernest Urtasun and others", "en"),
        ("Jordi Hereu, the Minister of Culture and the Mayor", "en"),
        ("Le ministre de la Culture remercie Jordi Hereu", "fr"),
        ("Le ministre de la Culture et Jordi Hereu", "fr"),
        ("Le ministre de la Culture, Jordi Hereu et Carlos Cuerpo", "fr"),
        ("Félix Bolaños, ministre de la Justice", "fr"),
        ("Pedro Sánchez, chef du gouvernement", "fr"),
        ("Иван Иванов, министр культуры", "ru"),
        ("Pedro Sánchez, Minister of Defence until 2024", "en"),
        ("Pedro Sánchez (Minister of Defence, 2012–2024)", "en"),
        ("Jordi Hereu, ministre de la Culture de 2012 à 2024", "fr"),
        ("Jordi Hereu, ministre de la Culture jusqu’au 3 mai", "fr"),
        ("Иван Иванов, министр обороны до 2024 года, выступил", "ru"),
        ("Иван Иванов, министр финансов Петров", "ru"),
    ],
)
def test_what_may_be_right_or_is_said_of_another_is_none(visit: Scenario, words: str, language: str) -> None:
    assert found(visit, words, language) == []


def test_an_office_held_ad_interim_is_his_too(visit: Scenario) -> None:
    visit.when(NoteActing("hereu", {"es": "Ministro de Cultura"}))
    assert found(visit, "Jordi Hereu, ministre de la Culture", "fr") == []
