"""Orders of states, and seats in parliaments, behind a name: `EGH, CBS`, `C.B.S.`, KCMG. They are kept beside it."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_ORDERS = frozenset(
    [
        "KG", "LG", "OG", "KT", "GCB", "KCB", "DCB", "CB", "GCMG", "KCMG", "DCMG", "CMG", "GCVO", "KCVO", "DCVO",
        "CVO", "LVO", "MVO", "GBE", "KBE", "DBE", "CBE", "OBE", "MBE", "BEM", "KPM", "QPM", "PSM", "OAM", "GC", "MC",
        "DFC", "QGM", "CSC", "KC", "QC", "DSO", "DSC", "FRS", "AC", "AO", "AM", "ACM", "ACO", "CNZM", "ONZM", "DNZM",
        "GNZM", "KNZM", "MNZM", "QSO", "QSM", "CGH", "EGH", "MGH", "EBS", "CBS", "MBS", "OGW", "HSC", "GCFR", "GCON",
        "CFR", "CON", "OFR", "OON", "MFR", "MON", "PVSM", "AVSM", "UYSM", "YSM", "VSM", "SBT", "TBT", "OMM", "CMM",
        "MSM", "KSTJ", "CSTJ", "OSTJ", "DSTJ", "MP", "MEP", "PC", "TD", "GCSL", "CSL", "CSM", "GCL",
    ]
)  # fmt: skip
"""Those that may follow a name with nothing but a blank between: hardly anybody has one of them for a family name."""
_BEHIND_COMMA = _ORDERS | frozenset(
    [
        "OJ", "ON", "OD", "OCC", "CHB", "KSC", "QSC", "SC", "MLA", "MNA", "MNI", "DSM", "UVSM", "SM", "VM", "NSS",
        "NDC", "PSC", "PJG", "PBM", "PPA", "MES", "NI", "HI", "SI", "TI", "HJ", "SJ", "IFS", "IAS", "IPS", "IRS", "FCA",
        "FCIS", "MD", "LLM", "BSC", "MSC",
    ]
)  # fmt: skip
"""Those that stand between a name and an office, with degrees and services."""
_AS_ORDERS = late_pattern(
    lambda: (
        rf"(?:[\s,]+(?:{'|'.join(map(_with_dots, sorted(_ORDERS, key=len, reverse=True)))})"
        r"|(?<=[A-Z.])[\s,]+[\"'“‘]n?dc[\"'”’](?: ?\(K\))?)+\.?$"
    )
)
_BEFORE_OFFICE = late_pattern(r"((?:[A-Z]\.?){2,6})(?:\([A-Z]\))?,\s+(?=\S)")
_CLASS = late_pattern(r"\([A-Z]\)$")
"""The class of an order, or that it is held by a soldier: NI(M)."""
_DEGREES = frozenset(["MD", "LLM", "BSC", "MSC", "MES"])
"""What says no more of somebody than Dr. does."""


def _with_dots(order: str) -> str:
    """An order as it is written, with a dot behind each letter or without; `KStJ` has small ones."""
    written = order.replace("STJ", "StJ").replace("SBT", "SBt").replace("TBT", "TBt")
    return r"\.?".join(written) + r"(?![^\W\d_])"


def without_orders(name: str) -> str:
    """The name without the orders behind it; at least a given name and a family name are left."""
    shorter = _AS_ORDERS.sub("", name)
    return shorter if len(shorter.split()) > 1 else name


def orders_before(office: str) -> tuple[tuple[str, ...], str]:
    """The orders and degrees before an office, and the office: `EGH, C.B.S., Cabinet Secretary`."""
    said = []
    while (found := _BEFORE_OFFICE.match(office)) is not None and found[1].replace(".", "") in _BEHIND_COMMA:
        said.append(found[0].strip(" ,"))
        office = office[found.end() :]
    return tuple(filter(_is_kept, said)), office


def honours_behind(text: str, bare: str) -> tuple[str, ...]:
    """What honours stand behind a name as written.

    Args:
        bare: the name in it.
    """
    at = text.rfind(bare)
    behind = text[at + len(bare) :] if at >= 0 else ""
    return tuple(filter(_is_kept, re.split(r"[\s,]+", behind)))


def _is_kept(word: str) -> bool:
    order = _CLASS.sub("", word).replace(".", "").upper()
    return order in _BEHIND_COMMA and order not in _DEGREES
