"""Of a list whose persons all stand already nobody is new: who is told by family name, initials or office is asked."""

from __future__ import annotations

import msgspec
import pytest

from domain.core.names import Name
from domain.delegation.category import Category
from domain.delegation.delegation import Member
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.matching import Matches, matches_of
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

ASTANA = (
    ("kk", "Қасым-Жомарт|Тоқаев", "Қазақстан Республикасының Президенті"),
    ("kk", "Ермек|Көшербаев", "Сыртқы істер министрі"),
    ("kk", "Тамара|Дүйсенова", "Мемлекеттік кеңесші"),
    ("kk", "Ерлан|Әкімжанов", "Энергетика министрі"),
    ("kk", "Ғанибек|Өтеғалиев", "Протокол басшысы"),
)
IN_RUSSIAN = (
    ("ru", "Касым-Жомарт|Токаев|Кемелевич", "Президент Республики Казахстан"),
    ("ru", "Ермек|Кошербаев|Беделбаевич", "Министр иностранных дел"),
    ("ru", "Тамара|Дуйсенова|Босымбековна", "Государственный советник"),
    ("ru", "Ерлан|Аккенженов|Кудайбергенович", "Министр энергетики"),
    ("ru", "Ганибек|Утегалиев|Маратович", "Руководитель протокола"),
)
MOSCOW = (
    ("ru", "Сергей|Лавров|Викторович", "Министр иностранных дел"),
    ("ru", "Юрий|Ушаков|Викторович", "Помощник Президента"),
    ("ru", "Юлия|Жукова|Евгеньевна", "Переводчик"),
)
MOSCOW_IN_ENGLISH = (
    ("en", "Sergey|Lavrov", "Minister of Foreign Affairs"),
    ("en", "Yury|Ushakov", "Aide to the President"),
    ("en", "Yulia|Zhukova", "Interpreter"),
)
TEHRAN = (
    ("fa", "مسعود|پزشکیان", "رئیس جمهور"),
    ("fa", "سید عباس|عراقچی", "وزیر امور خارجه"),
    ("fa", "فرزانه صادق|مالواجرد", "وزیر راه و شهرسازی"),
)
TEHRAN_IN_ENGLISH = (
    ("en", "Masoud|Pezeshkian", "President"),
    ("en", "Seyed Abbas|Araghchi", "Minister of Foreign Affairs"),
    ("en", "Farzaneh Sadegh|Malvajerd", "Minister of Roads and Urban Development"),
)
YEREVAN = (
    ("hy", "Նիկոլ|Փաշինյան", "Հայաստանի Հանրապետության վարչապետ"),
    ("hy", "Արարատ|Միրզոյան", "արտաքին գործերի նախարար"),
    ("hy", "Գրիգոր|Հակոբյան", "դեսպան"),
)
YEREVAN_IN_RUSSIAN = (
    ("ru", "Никол|Пашинян|Воваевич", "Премьер-министр Республики Армения"),
    ("ru", "Арарат|Мирзоян|Самвелович", "Министр иностранных дел"),
    ("ru", "Григор|Акопян|Арамович", "Посол"),
)
BEIRUT = (
    ("ar", "العماد جوزاف|عون", "رئيس الجمهورية"),
    ("ar", "نبيه|بري", "رئيس مجلس النواب"),
    ("ar", "نجاة|شرف الدين", "مستشارة إعلامية"),
)
BEIRUT_IN_FRENCH = (
    ("fr", "Joseph|Aoun", "Président de la République"),
    ("fr", "Nabih|Berri", "Président de la Chambre des députés"),
    ("fr", "Najat|Charafeddine", "Conseillère médias"),
)
BEIJING = (("zh", "|习近平", "国家主席"), ("zh", "|王毅", "外交部部长"), ("zh", "|郑栅洁", "国家发展和改革委员会主任"))
BEIJING_IN_ENGLISH = (
    ("en", "Jinping|Xi", "President"),
    ("en", "Yi|Wang", "Minister of Foreign Affairs"),
    ("en", "Shanjie|Zheng", "Chairman of the National Development and Reform Commission"),
)
TOKYO = (("ja", "|高市早苗", "内閣総理大臣"), ("ja", "|茂木敏充", "外務大臣"), ("ja", "|船越健裕", "外務事務次官"))
TOKYO_IN_ENGLISH = (
    ("en", "Sanae|Takaichi", "Prime Minister"),
    ("en", "Toshimitsu|Motegi", "Minister for Foreign Affairs"),
    ("en", "Takehiro|Funakoshi", "Vice-Minister for Foreign Affairs"),
)
PAIRS = [
    (ASTANA, IN_RUSSIAN),
    (MOSCOW, MOSCOW_IN_ENGLISH),
    (TEHRAN, TEHRAN_IN_ENGLISH),
    (YEREVAN, YEREVAN_IN_RUSSIAN),
    (BEIRUT, BEIRUT_IN_FRENCH),
    (BEIJING, BEIJING_IN_ENGLISH),
    (TOKYO, TOKYO_IN_ENGLISH),
]
Said = tuple[str, str, str]


