"""What pages show, as values that a test can read: one module per page."""
