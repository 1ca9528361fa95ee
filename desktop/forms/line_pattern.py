"""How a line of a programme is written that begins an item: an hour, or from which to which, and what is held then."""

from __future__ import annotations

import re

from desktop.forms.hour_said import HOUR
from desktop.forms.items_at_once import AT_THE_SAME_TIME

_ABOUT = (
    r"taxminan|ориентировочно|предположительно|etwa|indicativamente|provisionally|yaklaşık(?: olarak)?|takriben"
    r"|حوالي|نحو|约|大约|aprox(?:\.|imadamente)?|cerca d[ae]s|a eso de las"
    r"|vers|environ|ok\.|kb\.|env\.|about|around|approx(?:\.|imately)?|ca\.?|около|ок\.|примерно|шамамен"
    r"|por volta d[ae]s|rond|omstreeks|gegen|verso le|hacia las|~|≈"
)
_FROM = (
    r"к|pelas|a(?=\s\d{1,2}\s?h)|entre|a partir d[ao]s|ابتداء من|من|从|"
    r"à partir de|a partir de|starting at|from|dès|de|at|à|начиная с|с|в|às|as|das|ab|von|um|vanaf|van|om|dalle|alle"
    r"|desde|a las"
)
_TO = r"وحتى|إلى|الى|حتى|à|to|till|until|bis|до|às|as|a|tot|hasta|alle"
_GATHER = (
    r"(?:(?P<gather>\d{1,2}(?:\s?[:.hu]\s?\d{2}|\s?h)?|\d{4})\s?(?:hrs|uhr)?\s+(?:for|per le|für|pour|para las|para as)"
    r"\s+(?=\d))?"
)
"""For when guests are asked before it begins: 7 for 7.30 pm."""
LINE = re.compile(
    rf"\s*(?:[-–—•*·▪►]\s*|\d{{1,2}}[.)]\s+(?=\d)"
    rf"|\(?[a-h]\)\s+(?=\d))?(?:{AT_THE_SAME_TIME}\s*[:,–-]?\s+)?(?:(?:{_FROM})\s+)?{_GATHER}(?P<about>(?:{_ABOUT})\s*(?:(?:в|à|at|um|alle|as|às|las)\s+)?)?"
    rf"(?P<first>{HOUR})(?![:.]\d|\d)"
    rf"(?:(?:\s*(?:[–—>→/-]|->)\s*|\s+(?:{_TO})\s+|\s*\t\s*)(?P<last>{HOUR})(?![:.]\d|\d))?"
    r"(?:\s?(?:uhr|uur|(?-i:h)(?![.\w])|hrs?|hs|heures?|hours?|horas?|ore|час(?:ов|а)?)\b\.?)?(?P<rest>.*)",
    re.IGNORECASE,
)
"""09:15 – 10:00 Arrival; de 9h15 à 10h: …; about 9 am; 0915, but of no year near ours, and no 1200 guests."""
