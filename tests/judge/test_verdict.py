"""The verdict: score, flag, evidence, and calls that cannot be judged."""

import json
import os
import subprocess
import sys
from datetime import date, datetime
from unittest.mock import Mock

import pytest

from tests.judge.talks import ROOT, facts, judge, seed_rows, seeded, transcript
from workers.core.transcript import ROLE_SURE, Transcript
from workers.judge.findings import NOT_ASSESSABLE, QUOTE_WORDS, Finding
from workers.judge.masking import masked_segments
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.verdict import CallFacts, judge_call

CORPUS = ROOT.parent / "shared" / "corpus"

CLEAN = [
    ("A", "Thank you for calling Bright Roof on a recorded line. How can I help?"),
    ("C", "I would like a quote please."),
    ("A", "Happy to help, a specialist will prepare one."),
]


@pytest.mark.parametrize("call", sorted(CORPUS.glob("*.json")) or [None], ids=lambda p: p.stem if p else "none")
def test_the_corpus_is_judged_as_expected(call) -> None:
    """On the reference words of every scripted call: exactly the expected violations and passes."""
    if call is None:
        pytest.skip("the shared corpus is not beside the repository")
    known = json.loads(call.read_text())
    heard = transcript([(t["speaker"], t["text"], t["start"]) for t in known["turns"]])
    start = datetime.fromisoformat(known["start_time_utc"].replace("Z", "+00:00"))
    about = CallFacts(known["vertical"], known["direction"], known["caller_number"], start, known["campaign_name"])
    verdict = judge_call(about, heard, seeded())
    assert sorted(r["rule"] for r in verdict.rules if r["outcome"] == "violation") == known["expected"]["violations"]
    assert [s for s in known["expected"]["passes"] if verdict.outcome(s) != "pass"] == []
    assert verdict.flagged is known["expected"]["flagged"]


def test_a_clean_call_is_safe() -> None:
    """Nothing found: 100 points, not flagged."""
    verdict = judge(CLEAN, "solar")
    assert (verdict.score, verdict.flagged, verdict.needs_review) == (100, False, None)


def test_the_score_is_computed_from_the_verdicts() -> None:
    """A critical violation costs 40 points and flags; a warning costs 10 and does not."""
    warned = judge([*CLEAN, ("C", "Please take me off your list.")])
    assert (warned.score, warned.flagged) == (90, False)
    assert warned.score_arithmetic["lost"] == {"dnc_request": 10}
    broken = judge([*CLEAN, ("A", "You are an idiot.")])
    assert (broken.score, broken.flagged) == (60, True)


def test_the_score_is_never_below_zero_and_seventy_is_enough() -> None:
    """Three warnings leave 70 points, which do not flag; three critical violations cost more than there are."""
    hurry = "You have to decide right now, this offer is only good today."
    warned = judge([*CLEAN, ("C", "Please take me off your list. It is 457-55-5462."), ("A", hurry)])
    assert sorted(warned.score_arithmetic["lost"]) == ["dnc_request", "pii_spoken", "pressure_tactics"]
    assert (warned.score, warned.flagged) == (70, False)
    asked = "What is your social security number?"
    broken = judge([*CLEAN, ("A", f"You are an idiot. I am calling from the Social Security Administration. {asked}")])
    assert broken.score_arithmetic["lost"] == dict.fromkeys(
        ("government_impersonation", "hostility", "pii_request"), 40
    )
    assert (broken.score, broken.flagged) == (0, True)


@pytest.mark.parametrize(("severity", "doubt"), [("critical", True), ("warning", False)])
def test_a_rule_of_one_direction_leaves_doubt_too(severity: str, doubt: bool) -> None:
    """Only where a phone is rings no alarm: whatever else could not be told keeps the call flagged, if it is grave."""
    changed = {"direction": "outbound", "severity": severity}
    rows = [{**row, **changed} if row["slug"] == "hostility" else row for row in seed_rows()]
    meaning = Mock(Meaning)
    meaning.second_opinion = lambda slug, _severity, finding, _talk: (
        Finding(NOT_ASSESSABLE, "a person must listen") if slug == "hostility" else finding
    )
    meaning.required.return_value = None
    verdict = judge_call(facts(direction="outbound"), transcript(CLEAN), RuleSet.from_rows(rows), meaning)
    assert verdict.outcome("hostility") == "not_assessable"
    assert (verdict.flagged, verdict.needs_review) == (doubt, "hostility: a person must listen" if doubt else None)


