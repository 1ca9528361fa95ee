"""The sheets as they leave the printer: both templates with real, long and hostile contents."""

import hashlib
import io
import re
from datetime import UTC, datetime
from importlib.resources import files
from itertools import pairwise

import msgspec
import pikepdf
import pypdfium2
import pytest

from desktop.printing.contents.attendance_contents import Attendance, AttendanceGroup, AttendancePerson, Blank, Total
from desktop.printing.contents.programme_contents import ProgrammeContents, ProgrammeDay, ProgrammeRow
from desktop.printing.setting import typeset as typesetting
from desktop.printing.setting.compiling import TypesettingFailed
from desktop.printing.setting.typeset import Sheet, check_code, typeset, words_needed
from desktop.printing.sheet_parts import Head, PrintedLine, Wording
from tests.desktop.printing.inspect_pdf import inspect_pdf

WORDS: dict[str, Wording] = {
    "page": ("Page {page} sur {pages}", "Стр. {page} из {pages}"),
    "check": ("Code de contrôle", "Контрольный код"),
    "head": ("État du registre", "Состояние реестра"),
    "qr": ("Code QR du code de contrôle", "QR-код контрольного кода"),
    "audience": ("Service", "Для службы"),
    "sample": ("Spécimen", "Образец"),
    "mark-new": ("nouveau", "новое"),
    "mark-changed": ("modifié", "изменено"),
    "mark-moved": ("déplacé", "перенесено"),
    "mark-removed": ("supprimé", "снято"),
    "column-item": ("Point du programme et lieu", "Мероприятие и место"),
    "column-order": ("Accueil, ordre", "Встречают, порядок"),
    "column-moves": ("Voitures", "Машины"),
    "column-press": ("Presse", "Пресса"),
    "column-officer": ("Agent", "Ответственный"),
    "column-number": ("№", "№"),
    "column-person": ("Nom et fonction", "Фамилия и должность"),
    "column-side": ("Partie", "Сторона"),
    "column-place": ("Place", "Место"),
    "column-signature": ("Signature", "Подпись"),
    "column-time": ("Heure", "Время"),
    "column-replacement": ("Remplacé par, heure", "Кем заменён, время"),
    "column-source": ("Inscription, source", "Запись, источник"),
    "outcome-present": ("Présent", "Присутствовал"),
    "outcome-late": ("En retard", "Опоздал"),
    "outcome-absent": ("Absent", "Отсутствовал"),
    "outcome-replaced": ("Remplacé", "Заменён"),
    "outcome-unplanned": ("Non prévu", "Вне плана"),
    "differs": ("diffère du plan", "отличается от плана"),
}

DIGEST = "9f86d081884c7d65" * 4


def line(*text: str, label: Wording = (), provisional: bool = False) -> PrintedLine:
    return PrintedLine(text if len(text) == 2 else text * 2, label, provisional)


def head(*title: str, subtitle: Wording = (), sample: bool = True) -> Head:
    return Head(
        reference="KZ-2025-11",
        visit=(
            "Visite d’État du Président de la République du Kazakhstan, Moscou, 11–12 novembre 2025",
            "Государственный визит Президента Республики Казахстан, Москва, 11–12 ноября 2025 г.",
        ),
        title=title,
        subtitle=subtitle,
        edition=("PROJET", "ПРОЕКТ"),
        proof="512:9f86d081884c7d65",
        as_of=(
            "À jour de l’inscription n° 213, 10 novembre 2025, 18 h 00, heure de Moscou (UTC+3)",
            "По состоянию на запись № 213, 10 ноября 2025 г., 18:00, московское время (UTC+3)",
        ),
        replaces=("Ne remplace aucune édition", "Не заменяет другой редакции"),
        audience="staff",
        sample=sample,
    )


def item(start: str, later: str, title: Wording, place: Wording = (), **more: object) -> ProgrammeRow:
    return ProgrammeRow(
        starts=PrintedLine((start.replace(":", " h "), start)),
        second_zone=PrintedLine((later.replace(":", " h "), later)),
        title=PrintedLine(title),
        place=PrintedLine(place) if place else None,
        **more,  # type: ignore[arg-type]
    )


