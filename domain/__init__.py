"""The record of a protocol office: commands, events, rules, projections and the store. No Qt here."""

import atexit
import gc

# As the interpreter ends, a last collection frees the classes of msgspec 0.22 in any order, and one of them reads the
# fields of another that is gone already: the process dies of it after its work is done. What is frozen is left alone.
atexit.register(gc.freeze)
