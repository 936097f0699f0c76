"""Charts that move and zoom."""
