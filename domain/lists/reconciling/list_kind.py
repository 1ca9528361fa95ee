"""What a list from outside is: the whole list, an addendum to it, or a correction of rows of it (protocol 4.9).

It is guessed by what the list calls itself, else by how many of those who stand it names, and the officer says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.accepted_list import ListKind
from domain.lists.notes.change_words import is_one_sentence, sayings_in
from domain.lists.tables.column_heads import CellRows
from domain.lists.words.list_language import told_language

GuessedBy = Literal["said", "seen", "heading", "first", "most", "new", "changed", "few", "struck"]
"""How it is known what a list is: the officer said so, the same file was accepted before, its heading says it, nobody
stood before, it names most of those who stand, others than those, those with changes, or just a few of them, or it says
of somebody that he no longer comes."""

_MOST = 0.6
"""Which share of those who stand a whole list names at least."""
_CLEARLY_MOST, _CLEARLY_FEW = 0.8, 0.25
"""From where on nobody is asked whether a list is the whole one."""
_FEW_STAND = 6
"""Of fewer than these a share says little."""
_LONGEST_HEADING = 200

_CALLED: dict[ListKind, str] = {
    "correction": r"corrigend|errat(?:um|a)\b|corrections? (?:to|of)|^correction|rectificatif|rectification (?:à|de)"
    r"|исправлени[ея]|поправк|виправлення|түзет|berichtigung"
    r"|korekta|sprostowanie|正誤|訂正|정정|اصلاحیه|tuzatish|korrektur|düzeltme|rettifica\b|corrección|rec?tificaç(?:ão|ões)"
    r"|rectificaci(?:ón|ones)|correcç?(?:ão|ões)|fe de erratas|更正|勘误|تصويب|تصحيح",
    "addendum": r"addend|additi(?:f|vo)\b|additional (?:list|member|person|participant)"
    r"|supplementary (?:list|member|person)"
    r"|(?:supplément|complément|ajout) (?:à|de) la liste|supplement to|annexe? (?:to|à) (?:the|our|la|notre) list"
    r"|дополнени[ея]|дополнительн\w+ (?:список|член|участник|состав|лиц)|толықтыру|қосымша тізім|nachtrag|ergänzung"
    r"|(?:changes?|modifications?|amendments?) (?:in|to|of|à|dans|de) (?:the |la )?(?:composition|delegation|list"
    r"|liste|délégation)"
    r"|изменени\w+ (?:в|к) (?:\w+ )?(?:состав|списк)\w*|өзгеріс|änderung\w*|değişikli|variazion|modificaci|alteraç"
    r"|zmian[ay] (?:w|do)|зміни (?:до|у|в)|доповнення|o['‘’ʻ]zgartirish|変更|追加|변경|추가|تغییرات"
    r"|变更|变动|تعديل"
    r"|ek liste|zeyil|aggiunta|integrazione|adición|增补|补充名单|附加名单|ملحق (?:ال|لل|بال)?قائمة|إضافة|调整|更动"
    r"|τροποποίησ|αλλαγές|điều chỉnh|perubahan"
    r"|ცვლილებ|ändringar|ændringer|endringer|wijziging|muuto[sk]|změn[ay]|zmen[ay]|módosít|modificăr|измене|промени"
    r"|izmjen|izmen[ea]|spremembe|pakeitim|izmaiņ|muudatus|ndryshim",
    "whole": r"(?:updated|revised|corrected|final|full|complete|new) (?:and \w+ )?list"
    r"|list of (?:the )?(?:\w+ ){0,2}(?:members|delegation)"
    r"|liste (?:\w+ )?(?:actualisée|révisée|rectifiée|corrigée|définitive|complète|mise à jour)"
    r"|liste (?:des membres|de la délégation)|composition de la délégation"
    r"|(?:состав|список) (?:членов )?(?:\w+ )?делегации"
    r"|(?:обновл|уточн|исправл|окончательн|полн|дополненн)\w* (?:список|состав)"
    r"|(?:жаңартылған|толық|нақтыланған) тізім|делегация құрамы|aktualisierte liste|delegationsliste|güncel\w* liste"
    r"|最新名单|代表团名单",
}  # fmt: skip
"""What the heading of a list says of it. A correction of a list says "list" too, and is looked for first."""


_REQUEST = late_pattern(
    r"(?:bitte|please|kindly|просим|просьба|прошу|veuillez|merci d|prière|rogamos|se ruega|solicit\w+"
    r"|si prega|preghiamo|lütfen|prosimy|prosím\w*|просимо|сұраймыз|vă rugăm|kérjük)\b",
    re.IGNORECASE,
)
"""How a sentence begins that asks for something."""


class Guess(msgspec.Struct, frozen=True):
    """What a list is, and how that is known. `known` of the `standing` are named on it, and `others` beside them."""

    kind: ListKind
    by: GuessedBy
    words: str = ""
    """The heading that says it."""
    known: int = 0
    standing: int = 0
    others: int = 0

    @property
    def names_most(self) -> bool:
        """Whether it names most of those who stand, as a whole list does."""
        return self.known >= _MOST * self.standing

    @property
    def sure(self) -> bool:
        """Whether nobody need be asked."""
        if self.by in ("said", "seen", "heading", "first", "struck"):
            return True
        share = self.known / self.standing if self.standing else 1.0
        clear = share >= _CLEARLY_MOST if self.kind == "whole" else share <= _CLEARLY_FEW
        return clear and self.standing >= _FEW_STAND


def headings_of(name: str, rows: CellRows, lines: Collection[int]) -> tuple[str, ...]:
    """What a list calls itself: its file's name, and what stands in rows that name nobody.

    Args:
        lines: the rows that name somebody, from 1.
    """
    apart = (row for number, row in enumerate(rows, 1) if number not in lines)
    cells = (cell for row in apart for cell in dict.fromkeys(row) if cell)
    return tuple(text[:_LONGEST_HEADING] for text in (*cells, re.sub(r"[_\-.]+", " ", name)) if text)


def guess_by_heading(headings: Iterable[str]) -> Guess | None:
    """What a list says it is; None where it says nothing."""
    said = tuple(headings)
    for kind, pattern in _CALLED.items():
        words = next((text for text in said if re.search(pattern, text, re.IGNORECASE)), None)
        if words is not None and not (kind == "whole" and _is_about_somebody(words)):
            return Guess(kind, "heading", " ".join(words.split()).rstrip(" .:："))
    return None


def _is_about_somebody(text: str) -> bool:
    """Whether a sentence says of somebody that he comes or does not, and only names the list he is on."""
    told = told_language([text]) if is_one_sentence(text) else None
    said = sayings_in(text, (told,)) if told is not None else {}
    return bool({"gone", "instead", "besides"} & {*said}) and ("," in text or bool(_REQUEST.match(text)))


def guess_by_names(known: int, standing: int, others: int, changed: int, *, struck: int = 0) -> Guess:
    """What a list is by whom it names.

    Args:
        known: how many of those who stand it names.
        standing: how many stand and are expected.
        others: how many it names who do not stand.
        changed: of how many known it gives another office or name.
        struck: how many it says no longer come: a whole list does not name them.
    """
    if struck:
        return Guess("addendum", "struck", "", known, standing, others)
    if not standing:
        return Guess("whole", "first", "", known, standing, others)
    if known >= _MOST * standing:
        return Guess("whole", "most", "", known, standing, others)
    if others:
        return Guess("addendum", "new", "", known, standing, others)
    return Guess("correction" if changed else "addendum", "changed" if changed else "few", "", known, standing, others)
