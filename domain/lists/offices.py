"""The words of offices, by which an office is told from a name, and one language from another."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern

OFFICE_WORDS: dict[str, str] = {
    "en": r"minist(?:er|ry)|president\b|presidency|ambassador|deputy|vice|head\b|chief|director|secretary|advis[eo]r"
    r"|aide\b|assistant"
    r"|chair(?:man|woman|person)?\b|governor|interpreter|officer|spokes|physician|councill?or|commander|commissioner"
    r"|attach[ée]"
    r"|representative|correspondent|photographer|journalist|envoy|counsel|editor|special|leader|speaker|member"
    r"|justice|king\b|queen\b"
    r"|taoiseach|tánaiste|protocol|general\b|manager|ceo\b|coordinator|consul|judge|state\b|note-taker|security|amir"
    r"|emir",
    "fr": r"ministre|président|vice-président|ambassad(?:eur|rice)|adjointe?\b|chef|cheffe|direct(?:eur|rice)"
    r"|secrétaire|conseill[eè]r|aide\b|assistant"
    r"|gouverneur|interprète|officier|porte-parole|médecin|commandant|commissaire|attachée?|représentant|photographe"
    r"|journaliste"
    r"|envoyé|général|maréchal|délégué|copilote|premier|roi\b|reine\b|grand-duc|député|sénateur"
    r"|chargée?\b|cabinet",
    "de": r"\w*minister|\w*präsident|\w*botschafter|stellvertret|leiter|chef|direktor|\w*sekretär|\w*berater"
    r"|referent|\w*vorsitzend"
    r"|dolmetscher|\w*sprecher|\w*arzt|ärztin|\w*kanzler|beauftragte|\w*journalist|gesandt|kommissar|mitglied"
    r"|personenschutz|\w*kommissar"
    r"|könig|abgeordnet|generalkonsul|protokoll|amt\b",
    "es": r"ministr[oa]|president[ea]|vicepresident|embajador|jef[ea]|director|secretari[oa]|asesor|asistente"
    r"|gobernador|intérprete"
    r"|oficial|portavoz|vocero|médic|canciller|subsecretari|viceministr|periodista|fotógraf|edecán|representante"
    r"|rey\b|reina\b|cónsul|gabinete",
    "pt": r"ministr[oa]|president[ea]|vice-president|embaixador|chefe|diretor|secretári[oa]|assessor|assistente"
    r"|governador|intérprete"
    r"|oficial|porta-voz|médic|chanceler|jornalista|fotógraf|representante|deputad|senador|cônsul|gabinete"
    r"|comandante|ajudante",
    "it": r"ministr[oa]|president[ea]|vicepresident|ambasciat|capo\b|direttor|segretari[oa]|consiglier[ea]"
    r"|assistente|governator|interprete"
    r"|ufficiale|portavoce|medico|giornalista|fotograf|sottosegretari|rappresentante|addetto|senatore|deputat"
    r"|comandante",
    "tr": r"\w*bakan[ıi]?\b|\w*başkan\w*|büyükelçi\w*|müdür\w*|müsteşar\w*|danışman\w*|sekreter\w*|sözcü\w*"
    r"|müşavir\w*|yardımcı\w*|vali\w*"
    r"|tercüman\w*|muhabir\w*|doktor\w*|konsolos\w*|milletvekili|komutan\w*|üyesi|temsilci\w*|gazeteci\w*|uzman\w*"
    r"|şef\w*",
    "uz": r"prezident\w*|vazir\w*|elchi\w*|rais\w*|raisi|o['‘’ʻ]rinbosar\w*|kotib\w*|maslahatchi\w*|tarjimon"
    r"|yordamchi\w*|hokim\w*|boshliq\w*|boshlig\w*",
    "az": r"nazir\w*|prezidenti\b|səfir\w*|müavin\w*|müşavir\w*|katib\w*|rəis\w*|sədr\w*|köməkçi\w*",
    "ru": r"министр|президент|посол|посла|замест|вице|глав|руковод|директор|секретар|советник|помощник|председат"
    r"|премьер|аким\b|начальник"
    r"|переводчик|врач|сотрудник|офицер|представител|корреспондент|фотограф|журналист|пилот|командир|член|губернатор"
    r"|депутат|сенатор"
    r"|консул|атташе|специалист|референт|управляющ|генеральн|уполномоченн|охран",
    "kk": r"министр\w*|президент\w*|елші\w*|орынбасар\w*|көмекші\w*|төраға\w*|басшы\w*|кеңесші\w*|хатшы\w*|аудармашы"
    r"|әкім\w*|офицер|өкіл\w*"
    r"|тілші|фотограф|дәрігер|мүше\w*|бастық\w*|бастығы|жетекші\w*|қызметкер",
    "uk": r"міністр|президент|посол|заступник|керівник|начальник|радник|секретар|помічник|голова|перекладач",
    "ar": r"(?:ال)?رئيس|(?:ال)?وزير|(?:ال)?سفير|نائب|مدير|(?:ال)?مستشار|سكرتير|أمين|مساعد|ضابط|مترجم|محافظ|مبعوث"
    r"|ممثل|ناطق|متحدث|صحفي|مصور|طبيب|عضو|قائد"
    r"|رئيسة|وزيرة|سفيرة|مديرة|ملك|ولي|وكيل",
    "zh": r"主席|总统|總統|总理|總理|部长|部長|大使|主任|副|秘书|祕書|顾问|顧問|助理|局长|司长"
    r"|司長|处长|處長|翻译|翻譯|发言人|記者|记者|委员|委員|书记|参赞|武官|省长|市长|董事长|总裁"
    r"|总经理|医生|警卫|国王|代表|院长|议长|外长|首相|大臣",
    "ja": r"大臣|総理|首相|大使|局長|課長|補佐官|秘書官|参事官|書記官|議員|通訳|長官|次官|報道官|主席",
}  # fmt: skip
"""How offices begin, by the language in which they are said."""

_JOINED_SCRIPTS = ("zh", "ja")
_SPACED = late_pattern(
    "|".join(words for language, words in OFFICE_WORDS.items() if language not in _JOINED_SCRIPTS), re.IGNORECASE
)
_JOINED = late_pattern(f"{OFFICE_WORDS['zh']}|{OFFICE_WORDS['ja']}")
_WORD = late_pattern(r"[\w'’‘ʻ]+")
_MOST_WORDS = 8
"""Words of a name at most."""
_LOOKED_AT = 300
"""Letters of a text that are looked at: no name or office that is recorded has more."""
_SMALL_IN_NAMES = frozenset(
    [
        "de", "da", "do", "dos", "das", "del", "di", "du", "des", "der", "den", "von", "van", "zu", "zum", "zur", "bin",
        "ibn", "bint", "al", "el", "la", "le", "y", "e", "ben", "ter", "ten", "av", "af", "i", "ould", "uly", "qyzy",
        "kyzy", "ogly", "ugli", "qizi", "ұлы", "қызы", "улы", "кызы", "оглы", "бен", "бин", "ибн", "аль", "эль", "фон",
        "ван", "де",
    ]
)  # fmt: skip
"""Words of names that are written small."""
_FUNCTION_WORDS = late_pattern(
    r"(?<![\w'’])(?:of|for|the|to|and|at|in|pour|aux?|et|auprès|für|im|beim|ve|ile|по|при|и|в|на|за)(?![\w'’])|&"
)


def words_in(text: str) -> list[str]:
    """The words of a text, as far as they are looked at."""
    return _WORD.findall(text[:_LOOKED_AT])


def office_like(text: str) -> bool:
    """Whether words are rather those of an office than a name."""
    some = text[:_LOOKED_AT]
    return any(map(_is_of_office, words_in(some))) or bool(_FUNCTION_WORDS.search(some) or _JOINED.search(some))


@lru_cache(maxsize=50_000)
def _is_of_office(word: str) -> bool:
    return bool(_SPACED.match(word))


def name_like(text: str) -> bool:
    """Whether words can be those of a name: few, written large, without digits and without a word of an office."""
    words = text[:_LOOKED_AT].replace(",", " ").split()
    if not words or len(words) > _MOST_WORDS or any(map(str.isdigit, text)) or office_like(text):
        return False
    cased = [word for word in words if word.casefold().strip(".") not in _SMALL_IN_NAMES and word[:1].isalpha()]
    return bool(cased) and all(
        not word[:1].islower() or word[:2].casefold() in ("d'", "d’", "l'", "l’") for word in cased
    )
