"""The documents to be signed: what they are, their terms, who signs, and what became of each."""
