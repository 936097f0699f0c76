"""Charts from values, one definition for page, PDF and notebook."""
