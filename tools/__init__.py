"""What makes the generated pages and tables of this repository; no part of the package."""
