"""Words of sentences, as secretaries write them: somebody comes for another, no longer comes, or comes besides.

They are looked for only in a line that ends as a sentence does.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

LEADS_IN = late_pattern(
    r"^(?:(?:please )?(?:note|be advised|be informed)|we (?:would like to )?(?:inform|advise)(?: you)?"
    r"|nous vous informons"
    r"|veuillez noter|сообщаем|информируем|доводим до (?:вашего )?сведения|хабарлаймыз|wir teilen (?:ihnen )?mit"
    r"|si (?:comunica|informa)|se (?:informa|comunica)|informamos|comunicamos)\b[^,]{0,25},?\s*"
    r"(?:that|que|qu['’]|что|dass|che)\s+",
    re.IGNORECASE,
)
"""With what a sentence begins that announces what it says."""
INSTEAD = late_pattern(
    r"\binstead of (?:her|him|them)\b|\b(?:replaces?|represents?|deputi[sz]es? for|stands? in for"
    r"|fills? in for) (?:him|her|them)\b"
    r"|\bl[ea] (?:rempla\w+|représent\w+|supplé\w+)|\bà sa place\b|\b(?:замен\w+|представ\w+|подмен\w+) (?:его"
    r"|её|ее)\b"
    r"|\b(?:его|её|ее) (?:замен|представ|подмен)\w+|вместо (?:него|неё|нее)|^оны .*(?:алмастыр|ауыстыр)"
    r"|\b(?:ihr|sein)e? (?:vertret\w+|ersatz)|\b(?:vertritt|ersetzt) (?:sie|ihn)|\b(?:sie|ihn) (?:vertritt|ersetzt)"
    r"|kendisini temsil|onun yerine|(?:بدل(?:ا|اً) منه|نيابة عنه)ا?|代其|代替|接替|\bl[oa] sostitui\w+|\bne fa le veci"
    r"|\ben (?:representación suya|su (?:lugar|nombre|representación))|\bl[oae] (?:sustitu|reemplaz|represent)\w+"
    r"|^(?:u|uning) o['‘’ʻ]rniga",
    re.IGNORECASE,
)
NO_LONGER = late_pattern(
    r"\b(?:is|are|was|were|been|fell|fallen|taken)(?: (?:[a-z]+ly|also|still|now|too))* "
    r"(?:unwell|ill|indisposed|unavailable|detained)\b"
    r"|\b(?:stays?|remains?) (?:behind|at home|in hospital"
    r"|(?:in|at) (?:the )?(?:capital|headquarters)|in (?:the )?(?-i:(?!Office|Charge)[A-ZÀ-Þ]))(?!.*\b(?:un)?till?\b)"
    r"|\bregrets\b"
    r"|\b(?:n['’](?:assistera|ira|est pas)|souffrante?|indisponible|empêchée?|restera?)\b"
    r"|\b(?:выехать|прибыть|приехать|вылететь|участвовать|присутствовать) не\b|\bне (?:выед|выезж|вылет"
    r"|прилет)\w*|\bзаболе\w+"
    r"|(?:шық|бар|кел|қатыс)\w*(?:пайды|майды|мейді|бейді)\b|\b(?:erkrankt|verhindert|unabkömmlich)\b|\bbleibt in\b"
    r"|\b(?:katılama|geleme|gelemi|katılmı)\w+|تعذر حضور|لأسباب صحية|取消行程|因病|缺席"
    r"|\bresterà a\b|\bnon (?:partirà|viaggerà)|\bammalat\w|\benferm[oa]\b|\bpermanecerá\b"
    r"|\b(?:bor|kel|qatnash)maydi\b",
    re.IGNORECASE,
)
BESIDES = late_pattern(
    r"\bjoined by\b|\b(?:will )?also (?:travel|attend|com|take)\w*|\b(?:complète|complètent|rejoint"
    r"|rejoindra) la délégation"
    r"|\bкроме того\b|\bтакже (?:поед|прибуд|едет|приед|войд|прим)\w*|қосымша|\bmitreisen (?:wird|werden)"
    r"|\bayrıca\b|\byer alacak\w*|أيضا|كذلك|بالإضافة|\b(?:inoltre|altresì)\b|\bademás\b|\basimismo\b"
    r"|\bqo['‘’ʻ]shimcha\b",
    re.IGNORECASE,
)
SENTENCE_END = late_pattern(r"[.。۔]\s*$")
