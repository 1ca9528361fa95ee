"""The class of an office as its words name it (protocol 3.2)."""

from __future__ import annotations

import pytest

from domain.registry.office_words import (
    class_in_some_words,
    class_in_words,
    fields_in_words,
    is_also_foreign_minister,
    is_deputy_speaker,
    is_heir,
)


@pytest.mark.parametrize(
    ("position", "named"),
    [
        ({"en": "President of Ukraine"}, "head-of-state"),
        ({"en": "King of Saudi Arabia"}, "monarch"),
        ({"fr": "Roi des Belges", "en": "King of the Belgians"}, "monarch"),
        ({"en": "King of the Netherlands", "nl": "Koning der Nederlanden"}, "monarch"),
        ({"en": "Emperor of Japan", "ja": "天皇"}, "monarch"),
        ({"da": "Konge af Danmark", "kk": "Дания королі"}, "monarch"),
        ({"fr": "Grand-Duc de Luxembourg"}, "monarch"),
        ({"fr": "Souverain Pontife", "it": "Sommo Pontefice"}, "head-of-state"),
        ({"en": "Prince of Monaco"}, "head-of-state"),
        ({"nl": "Vicepresident van de Republiek Suriname"}, "vice-president"),
        ({"nl": "Voorzitter van De Nationale Assemblée"}, "speaker"),
        ({"en": "Prime Minister of Ukraine", "uk": "Прем’єр-міністр України"}, "prime-minister"),
        ({"fr": "Premier ministre, ministre de la Défense"}, "prime-minister"),
        ({"en": "First Deputy Prime Minister"}, "first-deputy-prime-minister"),
        ({"ru": "Заместитель Премьер-министра – Министр национальной экономики"}, "deputy-prime-minister"),
        ({"fr": "ministre de l’Europe et des Affaires étrangères"}, "foreign-minister"),
        ({"kk": "ҚР Сыртқы істер министрі"}, "foreign-minister"),
        ({"pt": "Ministro de Estado das Relações Exteriores"}, "foreign-minister"),
        (
            {"pt": "Ministra de Estado dos Negócios Estrangeiros", "fr": "ministre des Affaires étrangères"},
            "foreign-minister",
        ),
        ({"pt": "Ministro de Estado da Fazenda"}, "minister"),
        ({"zh": "外交部长", "en": "Minister of Foreign Affairs"}, "foreign-minister"),
        ({"de": "Bundesminister der Verteidigung"}, "minister"),
        ({"en": "Minister of Trade and Integration"}, "minister"),
        ({"ru": "Министр цифрового развития Республики Казахстан"}, "minister"),
        ({"kk": "Цифрлық даму министрі"}, "minister"),
        ({"ru": "Министр промышленности, шахт и торговли", "fa": "وزیر صنعت، معدن و تجارت"}, "minister"),
        ({"ru": "Министр спорта"}, "minister"),
        ({"ru": "Министр связи", "hy": "Առողջապահության նախարար"}, "minister"),
        ({"ar": "وزير الصناعة والمعادن والتجارة"}, "minister"),
        ({"ar": "وزير"}, "minister"),
        ({"ar": "الوزير الأول"}, "prime-minister"),
        ({"hy": "Հայաստանի Հանրապետության վարչապետ", "ru": "Премьер-министр Республики Армения"}, "prime-minister"),
        ({"tr": "Gençlik ve Spor Bakanı"}, "minister"),
        ({"ru": "Заместитель Министра обороны"}, "deputy-minister"),
        ({"kk": "Сыртқы істер министрінің орынбасары"}, "deputy-minister"),
        ({"kk": "Қорғаныс министрінің бірінші орынбасары"}, "deputy-minister"),
        ({"kk": "Премьер-Министрінің орынбасары"}, "deputy-prime-minister"),
        ({"en": "Vice-President of the Republic"}, "vice-president"),
        ({"en": "Speaker of the National Assembly"}, "speaker"),
        ({"ru": "Спикер Сената Парламента Республики Казахстан"}, "speaker-of-upper-house"),
        ({"en": "Chairman of the Federation Council"}, "speaker-of-upper-house"),
        ({"en": "Chairman of the Standing Committee of the National People's Congress"}, "speaker"),
        ({"en": "Chairman of the NPC Standing Committee", "zh": "全国人大常委会委员长"}, "speaker"),
        ({"fr": "Président du Comité permanent de l’Assemblée populaire nationale"}, "speaker"),
        ({"ru": "Председатель ПК ВСНП"}, "speaker"),
        ({"en": "Chairman of the State Duma of the Federal Assembly of the Russian Federation"}, "speaker"),
        ({"ru": "Председатель Государственной Думы Федерального Собрания Российской Федерации"}, "speaker"),
        ({"kk": "Қазақстан Республикасы Парламенті Мәжілісінің Төрағасы"}, "speaker"),
        ({"kk": "Мемлекеттік Дума Төрағасы"}, "speaker"),
        ({"en": "Speaker of the Grand National Assembly of Türkiye"}, "speaker"),
        ({"ru": "Председатель Палаты представителей Национального собрания Республики Беларусь"}, "speaker"),
        ({"kk": "Парламент Сенатының Төрағасы"}, "speaker-of-upper-house"),
        ({"en": "Chairperson of the Federation Council of the Federal Assembly"}, "speaker-of-upper-house"),
        ({"fr": "Présidente de la Chambre des conseillers du Parlement"}, "speaker"),
        ({"ru": "Заместитель Председателя КНР"}, "vice-president"),
        ({"fr": "Premier vice-président", "zh": "美利坚合众国副总统"}, "vice-president"),
        ({"zh": "国务院副总理"}, "deputy-prime-minister"),
        ({"ru": "Премьер Государственного совета КНР"}, "prime-minister"),
        ({"en": "Chief Justice of India"}, "chief-justice"),
        ({"ru": "Верховный судья"}, "chief-justice"),
        ({"kk": "Қазақстан Республикасы Жоғарғы Сотының Төрағасы"}, "chief-justice"),
        ({"ar": "رئيس المحكمة العليا", "zh": "最高人民法院院长"}, "chief-justice"),
        ({"en": "Secretary-General of the United Nations", "kk": "БҰҰ Бас хатшысы"}, "head-of-organisation"),
        ({"tr": "Türk Devletleri Teşkilatı Genel Sekreteri"}, "head-of-organisation"),
        ({"ru": "Генеральный секретарь ОДКБ"}, "head-of-organisation"),
        ({"fr": "Directrice générale de l’UNESCO"}, "head-of-organisation"),
        ({"en": "United States Secretary of State", "ru": "Госсекретарь США"}, "foreign-minister"),
        ({"en": "Secretary of State for Foreign, Commonwealth and Development Affairs"}, "foreign-minister"),
        ({"en": "Secretary of State for Foreign and Commonwealth Affairs of the United Kingdom"}, "foreign-minister"),
        ({"de": "Bundesaußenminister"}, "foreign-minister"),
        ({"de": "Bundesverteidigungsministerin"}, "minister"),
        ({"de": "Vizekanzler und Bundesminister der Finanzen"}, "deputy-prime-minister"),
        ({"de": "Landeshauptmann von Tirol"}, "governor"),
        ({"nl": "defensieminister"}, "minister"),
        ({"sv": "energi- och näringsminister"}, "minister"),
        ({"fi": "elinkeinoministeri"}, "minister"),
        ({"hu": "gazdaságfejlesztési miniszter"}, "minister"),
        ({"tr": "Dışişleri Bakan Yardımcısı"}, "deputy-minister"),
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
        {"en": "Deputy Chairman of the Senate"},
        {"en": "Deputy Chairman of the Board"},
        {"en": "Chairman of the Committee on Foreign Affairs of the Senate of the Parliament"},
        {"en": "Secretary-General of the Standing Committee of the National People's Congress"},
        {"en": "Head of the Office of the Speaker of the House of Representatives of the Parliament"},
        {"ru": "Председатель комитета Мажилиса Парламента Республики Казахстан"},
        {"kk": "Қазақстан Республикасы Парламенті Сенаты Төрағасының көмекшісі"},
        {"fr": "Première vice-présidente de l’Assemblée nationale"},
        {"zh": "四川省政协主席"},
        {"ar": "مستشار رئيس مجلس النواب"},
        {"ar": "وزير مفوض"},
        {"ar": "وزير الدولة للشؤون الخارجية"},
        {"fa": "وزیر مختار"},
        {"ru": "Министр Правительства Москвы"},
        {"ru": "Министр Иванов"},
        {"en": "Justice of the Supreme Court"},
        {"en": "Secretary to the Chief Justice"},
        {"en": "Secretary General of the Ministry of Foreign Affairs"},
        {"fr": "Secrétaire général de la présidence de la République"},
        {"en": "General Secretary of the Communist Party of Vietnam"},
        {"en": "Deputy Secretary-General of the United Nations"},
        {"en": "Special Representative of the Secretary-General of the United Nations"},
        {"en": "Secretary General of the OSCE Parliamentary Assembly"},
        {"en": "Head of the WHO Country Office"},
        {"fr": "Secrétaire d’État chargé des Affaires européennes"},
        {"en": "Secretary of State for Foreign Trade"},
        {"en": "Secretary of State for Foreign and Global Affairs of Spain"},
        {"en": "Secretary of State for Foreign Affairs and Cooperation"},
        {"en": "Secretary of State for Foreign, Commonwealth and Development Affairs’ Private Secretary"},
        {"es": "Secretario de Estado de Economía"},
        {"pt": "Secretário de Estado dos Assuntos Europeus"},
        {"ru": "Государственный секретарь"},
        {"en": "Secretary of State"},
        {"en": "Assistant Secretary of State of the United States"},
        {"de": "Staatsminister im Auswärtigen Amt"},
        {"de": "Staatssekretärin im Auswärtigen Amt"},
        {"de": "EU-Verteidigungskommissar"},
        {"de": "Landeshauptmann-Stellvertreter"},
        {"sv": "skuggfinansminister"},
        {"da": "skyggeminister"},
        {"da": "eksforsvarsminister"},
        {"sv": "exförsvarsminister"},
        {"nl": "ouddefensieminister"},
        {"tr": "Bakan Danışmanı"},
        {"en": "Crown Prince and Prime Minister of Saudi Arabia"},
        {"en": "President of the National Council of Women"},
        {"fr": "Président du conseil consultatif de la banque"},
        {"ru": "Председатель консультативного совета министерства"},
        {"es": "Presidente del Consejo Nacional de Ciencia"},
        {"en": "Crown Prince of Norway"},
    ],
)
def test_words_that_may_name_the_office_of_somebody_else_name_none(position: dict[str, str]) -> None:
    assert class_in_words(position) is None


