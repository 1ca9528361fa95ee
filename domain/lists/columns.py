"""The columns of a list from outside: what each holds, guessed from its head or its cells, and as the officer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, get_args

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.problem import Malformed
from domain.lists.company import in_company
from domain.lists.courtesies import without_courtesies
from domain.lists.list_language import LIST_LANGUAGES, script_of_text, told_language
from domain.lists.offices import name_like, office_like
from domain.naming.name_parts import is_unknown

ColumnRole = Literal["number", "name", "family", "given", "patronymic", "position", "category", "remark", "skip"]
"""What a column of a list holds. A column of names holds the offices as well where no column of offices says more."""

_ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)

WORDED_ROLES = ("name", "family", "given", "patronymic", "position")
"""The roles whose cells are in a language."""

CellRows = Sequence[Sequence[str]]
_MOST_COLUMNS_OF_A_LINE = 6
_HEAD_ROWS = 8
"""Rows from the top in which the head of a list is looked for."""


_WORDED_SHARE = 0.6
"""Which share of the cells of a column says something in words."""


class ListColumn(msgspec.Struct, frozen=True):
    """What a column holds, and in which language; None: each cell is in the language of its letters."""

    role: ColumnRole
    language: str | None = None

    def __str__(self) -> str:
        return f"{self.role}.{self.language}" if self.language else self.role


_HEADS: dict[ColumnRole, str] = {
    "number": r"(?:№|n[o°ºr]\.?[°º]?|n\.|#)(?:\s*п/п)?\.?$|п/п|р/с|т/р|rank\b|rang\b|number|numéro|número|numero"
    r"|номер|нөмір|nummer|lfd|sıra|t/r"
    r"|stt$|α/α$|ردیف|מס['׳]|क्र|ลำดับ|ល\.?រ|r\. ?br|ред|р\. ?бр|poř|č\.$|ssz|sorsz|nr\.? ?crt|jrk|әж$"
    r"|s/?n\.?$|sl\.?(?: ?no\.?)?$|sr\.? ?no|ser\.?(?:ial)?|order$|ordre$|orden$|ordem$|序号"
    r"|序號|编号|番号|م$|الرقم|ت$|seq|item$|lp\.|연번|번호|순번|ردیف|ተ\.? ?ቁ",
    "category": r"categor|catégor|катего|санат|gruppe$|group$|groupe$|группа$|kategori|grup$|tipo\b|الفئة"
    r"|类别|類別|toifa",
    "remark": r"status|статус|statut$|durum|outlet|издание|ghi chú"
    r"|begleit|spouse|conjoint|épou|супруг|жұбай|eşi?$|cónyuge|coniuge|cônjuge|配偶|małżon|manžel|házas"
    r"|remark|note|comment|obs\.?$|unverträg|allerg|meal|repas|menu\b|питани|refakat|müşayiət|напомена|napomena|qeyd"
    r"|observa|примеч|ескерт|bemerk|anmerk|açıklama|not(?:lar)?$|ملاحظ|备注"
    r"|備註|備考|диет|diet|dieta|besoins"
    r"|ministr(?:y|ies)\b|minist[eè]re\b|ministerio\b|ministero\b|agency\b|agence\b|ведомств|место работы|орган\b"
    r"|company|organi[sz]ation|organismo|société|entreprise|компани|организаци|ұйым|firma|unternehmen|institution"
    r"|empresa|department|directorate|division\b|pays\b|country|страна|land$"
    r"|país|ülke|paese|kurum|arrival|izoh|소속|비고|หมายเหตุ|παρατηρ|הערות|dieet|สังกัด|توضیحات|ምርመራ|uwagi|lisätie|huomau"
    r"|annotaz"
    r"|poznámk|megjegyz",
    "position": r"position|office|title|function|fonction|poste|qualité|должност|занимаем|лауазым|қызмет|designation"
    r"|job|titre|unvan|görev|cargo|puesto"
    r"|funktion|amtsbez|amt$|stellung|dienst|incarico|carica|qualifica|vəzifə|lavozim|лавозим|посада|الوظيفة|المنصب"
    r"|الصفة|职务"
    r"|職務|职位|職位|役職|官職|직위|직책|직함|role$|chức|stanowisk|funkcj|funkc|ιδιότητ|θέση|αξίωμα|سمت|תפקיד|पद|ตำแหน่ง"
    r"|functi|beosztás|tisztség|funcți|funcţi|dužnost|položaj|дужност|функциј|длъжност|befattning|stilling|tehtäv"
    r"|asema|amet"
    r"|amats|pareig|jabatan|თანამდებობ|պաշտոն|албан тушаал|ኃላፊነት|តួនាទី"
    r"|rank and|rang et",
    "patronymic": r"patronym|отчество|әкесінің аты|по батькові|ata adı|otasining",
    "family": r"surname|family name|last name|nom de famille|фамилия$|тегі$|nachname|familienname|soyad|apellido"
    r"|sobrenome|cognome$|familiya$|اللقب|اسم العائلة|姓$|نام خانوادگی$|성$|nazwisko$|sukunimi$|efternamn$|نام فامیل"
    r"|прізвище$|soyadı",
    "given": r"given name|first name|forename|prénom|имя$|аты$|vorname$|adı?$|nombre$|prenome|ismi?$|名$|الاسم الأول"
    r"|ім.я$|other names?$|imię$|imiona$|etunimi$|förnamn$",
    "name": r"name|nom\b|noms\b|ф\.?\s?и\.?\s?о|фамилия|имя|аты|тегі|member|membre|participant|участник|член"
    r"|ad[ıi]? (?:ve )?soyad|isim|apellidos y|nombre|nome"
    r"|cognome|nome e|familienname|f\.?\s?i\.?\s?(?:o|sh)|الاسم|姓名|氏名|名字|성명|이름|teilnehmer|delegate|delegato"
    r"|integrante|imię|họ (?:và |và chữ |)tên|họ tên|ονοματεπών|όνομα|نام|שם|नाम|ชื่อ|naam|név|nume|jméno|meno"
    r"|ime\b|име\b|namn|navn|nimi|vārds|vardas|nama\b|სახელ|անուն|нэр|(?:ሙሉ )?ስም|ឈ្មោះ|fullname|(?:영문|한글) ?성명",
}
"""What the head of a column says, in the languages lists come in. The first that fits holds."""

_WHOLE_NAME = late_pattern(
    r"nom (?:et|,)? ?\(?prénom|noms? et prénoms?|prénoms? et noms?|نام و نام خانوادگی|imię i nazwisko"
    r"|прізвище,? ім|фамилия,? имя|имя,? фамилия|тегі,? аты|аты-жөні"
    r"|full name|name,? ?vorname|vor- und|apellidos? y nombre"
    r"|nombres? y apellido|nome e cognome|cognome e nome|ad[ıi]? (?:ve )?soyad[ıi]?|name ?\(family|familiyasi,? ismi"
    r"|soyadı,? adı|nome completo|nombre completo|الاسم الكامل",
    re.I,
)
_SKIPPED = late_pattern(
    r"passport|passeport|паспорт|pasaport|pasaporte|reisepass|паспорты|date of birth|dob\b|date de naissance"
    r"|дата рождения|туған|geburt|nacimiento|doğum|e-?mail"
    r"|courriel|почта|phone|tel\b|téléphone|телефон|mobile|nationality|nationalité|гражданство|staatsang|uyruk"
    r"|titel$|title of courtesy|akad|gender|sexe|пол$|salutation|civilité|anrede"
    r"|tratamiento|обращение|signature|подпись|photo|fotoğraf|foto\b|фото|blood|visa|arrival|departure|جواز|تاريخ|护照|出生"
    r"|documento\b|document n|d\.?n\.?i\b"
    r"|hotel|hôtel|отель|гостиниц|酒店|房间|room\b|chambre|flight|рейс|vol\b|航班|uçuş"
    r"|oda no|otel"
    r"|性别|民族|照片|血型|성별|생년월일|여권|ふりがな|フリガナ|生年月日|性別|nacionalidad|nacionalidade"
    r"|cittadinanza|kan grubu|группа крови"
    r"|data di nascita|data de nascimento|passaporto|passaporte|تاریخ تولد|شماره گذرنامه|paszport|data urodzenia",
    re.I,
)
"""Heads of columns that stay out: what is personal and no office asked for, and courtesies."""
_WIDE_HAN = late_pattern(r"(?<=[\u3040-\u9fff\uac00-\ud7a3]) (?=[\u3040-\u9fff\uac00-\ud7a3]+(?:$| ))")
"""A blank that sets the signs of a head apart: 职 务."""
_OF_SEVERAL = late_pattern(r"(\w)\((?:s|es|n|en|i|a|y|ы|и|лар)\)")
"""What a head says of one or several: Prénom(s)."""
_LANGUAGES: dict[str, str] = {
    "ru": r"рус|russ|\bru\b|орыс|rus(?:ça|isch)", "kk": r"қаз|каз(?!нач)|kaz|\bkk\b|\bkz\b", "en": r"англ|engl"
    r"|angl|영문|영어|英文|英語"
    r"|\ben\b|ағылш|ingl[ée]s|ingilizce",
    "fr": r"франц|french|français|\bfr\b|französ|francés", "ar": r"араб|arab|\bar\b", "zh": r"кит|chin(?:ese|ois)"
    r"|\bzh\b|қыт|中文",
    "de": r"немец|german|allemand|deutsch|\bde\b", "tr": r"турец|turkish|türkçe|\btr\b", "es": r"испан|spanish"
    r"|espagnol|español|\bes\b",
}  # fmt: skip


def columns_from(text: str) -> tuple[ListColumn, ...]:
    """The columns as typed: `number,name.ru,position.ru,skip`.

    Raises:
        Malformed: `unknown-column`.
    """
    found = []
    for each in text.split(","):
        role, _, language = each.strip().partition(".")
        held = next((known for known in _ROLES if known == role), None)
        if held is None or (language and language not in LIST_LANGUAGES):
            raise Malformed("unknown-column", field="columns", column=each.strip()[:40])
        found.append(ListColumn(held, language or None))
    return tuple(found)


def head_rows(rows: CellRows) -> int:
    """How many rows from the top are the head of the list: up to the one that names the columns. 0: it has none."""
    return next((number + 1 for number, row in enumerate(rows[:_HEAD_ROWS]) if is_head(row)), 0)


def is_head(row: Sequence[str]) -> bool:
    """Whether a row names columns: most of its cells, and no cell is that of a member."""
    said = [cell for cell in row if cell]
    told = [role_by_head(cell) for cell in row]
    named = sum(role is not None for role in told)
    worded = any(role in ("name", "family", "position") for role in told)
    return len(row) > 1 and worded and named >= max(2, len(said) // 2) and not any(map(str.isdigit, "".join(said[:1])))


def heads_columns(line: str) -> bool:
    """Whether a line holds what columns are called and nothing else, as text copied from a page has it."""
    words = line.split()
    return 1 < len(words) <= _MOST_COLUMNS_OF_A_LINE and is_head(words) and all(map(role_by_head, words))


def guessed_columns(rows: CellRows) -> tuple[ListColumn, ...]:
    """What each column most likely holds, by the head of the list, else by what stands in it.

    The language is told from the whole column. None: its cells are in several, or it does not tell
    (`untold_columns`).
    """
    head = head_rows(rows)
    named = rows[head - 1] if head else ()
    body = [row for row in rows[head:] if not is_head(row)]
    usual = _usual_width(body, len(named))
    body = [row for row in body if len(row) > 1 or usual == 1]
    bodies = [[row[at] for row in body if at < len(row) and row[at]] for at in range(max(usual, len(named)))]
    roles = [role_by_head(named[at]) if at < len(named) else None for at in range(len(bodies))]
    if roles.count("position") > 1:
        offices = [at for at, role in enumerate(roles) if role == "position" and not _only_courtesies(bodies[at])]
        roles = ["skip" if role == "position" and at not in offices else role for at, role in enumerate(roles)]
    if roles.count("position") > 1:
        held = [at for at, role in enumerate(roles) if role == "position" and _names_offices(bodies[at])]
        roles = ["remark" if role == "position" and held and at not in held else role for at, role in enumerate(roles)]
    if roles.count("given") + roles.count("family") == 1 and "name" in roles:
        roles[roles.index("name")] = "family" if "given" in roles else "given"
    elif "given" in roles and not {"family", "name"} & {*roles}:
        roles[roles.index("given")] = "name"
    for at, cells in sorted(enumerate(bodies), key=lambda each: (not _has_offices(each[1]), each[0])):
        roles[at] = roles[at] or _role_by_content(cells, roles)
    _let_names_be(roles, bodies)
    for at, role in enumerate(roles):
        if (
            role == "skip"
            and (at >= len(named) or role_by_head(named[at]) is None)
            and _said_in_words(bodies[at])
            and not _only_courtesies(bodies[at])
        ):
            roles[at] = "remark"
    heads = [named[at] if at < len(named) else "" for at in range(len(bodies))]
    languages = [
        _language(head, cells) if role in WORDED_ROLES else None
        for head, role, cells in zip(heads, roles, bodies, strict=True)
    ]
    _let_heads_tell(named, roles, languages, bodies)
    _let_offices_tell(roles, languages, bodies)
    return tuple(ListColumn(role or "skip", language) for role, language in zip(roles, languages, strict=True))


def untold_columns(rows: CellRows, columns: Sequence[ListColumn]) -> tuple[int, ...]:
    """The columns, from 0, of which the officer is asked in which language they are: nothing tells it."""
    body = rows[head_rows(rows) :]
    asked = []
    for at, column in enumerate(columns):
        if column.role in WORDED_ROLES and column.language is None:
            cells = [line for row in body if at < len(row) and len(row) > 1 for line in row[at].split("\n")]
            latin = [line for line in cells if script_of_text(line) == "latin" and not is_unknown(line)]
            if latin and told_language(latin) is None:
                asked.append(at)
    return tuple(asked)


@lru_cache(maxsize=10_000)
def role_by_head(text: str) -> ColumnRole | None:
    """What the head of a column says the column holds."""
    words = _OF_SEVERAL.sub(r"\1", _WIDE_HAN.sub("", " ".join(text.casefold().split()))).strip(" :.*")
    if not words or len(words) > 60:
        return None
    if _WHOLE_NAME.search(words):
        return "name"
    if _SKIPPED.match(words):
        return "skip"
    parts = [part for each in re.split(r"[/|\n]", words) if (part := each.strip()) and part != words]
    told = [found for part in (words, *parts) if (found := _role_of(part)) is not None]
    # `Institution / Function` holds the offices, with where they are held.
    return "position" if told and told[0] == "remark" and "position" in told else next(iter(told), None)


def _role_of(words: str) -> ColumnRole | None:
    return next((role for role, pattern in _HEADS.items() if re.match(rf"(?:{pattern})", words)), None)


def _usual_width(body: CellRows, named: int) -> int:
    widths = Counter(len(row) for row in body if len(row) > 1)
    return max(named, *widths, 0) if widths else max(named, 1)


def _let_names_be(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> None:
    """Of several columns of words the first holds the names where none was found to: no words are left out for that."""
    if any(role in ("name", "family", "given") for role in roles):
        return
    worded = [
        at for at, role in enumerate(roles)
        if role in ("position", "skip") and 2 * sum(map(_has_letters, bodies[at])) > len(bodies[at])
    ]  # fmt: skip
    if len(worded) > 1:
        roles[worded[0]] = "name"
        if "position" not in roles:
            roles[worded[1]] = "position"


_HEADS_IN = {
    "it": r"cognome|nominativo|carica|incarico|qualifica|azienda", "es": r"apellidos?|nombres?|puesto|empresa",
    "pt": r"sobrenome|nome completo|função|cargo e", "fr": r"prénoms?|noms?|fonction|qualité|société|entreprise",
    "de": r"vorname|nachname|familienname|funktion|dienststellung|unternehmen|firma", "tr": r"ad[ıi]|soyad[ıi]?"
        r"|unvan[ıi]?|görevi?",
    "en": r"(?:first |last |full |family |given )?names?|surname|position|title|designation|company",
}  # fmt: skip
"""Heads of columns that tell the language a list is in."""


def _let_heads_tell(
    named: Sequence[str],
    roles: Sequence[ColumnRole | None],
    languages: list[str | None],
    bodies: Sequence[Sequence[str]],
) -> None:
    """Where offices in Latin letters do not tell their language, the heads of the columns do: names tell little."""
    offices = [at for at, role in enumerate(roles) if role == "position"]
    if not offices or any(languages[at] is not None for at in offices):
        return
    heads = [head.casefold().strip(" .:") for head in named]
    counted = {key: sum(bool(re.match(rf"(?:{words})\b", head)) for head in heads) for key, words in _HEADS_IN.items()}
    most = max(counted, key=lambda key: counted[key])
    if counted[most] < _FEWEST_HEADS or list(counted.values()).count(counted[most]) > 1:
        return
    for at, role in enumerate(roles):
        if role in WORDED_ROLES and script_of_text(" ".join(bodies[at])) == "latin" and _one_script(bodies[at]):
            languages[at] = most


_FEWEST_HEADS = 2
"""How many heads in one language tell it."""


def _let_offices_tell(
    roles: Sequence[ColumnRole | None], languages: list[str | None], bodies: Sequence[Sequence[str]]
) -> None:
    """Names tell little of their language: it is that of the nearest offices in the same script."""
    offices = [
        (at, str(languages[at]), _written(" ".join(bodies[at])))
        for at, role in enumerate(roles)
        if role == "position" and languages[at]
    ]
    for at, role in enumerate(roles):
        if role in ("name", "family", "given", "patronymic"):
            script = _written(" ".join(bodies[at]))
            near = [(abs(place - at), place < at, language) for place, language, theirs in offices if theirs == script]
            if near and languages[at] != "und" and _one_script(bodies[at]):
                languages[at] = min(near)[2]


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _written(text: str) -> str:
    """The script of a text; Japanese names have none of the kana that offices beside them have."""
    script = script_of_text(text)
    return "han" if script == "kana" else script


def _only_courtesies(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but what stands before names: `Mr`, `H.E.`; its head may be `Title`."""
    return bool(cells) and all(without_courtesies(f"{cell} Xx") == "Xx" for cell in cells)


