"""A diary brought in as a table."""