def officer(number: int) -> tuple[PrintedLine, ...]:
    return (line(f"agent {number}", f"сотрудник {number}", provisional=True),)


FIRST_DAY = (
    item(
        "17:30",
        "19:30",
        ("Arrivée à l’aéroport Vnoukovo-2", "Прибытие в аэропорт Внуково-2"),
        ("Aéroport Vnoukovo-2", "Аэропорт Внуково-2"),
        notes=(line("Garde d’honneur, orchestre", "Почётный караул, оркестр"),),
        order=(
            line(
                "M. Denis Mantourov, Premier Vice-Président du Gouvernement",
                "Д. В. Мантуров, Первый заместитель Председателя Правительства",
                label=("Accueil :", "Встречает:"),
            ),
            line(
                "M. Daouren Abaïev, Ambassadeur",
                "Д. К. Абаев, Посол",
                label=("À la passerelle :", "У трапа:"),
            ),
        ),
        moves=(line("Cortège prêt à 17 h 10", "Кортеж готов в 17:10"),),
        press=(line("Pool", "Пул"),),
        officer=officer(1),
        mark="moved",
        previous=PrintedLine(("17 h 20", "17:20"), label=("était", "было")),
    ),
    item(
        "19:00",
        "21:00",
        ("Entretien en tête-à-tête", "Беседа в формате «один на один»"),
        ("Kremlin, palais du Sénat", "Кремль, Сенатский дворец"),
        ends=PrintedLine(("21 h 00", "21:00"), provisional=True),
        notes=(line("salle", "зал", provisional=True),),
        press=(line("Pool au début, 2 min", "Пул в начале, 2 мин"),),
        officer=officer(3),
        status="held",
        outcome=("Tenu de 19 h 04 à 21 h 10", "Состоялась с 19:04 до 21:10"),
    ),
    item(
        "20:30",
        "22:30",
        ("Dîner privé", "Частный ужин"),
        ("Kremlin, appartement du chef de l’État", "Кремль, квартира главы государства"),
        moves=(line("Voitures 1–3", "Машины 1–3"),),
        officer=officer(3),
        mark="changed",
        previous=PrintedLine(("palais du Sénat", "Сенатский дворец"), label=("était", "было")),
    ),
    item(
        "21:00",
        "23:00",
        ("Photographie, place des Cathédrales", "Фотографирование на Соборной площади"),
        officer=officer(3),
        status="cancelled",
        outcome=(
            "Annulé à la demande de la partie kazakhstanaise",
            "Отменено по просьбе казахстанской стороны",
        ),
        mark="removed",
    ),
)
SECOND_DAY = (
    item(
        "10:00",
        "12:00",
        (
            "Dépôt d’une couronne à la Tombe du Soldat inconnu",
            "Возложение венка к Могиле Неизвестного Солдата",
        ),
        ("Jardin Alexandre", "Александровский сад"),
        notes=(line("Minute de silence, hymne du Kazakhstan", "Минута молчания, гимн Казахстана"),),
        press=(line("Ouvert, accrédités", "Открыто, по аккредитации"),),
        officer=officer(4),
    ),
    item(
        "10:40",
        "12:40",
        (
            "Entretien avec la Présidente du Conseil de la Fédération",
            "Беседа с Председателем Совета Федерации",
        ),
        notes=(line("salle", "зал", provisional=True),),
        order=(line("Mme Valentina Matvienko", "В. И. Матвиенко", label=("Hôte :", "Принимает:")),),
        officer=officer(5),
        mark="new",
    ),
    item(
        "13:05",
        "15:05",
        ("Cérémonie d’accueil", "Церемония официальной встречи"),
        ("Grand Palais du Kremlin, salle Saint-Georges", "Большой Кремлёвский дворец, Георгиевский зал"),
        order=(line("Hymne du Kazakhstan en premier", "Первым исполняется гимн Казахстана"),),
        press=(line("Ouvert", "Открыто"),),
        officer=officer(4),
    ),
    item(
        "13:25",
        "15:25",
        ("Entretiens en format restreint", "Переговоры в узком составе"),
        ("Grand Palais du Kremlin", "Большой Кремлёвский дворец"),
        order=(line("1 + 4 par partie, interprètes", "1 + 4 с каждой стороны, переводчики"),),
        press=(line("Pool au début", "Пул в начале"),),
        officer=officer(5),
    ),
    item(
        "14:05",
        "16:05",
        ("Entretiens en format élargi", "Переговоры в расширенном составе"),
        ("Grand Palais du Kremlin", "Большой Кремлёвский дворец"),
        officer=officer(5),
    ),
    item(
        "15:20",
        "17:20",
        ("Signature des documents", "Подписание документов"),
        notes=(
            line(
                "Déclaration des Présidents ; autres documents échangés en leur présence",
                "Декларация президентов; обмен другими документами в их присутствии",
            ),
        ),
        press=(line("Ouvert", "Открыто"),),
        officer=officer(6),
    ),
    item(
        "15:40",
        "17:40",
        ("Déclarations à la presse", "Заявления для прессы"),
        order=(line("L’hôte en premier", "Первым выступает хозяин"),),
        press=(line("Ouvert", "Открыто"),),
        officer=officer(7),
    ),
    item(
        "16:10",
        "18:10",
        (
            "Déjeuner offert par le Président de la Fédération de Russie en l’honneur de son homologue",
            "Завтрак от имени Президента Российской Федерации в честь Президента Республики Казахстан",
        ),
        ("Palais à Facettes", "Грановитая палата"),
        press=(line("Toasts seulement", "Только тосты"),),
        officer=officer(4),
    ),
    item(
        "19:00",
        "21:00",
        ("Concert de gala", "Гала-концерт"),
        ("Théâtre Bolchoï", "Большой театр"),
        moves=(line("Voitures 1–9", "Машины 1–9"),),
        officer=officer(4),
    ),
)


