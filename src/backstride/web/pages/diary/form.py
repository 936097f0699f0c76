"""What was typed into the diary's form, as the diary takes it."""

from collections.abc import Mapping

from backstride.diary.fields import EntryKind, Holds, fields_of
from backstride.web.forms import Form

WAS = "_was"
"""After a field's name: the time as it was shown, to the minute; only another one is a change."""


def read_diary(form: Form, kind: EntryKind, *, is_edit: bool) -> Mapping[str, object]:
    """Return every field that the kind asks, as typed; in an edit an empty one takes the field back.

    Parameters
    ----------
    form : Form
        What was sent; fields called ``only`` name the fields that are meant, where not all are.
    kind : EntryKind
        Which kind of entry it is.
    is_edit : bool
        Whether an entry that is there is changed.
    """
    typed: dict[str, object] = {}
    only = form.texts("only")
    for one in (each for each in fields_of(kind) if not only or each.name in only):
        texts = tuple(text for text in form.texts(one.name) if text)
        typed[one.name] = list(texts) if one.holds is Holds.SOME_OF else form.text(one.name).strip()
    for name in ("at", "painkiller_at"):
        typed[name] = form.text(name).strip()
        if (only and name not in only) or typed[name] == form.text(name + WAS) or (name == "at" and not typed[name]):
            del typed[name]
    return typed if is_edit else {name: value for name, value in typed.items() if value}
