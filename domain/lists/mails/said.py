"""A sentence of a mail beside the list that stands: whom it names, and what words of acts it has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.lists.mails.act_words import ActWord, Place, is_small, not_coming, plain, said_in
from domain.lists.mails.mail_lines import Sentence
from domain.lists.mails.said_names import is_sure, names_said
from domain.lists.mails.whom_it_names import each_member, members_said, with_those_known
from domain.lists.names.courtesies import has_courtesy
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.notes.large_names import Named
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.words.offices import names_an_office

_KIN = late_pattern(
    r"(?:wife|husband|spouse|partner|épou(?:se|x)|conjointe?|gattin|gatte|ehe(?:frau|mann)|espos[oa]|cónyuge|cônjuge"
    r"|moglie|marito|consorte|eşi|супруг\w*|жен[аыу]|муж\w*|жұбайы|зайыбы|дружин\w*|żon\w+|małżon\w+)(?!\w)"
    r"|夫人|(?<!\w)(?:زوجة|زوج|حرم|عقيلة)(?!\w)",
    re.IGNORECASE,
)
"""To whom somebody is married: of her it may be said."""
_BRACKETS = late_pattern(r"[(（]([^()（）]+)[)）]")
_LABEL = late_pattern(r"\W*(?:no?s?\.?|nrn?\.?|n[°º]|№|numéro|номер)\s*(\d{1,3})\s*[:：–—]", re.IGNORECASE)
"""A number of the list before what is to be read in its row: whoever comes stands there, `Nr. 4: statt Hahn nun …`."""
_FOR_ANOTHER = late_pattern(
    r"(?<!\w)(?:him|her|them|his|lui|elle|eux|ihm|ihr|ihn|sie|él|ella|ellos|suo|sua|seu|него|не[её]|них|его|е[её]|их"
    r"|оның|олардың|onun|kendisi\w*|uning)(?!\w)|(?:محل|عن|من)ه(?:ا)?(?!\w)|其|他|她",
    re.IGNORECASE,
)
_ADJECTIVE = late_pattern(r"(?:[оеё]го|[ыи]х|[ео]й|ing|ed|e[nrs])$")
"""How words end that say how somebody is, before his name: `вместо заболевшего Каримова`."""
_EARLIER = late_pattern(r"ранее|прежде|previously|earlier|formerly|déjà|précédemment|bereits|zuvor", re.IGNORECASE)
"""When somebody was named, before his name: `вместо ранее заявленного Каримова`."""
_REASONS_LAST = frozenset({"tr", "kk", "uz"})
_UNSPACED = frozenset({"zh", "ja", "ko"})
_NEAR = 40
_AND = "and|et|und|y|e|и|та|ve|ile|және|мен|пен|бен|va|oraz|i|و|和|及|与|以及|as well as|ainsi que|sowie|a także"
_JOINED = late_pattern(
    rf"\s*(?:,|،|、|;|&|{_AND})?\s*(?:\(?[^,;()]{{0,60}}\)?,\s*)?(?:{_AND})?\s*(?:[^\W\d_]{{1,4}}\.?\s)?", re.IGNORECASE
)
"""What stands between two who are named together, with the office of the first perhaps."""


class Said(msgspec.Struct, frozen=True):
    """A sentence, whom it names, and the words of acts in it."""

    of: Sentence
    members: tuple[Named, ...]
    others: tuple[Named, ...]
    bare: str
    """The sentence in small letters, with blanks for names: no part of one says an act."""
    language: str

    @property
    def named(self) -> list[Named]:
        """The members it names, each once."""
        return each_member(self.members)

    @property
    def comes_not(self) -> bool:
        """Whether a verb of coming is denied in it."""
        return bool(not_coming(self.bare, self.language))

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be so, as words say that are not written large, but for the first of them."""
        text = _without(self.of.text, [*self.members, *self.others])
        masks = [*self.places("alone"), *self.places("keep"), *self.places("polite")]
        return any(
            (not begin or not text[begin].isupper()) and not any(start <= begin < end for start, end in masks)
            for begin, _ in self.places("doubt")
        )

    @property
    def is_for_another(self) -> bool:
        """Whether it speaks of somebody named before: his place, вместо него."""
        return bool(_FOR_ANOTHER.search(self.bare))

    @property
    def is_of_kin(self) -> bool:
        """Whether it speaks of a wife or a husband."""
        return bool(_KIN.search(self.bare))

    @property
    def is_of_an_occasion(self) -> bool:
        """Whether who comes not may miss a dinner or a day of the visit alone, or come at another hour."""
        return self.says("partly") or self.is_of_an_event

    @property
    def is_of_an_event(self) -> bool:
        """Whether it speaks of a dinner or a meeting, and not of the visit."""
        reasons = self.places("reason")
        of_it = [place for place in self.places("event") if not any(self._is_why(place, why) for why in reasons)]
        return bool(of_it) and not self.says("visit")

    def _is_why(self, event: Place, reason: Place) -> bool:
        """Whether an occasion is why somebody does not come: `wegen einer Sitzung`, `toplantı nedeniyle`."""
        between = self.bare[reason[1] : event[0]] if reason[1] <= event[0] else self.bare[event[1] : reason[0]]
        last = self.language in _REASONS_LAST
        return "," not in between and len(between) <= _NEAR and last == (event[0] < reason[0])

    @property
    def numbered(self) -> int | None:
        """The number of the row it begins with."""
        found = _LABEL.match(self.of.text)
        return int(found[1]) if found is not None else None

    @property
    def behind_whom(self) -> str:
        """Behind whom a note in brackets places who comes."""
        return next(filter(None, map(behind_whom_noted, _BRACKETS.findall(self.of.text))), "")

    def places(self, said: ActWord) -> list[Place]:
        """Where it has words of a class."""
        return said_in(self.bare, said, self.language)

    def says(self, *said: ActWord) -> bool:
        """Whether it has words of one of these classes."""
        return any(self.places(each) for each in said)

    @property
    def are_joined(self) -> bool:
        """Whether the members are named one after the other, joined by a comma or a word."""
        return all(
            one.member == other.member or _JOINED.fullmatch(self.of.text[one.end : other.start])
            for one, other in pairwise(self.members)
        )

    @property
    def in_pairs(self) -> bool:
        """Whether one of the list and one who is not are named by turns."""
        order = [each in self.members for each in sorted([*self.members, *self.others], key=lambda each: each.start)]
        return len(self.others) == 1 or all(one != other for one, other in pairwise(order))

    @property
    def tells_the_contrary(self) -> bool:
        """Whether somebody of the list comes for one who is not on it: `instead of` stands before that one."""
        goes = [self._behind(end) for _, end in self.places("whom")]
        goes += [self._before(begin) for begin, _ in self.places("whose")]
        comes = [self._behind(end) for _, end in self.places("by")]
        return any(each in self.others for each in goes) or any(each in self.members for each in comes)

    @property
    def stands_for_a_thing(self) -> bool:
        """Whether it says of a thing what comes instead of it: `Instead of a gift, Ms Oduya will bring a book.`"""
        places = self.places("whom")
        told = [self._is_before_a_person(end) for _, end in places]
        spaced = self.language not in _UNSPACED
        return spaced and bool(places) and not self.is_for_another and not any(told)

    def _is_before_a_person(self, at: int) -> bool:
        """Whether who is named next, if anybody is, stands behind words for persons alone, such as an office."""
        begins = next((each.start for each in self._all if each.start >= at), at)
        between = self.bare[at:begins].partition(",")[0].split()
        leads = all(self._may_lead_to_a_person(word.strip("«»„“”\"'")) for word in between)
        return leads or self._are_an_office(self.of.text[at:begins])

    def _are_an_office(self, words: str) -> bool:
        """Whether words written large are those of an English office, which ends them: `the Economic Adviser`."""
        told = words.partition(",")[0].split()
        told = told[told[:1] == ["the"] :]
        large = bool(told) and all(word[:1].isupper() and word.isalpha() for word in told)
        return self.language == "en" and large and names_an_office(told[-1])

    def _may_lead_to_a_person(self, word: str) -> bool:
        leads = is_small(word, self.language) or _ADJECTIVE.search(word) or has_courtesy(f"{word.title()} Xx Yy")
        return (
            bool(leads or _EARLIER.fullmatch(word))
            or names_an_office(word)
            or bool(said_in(word, "coming", self.language))
        )

    def _behind(self, at: int) -> Named | None:
        """Who is named next: not behind a comma, nor behind a word that stands for another, `вместо него`."""
        found = next((each for each in self._all if each.start >= at), None)
        between = self.of.text[at : found.start] if found is not None else ""
        return None if "," in between or _FOR_ANOTHER.search(between) else found

    def _before(self, at: int) -> Named | None:
        found = next((each for each in reversed(self._all) if each.end <= at), None)
        between = self.of.text[found.end : at] if found is not None else ""
        return None if "," in between or _FOR_ANOTHER.search(between) else found

    @property
    def _all(self) -> list[Named]:
        return sorted([*self.members, *self.others], key=lambda each: each.start)


