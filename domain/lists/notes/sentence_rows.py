"""Which rows of a list are sentences about it, and not somebody with an office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.core.late_pattern import late_pattern
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.notes.change_words import (
    is_one_sentence,
    is_sentence,
    is_unsure,
    languages_of_changes,
    sayings_in,
    says_a_change,
    says_a_change_in,
)
from domain.lists.notes.corrections_told import speaks_of_a_row
from domain.lists.notes.instructions import Instruction, instruction_in
from domain.lists.notes.named_in import others_in
from domain.lists.notes.offices_told import speaks_of_an_office
from domain.lists.reconciling.list_kind import guess_by_heading
from domain.lists.surroundings.around_lines import is_farewell
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail
from domain.lists.text.name_and_office import is_of_somebody, name_and_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.whole_names import is_name
from domain.lists.words.list_language import told_language
from domain.lists.words.offices import is_particle, names_an_office, office_like

_OF_LINES = 3
"""Cells of a line that names somebody and says something of him: a number, a name, an office."""
_FEWEST_ROWS = 2
"""How many such rows are those of a list of persons."""
_USUAL = ("en", "de")
"""The languages in which doubt is looked for in a sentence that does not tell its own."""
_CHANGES = late_pattern("增加|新增|增补|代替|接替|更换|改由|取消")
"""What stands in no Chinese name."""
_VERB_ENDS = late_pattern(r"(?:니다|ます|です|ました|ません)[.。]?$")
"""With what a Korean or a Japanese sentence ends: no name or office does."""
_FEWEST_BEFORE = 3
"""Words of a sentence before its colon; `Correct: …` is the heading of what follows."""
_ARTICLE = late_pattern(r"(?:the|le|la|les|l['’]|der|die|das|el|il|lo|o|a|de|het)\b", re.IGNORECASE)
_FIRST_WORDS = 3
"""Among which of a line its office stands: `First Deputy Minister`."""
_ASKS = late_pattern(
    r"(?:please|kindly|we (?:would )?(?:kindly )?(?:ask|request)|prière|veuillez|merci de|nous vous (?:prions"
    r"|saurions)|bitte|wir bitten"
    r"|es wird gebeten|прошу|просим|просьба|убедительно|сұраймыз|өтінеміз|өтініш|se (?:ruega|solicita)|rogamos"
    r"|solicitamos|agradecería\w*"
    r"|pede-se|solicita-se|pedimos|si (?:prega|chiede)|preghiamo|prosimy|prosz[eę]|uprasza się|lütfen|просимо"
    r"|прохання|žádáme|prosíme"
    r"|kérjük|vă rugăm|παρακαλ\w+|molimo|молимо|iltimos|so['‘’ʻ]raymiz|xahiş|mohon|kính đề nghị|יש ל|נא|אבקש"
    r"|خواهشمند)(?!\w)"
    r"|(?:يرجى|نرجو|الرجاء|يُرجى|نود)\s|[请請](?:将|將|把|予|于|於|您|贵|貴)|敬请|恳请",
    re.IGNORECASE,
)
"""How a request begins."""
_BEHIND = late_pattern(
    r"(?:(?:directly|immediately|right|just|juste|directement|immédiatement|unmittelbar|direkt|gleich|сразу|непосредственно"
    r"|subito|inmediatamente|logo|imediatamente|zaraz|bezpośrednio)\s+)?"
    r"(?:after|behind|next after|following|après|derrière|nach|hinter|после|вслед за|después de|detrás de"
    r"|depois d[eoa]|dopo|za|po|після)\s",
    re.IGNORECASE,
)
"""How the words begin that say behind whom somebody stands."""
_SAYS_GROUP = late_pattern(r"\s[«“„\"]?[^«»“”„\"]{3,40}[»”\"]\s+\S")
"""A heading that is quoted before a name: `в раздел «Пресса» Гусева Петра`."""
_ARRIVES = late_pattern(
    r"(?:who |qui |который |которая |die |der )?(?:(?:will|shall|is to)(?: (?:only|also|not))? (?:arrive|come|join"
    r"|leave|depart|travel|fly|stay)"
    r"|arriv(?:es|era|erà|ará)|joins|leaves|rejoindra|viendra|repartira|partira|прибудет|прибывает|прилетит|приедет"
    r"|вылетит|уедет|убудет|wird (?:erst )?\w+ \w+|kommt|trifft|reist|llegar[áa]|chegará|partirá|келеді"
    r"|gelecek\w*|ayrılacak\w*)(?!\w)",
    re.IGNORECASE,
)
_GOES_ON = late_pattern(
    r"(?:par ailleurs|en outre|de plus|enfin|d['’]autre part|in addition|additionally|furthermore|moreover|finally"
    r"|кроме того|помимо этого|вместе с тем|также|сонымен қатар|бұдан бөлек|außerdem|ferner|zudem|weiterhin|schließlich"
    r"|además|asimismo|por otra parte|por último|além disso|por outro lado|inoltre|infine|ayrıca|bunun yanı sıra"
    r"|ponadto|oprócz tego|крім того|kromě toho|okrem toho|továbbá|de asemenea|în plus|освен това|поред тога|osim toga"
    r"|bundan tashqari|bununla yanaşı|من جهة أخرى|بالإضافة إلى ذلك|كذلك|此外|另外|同时|なお|また|아울러|또한)"
    r"[,،，、]\s*",
    re.IGNORECASE,
)
"""With what a sentence goes on from the one before: no name."""
_CLAUSES = late_pattern(r"\s*[,;，、]\s*|\s+[–—-]\s+")
_LED_BY = late_pattern(
    r"(?:во главе с|под руководством|на чолі з|headed by|led by|(?:conduite|dirigée|présidée) par|sous la conduite d"
    r"|unter (?:der )?leitung|(?:encabezada|presidida|chefiada) por|guidata da)\s",
    re.IGNORECASE,
)


def tells_changes(rows: Iterable[Sequence[str]]) -> bool:
    """Whether a text is read sentence by sentence: it says that it is a correction or an addition, or no row of it is
    that of somebody. In a list of persons a row that ends with a full stop is that of somebody as well.
    """
    said = _of_letter([[cell for cell in row if cell] for row in rows])
    kind = guess_by_heading(row[0] for row in said if len(row) == 1 and not _asks_a_change(row[0]))
    if kind is not None:
        return kind.kind != "whole" or _changes_more_than_names(said)
    said = [row for row in said if len(row) != 1 or not speaks_of_a_row(row[0])]
    if any(map(_is_of_a_person, said)):
        return False
    return sum(len(row) == 1 and _may_be_of_a_person(row[0]) for row in said) < _FEWEST_ROWS


def _changes_more_than_names(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a text says more changes than it names persons, whatever its heading says: `Re: final list`."""
    lines = [", ".join(row) for row in rows]
    changes = [
        speaks_of_a_row(line) or tells_a_place(line) or (is_sentence(line) and says_a_change(line)) for line in lines
    ]
    named = [_is_of_a_person(row) for row, change in zip(rows, changes, strict=True) if not change]
    return sum(changes) >= _FEWEST_ROWS and sum(changes) > sum(named)