def _one_script(cells: Sequence[str]) -> bool:
    return not _in_several_languages(cells)


def _has_offices(cells: Sequence[str]) -> bool:
    return sum(office_like(in_company(cell).text) for cell in cells) >= 0.4 * max(len(cells), 1)


def _names_offices(cells: Sequence[str]) -> bool:
    """Whether any cell says an office, not the abbreviation of where somebody works, such as `EDA`."""
    return any(office_like(cell) or len(cell.split()) > 1 for cell in cells)


def _role_by_content(body: Sequence[str], taken: Sequence[ColumnRole | None]) -> ColumnRole:
    """What a column without a head holds, by its cells and by what the columns before it were found to hold."""
    if sum(cell.strip(" .)(№").isdigit() for cell in body) >= 0.7 * len(body):
        return "number" if body and "number" not in taken else "skip"
    if not any(any(map(str.isalnum, cell)) for cell in body):
        return "skip"
    names = sum(_names_somebody(cell) for cell in body)
    offices = _has_offices(body)
    if offices and (names < 0.6 * len(body) or "name" in taken) and not _has_names_above(body):
        return "position"
    again = "name" in taken and 2 * sum(len(cell.split()) > 1 for cell in body) < len(body)
    if (
        names >= 0.5 * len(body)
        and not again
        and ("name" not in taken or "position" in taken)
        and not {"family", "given"} & {*taken}
    ):
        return "name"
    wordy = sum(map(len, body)) > 20 * len(body)
    return "position" if offices or wordy or "position" not in taken else "skip"


