"""The edges of concepts: what their forms are declared in, and how their entries and their fixes are worded."""
