"""Claims, and questions asked in free words."""
