"""Currencies by their codes of ISO 4217."""

from __future__ import annotations

from domain.core.nearest import MOST, nearest
from domain.core.problem import Refused

_OF_TODAY = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD "
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD "
    "UYU UZS VED VES VND VUV WST XAF XAU XCD XCG XDR XOF XPF YER ZAR ZMW ZWG"
)

CURRENCIES = frozenset(_OF_TODAY.split())
"""The currencies of today, with gold and the drawing rights of the International Monetary Fund."""

_GONE = "ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK SUR ZWL"

_ONCE = frozenset(_GONE.split())
"""Currencies that are gone, in which figures of the past are still quoted."""

_MEANT = {
    "$": "USD", "US$": "USD", "USS": "USD", "U$S": "USD", "DOL": "USD", "€": "EUR", "EURO": "EUR", "£": "GBP",
    "₽": "RUB", "RUR": "RUB", "РУБ": "RUB", "₸": "KZT", "KZ": "KZT", "₹": "INR", "RS": "INR", "RMB": "CNY",
    "CNH": "CNY", "¥": "CNY", "YEN": "JPY", "₺": "TRY", "TRL": "TRY", "TL": "TRY", "₴": "UAH", "₩": "KRW",
}  # fmt: skip
"""What people write for a currency, and what they most likely mean. It is offered, never taken."""


def known_currency(code: str, field: str) -> str:
    """The code of a currency, in capitals.

    Raises:
        Refused: `unknown-currency`, with the codes that are nearest.
    """
    known = code.strip().upper()
    if known not in CURRENCIES | _ONCE:
        raise Refused("unknown-currency", field=field, near=_nearest(known), currency=code[:20])
    return known


def _nearest(code: str) -> tuple[str, ...]:
    """The code that is most likely meant; else those of the same state first, which its two letters name."""
    if code in _MEANT:
        return (_MEANT[code],)
    alike = nearest(code, sorted(CURRENCIES))
    of_the_state = sorted(each for each in CURRENCIES if len(code) == 3 and each[:2] == code[:2])
    return tuple(dict.fromkeys((*of_the_state, *alike)))[:MOST]
