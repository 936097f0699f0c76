"""Where the JSON API lies."""

from typing import Final

API_PREFIX: Final = "/api/v1"