def _asks_a_change(text: str) -> bool:
    """Whether a line is a sentence that asks to add, strike off or replace somebody on a list, which it only names."""
    return is_sentence(text) and instruction_in(text) is not None


def _of_letter(rows: list[list[str]]) -> list[list[str]]:
    """The rows before the farewell of a letter; who signs below it is nobody of a list."""
    sentence = next((at for at, row in enumerate(rows) if len(row) == 1 and is_sentence(row[0])), len(rows))
    end = (at for at, row in enumerate(rows) if at > sentence and len(row) == 1 and _ends(row[0]))
    return rows[: next(end, len(rows))]


def _ends(text: str) -> bool:
    return kind_of_line(text) == "closing" or is_farewell(text)


def _may_be_of_a_person(text: str) -> bool:
    """Whether a row is a name alone, as that of who signs is as well, or a name and an office in either order."""
    if not is_sentence(text):
        return is_name(text) and kind_of_line(text) is None and not begins_mail(text)
    if speaks_of_an_office(text) or _asks_a_change(text):
        return False
    name, office = name_and_office(text.rstrip(" ."))
    whole = len(name.split()) + len(office.split()) == len(text.replace(",", " ").split())
    # Letters that are written small only tell a sentence from a row by its words of change alone.
    written_large = text.casefold() != text
    return written_large and bool(name) and names_an_office(office) and whole and not says_a_change(text)


