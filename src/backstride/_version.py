"""The version of Backstride, named in its answers and in what it writes."""

__version__ = "0.1.0"
