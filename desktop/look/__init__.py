"""How the program looks: colours, typefaces, icons."""