def _is_of_a_person(cells: Sequence[str]) -> bool:
    """Whether a row without a full stop says somebody's name and more of him, his number or his office."""
    if len(cells) != 1 or is_sentence(cells[0]):
        return len(cells) > 1 and not is_sentence(cells[-1])
    if begins_mail(cells[0]):  # `Subject: RE: Delegation of Colombia - consultations`
        return False
    number, rest = number_of(cells[0])
    return bool(number) or (begins_with_somebody(rest) and bool(name_and_office(rest)[1]))


def is_sentence_row(text: str) -> bool:
    """Whether a line is a sentence that says a change, or one that does not begin with somebody's name."""
    number, rest = number_of(text)
    if says_place_behind(rest) or asks(rest) or tells_how_to_read(rest) or goes_on(rest) or speaks_of_a_row(rest):
        return True
    if not is_sentence(text):
        return False
    if speaks_of_an_office(text):
        return True
    apart = begins_with_somebody(text) or number or kind_of_line(text) is not None
    return (
        tells_a_change(rest, number)
        or tells_a_place(rest)
        or (is_one_sentence(text) and not (apart or is_of_an_office(text)))
    )


def goes_on(text: str) -> bool:
    """Whether a line is a sentence that goes on from another: `En outre, M. Ahmedou participe …`."""
    return is_sentence(text) and bool(_GOES_ON.match(text))


def is_of_an_office(text: str) -> bool:
    """Whether a line begins with an office, with a name behind or without, and says nothing of a list."""
    words = text.rstrip(" .!。").split()
    named = any(has_courtesy(" ".join(words[at:])) for at in range(1, len(words)))
    begins = any(map(names_an_office, words[:_FIRST_WORDS])) and not has_courtesy(text)
    if not begins or not office_like(" ".join(words)) or (_ARTICLE.match(text) and not named):
        return False
    told = told_language([text])
    return not (told and {"besides", "ranks", "reads", "after"} & {*sayings_in(_small(text), (told,))})


def tells_a_change(text: str, number: str) -> bool:
    """Whether a line says that somebody no longer comes, or comes for another.

    Of one that begins with a name before an office, neither the name nor what is written large tells it, nor words of
    another language than the one it tells, nor the office itself where a number stands before it.
    """
    name, _ = name_and_office(text)
    if not says_a_change(text) or not begins_with_somebody(text) or not _is_only_a_name(name):
        return says_a_change(text)
    told = told_language([text])
    clauses = _CLAUSES.split(text[len(name) :])
    if number or told is None:
        clauses = [clause for clause in clauses if not office_like(clause)]
    said = ", ".join(_small(clause) for clause in clauses)
    return says_a_change(said) if told is None else says_a_change_in(said, (told,))


def asks(text: str) -> bool:
    """Whether a line is a sentence that begins as a request does: `Kindly note`, `请将`. It names nobody first."""
    lead = _GOES_ON.match(text)
    return is_sentence(text) and bool(_ASKS.match(text[lead.end() :] if lead is not None else text))


def tells_how_to_read(text: str) -> bool:
    """Whether a line says before a colon that what stands behind is to be read: `Имя министра следует читать: …`."""
    before, colon, behind = text.partition(":")
    if not colon or not behind.strip() or len(before.split()) < _FEWEST_BEFORE:
        return False
    told = told_language([text])
    languages = (told,) if told is not None else languages_of_changes()
    return "reads" in sayings_in(_small(before), languages)


def tells_a_place(text: str) -> bool:
    """Whether a line that begins with somebody says where he is to stand: `Mr Moss, Adviser, is placed after …`."""
    if not is_sentence(text):
        return False
    told = told_language([text])
    languages = (told, *_USUAL) if told is not None else languages_of_changes()
    said = [{*sayings_in(_small(text), (language,))} for language in languages]
    return any("ranks" in each and {"after", "before"} & each for each in said)


def says_place_behind(text: str) -> bool:
    """Whether a line ends with an office behind which somebody is to stand: `…, after the Minister of Trade`."""
    *before, last = _CLAUSES.split(text.strip(" .。"))
    found = _BEHIND.match(last) if before and not any(map(str.isdigit, last)) else None
    return found is not None and names_an_office(last[found.end() :])


