"""The sheets as they leave the printer: both templates with real, long and hostile contents."""

import hashlib
import io
import re
from datetime import UTC, datetime
from importlib.resources import files

import msgspec
import pikepdf
import pypdfium2
import pytest

from desktop.printing import typeset as typesetting
from desktop.printing.typeset import (
    Attendance,
    Blank,
    Day,
    Group,
    Head,
    Item,
    Line,
    Person,
    Programme,
    Sheet,
    Total,
    TypesettingFailed,
    Wording,
    check_code,
    typeset,
    words_needed,
)

from tests.desktop.printing.inspect_pdf import inspect_pdf

WORDS: dict[str, Wording] = {
    "page": ("Page {page} sur {pages}", "Стр. {page} из {pages}"),
    "check": ("Code de contrôle", "Контрольный код"),
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


def line(*text: str, label: Wording = (), provisional: bool = False) -> Line:
    return Line(text if len(text) == 2 else text * 2, label, provisional)


def head(*title: str, subtitle: Wording = (), sample: bool = True) -> Head:
    return Head(
        office="Service du protocole",
        reference="KZ-2025-11",
        visit=(
            "Visite d’État du Président de la République du Kazakhstan, Moscou, 11–12 novembre 2025",
            "Государственный визит Президента Республики Казахстан, Москва, 11–12 ноября 2025 г.",
        ),
        title=title,
        subtitle=subtitle,
        edition=("PROJET", "ПРОЕКТ"),
        as_of=(
            "À jour de l’inscription n° 213, 10 novembre 2025, 18 h 00, heure de Moscou (UTC+3)",
            "По состоянию на запись № 213, 10 ноября 2025 г., 18:00, московское время (UTC+3)",
        ),
        replaces=("Ne remplace aucune édition", "Не заменяет другой редакции"),
        audience="staff",
        sample=sample,
    )


def item(start: str, later: str, title: Wording, place: Wording = (), **more: object) -> Item:
    return Item(
        starts=Line((start.replace(":", " h "), start)),
        second_zone=Line((later.replace(":", " h "), later)),
        title=Line(title),
        place=Line(place) if place else None,
        **more,  # type: ignore[arg-type]
    )


def officer(number: int) -> tuple[Line, ...]:
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
            line("M. Daouren Abaïev, Ambassadeur", "Д. К. Абаев, Посол", label=("À la passerelle :", "У трапа:")),
        ),
        moves=(line("Cortège prêt à 17 h 10", "Кортеж готов в 17:10"),),
        press=(line("Pool", "Пул"),),
        officer=officer(1),
        mark="moved",
        previous=Line(("17 h 20", "17:20"), label=("était", "было")),
    ),
    item(
        "19:00",
        "21:00",
        ("Entretien en tête-à-tête", "Беседа в формате «один на один»"),
        ("Kremlin, palais du Sénat", "Кремль, Сенатский дворец"),
        ends=Line(("21 h 00", "21:00"), provisional=True),
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
        previous=Line(("palais du Sénat", "Сенатский дворец"), label=("était", "было")),
    ),
    item(
        "21:00",
        "23:00",
        ("Photographie, place des Cathédrales", "Фотографирование на Соборной площади"),
        officer=officer(3),
        status="cancelled",
        outcome=("Annulé à la demande de la partie kazakhstanaise", "Отменено по просьбе казахстанской стороны"),
        mark="removed",
    ),
)
SECOND_DAY = (
    item(
        "10:00",
        "12:00",
        ("Dépôt d’une couronne à la Tombe du Soldat inconnu", "Возложение венка к Могиле Неизвестного Солдата"),
        ("Jardin Alexandre", "Александровский сад"),
        notes=(line("Minute de silence, hymne du Kazakhstan", "Минута молчания, гимн Казахстана"),),
        press=(line("Ouvert, accrédités", "Открыто, по аккредитации"),),
        officer=officer(4),
    ),
    item(
        "10:40",
        "12:40",
        ("Entretien avec la Présidente du Conseil de la Fédération", "Беседа с Председателем Совета Федерации"),
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
            "Déjeuner offert par le Président de la Fédération de Russie en l’honneur du Président du Kazakhstan",
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


def programme(*days: tuple[Item, ...], **more: object) -> Sheet:
    named = zip(
        days,
        (("Mardi 11 novembre 2025", "Вторник, 11 ноября 2025 г."), ("Mercredi 12 novembre 2025", "Среда, 12 ноября 2025 г.")),
        (("mar. 11 nov.", "вт. 11 нояб."), ("mer. 12 nov.", "ср. 12 нояб.")),
        strict=False,
    )
    return Sheet(
        languages=("fr", "ru"),
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=head("Programme, édition du service", "Программа, служебная редакция"),
        words=WORDS,
        body=Programme(
            days=tuple(
                Day(heading, short, items, zone=("Moscou", "Москва")) for items, heading, short in named
            ),
            changed_since=("modifié depuis l’édition n° 3", "изменено по сравнению с редакцией № 3"),
        ),
    )


def person(number: int, name: Wording, position: Wording, **more: object) -> Person:
    return Person(str(number), Line(name), Line(position), **more)  # type: ignore[arg-type]


def unnamed(number: int, position: Wording) -> Person:
    return Person(str(number), line("nom à communiquer", "имя уточняется", provisional=True), Line(position))


HOSTS = (
    person(1, ("Vladimir POUTINE", "Владимир ПУТИН"), ("Président de la Fédération de Russie", "Президент Российской Федерации")),
    person(2, ("Iouri OUCHAKOV", "Юрий УШАКОВ"), ("Assistant du Président", "Помощник Президента")),
    person(
        3,
        ("Denis MANTOUROV", "Денис МАНТУРОВ"),
        ("Premier Vice-Président du Gouvernement", "Первый заместитель Председателя Правительства"),
    ),
    person(4, ("Alexeï OVERTCHOUK", "Алексей ОВЕРЧУК"), ("Vice-Président du Gouvernement", "Заместитель Председателя Правительства")),
    person(5, ("Vitali SAVELIEV", "Виталий САВЕЛЬЕВ"), ("Vice-Président du Gouvernement", "Заместитель Председателя Правительства")),
    unnamed(6, ("Ministre des Transports", "Министр транспорта")),
    person(7, ("Alexeï LIKHATCHEV", "Алексей ЛИХАЧЁВ"), ("Directeur général de Rosatom", "Генеральный директор «Росатома»")),
    person(8, ("Andreï KOSTINE", "Андрей КОСТИН"), ("Président de VTB", "Президент — председатель правления ВТБ")),
)
GUESTS = (
    person(
        1,
        ("Kassym-Jomart TOKAÏEV", "Касым-Жомарт ТОКАЕВ"),
        ("Président de la République du Kazakhstan", "Президент Республики Казахстан"),
    ),
    person(2, ("Ermek KOCHERBAÏEV", "Ермек КОШЕРБАЕВ"), ("Ministre des Affaires étrangères", "Министр иностранных дел")),
    person(
        3,
        ("Erlan NYSSANBAÏEV", "Ерлан НЫСАНБАЕВ"),
        ("Ministre de l’Écologie et des Ressources naturelles", "Министр экологии и природных ресурсов"),
    ),
    person(4, ("Daouren ABAÏEV", "Даурен АБАЕВ"), ("Ambassadeur extraordinaire et plénipotentiaire", "Чрезвычайный и Полномочный Посол")),
    unnamed(5, ("Ministre des Transports", "Министр транспорта")),
)
CERTIFICATE = (
    Blank(("Pointé par", "Отметил(а)"), line("agent 5", "сотрудник 5", provisional=True)),
    Blank(("Clos à", "Закрыто в")),
    Blank(("Signature de l’agent", "Подпись сотрудника")),
)


def attendance(*groups: tuple[Person, ...], **more: object) -> Sheet:
    headings = (("Partie russe", "Российская сторона"), ("Partie kazakhstanaise", "Казахстанская сторона"))
    subtitle = (
        "Mercredi 12 novembre 2025, 14 h 05, Grand Palais du Kremlin",
        "Среда, 12 ноября 2025 г., 14:05, Большой Кремлёвский дворец",
    )
    body: dict[str, object] = {"moment": "before", "certificate": CERTIFICATE, **more}
    return Sheet(
        languages=("fr", "ru"),
        dated=datetime(2025, 11, 10, 15, 0, tzinfo=UTC),
        head=head(
            "Liste de présence, entretiens élargis",
            "Лист присутствия, переговоры в расширенном составе",
            subtitle=subtitle,
        ),
        words=WORDS,
        body=Attendance(
            groups=tuple(Group(people, heading) for people, heading in zip(groups, headings, strict=False)),
            **body,  # type: ignore[arg-type]
        ),
    )


def attendance_after() -> Sheet:
    def observed(people: tuple[Person, ...], **other: Person) -> tuple[Person, ...]:
        return tuple(
            other.get(f"no{one.number}", msgspec.structs.replace(one, outcome="present")) for one in people
        )

    absent = msgspec.structs.replace(
        HOSTS[5], outcome="absent", mark="changed", source=("n° 261, liste à la porte", "№ 261, список у входа")
    )
    late = msgspec.structs.replace(
        HOSTS[6], outcome="late", mark="changed", source=("n° 265, 14 h 25", "№ 265, 14:25")
    )
    replaced = msgspec.structs.replace(
        GUESTS[4],
        outcome="replaced",
        mark="changed",
        replaced_by=line("vice-ministre", "вице-министр", label=("remplacé par", "заменён:"), provisional=True),
        source=("n° 262, note verbale", "№ 262, вербальная нота"),
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


SHEETS = {
    "programme": lambda: programme(FIRST_DAY, SECOND_DAY),
    "before": lambda: attendance(HOSTS, GUESTS),
    "signed": lambda: attendance(HOSTS, GUESTS, signatures=True),
    "after": attendance_after,
}
