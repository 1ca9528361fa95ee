"""Points of a note that speak of a row of the list: how a name is spelt, what an office should read, when he arrives.

Of such a point nobody new is made, however it is numbered: it is read as a sentence, or left to the officer.
"""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_QUOTED = r"[«“„\"]"
_SPEAKS = late_pattern(
    r"(?<!\w)(?:"
    # Russian, Kazakh
    rf"(?:следует|надлежит|просим|прошу) (?:читать|считать|изложить|писать)|читать(?:\s+как)?(?=\s+{_QUOTED})"
    r"|считать (?:ошибочн|недействительн|неверн|верн|правильн)\w*|пишется|прибывает \d|прибудет \d"
    r"|деп (?:оқылсын|жазылсын|түзетілсін|жазылады)|қате деп"
    # English
    r"|(?:should|shall|must|is to|to) (?:be )?(?:read|spelt|spelled)(?! (?:out|for))"
    r"|is (?:correctly )?(?:spelt|spelled)"
    rf"|is now(?=\s+(?:the )?{_QUOTED})|(?:to|should) be placed|reads?(?=\s+{_QUOTED})"
    r"|(?:will|is to) arrive (?:on|at|separately)"
    # French, Spanish, Portuguese, Italian
    rf"|(?:à )?lire(?=\s*:?\s*{_QUOTED})|se lit|doit se lire|s['’](?:écrit|orthographie)|arrivera (?:le|à|séparément)"
    r"|(?:debe|deberá) (?:decir|leerse)|se escribe|donde dice|léase|llegará (?:el|a las)"
    r"|deve(?:rá)? ler-se|leia-se|onde se lê|escreve-se|chegará (?:a|no|às)"
    r"|(?:va|deve essere) lett[oa]|si (?:legge|scrive)|leggasi|arriverà (?:il|alle)"
    # German, Turkish
    r"|(?:muss|soll) (?:richtig )?(?:heißen|lauten)|schreibt sich|wird \S+ geschrieben|lautet (?:richtig|korrekt)"
    r"|trifft (?:erst )?am|(?:olarak|şeklinde) (?:düzelt|oku|yaz)\w+"
    r")(?!\w)"
)


def speaks_of_a_row(text: str) -> bool:
    """Whether a point says of somebody on the list how his row should read, or when he comes."""
    return bool(_SPEAKS.search(text.casefold()))
