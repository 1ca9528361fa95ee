"""Words before a colon that lead to somebody: `Also with us: Mr Luís Ferreira`, `Contact: Mr Smith, Attaché`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.duties_of_somebody import is_duty
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import names_an_office, office_like

LABEL = late_pattern(
    r"^(?:head of (?:the )?delegation|chef de (?:la )?délégation|глава делегации|jef[ea] de (?:la )?delegación"
    r"|(?:delegation )?member|membre|член делегации|miembro|membro|mitglied|üye|мүше|عضو(?: الوفد)?"
    r"|chefe d[ae] delegação|delegationsleiter(?:in)?|capo (?:della )?delegazione|heyet başkanı|делегация басшысы)"
    r"\s*[:：–—-]\s*(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""What a line says of somebody before his name."""
_LEAD = late_pattern(r"[^:\d«»“”\"]*[^\W\d_]{2,} [^:\d«»“”\"]*[^\W\d_]\s?:\s+(?=\S+\s+\S)")
"""Words before a colon that lead to somebody, or say what he does."""
_CALLED = late_pattern(r"[^\W\d_]{3,}(?: [^\W\d_]+){0,2}\s?:\s+(?=\S+\s+\S)")
"""A few words and a colon before somebody with a courtesy: `Contact: Mr John Smith, Attaché`."""
_LEADS_ON = late_pattern(
    r"\b(?:nous|we|following|suivante?s?|également|also|aussi|auch|folgende\w*|siguientes?|seguent[ei]|следующ\w+"
    r"|также|тоже"
    r"|келесі|төмендегі|aşağıdaki|ayrıca|anche|también|também|joign\w+|joins?|convient|ajout\w+|addition\w*)\b",
    re.IGNORECASE,
)


def without_lead(line: str) -> str:
    """The line without the words of a sentence that lead to who has a courtesy: `Also with us: Mr Luís Ferreira`."""
    lead = _LEAD.match(line)
    sentence = lead is not None and bool(_LEADS_ON.search(lead[0]))
    return line[lead.end() :] if lead is not None and sentence and has_courtesy(line[lead.end() :]) else line


def without_label(line: str) -> str:
    """The line without what calls who has a courtesy and an office, where that is neither: `Contact: Mr Smith, …`."""
    label = _CALLED.match(line)
    if label is None or not has_courtesy(line[label.end() :]) or has_courtesy(line):
        return line
    said = label[0].strip(" :")
    other = office_like(said) or is_duty(said) or is_name(said.title()) is False
    return line if other or not names_an_office(line[label.end() :]) else line[label.end() :]
