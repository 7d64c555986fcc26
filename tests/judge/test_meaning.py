"""Rules read by meaning: what no phrase foresees, with the packaged encoder and the trained network."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from bench.whole_calls import measure
from tests.judge.talks import judge, padded, seeded, transcript
from workers.core import settings
from workers.core.errors import SettingsError
from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.core.transcript import AGENT
from workers.judge.encoder import TOGETHER, Encoder
from workers.judge.findings import EVIDENCE_MAX, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, VIOLATION, Evidence, Finding
from workers.judge.meaning import Meaning
from workers.judge.moments import ROLES
from workers.judge.passages import CLAUSE_WORDS, PASSAGE_WORDS, Passage, passages
from workers.judge.speech import Talk
from workers.judge.wording import RequiredWords

BENCH = Path(__file__).resolve().parents[2] / "bench"
UNSEEN = BENCH / "judge_scenes_unseen.jsonl"
FEE = [
    ("A", "Good morning, thanks for calling on a recorded line."),
    ("C", "Do I have to pay anything up front?"),
    ("A", "Just the processing. It's two hundred, and it comes out when you sign."),
]
#: That the call is recorded, in words that no phrase foresees.
HEARD_LATER = "The machine here hangs on to every word of this for my boss to hear later, I have to tell you."
TAPED = [("A", HEARD_LATER), ("C", "Oh, sure, whatever.")]
#: A phrase of a rule, and nothing that breaks it.
HARMLESS = [("A", "Do they have you on some kind of guaranteed payment plan with the hospital now?")]


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    """The network as the lane loads it; skipped where the encoder was not fetched."""
    try:
        loaded = Meaning.load(settings.load(judge_meaning=True))
    except SettingsError as error:
        pytest.skip(str(error))
    assert loaded is not None
    return loaded


@pytest.fixture
def doubting(meaning: Meaning, monkeypatch: pytest.MonkeyPatch) -> Meaning:
    """A network that calls nothing chance."""
    certain = {slug: replace(rule, chance_below=-np.inf) for slug, rule in meaning._rules.items()}
    monkeypatch.setattr(meaning, "_rules", certain)
    return meaning


def found_in_harmless() -> tuple[Talk, Finding]:
    """The talk, and what a phrase finds in it."""
    talk = talk_of(HARMLESS)
    said = Evidence.of_words(talk, 0, len(talk.words) - 1, AGENT)
    return talk, Finding(VIOLATION, "said by the agent", (said,))


def talk_of(turns: list[tuple[str, str]]) -> Talk:
    return Talk(transcript(turns), seeded().lexicon)


def agents(turns: list[tuple[str, str]]) -> list[Passage]:
    return passages(talk_of(turns), ROLES[AGENT])


class TestPassages:
    def test_a_passage_knows_what_it_answers(self) -> None:
        """The other party's last words come before it, and only its own party's words are in it."""
        said = agents(
            [("A", "Hello there."), ("C", "Are you the power company?"), ("A", "The very same. How are you?")]
        )
        assert [(p.before, p.text) for p in said] == [
            ("", "Hello there."),
            ("Are you the power company?", "The very same. How are you?"),
        ]

    def test_listening_is_no_turn(self) -> None:
        """A party that only says "mm-hmm" does not cut the other's passage in two; an answer to a question does."""
        assert len(agents([("A", "We charge when you sign."), ("C", "Okay."), ("A", "That is forty a month.")])) == 1
        assert len(agents([("A", "Shall I go on?"), ("C", "Okay."), ("A", "That is forty a month.")])) == 2

    def test_every_word_is_in_a_passage_of_bounded_length(self) -> None:
        """A long turn is read in passages that share a sentence; one without full stops is cut."""
        turn = " ".join(f"Sentence number {n} has seven words here." for n in range(20))
        endless = " ".join(["word"] * 5 * PASSAGE_WORDS)
        for text in (turn, endless):
            said = agents([("A", text)])
            assert all(len(p.text.split()) <= PASSAGE_WORDS for p in said)
            clauses = [p for p in said if len(p.text.split()) <= CLAUSE_WORDS]
            for some in (clauses, [p for p in said if p not in clauses]):
                assert {i for p in some for i in range(p.first, p.last + 1)} == set(range(len(text.split())))
        shared = [p for p in agents([("A", turn)]) if len(p.text.split()) > CLAUSE_WORDS]
        assert all(after.first <= before.last for before, after in pairwise(shared))

    def test_a_long_passage_is_read_clause_by_clause(self) -> None:
        """Clauses begin and end at marks, each in the middle of the one before; a short passage has none."""
        long = (
            "So we sit down, you and me and Mr. Hall, and nobody rushes you, and you pay us today, and then we start."
        )
        first, *clauses = [p.text for p in agents([("A", long)])]
        assert first == long
        assert clauses == [
            "So we sit down, you and me and Mr. Hall, and nobody rushes you, and you pay us today,",
            "and nobody rushes you, and you pay us today, and then we start.",
        ]
        assert [p.text for p in agents([("A", "You pay us today, and then we start.")])] == [
            "You pay us today, and then we start."
        ]


