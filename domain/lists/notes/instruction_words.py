"""How a line of a note is worded that has somebody replaced, struck off, added or read otherwise."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.notes.sections_of_changes import InstructionKind

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
COMING = late_pattern(
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
PATTERNS = {
    kind: [late_pattern(rf"{_ASKED}(?:{each})", re.IGNORECASE) for each in patterns] for kind, patterns in _SAID.items()
}
HINTED = late_pattern(
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
