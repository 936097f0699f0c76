"""What is looked for among the runs, from the address."""

from backstride.services.runs.listing import Kind, Wanted
from backstride.texts.figures import Words
from backstride.web.forms import Form, Reader

ALL_YEARS = "all"


def read_wanted(form: Form, words: Words, newest_year: int | None) -> Wanted:
    """Return what is looked for; what cannot be read is not looked for.

    Parameters
    ----------
    form : Form
        What the address holds.
    words : Words
        In whose unit lengths are typed.
    newest_year : int or None
        The year that is shown where none is named and no words are looked for.
    """
    reader = Reader(form)
    first, last, page = reader.number("from"), reader.number("to"), reader.number("page")
    kind = form.text("kind")
    return Wanted(
        year=_year(form, newest_year),
        words=form.text("words").strip(),
        from_m=None if first is None else first * words.long_distance_m,
        to_m=None if last is None else last * words.long_distance_m,
        kind=Kind(kind) if kind in tuple(Kind) else Kind.RUNS,
        shoe_id=form.text("shoe") or None,
        page=int(page) if page is not None and 1 <= page < 1e6 else 1,
    )


def _year(form: Form, newest_year: int | None) -> int | None:
    asked = form.text("year")
    if asked.isdecimal() and len(asked) == 4:
        return int(asked)
    is_search = any(form.text(name).strip() for name in ("words", "from", "to", "shoe"))
    return None if asked == ALL_YEARS or is_search else newest_year
