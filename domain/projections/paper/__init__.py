"""The facts of the sheets: what a reader of paper may know of a visit, without a word and without a layout.

A sheet is made in four steps. Its facts are folded here, for one reader; words put them into one or two languages
(`desktop.printing`); the layout sets the words (`resources/print`); the stamp digests the facts (decision 19).
"""
