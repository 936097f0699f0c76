"""From facts of a home to the JSON answers of commands and of the web: one builder for both."""
