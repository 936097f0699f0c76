"""Shoes and what is carried."""
