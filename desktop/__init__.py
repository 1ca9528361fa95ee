"""The program around the record: window, forms, sheets of paper and command line."""
