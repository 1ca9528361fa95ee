"""The class of an office as its words name it (protocol 3.2)."""

from __future__ import annotations

import pytest

from domain.registry.office_words import class_in_words


@pytest.mark.parametrize(
    ("position", "named"),
    [
        ({"en": "President of Ukraine"}, "head-of-state"),
        ({"en": "King of Saudi Arabia"}, "monarch"),
        ({"fr": "Roi des Belges", "en": "King of the Belgians"}, "monarch"),
        ({"en": "Prime Minister of Ukraine", "uk": "Прем’єр-міністр України"}, "prime-minister"),
        ({"fr": "Premier ministre, ministre de la Défense"}, "prime-minister"),
        ({"en": "First Deputy Prime Minister"}, "first-deputy-prime-minister"),
        ({"ru": "Заместитель Премьер-министра – Министр национальной экономики"}, "deputy-prime-minister"),
        ({"fr": "ministre de l’Europe et des Affaires étrangères"}, "foreign-minister"),
        ({"kk": "ҚР Сыртқы істер министрі"}, "foreign-minister"),
        ({"zh": "外交部长", "en": "Minister of Foreign Affairs"}, "foreign-minister"),
        ({"de": "Bundesminister der Verteidigung"}, "minister"),
        ({"en": "Minister of Trade and Integration"}, "minister"),
        ({"ru": "Министр цифрового развития Республики Казахстан"}, "minister"),
        ({"kk": "Цифрлық даму министрі"}, "minister"),
        ({"tr": "Gençlik ve Spor Bakanı"}, "minister"),
        ({"ru": "Заместитель Министра обороны"}, "deputy-minister"),
        ({"en": "Vice-President of the Republic"}, "vice-president"),
        ({"en": "Speaker of the National Assembly"}, "speaker"),
        ({"ru": "Спикер Сената Парламента Республики Казахстан"}, "speaker-of-upper-house"),
    ],
)
def test_words_that_name_a_class(position: dict[str, str], named: str) -> None:
    assert class_in_words(position) == named


@pytest.mark.parametrize(
    "position",
    [
        {},
        {"en": "Head of the Office of the President"},
        {"fr": "Chef du Bureau du Président"},
        {"en": "President of the European Commission"},
        {"en": "President of the National Bank"},
        {"en": "Former Prime Minister"},
        {"en": "Acting Minister of Defence"},
        {"en": "Prime Minister's Press Secretary"},
        {"en": "Private Secretary to the Prime Minister"},
        {"en": "Minister's Office Director"},
        {"en": "Minister Counsellor"},
        {"fr": "Ministre-conseiller"},
        {"ru": "Министр-советник Посольства"},
        {"ru": "Начальник управления Министерства иностранных дел"},
        {"ru": "Секретарь Совета Безопасности"},
        {"en": "Secretary of the Security Council"},
        {"fr": "Ministère des Affaires étrangères, directeur"},
        {"zh": "王储兼首相"},
        {"zh": "贸易 部长"},
        {"en": "Minister Secretary Board"},
        {"en": "Prime Minister", "fr": "ministre des Finances"},
        {"en": "Head of the Office", "fr": "Premier ministre"},
        {"ru": "Президент Республики Татарстан"},
        {"en": "Head of the Chechen Republic"},
        {"en": "Prime Minister of Bavaria"},
        {"en": "Prime Minister of the Kurdistan Region"},
        {"en": "Minister of Health of the Moscow Region"},
        {"en": "Minister (Economic), Embassy of India"},
        {"en": "Minister of State for External Affairs"},
        {"en": "Foreign Secretary"},
        {"en": "Prime Minister ad interim"},
        {"en": "Vice-President of the World Bank"},
        {"en": "Deputy Speaker of the House"},
        {"en": "Speaker of the House, Chief of Staff"},
    ],
)
def test_words_that_may_name_the_office_of_somebody_else_name_none(position: dict[str, str]) -> None:
    assert class_in_words(position) is None