class TestEncoder:
    def test_neighbours_do_not_change_a_vector(self, meaning: Meaning) -> None:
        """A text means the same alone and among others, short and long, and has length 1."""
        encoder = Encoder(meaning.encoder_folder)
        texts: list[str | tuple[str, str]] = ["Yes.", ("Are you from Duke?", "The very same."), "a " * 200]
        together = encoder.vectors(texts * TOGETHER)[: len(texts)]
        alone = np.concatenate([encoder.vectors([text]) for text in texts])
        assert np.allclose(together, alone, atol=1e-5)
        assert np.allclose(np.linalg.norm(alone, axis=1), 1, atol=1e-5)

    def test_is_the_model_it_says(self, meaning: Meaning) -> None:
        """What means nearly the same is nearer than what shares the words."""
        one, same, other = Encoder(meaning.encoder_folder).vectors(
            ["You pay us before any debt is settled.", "Our fee is due up front.", "You pay any debt before us."]
        )
        assert one @ same > 0.3
        assert Encoder(meaning.encoder_folder).vectors([]).shape == (0, len(one))
        assert one @ other < 0.999


class TestVerdict:
    def test_other_words_are_a_violation_with_their_quote(self, meaning: Meaning) -> None:
        """A fee that no phrase foresees is found, and the agent's words prove it."""
        turns = padded(FEE)
        assert judge(turns, "debt_relief").outcome("debt_no_advance_fee") == PASS
        found = judge(turns, "debt_relief", meaning=meaning)
        rule = next(r for r in found.rules if r["rule"] == "debt_no_advance_fee")
        assert rule["outcome"] == VIOLATION
        assert found.flagged
        assert [e["speaker"] for e in rule["evidence"]] == ["agent"]
        assert "Just the processing" in rule["evidence"][0]["quote"]
        assert rule["evidence"][0]["end"] > rule["evidence"][0]["start"] > 0

    def test_the_same_call_gives_the_same_bytes(self, meaning: Meaning) -> None:
        """Read twice, by two networks loaded from the same files, a call has one verdict."""
        again = Meaning(packaged(settings.load(), SENTENCE_ENCODER))
        assert again.version == meaning.version
        first, second = (judge(padded(FEE), "debt_relief", meaning=m).to_bytes() for m in (meaning, again))
        assert first == second

    def test_personal_numbers_are_not_read_by_meaning(self, meaning: Meaning) -> None:
        """Rules about numbers have one outcome with the network and without."""
        turns = padded([("A", "And the nine digits the government gave you, what are those?")])
        for slug in ("pii_request", "pii_spoken"):
            assert judge(turns, meaning=meaning).outcome(slug) == judge(turns).outcome(slug)

    def test_a_disclosure_in_other_words_is_left_to_a_person(self, meaning: Meaning) -> None:
        """It may have been made: no violation, never a pass, and the words that may be it are the evidence."""
        turns = [("A", "Hi there, my name is Dana."), *TAPED, ("A", "So what can I do for you this morning, sir?")]
        assert judge(turns).outcome("recording_disclosure") == VIOLATION
        verdict = judge(turns, meaning=meaning)
        rule = next(r for r in verdict.rules if r["rule"] == "recording_disclosure")
        assert rule["outcome"] == NOT_ASSESSABLE
        assert rule["reason"] == "that the call is recorded perhaps said in the first 60 s, in other words"
        assert any("every word" in e["quote"] for e in rule["evidence"])
        assert verdict.flagged
        assert "recording_disclosure" in (verdict.needs_review or "")

    def test_a_disclosure_in_other_words_may_come_too_late(self, meaning: Meaning) -> None:
        """What is said after its span is none."""
        turns = [*padded([("A", "Tell me all about your roof and your bills. " * 25)]), *TAPED]
        assert judge(turns, meaning=meaning).outcome("recording_disclosure") == VIOLATION

    def test_what_else_is_missing_stays_missing(self, meaning: Meaning) -> None:
        """One of the parts may have been said; the reason names those that were not."""
        half = (
            "I only carry a handful of the plans sold around you, there's others out there that I just don't have."
            " Okay, the one I like has dental, vision and a zero premium."
        )
        found = judge(padded([("A", half)]), "medicare", meaning=meaning)
        rule = next(r for r in found.rules if r["rule"] == "medicare_tpmo_disclaimer")
        assert rule["outcome"] == VIOLATION
        assert "Medicare.gov" in rule["reason"]
        assert "not every plan" not in rule["reason"]

    def test_a_warning_in_doubt_flags_nothing(self, meaning: Meaning) -> None:
        """A licence in other words: neither a violation, nor a reason for somebody to listen."""
        turns = padded([("A", "Yes ma'am, I'm allowed to sell insurance in Ohio, got the papers to prove it.")])
        assert judge(turns, "medicare").outcome("medicare_licensed_agent") == VIOLATION
        verdict = judge(turns, "medicare", meaning=meaning)
        assert verdict.outcome("medicare_licensed_agent") == NOT_ASSESSABLE
        assert "licensed" not in (verdict.needs_review or "")

    def test_a_disclosure_is_due_from_what_is_begun_in_any_words(self, meaning: Meaning) -> None:
        """Benefits that no phrase names: the disclaimer that never came, or came after them, is missing; the proof is
        what was said. Where it came first, in the same breath even, nothing is."""
        begins = "They'd take care of your uppers and lowers, hon, and there's nothing out of your pocket for it."
        disclaimer = (
            "We do not offer every plan available in your area. Currently we represent five organizations which offer"
            " twelve products in your area. Please contact Medicare.gov or 1-800-MEDICARE to get information on all of"
            " your options."
        )

        def outcome(*said: str, read: bool = True) -> tuple[str, list[str]]:
            turns = padded([turn for text in said for turn in (("A", text), ("C", "Oh, okay."))])
            verdict = judge(turns, "medicare", meaning=meaning if read else None)
            rule = next(r for r in verdict.rules if r["rule"] == "medicare_tpmo_disclaimer")
            return rule["outcome"], [e["quote"] for e in rule["evidence"]]

        assert outcome(begins, read=False)[0] == NOT_APPLICABLE
        for said in ([begins], [begins, disclaimer]):
            found, quotes = outcome(*said)
            assert found == VIOLATION
            assert any("uppers and lowers" in quote for quote in quotes)
        assert outcome(disclaimer, begins)[0] == PASS
        assert outcome(f"{disclaimer} {begins}")[0] == PASS
        assert outcome("Could I get your zip code and your birthday?")[0] == NOT_APPLICABLE

    def test_a_doubtful_phrase_clears_nothing(self, doubting: Meaning) -> None:
        """Where the network is certain that found words break no critical rule, a person must listen."""
        talk, violation = found_in_harmless()
        doubted = doubting.second_opinion("debt_no_guarantee", "critical", violation, talk)
        assert doubted.outcome == NOT_ASSESSABLE
        assert doubted.evidence == violation.evidence
        assert doubting.second_opinion("debt_no_guarantee", "warning", violation, talk) is violation

    def test_a_call_in_doubt_is_flagged(self, doubting: Meaning) -> None:
        """The doubt reaches the verdict as a review, not as a cleared call."""
        turns = padded(HARMLESS)
        assert judge(turns, "debt_relief").outcome("debt_no_guarantee") == VIOLATION
        verdict = judge(turns, "debt_relief", meaning=doubting)
        assert verdict.outcome("debt_no_guarantee") == NOT_ASSESSABLE
        assert verdict.flagged
        assert "a person must listen" in (verdict.needs_review or "")

    def test_words_alike_by_chance_are_no_finding(self, meaning: Meaning) -> None:
        """What it is far more certain of is no finding, and the words stay; not where more was said than is quoted."""
        talk, violation = found_in_harmless()
        for severity in ("critical", "warning"):
            chance = meaning.second_opinion("debt_no_guarantee", severity, violation, talk)
            assert chance == Finding(PASS, "said by the agent, but not so meant", violation.evidence)
        often = replace(violation, evidence=violation.evidence * EVIDENCE_MAX)
        assert meaning.second_opinion("debt_no_guarantee", "critical", often, talk).outcome == NOT_ASSESSABLE
        assert judge(padded(HARMLESS), "debt_relief", meaning=meaning).outcome("debt_no_guarantee") == PASS

    def test_what_else_is_said_counts_beside_a_chance(self, meaning: Meaning) -> None:
        """A phrase found by chance does not hide a violation in other words elsewhere in the call."""
        promise = (
            "I'm telling you straight, every last one of those balances gets cut in half, and I mean every one of them."
        )
        turns = padded([*HARMLESS, ("C", "No, not that I know of."), ("A", promise)])
        assert judge(turns, "debt_relief", meaning=meaning).outcome("debt_no_guarantee") == VIOLATION


