"""Places on a list said in words, such as `the third place`, `на третье место`, `en tercer lugar`."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_BEGINNINGS = r"""
en first second third fourth fifth sixth seventh eighth ninth tenth
fr premi[eè]re? deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième
ru перв втор трет четв[её]рт пят шест седьм восьм девят десят
uk перш друг(?:е|ого|ому|им)(?=\s+місц) трет четверт п['’]ят шост сьом восьм дев['’]ят десят
kk бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы
de erste zweite dritte vierte fünfte sechste siebt achte neunte zehnte
es primer segund terc[ei]r cuart quint sext séptim octav noven décim
it prim[oa] second[oa] terz[oa] quart[oa] quint[oa] sest[oa] settim[oa] ottav[oa] non[oa] decim[oa]
pt primeir segund terceir quart quint sext sétim oitav non[oa] décim
tr birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu
pl pierwsz drugi trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt
"""
"""How the ordinal numbers from the first to the tenth begin, language by language."""
_BY_LANGUAGE = {language: beginnings for language, *beginnings in map(str.split, _BEGINNINGS.strip().splitlines())}
_CHINESE = "一二三四五六七八九十"
_PLACE = (
    r"(?:places?|positions?|rank|rang|spots?|мест\w*|позици\w+|строк\w*|орын\w*|stelle|platz|rang|position|lugar|posición|puesto"
    r"|posto|posizione|sıra\w*|miejsc\w*|pozycj\w+|posição|місц\w+)"
)
_NO_ORDINAL = r"prim[aá]r|second[aá]r|secund[aá]r"
"""What begins like an ordinal number and is none: `secondary`."""
_TO_BEGIN_WITH = late_pattern(r"(?:^|[.!?;:]\s*)(?:in the first place|en primer lugar|em primeiro lugar)\s*,")
"""How a sentence begins that numbers what is said, and nobody."""
_IN_WORDS = tuple(
    late_pattern(
        rf"(?<!\w)(?!{_NO_ORDINAL})(?:{'|'.join(beginnings)})\w{{0,4}}\s+{_PLACE}(?!\w)|第{chinese}(?:位|名|号)"
    )
    for chinese, *beginnings in zip(_CHINESE, *_BY_LANGUAGE.values(), strict=True)
)


def ordinal_place(text: str) -> int | None:
    """The place on a list that a text says in words; None: it says none."""
    plain = _TO_BEGIN_WITH.sub(" ", text.casefold().strip())
    return next((number for number, pattern in enumerate(_IN_WORDS, 1) if pattern.search(plain)), None)
