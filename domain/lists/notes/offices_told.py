"""The office a sentence of a note gives to somebody who stands: `Ms Tran should now appear as Senior Adviser`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.words.offices import is_particle, names_an_office

_QUOTED = late_pattern('[«“„"「『]\\s*([^«»“”„"「」『』]{3,160}?)\\s*[»”“"」』]')
_WORD_FOR_IT = late_pattern(
    r"\b(?:positions?|titles?|designations?|functions?|fonctions?|titres?|qualité|funktion|titel|amtsbezeichnung"
    r"|dienststellung|cargos?|puesto|función|função|carica|incarico|qualifica|funzione|должност\w+|посад\w+|пасад\w+"
    r"|лауазым\w*|қызметі\w*|кызмат\w*|[uü]nvan\w*|görevi\w*|vəzifə\w*|lavozim\w*|лавозим\w*|stanowisk\w*|funkcj\w*"
    r"|funkc[ei]\w*|beosztás\w*|funcți\w*|calitat\w*|длъжност\w*|дужност\w*|dužnost\w*|položaj\w*|pareig\w*|amet\w*"
    r"|tehtäv\w*|befattning\w*|stilling\w*|functie\w*|ιδιότητ\w*|jabatan|jawatan|chức (?:vụ|danh)|вазифа\w*)\b"
    r"|(?:ال)?(?:وظيف|منصب|صفة|مسمى)|职务|職務|职位|職位|頭銜|役職|肩書|직책|직위|직함|سمت|תפקיד|თანამდებობ|պաշտոն|पद|ตำแหน่ง",
    re.IGNORECASE,
)
"""The word for an office: what is quoted beside it is one."""
_GIVES = late_pattern(
    r"\b(?:(?:is|was|has been|have been)(?: \w+ly| now| just)? (?:appointed|promoted|named)(?: to| as)?(?: the post of"
    r"| the position of)?"
    r"|(?:is|are) now|now (?:serves?|acts?|holds? the (?:post|position) of)(?: as)?"
    r"|(?:should|will|shall|to)(?: now| be)* (?:appear|listed|shown|described|attend|participate|travel|come|read)"
    r"(?: now)? as|(?:attends?|participates?|comes?|travels?)(?: now)? as"
    r"|in (?:his|her|the) (?:new )?capacity (?:as|of)"
    r"|est désormais|est maintenant|vient d['’]être nommée?|a été (?:nommée?|promue?)|est nommée?|en (?:sa )?qualité de"
    r"|au titre de|occupe désormais (?:le poste|les fonctions) de"
    r"|ist (?:jetzt|nunmehr|nun|ab sofort)|wurde zu[mr]?(?=\s.{3,120}(?:ernannt|befördert))|nimmt als"
    r"|in (?:seiner|ihrer) (?:neuen )?(?:Eigenschaft|Funktion) als"
    r"|es ahora|ha sido (?:nombrad|designad|promovid)[oa]|fue (?:nombrad|designad)[oa]"
    r"|en (?:su )?(?:calidad|condición) de"
    r"|participará como|asistirá como|viajará como|pasa a ser|ahora es"
    r"|é agora|foi (?:nomead|designad|promovid)[oa]|na qualidade de|participará como|passa a ser"
    r"|è (?:ora|adesso)|è stat[oa] (?:nominat|promoss)[oa]|in qualità di|parteciperà come"
    r"|назначен[аы]?(?: на должность)?|в качестве|участвует как|теперь занимает должность|является теперь"
    r"|призначен[аоі]?(?: на посаду)?|у якості|в якості"
    r"|jest obecnie|został[ay]? (?:mianowan|powołan|awansowan)\w+(?: na(?: stanowisko)?)?|w charakterze"
    r"|byl[ay]? jmenován[ao]?|ve funkci|bol[ao]? vymenovan[ýá]|vo funkcii"
    r"|is nu|is benoemd tot|in de hoedanigheid van|är numera|har utsetts till|i egenskap av|er nå|er nu|er utnevnt til"
    r"|er udnævnt til|on nyt|toimii nyt"
    r"|este acum|a fost numit[ăa]?|în calitate de|е назначена?|в качеството на|имен(?:ован|увана)\w*(?: за)?"
    r"|imenovan[ao]?(?: za)?|u svojstvu"
    r"|olarak atanmıştır|endi u|sifatida|ретінде|енді ол|теперь (?:он|она))(?:\s*[–—-])?\s+",
    re.IGNORECASE,
)
"""The words behind which the office stands that somebody has now."""
_IS = late_pattern(
    r"\s(?:is|are|est|es|ist|è|é|is nu|jest|är|er|on|este|e|lautet|heißt|reads)\s+(?=\S+)|\s[–—-]\s+(?=\S+)",
    re.IGNORECASE,
)
"""What stands between the word for an office and the office: `El cargo correcto de la Sra. … es Directora`."""
_BEFORE_IT = late_pattern(
    r"(?P<office>[^,;:.]{3,120}?)\s+(?:olarak (?:katıl|atan|görev)\w*|görevine (?:atan|getir)\w*"
    r"|(?:қызметіне|лауазымына|болып) тағайынд\w*|ретінде қатыс\w*|lavozimiga tayinlan\w*"
    r"|sifatida (?:ishtirok|qatnash)\w*|vəzifəsinə təyin\w*|кызматына дайындал\w*)",
    re.IGNORECASE,
)
"""The office and, behind it, the words that give it."""
_IN_CHINESE = late_pattern(
    r"(?:现任|現任|改任|调任|調任|升任|任命为|任命為|(?:职务|職務|头衔|頭銜)(?:应|應)?(?:更正为|更正為|改为|改為|变更为|變更為|為|为))[：:]?\s*"
    r"[“「『]?(?P<office>[\u3400-\u9fff]{2,40}?)[”」』]?(?=[，。；、]|$)"
)
_ENDS = late_pattern(
    r"\s*(?:[,;:]|\.(?![^()]{0,5}\)[.\s]*$)|\((?!(?:[^\W\d_]{1,3}\.?){1,3}\)[.\s]*$)|\s[–—-]\s|\s(?:and|et|und|y|e|и|та|oraz|och|og|ja|és|și|și|және)\s(?=\S+\s\S+)(?=[a-zа-я])"
    r"|\s(?:ernannt|befördert|teil)\b|$)"
)
"""What ends an office within a sentence."""
_CLAUSE = late_pattern(r"[,;:(]|\s[–—-]\s")
_ARTICLE = late_pattern(
    r"^(?:(?:the|a|an|le|la|les|un|une|der|die|das|el|los|las|o|il|lo)\s+|l['’])(?=\S)", re.IGNORECASE
)


def office_told(text: str) -> str:
    """The office a sentence gives to whom it names; empty where it gives none.

    Args:
        text: the sentence without his name.
    """
    quoted = [said[1] for said in _QUOTED.finditer(text)]
    if quoted and _WORD_FOR_IT.search(_QUOTED.sub(" ", text)):
        return _office(quoted[-1])
    if (found := _IN_CHINESE.search(text) or _BEFORE_IT.search(text)) is not None:
        return _office(found["office"])
    gives = next(iter([*_GIVES.finditer(text)][::-1]), None)  # `was promoted and should now appear as …`
    if gives is None and (word := _WORD_FOR_IT.search(text)) is not None:
        gives = _IS.search(text, word.end())
    return _office(_ENDS.split(text[gives.end() :], maxsplit=1)[0]) if gives is not None else ""


def speaks_of_an_office(text: str) -> bool:
    """Whether the first clause of a sentence speaks of an office as such: `Мадина Жүнісованың лауазымы өзгерді`."""
    found = _WORD_FOR_IT.search(_CLAUSE.split(text, maxsplit=1)[0])
    before = text[: found.start()].split() if found is not None else []
    small = any(word[:1].islower() and not is_particle(word) for word in before)  # nouns are large in German
    uncased = found is not None and found[0].lower() == found[0].upper()
    return found is not None and bool(before) and (small or uncased or found[0].islower())


def _office(said: str) -> str:
    office = _ARTICLE.sub("", said.strip(' .,;:«»“”"'))
    return office if names_an_office(office) and not has_courtesy(office) else ""
