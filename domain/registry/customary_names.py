"""Names by which a state is commonly called beside the one it confirmed (protocol 10.13).

A row holds the names of one state in one language. Where its embassy confirmed one of them, the others are wrong on
paper and from the rostrum. A name it did not confirm one of is nobody's concern here: no name is right by itself.
"""

from __future__ import annotations

from collections.abc import Iterable

_CALLED: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("Türkiye", "Turkey"), ("Czechia", "Czech Republic"), ("Cabo Verde", "Cape Verde"), ("Eswatini", "Swaziland"),
        ("Myanmar", "Burma"), ("Côte d’Ivoire", "Ivory Coast"), ("Timor-Leste", "East Timor"),
        ("North Macedonia", "Macedonia"), ("Republic of Korea", "South Korea"), ("Netherlands", "Holland"),
        ("Democratic People’s Republic of Korea", "North Korea"), ("Belarus", "Belorussia", "Byelorussia"),
        ("Kyrgyzstan", "Kirghizia"), ("Moldova", "Moldavia"), ("Kazakhstan", "Kazakstan"),
        ("United Kingdom", "Great Britain"), ("Sri Lanka", "Ceylon"), ("Cambodia", "Kampuchea"),
    ),
    "fr": (
        ("Türkiye", "Turquie"), ("Tchéquie", "République tchèque"), ("Cabo Verde", "Cap-Vert"),
        ("Eswatini", "Swaziland"), ("Myanmar", "Birmanie"), ("Timor-Leste", "Timor oriental"),
        ("Macédoine du Nord", "Macédoine"), ("République de Corée", "Corée du Sud"), ("Pays-Bas", "Hollande"),
        ("République populaire démocratique de Corée", "Corée du Nord"), ("Bélarus", "Biélorussie"),
        ("Kirghizistan", "Kirghizstan", "Kirghizie"), ("Moldova", "Moldavie"),
    ),
    "ru": (
        ("Беларусь", "Белоруссия", "Белоруссии", "Белоруссию", "Белоруссией"),
        ("Кыргызстан", "Киргизия", "Киргизии", "Киргизию", "Киргизией"),
        ("Молдова", "Молдавия", "Молдавии", "Молдавию", "Молдавией"),
        ("Туркменистан", "Туркмения", "Туркмении", "Туркмению", "Туркменией"),
        ("Мьянма", "Бирма", "Бирмы", "Бирме", "Бирму"), ("Эсватини", "Свазиленд"),
        ("Республика Корея", "Южная Корея", "Южной Кореи", "Южной Корее", "Южную Корею"),
        ("Корейская Народно-Демократическая Республика", "Северная Корея", "Северной Кореи", "Северной Корее"),
        ("Нидерланды", "Голландия", "Голландии", "Голландию"), ("Кабо-Верде", "Острова Зелёного Мыса"),
        ("Соединённое Королевство", "Великобритания", "Великобритании"),
    ),
    "de": (
        ("Türkiye", "Türkei"), ("Tschechien", "Tschechische Republik"), ("Belarus", "Weißrussland", "Weissrussland"),
        ("Republik Moldau", "Moldawien"), ("Kirgisistan", "Kirgistan", "Kirgisien"), ("Niederlande", "Holland"),
        ("Myanmar", "Birma", "Burma"), ("Republik Korea", "Südkorea"), ("Cabo Verde", "Kap Verde"),
    ),
    "kk": (("Беларусь", "Белоруссия"), ("Қырғызстан", "Қырғызия", "Киргизия"), ("Молдова", "Молдавия")),
}  # fmt: skip


def other_names(confirmed: Iterable[str], language: str) -> frozenset[str]:
    """What a state that confirmed these names is commonly called otherwise in a language."""
    right = {_alike(name) for name in confirmed if name}
    rows = (row for row in _CALLED.get(language, ()) if right & set(map(_alike, row)))
    return frozenset(name for row in rows for name in row if _alike(name) not in right)


def _alike(name: str) -> str:
    return name.replace("'", "’").casefold()
