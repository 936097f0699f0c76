"""What the back has handled."""
