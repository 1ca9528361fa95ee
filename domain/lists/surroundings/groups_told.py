"""The groups apart from the officials, such as an advance team: which lines are one, and which only speak of one."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.delegation.category import Category
from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.running_text import leads_to_list

ADVANCE = (
    r"advance (?:team|party|group|mission)|(?:équipe|mission|groupe) (?:précurseur|préparatoire|avancée)"
    r"|(?:передов|подготовительн)\w+ (?:групп|команд)|групп\w+ подготовки"
    r"|voraus(?:team|kommando|delegation|gruppe)|(?:equipo|grupo|misión) (?:de )?avanzad|avanzada\b"
    r"|equipa? (?:avançad|precursor)|missão precursora|(?:squadra|gruppo|missione) (?:avanzat|precursor)"
    r"|öncü (?:heyet|ekip)|алдын ала (?:топ|делегация)|先遣|선발대|(?:الوفد|الفريق) (?:التحضيري|المتقدم)"
    r"|فريق المقدمة"
)
"""What an advance team is called, which no body and no matter is."""
_SURE: dict[Category, str] = {
    "business": r"business (?:delegation|mission|representatives)|(?:economic|trade|commercial) (?:mission"
    r"|delegation)"
    r"|délégation (?:d['’](?:affaires|entreprises)|économique|commerciale)|mission (?:économique|commerciale)"
    r"|(?:делов|экономическ|торгов|коммерческ)\w+ (?:делегаци|мисси)\w*|бизнес-?(?:делегаци|мисси)\w*"
    r"|wirtschaftsdelegation|handelsdelegation|(?:delegación|delegação|delegazione) (?:empresari|imprenditori)\w+"
    r"|miss\w+ (?:econ[oóô]mica|imprenditoriale|empresarial)|iş (?:insan|adam)lar[ıi] heyeti|ticaret heyeti"
    r"|іскер(?:лік)? (?:топтар )?делегация\w*|経済(?:ミッション|使節|代表団)|경제사절단|وفد رجال الأعمال",
    "press": r"press (?:corps|team|pool|delegation)|accompanying (?:press|media|journalists)"
    r"|(?:members of the )?press"
    r" accompanying|media (?:delegation|team|representatives)|journalists|(?:délégation de )?presse accompagnante"
    r"|journalistes|(?:представител\w+ )сми|журналист\w*|пресс-?пул\w*|journalisten|periodistas|giornalisti"
    r"|jornalistas"
    r"|gazeteciler|記者団|记者团|기자단",
    "crew": r"(?:flight|air|cabin|aircraft) ?crew|crew (?:list|members)|экипаж\w*|équipage|flugbesatzung|tripulación"
    r"|tripulação|equipaggio|uçuş ekibi|機組|机组|طاقم الطائرة",
    "security": r"(?:close protection|security) (?:team|detail|officers)|групп\w+ (?:безопасности|охраны)"
    r"|équipe de sécurité"
    r"|sicherheits(?:team|kräfte)|equipo de seguridad|equipa? de segurança|squadra di sicurezza|güvenlik ekibi"
    r"|күзет тобы|警護班|警卫组|경호팀|فريق الأمن",
    "support": rf"(?:{ADVANCE})\w*|(?:technical|support) (?:team|staff)|équipe technique|техническ\w+ (?:групп"
    rf"|персонал)\w*"
    r"|technisches (?:team|personal)|equipo técnico|equipe técnica|squadra tecnica|teknik ekip|техникалық топ",
}  # fmt: skip
"""The group as the head of what is said, and not only a word that may be of a body, a matter or a wish."""
_BEFORE = late_pattern(
    r"(?:re|fwd?|d|l|ci|dessous|joint\w?|please|kindly|find|see|here|is|are|below|attached|enclosed|hereby"
    r"|following|the|our|of|list|lists|names"
    r"|members|participants|composition|persons|veuillez|trouver|voici|liste|noms|membres|composition"
    r"|participants|de|du|des|la|le|les|notre|nos|ниже|приводим|направля\w+|прилага\w+|представля\w+|вам|список"
    r"|списки"
    r"|состав|участник\w+|член\w+|наш\w+|bitte|finden|sie|anbei|unten|die|der|das|unser\w*|liste|namen|mitglieder"
    r"|teilnehmer\w*|adjunt\w+|continuación|a|lista|miembros|membros|membri|nombres|nomes|nomi|della|dell|del|da|do"
    r"|el|nuestr\w+|nossa|nosso|nostr\w+|elenco|partecipanti|ecco|segue|sayın|aşağıda|төменде|біздің|тізім\w*"
    r"|құрам\w*)",
    re.IGNORECASE,
)
"""A word before a group that leads to it and says nothing of its own."""
_WORD = late_pattern(r"[^\W\d_]+")
_DELEGATION = (
    r"delegations?\b|délégations?\b|делегац|delegaci[óo]n|delega[cç][ãa]o|delegazione|delegatsiya|heyet|وفد"
    r"|代表[团團団]"
    r"|delegationsliste"
)
_WITH_OTHERS = late_pattern(r"\s*(?:and|et|и|und|y|e|ve|және|&|\+|,)\s", re.IGNORECASE)
"""How others are named beside a group."""
_OTHER_MATTERS = late_pattern(
    r"conference|conférence|конференц|briefing|брифинг|release|communiqué|statement|clearance|vetting|check|badge"
    r"|pass\b"
    r"|accredit|accrédit|аккредит|пропуск|проверк|plan\b|programme|program\b|программ|forum|форум"
    r"|co-?operation|coopération|сотрудничес|zusammenarbeit|cooperaci[óo]n|coopera[cç][ãa]o|cooperazione|işbirliği"
    r"|ынтымақт"
    r"|arrangements?\b|\btalks\b|negotiation|pourparlers|переговор|consultation|консультац|meeting|réunion|совещани"
    r"|встреч"
    r"|lunch|dinner|déjeuner|dîner|обед|ужин|assistance\b|technical help|содействи|помощ|\bissues?\b|вопрос\w*"
    r"|questions?\b"
    r"|working (?:group|party)|groupe de travail|рабоч\w+ групп|arbeitsgruppe|grupo de trabajo|grupo de trabalho"
    r"|gruppo di lavoro|çalışma grubu|жұмыс тобы|(?:sub)?commissions?\b|комисси|kommission|comisión|comissão|komisyon"
    r"|security council|conseil de sécurité|sicherheitsrat|совет\w* (?:\w+ )?безопасност|consejo de seguridad"
    r"|güvenlik kurulu|қауіпсіздік кеңес|security (?:and|for|policy)|social security|sécurité (?:sociale"
    r"|alimentaire|routière)"
    r"|logistics (?:for|of)",
    re.IGNORECASE,
)
"""What a group is spoken of for, and bodies that bear its word: nothing that stands on a list itself."""
_ASKED = late_pattern(
    r"\b(?:please|kindly|thank\w*|request\w*|we ask|grateful|provide\w*|would|could|просим|прошу|просьба"
    r"|благодар\w+|обеспечить"
    r"|veuillez|prière|prions|remerci\w+|merci|bitte\w*|danke\w*|rogamos|agrade\w+|ruego|solicita\w+|preghiamo"
    r"|ringrazi\w+"
    r"|rica|teşekkür|lütfen|сұраймыз|сұраймын|алғыс|يرجى|نرجو)\b",
    re.IGNORECASE,
)
"""A wish or thanks, to whoever reads the list."""
_SUBJECT = late_pattern(
    r"\s*(?:subject|betreff|objet|asunto|assunto|oggetto|тема|konu|onderwerp|temat|ämne|emne|aihe|subiect|제목|件名"
    r"|tárgy"
    r"|předmět|тақырып|主题)\s*[:：]\s*(?P<words>.+)",
    re.IGNORECASE,
)
"""What a mail is about."""
_OF_A_BODY = late_pattern(
    r"\b(?:council|committee|agency|organi[sz]ation|service|bureau|department|совет\w*|комитет\w*|агентств\w*"
    r"|служб\w*"
    r"|организаци\w*|департамент\w*|управлени\w*|conseil|comité|agence|organisation|amt|rat|consejo|consiglio"
    r"|conselho"
    r"|agencia|agenzia|кеңес\w*|комитет\w*|qurum\w*|kurul\w*)\b",
    re.IGNORECASE,
)
_AFTER = late_pattern(r"\W*(?:(?:of|de|des|du|la|le|les|der|di|del|dei|the)\s+|d['’]|l['’])*(?=\w)", re.IGNORECASE)
_CLAUSE = late_pattern(r"[,;:：–—]\s*|\s-\s")


def group_led_to(line: str) -> Category | None:
    """The group, apart from the officials, that the subject of a mail or the sentence before a list says follows."""
    subject = _SUBJECT.fullmatch(line)
    words = subject["words"] if subject is not None else line if leads_to_list(line) else ""
    if not words or _OTHER_MATTERS.search(words) or has_courtesy(words):
        return None
    return next((each for each, pattern in _SURE.items() if _leads_to(words, pattern)), None)


def _leads_to(words: str, pattern: str) -> bool:
    """Whether words name the group and nobody else, behind nothing but what leads to it."""
    found = re.search(rf"(?:{pattern})", words, re.IGNORECASE)
    if found is None or not all(map(_BEFORE.fullmatch, _WORD.findall(words[: found.start()]))):
        return False
    behind = words[found.end() :]
    return not re.search(_DELEGATION, behind, re.IGNORECASE) and not (
        (others := _WITH_OTHERS.match(behind)) is not None and "," not in others.group()
    )


def only_speaks_of(words: str, group: str) -> bool:
    """Whether a heading only speaks of a group: in a wish, of a matter, or of the body the delegation is of.

    Args:
        group: the pattern by which the heading names it.
    """
    if _OTHER_MATTERS.search(words):
        return True
    if _ASKED.search(words):
        return not _leads_to(words, group)
    delegation = re.search(_DELEGATION, words, re.IGNORECASE)
    return delegation is not None and not _is_of(words, delegation, group)


def _is_of(words: str, delegation: re.Match[str], group: str) -> bool:
    """Whether the group is in the words for the delegation, right before them or right behind, or a clause alone."""
    whole = re.search(rf"(?:{group})", words, re.IGNORECASE)
    if whole is not None and whole.start() <= delegation.start() < whole.end():
        return True
    before = _CLAUSE.split(words[: delegation.start()])[-1]
    if re.search(group, before, re.IGNORECASE):
        return not _OF_A_BODY.search(before)
    behind = words[delegation.end() :]
    ended = re.sub(r"^\w+", "", behind)
    rest = ended[lead.end() :] if (lead := _AFTER.match(ended)) is not None else ended
    if re.match(rf"\w*(?:{group})", rest, re.IGNORECASE):
        return not _OF_A_BODY.search(rest)
    clauses = _CLAUSE.split(behind)
    return len(clauses) > 1 and bool(re.match(rf"(?:\w+ )?\w*(?:{group})\w*$", clauses[-1].strip(), re.I))