@pytest.mark.parametrize(
    "position",
    [
        {"en": "Deputy Speaker of the National Assembly"},
        {"en": "First Deputy Speaker of the Majilis of the Parliament of Kazakhstan"},
        {"en": "Second Deputy Speaker"},
        {"en": "Deputy Speaker, Head of Delegation"},
        {"ru": "Заместитель Председателя Сената Парламента Республики Казахстан"},
        {"kk": "ҚР Парламенті Сенаты Төрағасының орынбасары"},
        {"en": "Member of Parliament", "fr": "Vice-président du Sénat"},
        {"zh": "全国人民代表大会常务委员会副委员长"},
        {"en": "Vice-Chairman of the Standing Committee of the National People’s Congress"},
        {"ru": "Заместитель Председателя Государственной Думы Федерального Собрания"},
        {"ja": "衆議院副議長"},
        {"ko": "국회부의장"},
    ],
)
def test_words_that_name_a_deputy_speaker(position: dict[str, str]) -> None:
    assert is_deputy_speaker(position)
    assert class_in_words(position) is None


@pytest.mark.parametrize(
    "position",
    [
        {"en": "Interpreter for the Deputy Speaker"},
        {"en": "Deputy Speaker's assistant"},
        {"en": "Spouse of the Deputy Speaker"},
        {"ru": "Переводчик вице-спикера"},
        {"kk": "Мәжіліс Төрағасының орынбасарының көмекшісі"},
    ],
)
def test_who_only_serves_a_deputy_speaker_is_none(position: dict[str, str]) -> None:
    assert not is_deputy_speaker(position)


