"""The record of a protocol office: commands, events, rules, projections and the store. No Qt here."""
