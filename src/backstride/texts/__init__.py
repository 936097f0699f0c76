"""The message catalogue: every sentence for people, in Fluent files, one folder per language."""