def test_a_number_is_masked_when_its_rule_is_off() -> None:
    """Quotes of other rules and transcripts hide it all the same; the rule itself finds nothing any more."""
    rows = [{**row, "enabled": row["slug"] != "pii_spoken"} for row in seed_rows()]
    rules = RuleSet.from_rows(rows)
    said = transcript([*CLEAN, ("A", "Your social?"), ("C", "Four five seven, five five, five four six two."),
                       ("A", "Got it, four five seven five five five four six two, you idiot.")])  # fmt: skip
    verdict = judge_call(facts(), said, rules)
    assert verdict.outcome("pii_spoken") is None
    [quote] = [e["quote"] for r in verdict.rules if r["rule"] == "hostility" for e in r["evidence"]]
    assert quote == "Got it, [social security number] you idiot."
    assert [s["text"] for s in masked_segments(said, rules)][-1] == quote
    for segment in said.segments:
        segment.words = []
    assert [s["text"] for s in masked_segments(said, rules)][-1] == quote, "a transcript without words is shown as well"
    assert RuleSet.from_rows(rows).hash != RuleSet.from_rows([row for row in rows if row["enabled"]]).hash
    older = [{**row, "version": 0, "params": {}} for row in rows if row["slug"] == "pii_spoken"]
    assert RuleSet.from_rows([*older, *rows, *older]).hash == RuleSet.from_rows(rows).hash, "the newest masks"


def test_evidence_has_speaker_seconds_and_words() -> None:
    """A finding quotes the sentence, with the times of its first and last word."""
    verdict = judge([*CLEAN, ("A", "Listen. You are an idiot. Goodbye.", 30.0)])
    evidence = next(r for r in verdict.rules if r["rule"] == "hostility")["evidence"]
    assert evidence == [{"speaker": "agent", "start": 30.32, "end": 31.56, "quote": "You are an idiot."}]


@pytest.mark.parametrize("before", [0, 30, 58, 65, 100])
def test_a_quote_from_a_sentence_without_end_holds_the_proof(before: int) -> None:
    """Some recognisers never end a sentence: the quote is cut around the words that were found."""
    said = " ".join(["well"] * before + ["I tell you that you are an idiot"] + ["now"] * 30)
    verdict = judge([*CLEAN, ("A", said)])
    quotes = [e["quote"] for r in verdict.rules if r["rule"] == "hostility" for e in r["evidence"]]
    assert quotes
    assert all("are an idiot" in quote and len(quote.split()) <= QUOTE_WORDS for quote in quotes)


def test_a_missing_disclosure_quotes_the_span_that_was_searched() -> None:
    """What the agent said in the first minute is the proof that the disclosure is missing."""
    verdict = judge([("A", "Hello, how can I help you today?"), ("C", "I need a new roof."), ("A", "Bye now.", 90.0)])
    rule = next(r for r in verdict.rules if r["rule"] == "recording_disclosure")
    assert rule["outcome"] == "violation"
    assert rule["evidence"][0]["quote"] == "Hello, how can I help you today?"
    assert rule["evidence"][0]["end"] < 60


@pytest.mark.parametrize("in_force", [(), ("calling_hours",)])
def test_a_day_without_rules_about_words_clears_nothing(in_force: tuple[str, ...]) -> None:
    """What no rule judged is flagged for a person, also where the hour alone was looked at."""
    rows = [row for row in seed_rows() if row["effective_until"] is None]
    rows = [row if row["slug"] in (*in_force, "concepts") else {**row, "effective_from": "2027-01-01"} for row in rows]
    verdict = judge_call(facts(), transcript(CLEAN), RuleSet.from_rows(rows))
    assert (verdict.score, verdict.flagged) == (0, True)
    assert verdict.needs_review == "no rule about words was in force on 2026-11-18"