def programme(*days: tuple[ProgrammeRow, ...], **more: object) -> Sheet:
    named = zip(
        days,
        (
            ("Mardi 11 novembre 2025", "Вторник, 11 ноября 2025 г."),
            ("Mercredi 12 novembre 2025", "Среда, 12 ноября 2025 г."),
        ),
        (("mar. 11 nov.", "вт. 11 нояб."), ("mer. 12 nov.", "ср. 12 нояб.")),
        strict=False,
    )
    return Sheet(
        digest=DIGEST,
        languages=("fr", "ru"),
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=head("Programme, édition du service", "Программа, служебная редакция"),
        words=WORDS,
        body=ProgrammeContents(
            days=tuple(
                ProgrammeDay(heading, short, items, zone=("Moscou", "Москва")) for items, heading, short in named
            ),
            changed_since=("modifié depuis l’édition n° 3", "изменено по сравнению с редакцией № 3"),
        ),
    )


def person(number: int, name: Wording, position: Wording, **more: object) -> AttendancePerson:
    return AttendancePerson(str(number), PrintedLine(name), PrintedLine(position), **more)  # type: ignore[arg-type]


def unnamed(number: int, position: Wording) -> AttendancePerson:
    return AttendancePerson(
        str(number), line("nom à communiquer", "имя уточняется", provisional=True), PrintedLine(position)
    )


