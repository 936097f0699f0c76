"""Files brought in and what became of them."""
