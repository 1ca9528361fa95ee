"""Forms: each a table of fields over a command, laid out, validated and kept as a draft by one engine."""