@pytest.mark.parametrize(
    "position",
    [
        {"en": "HRH the Crown Prince of Norway"},
        {"en": "Crown Prince of Bahrain, Deputy Supreme Commander"},
        {"en": "Crown Prince and Prime Minister of Saudi Arabia"},
        {"en": "Prime Minister and Crown Prince"},
        {"ru": "Наследный принц Дубая"},
        {"kk": "Сауд Арабиясының тақ мұрагері"},
        {"kk": "Мұрагер ханзада"},
        {"tr": "Suudi Arabistan Veliaht Prensi"},
        {"zh": "沙特王储兼首相"},
        {"ar": "ولي العهد رئيس مجلس الوزراء"},
    ],
)
def test_words_that_name_an_heir(position: dict[str, str]) -> None:
    assert is_heir(position)


@pytest.mark.parametrize(
    "position",
    [
        {"en": "Private Secretary to the Crown Prince"},
        {"en": "Head of the Crown Prince Court"},
        {"en": "Crown Prince's Private Secretary"},
        {"en": "Private Secretary, Crown Prince"},
        {"de": "Hofmarschall des Kronprinzenpaares"},
        {"fr": "Conseiller du Prince héritier"},
        {"tr": "Veliaht Prens Özel Kalem Müdürü"},
        {"zh": "王储办公室主任"},
    ],
)
def test_who_only_serves_an_heir_is_none(position: dict[str, str]) -> None:
    assert not is_heir(position)