def test_the_judge_reads_what_training_writes(
    meaning: Meaning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trained layers, written as factors in half precision, give the judge the trainer's own log-odds."""
    monkeypatch.syspath_prepend(str(BENCH))
    import meaning as training

    encoder = Encoder(meaning.encoder_folder)
    network = training.Network(encoder)
    with torch.no_grad():
        for name, before in network.before.items():
            by_rank = torch.randn(before.shape[0], 4) @ torch.randn(4, before.shape[-1]) if before.dim() == 2 else 1
            network.weight(name).copy_(before + 0.01 * by_rank)
    training.write(network, tmp_path / "written")
    said = agents([*FEE, *HARMLESS])
    tokens = [torch.from_numpy(t) for t in encoder.states([p.read for p in said], training.KEPT)]
    with torch.no_grad():
        theirs = network.eval()(tokens).numpy()
    ours = Meaning(meaning.encoder_folder, tmp_path / "written").sure(said)
    assert np.allclose(ours, theirs, atol=0.02)
    assert not np.allclose(ours, meaning.sure(said)[:, : ours.shape[1]], atol=0.02)


def test_topics_are_added_beside_the_rules(meaning: Meaning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What bench/disclosures.py writes: every rule's log-odds as before, for every topic the mean of its networks."""
    monkeypatch.syspath_prepend(str(BENCH))
    import disclosures as training

    said, topics = agents([*FEE, *HARMLESS]), list(training.TOPICS)
    pieces = [
        training.Piece(
            passage.text,
            AGENT,
            torch.from_numpy(meaning.vectors([passage])),
            {topics[n % len(topics)]: n % 2 == 0},
        )
        for n, passage in enumerate(said * 2)
    ]
    monkeypatch.setattr(training, "EPOCHS", 1)
    networks = [training.train(pieces, seed) for seed in range(training.SEEDS)]
    training.write(networks, tmp_path / "written")
    written = Meaning(meaning.encoder_folder, tmp_path / "written")
    assert [(t.slug, t.by, t.parts) for t in written.topics] == [
        (t.slug, t.by, frozenset(t.parts)) for t in training.TOPICS.values()
    ]
    before, after = meaning.sure(said), written.sure(said)
    rules = len(meaning.slugs)
    assert np.allclose(before[:, :rules], after[:, :rules], atol=1e-4)
    vectors = torch.from_numpy(meaning.vectors(said)) * training.SCALE
    with torch.no_grad():
        mean = torch.stack([network(vectors) for network in networks]).mean(0).numpy()
    assert np.allclose(after[:, rules:], mean, atol=0.02)


@pytest.mark.parametrize(
    ("topic", "slug", "recall", "precision"),
    [
        ("benefits", "medicare_tpmo_disclaimer", 0.6, 0.9),
        ("program", "debt_consequences", 0.6, 0.95),
        ("help", "aca_consent", 0.5, 0.9),
    ],
)
def test_it_hears_what_begins_in_calls_it_never_saw(
    meaning: Meaning, topic: str, slug: str, recall: float, precision: float
) -> None:
    """In an author's pieces of calls that nobody developed on, beginnings are heard and hardly anything else is."""
    due, found = [], []
    for piece in map(json.loads, (BENCH / "judge_topics_unseen.jsonl").open()):
        if piece["topic"] == topic:
            due.append(piece["label"] == "yes")
            if meaning.required(slug, talk_of([tuple(t) for t in piece["turns"]])).begun:
                found.append(due[-1])
    assert len(due) == 60
    assert sum(found) >= recall * sum(due)
    assert sum(found) >= precision * len(found)


def test_the_network_knows_the_rules_parts(meaning: Meaning) -> None:
    """Every part that it listens for is one of its rule's, by name; others are only looked for in phrases."""
    rules = seeded()
    parts = {
        rule.slug: {part.name for part in decider.parts}
        for rule in rules.rules
        if isinstance(decider := rules.decider(rule), RequiredWords)
    }
    assert {topic.slug for topic in meaning.topics} == set(parts)
    assert all(topic.parts <= parts[topic.slug] for topic in meaning.topics)


def test_it_hears_disclosures_in_calls_it_never_saw(meaning: Meaning, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an author's pieces that nobody developed on, most parts that are said are heard, and hardly any others."""
    monkeypatch.syspath_prepend(str(BENCH))
    import disclosures as training

    said, found = [], []
    for piece in map(json.loads, (BENCH / "judge_disclosures_unseen.jsonl").open()):
        talk = talk_of([tuple(t) for t in piece["turns"]])
        for name in training.ABOUT[piece["about"]]:
            topic = training.TOPICS[name]
            said.append(name in piece["said"])
            if meaning.required(topic.slug, talk).heard(topic.parts[0], until_s=1e9):
                found.append(said[-1])
    assert len(said) == 468
    assert sum(found) >= 0.75 * sum(said)
    assert sum(found) >= 0.85 * len(found)


def test_it_finds_more_in_calls_it_never_saw(meaning: Meaning) -> None:
    """On an author's scenes that nobody developed on it finds violations that the phrases miss, nearly all rightly."""
    missed, found = [], []
    for scene in map(json.loads, UNSEEN.open()):
        if scene["rule"] not in meaning.slugs:
            continue
        turns = [tuple(t) for t in scene["turns"]]
        plain = judge(padded(turns), scene["vertical"]).outcome(scene["rule"])
        if plain != PASS:
            continue
        missed.append(scene["label"] == "violation")
        talk = talk_of(turns)
        opinion = meaning.second_opinion(scene["rule"], "critical", Finding(PASS, "not said"), talk)
        if opinion.outcome == VIOLATION:
            found.append(scene["label"] == "violation")
    assert sum(missed) >= 15
    assert sum(found) >= sum(missed) / 5
    assert sum(found) >= 0.6 * len(found)


def test_whole_calls_are_judged_as_labelled(meaning: Meaning) -> None:
    """Calls of two authors that nobody developed on: every flag that is due is there, and few findings are false."""
    calls = [json.loads(line) for line in (BENCH / "judge_calls_unseen.jsonl").open()][:60]
    tally = measure(calls, "turns", meaning)
    total = tally.total
    assert tally.flags.missed == 0
    assert total.right >= 0.9 * (total.right + total.false)
    assert total.right >= 0.95 * (total.right + total.missed)


def test_whole_calls_are_judged_as_heard(meaning: Meaning) -> None:
    """The same from what a small recogniser heard over a telephone line, of other authors: few findings are false."""
    calls = [json.loads(line) for line in (BENCH / "judge_calls_unseen.jsonl").open()][-30:]
    tally = measure(calls, "recognised", meaning)
    total = tally.total
    assert tally.calls == 30
    assert tally.flags.missed == 0
    assert total.right >= 0.8 * (total.right + total.false)
    assert total.right >= 0.9 * (total.right + total.missed)


def test_nothing_said_breaks_nothing(meaning: Meaning) -> None:
    """A party that says nothing has no passage."""
    assert meaning.sure([]).shape == (0, len(meaning.slugs) + len(meaning.topics))
    assert meaning.required("medicare_tpmo_disclaimer", talk_of([("C", "Hello? Anybody there?")])).begun is None


def test_phrases_are_counted_one_by_one() -> None:
    """What bench/phrases.py counts: each phrase with the words it took for itself, where they are said and meant."""
    from bench import phrases

    asked = dict(phrases.one_by_one(next(rule for rule in seeded().rules if rule.slug == "dnc_request")))
    asks = "Please take me off your calling list."
    found = phrases.found_in([("C", asks)], asked)
    assert len(found) > 1
    assert {key.slug for key in found} == {"dnc_request"}
    assert all(said in asks for said in found.values())
    assert phrases.found_in([("A", asks)], asked) == {}
    assert phrases.found_in([("C", "Please do not take me off your calling list.")], asked) == {}
