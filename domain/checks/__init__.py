"""Checks: findings about a visit. They warn, they never refuse.

How a rule is added:

1. Write it in its family's file as a function of the plan and one subject, under `item_rule`, `member_rule`,
   `room_rule` or `visit_rule` with a code, a level and the rules it looks after: "protocol 5.12". It yields a `Finding`
   for each thing found.
2. Name it in the `RULES` of the family, and a new family in `FAMILIES` of `rules.py`.
3. Read the subject and what `plan` gives beside it (items of a member, members of an item, items in a room, heads).
   A rule that reads other subjects of its kind says which by `beside`; one that looks beyond the visit says
   `elsewhere=True` and reads `plan.elsewhere`: the registries, and what other visits need of them.
   Random histories hold it to this: found again = found from nothing.
4. Values: `item`, `other` and `member` are names; everything else is a fact, and brings an accepted finding back
   when it changes. Give times as values, `at` for when it bites, and a `Fix` or two: a command and its known fields.
5. Word `check.<code>` (a sentence with names and times) and `check-name.<code>` (a few words) in every catalogue.
6. What is found of many at once, each with a cause of its own, is told as one: its code stands in `ALIKE` of
   `gathered.py`, with the values that must be alike in all of them, and `check-together.<code>` words it for several.
7. Test it by name, seen to fire and not to fire.
"""
