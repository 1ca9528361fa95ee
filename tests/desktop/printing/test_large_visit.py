"""Four days of sixty items with long titles and a hundred and fifty members, and hostile words, as they print."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from itertools import cycle
from typing import Any

import msgspec
import pytest
from pypdfium2 import PdfDocument

from desktop.printing.contents.table_contents import TableContents
from desktop.printing.kinds import KINDS
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_kind import Asked
from desktop.printing.sheets import make_sheet
from domain.core.problem import Problem
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.test_pages import PAIRS
from tests.desktop.printing.test_sheets import STAMP, record
from tests.desktop.printing.text_boxes import boxes_of, misplaced
from tests.desktop.printing.validator import faults

TITLES = (
    ("Working breakfast of the delegations with representatives of the business councils of both countries and region",
     "Завтрак делегаций с представителями деловых советов двух стран и регионов приграничного сотрудничества",
     "فطور عمل للوفدين مع ممثلي مجالس الأعمال في البلدين والمناطق الحدودية",
     "两国代表团与工商理事会及边境合作地区代表工作早餐"),
    ("Talks", "Переговоры", "محادثات", "会谈"),
    ("Visit to the hydroelectric power station and laying of the foundation stone of the joint engineering university",
     "Посещение гидроэлектростанции и закладка первого камня совместного инженерного университета",
     "زيارة محطة الطاقة الكهرومائية ووضع حجر الأساس للجامعة الهندسية المشتركة", "参观水电站并为联合工程大学奠基"),
)  # fmt: skip
NAMES = (
    ("Aleksandra Konstantinovna", "Verkhovenskaya-Preobrazhenskaya", "Александра", "Верховенская-Преображенская"),
    ("Bo", "Li", "Бо", "Ли"),
    ("Mohammed bin Abdulrahman", "Al Thani Al Qahtani Al Otaibi", "Мухаммед", "Аль Тани"),
)
OFFICE = {
    "en": "First Deputy Minister of Industry, Infrastructure Development and Regional Cooperation of the Republic",
    "fr": "Premier vice-ministre de l’Industrie, du Développement des infrastructures et de la Coopération régionale",
    "ru": "Первый заместитель Министра промышленности, инфраструктурного развития и регионального сотрудничества",
}
UPPER_BADGE_ENDS, LOWER_BADGE_BEGINS = 464.9, 430.9
"""In points above the foot of the page: between them is what is cut off."""
HOSTILE = (
    '#import "/etc/passwd" $x$ *b* _i_ `c` <label> @ref [link](x) \\ // /* " \' {{ 1 }} =1+1',
    "W" * 90,
    "Aa\N{COMBINING ACUTE ACCENT}\N{COMBINING DIAERESIS} office ﬁ e\N{COMBINING CEDILLA} \N{NO-BREAK SPACE} end",
    "שלום abc مرحبا 12 — (أ) [ب]",
)


def state(en: str, fr: str, ru: str, capital: str, zone: str) -> dict[str, Any]:
    return {"state": {"en": en, "fr": fr, "ru": ru}, "capital": {"en": capital}, "zone": zone}


def opened(reference: str, title: dict[str, str]) -> Visit:
    visit = Visit()
    record(
        visit, "open-visit", reference=reference, title=title, category="state",
        first_day="2026-05-11", last_day="2026-05-14",
        host=state("Ruritania", "Ruritanie", "Руритания", "Strelsau", "Europe/Moscow"),
        guest=state("Syldavia", "Syldavie", "Сильдавия", "Klow", "Asia/Almaty"),
        places=[{"name": {"en": "Strelsau", "fr": "Strelsau", "ru": "Стрельсау"}, "zone": "Europe/Moscow"}],
    )  # fmt: skip
    return visit


def add_members(visit: Visit, count: int) -> list[str]:
    for number, (given, family, given_ru, family_ru) in zip(range(count), cycle(NAMES), strict=False):
        spelt = {"en": (given, family), "fr": (given, family), "ru": (given_ru, family_ru)}
        names = {language: {"given": one, "family": f"{other} {number}"} for language, (one, other) in spelt.items()}
        side = ("host", "guest")[number % 2]
        category = "head" if number < 2 else "official"
        record(visit, "propose-member", member=f"m{number}", side=side, category=category, names=names, position=OFFICE)
    return [f"m{number}" for number in range(count)]


@pytest.fixture(scope="module")
def large() -> Visit:
    """Four days of sixty items, some of them talks of ten a side, and a hundred and fifty members."""
    visit = opened("RU-2026-05", dict(zip(("en", "ru"), TITLES[0], strict=False)))
    people = add_members(visit, 150)
    for number, (en, ru, ar, zh) in zip(range(60), cycle(TITLES), strict=False):
        when = {
            "day": f"2026-05-{11 + number // 15}",
            "start": f"{8 + number % 15:02}:00",
            "end": f"{8 + number % 15:02}:50",
        }
        item = f"i{number}"
        said = {"en": en, "fr": en, "ru": ru, "ar": ar, "zh": zh}
        title = {language: f"{words} {number}" for language, words in said.items()}
        if number % 12 == 1:
            record(visit, "plan-meeting", item=item, format="expanded", title=title, when=when, people=people[:20])
        else:
            record(visit, "plan-item", item=item, kind="other", title=title, when=when, place=dict(OFFICE))
    return visit


@pytest.fixture(scope="module")
def hostile() -> Visit:
    """A visit in which every text tries to be markup, endless, of signs one over the other, or of two directions."""
    visit = opened("X-2026-05", {"en": HOSTILE[0], "fr": HOSTILE[1]})
    for number, said in enumerate(HOSTILE):
        every = dict.fromkeys(("en", "fr", "ru"), said)
        for side in ("host", "guest"):
            record(
                visit, "propose-member", member=f"{side}{number}", side=side, category="official" if number else "head",
                names={"en": {"given": said[:20], "family": said[:40]}}, position=every,
            )  # fmt: skip
        when = {"day": "2026-05-12", "start": f"1{number}:00", "end": f"1{number}:40"}
        people = [f"{side}{each}" for side in ("host", "guest") for each in range(number + 1)]
        record(
            visit,
            "plan-meeting",
            item=f"t{number}",
            format="expanded",
            title=every,
            when=when,
            place=every,
            people=people,
        )
        record(visit, "draw-up-line", item=f"t{number}", kind="photograph", people=people)
    return visit


def wrong_with(visit: Visit, languages: tuple[str, ...], *only: str) -> dict[str, Any]:
    """What is wrong with each kind of sheet of a visit, for the first three it may be of."""
    found: dict[str, Any] = {}
    for kind in (each for each in KINDS if not only or each.name in only):
        for subject in kind.subjects(visit)[:3]:
            with suppress(Problem):
                pdf = typeset(make_sheet(kind, visit, Asked(kind.readers[0], subject), STAMP, languages))
                found[f"{kind.name} {subject}"] = faults(pdf) + misplaced(pdf)
    return found


def test_sixty_items_and_a_hundred_and_fifty_members_take_no_more_pages_than_they_need(large: Visit) -> None:
    programme = typeset(made("programme", large, STAMP, ("en", "ru")))
    assert misplaced(programme) == []
    assert len(PdfDocument(programme)) <= 9


@pytest.mark.parametrize("languages", [("fr", "ru"), ("ar", "en")], ids="+".join)
def test_a_plan_stands_under_a_title_of_many_lines_and_holds_its_long_names(
    large: Visit, languages: tuple[str, ...]
) -> None:
    """Names that no Arabic form is known of keep the narrow face that seats are measured for."""
    visit = deepcopy(large)
    record(visit, "place-item", item="i1", place=dict(OFFICE))
    record(visit, "draw-up-line", item="i1", kind="photograph", people=[f"m{number}" for number in range(40)])
    pdf = typeset(made("seating", visit, STAMP, languages, of="i1"))
    assert misplaced(pdf) == []
    assert "OTAIBI" in PdfDocument(pdf)[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("languages", [("fr", "ru"), ("ar", "en"), ("zh",)], ids="+".join)
@pytest.mark.parametrize("times", [2, 5])
def test_a_sheet_of_one_page_is_set_smaller_until_it_is_one(
    large: Visit, languages: tuple[str, ...], times: int
) -> None:  # fmt: skip
    sheet = made("brief", large, STAMP, languages)
    assert isinstance(sheet.body, TableContents)
    [group] = sheet.body.groups
    longer = msgspec.structs.replace(group, rows=group.rows * times)
    pdf = typeset(msgspec.structs.replace(sheet, body=msgspec.structs.replace(sheet.body, groups=(longer,))))
    assert misplaced(pdf) == []
    assert len(PdfDocument(pdf)) == 1


@pytest.mark.parametrize("languages", [("ar", "en"), ("kk", "ru")], ids="+".join)
def test_the_foot_of_small_paper_holds_the_state_of_the_register(large: Visit, languages: tuple[str, ...]) -> None:
    stamp = msgspec.structs.replace(STAMP, entry=12345, proof="12345:016ca84b23a13877")
    assert misplaced(typeset(made("pocket", large, stamp, languages))) == []


def test_a_long_name_with_a_long_office_stays_on_its_badge() -> None:
    visit = opened("RU-2026-05", dict(zip(("en", "ru"), TITLES[0], strict=False)))
    add_members(visit, 7)
    record(visit, "retract-member", member="m0")
    pdf = typeset(made("badges", visit, STAMP, ("en", "ru"), of="host"))
    states = [box for page in PdfDocument(pdf) for box in boxes_of(page.get_textpage()) if box.text == "Руритания"]
    assert states
    assert all(not UPPER_BADGE_ENDS > box.bottom > LOWER_BADGE_BEGINS for box in states)


@pytest.mark.parametrize(("kind", "of"), [("programme", None), ("cards", "t1"), ("composition", "t1")])
def test_hostile_words_stay_in_their_place(hostile: Visit, kind: str, of: str | None) -> None:
    assert misplaced(typeset(made(kind, hostile, STAMP, ("en", "fr"), of=of))) == []


@pytest.mark.endure
@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
def test_every_sheet_of_a_large_and_of_a_hostile_visit_is_valid(
    large: Visit, hostile: Visit, languages: tuple[str, ...]
) -> None:
    for visit in (large, hostile):
        found = wrong_with(visit, languages)
        assert len(found) > 20
        assert {name: said for name, said in found.items() if said} == {}