def test_the_same_call_gives_the_same_bytes() -> None:
    """Judged again, also after a round trip through the database's JSON, nothing differs."""
    heard = transcript([*CLEAN, ("A", "You are an idiot."), ("C", "It is 457-55-5462, my social.")])
    first = judge_call(facts("solar"), heard, seeded()).to_bytes()
    stored = json.loads(json.dumps([heard.segments_json(), heard.quality_json()]))
    again = Transcript.from_row(stored[0], stored[1], "test")
    assert judge_call(facts("solar"), again, seeded()).to_bytes() == first


@pytest.mark.parametrize(
    ("turns", "confidence", "why"),
    [
        ([], 0.9, "no speech"),
        ([("A", "Hello? Hello?")], 0.9, "only 2 words"),
        (CLEAN, 0.1, "confidence"),
        ([("A", "Hola buenas tardes le llamo de la oficina para hablar del seguro medico y quiero saber si usted "
           "tiene un momento para conversar conmigo sobre los beneficios que ofrecemos en su zona")], 0.9, "English"),
    ],
)  # fmt: skip
def test_a_call_that_cannot_be_judged_is_never_safe(turns, confidence: float, why: str) -> None:
    """No speech, too little of it, too poor, or not English: flagged for a person to listen to."""
    verdict = judge(turns, confidence=confidence)
    assert verdict.flagged
    assert verdict.score == 0
    assert why in (verdict.needs_review or "")
    assert verdict.outcome("recording_disclosure") == "not_assessable"


def test_a_recording_without_the_agent_is_never_safe() -> None:
    """Only the caller is heard: nobody can say what the agent said."""
    verdict = judge([("C", "Hello, I would like to know about the plans that you offer in my area please.")])
    assert verdict.outcome("recording_disclosure") == "not_assessable"
    assert verdict.flagged


def test_unknown_speakers_are_judged_as_either() -> None:
    """Without roles a forbidden word still counts, and so does a disclosure."""
    turns = [("U", "Hello on a recorded line, how are you?"), ("U", "I guarantee you will save money.")]
    assert judge(turns, "medicare").outcome("medicare_no_guarantee") == "violation"
    assert judge(turns, "medicare").outcome("recording_disclosure") == "pass"


def test_uncertain_roles_are_not_believed() -> None:
    """With low role confidence the "caller" who guarantees savings may be the agent."""
    turns = [("A", "Hello, this is a recorded line."), ("C", "I guarantee you will save money with this plan.")]
    assert judge(turns, "medicare", role_confidence=0.5).outcome("medicare_no_guarantee") == "violation"
    assert judge(turns, "medicare", speakers_from="none").outcome("medicare_no_guarantee") == "violation"
    assert judge(turns, "medicare", role_confidence=0.9).outcome("medicare_no_guarantee") == "pass"
    assert judge(turns, "medicare", role_confidence=ROLE_SURE).outcome("medicare_no_guarantee") == "pass"


ASKED = [
    ("A", "Hello there, Mike speaking with you today."),
    ("C", "Hi, I got a letter about the panels. {}"),
    ("A", "{}"),
    ("C", "Okay, well, I will think about it."),
]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Is this call being recorded?", "No, it is not.", "not_assessable"),
        ("So this call is being recorded?", "I could not tell you.", "not_assessable"),
        ("This call is recorded, isn't it?", "No.", "not_assessable"),
        ("Wait, is this call being recorded, what for?", "No, it is not.", "not_assessable"),
        ("Is this call being recorded?", "Yes, it is.", "pass"),
        ("Do you mind if I record this call?", "No.", "pass"),
        ("By the way you are on a recorded line, how are you today?", "I am fine.", "pass"),
        ("Is this call being recorded?", "No, but all our calls are recorded.", "pass"),
    ],
)
def test_a_question_of_an_unknown_voice_discloses_nothing(question: str, answer: str, expected: str) -> None:
    """It may be the caller's. A yes to it tells what it asks; without one a person must listen."""
    turns = [(who, text.format(question if who == "C" else answer)) for who, text in ASKED]
    verdict = judge(turns, role_confidence=0.5)
    assert verdict.outcome("recording_disclosure") == expected
    assert (verdict.needs_review is None) is (expected == "pass")


