"""Lists written as lines of text: numbered, hanging, broken, labelled, or a name and an office in one."""
