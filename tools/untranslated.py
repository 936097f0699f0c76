"""How much of each language is still said in English: ``python -m tools.untranslated``."""

import sys

from backstride.texts.catalogue import SOURCE_LANGUAGE, Catalogue, catalogue, languages


def missing(code: str) -> dict[str, int]:
    """Return how many messages a language does not hold yet, by file."""
    english, other = catalogue(SOURCE_LANGUAGE), catalogue(code)
    held = set(other.message_ids)
    homes = [english.home_of(name) for name in english.message_ids if name not in held]
    return {file: homes.count(file) for file in sorted(set(homes))}


def _told(code: str, english: Catalogue) -> str:
    found = missing(code)
    lines = [f"{code}: {sum(found.values())} of {len(english.message_ids)} messages are said in English"]
    return "\n".join([*lines, *(f"  {file} {count}" for file, count in found.items())])


if __name__ == "__main__":
    for one in languages():
        if one != SOURCE_LANGUAGE:
            sys.stdout.write(_told(one, catalogue(SOURCE_LANGUAGE)) + "\n")
