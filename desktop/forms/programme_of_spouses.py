"""A part of a programme that stands below a heading of its own: what the spouses do meanwhile."""

from __future__ import annotations

import re

_WORDS = (
    r"(?:spouse|first lad|conjoint|épou[sx]|première dame|супруг|перв(?:ой|ая|ых) леди|жұбай|зайыб|cónyuge"
    r"|espos[ao]|dama"
    r"|cônjuge|consort|signora|gattin|ehefrau|ehegatt|partner|eşler|eşi|turmush|rafiqa|夫人|配偶|حرم|عقيلة|\bmme\b|madame"
    r"|\bmrs\b|\bladies)"
)
_SPOUSES = re.compile(_WORDS, re.IGNORECASE)
_OF_SPOUSES = re.compile(rf"(?=.*(?:programm|program|программ|бағдарлама|dastur|日程|برنامج)).*{_WORDS}", re.IGNORECASE)
"""What stands above the items of the spouses alone."""
_HOUR = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?![.\d])")
_LONGEST_LABEL = 8
_BEHIND_LABEL = re.compile(r"\s*(?:[,:;(–—]|\s-)\s.*|\s*[:(].*$")


def is_of_spouses(head: str) -> bool:
    """Whether what stands above a column is who the spouses are: Consorte, Spouse’s programme, Mme Faye."""
    return len(head.split()) <= _LONGEST_LABEL and _SPOUSES.search(head) is not None


def heading_of_spouses(line: str) -> str:
    """The heading of a programme of the spouses, as a label of what stands below it; empty where a line is none."""
    said = _BEHIND_LABEL.sub("", line.strip(" \t:*–—-")).strip()
    if len(said.split()) > _LONGEST_LABEL or any(sign.isdigit() for sign in said) or _HOUR.search(line):
        return ""
    if _OF_SPOUSES.match(said) is None:
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
