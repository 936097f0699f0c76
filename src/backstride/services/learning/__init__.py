"""One person's questions and days."""
