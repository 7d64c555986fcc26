"""Words in one spelling, and phrases that find them."""

import pytest

from tests.judge.talks import transcript
from workers.judge.lexicon import Lexicon
from workers.judge.moments import ROLES
from workers.judge.phrases import PhraseError, compile_phrase
from workers.judge.speech import Talk
from workers.judge.words import hyphenated, normalise


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("Don't", "do not"),
        ("can’t", "can not"),
        ("We're", "we are"),
        ("it's", "it is"),
        ("company's", "company"),
        ("1-800-MEDICARE,", "one 800 medicare"),
        ("Medicare.gov", "medicare gov"),
        (".gov", "gov"),
        ("$499", "499 dollar"),
        ("$0", "zero dollar"),
        ("100%", "one hundred percent"),
        ("%", "percent"),
        ("42", "42"),
        ("7", "seven"),
        ("up-front", "up front"),
        ("—", ""),
    ],
)
def test_a_written_word_becomes_plain_tokens(written: str, tokens: str) -> None:
    """Case, punctuation, contractions and small numerals do not matter."""
    assert " ".join(normalise(written)) == tokens


def test_a_row_of_dots_costs_no_time() -> None:
    """A recogniser trails off in dots, a model may write thousands of them."""
    trailing = "so" + "." * 4000
    assert hyphenated(trailing) == trailing
    assert hyphenated("two....three–four") == "two-three-four"


def test_an_amount_in_two_written_words_ends_its_sentence() -> None:
    """'25 ,000.' is one token and the sentence's last; after a full stop ',000.' is a token of its own."""
    talk = Talk(transcript([("A", "You get 25 ,000. It is free."), ("C", "47. ,000.")]), Lexicon([]))
    assert [talk.text_of(s) for s in talk.sentences] == [
        ["you", "get", "25000"], ["it", "is", "free"], ["47"], ["000"],
    ]  # fmt: skip
    assert len(talk.tokens) == 8


def found(phrase: str, *turns: tuple[str, str], slots: dict[str, list[str]] | None = None) -> list[str]:
    compiled = compile_phrase(phrase, slots or {})
    talk = Talk(transcript(list(turns)), Lexicon([compiled]))
    return [" ".join(talk.tokens.text[t] for t in m.tokens) for m in talk.find([compiled], ROLES["agent"])]


