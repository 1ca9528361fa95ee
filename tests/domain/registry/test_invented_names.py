"""Long names of a state that are none of those it confirmed; ordinary words are left alone."""

import pytest

from domain.registry.invented_names import invented_name_in

CONFIRMED = {
    ("DE", "fr"): ("République fédérale d’Allemagne", "Allemagne", "allemand"),
    ("DE", "de"): ("Bundesrepublik Deutschland", "Deutschland", "deutsch"),
    ("FR", "fr"): ("République française", "France", "français"),
    ("KZ", "en"): ("Republic of Kazakhstan", "Kazakhstan", "Kazakh"),
    ("KZ", "ru"): ("Республика Казахстан", "Казахстан", "казахстанский"),
    ("KZ", "kk"): ("Қазақстан Республикасы", "Қазақстан", "қазақстандық"),
    ("RU", "ru"): ("Российская Федерация", "Россия", "российский"),
    ("KG", "ru"): ("Кыргызская Республика", "Кыргызстан", "кыргызский"),
    ("TR", "ru"): ("Турецкая Республика", "Турция", "турецкий"),
    ("TR", "tr"): ("Türkiye Cumhuriyeti", "Türkiye", "Türk"),
    ("CN", "en"): ("People’s Republic of China", "China", "Chinese"),
    ("IR", "en"): ("Islamic Republic of Iran", "Iran", "Iranian"),
    ("GB", "en"): ("United Kingdom of Great Britain and Northern Ireland", "United Kingdom", "British"),
}


def invented(state: str, language: str, text: str) -> str | None:
    right = [names[0] for (_, spoken), names in CONFIRMED.items() if spoken == language]
    return invented_name_in(text, language, CONFIRMED[state, language], right)


@pytest.mark.parametrize(
    ("state", "language", "text", "name"),
    [
        ("DE", "fr", "Hymne de la République fédérale allemande", "République fédérale allemande"),
        ("DE", "de", "Präsident der Deutschen Republik", "Deutschen Republik"),
        ("FR", "fr", "Hymne de la République de France", "République de France"),
        ("KZ", "en", "President of the Republic of Kazakstan", "Republic of Kazakstan"),
        ("KZ", "en", "Anthem of the Kazakh Republic", "Kazakh Republic"),
        ("KZ", "ru", "Гимн Республики Казакстан", "Республики Казакстан"),
        ("KZ", "kk", "Қазақ Республикасының Президенті", "Қазақ Республикасының"),
        ("KG", "ru", "Посол Республики Кыргызстан", "Республики Кыргызстан"),
        ("RU", "ru", "Русская Федерация", "Русская Федерация"),
        ("TR", "ru", "Турецкое государство", "Турецкое государство"),
        ("TR", "ru", "Президент Турецкого государства", "Турецкого государства"),
        ("TR", "tr", "Türk Cumhuriyeti Büyükelçisi", "Türk Cumhuriyeti"),
        ("CN", "en", "People’s Democratic Republic of China", "People’s Democratic Republic of China"),
        ("IR", "en", "the Iranian Islamic Republic", "Iranian Islamic Republic"),
        ("GB", "en", "Kingdom of Great Britain", "Kingdom of Great Britain"),
    ],
)
def test_a_name_made_up_of_a_state_is_found(state: str, language: str, text: str, name: str) -> None:
    assert invented(state, language, text) == name


ORDINARY = {
    "en": """
The President of the Republic thanked the people of Kazakhstan.
The Republic of Kazakhstan and the People’s Republic of China signed the plan.
The Republic of Kazakhstan’s Ambassador arrives at noon.
Kazakhstan is a republic with a president.
The Kazakh State Opera sings the anthem.
State visit to Kazakhstan
Kazakh State Counsellor E. Karin
Secretary of State of the United States and Kazakhstan's foreign minister
The Republic Square in Almaty, Kazakhstan
REPUBLIC OF KAZAKHSTAN
Chinese and Kazakh Republican Guards line the way.
the Kazakh Soviet Socialist Republic was founded in 1936
State of the art in Kazakhstan
Head of State of Kazakhstan
The two republics, Kazakhstan and Kyrgyzstan
The Turkish Republic of Northern Cyprus is not invited.
Kazakh Federation of Football
The Kingdom; Britain is an ally.
Islamic Republic of Iran Broadcasting
Speech of the President of the Islamic Republic of Iran
State banquet, Chinese embassy
Ministry of State Security of China
Republic Day. Kazakhstan's flag is hoisted.
Order of the Republic, Kazakh decoration
""",
    "fr": """
Monsieur le Président de la République, Madame la Chancelière d’Allemagne
La République fédérale d’Allemagne accueille la France.
l’État allemand prend en charge les frais
Le Premier ministre et le président de la République française
Place de la République, France
La garde républicaine française rend les honneurs.
Chef de l’État français
La République, la France et l’Allemagne
Visite d’État en France
Le Royaume-Uni, la France et l’Allemagne
Ministère d’État allemand
à la République française, nos remerciements
""",
    "ru": """
Президент Республики Казахстан К.-Ж. К. Токаев
в Республике Казахстан
Турецкое государство и общество меняются.
Глава государства Турции принял посла.
Казахстан — унитарное государство с президентской формой правления.
Государственный визит в Республику Казахстан
Российские республики: Татарстан и Башкортостан
Народный артист Республики, Казахстан
Послу Турецкой Республики
Между Российской Федерацией и Республикой Казахстан
Федерация футбола Казахстана
Казахстанская Федерация футбола
Российский Союз промышленников и предпринимателей
Республиканская гвардия Казахстана
Дворец Республики (Казахстан)
Правительству Кыргызской Республики
площадь Республики в Турции
Совет государств Турции и России
""",
    "kk": """
Қазақстан Республикасының Президенті
Қазақстан Республикасындағы Елшілік
Республика сарайы, Қазақстан
Мемлекет басшысы Қазақстанға келді.
Қазақ мемлекеттік университеті
""",
    "de": """
Der Präsident der Bundesrepublik Deutschland
Die deutsche Republik von Weimar
in der Bundesrepublik Deutschland
Platz der Republik, Deutschland
Der deutsche Staat trägt die Kosten.
Bundesrepublik und Deutschlandfunk
""",
    "tr": """
Türkiye Cumhuriyeti Cumhurbaşkanı
Türkiye Cumhuriyeti’nin Büyükelçisi
Devlet Bakanı, Türkiye
Cumhuriyet Bayramı Türkiye’de kutlanır.
""",
}


def test_ordinary_words_are_no_name() -> None:
    alarms = [
        (state, text, name)
        for (state, language) in CONFIRMED
        for text in ORDINARY[language].strip().splitlines()
        if (name := invented(state, language, text)) is not None
    ]
    assert alarms == []


def test_a_state_that_no_list_knows_is_told_by_its_adjective() -> None:
    confirmed = ("Kingdom of Ruritania", "Ruritania", "Ruritanian")
    assert invented_name_in("Anthem of the Ruritanian Republic", "en", confirmed, confirmed) == "Ruritanian Republic"


def test_nothing_is_made_up_of_a_state_without_names_or_in_a_language_whose_kinds_are_not_known() -> None:
    assert invented_name_in("Republic of Kazakstan", "en", ("", ""), ()) is None
    assert invented_name_in("Republic of Kazakstan", "is", CONFIRMED["KZ", "en"], ()) is None