HOSTS = (
    person(
        1,
        ("Vladimir POUTINE", "Владимир ПУТИН"),
        ("Président de la Fédération de Russie", "Президент Российской Федерации"),
    ),
    person(2, ("Iouri OUCHAKOV", "Юрий УШАКОВ"), ("Assistant du Président", "Помощник Президента")),
    person(
        3,
        ("Denis MANTOUROV", "Денис МАНТУРОВ"),
        ("Premier Vice-Président du Gouvernement", "Первый заместитель Председателя Правительства"),
    ),
    person(
        4,
        ("Alexeï OVERTCHOUK", "Алексей ОВЕРЧУК"),
        ("Vice-Président du Gouvernement", "Заместитель Председателя Правительства"),
    ),
    person(
        5,
        ("Vitali SAVELIEV", "Виталий САВЕЛЬЕВ"),
        ("Vice-Président du Gouvernement", "Заместитель Председателя Правительства"),
    ),
    unnamed(6, ("Ministre des Transports", "Министр транспорта")),
    person(
        7,
        ("Alexeï LIKHATCHEV", "Алексей ЛИХАЧЁВ"),
        ("Directeur général de Rosatom", "Генеральный директор «Росатома»"),
    ),
    person(8, ("Andreï KOSTINE", "Андрей КОСТИН"), ("Président de VTB", "Президент — председатель правления ВТБ")),
)
GUESTS = (
    person(
        1,
        ("Kassym-Jomart TOKAÏEV", "Касым-Жомарт ТОКАЕВ"),
        ("Président de la République du Kazakhstan", "Президент Республики Казахстан"),
    ),
    person(
        2,
        ("Ermek KOCHERBAÏEV", "Ермек КОШЕРБАЕВ"),
        ("Ministre des Affaires étrangères", "Министр иностранных дел"),
    ),
    person(
        3,
        ("Erlan NYSSANBAÏEV", "Ерлан НЫСАНБАЕВ"),
        ("Ministre de l’Écologie et des Ressources naturelles", "Министр экологии и природных ресурсов"),
    ),
    person(
        4,
        ("Daouren ABAÏEV", "Даурен АБАЕВ"),
        ("Ambassadeur extraordinaire et plénipotentiaire", "Чрезвычайный и Полномочный Посол"),
    ),
    unnamed(5, ("Ministre des Transports", "Министр транспорта")),
)
CERTIFICATE = (
    Blank(("Pointé par", "Отметил(а)"), line("agent 5", "сотрудник 5", provisional=True)),
    Blank(("Clos à", "Закрыто в")),
    Blank(("Signature de l’agent", "Подпись сотрудника")),
)


def attendance(*groups: tuple[AttendancePerson, ...], **more: object) -> Sheet:
    headings = (("Partie russe", "Российская сторона"), ("Partie kazakhstanaise", "Казахстанская сторона"))
    subtitle = (
        "Mercredi 12 novembre 2025, 14 h 05, Grand Palais du Kremlin",
        "Среда, 12 ноября 2025 г., 14:05, Большой Кремлёвский дворец",
    )
    body: dict[str, object] = {"moment": "before", "certificate": CERTIFICATE, **more}
    return Sheet(
        digest=DIGEST,
        languages=("fr", "ru"),
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=head(
            "Liste de présence, entretiens élargis",
            "Лист присутствия, переговоры в расширенном составе",
            subtitle=subtitle,
        ),
        words=WORDS,
        body=Attendance(
            groups=tuple(AttendanceGroup(people, heading) for people, heading in zip(groups, headings, strict=False)),
            **body,  # type: ignore[arg-type]
        ),
    )


def attendance_after() -> Sheet:
    def observed(people: tuple[AttendancePerson, ...], **other: AttendancePerson) -> tuple[AttendancePerson, ...]:
        return tuple(other.get(f"no{one.number}", msgspec.structs.replace(one, outcome="present")) for one in people)

    absent = msgspec.structs.replace(
        HOSTS[5],
        outcome="absent",
        mark="changed",
        source=(PrintedLine(("n° 261, liste à la porte", "№ 261, список у входа")),),
    )
    late = msgspec.structs.replace(
        HOSTS[6], outcome="late", mark="changed", source=(PrintedLine(("n° 265, 14 h 25", "№ 265, 14:25")),)
    )
    replaced = msgspec.structs.replace(
        GUESTS[4],
        outcome="replaced",
        mark="changed",
        replaced_by=line("vice-ministre", "вице-министр", label=("remplacé par", "заменён:"), provisional=True),
        source=(PrintedLine(("n° 262, note verbale", "№ 262, вербальная нота")),),
    )
    return attendance(
        observed(HOSTS, no6=absent, no7=late),
        observed(GUESTS, no5=replaced),
        moment="after",
        totals=(
            Total("13", ("prévus", "по плану")),
            Total("11", ("présents", "присутствовали")),
            Total("1", ("absent", "отсутствовал")),
            Total("1", ("remplacé", "заменён")),
        ),
    )


BLOCK = line("Entretiens", "Переговоры")


def in_block(*items: ProgrammeRow) -> tuple[ProgrammeRow, ...]:
    first, *others = (msgspec.structs.replace(item, in_block=True) for item in items)
    return (msgspec.structs.replace(first, block=BLOCK), *others)