@pytest.mark.parametrize(
    "position",
    [
        {"en": "Former Crown Prince"},
        {"fr": "Ancien prince héritier"},
        {"ru": "Бывший наследный принц"},
        {"ar": "ولي العهد السابق"},
        {"zh": "前王储"},
        {"en": "Former Deputy Speaker"},
        {"de": "Bundestagsvizepräsidentin a.D."},
    ],
)
def test_who_held_an_office_once_holds_none(position: dict[str, str]) -> None:
    assert not is_heir(position)
    assert not is_deputy_speaker(position)


def test_a_deputy_speaker_in_two_words_is_known() -> None:
    assert is_deputy_speaker({"tr": "Türkiye Büyük Millet Meclisi Başkan Vekili"})


@pytest.mark.parametrize(
    ("position", "fields"),
    [
        ({"pt": "Ministro de Estado da Defesa"}, {"defence"}),
        ({"fr": "ministre des Armées", "en": "Minister of the Armed Forces"}, {"defence"}),
        ({"ru": "Заместитель Премьер-министра – Министр иностранных дел"}, {"foreign"}),
        ({"fr": "ministre de l’Europe et des Affaires étrangères"}, {"foreign"}),
        ({"en": "Deputy Minister of Foreign Affairs"}, set()),
        ({"fr": "ministre délégué auprès du ministre des Affaires étrangères"}, set()),
        ({"fr": "Conseiller du ministre des Affaires étrangères"}, set()),
        ({"ru": "Министр национальной обороны"}, {"defence"}),
        ({"ru": "Министр народного просвещения"}, {"education"}),
        ({"en": "Minister of National Education"}, {"education"}),
        ({"en": "Minister of Coal"}, set()),
        ({"en": "National Minister"}, set()),
        ({}, set()),
    ],
)
def test_the_words_of_an_office_name_the_field_of_a_minister_and_of_nobody_else(
    position: dict[str, str], fields: set[str]
) -> None:
    assert fields_in_words(position) == fields


def test_a_foreign_minister_is_one_though_another_language_says_minister_of_whatever_it_is() -> None:
    assert class_in_some_words({"fr": "ministre des Affaires étrangères", "en": "Minister of X"}) == "foreign-minister"
    assert class_in_some_words({"en": "Minister of Trade", "fr": "Premier ministre"}) is None


@pytest.mark.parametrize(
    "position",
    [
        {"en": "Chairman of the National Council of the Slovak Republic"},
        {"fr": "Président du Conseil national de transition"},
        {"fr": "Président du Conseil national de la Confédération suisse"},
        {"fr": "Président du Conseil national"},
        {"ar": "رئيس المجلس الوطني الاتحادي"},
    ],
)
def test_who_presides_over_a_council_that_is_a_parliament_is_a_speaker(position: dict[str, str]) -> None:
    assert class_in_words(position) == "speaker"


@pytest.mark.parametrize(
    ("language", "office", "also"),
    [
        ("fr", "Ministre de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’Extérieur", True),
        ("en", "Minister of Trade and Foreign Affairs", True),
        ("en", "Deputy Prime Minister and Minister of Foreign Affairs", True),
        ("es", "Ministro de Comercio y Relaciones Exteriores", True),
        ("ru", "Министр внешних экономических связей и иностранных дел", True),
        ("fr", "Ministre délégué auprès du Ministre de l’Intégration africaine, des Affaires étrangères", False),
        ("en", "Minister of Trade and Deputy Minister of Foreign Affairs", False),
        ("en", "Minister of Justice, Foreign Affairs Committee", False),
        ("en", "Minister of Defence and Foreign Trade", False),
    ],
)
def test_a_minister_of_several_fields_is_one_for_foreign_affairs_where_it_is_one_of_them(
    language: str, office: str, also: bool
) -> None:
    assert is_also_foreign_minister({language: office}) is also
