"""Short mails about a list: who is replaced, withdrawn, added or called otherwise, told by the grammar of sentences."""