def test_a_question_of_an_unknown_voice_is_no_consent() -> None:
    """What was not permitted makes no number expected, either."""
    turns = [
        ("A", "Hello there, this call is recorded, Mike speaking with you today."),
        ("C", "I need health insurance. Do I have to say that you have my permission?"),
        ("A", "No. What is your social security number?"),
        ("C", "Four five seven, five five, five four six two."),
    ]
    verdict = judge(turns, "aca", role_confidence=0.5)
    assert verdict.outcome("aca_consent") != "pass"
    assert verdict.outcome("pii_request") == "violation"


def test_an_agent_s_own_question_discloses() -> None:
    """Where it is known who the agent is, nobody else can have asked."""
    turns = [("A", "You know that this call is recorded?"), ("C", "I got a letter about the panels on my roof.")]
    assert judge(turns).outcome("recording_disclosure") == "pass"


def test_a_slipped_label_does_not_hide_a_sentence() -> None:
    """Diarization gave the end of the agent's sentence to the caller."""
    turns = [
        ("A", "Hello, this call is being"),
        ("C", "recorded for quality."),
        ("A", "How can I help you today?", 3.9),
    ]
    heard = transcript([("A", turns[0][1], 0.6), ("C", turns[1][1], 2.2), ("A", "How can I help?", 4.0)],
                       speakers_from="diarization")  # fmt: skip
    assert judge_call(facts(), heard, seeded()).outcome("recording_disclosure") == "pass"


@pytest.mark.parametrize(
    ("agent", "caller", "expected"), [("you are an", "idiot", "violation"), ("you", "are an idiot", "pass")]
)
def test_a_sentence_of_two_labels_is_whose_most_of_it_is(agent: str, caller: str, expected: str) -> None:
    """Where labels can slip, what both say together counts for the one who says more of it."""
    heard = transcript([*CLEAN, ("A", f"Well, {agent}"), ("C", f"{caller}, sir.")], speakers_from="diarization")
    assert judge_call(facts(), heard, seeded()).outcome("hostility") == expected


def test_the_day_of_the_call_is_the_consumers() -> None:
    """At 2 am UTC on October 1 it is still September 30 in New York, at 5 am in California: the old rule applies."""
    assert judge(CLEAN, "medicare", start="2026-10-01T02:00:00+00:00").day == date(2026, 9, 30)
    assert judge(CLEAN, "medicare", start="2026-10-01T05:00:00+00:00").day == date(2026, 10, 1)
    in_california = judge(CLEAN, "medicare", number="+14155550188", start="2026-10-01T05:00:00+00:00")
    assert in_california.day == date(2026, 9, 30)


def test_every_rule_has_an_outcome() -> None:
    """Rules of other verticals are listed as not applicable, with the reason."""
    verdict = judge(CLEAN, "solar")
    assert verdict.outcome("mva_coaching") == "not_applicable"
    assert {r["outcome"] for r in verdict.to_json()["rules"]} <= {
        "pass",
        "violation",
        "not_applicable",
        "not_assessable",
    }
    assert len(verdict.rules) == 20


def test_another_process_gives_the_same_bytes() -> None:
    """Nothing depends on the order of a set: other hash seeds, same verdict."""
    program = (
        "from tests.judge.talks import judge; import sys; "
        "talk = [('A', 'I guarantee it, give me your social and your card number, you idiot.'), "
        "('C', 'No, take me off your list. It is 457 55 5462.')]; "
        "sys.stdout.buffer.write(judge(talk, 'medicare').to_bytes())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1
    assert b"violation" in seen.pop()
