"""Ministers registered in English alone are found by their names as their own press and others write them."""

from __future__ import annotations

from datetime import date

import pytest

from domain.naming.finding.finder import Finder
from domain.naming.scripts.burmese import in_latin_of_burmese
from domain.naming.scripts.east_asian import as_foreign
from domain.naming.words.findable import Findable, PartedName

REGISTERED = {
    "mirzoyan": ("Ararat", "Mirzoyan"),
    "botchorishvili": ("Maka", "Botchorishvili"),
    "gedion": ("Gedion", "Timothewos"),
    "abiy": ("Abiy", "Ahmed"),
    "sangiampongsa": ("Maris", "Sangiampongsa"),
    "anutin": ("Anutin", "Charnvirakul"),
    "sihasak": ("Sihasak", "Phuangketkeow"),
    "thanswe": ("", "Than Swe"),
    "minaung": ("", "Min Aung Hlaing"),
    "kobakhidze": ("Irakli", "Kobakhidze"),
    "pashinyan": ("Nikol", "Pashinyan"),
    "jaishankar": ("Subrahmanyam", "Jaishankar"),
    "modi": ("Narendra", "Modi"),
    "hunmanet": ("Manet", "Hun"),
    "sonexay": ("Sonexay", "Siphandone"),
    "herath": ("Vijitha", "Herath"),
    "dissanayake": ("Anura Kumara", "Dissanayake"),
    "stalin": ("M. K.", "Stalin"),
    "vance": ("J. D.", "Vance"),
    "sybiha": ("Andrii", "Sybiha"),
    "barrot": ("Jean-Noël", "Barrot"),
    "wadephul": ("Johann", "Wadephul"),
    "fidan": ("Hakan", "Fidan"),
    "wangyi": ("Yi", "Wang"),
    "lavrov": ("Sergey", "Lavrov"),
    "sabah": ("Abdullah Ali", "Al-Yahya"),
    "nurtleu": ("Murat", "Nurtleu"),
    "saidov": ("Bakhtiyor", "Saidov"),
}
TYPED = [
    ("Արարատ Միրզոյան", "mirzoyan"), ("Միրզոյան", "mirzoyan"), ("მაკა ბოჭორიშვილი", "botchorishvili"),
    ("ბოჭორიშვილი", "botchorishvili"), ("კობახიძე", "kobakhidze"), ("ფაშინიანი", "pashinyan"),
    ("ጌዲዮን ጢሞቴዎስ", "gedion"), ("ጢሞቴዎስ", "gedion"), ("አብይ አህመድ", "abiy"), ("ዐቢይ አህመድ", "abiy"),
    ("มาริษ เสงี่ยมพงษ์", "sangiampongsa"), ("เสงี่ยมพงษ์", "sangiampongsa"), ("อนุทิน ชาญวีรกูล", "anutin"),
    ("สีหศักดิ์ พวงเกตุแก้ว", "sihasak"), ("သန်းဆွေ", "thanswe"), ("မင်းအောင်လှိုင်", "minaung"),
    ("एस. जयशंकर", "jaishankar"), ("जयशंकर", "jaishankar"), ("नरेन्द्र मोदी", "modi"),
    ("நரேந்திர மோடி", "modi"), ("ஸ்டாலின்", "stalin"), ("மு.க. ஸ்டாலின்", "stalin"),
    ("ஜெய்சங்கர்", "jaishankar"), ("ហ៊ុន ម៉ាណែត", "hunmanet"), ("ສອນໄຊ ສີພັນດອນ", "sonexay"),
    ("විජිත හේරත්", "herath"), ("අනුර කුමාර දිසානායක", "dissanayake"), ("Джей Ді Венс", "vance"),
    ("Джей Ди Вэнс", "vance"), ("ジェイ・ディー・バンス", "vance"), ("جي دي فانس", "vance"), ("जे. डी. वेंस", "vance"),
    ("A. Mirzoyan", "mirzoyan"), ("Mirzoian", "mirzoyan"), ("Mirozyan", "mirzoyan"),
    ("Bochorishvili", "botchorishvili"), ("J.-N. B.", "barrot"), ("JNB", "barrot"), ("Բարո", "barrot"),
    ("ვადეფული", "wadephul"), ("ლავროვი", "lavrov"), ("Լավրով", "lavrov"), ("ፊዳን", "fidan"),
    ("ลาฟรอฟ", "lavrov"), ("เซอร์เกย์ ลาฟรอฟ", "lavrov"), ("หวัง อี้", "wangyi"), ("លាវរ៉ូវ", "lavrov"),
    ("Ван И", "wangyi"), ("Վանս", "vance"), ("வான்ஸ்", "vance"), ("ஜே. டி. வான்ஸ்", "vance"),
    ("S. J.", "jaishankar"), ("ნურტლეუ", "nurtleu"), ("사이도프", "saidov"), ("누르틀레우", "nurtleu"),
    ("萨伊多夫", "saidov"), ("努尔特列乌", "nurtleu"),
]  # fmt: skip


@pytest.fixture(scope="module")
def finder() -> Finder:
    people = REGISTERED.items()
    return Finder((key, Findable((PartedName(given, family, language="en"),))) for key, (given, family) in people)


