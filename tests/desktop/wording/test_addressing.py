"""How a ministry or an embassy stands in the courtesies of a note."""

import pytest

from desktop.wording.addressing import heading, is_masculine, shortly, shortly_to, to_whom, with_article


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
        ("Аппарат Правительства", "Аппарату Правительства", "Аппарат", "Аппарату"),
        ("Верховный Совет", "Верховному Совету", "Верховный Совет", "Верховному Совету"),
        ("Высшая палата Сената", "Высшей палате Сената", "Высшая палата", "Высшей палате"),
        ("Апостольская нунциатура в Москве", "Апостольской нунциатуре в Москве", "Апостольская нунциатура",
         "Апостольской нунциатуре"),
        ("Святейший Престол", "Святейшему Престолу", "Святейший Престол", "Святейшему Престолу"),
        ("Российская академия наук", "Российской академии наук", "Российская академия", "Российской академии"),
        ("Федеральное собрание", "Федеральному собранию", "Федеральное собрание", "Федеральному собранию"),
        ("Торгово-промышленная палата", "Торгово-промышленной палате", "Торгово-промышленная палата",
         "Торгово-промышленной палате"),
        ("Национальный центр протокола", "Национальному центру протокола", "Национальный центр",
         "Национальному центру"),
        ("Внешний комитет", "Внешнему комитету", "Внешний комитет", "Внешнему комитету"),
        ("Канцелярия Президента", "Канцелярии Президента", "Канцелярия", "Канцелярии"),
        ("Бюро переводов", "Бюро переводов", "Бюро", "Бюро"),
        ("Временный Поверенный в делах", "Временный Поверенный в делах", "Временный Поверенный в делах",
         "Временный Поверенный в делах"),
        ("ООН", "ООН", "ООН", "ООН"),
        ("МИД России", "МИД России", "МИД России", "МИД России"),
        ("Дипломатические представительства", "Дипломатическим представительствам",
         "Дипломатические представительства", "Дипломатическим представительствам"),
        ("дипломатические представительства, аккредитованные в Ханое, и консульства",
         "дипломатическим представительствам, аккредитованным в Ханое, и консульства",
         "дипломатические представительства", "дипломатическим представительствам"),
        ("Посольства и международные организации в Москве", "Посольствам и международным организациям в Москве",
         "Посольства", "Посольствам"),
        ("Посольства Австрии и Венгрии", "Посольствам Австрии и Венгрии", "Посольства", "Посольствам"),
        ("посольства, миссии и консульства иностранных государств",
         "посольствам, миссиям и консульствам иностранных государств", "посольства", "посольствам"),
        ("Высокие учреждения", "Высоким учреждениям", "Высокие учреждения", "Высоким учреждениям"),
        ("Департаменты Министерства", "Департаментам Министерства", "Департаменты", "Департаментам"),
        ("дипломатическим представительствам в Ханое", "дипломатическим представительствам в Ханое",
         "дипломатическим представительствам в Ханое", "дипломатическим представительствам в Ханое"),
        ("Посольствам", "Посольствам", "Посольствам", "Посольствам"),
    ],
)  # fmt: skip
def test_russian_addresses_in_the_dative(name: str, addressed: str, short: str, short_addressed: str) -> None:
    assert (to_whom(name, "ru"), shortly(name, "ru"), shortly_to(name, "ru")) == (addressed, short, short_addressed)


def test_kazakh_addresses_in_the_dative() -> None:
    assert to_whom("Қазақстан Республикасының Елшілігі", "kk") == "Қазақстан Республикасының Елшілігіне"
    assert shortly("Қазақстан Республикасының Елшілігі", "kk") == "Елшілік"
    assert shortly_to("Қазақстан Республикасының Елшілігі", "kk") == "Елшілікке"
    assert shortly("Мемлекеттік протокол департаменті", "kk") == "Департамент"
    assert to_whom("дипломатиялық өкілдіктер", "kk") == "дипломатиялық өкілдіктерге"
    assert shortly_to("Ханойдағы елшіліктер", "kk") == "елшіліктерге"
    assert to_whom("халықаралық ұйымдар", "kk") == "халықаралық ұйымдарға"


