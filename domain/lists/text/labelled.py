"""Lines with a label each, as a curriculum vitae has them: one person for each name, what else is said left aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Literal

from domain.core.late_pattern import late_pattern

LabelRole = Literal["name", "family", "given", "position", "other"]

_LABELS: dict[LabelRole, str] = {
    "name": r"(?:full )?name|name and surname|name,? (?:vorname|first name)|vor- und nachname|vollständiger name"
    r"|noms? et pr[ée]noms?|pr[ée]noms? et noms?|nom complet|фамилия,? имя(?:,? (?:и )?отчество)?|имя и фамилия"
    r"|ф\.? ?и\.? ?о\.?|т\.? ?а\.? ?ә\.?|аты[- ]жөні|тегі,? аты(?:,? әкесінің аты)?|nombre(?: completo"
    r"| y apellidos?)?"
    r"|nome(?: completo| e (?:cognome|sobrenome))?|ad[ıi][ ,]*(?:ve )?soyad[ıi]|الاسم(?: الكامل)?|姓名",
    "family": r"surname|family name|last name|nom(?: de famille)?|nachname|familienname|фамилия|тегі|apellidos?"
    r"|cognome|sobrenome|soyad[ıi]|اللقب|姓",
    "given": r"(?:first|given) names?|forenames?|pr[ée]noms?|vornamen?|имя|аты|ad[ıi]|名",
    "position": r"(?:(?:current|present) )?(?:position|post|office|function|title|job title|occupation)"
    r"|fonctions?(?: actuelles?)?|poste(?: actuel)?|qualité|profession|(?:занимаемая )?должность|лауазымы|қызметі"
    r"|(?:derzeitige )?(?:funktion|dienststellung|amtsbezeichnung)|amt|beruf|cargo(?: actual)?|puesto|carica|incarico"
    r"|(?:şu anki )?görevi?|unvan[ıi]?|المنصب|الوظيفة|职务|職務",
    "other": r"(?:date|place|country|year)(?: and place)? of birth|birth ?(?:date|place)|born(?: on)?|d\.?o\.?b\.?"
    r"|nationality|citizenship|sex|gender|marital status|family(?: status)?|children|education|qualifications?"
    r"|languages?(?: spoken)?|career|experience|honou?rs|awards|hobbies|interests"
    r"|passport(?: (?:no\.?|number|n°|№))?|(?:e-?)?mail(?: address)?|(?:tele|mobile )?phone|mobile|tel\.?|fax|address"
    r"|(?:date|lieu)(?: et lieu)? de naissance|né(?:e)? le|nationalité|citoyenneté|sexe|état civil"
    r"|situation de famille"
    r"|études|formation|langues?(?: parlées)?|passeport(?: n°)?|courriel|téléphone|adresse"
    r"|(?:дата|место|год)(?: и место)? рождения|гражданство|национальность|пол|семейное положение|образование"
    r"|(?:знание|владение) язык(?:ов|ами)|(?:иностранные )?языки|паспорт(?:ные данные)?|телефон|адрес|награды"
    r"|туған (?:күні|жері|жылы)|азаматтығы|ұлты|жынысы|отбасылық жағдайы|білімі|тілдері?|төлқұжаты?|мекенжайы"
    r"|geburts(?:datum|ort|tag)|geboren(?: am)?|staatsangehörigkeit|nationalität|geschlecht|familienstand|ausbildung"
    r"|studium|sprachen|sprachkenntnisse|reisepass(?:nummer)?|telefon|anschrift"
    r"|(?:fecha|lugar) de nacimiento|nacionalidad|estado civil|formación|idiomas|pasaporte|(?:data|luogo) di nascita"
    r"|doğum (?:tarihi|yeri)|uyruğu?|medeni (?:hal|durum)i?|eğitimi?|dil(?:ler)?i?|yabancı diller?|pasaport(?: no)?"
    r"|تاريخ الميلاد|مكان الميلاد|الجنسية|التعليم|اللغات|出生(?:日期|地|年月)|国籍|國籍|学历|语言|护照号?",
}
"""What stands before a colon or a tab, in the languages lists come in."""
_LABELLED = late_pattern(
    r"^\s*(?:" + "|".join(f"(?P<{role}>{words})" for role, words in _LABELS.items()) + r")\s*(?:[:：]|\t)\s*(?=\S|$)",
    re.IGNORECASE,
)
_HEADING = late_pattern(
    r"\s*(?:curriculum vitae|c\.?v\.?|résumé|resume|biograph(?:y|ical (?:note|data))|(?:notice )?biographi(?:e|que)"
    r"|lebenslauf"
    r"|резюме|(?:авто)?биография|объективка|өмірбаян\w*|hoja de vida|öz ?geçmiş|السيرة الذاتية|简历|簡歷)\s*[:：]?\s*",
    re.IGNORECASE,
)
"""What heads such a sheet."""
_LOOKED_AT = 40
"""How many lines tell whether all are labelled."""
_EARLY = 3
"""How many lines may stand above the first label: the heading of the sheet."""


def label_of(line: str) -> tuple[LabelRole, str] | None:
    """What the label of a line says of the rest, and the rest."""
    found = _LABELLED.match(line)
    if found is None:
        return None
    role: LabelRole = next(role for role in _LABELS if found[role] is not None)
    return role, line[found.end() :].strip()


def is_particular(line: str) -> bool:
    """Whether a line says of somebody what no list has a column for, such as where he was born, or heads such lines."""
    found = label_of(line)
    return (found is not None and found[0] == "other") or bool(_HEADING.fullmatch(line))


def is_of_labels(lines: Sequence[str]) -> bool:
    """Whether lines tell of persons by labels: a name among them, and most are labelled or the first ones."""
    said = [line for line in lines if line.strip()][:_LOOKED_AT]
    roles = [found[0] if (found := label_of(line)) else None for line in said]
    labelled = [role for role in roles if role is not None]
    if len(labelled) < 2 or not {"name", "family"} & set(labelled) or not {"position", "other"} & set(labelled):
        return False
    return 2 * len(labelled) >= len(said) or any(role in ("name", "family") for role in roles[:_EARLY])


def rows_of_labels(lines: Sequence[str]) -> Iterator[list[str]]:
    """A row for each person: no number, the name, the office. What else is said stays a row of one cell below.

    A line without a label goes on with the one above it.
    """
    person: dict[LabelRole, str] = {}
    others: list[str] = []
    for role, said, line in _parts(lines):
        if role in person or (role in ("name", "family") and "name" in person):
            yield from _row(person, others)
            person, others = {}, []
        if role == "other":
            others.append(" ".join(line.replace("\t", ": ", 1).split()))
        else:
            person[role] = said
    yield from _row(person, others)


def _parts(lines: Sequence[str]) -> Iterator[tuple[LabelRole, str, str]]:
    """What the labels say, each with the lines that go on with it."""
    part: tuple[LabelRole, str, str] | None = None
    for line in (line.strip() for line in lines if line.strip()):
        found = label_of(line)
        if found is None and part is not None and part[0] not in ("name", "family", "given"):
            part = (part[0], f"{part[1]} {line}".strip(), f"{part[2]} {line}")
            continue
        if part is not None:
            yield part
        part = (*found, line) if found else ("other", line, line)
    if part is not None:
        yield part


def _row(person: Mapping[LabelRole, str], others: Sequence[str]) -> Iterator[list[str]]:
    name = person.get("name") or " ".join(filter(None, (person.get("given"), person.get("family"))))
    if name:
        office = person.get("position", "")
        yield ["", name, office] if office else ["", name]
    yield from ([line] for line in others)


def upright(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """The rows of a table; where its first column holds labels, as in a curriculum vitae, those of its persons."""
    coming = iter(rows)
    first = list(islice(coming, _LOOKED_AT))
    if is_of_labels(list(map(_as_line, first))):
        yield from rows_of_labels([_as_line(row) for row in chain(first, coming)])
    else:
        yield from chain(first, coming)


def _as_line(row: Sequence[str]) -> str:
    """A row of two cells as a line with a label; of more, as no such line."""
    said = [" ".join(cell.split()) for cell in row if cell.strip()]
    return f"{said[0].rstrip(' :：')}: {said[1]}" if len(said) == 2 else " ".join(said)