@pytest.mark.parametrize(("typed", "person"), TYPED)
def test_a_minister_is_found_by_the_name_in_another_script(finder: Finder, typed: str, person: str) -> None:
    assert [found.person for found in finder.find(typed, 20, date(2026, 11, 28))][:1] == [person]


@pytest.mark.parametrize(
    ("written", "spelt"),
    [("သန်းရွှေ", "thanshwe"), ("အောင်ဆန်းစုကြည်", "aungsansukyi"), ("သိန်းစိန်", "theinsein"), ("ဝင်းမြင့်", "winmyin"),
     ("ခင်ညွန့်", "kinnyun"), ("ဦးနု", "unu")],
)  # fmt: skip
def test_burmese_names_are_spelt_as_the_press_does(written: str, spelt: str) -> None:
    assert in_latin_of_burmese(written) == spelt


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        (PartedName("ดอน", "ปรมัตถ์วินัย", language="th"), "ดอนปรมัตถ์วินัย"),
        (PartedName("ທອງລຸນ", "ສີສຸລິດ", language="lo"), "ທອງລຸນສີສຸລິດ"),
        (PartedName("Tshering", "Tobgay", language="en"), "ツェリン・トブゲイ"),
        (PartedName("Mevlüt", "Çavuşoğlu", language="tr"), "Չավուշօղլու"),
        (PartedName("Olli", "Rehn", language="fi"), "Olli Rēns"),
        (PartedName("Olli", "Rehn", language="fi"), "Olli Rehniltä"),
        (PartedName("Heraldo", "Muñoz", language="es"), "Э. Муньос"),
        (PartedName("Gérard", "Larcher", language="fr"), "Ж. Ларше"),
        (PartedName("Xiaochuan", "Zhou", language="zh", family_first=True), "Ч. Сяочуань"),
        (PartedName("Julia", "Sebutinde", language="en"), "ג'וליה סבוטינדה"),
        (PartedName("Israel", "Katz", language="en"), 'ישראל כ"ץ'),
        (PartedName("Amir", "Ohana", language="en"), "אמיר אוחנה"),
        (PartedName("Cường", "Lương", language="vi", family_first=True), "Лыонга Кыонга"),
        (PartedName("Jae-myung", "Lee", language="en", family_first=True), "Ли Чжэ Мён"),
        (PartedName("Jae-myung", "Lee", language="en", family_first=True), "李在明"),
        (PartedName("Toshimitsu", "Motegi", language="en"), "茂木敏充"),
        (PartedName("早苗", "高市", language="ja", family_first=True), "タカイチサナエ"),
        (PartedName("João", "Lourenço", language="pt"), "Жуан Лоренсу"),
        (PartedName("Mohamed", "Muizzu", language="en"), "މުހައްމަދު މުއިއްޒު"),
        (PartedName("Ferdinand", "Marcos Jr.", language="en"), "Ferdinand R. Marcos, Jr."),
        (PartedName("毅", "王", language="zh", family_first=True), "Ван И"),
        (PartedName("Dick", "Schoof", language="nl"), "Дик Схооф"),
    ],
)
def test_names_are_found_as_the_spelling_of_another_country_has_them(form: PartedName, typed: str) -> None:
    finder = Finder([("other", Findable((PartedName("Ivan", "Petrov", language="en"),))), ("one", Findable((form,)))])
    assert [each.person for each in finder.find(typed, 5, date(2026, 11, 28))] == ["one"]


def test_a_name_in_characters_that_no_foreign_name_has_is_read_as_no_foreign_one() -> None:
    assert all(map(as_foreign, ("普京", "米舒斯京")))
    assert not any(map(as_foreign, ("习近平", "菅義偉")))


@pytest.mark.parametrize("typed", ["Абдалла бин Зайед", "Абдулла бин Заид", "عبدالله بن زايد", "Abdullah bin Zayed"])
def test_a_servant_of_god_is_one_name_in_two_words_or_in_one(typed: str) -> None:
    form = PartedName("عبد الله بن زايد", "آل نهيان", language="ar")
    assert [each.how for each in Finder([("abdullah", Findable((form,)))]).find(typed, 5, date(2026, 11, 28))] == [
        "name"
    ]


@pytest.mark.parametrize(
    ("typed", "given", "family", "language"),
    [
        ("ג'ייק סאליבן", "Jake", "Sullivan", "en"),
        ("ז׳אן־איב לה דריאן", "Jean-Yves", "Le Drian", "fr"),
        ("רודריגו צ'אבס", "Rodrigo", "Chaves", "es"),
        ("Пхумтхам Вечаячай", "Phumtham", "Wechayachai", "en"),
        ("埃布拉德", "Marcelo", "Ebrard", "es"),
        ("Уэйн", "Wayne", "Easter", "en"),
        ("劉鶴", "鹤", "刘", "zh"),
    ],
)
def test_letters_that_stand_for_sounds_of_other_languages_are_heard(
    typed: str, given: str, family: str, language: str
) -> None:
    form = PartedName(given, family, language=language, family_first=language == "zh")
    found = Finder([("he", Findable((form,)))]).find(typed, 5, date(2026, 12, 1))
    assert [(each.person, each.how) for each in found] == [("he", "name")]


def test_a_chinese_name_that_sounds_alike_in_other_characters_is_another() -> None:
    form = PartedName("鹤", "刘", language="zh", family_first=True)
    assert Finder([("he", Findable((form,)))]).find("流贺", 5, date(2026, 12, 1)) == []
