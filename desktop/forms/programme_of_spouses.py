"""A part of a programme that stands below a heading of its own: what the spouses do meanwhile."""

from __future__ import annotations

import re

_SPOUSE = (
    r"(?:spouses?|first lad(?:y|ies)|ladies|conjoint\w*|épou(?:se|x)s?|premières? dames?|супруг\w*|перв\w{2} леди"
    r"|жұбай\w*|зайыб\w*|cónyuges?|espos[ao]s?|primeras? damas?|primeiras? damas?|cônjuges?|consort[ei]?|consorts"
    r"|gattin|ehefrau(?:en)?|ehegatt\w+|eşler\w*|eşi\w*|turmush\w*|rafiqa\w*)"
)
_OF_HAN_AND_ARABS = r"夫人|配偶|حرم|عقيلة"
_MEANT = re.compile(rf"(?<!\w){_SPOUSE}(?!\w)|{_OF_HAN_AND_ARABS}", re.IGNORECASE)
_COLUMN = re.compile(rf"{_MEANT.pattern}|\b(?:mme|madame|mrs|signora)\b", re.IGNORECASE)
_PROGRAMME = r"(?:programm\w*|programa\w*|program\w{0,3}|программа|бағдарлама\w*|dastur\w*)"
_NAMED = re.compile(rf"(?<!\w){_PROGRAMME}(?!\w)|日程|برنامج", re.IGNORECASE)
_BETWEEN = (
    r"(?:of|for|the|de|du|des|la|le|les|del|las|los|el|della|dei|delle|di|da|do|das|dos|pour|para|per|für|der|die"
    r"|van|voor|для|пребывания|separate|special|parallel|séparé|отдельная)"
)
_OF_SPOUSES = re.compile(
    rf"(?:{_BETWEEN}\s+)*(?:(?:[^\W\d_]+\s+){{0,2}}?{_PROGRAMME}\s+(?:{_BETWEEN}\s+)*(?:[ld]['’])?{_SPOUSE}(?!\w)"
    rf"|{_SPOUSE}(?:['’]s?)?\s+(?:{_BETWEEN}\s+)*{_PROGRAMME}(?!\w))"
    rf"|damenprogramm|(?=.*(?:日程|برنامج)).*(?:{_OF_HAN_AND_ARABS})",
    re.IGNORECASE,
)
"""What stands above the items of the spouses alone."""
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:visit\w*|визит\w*|besuch\w*|ziyaret\w*|сапар\w*|tashrif\w*|foru\w+|форум\w*|business|affaires|делов\w+"
    r"|with|and|avec|et|с|со|и|con|y|e|ed|com|mit|und|және|мен|ile|ve|va|bilan)(?!\w)|&|[及和与偕]|وحرم|وعقيلة|访问|زيارة|منتدى",
    re.IGNORECASE,
)
"""What makes a programme that of a visit, of a forum, or of somebody with his spouse."""
_HOUR = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?![.\d])")
_LONGEST_LABEL = 8
_BEHIND_LABEL = re.compile(r"\s*(?:[,:;(–—]|\s-)\s.*|\s*[:(].*$")


def is_of_spouses(head: str) -> bool:
    """Whether what stands above a column is who the spouses are: Consorte, Spouse’s programme, Mme Faye."""
    if _NAMED.search(head):
        return bool(heading_of_spouses(head))
    return len(head.split()) <= _LONGEST_LABEL and _COLUMN.search(head) is not None


def heading_of_spouses(line: str) -> str:
    """The heading of a programme of the spouses, as a label of what stands below it; empty where a line is none."""
    said = _BEHIND_LABEL.sub("", line.strip(" \t:*–—-")).strip()
    if len(said.split()) > _LONGEST_LABEL or any(sign.isdigit() for sign in said) or _HOUR.search(line):
        return ""
    if _OF_SPOUSES.match(said) is None or _OF_OTHERS.search(line):
        return ""
    return f"{said[:1]}{said[1:].lower()}" if said.isupper() else said


def without_heading(title: str) -> str:
    """What is held by the title of an item of the spouses, without the label that says so."""
    label, _, held = title.partition(": ")
    return held if held and (heading_of_spouses(label) == label or is_of_spouses(label)) else title


class SpousesPart:
    """Whether the lines of a text are of the spouses: from their heading to the next day, or of all days below it."""

    def __init__(self) -> None:
        self.heading = ""
        """Theirs, as a label of what stands below it; empty where lines are of all."""
        self._has_items = self._goes_on = False

    def begin(self, heading: str, *, again: bool) -> None:
        """What follows is of the spouses.

        Args:
            again: whether the heading has a day that was told before, so that all days are told anew for them.
        """
        self.heading, self._has_items, self._goes_on = heading, again, again

    def labelled(self, title: str) -> str:
        """The title of an item, with whose programme it is of."""
        self._has_items = True
        return f"{self.heading}: {title}" if self.heading and title else title

    def day_begins(self) -> None:
        """A heading names a day: directly below that of the spouses it is theirs, and so are all further ones."""
        self._goes_on = self._goes_on or (bool(self.heading) and not self._has_items)
        self.heading = self.heading if self._goes_on else ""