def _is_only_a_name(said: str) -> bool:
    """Whether nothing stands before a name or within it but courtesies and particles: `Subentra il dott. Neri` does."""
    words = without_courtesies(said).split()
    small = any(word[:1].islower() and not is_particle(word) for word in words)
    return not small and not any(has_courtesy(" ".join(words[at:])) for at in range(1, len(words)))


def _small(text: str) -> str:
    """The text without the words written large, of letters that are written so."""
    return " ".join("" if word[:1].isupper() else word for word in text.split())


def begins_with_somebody(text: str) -> bool:
    """Whether a line begins with a name before an office: `Ann Roe should stand behind the Minister` does not."""
    name, office = name_and_office(text)
    joined = text[len(name) :].lstrip().startswith(office) if text.startswith(name) else False
    runs_on = joined and office[:1].islower() and not names_an_office(office.split()[0])
    return is_of_somebody(text) and not runs_on


def is_left_to_sentences(cells: Sequence[str], asked: Instruction) -> bool:
    """Whether a sentence was understood only in part: words of another kind stand where a name should."""
    if _VERB_ENDS.search(asked.by) or _VERB_ENDS.search(asked.who):
        return True
    if _CHANGES.search(asked.who):
        return True
    text = " ".join(cells)
    if asked.kind == "add" and (says_place_behind(text) or _SAYS_GROUP.search(asked.who) or _names_several(asked.who)):
        return True
    if is_sentence(text) and _is_doubtful(text, asked):
        return True
    if not is_sentence(text) or asked.place is not None or asked.kind == "correct":
        return False
    return any(said and not _begins_with_name(said) for said in (asked.who, asked.by))


def _names_several(said: str) -> bool:
    return sum(each.is_sure for each in others_in(said, ())) > 1


def _is_doubtful(text: str, asked: Instruction) -> bool:
    """Whether a sentence says that it may be so, no such thing, or names several of whom it says it."""
    told = told_language([text])
    unsure = is_unsure(text, [told] if told is not None else _USUAL)
    several = sum(each.is_sure for each in others_in(text, ())) > 1 and not asked.by
    said = sayings_in(text, languages_of_changes() if told is None else (told,))
    instead = "instead" in said and not asked.by and len(others_in(text, ())) > 1
    gone = "gone" in sayings_in(text, languages_of_changes())
    return unsure or (asked.kind == "strike" and (several or instead or not gone))


def _begins_with_name(said: str) -> bool:
    """Whether words begin with a name, in which no word but a particle is small."""
    name = name_and_office(said)[0]
    small = [word for word in without_courtesies(name).split() if word[:1].islower() and not is_particle(word)]
    return bool(name) and is_name(name) and not small


def says_of_arrival(cells: Sequence[str]) -> bool:
    """Whether behind name and office a row says of somebody when or how he comes: `…, will arrive on 2 May only`."""
    _, comma, rest = cells[-1].rstrip(" .").rpartition(",")
    return len(cells) >= _OF_LINES and bool(comma) and _ARRIVES.match(rest.strip()) is not None


def says_who_leads(cells: Sequence[str]) -> bool:
    """Whether a line says under whom the delegation stands, his name declined: `во главе с Президентом …`."""
    return len(cells) >= _OF_LINES and _LED_BY.match(cells[-1].strip()) is not None


def names_who_leads(heading: str) -> bool:
    """Whether what looks like a heading names the head of the delegation: `Delegatsiya rahbari: … Aripov Abdulla`."""
    before, colon, behind = heading.partition(":")
    return bool(colon) and is_head_of_delegation(before.strip()) and len(behind.split()) > 1


def is_sentence_of_change(cells: Sequence[str]) -> bool:
    """Whether a row says of somebody what no wording known tells: the officer reads it, nobody is made of it."""
    said = cells[-1].rstrip()
    if len(cells) < _OF_LINES or cells[0] or not said.endswith((".", "。")):
        return False
    _, comma, rest = said.rpartition(",")
    goes_on = bool(comma) and rest.strip()[:1].islower() and len(rest.split()) > 1 and not office_like(rest)
    return goes_on or not is_name(cells[1])
