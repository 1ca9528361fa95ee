"""The sentences of a paragraph of a note, each a line of its own, without the greeting and what announces them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy, is_abbreviated_courtesy
from domain.lists.notes.change_words import is_sentence
from domain.lists.notes.sentence_rows import asks
from domain.lists.words.offices import name_like

_ENDS = late_pattern(
    r"(?<=[^\W\d_]{4}[.!?])\s+(?=[^\W\d_a-zß-ÿа-яё]|[«“„\"'])|(?<=\d[.!?])\s+(?=[^\W\d_a-zß-ÿа-яё])"
    r"|(?<= (?:auf|mit|ein|aus)\.)\s+(?=[A-ZÄÖÜ])|(?<=[)»”\"][.!?])\s+(?=[^\W\d_a-zß-ÿа-яё])|(?<=[。！？])\s*(?=\S)"
)
"""Where a sentence ends within a paragraph and another begins; an initial or a short abbreviation ends none."""
_SALUTES = late_pattern(
    r"^(?:(?:dear|hello|hi|good (?:morning|afternoon|day)|chers?|chères?|bonjour|bonsoir|madame, monsieur"
    r"|mesdames|sehr geehrte|liebe|guten (?:tag|morgen)|hallo|уважаем\w+|добрый день|здравствуйте|коллеги|құрметті"
    r"|сәлеметсі\w+|қайырлы күн|sayın (?:yetkili|ilgili|meslektaş\w*|protokol\w*)|değerli|merhaba|iyi günler"
    r"|estimad[oa]s?"
    r"|muy señor\w*|buen[oa]s (?:días|tardes)|prezad[oa]s?|exmos?\. senhor\w*|car[oa]s|bom dia|boa tarde|gentil[ei]\w*"
    r"|egregi\w*|buongiorno|buonasera|geachte|beste|goede(?:morgen|middag)|szanown[aiey]\w*|dzień dobry|kära|hej|hei"
    r"|kjære|kære|tisztelt|kedves|stimat\w*|bună ziua|vážen\w+|dobrý den|шановн\w+|добрий день|поштован\w+|αγαπητ\w+"
    r"|αξιότιμ\w+|καλημέρα|poštovan\w+|štovan\w+|hurmatli|assalomu|hörmətli|kính (?:gửi|thưa))\b"
    r"[^.!:,，：]{0,60}[,!:]\s+(?=\S+\s\S)"
    r"|(?:добрый день|здравствуйте|сәлеметсіз\S*(?: бе)?)[!.,]\s+"
    r"|(?:السادة|الزملاء|السلام عليكم|تحية طيبة)[^،.:]{0,40}[،:.]\s*"
    r"|(?:您好|你好|尊敬的[^，。：！]{0,20}|各位[^，。：！]{0,12})[！，：。]\s*"
    r"|(?:안녕하(?:세요|십니까))[.,!]?\s*|(?:お世話になっております|拝啓)[。、]?\s*|(?:با سلام|با احترام)[،.]?\s*)",
    re.IGNORECASE,
)
"""With what a note greets before it says something in the same line."""
_ANNOUNCES = late_pattern(
    r"^[^.!?:«“\"]{0,220}?\b(?:inform\w*|advis\w+|announc\w+|notif\w+|communicat\w+|сообщ\w+|уведом\w+|информир\w+"
    r"|доводит\w*"
    r"|mitteil\w+|mitzuteilen|teilen (?:ihnen )?mit|comunic\w+|avisa\w*|повідом\w+|informuj\w+|zawiadami\w+|oznamuj\w+"
    r"|sděluj\w+|értesít\w+|tájékoztat\w+|anun[tț]\w+|bildir\w+|faire savoir|faire part|porter à \w+ connaissance)"
    r"[^.!?:«“\"]{0,60}?,?\s+(?:that|que|qu['’]|что|dass|che|że|že|hogy|că|що)\s+(?=\S)"
    r"|^[^.!?:«“\"]{0,160}?(?:الإعلام|إبلاغكم|الإفادة|إعلامكم|نحيطكم علما|إفادتكم)\s*ب?أنّ?\s+(?=\S)",
    re.IGNORECASE,
)
"""What a sentence says before it says what changes: `The Embassy … has the honour to inform that …`."""
_REFERS = late_pattern(
    r"^(?:further to|following|with reference to|referring to|in addition to|as a follow-up to|pursuant to"
    r"|(?:pour faire )?suite à|comme suite à|en complément (?:de|à)|en référence à|faisant suite à|me référant à"
    r"|в дополнение к|ссылаясь на|в продолжение|во изменение|в связи с (?:нашим|ранее)|на основании"
    r"|im nachgang zu|unter bezugnahme auf|bezugnehmend auf|in ergänzung|con referencia a|en relación con|en alcance a"
    r"|em aditamento a|com referência a|em complemento|facendo seguito a|in riferimento a|ad integrazione d"
    r"|w nawiązaniu do|v návaznosti na|у доповнення до|на додаток до|қосымша ретінде|ilgi\w* yazı\w*)\b"
    r"[^:.!?«“\"]{0,160}?,\s+(?=\S+\s\S+\s\S)",
    re.IGNORECASE,
)
"""To what a sentence refers before it asks for something: `Further to our note of 4 June, kindly add …`."""
_CLAUSES = late_pattern(
    r"(?<=[^\W\d_]);\s+(?=\S+\s\S+\s\S)"
    r"|\s+(?:y que|et qu[e’']|and that|и что|und dass|e che|e que)\s*(?=\S+\s\S+\s\S)"
    r"|\s+(?:и|and|et|y|e|und|ve)\s+(?=(?:добавить|включить|исключить|вычеркнуть|add|include|remove|delete|ajouter"
    r"|inclure"
    r"|supprimer|retirer|añadir|agregar|eliminar|aggiungere|inserire|depennare|adicionar|retirar)\s)"
)
"""Where a sentence asks for another thing, or goes on to who comes instead."""
_THANKS = late_pattern("谢谢|感谢|添麻烦|请谅解|为荷|为盼|致歉|ありがとう|お手数|감사합니다|죄송")
_WIDE = late_pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0eff]")
_MOST_OF_THANKS, _MOST_OF_A_NAME = 4, 3
_STOPS = ".!?。！？؟"
_FULL_STOPS = str.maketrans(dict.fromkeys("！？", "。"))
_LONGEST_ABBREVIATION = 6


def sentences_apart(texts: Iterable[str]) -> list[str]:
    """The lines of a note; a paragraph of several sentences is as many lines, what greets or announces is marked."""
    found = [part for text in texts for part in _parts(text)]
    return [*found[:-1], f"> {found[-1]}"] if _signs(found) else found


def _signs(lines: Sequence[str]) -> bool:
    """Whether the last line is a name alone behind a sentence: of who writes."""
    before = next((line for line in reversed(lines[:-1]) if line.strip()), "")
    alone = bool(before) and lines[-1][:1] != ">" and len(lines[-1].split()) <= _MOST_OF_A_NAME and name_like(lines[-1])
    return alone and before.rstrip()[-1:] in _STOPS and not has_courtesy(lines[-1])


def _parts(text: str) -> Iterator[str]:
    if "\t" in text or "\n" in text or not is_sentence(_ended(text).translate(_FULL_STOPS)):
        yield text
        return
    while (salute := _SALUTES.match(text)) is not None and _says_more(text[salute.end() :]):
        yield f"> {salute[0].strip()}"
        text = text[salute.end() :]
    sentences = _sentences(text)
    for sentence in sentences:
        if len(sentences) > 1 and _only_thanks(sentence):
            yield f"> {sentence}"
            continue
        said = _unreferred(sentence)
        lead = _ANNOUNCES.match(said)
        yield said[lead.end() :] if lead is not None and not _names(lead[0]) else said


def _unreferred(sentence: str) -> str:
    """A request without what it refers to."""
    refers = _REFERS.match(sentence)
    rest = sentence[refers.end() :] if refers is not None and not _names(refers[0]) else ""
    return rest if asks(rest) else sentence


def _ended(text: str) -> str:
    """The text to its last full stop: behind it a note may say who signs."""
    return text if text.rstrip()[-1:] in _STOPS else text[: text.rfind(".") + 1]


def _says_more(rest: str) -> bool:
    return is_sentence(_ended(rest).translate(_FULL_STOPS))


def _names(lead: str) -> bool:
    """Whether somebody is named before what is announced."""
    words = lead.split()
    return any(has_courtesy(" ".join(words[at:])) for at in range(len(words) - 1))


def _sentences(text: str) -> list[str]:
    """The sentences of a text; one that would end with an abbreviation, or be no more than one, goes on."""
    found: list[str] = []
    for part in _ENDS.split(text):
        if found and _is_abbreviated(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part.strip():
            found.append(part.strip())
    return [clause for sentence in found for clause in _clauses(sentence)]


def _clauses(sentence: str) -> list[str]:
    *first, last = _CLAUSES.split(sentence)
    if ";" in sentence and not _names(last):
        return [sentence]
    return [*(_as_sentence(clause) for clause in first), last]


def _as_sentence(clause: str) -> str:
    """A clause with one full stop behind it."""
    said = clause.rstrip(" ;,")
    return said if said.endswith(".") else f"{said}."


def _only_thanks(sentence: str) -> bool:
    """Whether a short sentence among others names nobody: `Obrigado.`, `Dziękuję i pozdrawiam.`"""
    words = sentence.split()
    few = len(words) <= _MOST_OF_THANKS and not any(word[:1].isupper() for word in words[1:])
    return (few and not _WIDE.search(sentence)) or bool(_THANKS.search(sentence))


def _is_abbreviated(sentence: str) -> bool:
    last = sentence.rsplit(maxsplit=1)[-1]
    numbers = sentence == last and last[:-1].isdigit()
    short = last.endswith(".") and len(last) <= _LONGEST_ABBREVIATION
    known = is_abbreviated_courtesy(last) or is_abbreviated_courtesy(" ".join(sentence.split()[-2:]))
    return numbers or (short and known)