@pytest.mark.parametrize(
    ("phrase", "said", "hit"),
    [
        ("recorded line", "on a RECORDED line.", True),
        ("recorded line", "recorded on the line", False),
        ("record~ line", "a recording line", True),
        ("(take|get) me off", "please get me off", True),
        ("very? happy", "I am happy", True),
        ("represent * # * organization~", "we represent about forty two different organizations", True),
        ("represent * # * organization~", "we represent many organizations", False),
        ("do not offer", "we don't offer that", True),
        ("fee * today", "the fee. It is due. Today", False),
        ("fee **4 today", "the fee. It is due. Today", True),
        ("^ stop calling", "Please wait. Stop calling me", True),
        ("^ stop calling", "they never stop calling me", False),
        ("from medicare $", "I am from Medicare. How are you", True),
        ("from medicare $", "I am from Medicare Solutions", False),
        ("guaranteed", "it is garanteed", True),
        ("contact", "the contact", True),
        ("stop calling me", "stop, um, calling me", True),
        ("stop calling me", "stop stop calling me", True),
        ("the water company", "the wa- wa- water company", True),
        ("the water company", "the ga- water company", False),
        ("it is free", "it is, you know, free", True),
        ("it is free", "it's just really free", True),
        ("it is free", "it is not free", False),
        ("from CMS", "I am from C M S", True),
        ("from CMS", "from CMS", True),
        ("call me @ $", "stop calling me. Call me Robert", True),
        ("call me @ $", "do not call me here", False),
        ("<sure> & <gain>", "you will save money, I promise you that", True),
        ("<sure> & <gain>", "I promise. The weather is what can save us", False),
        ("<sure> && <gain>", "I promise that in all of the time that we two will know each other you save", True),
        ("<sure> & <gain>", "I promise that in all of the time that we two will know each other you save", False),
        ("stop callin' me", "stop calling me", True),
        ("(knock|chop)~ it", "we are chopping it", True),
        ("(knock|chop)~ it", "we are cutting it", False),
        ("(red one|blue two|# cars|green four) today", "forty two cars today", True),
        ("(red one|blue two|@ here|green four) today", "Robert here today", True),
        ("(red one|blue two|^ wait|green four) today", "Wait today", True),
        ("(red one|blue two|so? call back|green four) today", "call back today", True),
        ("(red one|blue two|so? call back|green four) today", "really call back today", True),
        ("(red one|blue two|(deep|dark)? grey|green four) today", "a grey today", True),
        ("(red one|blue two|brown three|green four) today", "red two today", False),
        ("*3 debt && *3 gone", "the debt you have is gone", True),
        ("premium is going", "your premium's going down", True),
        ("premium is", "your premium's amount", False),
        ("social security number", "give me your S S N please", True),
        ("social security number", "give me your S. S. N. please", True),
        ("account number", "what is a count number", True),
        ("medicare plan", "a medi care plan", True),
        ("medicare plan", "a midicare plan", True),
        ("all right with you", "is that alright with you", True),
        ("my account number", "my a. Count number", False),
        ("stop calling me", "stop callin' me", True),
    ],
)
def test_a_phrase_finds_its_words(phrase: str, said: str, hit: bool) -> None:
    """Alternatives, gaps, numbers, clause ends and misrecognised long words."""
    slots = {"sure": ["promis~"], "gain": ["save", "money"]}
    assert bool(found(phrase, ("A", said), slots=slots)) is hit


def test_slots_stand_for_their_phrases() -> None:
    """<name> in a phrase is any phrase of that slot."""
    assert found("pay <fee>", ("A", "you pay the set up fee"), slots={"fee": ["(a|the) set up fee"]})


def test_a_phrase_survives_an_interruption() -> None:
    """The other party's "uh-huh" in the middle of a sentence does not break it."""
    assert found("social security number", ("A", "I need your social"), ("C", "uh-huh"), ("A", "security number."))


@pytest.mark.parametrize(("between", "hit"), [("okay sure", True), ("what else", False)])
def test_only_a_nod_keeps_a_sentence_without_full_stops_open(between: str, hit: bool) -> None:
    """Where nothing is written that ends sentences, an answer of the other party does."""
    turns = [("A", "you see it is free"), ("C", between), ("A", "panels are here")]
    assert bool(found("free panels", *turns)) is hit


@pytest.mark.parametrize(("start", "hit"), [(2.5, True), (3.5, False)])
def test_a_phrase_does_not_reach_over_a_long_silence(start: float, hit: bool) -> None:
    """Where the recogniser wrote no full stop, a second and a half of silence ends the sentence."""
    assert bool(found("free panels", ("A", "you see it is free", 0.0), ("A", "panels are here", start))) is hit


def test_a_phrase_does_not_reach_over_a_finished_turn() -> None:
    """Words of two sentences with an answer between them are not one phrase."""
    assert not found("free panels", ("A", "That is free."), ("C", "What about the rest?"), ("A", "Panels are not."))


@pytest.mark.parametrize(
    "phrase",
    ["(a|b", "a|b)", "<nothing> here", "* *", "~ on", "*3 ~", "100% sure", "(fee|banks?) due", "very? really?"],
)
def test_an_unreadable_phrase_is_refused(phrase: str) -> None:
    """A phrase that cannot be read, or that would match nothing in particular, names itself."""
    with pytest.raises(PhraseError):
        compile_phrase(phrase, {})


def test_a_slot_that_contains_itself_is_refused() -> None:
    """Slots may use other slots, but not themselves."""
    with pytest.raises(PhraseError, match="contains itself"):
        compile_phrase("<a>", {"a": ["one <a>"]})