def said_by(sentence: Sentence, standing: Sequence[Member], ranks: Mapping[str, int], language: str) -> Said:
    """A sentence with whom it names: of those who are not on the list whoever is surely named, or one alone."""
    text = sentence.text
    members = members_said(text, standing, ranks)
    others = names_said(text, members, language)
    members, others = with_those_known(members, others, standing, language)
    sure = [each for each in others if is_sure(each)]
    others = sure or [each for each in others if len(others) == 1 and _may_be_somebody(text, each, language)]
    return Said(sentence, tuple(members), tuple(others), plain(_without(text, [*members, *others])), language)


_LARGE_NOUNS = frozenset({"de"})
"""Languages that write all nouns large: by that nobody is named."""
_OF_A_THING = late_pattern(
    r"(?:^|\s)(?:the|our|your|their|a|an|of|le|la|les|notre|du|des|der|die|das|dem|den|el|los|il|lo|o|os|as|del|della|do|da)"
    r"\s+$",
    re.IGNORECASE,
)


def _may_be_somebody(text: str, named: Named, language: str) -> bool:
    """Whether large letters alone tell a name: not behind an article, `the Trade Department`."""
    known = any(word in SECOND_GIVEN for word in plain(named.name).split())
    return known or (language not in _LARGE_NOUNS and not _OF_A_THING.search(text[: named.start]))


def _without(text: str, named: Sequence[Named]) -> str:
    for each in named:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text
