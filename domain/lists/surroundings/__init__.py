"""What stands on a list beside persons: headings, groups, sides, and the prose of a letter."""
