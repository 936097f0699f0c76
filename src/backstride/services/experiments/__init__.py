"""Fair experiments from draw to verdict."""