def _name(text: str, *, abbreviated: bool = False) -> Name:
    given, family, patronymic = (*text.split("|"), "")[:3]
    if not (abbreviated and given):
        return Name(given, family, patronymic)
    parts = [*given.replace("-", " ").split(), *patronymic.split()]
    return Name(" ".join(f"{part[0]}." for part in parts), family)


def _listed(*said: Said, abbreviated: bool = False, category: Category | None = None) -> list[ListedPerson]:
    return [
        ListedPerson(at, {language: _name(name, abbreviated=abbreviated)}, {language: office}, category=category)
        for at, (language, name, office) in enumerate(said)
    ]


def _standing(*said: Said, abbreviated: bool = False) -> list[Member]:
    proposed = [
        MemberProposed(f"m{at}", "guest", entry.names, entry.position, "official")
        for at, entry in enumerate(_listed(*said, abbreviated=abbreviated))
    ]
    visit: Visit = fold([visit_opened(), *proposed])
    return [visit.delegations.members[each.member] for each in proposed]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=["kk-ru", "ru-en", "fa-en", "hy-ru", "ar-fr", "zh-en", "ja-en"])
@pytest.mark.parametrize(("stand_by_initials", "listed_by_initials"), [(False, False), (True, False), (False, True)])
def test_nobody_is_new_of_a_list_whose_persons_all_stand(
    one: tuple[Said, ...], other: tuple[Said, ...], *, stand_by_initials: bool, listed_by_initials: bool
) -> None:
    for standing, listed in ((one, other), (other, one)):
        members = _standing(*standing, abbreviated=stand_by_initials)
        entries = _listed(*listed, abbreviated=listed_by_initials)
        found = matches_of(entries, members)
        assert {**found.members, **found.asked} == {at: f"m{at}" for at in range(len(listed))}


def test_initials_with_the_family_name_and_the_one_office_are_the_same_man() -> None:
    found = matches_of(_listed(IN_RUSSIAN[0]), _standing(*ASTANA, abbreviated=True))
    assert found == Matches({0: "m0"}, {})


def test_an_initial_of_another_father_is_asked_about() -> None:
    (standing, *others) = _standing(*ASTANA[:2], abbreviated=True)
    other_father = msgspec.structs.replace(standing, names={"kk": Name("Қ. Л.", "Тоқаев")})
    assert matches_of(_listed(IN_RUSSIAN[0]), [other_father, *others]) == Matches({}, {0: "m0"})


@pytest.mark.parametrize(
    "stranger",
    [
        ("ru", "Марат|Токаев|Ильич", "Советник"),
        ("ru", "Б. И.|Токаев", "Советник"),
        ("ru", "Касым-Жомарт|Ибраев|Кемелевич", "Советник"),
        ("en", "Dina|Tokayeva", "Adviser"),
    ],
)
def test_who_is_called_otherwise_and_holds_another_office_is_new(stranger: Said) -> None:
    assert matches_of(_listed(stranger), _standing(*ASTANA)) == Matches({}, {})
    assert matches_of(_listed(stranger), _standing(*ASTANA, abbreviated=True)) == Matches({}, {})


def test_a_successor_whose_name_reads_otherwise_is_new_where_few_are_known() -> None:
    successor = _listed(("en", "Murat|Nurtleu", "Minister of Foreign Affairs"))
    assert matches_of(successor, _standing(*ASTANA)) == Matches({}, {})


def test_a_spouse_is_not_who_she_is_listed_with() -> None:
    spouse = _listed(("ru", "К.|Токаев", "Президент Республики Казахстан"), category="spouse")
    assert matches_of(spouse, _standing(*ASTANA[1:], ASTANA[0])) == Matches({}, {})


def test_an_office_without_a_name_is_asked_about_in_another_language() -> None:
    office_alone = [ListedPerson(0, {}, {"ar": "رئيس الجمهورية"})]
    assert matches_of(office_alone, _standing(*BEIRUT_IN_FRENCH)) == Matches({}, {0: "m0"})