@pytest.mark.parametrize(
    ("name", "short", "short_addressed"),
    [
        ("Сыртқы істер министрлігі", "Министрлік", "Министрлікке"),
        ("Эстония Республикасының Сыртқы істер министрлігіне", "Министрлік", "Министрлікке"),
        ("Қазақстан Республикасының Елшілігіне", "Елшілік", "Елшілікке"),
        ("Қазақстанның БҰҰ жанындағы Тұрақты өкілдігі", "Өкілдік", "Өкілдікке"),
        ("Бас консулдығына", "Консулдық", "Консулдыққа"),
        ("Протокол қызметі", "Қызмет", "Қызметке"),
        ("Үкімет аппараты", "Аппарат", "Аппаратқа"),
        ("Президент кеңсесі", "Кеңсе", "Кеңсеге"),
        ("Қауіпсіздік Кеңесіне", "Кеңес", "Кеңеске"),
        ("Дипломатиялық миссиясына", "Миссия", "Миссияға"),
        ("Ханойдағы елшіліктерге", "елшіліктер", "елшіліктерге"),
        ("БҰҰ", "БҰҰ", "БҰҰ"),
    ],
)
def test_a_kazakh_body_comes_again_alone_however_it_was_recorded(name: str, short: str, short_addressed: str) -> None:
    assert (shortly(name, "kk"), shortly_to(name, "kk")) == (short, short_addressed)


def test_arabic_agrees_with_its_sender_and_names_it_again_by_one_word() -> None:
    assert shortly("سفارة جمهورية كازاخستان", "ar") == shortly("السفارة الكازاخستانية", "ar") == "السفارة"
    assert shortly("مكتب المراسم", "ar") == shortly_to("مكتب المراسم", "ar") == "المكتب"
    assert shortly("الأمم المتحدة", "ar") == "الأمم المتحدة"
    assert is_masculine("المكتب الإعلامي", "ar")
    assert is_masculine("ديوان الرئاسة", "ar")
    assert not is_masculine("وزارة الخارجية", "ar")
    assert not is_masculine("الأمم المتحدة", "ar")
    assert not is_masculine("the Office of Protocol", "en")


def test_a_name_comes_again_by_what_it_is() -> None:
    assert shortly("the Embassy of the Republic of Kazakhstan", "en") == "the Embassy"
    assert shortly("l’Ambassade de la République du Kazakhstan", "fr") == "l’Ambassade"
    assert heading("l’Ambassade de la République du Kazakhstan", "fr") == "Ambassade de la République du Kazakhstan"
    assert shortly("the Foreign, Commonwealth and Development Office", "en") == (
        "the Foreign, Commonwealth and Development Office"
    )
    assert heading("The Embassy of Kazakhstan", "en") == "Embassy of Kazakhstan"
    assert heading("哈萨克斯坦大使馆", "zh") == "哈萨克斯坦大使馆"
    assert heading("дипломатические представительства", "ru") == "Дипломатические представительства"


@pytest.mark.parametrize(
    ("name", "language", "told"),
    [
        ("Embassy of the Kingdom of Spain", "en", "the Embassy of the Kingdom of Spain"),
        ("State Protocol Department of the Ministry", "en", "the State Protocol Department of the Ministry"),
        ("the Embassy of Spain", "en", "the Embassy of Spain"),
        ("The Embassy of Spain", "en", "The Embassy of Spain"),
        ("all diplomatic missions accredited in Cairo", "en", "all diplomatic missions accredited in Cairo"),
        ("Spain’s Embassy", "en", "Spain’s Embassy"),
        ("Missions", "en", "the Missions"),
        ("Mr Ambassador", "en", "Mr Ambassador"),
        ("Ambassade du Royaume d’Espagne", "fr", "l’Ambassade du Royaume d’Espagne"),
        ("Département du protocole", "fr", "le Département du protocole"),
        ("Mission permanente", "fr", "la Mission permanente"),
        ("Ambassades et consulats", "fr", "les Ambassades et consulats"),
        ("l’Ambassade d’Espagne", "fr", "l’Ambassade d’Espagne"),
        ("Le Protocole", "fr", "Le Protocole"),
        ("Monsieur l’Ambassadeur", "fr", "Monsieur l’Ambassadeur"),
        ("Посольство Испании", "ru", "Посольство Испании"),
    ],
)
def test_a_name_recorded_as_on_a_letterhead_is_given_its_article(name: str, language: str, told: str) -> None:
    assert with_article(name, language) == told
