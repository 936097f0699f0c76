"""What the pages of data call besides: which files a watch writes."""

from collections.abc import Callable, Mapping
from typing import Any

from backstride.runs.file_format import watch_suffixes
from backstride.texts.catalogue import Catalogue


def for_templates(_texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates call: the suffixes of files of watches."""
    return {"watch_suffixes": watch_suffixes}
