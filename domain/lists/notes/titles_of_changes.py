"""What heads a correction of a list, or an addition to it: `Corrigendum`, `Letzte Änderungen`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.words.offices import name_like, names_an_office

_ANNOUNCED = late_pattern(
    r"(?:(?:nota verbale?|note verbale|verbalnote|вербальная нота)\s*[–—:-]\s*)?"
    r"(?:aditamentos?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|correction|rectificatif|additif|rettifica|corrección"
    r"|адденд\w+|уточнени[ея]|note rectificative|update|mise à jour|aktualisierung|aggiornamento|atualização"
    r"|actualización|(?:latest |last[- ]minute |recent |further )?changes(?: and additions| to the list)?|corrections?"
    r"|changements|cambios|modifiche|alterações|rec?tificaç(?:ão|ões)"
    r"|rectificaci(?:ón|ones)|rectifications?|correcç?ão|correção|fe de erratas"
    r"|correcciones|correções|correzioni|korrekturen|zmiany"
    r"|güncelleme|aktualizacja|ändringar|ændringer|endringer|wijzigingen|muutokset|změny|zmeny|módosítás\w*"
    r"|modificări"
    r"|измене|промени|izmjene|izmene|spremembe|pakeitimai|izmaiņas|muudatused|ndryshime|修正|変更|訂正|수정|변경"
    r"|调整(?:说明)?|τροποποίηση|αλλαγές|ενημέρωση|điều chỉnh|thay đổi|cập nhật|perubahan|pindaan"
    r"|עדכון|שינויים|ცვლილებები?|փոփոխություններ?|өөрчлөлт|змены|تحديث|تغییرات"
    r"|исправлени[ея]|дополнени[ея]|изменени[ея]|түзету(?:лер)?|толықтыру(?:лар)?|berichtigung|nachtrag|korrektur"
    r"|integrazion[ei]|adici[oó]n(?:es)?|o['‘’ʻ]zgartirish(?:lar)?|qo['‘’ʻ]shimcha|(?:heyet )?değişikli[kğ]i?"
    r"|änderung(?:en)?"
    r"|variazion[ei]|modifications?|amendments?|өзгеріс(?:тер)?|зміни|доповнення|變更|变更|变动|تعديل|ملحق"
    r"|düzeltme|zeyil(?:name)?|ek liste|تصويب|تصحيح|إضافة|更正|补充)(?:\s*(?:no?\.?|n°|№|nr\.?)?\s*\d{1,2})?"
    r"(?: (?:(?:to|of|the|à|de|la|aux?|del?|alla|a|zur?|der|к|в|до|do|da) ?|all['’]){1,2}"
    r"(?:list\w*|elenc\w*|delegationsliste|teilnehmerliste|спис\w*|составу?)(?: [^,;:–—]{1,80})?)?",
    re.IGNORECASE,
)
"""What a correction or an addendum is headed with, alone in its line, with what it is about."""
_MOST_OF_TITLE = 7
_OF_CHANGES = late_pattern(
    r"(?<!\w)(?:modifications?|rectificati(?:on|f)s?|changements|änderung(?:en)?|changes?|amendments?|corrections?|corrigend(?:um|a)"
    r"|addend(?:um|a)|изменени[еяй]\w*|уточнени[еяй]\w*|исправлени[еяй]\w*|дополнени[еяй]\w*|зміни|зміна|уточнення|өзгеріс\w*|өзгертулер"
    r"|түзетулер\w*|cambios|modificaciones|alterações|variazioni|modifiche|zmiany|değişiklik\w*|o['‘’ʻ]zgartirish\w*|dəyişiklik\w*"
    r"|wijzigingen|ändringar|ændringer|endringer|muutokset|změny|zmeny|modificări|τροποποιήσεις|промени|izmjene|izmene|تعديلات)(?!\w)"
    r"|(?:変更点?|변경(?: ?사항)?|调整|变更|更动)(?:通知|안내|のお知らせ)?$",
    re.IGNORECASE,
)
"""Words for changes, in the title of a note."""
_QUALIFIED = late_pattern(
    r"letzte|neue(?:ste)?|aktuelle|weitere|dringende|kurzfristige|latest|last|late|recent|further|urgent|new|final|minor"
    r"|programme?|list[ae]?|delegation(?:s)?|note|to|of|the|der|die|zur|zum|im|and|und",
    re.IGNORECASE,
)
"""What stands beside such a word, where both are written large as names are: `Letzte Änderungen`."""


def announces_changes(words: str) -> bool:
    """Whether a line heads a correction of a list, or an addition to it."""
    bare = " ".join(words.split()).rstrip(" :：")
    return bool(_ANNOUNCED.fullmatch(bare)) or _is_title_of_changes(bare)


def speaks_of_changes(words: str) -> bool:
    """Whether words speak of changes of a list, however many they are: `… сообщает о следующих изменениях:`."""
    return bool(_OF_CHANGES.search(words))


def _is_title_of_changes(words: str) -> bool:
    """Whether a few words without an office or a courtesy speak of changes: `Letzte Änderungen`."""
    if len(words.split()) > _MOST_OF_TITLE or words.endswith((".", "。")) or not _OF_CHANGES.search(words):
        return False
    rest = _OF_CHANGES.sub(" ", words).split()
    somebody = bool(rest) and name_like(words) and not all(map(_QUALIFIED.fullmatch, rest))
    return not (somebody or names_an_office(words) or has_courtesy(words))
