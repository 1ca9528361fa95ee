"""Sentences of a note that say who no longer comes, who comes besides, and who for whom, in whatever order of words.

Where no wording of `instructions` fits, the verb tells what is meant, and the name is found by its courtesy or its
capitals.
"""

from __future__ import annotations

import re
from typing import Literal

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.change_verbs import BESIDES, INSTEAD, LEADS_IN, NO_LONGER, SENTENCE_END
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import is_particle, names_an_office, office_like

ChangeKind = Literal["replace", "strike", "add"]

_INSTEAD = late_pattern(
    r"(?:\b(?:will|shall) [^,]*in (?:his|her|their) (?:place|stead)$)"
    r"|\b(?:will|shall|is to) (?:take|fill) (?:his|her|their) (?:place|seat)$|\bprendra sa place$"
    r"|\bocupará su lugar$"
    r"|\bзайм[её]т (?:его|е[её]) место$|\b(?:nimmt|wird) (?:seinen|ihren) platz\b|\bprenderà il suo posto$"
    r"|\b(?:l[ea]|les) (?:faire )?remplacer par"
    r"|^(?:(?:his|her|their) (?:place|seat|duties) (?:will|is|are|shall)|(?:sein|ihr)en platz|il suo posto"
    r"|su (?:lugar|puesto)"
    r"|sa place|و?س?ينوب عن(?:ه|ها)|و?سيخلف(?:ه|ها)|(?:he|she|they) (?:will|is|are"
    r"|shall)\b.*?replaced by|(?:in|at) (?:his|her|their) (?:place|stead)|instead,"
    r"|(?:il|elle) (?:sera|est) (?:remplacée?|représentée?|suppléée?)|à sa place|en remplacement|(?:an|zu) (?:seiner"
    r"|ihrer) stelle"
    r"|stattdessen|für (?:sie|ihn) (?:reist|kommt|nimmt|springt)|in (?:sua|loro) vece|l[oae] (?:reemplaza|sustituye"
    r"|substitui|sostituisce)"
    r"|вместо (?:него|неё|нее)|(?:его|её|ее) заменит|на (?:его|её|ее) место|(?:оның )?орнына|yerine"
    r"|(?:uning )?o['‘’ʻ]rniga|sarà sostituit|al suo posto|en su (?:reemplazo|lugar)|será sustituid|em seu lugar"
    r"|w (?:jego|jej) miejsce|замість (?:нього|неї)|وسيحل محله|ويحل محله|بدلا منه|由此|改由|其职由)",
    re.IGNORECASE,
)
"""How a sentence begins of who comes for somebody named before."""
_OTHERWISE = r"(?! (?:eat|drink|speak|need|require|have|smoke|consume|carry|use|wish|want|understand|allowed)\b)"
"""What somebody does not do who comes: `Ms. Steiner does not eat pork`."""
_NO_LONGER = late_pattern(
    r"\b(?:no longer"
    r"|(?:will|can|is|are|does|do) (?:not|unfortunately not|unable)"
    rf"{_OTHERWISE}|unable to|cannot|won't"
    r"|(?:has|have) (?:withdrawn|been (?:withdrawn|removed)|pulled out|dropped out|cancelled)|drops? out"
    r"|stays? behind"
    r"|se retire|deixa de|desiste|causan? baja|queda(?:n)? fuera|rinuncia|depennat\w|ayrıl(?:mış|dı)\w*"
    r"|отказал\w+|выведен\w*|бас тарт\w+|воз(?:держ|держ)\w+"
    r"|empêchée?|(?:ne|n['’]) ?(?:pourra|participera|prendra|fera|sera|viendra|voyagera|accompagnera)\w*"
    r"|renonce à|se désiste|fällt (?:\w+ )?aus|nicht (?:teilnehmen|mitreisen|kommen|anreisen|dabei)|verhindert"
    r"|nimmt \w* ?nicht|sagt ab"
    r"|не (?:смож|прибуд|приед|прим|участв|поед|летит|едет)\w*|исключ[её]?а?н?\w*|выбыва\w*|отсутств\w+ не"
    r"|non (?:potrà|prenderà|parteciperà|verrà|sarà)|impossibilitat\w|rinuncia"
    r"|no (?:podrá|viajará|asistirá|participará|vendrá|integrará|formará)|não (?:poderá|participará|virá|viajará"
    r"|integrará|fará)"
    rf"|(?:will|shall) not{_OTHERWISE}|cancela su"
    r"|(?:kat[ıi]la|yer al|gele|iştirak ed[ae])\w*m[ae](?:yacak|yecek)\w*|katılmayacak\w*|yer almayacak\w*"
    r"|gelmeyecek\w*"
    r"|(?:қатыса|келе|бара) алмайды|келмейді|қатыспайды|(?:құрам|тізім)\w* (?:шығар|алын)\w*"
    r"|(?:tarkib|ro['‘’ʻ]yxat)\w* chiqar\w*|qatnasha olmaydi|ishtirok et(?:a ol)?maydi"
    r"|nie (?:weźmie|będzie|może|przyjedzie)|не (?:зможе|прибуде|братиме)|iştirak etməyəcək)\b"
    r"|انسحب|يعتذر|تعتذر|اعتذر|(?<!\w)لن\s|يتعذر|不能|无法|不再|不参加|不克|无法随团|退出|欠席|取りやめ|불참",
    re.IGNORECASE,
)
_BESIDES = late_pattern(
    r"\b(?:(?:is|are|has been|have been|will be|(?:has|have) also been) (?:also )?(?:added|included)"
    r"|(?:zusätzlich|außerdem|ferner|des weiteren|weiterhin) (?:wird|werden|reist|kommt|nimmt)"
    r"|begleitet (?:zusätzlich|ferner)"
    r"|(?:will|shall) (?:also )?include|comprendra (?:en outre|également|aussi)|fera (?:également|aussi) partie"
    r"|entra a far parte|farà parte anche|formará parte|integrará también|fará também parte|integrará também"
    r"|neu in der delegation|neu dabei"
    r"|se joindra|se joint|(?:est|sont|sera|seront) (?:également |aussi )?(?:ajout|inclu|intégr)\w*|s['’]ajoute\w*"
    r"|aufgenommen|kommt hinzu|schließt sich|ergänzt|nimmt (?:auch|zusätzlich|ferner)|reist (?:auch|zusätzlich)"
    r"|включ(?:[её]н|ена|ены|ает|ают|ить)\w*|добавл\w+|дополнительно|присоедин\w+|в состав (?:делегации )?(?:войд"
    r"|вход)\w+"
    r"|si (?:unisc|aggiung)\w+|è aggiunt\w|se (?:suma|incorpora|une|agrega|añade)n?|junta-se|integra-se"
    r"|(?:heyet|liste)\w* (?:eklen|kat[ıi]l|dahil)\w*|(?:құрам|тізім)\w* (?:қосыл|енгізіл)\w*|(?:қосыл"
    r"|енгізіл)(?:ді|ген|сін|ады|еді)|қосымша (?:енгіз"
    r"|қос)\w*"
    r"|dahil edil\w*|eklenmiş\w*|ilave edil\w*|qo['‘’ʻ]shil\w*|kiritil\w*|qo['‘’ʻ]shimcha|dołącz\w+|приєдн\w+"
    r"|включено|daxil edil\w*)\b"
    r"|(?:ت|ي)ضاف|أضيف|ينضم|تنضم|增加|新增|加入|追加|추가",
    re.IGNORECASE,
)
_HAN_OFFICE = (
    r"(?P<office>(?:副|常务副|助理)?(?:部长|司长|处长|局长|主任|大使|参赞|秘书长|秘书|市长|省长|厅长|科长|院长|会长|[一二三]秘|专员|教授|博士|记者|董事长|总裁|主席|总理"
    r"|翻译))?"
)
_HAN_GOES = late_pattern(
    rf"(?:(?:因|由于)[^，,]{{0,10}}[，,])?(?P<who>[\u3400-\u9fff·]{{2,4}}?){_HAN_OFFICE}(?:同志|先生|女士|阁下)?"
    r"(?:(?:因|由于)[^，,]{1,8})?(?:不能|无法|不再|不参加|取消|缺席|不随团)"
)
_HAN_COMES = late_pattern(
    rf"(?P<by>(?:改|现)由?|由)?(?P<who>[\u3400-\u9fff·]{{2,4}}?){_HAN_OFFICE}"
    r"(?:同志|先生|女士)?(?(by)(?:参加|接替|出席|代替|随团|代其)|代其).*"
)
_HAN_BESIDES = late_pattern(
    rf"(?:代表团)?(?:另|另外|并|还)?(?:新增|增加|增补|补充)(?:[^：:]{{0,8}}[：:]\s*)?(?P<who>[\u3400-\u9fff·]{{2,4}}?)"
    rf"(?:{_HAN_OFFICE.replace('<office>', '<held>')}一名)?(?:[，,、]\s*(?P<office>.+))?"
)
_HAN_OF_NOBODY = late_pattern(r".*(?:[方员团]|名单|说明)")
"""What words end with that name a side, a group or a text: 中方, 人员, 代表团, 名单."""
_INTO_LIST = late_pattern(
    r"(?<!\w)(?:оны|сапардан|сондай-ақ|(?:делегация )?құрам(?:ына|ға)|тізімге|делегацияға|heyete|listeye|heyətə"
    r"|siyahıya|(?:ro['‘’ʻ]yxat|delegatsiya|tarkib)ga)\s+",
    re.IGNORECASE,
)
"""To what somebody is added, before his name."""
_VERB_BEHIND = late_pattern(r",\s*[а-яё]+ть(?:ся)?$")
"""A Russian verb behind an office, before the one that denies it: `…, начальник управления, выехать не сможет`."""
_CLAUSES = re.compile(r"\s*[,;،，–—]\s*|\s+-\s+|\s*[()]\s*")
_SENTENCE_ENDS = late_pattern(r"(?<=[a-zà-ÿа-яё]{4}[.!?])\s+(?=[^\W\d_a-zß-ÿа-яё])")
_LONGEST = 400
_FEWEST = 2


