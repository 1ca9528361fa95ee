"""The words of offices, by which an office is told from a name, and one language from another."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.words.listed_duties import is_listed_duty

OFFICE_WORDS: dict[str, str] = {
    "en": r"minist(?:er|ry)|staff\b|adc\b|president\b|presidency|ambassador|deputy|vice|head\b|chief|director"
    "|secretary|advis[eo]r"
    r"|aide\b|assistant"
    r"|chair(?:man|woman|person)?\b|governor|interpreter|officer|spokes|physician|councill?or|commander|commissioner"
    r"|attach[ée]"
    r"|representative|correspondent|photographer|journalist|envoy|counsel|editor|special|leader|speaker|member"
    r"|justice|king\b|queen\b"
    r"|chancellor|taoiseach|tánaiste|protocol|general\b|manager|ceo\b|coordinator|consul|judge|state\b|note-taker"
    r"|security",
    "fr": r"ministre|président|vice-président|ambassad(?:eur|rice)|adjointe?\b|chef|cheffe|direct(?:eur|rice)"
    r"|secrétaire|conseill[eè]r|aide\b|assistant"
    r"|gouverneur|interprète|officier|porte-parole|médecin|commandant|commissaire|attachée?|représentant|photographe"
    r"|journaliste"
    r"|envoyé|général|maréchal|délégué|copilote|premier|roi\b|reine\b|grand-duc|député|sénateur"
    r"|chargée?\b|cabinet",
    "de": r"\w*bürgermeister|adjutant|\w*minister|\w*präsident|\w*botschafter|stellvertret|\w*leiter(?:in)?\b"
    "|leit(?:er|ung)|chef"
    r"|direktor|\w*inspekteur|\w*attaché|\w*sekretär|\w*berater"
    r"|referent|\w*vorsitzend"
    r"|dolmetscher|\w*sprecher|\w*arzt|ärztin|\w*kanzler|beauftragte|\w*journalist|gesandt|kommissar|mitglied"
    r"|personenschutz|\w*kommissar"
    r"|könig|abgeordnet|generalkonsul|protokoll|amt\b",
    "es": r"ministr[oa]|president[ea]|vicepresident|embajador|jef[ea]|director|secretari[oa]|asesor|asistente"
    r"|gobernador|intérprete"
    r"|oficial|portavoz|vocero|médic|canciller\b|ayudante|consejer|agregad|encargad|subsecretari|viceministr"
    r"|periodista|fotógraf|edecán|representante"
    r"|rey\b|reina\b|cónsul|gabinete",
    "pt": r"ministr[oa]|president[ea]|vice-president|embaixador|chefe|diretor|secretári[oa]|assessor|assistente"
    r"|primeira\b|governador|intérprete"
    r"|oficial|porta-voz|médic|chanceler|jornalista|fotógraf|representante|deputad|senador|cônsul|gabinete"
    r"|comandante|ajudante",
    "it": r"ministr[oa]|president[ea]|vicepresident|ambasciat|capo\b|dirett(?:or|ric)|segretari[oa]|consiglier[ea]"
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
    r"|сарапшы\w*|маман\w*|жүргізуші\w*|тілші|фотограф|дәрігер|мүше\w*|бастық\w*|бастығы|жетекші\w*|қызметкер",
    "uk": r"міністр|президент|посол|заступник|керівник|начальник|радник|секретар|помічник|голова|перекладач",
    "ar": r"(?:ال)?(?:رئيس|وزير|سفير|نائب|مدير|مستشار|سكرتير|أمين|مساعد|ضابط|مترجم|محافظ|مبعوث|ممثل"
    r"|ناطق|متحدث|صحفي|مصور|طبيب|عضو|قائد|رئيسة|وزيرة|سفيرة|مديرة|ملك|ولي(?!\w)|وكيل)",
    "zh": r"主席|总统|總統|总理|總理|部长|部長|大使|主任|副|秘书|祕書|顾问|顧問|助理|局长|司长"
    r"|司長|处长|處長|翻译|翻譯|发言人|記者|记者|委员|委員|书记|参赞|武官|省长|市长|董事长|总裁"
    r"|总经理|医生|警卫|国王|代表|院长|议长|外长|首相|大臣|礼宾|官员|专员|[一二三]秘|科长|厅长|会长|教授",
    "ja": r"大臣|総理|首相|大使|局長|課長|室長|部長|補佐官|秘書官|参事官|書記官|議員|通訳|長官|次官|報道官|審議官|顧問"
    r"|侍従|女官長|知事|議長|夫人|主席|儀典|取締役|主治医|[\u3400-\u9fff]{4}[長长官](?![\u3040-\u9fff])",
    "ko": r"(?:대통령|총리|장관|차관|대사|실장|차장|국장|과장|비서관|보좌관|수석|대변인|의장|위원장|위원|의원|처장|청장"
    r"|사령관|통역|경호원|기자|영부인|특사|총장|회장|사장|시장|지사)(?![가-힣])",
    "vi": r"(?<!\w)(?:(?:bộ|thứ|vụ|cục|viện|trưởng|đoàn|tổ|phái|phòng) trưởng|thủ tướng|chủ tịch|bí thư|đại sứ"
    r"|ủy viên|chủ nhiệm|trợ lý|giám đốc|thư ký|phiên dịch|trưởng (?:ban|đoàn|phòng)|chánh văn phòng"
    r"|người phát ngôn|nhà báo|phóng viên)(?!\w)",
    "pl": r"minister\b|ministra?\b|prezydent|premier|wiceprezes|wicepremier|prezes|ambasador|szef|sekretarz"
    r"|podsekretarz|funkcjonariusz|oficer|asystent|lekarz|fotograf|naczelnik|radca|konsul|dyrektor|doradca|zastępca"
    r"|rzecznik|marszałek|małżonk|tłumacz|dowódca|pełnomocnik|kierownik",
    "cs": r"ministr|předsed|místopředsed|prezident|velvyslan|poradce|ředitel|náměst|tajemník|hejtman|tlumočn|mluvčí"
    r"|veľvyslan|podpredsed|riaditeľ|štátny|poradca|vedoucí|vedúc|manžel",
    "ro": r"ministrul|președinte|preşedinte|prim-ministru|ambasador|consilier|secretar|director|purtător"
    r"|guvernator|șef"
    r"|viceprim|deputat|interpret|soți",
    "hu": r"\w*miniszter\w*|\w*elnök\w*|államtitkár\w*|\w*nagykövet\w*|\w*igazgató\w*|tanácsadó\w*|szóvivő\w*"
    r"|\w*titkár\w*|tolmács\w*|képviselő\w*|kabinet\w*|főosztályvezető\w*|vezető\w*|biztos\w*",
    "nl": r"minister\b|staatssecretaris|ambassadeur|voorzitter|directeur|adviseur|hoofd\b|plaatsvervang|secretaris"
    r"|woordvoerder|tolk\b|burgemeester|commissaris",
    "sv": r"\w*minister\w*|ambassadör|statssekreterare|statsråd|rådgivare|chef|generaldirektör|kabinettssekreterare"
    r"|departementsråd|tolk\b|talman\b|konung",
    "da": r"\w*minister\w*|ambassadør|\w*rådgiver|\w*chef\b|\w*direktør|\w*sekretær|\w*konsulent|talsmand|talsperson"
    r"|formand|fuldmægtig|hofmarskal|kammerherre|tolk\b|dronning|konge\b|leder\b",
    "no": r"\w*minister\w*|ambassadør|\w*rådgiver|\w*sjef\b|\w*direktør|\w*sekretær|\w*talsperson|\w*talsmann"
    r"|utenriksråd|fylkesmann|tolk\b|dronning|konge\b|leder\b",
    "fi": r"\w*ministeri\w*|\w*presidentti\w*|\w*suurlähettiläs\w*|valtiosihteeri\w*|neuvonantaja\w*|\w*päällikkö\w*"
    r"|\w*johtaja\w*|puhemies\w*|tulkki\w*|\w*avustaja\w*|\w*sihteeri\w*|\w*neuvos\w*|tiedottaja\w*|\w*asiamies\w*"
    r"|valokuvaaja\w*|lähetystö\w*|suursaadik\w*|nõunik\w*|direktor\w*",
    "sr": r"министар|министарка|председни|потпредседни|амбасадор|саветни|државни|директор|шеф\b|супруга"
    r"|ministar|ministrica|ministarka|predsjedni|predsedni|potpredsjedni|veleposlani|savjetni|savetni|državni"
    r"|ravnatelj"
    r"|veleposlanic|predstojni|glasnogovorni|supruga|suprug\b",
    "sl": r"minist(?:er\b|ric\w*)|držav\w*|sekretar\w*|(?:pod)?predsedni\w*|veleposlani\w*|generaln\w*|direktor\w*"
    r"|vodja\b|svetoval\w*|tolmač\w*|prevajal\w*|namestni\w*|načelni\w*|poslan[ck]\w*|tiskovn\w*",
    "sk": r"minist(?:er|erka)\b|(?:pod)?predsed\w*|prezident\w*|veľvyslan\w*|poradc\w*|poradkyň\w*|riaditeľ\w*"
    r"|štátn\w*"
    r"|tajomní\w*|vedúc\w*|tlmoční\w*|hovorc\w*|hovorkyň\w*|námestní\w*",
    "lt": r"ministr\w*|viceministr\w*|prezident\w*|ambasador\w*|pavaduotoj\w*|patarėj\w*|direktor\w*|vadov\w*"
    r"|sekretor\w*"
    r"|kancler\w*|vertėj\w*|atstov\w*|vedėj\w*",
    "lv": r"ministr\w*|prezident\w*|vēstniec\w*|vēstniek\w*|padomnie\w*|direktor\w*|vadītāj\w*|sekretār\w*|vietnie\w*"
    r"|tulk\w*|pārstāv\w*|priekšnie\w*",
    "et": r"\w*minister\b|suursaadik\w*|nõunik\w*|\w*direktor\w*|\w*juhataja\w*|\w*sekretär\w*|\w*kantsler\w*|tõlk\w*"
    r"|esindaja\w*",
    "sq": r"minist(?:ër|r[eiaj])\w*|kryetar\w*|kryeminist\w*|ambasador\w*|zëvendës\w*|drejtor\w*|këshilltar\w*"
    r"|sekretar\w*"
    r"|shef\w*|përkthyes\w*|zëdhënës\w*",
    "ms": r"menteri|timbalan|pengarah|setiausaha|pegawai|ketua|duta|penasihat",
    "bg": r"министър|министерк|председател|вицепрезидент|посланик|съветник|заместник|началник|директор|говорител",
    "mn": r"ерөнхийлөгч\w*|сайд\b|дарга\w*|элчин\w*|зөвлөх\w*|нарийн бичиг\w*|захирал\w*|орлогч\w*",
    "el": r"υπουργ|πρωθυπουργ|πρόεδρ|αντιπρόεδρ|πρέσβ|διευθ|σύμβουλ|γραμματέ|γενικ|υφυπουργ|αναπληρωτ|εκπρόσωπ"
    r"|διερμην",
    "he": r"(?:ה)?(?:שר|שרת|נשיא|נשיאת|ראש|שגריר|שגרירת|יועץ|יועצת|מנכ|סגן|סגנית|דובר|דוברת|מזכיר|מזכירת|רעיית)\b",
    "hy": r"նախարար\w*|վարչապետ\w*|նախագահ\w*|դեսպան\w*|խորհրդական\w*|քարտուղար\w*|ղեկավար\w*|տեղակալ\w*|փոխ\w*",
    "ka": r"\w*მინისტრ\w*|პრეზიდენტ\w*|ელჩ\w*|\w*უფროს\w*|მრჩევ\w*|მდივან\w*|\w*თავმჯდომარ\w*|მოადგილ\w*|დირექტორ\w*",
    "hi": r"मंत्री|राष्ट्रपति|राजदूत|सचिव|सलाहकार|अध्यक्ष|निदेशक|प्रवक्ता",
    "th": r"รัฐมนตรี|ประธาน|ราชทูต|ปลัดกระทรวง|อธิบดี|ที่ปรึกษา|เลขาธิการ|เลขานุการ|ผู้อำนวยการ|ผู้ช่วย|โฆษก"
    r"|ผู้บัญชาการ|ล่าม",
    "km": r"អ្នកបកប្រែ|អ្នកនាំពាក្យ|អភិបាល|រដ្ឋមន្ត្រី|ប្រធាន|រដ្ឋទូត|លេខាធិការ|ទីប្រឹក្សា|អគ្គនាយក",
    "am": r"ሚኒስት|ቃል አቀባይ|አስተርጓሚ|ኃላፊ|ጸሐፊ|ፕሬዝዳንት|ፕሬዚዳንት|አምባሳደር|አማካሪ|ጠቅላይ|ምክትል|ዳይሬክተር",
    "ti": r"ሚኒስተር|ፕረዚደንት|ኣምባሳደር|ኣማኻሪ|ኣስተርጓሚ|ተርጓሚ|ሓላፊ|ዳይረክተር|ቃል ኣቀባሊ|ጸሓፊ",
    "lo": r"ລັດຖະມົນຕີ|ນາຍົກ|ປະທານ|ເອກອັກຄະລັດຖະທູດ|ທູດ|ນາຍພາສາ|ລ່າມ|ອະທິບໍດີ|ຫົວໜ້າ|ເລຂາທິການ|ທີ່ປຶກສາ|ໂຄສົກ",
    "is": r"\w*ráðherra\w*|forset\w*|sendiherra|ráðuneytisstjóri|\w*aðstoðarmaður|skrifstofustjóri|túlkur|\w*fulltrúi"
    r"|formaður",
    "fa": r"(?:رئیس|وزیر|سفیر|معاون|مشاور|دبیر|نماینده|سخنگوی?|مدیر|مترجم|فرمانده|استاندار)\b",
    "id": r"staf\b|protokoler|protokol\b|asisten\b|ajudan|pengawal|wartawan|analis\b|konselor|atase\b|anggota"
    "|deputi\b|inspektur"
    r"|presiden\b|menteri|wakil|duta besar|kepala|sekretaris|direktur|penasihat|ketua|panglima|perdana|juru",
}  # fmt: skip
"""How offices begin, by the language in which they are said."""

_WITHIN = ("zh", "ja", "ko", "vi", "hi", "th", "km", "lo", "am", "ti")
"""The languages whose offices are looked for within a text: blanks part no words there, or part one word."""
_SPACED = late_pattern(
    "|".join(words for language, words in OFFICE_WORDS.items() if language not in _WITHIN), re.IGNORECASE
)
_JOINED = late_pattern("|".join(OFFICE_WORDS[language] for language in _WITHIN), re.IGNORECASE)
_ELIDED = late_pattern(r"^l['’](?=\w{4})", re.IGNORECASE)
"""The French and the Italian article: l'ambassadeur, l'Ambasciatore."""
_WORD = late_pattern(r"[\w'’‘ʻ]+")
_MOST_WORDS = 8
"""Words of a name at most."""
_LOOKED_AT = 300
"""Letters of a text that are looked at: no name or office that is recorded has more."""
_OF_NO_NAME = late_pattern(r"[\d«»]")
"""What stands in no name: a company does in such quotation marks."""
_SMALL_IN_NAMES = frozenset(
    [
        "de", "da", "do", "dos", "das", "del", "di", "du", "des", "der", "den", "von", "van", "zu", "zum", "zur", "bin",
        "ibn", "bint", "al", "el", "la", "le", "y", "e", "ben", "ter", "ten", "av", "af", "i", "ould", "uly", "qyzy",
        "kyzy", "ogly", "ugli", "qizi", "oğlu", "qızı", "oʻgʻli", "o‘g‘li", "o'g'li",
        "uulu", "уулу", "ұлы", "қызы", "улы", "кызы", "оглы", "бен", "бин", "ибн", "аль", "эль", "фон",
        "ван", "де", "s/o", "d/o", "a/l", "a/p", "binti", "née", "épouse", "épse", "veuve",
    ]
)  # fmt: skip
"""Words of names that are written small."""
_FUNCTION_WORDS = late_pattern(
    r"(?<![\w'’])(?:of|for|the|to|and|at|in|pour|aux?|et|auprès|für|im|beim|ve|ile|по|при|и|в|на|за)(?![\w'’])|&"
)


_INTERPRETS = late_pattern(
    r"(?:chief |senior |official )?(?:interpret(?:er)?|translator)\b|int[eé]rpr[èeé]te\b|traduct(?:eur|rice)|dolmetsch"
    r"|tradutor|traduttor|traductora?\b|(?:старший |личный )?переводчи|аудармашы|котормочу|перекладач|преводи"
    r"|преводач|перакладчы|тарҷумон"
    r"|tercüman|mütercim|tarjimon|tərcüməçi|terjimeçi|tłumacz|tlumoč|tlmočn|tolmács|tolk\b|tulkki|tõlk|tulks|vertėj"
    r"|interpret\b|prevodi|tumač|tolmač|përkthyes|διερμην|მთარგმნელ|თარჯიმ|թարգման|орчуулагч|хэлмэрч"
    r"|(?:ال)?مترجم|מתורגמ|दुभाषि|অনুবাদক|ล่าม|អ្នកបកប្រែ|[አኣ]ስተርጓሚ|ተርጓሚ|ນາຍພາສາ|ລ່າມ|túlkur|phiên dịch|thông dịch"
    r"|penerjemah|juru ?bahasa"
    r"|翻译|翻譯|口译|口譯|通訳|통역",
    re.IGNORECASE,
)
"""How the office of an interpreter begins, in the languages lists come in."""


def is_interpreter(office: str) -> bool:
    """Whether an office is that of an interpreter."""
    return bool(_INTERPRETS.match(office.strip()))


def words_in(text: str) -> list[str]:
    """The words of a text, as far as they are looked at."""
    return _WORD.findall(text[:_LOOKED_AT])


def names_an_office(text: str) -> bool:
    """Whether a word of an office stands in a text: what only joins words is none."""
    joined = not text.isascii() and bool(_JOINED.search(text[:_LOOKED_AT]))
    return joined or any(map(_is_of_office, words_in(text))) or is_listed_duty(text)


def office_like(text: str) -> bool:
    """Whether words are rather those of an office than a name."""
    some = text[:_LOOKED_AT]
    some = some.replace("von und zu", "von zu")
    told = _FUNCTION_WORDS.search(some) or (not some.isascii() and _JOINED.search(some))
    return bool(told) or any(map(_is_of_office, words_in(some))) or is_listed_duty(some)


@lru_cache(maxsize=50_000)
def _is_of_office(word: str) -> bool:
    return bool(_SPACED.match(_ELIDED.sub("", word)))


def name_like(text: str) -> bool:
    """Whether words can be those of a name: few, written large, without digits and without a word of an office."""
    words = text[:_LOOKED_AT].replace(",", " ").replace("von und zu", "von zu").split()
    if not words or len(words) > _MOST_WORDS or _OF_NO_NAME.search(text) or office_like(text):
        return False
    cased = [word for word in words if word.casefold().strip(".") not in _SMALL_IN_NAMES and word[:1].isalpha()]
    return bool(cased) and all(
        not _is_small(word[0]) or word[:2].casefold() in ("d'", "d’", "l'", "l’") or _ARTICLE.match(word)
        for word in cased
    )


_ARTICLE = late_pattern(r"(?:а(?:ль|[лсдшнтзрх])|э(?:ль|[лсш])|a[ldnrstz]|ash|el)-(?=[^\W\d_a-zа-яё])")
"""The Arabic article as it is joined to a name in small letters: аль-Яхья, as-Sabah."""


def joins(word: str) -> bool:
    """Whether a word only joins others: of, pour, и."""
    return bool(_FUNCTION_WORDS.fullmatch(word)) or is_particle(word)


def is_particle(word: str) -> bool:
    """Whether a word stands in names though it is written small: de, bin, ұлы."""
    return word.casefold().strip(".") in _SMALL_IN_NAMES


def _is_small(letter: str) -> bool:
    """Whether a letter is a small one. Georgian names begin with none other: its capitals are for headings."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"
