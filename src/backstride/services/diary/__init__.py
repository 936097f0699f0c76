"""What the runner says: entries, tests, story, gear, and what the back has handled."""