def said_of_whom(text: str) -> str:
    """The clauses of a text before the one that says somebody does not come, without the words that lead to him."""
    said = _NO_LONGER.search(text)
    whom = text[: said.start()].rpartition(",")[0] or text if said is not None else text
    whom = _VERB_BEHIND.sub("", whom)
    _lead, colon, rest = whom.partition(":")
    if colon and has_courtesy(rest.strip()):
        return rest.strip()
    words = _INTO_LIST.sub("", whom, count=1).split()
    # `Please note that Mr Oliver Brandt has been withdrawn`
    at = next((at for at in range(len(words)) if has_courtesy(" ".join(words[at:]))), 0) if len(words) > _FEWEST else 0
    return " ".join(words[at:] if at and not any("," in word for word in words[:at]) else words)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text: who is named in one is not whom the one before speaks of. A courtesy ends none."""
    found: list[str] = []
    for part in _SENTENCE_ENDS.split(text):
        if found and has_courtesy(f"{found[-1].rsplit(maxsplit=1)[-1]} {part}"):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def change_in_words(line: str) -> tuple[ChangeKind, str] | None:
    """What a sentence says is to be done, and with whom, `name, office`; None: it says nothing of the kind."""
    text = " ".join(line.split()).strip(" .;。")
    if len(text) > _LONGEST:
        return None
    whole = bool(SENTENCE_END.search(line))
    for sentence in sentences_of(LEADS_IN.sub("", text)):
        kind = _kind_of(sentence, sentence=whole)
        if kind is not None and (who := _person_in(sentence)):
            return kind, who
    return None


def _kind_of(text: str, *, sentence: bool) -> ChangeKind | None:
    """What the verb of a line says is to be done; in a whole sentence more words tell it."""
    if _INSTEAD.search(text) or (sentence and INSTEAD.search(text)):
        return "add"
    if _NO_LONGER.search(text) or (sentence and NO_LONGER.search(text)):
        return "strike"
    return "add" if _BESIDES.search(text) or (sentence and BESIDES.search(text)) else None


def change_in_chinese(text: str) -> tuple[ChangeKind, str] | None:
    """The same of a Chinese sentence, in which no blank parts the words."""
    if (found := _HAN_GOES.match(text)) is not None:
        return "strike", found["who"]
    found = _HAN_COMES.fullmatch(text) or _HAN_BESIDES.fullmatch(text)
    if found is None or _HAN_OF_NOBODY.fullmatch(found["who"]) or office_like(found["who"]):
        return None
    said = found.groupdict()
    return "add", ", ".join(filter(None, (said["who"], said.get("held") or said["office"])))


def _person_in(text: str) -> str:
    """The name a sentence says, and the office behind it."""
    words = _INTO_LIST.sub("", _without_lead(text), count=2).split()
    starts = [at for at in range(len(words)) if has_courtesy(" ".join(words[at:]))] or list(range(len(words)))
    for at in starts:
        clauses = _CLAUSES.split(" ".join(words[at:]))
        name = _name_at_the_beginning(clauses[0])
        if name:
            behind = clauses[1] if len(clauses) > 1 and clauses[0] == name else ""
            place = f" ({behind})" if behind_whom_noted(behind) else ""
            office = _office_at_end(words[:at]) if place else behind if _is_office(behind) else ""
            return f"{name}, {office}{place}" if office else f"{name}{place}"
    return ""


def _office_at_end(words: list[str]) -> str:
    """The office that stands at the end of some words, from a word written large on: `включён Министр энергетики`."""
    large = (at for at, word in enumerate(words) if at and word[:1].isupper() and names_an_office(word))
    at = next(large, None)
    return " ".join(words[at:]) if at is not None else ""


def _without_lead(text: str) -> str:
    """A sentence without the words it begins with that say for whom somebody comes."""
    lead = _INSTEAD.match(text)
    return text[lead.end() :].strip() if lead is not None else text


def _name_at_the_beginning(clause: str) -> str:
    """The words of a clause, from its first one, that are a name."""
    words = clause.split()
    courtesy = has_courtesy(clause)
    end = 0
    while end < len(words) and (words[end][:1].isupper() or is_particle(words[end]) or not words[end][:1].islower()
                                or (courtesy and has_courtesy(" ".join(words[end:])))):  # fmt: skip
        end += 1
    while end and is_particle(words[end - 1]):
        end -= 1
    for last in range(end, 0, -1):
        name = " ".join(words[:last])
        if is_name(name) and len(name.split()) >= _FEWEST and all(word[:1].isalpha() for word in name.split()):
            return name
    return ""


def _is_office(clause: str) -> bool:
    return (
        (office_like(clause) or clause[:1].isupper())
        and not _NO_LONGER.search(clause)
        and not _BESIDES.search(clause)
        and not any(words.search(clause) for words in (INSTEAD, NO_LONGER))
    )
