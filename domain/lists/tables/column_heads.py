"""What the heads of columns say: what a column holds, and in which language they are themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, cast

from domain.core.late_pattern import late_pattern
from domain.lists.words.whole_words import plain_words, table_of

ColumnRole = Literal[
    "number", "name", "family", "given", "patronymic", "courtesy", "position", "category", "firm", "remark", "skip"
]
"""What a column of a list holds. A column of names holds the offices as well where no column of offices says more."""
CellRows = Sequence[Sequence[str]]
_MOST_COLUMNS_OF_A_LINE = 6
_HEAD_ROWS = 8
"""Rows from the top in which the head of a list is looked for."""
_HEADS: dict[ColumnRole, str] = {
    "number": r"(?:№|n[o°ºr]\.?[°º]?|n\.|#)(?:\s*п/п)?\.?$|п/п|р/с|т/р|s no$"
    r"|rank\b(?! ?(?:&|/|and) ?name)|rang\b|number|numéro|número|numero"
    r"|номер|нөмір|nummer|lfd|sıra|t/r"
    r"|stt$|α/α$|ردیف|מס['׳]|क्र|ลำดับ|ល\.?រ|r\. ?br|ред|р\. ?бр|poř|č\.$|ssz|sorsz|nr\.? ?crt|jrk|әж$"
    r"|s/?n\.?$|sl\.?(?: ?no\.?)?$|sr\.? ?no|ser\.?(?:ial)?|order$|ordre$|orden$|ordem$|序号"
    r"|序號|编号|番号|م$|الرقم|ت$|seq|item$|lp\.|연번|번호|순번|ردیف|ተ\.? ?ቁ",
    "category": r"categor|catégor|катего|санат|gruppe$|group$|groupe$|группа$|kategori|grup$|tipo\b|الفئة"
    r"|类别|類別|toifa",
    "firm": r"compan(?:y|ies)\b|firms?\b|société|entreprise|empresa|unternehmen|firma\b|azienda|impresa\b|şirket"
    r"|компани[яию]|предприяти|компанія|підприємств|会社|企業|社名|勤務先|公司|企业|회사|기업|업체|(?:ال)?شركة|شرکت"
    r"|bedrijf|przedsiębior|vállalat|cég\b|společnost|spoločnosť|companie|podjetje|tvrtka|predu?zeće|предузеће"
    r"|yritys|företag|virksomhed|selskap|şirkət|kompaniya|korxona|công ty|perusahaan|บริษัท|εταιρ[ίε]|חברה"
    r"|კომპანი|ընկերությ",
    "remark": r"status|статус|statut$|durum|outlet|издание|ghi chú"
    r"|begleit|spouse|conjoint|épou|супруг|жұбай|eşi?$|cónyuge|coniuge|cônjuge|配偶|małżon|manžel|házas"
    r"|remark|note|comment|obs\.?$|unverträg|allerg|meal|repas|menu\b|питани|refakat|müşayiət|напомена|napomena"
    r"|qeyd|приміт|uwag|επισημ|הער|ملاحظة|ghi chu|mærk|merkn|athugas"
    r"|observa|примеч|ескерт|bemerk|anmerk|açıklama|not(?:lar)?$|ملاحظ|备注"
    r"|備註|備考|диет|diet|dieta|besoins"
    r"|ministr(?:y|ies)\b|minist[eè]re\b|ministerio\b|ministero\b|agency\b|agence\b|ведомств|место работы|орган\b"
    r"|organi[sz]ation|organismo|организаци|ұйым|institution|department|directorate|division\b|pays\b|country|страна"
    r"|land$"
    r"|país|ülke|paese|kurum|arrival|izoh|소속|비고|หมายเหตุ|παρατηρ|הערות|dieet|สังกัด|توضیحات|ምርመራ|uwagi|lisätie|huomau"
    r"|annotaz"
    r"|poznámk|megjegyz|الجهة|جهة العمل|المؤسسة|الدولة$|البلد$|keterangan|catatan",
    "position": r"position|office|appointment|title|function"
    r"|fonction|poste|qualité|должност|занимаем|лауазым|қызмет|designation"
    r"|job|titre|unvan|görev|cargo|puesto"
    r"|funktion|amtsbez|amt$|stellung|dienst|incarico|carica|qualifica|vəzifə|lavozim|лавозим|посада|الوظيفة|المنصب"
    r"|الصفة|职务|(?:工作)?单位(?:及|和|、|与|/)?职务|职务(?:及|和)?单位|职称|头衔"
    r"|職務|职位|職位|役職|官職|직위|직책|직함|role$|chức|stanowisk|funkcj|funkc|ιδιότητ|θέση|αξίωμα|سمت|תפקיד|पद|ตำแหน่ง"
    r"|functi|beosztás|tisztség|funcți|funcţi|dužnost|položaj|дужност|функциј|длъжност|befattning|stilling|tehtäv"
    r"|asema|amet"
    r"|amats|pareig|jabatan|თანამდებობ|պաշտոն|албан тушаал|ኃላፊነት|តួនាទី"
    r"|rank and|rang et",
    "patronymic": r"patronym|отчество|әкесінің аты|по батькові|ata adı|otasining",
    "family": r"(?:primer|segundo|1er\.?|2[oº]\.?|1[oº]\.?) apellido|apellido (?:paterno|materno)|surname"
    "|family name|last name|nom de famille|фамилия$|тегі$|nachname|familienname|soyad|apellido"
    r"|sobrenome|cognome$|familiya$|اللقب|اسم العائلة|姓$|نام خانوادگی$|성$|nazwisko$|sukunimi$|efternamn$|نام فامیل"
    r"|прізвище$|soyadı|e[tf]ternavn$|(?:prezime|priimek|příjmení|priezvisko|презиме|uzvārds|pavardė|mbiemri"
    r"|achternaam)$"
    r"|(?:perekonnanimi|vezetéknév|családnév|επώνυμο|გვარი|ազգանուն|nama belakang|שם משפחה)$",
    "given": r"эцэг\b.*нэр|эцгийн нэр|овог$|given name|first name|forename|prénom|имя$|аты$|vorname$|adı?$|nombres?$"
    "|prenome|ismi?$|名$|الاسم الأول"
    r"|ім.я$|other names?$|imię$|imiona$|etunimi$|förnamn$|fornavn$|prenume(?:le)?$"
    r"|(?:ime|име|jméno|meno|vārds|vardas|emri|voornaam|eesnimi|keresztnév|utónév|όνομα|სახელი|անուն|nama depan"
    r"|שם פרטי)$",
    "name": r"name|nom\b|noms\b|ф\.?\s?и\.?\s?о|фамилия|имя|аты|тегі|member|membre|participant|участник|член"
    r"|ad[ıi]? (?:ve )?soyad|isim|apellidos y|nombre|nome"
    r"|cognome|nome e|familienname|f\.?\s?i\.?\s?(?:o|sh)|الاسم|姓名|氏名|名字|성명|이름|teilnehmer|delegate|delegato"
    r"|integrante|imię|họ (?:và |và chữ |)tên|họ tên|ονοματεπών|όνομα|نام|שם|नाम|ชื่อ|naam|név|nume|jméno|meno"
    r"|delegationsmitglied|mitglied|ime\b|име\b|namn|navn|nimi|vārds|vardas|nama\b|სახელ|անուն|нэр|овог"
    r"|(?:ሙሉ )?ስም|ឈ្មោះ|fullname|(?:영문|한글) ?성명",
}
"""What the head of a column says, in the languages lists come in. The first that fits holds."""
_WHOLE_NAME = late_pattern(
    r"nom,? (?:et )?\(?prénom"
    r"|(?:sur|family |last )names?(?: ?[,/&(] ?| and )(?:first |given |other )?names?\b"
    r"|apellidos?, ?nombres?|cognome, ?nome"
    r"|noms? et prénoms?|prénoms? et noms?|نام و نام خانوادگی|imię i nazwisko"
    r"|прізвище,? ім|фамилия,? имя|имя,? фамилия|тегі,? аты|аты-жөні"
    r"|full name|name,? ?vorname|vor- und|apellidos? y nombre"
    r"|nombres? y apellido|nome e cognome|sobrenomes?,? (?:e )?nomes?\b"
    r"|cognome e nome|ad[ıi]? (?:ve )?soyad[ıi]?|name ?\(family|familiyasi,? ismi"
    r"|ime (?:i|in) (?:prezime|priimek)|(?:prezime|priimek) (?:i|in) ime|име и (?:презиме|фамилия)"
    r"|(?:jméno|meno) a (?:příjmení|priezvisko)|(?:příjmení|priezvisko) a (?:jméno|meno)"
    r"|(?:uz)?vārds,? (?:un )?(?:uz)?vārds|(?:vardas|pavardė),? (?:ir )?(?:vardas|pavardė)|emri? (?:dhe )?mbiemri?"
    r"|(?:ees|perekonna)-? ?(?:ja|,)|soyadı,? adı|nome completo|nombre completo|الاسم الكامل",
    re.I,
)
_SKIPPED = late_pattern(
    r"sex$|nat\.?$|dob$|exp(?:iry)?\.?$|groupe sanguin|blutgruppe|grupo sang|gruppo sang|passport|passeport|паспорт"
    r"|pasaport|pasaporte|reisepass"
    r"|паспорты|date of birth|dob\b|date de naissance"
    r"|дата рождения|туған|geburt|nacimiento|doğum|e-?mail"
    r"|courriel|почта|phone|tel\b|téléphone|телефон|mobile|nationality|nationalité|гражданство|staatsang|uyruk"
    r"|titel$|title of courtesy|akad|gender|sexe|пол$|salutation|civilité|anrede"
    r"|tratamiento|обращение|signature|подпись|photo|fotoğraf|foto\b|фото|blood|visa|arrival|departure|جواز"
    r"|تاريخ|护照|出生"
    r"|documento\b|document n|d\.?n\.?i\b"
    r"|contact|kontakt|coordon|контакт|iletişim|contat|contatt|联系|電話|电话|手机|连絡|連絡|연락|الهاتف|تلفن|mobil|handy|cell\b"
    r"|байланыс|telefon|ankunft|abreise|abflug|anreise|arrivée|départ|llegada|salida|chegada|partida|arrivo"
    r"|partenza|прибытие"
    r"|вылет|прилет|прилёт|отъезд|varış|gidiş|arr\.?$|dep\.?$|whatsapp|telegram|address|adresse|адрес|birth|född"
    r"|hotel|hôtel|отель|гостиниц|酒店|房间|room\b|chambre|flight|рейс|vol\b|航班|uçuş"
    r"|oda no|otel"
    r"|性别|民族|照片|血型|성별|생년월일|여권|ふりがな|フリガナ|生年月日|性別|nacionalidad|nacionalidade"
    r"|cittadinanza|kan grubu|группа крови"
    r"|data di nascita|data de nascimento|passaporto|passaporte|تاریخ تولد|شماره گذرنامه|paszport|data urodzenia",
    re.I,
)
"""Heads of columns that stay out: what is personal and no office asked for, and courtesies."""
_LANGUAGE_ALONE = late_pattern(
    r"(?:in |en |auf |em |po |по-)(?:english|anglais|englisch|inglés|inglês|russian|ruso|russo|german|french|français"
    r"|deutsch|arabic|chinese|kazakh|английски|русски|казахски)|орысша|ағылшынша|français|french|anglais|english"
    r"|русский(?: язык)?|на русском(?: языке)?|russe|russian|қазақша"
    r"|қазақ тілі(?:нде)?|kazakh"
    r"|казахский|deutsch|türkçe|español|italiano|português|العربية|中文|o['‘’ʻ]zbekcha|кыргызча|українською|polski"
)
"""A language, where it is all that stands at the head of a column: its cells say who somebody is in it."""
_WIDE_HAN = late_pattern(r"(?<=[\u3040-\u9fff\uac00-\ud7a3]) (?=[\u3040-\u9fff\uac00-\ud7a3]+(?:$| ))")
"""A blank that sets the signs of a head apart: 职 务."""
_OF_SEVERAL = late_pattern(r"(\w)\((?:s|es|n|en|i|a|y|ы|и|лар)\)")
"""What a head says of one or several: Prénom(s)."""
_HEADS_IN = {
    "it": r"cognome|nominativo|carica|incarico|qualifica|azienda", "es": r"apellidos?|nombres?|puesto|empresa",
    "pt": r"sobrenome|nome completo|função|cargo e", "fr": r"prénoms?|noms?|fonction|qualité|société|entreprise",
    "de": r"vorname|nachname|familienname|funktion|dienststellung|unternehmen|firma", "tr": r"ad[ıi]|soyad[ıi]?"
        r"|unvan[ıi]?|görevi?",
    "en": r"(?:first |last |full |family |given )?names?|surname|position|title|designation|company",
}  # fmt: skip
"""Heads of columns that tell the language a list is in."""
_OF_BODIES = late_pattern(
    r"organi[sz]|institut|body\b|bodies\b|authorit|agenc|ministr|behörde|amt\b|dienststelle|administra|entidad|ente\b"
    r"|ведомств|орган|учрежд|мекеме|ұйым|kurum|kuruluş|idarə|tashkilot|muassasa|instytuc|urząd|установ"
    r"|機関|団体|機構|官庁|组织|單位|单位|机构|機構|기관|단체|هيئة|جهة|مؤسسة|سازمان"
)
"""How a head begins, or a part of it, of a column of ministries, agencies and the like."""
_IN_BRACKETS = late_pattern(r"\s*\([^()]*\)$")
_PARTS = ("family", "given", "patronymic")
_LONGEST_HEAD = 60
_FEWEST_HEADS = 2
"""How many heads in one language tell it."""


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


@lru_cache(maxsize=10_000)
def role_by_head(text: str) -> ColumnRole | None:
    """What the head of a column says the column holds."""
    plain = _OF_SEVERAL.sub(r"\1", _WIDE_HAN.sub("", " ".join(text.split()))).strip(" :.*")
    if not plain or len(plain) > _LONGEST_HEAD:
        return None
    if (told := table_of("heads.txt").get(plain_words(plain))) is not None:
        return cast("ColumnRole", told)
    bare = _IN_BRACKETS.sub("", plain)
    # `Тегі (лат.)` holds family names, `Фамилия (имя, отчество)` whole ones.
    if bare and bare != plain and (found := role_by_head(bare)) in _PARTS and not _says_a_part(plain[len(bare) :]):
        return found
    # In Turkish the capital of a dotless ı is I: AÇIKLAMA.
    return _role_said(plain.casefold()) or ("I" in plain and _role_said(plain.replace("I", "ı").casefold())) or None


def _says_a_part(bracketed: str) -> bool:
    """Whether words in brackets are those of a part of a name."""
    inner = bracketed.strip(" ()")
    return any(role_by_head(word) in (*_PARTS, "name") for word in re.split(r"[,;/ ]+", inner))


def _role_said(words: str) -> ColumnRole | None:
    if _WHOLE_NAME.search(words) or _LANGUAGE_ALONE.fullmatch(words):
        return "name"
    if _SKIPPED.match(words):
        return "skip"
    parts = [part for each in re.split(r"[/|\n]", words) if (part := each.strip()) and part != words]
    told = [found for part in (words, *parts) if (found := _role_of(part)) is not None]
    if told and told[0] == "firm" and any(map(_OF_BODIES.match, parts)):
        return "remark"  # `Entreprise / Organisme` does not tell which of them it is
    # `Institution / Function` holds the offices, with where they are held.
    return "position" if told and told[0] in ("firm", "remark") and "position" in told else next(iter(told), None)


def _role_of(words: str) -> ColumnRole | None:
    return next((role for role, pattern in _HEADS.items() if re.match(rf"(?:{pattern})", words)), None)


def language_of_heads(heads: Sequence[str]) -> str | None:
    """The language that most of the heads are in; None where they are too few, or of several languages."""
    said = [head.casefold().strip(" .:") for head in heads]
    counted = {key: sum(bool(re.match(rf"(?:{words})\b", head)) for head in said) for key, words in _HEADS_IN.items()}
    most = max(counted, key=lambda key: counted[key])
    alone = list(counted.values()).count(counted[most]) == 1
    return most if alone and counted[most] >= _FEWEST_HEADS else None
