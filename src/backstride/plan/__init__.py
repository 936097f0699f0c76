"""The next weeks: rules with sources, sessions, exercises, optimiser."""
