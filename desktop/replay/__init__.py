"""A past moment beside the programme of that moment: the acts of the journal, and what changed since."""
