"""Places to which a free question leads, in words: what each is, what it says, and where it opens."""

from dataclasses import dataclass

from backstride.claims.overall import overall_studies
from backstride.claims.ways import Place, table
from backstride.texts.catalogue import Catalogue
from backstride.texts.overall_sentences import OverallSentences


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """A place that answers a question and is no claim.

    Parameters
    ----------
    id : str
        Its name: ``today``, ``flare``, ``exercise:plank``, ``explain:discs``, ``help:medicine`` and the like.
    title : str
        What it is called.
    sentence : str
        What it says, or that nothing is filed on it yet and whom to ask.
    page : str
        Address in the web app; empty where no page is.
    command : str
        Command that opens it; empty where there is none.
    sources : tuple of str
        Keys of references.bib of what the sentence tells.
    """

    id: str
    title: str
    sentence: str
    page: str = ""
    command: str = ""
    sources: tuple[str, ...] = ()


def place_words(texts: Catalogue, name: str) -> PlaceWords:
    """Return a place in words.

    Parameters
    ----------
    texts : Catalogue
        The language.
    name : str
        The place, as `backstride.claims.ask` gives it.
    """
    kind, _, of = name.partition(":")
    if kind == "exercise":
        return _exercise(texts, name, of)
    if kind == "explain":
        return _explanation(texts, name, of)
    if name == "most":
        said = OverallSentences(texts).for_most(overall_studies())
        return PlaceWords(id=name, title=texts.say("ask-place-most"), sentence=said, page="/claims", command="claims")
    place = table().places[name]
    return _place(texts, place)


def _exercise(texts: Catalogue, name: str, of: str) -> PlaceWords:
    message = f"exercise-{of.replace('_', '-')}"
    sentence = f"{texts.say(f'{message}-purpose')} {texts.say('ask-place-exercise')}"
    return PlaceWords(id=name, title=texts.say(message), sentence=sentence, page="/exercises", command="exercises")


def _explanation(texts: Catalogue, name: str, of: str) -> PlaceWords:
    """A page on how the back works, or one word that people meet."""
    if of.startswith("word:"):
        message = f"explain-{of.removeprefix('word:')}"
        title, sentence = texts.say(f"{message}-title"), texts.say(message)
        return PlaceWords(id=name, title=title, sentence=sentence, page="/explain", command="explain")
    title, sentence = texts.say(f"mechanics-{of}-title"), texts.say(f"mechanics-{of}-lead")
    return PlaceWords(id=name, title=title, sentence=sentence, page=f"/back/{of}", command=f"explain {of}")


def _place(texts: Catalogue, place: Place) -> PlaceWords:
    message = f"ask-place-{place.id.replace(':', '-')}"
    return PlaceWords(
        id=place.id,
        title=texts.say(message),
        sentence=texts.say(f"{message}-says"),
        page=place.page,
        command=place.command,
        sources=place.sources,
    )
