"""Actions: declared once; menus, shortcuts, buttons and the command palette read the same table."""