def _said_in_words(body: Sequence[str]) -> bool:
    """Whether a column that nothing else is known of says something in words, not numbers, hours or addresses."""
    worded = sum(any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell)) and "@" not in cell for cell in body)
    return bool(body) and worded >= _WORDED_SHARE * len(body)


def _names_somebody(cell: str) -> bool:
    return name_like(without_courtesies(in_company(cell.split("\n", maxsplit=1)[0]).text)) or is_unknown(cell)


def _has_names_above(body: Sequence[str]) -> bool:
    """Whether the cells are of several lines, the first a name: names with offices under them."""
    return sum("\n" in cell and _names_somebody(cell) for cell in body) >= 0.5 * len(body)


def _language(head: str, body: Sequence[str]) -> str | None:
    """The language a head names, else that of the cells; None where they are in several, or do not tell."""
    said = head.casefold()
    for language, pattern in _LANGUAGES.items():
        if re.search(pattern, said) and not re.fullmatch(r"(?:fonction|nom)", said):
            return language
    lines = [line for cell in body for line in cell.split("\n") if line.strip() and not is_unknown(line)]
    return None if _in_several_languages(body) else told_language(lines)


def _in_several_languages(cells: Sequence[str]) -> bool:
    """Whether lines of a cell say the same in several languages: their scripts differ, or Kazakh and Russian do."""
    several = [cell.split("\n") for cell in cells if "\n" in cell]
    if len(several) < max(1, 0.4 * len(cells)):
        return False
    if languages_of_lines(cells):
        return True
    told = [
        {told_language([line]) if script_of_text(line) == "cyrillic" else script_of_text(line) for line in lines}
        for lines in several
    ]
    return sum(len(each - {""}) > 1 for each in told) >= 0.4 * len(several)


def languages_of_lines(cells: Sequence[str]) -> dict[int, str]:
    """Of cells of two lines in Latin letters, the language of each line, from 0, where these differ; else nothing."""
    several = [lines for cell in cells if len(lines := [line for line in cell.split("\n") if line.strip()]) == 2]
    if len(several) < max(1, _OF_TWO_LINES * sum(bool(cell.strip()) for cell in cells)):
        return {}
    if any(script_of_text(line) != "latin" for lines in several for line in lines):
        return {}
    told = [told_language(each) for each in zip(*several, strict=True)]
    first, second = told
    return {0: first, 1: second} if first and second and first != second else {}


_OF_TWO_LINES = 0.6
"""Which share of the cells has two lines, where each line is in a language of its own."""
