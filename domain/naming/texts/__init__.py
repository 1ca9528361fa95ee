"""Names in running text, which inflects and misspells them."""