SHEETS = {
    "programme": lambda: programme(FIRST_DAY, SECOND_DAY),
    "block": lambda: programme(FIRST_DAY, (SECOND_DAY[0], *in_block(*SECOND_DAY[1:3]), *SECOND_DAY[3:])),
    "before": lambda: attendance(HOSTS, GUESTS),
    "signed": lambda: attendance(HOSTS, GUESTS, signatures=True),
    "after": attendance_after,
}


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def box_of(pdf: bytes, text: str) -> tuple[float, float, float, float]:
    """Where a text first stands on the first page: left, bottom, right and top, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        first, count = page.search(text, match_case=True).get_next()
        boxes = [page.get_charbox(index) for index in range(first, first + count)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def replace_head(sheet: Sheet, **changes: object) -> Sheet:
    return msgspec.structs.replace(sheet, head=msgspec.structs.replace(sheet.head, **changes))


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_bears_the_control_data(name: str) -> None:
    sheet = SHEETS[name]()
    pages = text_of(typeset(sheet))

    for number, page in enumerate(pages, start=1):
        assert "KZ-2025-11" in page
        assert "PROJET" in page
        assert "ПРОЕКТ" in page
        assert "inscription n° 213, 10 novembre 2025" in page
        assert f"Page {number} sur {len(pages)}" in page
        assert f"Стр. {number} из {len(pages)}" in page
        assert "SPÉCIMEN·ОБРАЗЕЦ" in page.replace(" ", "")
        assert "SERVICE·ДЛЯСЛУЖБЫ" in page.replace(" ", "")
        assert check_code(sheet) in page
        assert "Состояние реестра 512:9f86d081884c7d65" in page


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_an_archivable_and_accessible_file(name: str) -> None:
    sheet = SHEETS[name]()
    structure = inspect_pdf(typeset(sheet))

    assert structure.conformance == ("2", "A", "1")
    assert structure.marked
    assert structure.title == f"KZ-2025-11 {sheet.head.title[0]}"
    assert structure.shows_title
    assert structure.language == "fr"
    assert "ru" in structure.languages
    assert structure.tags["H1"] == 1
    assert structure.tags["TH"] > 0
    assert structure.header_scopes == {"/Column", "/Row"}
    assert structure.rows_without_name == 0
    assert structure.figures_without_words == 0
    assert structure.fonts_not_embedded == ()
    assert structure.fonts_without_unicode == ()
    assert structure.syntax_errors == ()


def test_only_bundled_fonts_reach_the_paper() -> None:
    structure = inspect_pdf(typeset(SHEETS["programme"]()))

    assert structure.font_names
    assert all(name.startswith(("PTS", "PTSans", "PTSerif", "PT_S")) for name in structure.font_names)


def test_the_sample_mark_is_only_on_a_sample() -> None:
    real = replace_head(SHEETS["programme"](), sample=False)

    assert "SPÉCIMEN" not in "".join(text_of(typeset(real))).replace(" ", "")


def test_an_empty_column_is_left_out() -> None:
    bare = programme((item("09:00", "11:00", ("Réserve", "Резерв")),))

    [page] = text_of(typeset(bare))

    assert "Point du programme" in page
    assert not any(WORDS[f"column-{column}"][0] in page for column in ("order", "moves", "press", "officer"))


def test_signs_of_change_are_drawn_and_heard() -> None:
    structure = inspect_pdf(typeset(SHEETS["programme"]()))

    assert sorted(set(structure.figure_words)) == ["déplacé", "modifié", "nouveau", "supprimé"]


def test_presence_is_heard_too() -> None:
    words = inspect_pdf(typeset(attendance_after())).figure_words

    assert words.count("Présent") == 10
    assert words.count("Absent") == words.count("Remplacé") == words.count("En retard") == 1


def test_the_totals_leave_each_other_room() -> None:
    words = ("по плану", "присутствовали", "опоздали", "отсутствовали", "заменены", "вне списка", "не отмечены")
    totals = tuple(Total(str(number), (word, word)) for number, word in enumerate(words, start=901))
    pdf = typeset(attendance(HOSTS, GUESTS, moment="after", totals=totals))

    for total, following in pairwise(totals):
        _, _, right, _ = box_of(pdf, total.word[0])
        left, _, _, _ = box_of(pdf, following.number)
        assert right + 8 < left, total.word


@pytest.mark.parametrize("languages", [("fr",), ("fr", "ru")])
def test_the_reference_stands_on_the_line_of_the_visit(languages: tuple[str, ...]) -> None:
    sheet = Sheet(
        digest=DIGEST,
        languages=languages,
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=Head("KZ-2025-11", *(((("Hex",) * len(languages)),) * 4), audience="staff"),
        words={code: wording[: len(languages)] for code, wording in WORDS.items()},
        body=ProgrammeContents(()),
    )
    sheet = replace_head(sheet, visit=("Visite", "Визит")[: len(languages)])
    pdf = typeset(sheet)

    assert box_of(pdf, "KZ")[1] == pytest.approx(box_of(pdf, "Visi")[1], abs=0.1)


def test_nobody_observed_is_not_printed_as_present() -> None:
    assert inspect_pdf(typeset(attendance(HOSTS, GUESTS, moment="after"))).figure_words == ()


def test_heads_of_state_get_boxes_and_experts_may_get_a_signature() -> None:
    assert "Signature\r\nПодпись" not in text_of(typeset(SHEETS["before"]()))[0]
    assert "Подпись" in text_of(typeset(SHEETS["signed"]()))[0].split("Vladimir")[0]


def test_a_provisional_value_is_in_brackets_once() -> None:
    sheet = programme(
        (
            item("09:00", "11:00", ("A", "A"), notes=(line("salle", provisional=True),)),
            item("10:00", "12:00", ("B", "B"), notes=(line("[hall]", provisional=True),)),
        )
    )

    [page] = text_of(typeset(sheet))

    assert "[salle]" in page
    assert "[hall]" in page
    assert "[[" not in page


def test_a_provisional_value_that_is_gone_is_struck_and_keeps_its_brackets() -> None:
    gone = item("09:00", "11:00", ("A", "A"), notes=(line("salle", provisional=True),), status="cancelled")
    left = AttendancePerson(number="1", name=line("nom", provisional=True), mark="removed")

    assert "[salle]" in text_of(typeset(programme((gone,))))[0]
    assert "[nom]" in text_of(typeset(attendance((left,), changed_since=("a", "b"))))[0]


def test_a_time_that_reads_the_same_in_both_languages_is_printed_once() -> None:
    sheet = programme((ProgrammeRow(starts=line("17:30"), title=line("Tsé", "Цэ")),))

    assert text_of(typeset(sheet))[0].count("17:30") == 1


def test_a_name_that_is_the_same_in_both_languages_stands_once_under_both_labels() -> None:
    order = (line("Droupadi Murmu", "Droupadi Murmu", label=("Inde :", "Индия:")),)
    sheet = programme((ProgrammeRow(starts=line("17:30"), title=line("Arrivée", "Прибытие"), order=order),))

    text = text_of(typeset(sheet))[0]
    assert "Inde · Индия: Droupadi Murmu" in " ".join(text.split())
    assert text.count("Droupadi") == 1


def test_a_name_heads_its_row_and_a_side_its_rows_for_who_hears_the_list() -> None:
    structure = inspect_pdf(typeset(attendance(HOSTS[:2], GUESTS[:2])))

    assert structure.named_rows == 4
    assert structure.tags["H2"] == 2


def test_a_long_list_repeats_its_head_and_never_leaves_the_certificate_alone() -> None:
    people = tuple(unnamed(number, ("Fonction à communiquer", "Должность уточняется")) for number in range(1, 61))
    for count in range(20, 26):
        pages = text_of(typeset(attendance(people[:count])))
        assert all("Nom et fonction" in page for page in pages)
        assert "nom à communiquer" in pages[-1]

    pages = text_of(typeset(attendance(people)))

    assert len(pages) == 3
    assert "Signature de l’agent" in pages[-1]


def test_a_long_programme_breaks_between_items() -> None:
    items = tuple(
        msgspec.structs.replace(FIRST_DAY[0], title=line(f"Point {number} commence", f"Пункт {number}"))
        for number in range(40)
    )

    pages = text_of(typeset(programme(items)))

    assert len(pages) == 7
    assert all("Point du programme" in page for page in pages)
    for number in range(40):
        [page] = [page for page in pages if f"Point {number} commence" in page]
        assert f"Пункт {number}" in page


def test_the_title_of_a_block_stands_over_its_items_which_are_set_in() -> None:
    alone, together = FIRST_DAY[0], in_block(FIRST_DAY[1])

    pdf = typeset(programme((alone, *together)))

    outer, title, inner = (
        box_of(pdf, text) for text in (alone.title.text[0][:12], BLOCK.text[0], together[0].title.text[0][:12])
    )
    assert outer[1] > title[3] > title[1] > inner[3]
    assert title[0] == pytest.approx(outer[0], abs=1)
    assert inner[0] > outer[0] + 5


@pytest.mark.parametrize("before", range(3, 9))
def test_the_title_of_a_block_never_ends_a_page_alone(before: int) -> None:
    plain = msgspec.structs.replace(FIRST_DAY[0], title=line("Autre point", "Другой пункт"))
    opener = msgspec.structs.replace(FIRST_DAY[0], title=line("Premier format", "Первый формат"))

    pages = text_of(typeset(programme((plain,) * before + in_block(opener, plain))))

    [page] = [page for page in pages if "Entretiens" in page]
    assert "Premier format" in page


def test_a_very_long_job_runs_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = SHEETS["programme"]()
    here = typeset(sheet)

    monkeypatch.setattr(typesetting, "ROWS_FOR_A_PROCESS_OF_ITS_OWN", 3)

    assert typeset(sheet) == here
    with pytest.raises(TypesettingFailed) as failure:
        typeset(programme((item("09:00", "11:00", ("😀", "A")), *FIRST_DAY)))
    assert failure.value.code == "no-glyph"


@pytest.mark.parametrize(("language", "text"), [("fr", "Œuvre"), ("kk", "Көңіл"), ("zh", "外长"), ("ar", "وزير")])
def test_a_sheet_in_one_language_has_one_column_and_no_other_language(language: str, text: str) -> None:
    def alone(wording: Wording) -> Wording:
        return (wording[0] if language == "fr" else text,)

    sheet = Sheet(
        digest=DIGEST,
        languages=(language,),
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=Head("KZ-2025-11", *(((text,),) * 4), audience="public"),
        words={code: alone(wording) for code, wording in WORDS.items()},
        body=ProgrammeContents(
            (ProgrammeDay((text,), (text,), (ProgrammeRow(PrintedLine(("17:30",)), PrintedLine((text,))),)),)
        ),
    )

    structure = inspect_pdf(typeset(sheet))

    assert structure.language == language
    assert structure.languages <= {language, "en"}
    assert structure.tags["TH"] == 3


def test_kazakh_arabic_and_chinese_names_stand_beside_each_other() -> None:
    names = ("Әбілқайыр ҚҰНАНБАЙҰЛЫ", "محمد بن راشد", "王毅外长", "Gödel — Œuvre № 7")
    guests = tuple(person(number, (name, name), ("A", "Б")) for number, name in enumerate(names, start=1))

    pdf = typeset(attendance(guests))

    [page] = text_of(pdf)
    assert names[0] in page
    assert names[2] in page
    assert any("Amiri" in name for name in inspect_pdf(pdf).font_names)
    assert any("CJK" in name for name in inspect_pdf(pdf).font_names)


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd") *x* $y$ _z_',
        "= Titre",
        '#import "@preview/x:1.0.0"',
        "\\ ] } ) #{",
        "<label> @ref `raw` // comment",
        "{page} {pages}",
        "x" * 3000,
    ],
)
def test_a_value_is_text_and_never_markup(hostile: str) -> None:
    sheet = programme((item("09:00", "11:00", (hostile, "Б"), (hostile, "Б"), officer=(line(hostile),)),))

    pages = "".join(text_of(typeset(sheet)))

    assert re.sub(r"[^a-z]", "", hostile)[:10] in re.sub(r"[^a-z]", "", pages)


def test_a_direction_override_that_slipped_through_stays_in_its_cell() -> None:
    sheet = programme((item("09:00", "11:00", ("\u202eevil", "Б"), ("Kremlin", "Кремль")),))

    [page] = text_of(typeset(sheet))

    assert "Kremlin" in page
    assert "Page 1 sur 1" in page


def test_an_endless_note_goes_on_over_the_page_and_loses_nothing() -> None:
    note = " ".join(f"mot{number}" for number in range(3000))

    text = "".join(text_of(typeset(programme((item("09:00", "11:00", ("A", "Б"), notes=(line(note),)),)))))

    assert all(f"mot{number}" in text for number in range(3000))


@pytest.mark.parametrize("character", ["☑", "😀", "𒀀"])
def test_a_character_no_font_has_stops_the_sheet_and_is_named(character: str) -> None:
    sheet = programme((item("09:00", "11:00", (f"Arrivée {character} ici", "Б")),))

    with pytest.raises(TypesettingFailed) as failure:
        typeset(sheet)

    assert failure.value.code == "no-glyph"
    assert failure.value.values == {"text": character}


def test_a_missing_translation_stops_the_sheet() -> None:
    with pytest.raises(TypesettingFailed) as failure:
        typeset(programme((ProgrammeRow(starts=line("09:00"), title=PrintedLine(("Réserve",))),)))

    assert (failure.value.code, failure.value.values) == ("wording-incomplete", {"wording": "Réserve"})


@pytest.mark.parametrize("body", [ProgrammeContents, Attendance])
def test_the_words_needed_are_exactly_those_the_templates_print(
    body: type[ProgrammeContents] | type[Attendance],
) -> None:
    template = str(body.__struct_config__.tag)
    source = "".join(
        (files("resources") / "print" / name).read_text("utf-8") for name in ("house.typ", f"{template}.typ")
    )
    literal = {code for code in re.findall(r'word\("([a-z-]+)"\)', source) if not code.endswith("-")}

    assert literal <= words_needed(body)
    for missing in words_needed(body):
        sheet = SHEETS["programme" if body is ProgrammeContents else "before"]()
        rest = {code: wording for code, wording in sheet.words.items() if code != missing}
        with pytest.raises(TypesettingFailed, match=missing):
            typeset(msgspec.structs.replace(sheet, words=rest))


def test_a_template_holds_no_word_of_its_own() -> None:
    for template in (files("resources") / "print").iterdir():
        code = "\n".join(row.partition("//")[0] for row in template.read_text("utf-8").splitlines())
        code = re.sub(r'"(?:\\.|[^"\\])*"', "", code)
        printed = re.findall(r"\[([^\[\]#]*[A-Za-zА-я]{3,}[^\[\]#]*)\]", code)
        assert printed == [], template.name


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert typeset(SHEETS["before"]()) == typeset(SHEETS["before"]())


def test_the_check_code_is_of_the_facts_whatever_the_words() -> None:
    sheet = SHEETS["programme"]()

    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", check_code(sheet))
    assert check_code(sheet) == check_code(replace_head(sheet, edition=("Édition n° 4", "Редакция № 4")))
    assert check_code(sheet) != check_code(msgspec.structs.replace(sheet, digest="fe" * 32))


def test_the_fonts_are_the_pinned_ones() -> None:
    folder = files("resources") / "fonts" / "paper"
    rows = (row.split("  ") for row in (folder / "MANIFEST.sha256").read_text("ascii").splitlines())
    manifest = {name: digest for digest, name in rows}
    present = {entry.name for entry in folder.iterdir()} - {"MANIFEST.sha256", "README.md"}

    assert present == set(manifest)
    for name, digest in manifest.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_the_date_of_the_file_is_the_date_of_the_sheet() -> None:
    with pikepdf.open(io.BytesIO(typeset(SHEETS["programme"]()))) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20251110150000")


def test_the_moment_an_entry_was_recorded_may_have_microseconds() -> None:
    dated = datetime(2025, 11, 10, 15, 0, 0, 123456, tzinfo=UTC)

    assert typeset(msgspec.structs.replace(SHEETS["programme"](), dated=dated)).startswith(b"%PDF")
