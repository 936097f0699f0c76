"""Claims before three witnesses, and the one answer."""
