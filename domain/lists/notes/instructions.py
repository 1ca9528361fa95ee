"""What a note says is to be done with a list, a line each: somebody replaced, struck off or added (protocol 4.9)."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.change_verbs import LEADS_IN
from domain.lists.notes.changes_in_words import change_in_chinese, change_in_words, said_of_whom, sentences_of
from domain.lists.text.name_and_office import is_name, name_and_office
from domain.naming.scripts.letters import is_unspaced

InstructionKind = Literal["replace", "strike", "add", "correct"]

_ASKED = (
    r"(?:(?:(?:please|kindly|also|we (?:would )?(?:kindly )?(?:ask|request)(?: you)? to|it is requested to|veuillez"
    r"|bitte"
    r"|(?:(?:il )?(?:convient|y a lieu|faut|est demandé)|prière|merci|(?:je|nous) vous (?:prie|prions)"
    r"|à noter qu['’]il faut)"
    r" (?:également )?de|прошу|просим|просьба|необходимо|следует|надлежит|также|se (?:ruega|solicita)|favor(?: de)?"
    r"|(?:si (?:prega|richiede)|occorre)(?: di)?|solicita-se|prosimy o|prosze|proszę|просимо)\s+"
    r"|(?:(?:il )?(?:convient|y a lieu|faut)|prière|merci|(?:je|nous) vous (?:prie|prions)) d['’])*)"
)
_ADDING = (
    r"ajout|\badd|includ|включ|добав|дополн|aggiun|añad|agreg|incorpor|hinzu|ergänz|eklen|ilave|қос|qo['‘’ʻ]sh|dodat"
    r"|dodać"
    r"|acresc|inclu[ií]"
)
_STRIKING = (
    r"supprim|retir[eé]|ray[eé]|delet|remov|withdr|struck|исключ|вычерк|depenn|elimin|streich|entf[aä]ll|çıkar|шығар"
    r"|chiqar|skreśl|вилуч|exclu"
)
_OFF = (
    r"(?:,?\s+(?:from|off|de|aus|из|da|do|del)\s+(?:the |la |der |dalla )?(?:list\w*|delegation|délégation|состав\w*"
    r"|списк\w*).*)?"
)
_TO = r"(?:,?\s+(?:to|in|à|en|zu[rm]?|в)\s+(?:the |la |der )?(?:list\w*|delegation|délégation|состав\w*|список).*)?"
_PART = r"(?:\s*[,:：–—]+[\s-]*|\s*-+\s+|\s+-+\s*)"
_COMES = (
    r"\s+(?:nimmt|kommt|reist|fährt|прибудет|приедет|едет|поедет|прилетит|летит"
    r"|примет участие|участвует|будет|войд[её]т)"
)
_COMING = late_pattern(
    r",?\s+(?:(?:will|is to) (?:attend|come|travel|join|participate|take part)|(?:participera|viendra|sera présente?)"
    r"|ishtirok etadi|қатысады|келеді|қатыспақ|барады|katılacak\w*|eklenecek\w*|gelecek\w*|gidecek\w*|iştirak edəcək\w*"
    r"|boradi|keladi"
    r"|qatnashadi)\b.*",
    re.IGNORECASE,
)
"""What is said of who comes behind his name and office."""

_SAID: dict[InstructionKind, tuple[str, ...]] = {
    "correct": (
        r"(?:onde se lê|donde dice|dove si legge|anziché|zamiast|де написано|замість)\s*:?\s*"
        r"[«“„\"](?P<who>[^»”\"“]+)[»”\"“],?\s*"
        r"(?:leia-se|deve(?:rá)? ler-se|debe decir|léase|(?:si )?leg(?:ga|gasi)"
        r"|winno być|powinno być|читати|слід читати)\s*:?\s*"
        r"[«“„\"](?P<by>[^»”\"“]+)[»”\"“]",
        r"(?:(?:row|line|no?\.?|ligne|n°|строка|пункт|zeile|№)\s*\d+\s*[:,–—-]?\s*)?(?:for|au lieu de|вместо|statt"
        r"|instead of)\s*"
        r"[«“„\"](?P<who>[^»”\"“]+)[»”\"“],?\s*(?:please\s+)?(?:read|lire|читать|следует читать|lies"
        r"|muss es heißen)\s*:?\s*"
        r"[«“„\"](?P<by>[^»”\"“]+)[»”\"“]",
        r"(?:[^\W\d_]+\s*[:–—-]\s*)?(?:(?:row|line|no?\.?|ligne|n°|строка|пункт|zeile|№)\s*\d+\s*[:,–—-]?\s*)?"
        r"(?:please\s+|kindly\s+|bitte\s+|veuillez\s+|просим\s+)?(?:read|lire|читать|следует читать|lies"
        r"|lesen)\s*:?\s*"
        r"[«“„\"](?P<by>[^»”\"“]+)[»”\"“],?\s*"
        r"(?:instead of|and not|au lieu de|et non|вместо|statt|anstatt|und nicht)\s*"
        r"[«“„\"](?P<who>[^»”\"“]+)[»”\"“]",
        r"(?:read|lire|lies|lesen|читать|следует читать)\s+(?P<by>(?P<name>[^«»“”„\":]{3,60}?)),?\s+"
        r"(?:instead of|in place of|rather than|and not|au lieu de|et non|вместо|statt|anstatt|anstelle von|und nicht)"
        r"\s+(?P<who>[^«»“”„\":,]{3,60})",
        r"(?:instead of|in place of|au lieu de|вместо|statt|anstatt|anstelle von|for)\s+"
        r"(?P<who>[^«»“”„\":,]{3,60}?),?\s+(?:please\s+)?(?:read|lire|lies|читать|следует читать)\s+"
        r"(?P<by>(?P<name>[^«»“”„\":,]{3,60}))",
        r"(?P<who>(?P<named>\S+(?:\s\S+)?))(?:氏)?の(?:役職名?|肩書き?|官職|職名)[「『][^」』]+[」』]を[「『](?P<held>[^」』]+)[」』]に"
        r"(?:訂正|修正|変更).*",
        r"(?P<who>(?P<named>[^:;«»“”\"]{3,80}?))\s*[:–—-]\s+(?:(?:his|her|the|sa|son|la|le|его|е[её])\s+)?"
        r"(?:title|office|function|position|post|fonction|titre|qualité|должность|amtsbezeichnung|funktion|cargo"
        r"|carica)\s+"
        r"(?:(?:should|shall|must|is to) (?:now )?read|now reads|is now|doit se lire|se lit|est désormais"
        r"|следует читать|читать|muss heißen|lautet(?: nun| jetzt)?|debe decir|passa a ser|va letta)\s*:?\s*"
        r"[«“„\"](?P<held>[^»”\"“]+)[»”\"“]",
        r"(?:the\s+|le\s+|la\s+|l['’])?(?P<office>[^\d()]{3,60}?)\s*"
        r"\((?P<who>(?:no\.?|nr\.?|n°|№|row|line|item|ligne|строка|пункт|zeile|sıra)\s*\d+)\)\s*"
        r"(?:will be|is|shall be|sera|est|будет|ist|wird|será|sarà)\s+(?:now\s+)?(?P<by>.+)",
        r"(?P<who>(?:no\.?|nr\.?|n°|№|row|line|item|ligne|строка|пункт|zeile|sıra)\s*\d+)\s*[:,–—-]?\s*"
        r"(?:(?:should|shall|must|is to) (?:now )?read|now reads|(?:doit )?se lire|(?:à )?lire|se lit|lautet"
        r"|(?:следует )?читать|изложить|léase|leggasi|leia-se)(?:\s+(?:as follows|richtig|nunmehr|jetzt|korrekt"
        r"|comme suit|так|следующим образом|в следующей редакции))?\s*:?\s*(?P<by>.+)",
        r"(?P<who>(?P<by>.+?))\s+(?:деп (?:оқыл|түзетіл|жазыл)\w+|(?:olarak|şeklinde) (?:düzeltil|değiştiril"
        r"|okun)\w+)",
    ),
    "replace": (
        r"(?:en lugar de|en vez de|em vez de|no lugar de|em lugar de|al posto di|in luogo di|zamiast|замість)"
        r"\s+(?P<who>.+?),?\s+"
        r"(?:asistirá|viajará|participará|vendrá|irá|virá|parteciperà|verrà|w skład delegacji wejdzie|weźmie udział"
        r"|przyjedzie|братиме участь|прибуде|поїде)\s+(?P<by>.+)",
        r"(?P<who>.+?)\s+(?:è|viene|sarà|será|é)\s+(?:sostituit[oa]|substituíd[oa]|sustituid[oa])\s+"
        r"(?:da|dal|dalla|dall['’]|pel[oa]|por)\s+(?P<by>.+)",
        r"(?P<who>[^，,：:]+?)(?:改为|改由)(?P<by>.+?)(?:接替|代替)?",
        r"(?P<who>[^，,：:]{2,}?)由(?P<by>.{2,}?)(?:接替|代替|替换|接任|代为)(?:出席|参加|参会)?",
        r"(?P<who>.+?)(?:氏)?(?:を|は|に代わり|に代えて|に替えて)\s*(?P<by>.+?)(?:氏)?(?:に(?:変更|交代|差し?替え)|が(?:出席|参加)).*",
        r"(?P<who>\S+?)(?:를|을|은|는|이|가)?\s+(?P<by>.+?)(?:으)?로\s*(?:교체|변경).*",
        r"(?P<who>\S+?)\s*대신\s*(?P<by>.+)",
        r"به جای\s+(?P<who>[^،,]+?)[،,]\s*(?P<by>.+)",
        r"(?:replace|substitute|remplacer|заменить|sustituir(?: a)?|reemplazar(?: a)?|sostituire"
        r"|substituir)\s+(?P<who>.+?)"
        r"\s+(?:by|with|par|на|por|con)\s+(?P<by>.+)",
        r"(?P<who>.+?)\s+(?:(?:is|will be|has been|shall be) replaced (?:by|with)|(?:est|sera|a été) remplacée?s? par"
        r"|(?:заменяется|замен[её]н[ао]?|заменить) на|es sustituid[oa] por|è sostituit[oa] da)\s+(?P<by>.+)",
        rf"(?:statt|anstelle von|anstatt|вместо)\s+(?P<who>.+?){_COMES}\s+(?P<by>.+?)(?:,?\s+(?:teil|an|mit))?",
        r"(?:يُ?ستعاض عن|يُ?ستبدل|استبدال|تم استبدال)\s+(?P<who>.+?)\s+ب(?:ـ\s*)?(?P<by>(?:ال)?\S.+)",
        r"يحلّ?\s+(?P<by>.+?)\s+محلّ?\s+(?P<who>.+)",
        rf"(?:instead of|in place of|au lieu de|à la place de|en remplacement de|вместо|statt|anstelle von|anstatt"
        rf"|en lugar de|zamiast|замість|no lugar de"
        rf"|al posto di|em vez de)\s+(?P<who>.+?){_PART}(?P<by>.+)",
        r"(?P<who>.+?)\s+(?:wird\s+)?durch\s+(?P<by>.+?)\s+(?:ersetzt|ersetzen)",
        rf"(?P<who>.+?)(?:['’]\w+)?\s+(?:yerine|əvəzinə|орнына|o['‘’ʻ]rniga|ўрнига)(?:{_PART}|\s+)(?P<by>.+)",
        r"(?:将|把)?(?P<who>[^，,]+?)(?:更换|替换|换)为(?P<by>.+)",
    ),
    "strike": (
        r"(?:depennare|eliminare|cancellare|si depenna|queda sin efecto|causa baja"
        r"|se (?:retira|elimina|excluye|da de baja)"
        r"|retira-se|skreślić|wykreślić|skreśla się|usunąć|виключити|викреслити|вилучити"
        r"|(?:ro['‘’ʻ]yxatdan )?(?:chiqarilsin|o['‘’ʻ]chirilsin)|foi (?:retirad|excluíd|suprimid)[oa])"
        r"(?:\s+(?:da lista|da delegação|z listy|зі? (?:складу|списку)))?"
        r"(?:\s+(?:il nominativo d(?:i|el(?:la)?)|la participación de|el nombre de|o nome d[eoa]))?"
        r"\s*[:–—-]?\s+(?:a\s+|[oa]\s+)?(?P<who>.+)",
        r"(?:取消|删去|撤销|剔除|削除|삭제|제외|취소|حذف)\s*[:：]\s*(?P<who>.+)",
        r"(?P<who>\S+)\s*(?:을|를)?\s*(?:삭제|제외)",
        rf"(?:delete|remove|strike (?:out|off)|withdraw|supprimer|retirer|rayer|radier|исключить|вычеркнуть"
        rf"|suprimir(?: a)?"
        rf"|eliminar(?: a)?|depennare|eliminare)(?:\s+из (?:состава"
        rf"|списка)(?: делегации)?)?\s*[:–—-]?\s+(?P<who>.+?){_OFF}",
        rf"(?:streichen|gestrichen|entfällt|шығарылсын|çıkarılan|删除|去掉)(?:{_PART}|(?<=[除掉]))(?P<who>.+)",
        r"(?P<who>.+?)\s+(?:(?:is|has been|will be|was) (?:withdrawn|removed|deleted|struck off)"
        r"|(?:will|does|can|is) (?:no longer|not|unable to) (?:take part|participate|attend|travel\w*|come|join)"
        r"|est (?:retirée?|supprimée?|rayée?)"
        r"|ne (?:participera|prendra|fera|fait|font|sera|voyagera|viendra) (?:pas|plus)"
        r"|исключ[её]н[ао]?|исключается|исключить|вычеркнуть|не (?:прибудет|приедет|участвует|сможет|примет)"
        r"|выбыл[ао]?"
        r"|(?:тізімнен|құрамнан|делегация құрамынан)\s+(?:шығар|алын|алып)\w*|entfällt|streichen|wird gestrichen"
        r"|nimmt nicht|(?:listeden|heyetten)\s+çıkar\w*)\b.*",
        rf"(?:[^:«»“”\"\d]{{0,60}}\s)?(?:{_STRIKING})[^:«»“”\"\d]{{0,60}}:\s+(?P<who>.+)",
        r"(?:يُ?حذف|حذف|شطب|لن (?:يشارك|تشارك|يحضر|تحضر))\s+(?:من (?:ال)?(?:قائمة|وفد)\s+)?(?:اسم\s+)?(?P<who>.+?)"
        r"(?:\s+من (?:ال)?(?:قائمة|وفد).*|\s+في الزيارة.*)?",
    ),
    "add": (
        r"(?:si aggiung(?:e|ono)|inserire|se (?:incorpora|añade|agrega|suma)n?|foi (?:incluíd|acrescentad)[oa]"
        r"|inclui-se|acrescenta-se|dodać|dodaje się|dopisać|включити|додати"
        r"|(?:ro['‘’ʻ]yxatga )?(?:qo['‘’ʻ]shilsin|kiritilsin))"
        r"\s*[:–—-]?\s+(?:a\s+|[oa]\s+)?(?P<who>.+)",
        r"(?:新增|增加|增补|追加|추가|포함|اضافه(?: شود)?|افزودن)\s*[:：]\s*(?P<who>.+)",
        rf"(?:add|include|insert|ajouter|inclure|rajouter|включить|добавить|añadir(?: a)?|agregar(?: a)?"
        rf"|incluir(?: a)?|aggiungere"
        rf"|acrescentar)(?:\s+в (?:состав|список)(?: делегации)?)?\s*[:–—-]?\s+(?P<who>.+?){_TO}",
        rf"(?:hinzufügen|ergänzen|neu|қосылсын|енгізілсін|eklenen|ilave|增加|增补|添加)(?:{_PART}|(?<=[加补]))(?P<who>.+)",
        r"(?P<who>.+?),?\s+(?:(?:is|has been|will be) (?:added|included)|est ajoutée?|(?:тізімге "
        r"|құрамға )?(?:қосыл|енгізіл)\w+"
        r"|hinzufügen|kommt hinzu|wird ergänzt|(?:heyete|listeye)\s+(?:eklen|ilave|dahil)\w*)\b.*",
        rf"(?:[^:«»“”\"\d]{{0,60}}\s)?(?:{_ADDING})[^:«»“”\"\d]{{0,60}}:\s+(?P<who>.+)",
        r"(?:يُ?ضاف|إضافة|تضاف)\s+(?:إلى (?:ال)?(?:قائمة|وفد)\s+)?(?P<who>.+?)(?:\s+إلى (?:ال)?(?:قائمة|وفد).*)?",
    ),
}  # fmt: skip
"""How a line says it, in the languages notes come in. The first that fits holds."""
_PATTERNS = {
    kind: [late_pattern(rf"{_ASKED}(?:{each})", re.IGNORECASE) for each in patterns] for kind, patterns in _SAID.items()
}
_HINTED = late_pattern(
    rf"{_ADDING}|{_STRIKING}"
    r"|replac|substit|rempla|instead|in place|au lieu|à la place|вместо|замен|statt|anstelle|durch|yerine|орнына"
    r"|delet|remov"
    r"|strike|struck|withdr|suppr|retir|ray|radi|исключ|вычерк|strei|gestr|entf|шығар|алын|алып|çıkar|add|includ"
    r"|insert|ajout"
    r"|inclu|включ|добав|añad|agreg|aggiun|acresc|hinzu|ergänz|neu\b|қос|енгіз|eklen|ilave|dahil|sust|reempl|sostit"
    r"|elimin"
    r"|depenn|suprim|not |longer|ne |не |выбыл|nicht|en lugar|al posto|em vez|[换除掉加补]|\breads?\b|lire|\blit\b"
    r"|\((?:no|nr|n°|№|row|line|item|ligne|строка|пункт|zeile|sıra)\b|читать|излож|lies|lesen|lautet|léase"
    r"|leggasi|leia-se"
    r"|zamiast|skreśl|wykreśl|usun|doda|dopis|замість|виключ|викресл|вилуч|додат|rniga|ўрнига|chiqaril|chiril|shilsin"
    r"|kiritil|[改由取删撤剔新]|変更|訂正|修正|削除|追加"
    r"|交代|替え|교체|변경|삭제|제외|취소|추가|포함|대신|به جای|اضافه|افزود"
    r"|asistir|viajar|incorpor"
    r"|efecto|baja|posto|luogo|lugar|lê|leia|dice|legg|foi |cancell|inser"
    r"|\bдеп\b|olarak|şeklinde|əvəzinə|ستعاض|ستبدل|استبدال|يحل|حذف|شطب|\bلن\b|ضاف|إضافة",
    re.IGNORECASE,
)
"""How the words of instructions begin: most lines have none of them."""
_SECTIONS: dict[InstructionKind, str] = {
    "strike": r"entfallen|entfällt|gestrichen|deleted|removed|withdrawn|struck off|to be deleted"
    r"|no longer (?:on the list|coming)"
    r"|supprimée?s|retirée?s|à supprimer|исключ(?:ить|ены|аются)|выбыл\w*|шығарылғандар|шығарылсын|çıkarılanlar"
    r"|çıkarılan\w*"
    r"|bajas|suprimidos|eliminati|删除",
    "add": r"neu(?: hinzugekommen)?|hinzugekommen|added|to be added|new|ajoutée?s|à ajouter|включ(?:ить|ены)"
    r"|добав(?:ить|лены)"
    r"|қосылғандар|қосылсын|eklenenler|eklenen\w*|altas|aggiunti|增加",
}
"""What heads those who are struck off, or added."""
_SECTION = {kind: late_pattern(rf"(?:{words})\s*[:：]?", re.IGNORECASE) for kind, words in _SECTIONS.items()}
_PLACE = late_pattern(r"(?:(?:no\.?|number|row|n°|numéro|№|номер|nr\.?|sıra|пункт)\s*)(\d{1,3})", re.IGNORECASE)
_BY_NAME = late_pattern(r"замен\w+\s.*\bна\b|\bзамен\w+ на\b", re.IGNORECASE)
_INTO = late_pattern(
    r"\b(?:включить|добавить|ввести|внести|дополнить|включено|додано|введено|внесено)\s+(?=\w)", re.IGNORECASE
)
"""Verbs behind which a Russian name is declined: `включить Лаврентьева Дмитрия Сергеевича`."""
_OF_FATHER = late_pattern(r"(?:вича|ича|вны|чны|вну|чну)$")
"""How a declined patronymic ends."""
_OF_AN_OFFICE = late_pattern(r"(?:\w{3,}[ое]го )*\w+(?:теля|ника|ря|тора|[иа]ста|нта|стра)(?=$|[\s,])", re.IGNORECASE)
"""An office in the genitive as far as its first noun: первого заместителя."""
_OF_POLISH = late_pattern(r"(?:skiego|ckiego|dzkiego|skiej|ckiej|dzkiej)\b", re.IGNORECASE)
_ARTICLE = late_pattern(
    r"(?:la|il|lo|el|o|a|os|as|der|die|den|dem|le|the|dell?['’]|del|della|dal|dalla|al|alla)\s+|l['’]", re.IGNORECASE
)
_VOWEL_LEFT_OUT = {
    "Павла": "Павел",
    "Льва": "Лев",
    "Петра": "Пётр",
    "Фёдора": "Фёдор",
    "Ильи": "Илья",
    "Никиты": "Никита",
}
"""Given names that lose or change a vowel in the genitive."""
_OF_KAZAKH = late_pattern(r"(?<=\w{3})[тдн][ыі]ң$")
_PRONOUN = late_pattern(
    r"(?:оның|u|uning|onun|kendisinin|改|现|他们|其|s?he|they|il|elle|er|sie|он|она|l[ue]i|él|ella|el[ea]|o|ол|هو|هي|他|她)",
    re.IGNORECASE,
)
_INITIAL = late_pattern(r"(?:^|[\s.])[^\W\d_]\.$")
_LONGEST = 400


_RELATIVE = late_pattern(
    r"(?<=\w),\s(?:qui|who|which|quien|che|котор(?:ый|ая|ые)|який|яка|który|która|který|která|ktor[ýá]|care|aki|joka|som)\s.*$"
)
"""What a sentence goes on to say of somebody behind his office."""
_REQUEST = late_pattern(r"bitte|please|kindly|просим|просьба|veuillez|prière|rogamos|lütfen|просимо", re.IGNORECASE)
_INTO_IT = late_pattern(
    r"^\s*(?:в (?:состав |список )?(?:нашей )?делегаци[июя]|в список(?: делегации)?|to (?:the|our) (?:list|delegation)"
    r"|à la (?:liste(?: de la délégation)?|délégation)|a la (?:lista|delegación)|alla (?:lista|delegazione)"
    r"|à (?:lista|delegação)|auf die (?:Liste|Delegationsliste)|in die (?:Liste|Delegation))\s+(?=\S)",
    re.IGNORECASE,
)
"""Into what somebody is to be taken."""
_IN_DELEGATION = late_pattern(
    r"\s(?:в составе(?: нашей)? делегации|в делегации|у складі делегації|in (?:our|the) delegation|in der delegation"
    r"|(?:dans|au sein de) (?:la|notre) délégation|en (?:la|nuestra) delegación|na (?:nossa )?delegação"
    r"|nella (?:nostra )?delegazione|делегация құрамында|heyette)(?=[\s,]|$)",
    re.IGNORECASE,
)


class Instruction(msgspec.Struct, frozen=True):
    """What is to be done: with whom, and who comes instead. Of a correction, how the row reads now."""

    kind: InstructionKind
    who: str
    by: str = ""
    number: int | None = None
    """The rank who is added is to have, where it says it."""

    @property
    def place(self) -> int | None:
        """The number on the list by which it says whom it means."""
        found = _PLACE.fullmatch(self.who)
        return int(found[1]) if found else None


def instruction_in(line: str) -> Instruction | None:
    """What a line says is to be done with the list; None: it says nothing of the kind."""
    text = _without_end(LEADS_IN.sub("", " ".join(line.split())).strip(" ;。"))
    if len(text) > _LONGEST:
        return None
    if (chinese := change_in_chinese(text)) is not None:
        return Instruction(*chinese)
    worded = _as_worded(text)
    worded = worded if worded is None or not _REQUEST.fullmatch(worded.who) else None
    if worded is not None and _PRONOUN.fullmatch(worded.who):
        return Instruction("add", worded.by) if worded.by else None
    if worded is not None and len(sentences_of(worded.who)) > 1:
        worded = next(filter(None, map(_as_worded, sentences_of(text))), None)
    return worded if worded is not None and _is_about_somebody(worded) else _in_a_sentence(line) or worded


def _is_about_somebody(worded: Instruction) -> bool:
    name = name_and_office(worded.who)[0]
    return worded.kind == "correct" or worded.place is not None or (":" not in name and is_name(name))


def _in_a_sentence(line: str) -> Instruction | None:
    """The same where the verb of a sentence says it."""
    found = change_in_words(line)
    if found is None:
        return None
    kind, who = found
    return Instruction(kind, _bare(as_called(who) if kind == "add" and _INTO.search(line) else who))


def _as_worded(text: str) -> Instruction | None:
    """The same where it is worded as such instructions usually are."""
    if not _HINTED.search(text):
        return None
    for kind, patterns in _PATTERNS.items():
        for pattern in patterns:
            found = pattern.fullmatch(text)
            said = found.groupdict() if found is not None else {}
            if any(not is_name(name_and_office(said["by"])[0]) for part in ("office", "name") if part in said):
                continue
            if "held" in said:
                parted = "、" if is_unspaced(said["who"]) else ", "
                return Instruction(kind, said["who"], f"{said['who']}{parted}{said['held'].strip()}")
            if any(map(str.isalnum, said.get("who", ""))):
                by = ", ".join(filter(None, (_COMING.sub("", said.get("by") or ""), said.get("office"))))
                who = said_of_whom(said["who"])
                if any(map(_OF_FATHER.search, who.partition(",")[0].split())):
                    who = as_called(who)
                return Instruction(kind, _bare(who), _bare(as_called(by) if _BY_NAME.search(text) else by))
    return None


def section_of(heading: str) -> InstructionKind | None:
    """What a heading says is to be done with those below it."""
    return next((kind for kind, pattern in _SECTION.items() if pattern.fullmatch(heading.strip())), None)


def nominative(name: str) -> str:
    """A Slavic or Kazakh name as it is called, of one that stands in the genitive: Абаева Даурена is Абаев Даурен."""
    if any(word.endswith(("вич", "вна", "чна")) for word in name.split()):
        return name
    if _OF_POLISH.search(name):
        return " ".join(map(_of_polish, name.split()))
    words = [_OF_KAZAKH.sub("", word) for word in name.split()]
    if any(word.endswith(("вны", "чны")) for word in words):
        return " ".join(_of_a_woman(word) for word in words)
    return " ".join(_of_a_man(word) for word in words)


def as_called(said: str) -> str:
    """A Russian name with its office as they are called, of what stands in the accusative behind `заменить на`."""
    name, comma, office = said.partition(",")
    *before, noun = found[0].split() if (found := _OF_AN_OFFICE.match(office.strip())) else [""]
    first = [f"{word[:-3]}{'ий' if word[-4:-3] in 'гкхжшщчн' and word.endswith('его') else 'ый'}" for word in before]
    noun = f"{noun[:-1]}ь" if noun.endswith(("теля", "ря")) else noun.removesuffix("а")
    rest = office.strip()[len(found[0]) :] if found else office.strip()
    if any(word.endswith(("вну", "чну")) for word in name.split()):
        name = " ".join(re.sub("у$", "а", re.sub("ую$", "ая", re.sub("(?<!у)ю$", "я", word))) for word in name.split())
    else:
        name = nominative(name)
    return f"{name}{comma} {' '.join([*first, noun])}{rest}".strip()


def _of_polish(word: str) -> str:
    for ending, right in (("iego", "i"), ("ego", "y"), ("iej", "a"), ("ej", "a"), ("y", "a")):
        if word.casefold().endswith(ending):
            bare = word[: -len(ending)]
            return bare + (right.upper() if bare.isupper() else right)
    return word.removesuffix("a")


def _of_a_man(word: str) -> str:
    if word in _VOWEL_LEFT_OUT:
        return _VOWEL_LEFT_OUT[word]
    if word.endswith("енка"):
        return f"{word[:-1]}о"
    if word.endswith(("ского", "цкого")):
        return f"{word[:-3]}ий"
    if word.endswith(("ова", "ева", "ёва", "ина", "ына", "вича", "ича")):
        return word[:-1]
    if word.endswith(("аря", "еря", "валя", "голя")):
        return f"{word[:-1]}ь"
    return f"{word[:-1]}й" if word.endswith(("ея", "ия", "ая", "ія")) else word.removesuffix("а")


def _of_a_woman(word: str) -> str:
    for ending, right in (("вны", "вна"), ("чны", "чна"), ("вой", "ва"), ("ной", "на"), ("ской", "ская"), ("ии", "ия")):
        if word.endswith(ending):
            return word.removesuffix(ending) + right
    return f"{word[:-1]}а" if word.endswith("ы") else f"{word[:-1]}я" if word.endswith("и") else word


def _without_end(text: str) -> str:
    """The text without the full stop behind it; an initial keeps its dot."""
    return text if _INITIAL.search(text) else text.rstrip(" .")


def _bare(text: str) -> str:
    text = _INTO_IT.sub("", _RELATIVE.sub("", _IN_DELEGATION.sub("", text)))
    bare = _without_end(text.strip(' ,;:–—-«»“”„"').lstrip("."))
    bare = f"{bare}»" if bare.count("«") > bare.count("»") else bare
    article = _ARTICLE.match(bare)
    return bare[article.end() :] if article and has_courtesy(bare[article.end() :]) else bare
