"""Bytes to values and back: watch files, archives, motion files."""
