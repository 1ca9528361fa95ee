"""What each sentence of a mail says is to become of the list: one act by its verb, about those it names.

Who stands on the list is known. So of two persons of a sentence of replacement the one who stands there goes and the
other comes, in whatever order and case a language names them.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from domain.delegation.delegation import Member
from domain.lists.mails.act_words import ActWord, Place
from domain.lists.mails.acts import Act, ActKind, Understood
from domain.lists.mails.mail_lines import Sentence, clauses_of, parts_of
from domain.lists.mails.offices_changed import office_given
from domain.lists.mails.said import Said, said_by
from domain.lists.mails.spelt_anew import NameAnew, name_anew
from domain.lists.mails.what_is_struck import is_added_with_somebody, is_of_something_else, says_he_comes
from domain.lists.notes.change_words import sayings_in
from domain.lists.notes.large_names import Named
from domain.lists.notes.named_in import member_by_office, quoted_in
from domain.lists.notes.occasions import is_of_one_occasion
from domain.lists.notes.sentence_rows import says_place_behind
from domain.lists.notes.things_told import is_about_a_thing

_WHOLE = frozenset({"ar", "de", "en", "es", "fr", "it", "kk", "pt", "ru", "tr", "zh"})
"""Languages of whose sentences the table tells so much that nothing else is made of one that is not understood."""
_UNSPACED = frozenset({"zh", "ja", "ko"})
_ACTS: tuple[ActWord, ...] = ("gone", "swap", "adds", "name", "office")
UNSURE = Understood(asked=True, doubtful=True)
"""What is not understood: nothing is made of it, and the officer is asked."""


class Grammar(msgspec.Struct, frozen=True):
    """The grammar of a mail beside the list that stands, in the language the mail is in."""

    members: Sequence[Member]
    ranks: dict[str, int]
    language: str

    def understood(self, sentences: Sequence[Sentence]) -> list[tuple[Sentence, Understood]]:
        """What each sentence says, in the light of the one before."""
        told: list[tuple[Sentence, Understood]] = []
        gone: Act | None = None
        for sentence in sentences:
            found, gone = self._of_sentence(sentence, gone)
            if told and self._is_taken_back(sentence, found, told[-1]):
                told[-1] = told[-1][0], UNSURE if told[-1][1].acts else told[-1][1]
                found, gone = UNSURE, None
            anew = self._of_who_was_named(sentence, told[-1]) if told and not found.acts else None
            if anew is not None:
                told[-1] = told[-1][0], Understood(says_nothing=True)
            told.append((sentence, anew or found))
        return told

    def _is_taken_back(self, sentence: Sentence, found: Understood, before: tuple[Sentence, Understood]) -> bool:
        """Whether the sentence behind who would go says that he comes: `He has recovered.`

        A Chinese line that was parted as a row says it before.
        """
        first, second = before[1], found
        said = self._of(sentence if first.acts else before[0])
        one = first if first.acts else second
        same = before[0].line == sentence.line and first.says_nothing and self.language in _UNSPACED
        if len(one.acts) != 1 or one.acts[0].kind != "gone" or (second.acts if first.acts else not same):
            return False
        his = all(each.member == one.acts[0].member for each in said.members) and not said.others
        return his and not said.comes_not and not said.is_of_kin and says_he_comes(said)

    def _of_who_was_named(self, sentence: Sentence, before: tuple[Sentence, Understood]) -> Understood | None:
        """What a sentence puts right of the one the sentence before named: `Her correct title is …`."""
        earlier = self._of(before[0])
        if not before[1].asked or len(earlier.named) != 1 or not earlier.says("office", "name"):
            return None
        said = self._of(sentence)
        if said.named:
            return None
        member = next(each for each in self.members if each.id == earlier.named[0].member)
        office = office_given(said, member) if said.says("office") else ""
        whole = msgspec.structs.replace(sentence, text=f"{before[0].text} {sentence.text}")
        return _one(msgspec.structs.replace(said, of=whole), "office", member.id, office=office) if office else None

    def _of_sentence(self, sentence: Sentence, gone: Act | None) -> tuple[Understood, Act | None]:
        """What a sentence says, as a whole or clause by clause, and who alone goes by it."""
        clauses = self._clauses(sentence, clauses_of(sentence.text, self.language))
        if len(clauses) > 1:
            parts = self._of_clauses(clauses, gone)
            if parts:
                return parts, None
        found = self._meant(self._of(sentence), gone)
        if not found.acts:
            found = self._of_clauses(self._clauses(sentence, parts_of(sentence.text)), gone) or found
        alone = found.acts[0] if len(found.acts) == 1 and found.acts[0].kind == "gone" else None
        return found, alone

    def _clauses(self, sentence: Sentence, parts: Sequence[str]) -> list[Sentence]:
        """The clauses of a sentence; one that names nobody goes on with the one before."""
        found: list[str] = []
        at = 0
        for text in parts:
            begin = sentence.text.index(text, at)
            said = self._of(msgspec.structs.replace(sentence, text=text))
            if found and not (said.members or said.others):
                found[-1] = sentence.text[sentence.text.index(found[-1]) : begin + len(text)]
            else:
                found.append(text)
            at = begin + len(text)
        return [msgspec.structs.replace(sentence, text=text) for text in found]

    def _of_clauses(self, clauses: Sequence[Sentence], gone: Act | None) -> Understood | None:
        """What clauses say of which each says an act of its own; None where one does not."""
        acts: list[Act] = []
        if len(clauses) == 1:
            return None
        for clause in clauses:
            found = self._meant(self._of(clause), gone)
            if not found.acts or found.asked:
                return None
            if gone is not None and len(found.acts) > 1 and found.acts[0].member == gone.member:
                acts = [act for act in acts if act is not gone]
            gone = found.acts[0] if len(found.acts) == 1 and found.acts[0].kind == "gone" else None
            acts += found.acts
        return Understood(tuple(acts))

    def _of(self, sentence: Sentence) -> Said:
        return said_by(sentence, self.members, self.ranks, self.language)

    def _meant(self, said: Said, gone: Act | None) -> Understood:
        """What a sentence means, or a clause; what is not sure is asked."""
        named = said.named
        if not named and not said.others and not member_by_office(said.of.text, self.members):
            untold = said.says("swap", "adds") or (gone is None and said.says("gone"))
            return Understood(asked=untold, says_nothing=not untold)
        if said.is_doubtful or is_of_one_occasion(said.of.text):
            return Understood(asked=bool(named or said.others), doubtful=True)
        told = self._called_otherwise(said) or self._comes_or_goes(said, gone)
        goes = said.says("gone", "thing", "declines", "strikes", "back") or said.comes_not
        goes = goes or (said.says("no") and said.says("come"))
        speaks = said.says("aside", "event", "partly", "thanks")
        asked = (bool(named) or (bool(said.others) and said.says("gone", "swap", "adds"))) and (
            goes or said.says(*_ACTS) or not speaks
        )
        final = goes or (said.says(*_ACTS) and not _moves(said) and not quoted_in(said.of.text))
        final = final and self.language in _WHOLE
        return told or Understood(asked=asked, doubtful=final, speaks=speaks)

    def _called_otherwise(self, said: Said) -> Understood | None:
        """What a sentence puts right: an office, or a name."""
        office = self._office(said)
        if office:
            return _one(said, "office", said.named[0].member, office=office)
        if not said.says("name", "not"):
            return None
        instead = _apart_from(said.places("swap"), said.places("not"))
        anew = name_anew(said, self.members, of_names=said.says("name") and not instead)
        return _one(said, "name", anew.member, name=anew) if anew is not None else None

    def _comes_or_goes(self, said: Said, gone: Act | None) -> Understood | None:
        if said.says("swap") and not said.says("alone"):
            return self._swapped(said, gone)
        if said.comes_not or said.says("gone"):
            return self._departed(said)
        added = said.says("adds") and not said.says("alone") and not said.is_of_kin
        if (
            added
            and said.others
            and (said.says("thanks", "other") or said.is_of_an_event or is_added_with_somebody(said))
        ):
            return UNSURE
        return Understood(tuple(_comes(said, each) for each in said.others)) if added and said.others else None

    def _swapped(self, said: Said, gone: Act | None) -> Understood | None:
        named, others = said.named, said.others
        if said.tells_the_contrary or (said.says("other") and not said.says("come", "visit")):
            return UNSURE
        if gone is None and (said.is_of_an_event or said.stands_for_a_thing):
            return UNSURE
        if len(named) == len(others) >= 1 and said.in_pairs:
            number = said.numbered if said.numbered == self.ranks.get(named[0].member) else None
            pairs = zip(named, others, strict=True)
            return Understood(tuple(
                act for one, other in pairs for act in (_leaves(said, one.member), _comes(said, other, number=number))
            ))  # fmt: skip
        comes = (
            gone is not None
            or said.says("adds", "come")
            or said.places("by")
            or said.is_for_another
            or self.language in _UNSPACED
        )
        if not named and len(others) == 1 and comes and not said.says("thanks"):
            sentence = f"{gone.sentence} {said.of.text}" if gone is not None else ""
            leaves = (_leaves(said, gone.member, sentence),) if gone is not None else ()
            return Understood((*leaves, _comes(said, others[0], sentence)))
        alone = len(named) == 1 and not others and (said.says("gone") or said.comes_not)
        return self._departed(said) if alone else None

    def _departed(self, said: Said) -> Understood | None:
        """Who goes by a sentence that says so: of a thing, an occasion or who belongs to somebody it is asked."""
        if is_of_something_else(said):
            return UNSURE
        of_a_thing = said.says("aside") or is_about_a_thing(said.of.text) or said.is_of_an_event
        apart = said.is_of_kin or said.is_of_an_occasion or (of_a_thing and not said.comes_not)
        return None if apart else self._who_goes(said)

    def _who_goes(self, said: Said) -> Understood | None:
        named, others = said.named, said.others
        if not named and not others:
            return _one(said, "gone", member_by_office(said.of.text, self.members))
        if len(named) == len(others) == 1 and said.says("adds"):
            before = said.of.text[: others[0].start].rstrip()
            return Understood((_leaves(said, named[0].member, before), _comes(said, others[0])))
        if others and not named:  # nobody of that name stands on this list: that is told
            return Understood(tuple(Act("gone", said.of.line, said.of.text, who=each) for each in others))
        if not others and said.are_joined:
            return Understood(tuple(_leaves(said, each.member) for each in named))
        return None if others else UNSURE

    def _office(self, said: Said) -> str:
        """The office the one person named has now; empty where the sentence is about who comes or goes."""
        moves = said.comes_not or said.says("gone") or (said.says("swap") and bool(said.others))
        if len(said.named) != 1 or moves:
            return ""
        member = next(each for each in self.members if each.id == said.named[0].member)
        quoted = [each.casefold() for each in quoted_in(said.of.text)]
        his = any(each.casefold() in quoted for each in member.position.values())
        return office_given(said, member) if said.says("office") or his else ""


def _moves(said: Said) -> bool:
    """Whether a sentence says where on the list somebody is to stand: that is read elsewhere."""
    told = sayings_in(said.bare, (said.language,))
    return bool({"ranks", "after", "before"} & {*told}) or says_place_behind(said.of.text)


def _apart_from(places: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """The places that none of the others meets."""
    return [(begin, end) for begin, end in places if not any(start < end and begin < stop for start, stop in others)]


def _one(said: Said, kind: ActKind, member: str, *, office: str = "", name: NameAnew | None = None) -> Understood:
    return Understood((Act(kind, said.of.line, said.of.text, member, office=office, name=name),))


def _leaves(said: Said, member: str, sentence: str = "") -> Act:
    return Act("gone", said.of.line, sentence or said.of.text, member)


def _comes(said: Said, who: Named, sentence: str = "", *, number: int | None = None) -> Act:
    return Act("comes", said.of.line, sentence or said.of.text, who=who, number=number, behind=said.behind_whom)
