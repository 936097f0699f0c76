"""The headers that every answer of the local server carries."""

from types import MappingProxyType
from typing import Final

CONTENT_POLICY: Final = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self'; "
    "manifest-src 'self'; "
    "worker-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Everything from this server, nothing from elsewhere, nothing written into the page itself."""

ALWAYS: Final = MappingProxyType(
    {
        "content-security-policy": CONTENT_POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
)
"""On every answer, refusals and errors included."""

PAGE_CACHE: Final = "no-store"
"""Pages hold health data and stay out of the browser's cache."""
ASSET_CACHE: Final = "private, max-age=31536000, immutable"
"""Assets hold no data and their address changes with their content."""
