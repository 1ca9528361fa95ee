"""Lists written as tables: their blocks, the heads and roles of columns, and the cells of a row."""
