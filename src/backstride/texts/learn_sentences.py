"""What was learnt from one's own days, as the same sentences at every edge."""

from backstride.learn.answer import Answer, HorizonAnswer
from backstride.learn.question import Horizon, Question
from backstride.learn.verdict import Direction
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number


def question_words(exposure: str, amount: float, outcome: str, texts: Catalogue) -> str:
    """Return a question in words: what is compared with what, and what is looked at.

    Parameters
    ----------
    exposure, outcome : str
        Columns of the daily table.
    amount : float
        The amount that is compared, in the exposure's unit.
    texts : Catalogue
        The sentences.
    """
    contrast = texts.say(f"learn-contrast-{exposure}", amount=number(amount))
    return texts.say("learn-question", contrast=contrast, outcome=texts.say(f"learn-outcome-{outcome}"))


def question_sentence(texts: Catalogue, question: Question) -> str:
    """Return a question as people ask it.

    Parameters
    ----------
    texts : Catalogue
        The language.
    question : Question
        The question.
    """
    return question_words(question.exposure, question.amount, question.outcome, texts)


def verdict_sentence(texts: Catalogue, part: HorizonAnswer, answer: Answer) -> str:
    """Return the verdict at one horizon; weeks have a wording of their own.

    Parameters
    ----------
    texts : Catalogue
        The language.
    part : HorizonAnswer
        The verdict at the horizon.
    answer : Answer
        The answer it belongs to.
    """
    verdict = part.verdict
    grade = "-probable" if verdict.probable else ""
    direction = texts.say(f"learn-direction-{verdict.direction}{grade}")
    if verdict.direction is Direction.CANNOT_TELL:
        return direction
    words = "weeks" if part.horizon is Horizon.WEEKS else answer.wording
    if verdict.direction is Direction.NO_DIFFERENCE and part.horizon is not Horizon.WEEKS:
        words = "none"
    exposure, size = f"learn-exposure-{answer.question.exposure}", f"learn-size-{verdict.size}"
    return texts.say(f"learn-verdict-{words}", exposure=texts.say(exposure), direction=direction, size=texts.say(size))


def effect_sentence(texts: Catalogue, part: HorizonAnswer) -> str:
    """Return an effect with its interval in points; empty where nothing could be estimated."""
    if part.effect is None:
        return ""
    value, low, high = (
        number(round(x, 1) + 0.0, "+.1f") for x in (part.effect.value, part.effect.low, part.effect.high)
    )
    return texts.say("learn-effect", value=value, low=low, high=high)
