"""Which speaker is the agent: from the channel, or from what agents and callers say.

An agent greets with a company, announces the recording, asks for details and explains; a caller
asks for help and answers. Each cue is worth something; the difference between the speakers gives
the confidence. Order helps: the one who speaks first has usually answered or placed the call.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, groupby, pairwise

from workers.core.transcript import AGENT, CALLER, ROLE_SURE, UNKNOWN

AGENT_CUES: tuple[tuple[str, float], ...] = (
    (r"\b(thank you|thanks) (so much )?for (calling|holding|your call)\b", 3.0),
    (r"\b(this|the|your|all) calls? (is|are|may|will|might)( be)?( being)? (monitored|recorded)\b", 3.0),
    (r"\bcalls (are|may be) (recorded|monitored)\b|\brecorded line\b|\bquality (assurance|purposes)\b", 3.0),
    (r"\byou( have|'ve)? reached\b", 2.5),
    (r"\bhow (can|may) (i|we) (help|assist)\b|\bmay i help\b", 3.0),
    (r"\b(i am|i'm|we are|we're) calling (you )?(about|from|on behalf|because|regarding|to (let|offer|see|inform))",
     2.5),
    (r"\bthis is \w+( \w+)? (from|with|calling|at|of)\b|\bmy name is\b|\bspeaking\b.{0,20}\bhow\b", 1.5),
    (r"\blicensed\b.{0,20}\b(agent|advisor|broker|insurance)\b", 2.0),
    (r"\b(what is|what's|may i (have|ask|get)|can i (have|get)|could i (have|get)|verify|confirm|provide) "
     r"(your|the|you|me)\b", 1.5),
    (r"\byour (zip|zip code|date of birth|birthday|social|account|card|routing|address|phone|email|income|"
     r"household|policy|budget|bank|credit|electric bill|roof|monthly)\b", 1.0),
    (r"\bdo you (have|own|currently|receive|take|smoke|understand|agree|consent|authorize)\b", 1.0),
    (r"\b(are|were) you (currently|the|a|on|hurt|injured|interested|looking|still)\b", 0.8),
    (r"\byou (qualify|are eligible|may qualify|will (get|receive|save|be)|can withdraw)\b|\byou are (all set|booked)\b",
     1.2),
    (r"\b(we|our) (offer|represent|work with|program|company|specialists?|attorneys?|plans?|office)\b", 1.0),
    (r"\bi('ll| will| can| am going to|'m going to| am) (transfer|explain|enroll|need to read|check|look|"
     r"connect|schedule|send|go ahead|get you)", 1.2),
    (r"\bwe (can|will|do|are|have) ", 0.5),
    (r"\banything else\b.{0,20}\bhelp\b|\bhave a (great|good|nice|wonderful|blessed) (day|one|evening|afternoon)\b",
     1.0),
    (r"\b(sir|ma'am)\b", 0.5),
)  # fmt: skip

CALLER_CUES: tuple[tuple[str, float], ...] = (
    (r"\bi (saw|got|received|heard) (your|the|an?|this|that)\b", 1.5),
    (r"\bi('m| am)? ?(need|want|would like|'d like|was wondering|looking for|am looking)\b", 1.2),
    (r"\bcalling to (get|see|ask|find)\b", 1.2),
    (r"\b(stop calling|remove me|take me off|do not call|don't call)\b", 2.5),
    (r"\b(are|who are|is this) you (really|calling|from|a real)\b|\bwho (is|are) (this|you)\b|\bis this a scam\b", 2.0),
    (r"\bi (do not|don't|didn't|did not|never) (feel|know|ask|want|have|get|say|need|understand|think)\b", 1.0),
    (r"\bhow (much|long) (does|would|will|is)\b|\bwhat (is|does) (the|that|it) (plan|cost|catch)\b", 0.8),
    (r"\bmy (wife|husband|daughter|son|mother|father|neck|back|doctor|car|roof|house|air conditioner|job|bill|"
     r"check|birthday|address|zip)\b", 1.0),
    (r"\b(i am|i'm|i) (not sure|confused|fine|interested|retired|on medicare|turning)\b", 1.0),
    (r"\bi (lost|live|own|owe|pay|make|was|have (about|around|medicare|a))\b", 0.8),
    (r"^(yes|yeah|yep|no|nope|okay|sure|uh huh|correct|right|hello)\b", 0.3),
    (r"\bi (will|'ll) think about it\b|\bcall you back\b", 1.0),
)  # fmt: skip

FIRST_SPEAKER = 0.8  # a recording of a sold call mostly starts with the agent's greeting
LEFT_CHANNEL = 1.5  # telephone systems record the agent on the left
QUESTION = 0.4  # per question asked, at most three count: agents lead the conversation
SCALE = 1.5  # difference of scores at which the confidence is 0.73; one plain cue gives 0.88
UNSURE = 0.5  # confidence of a guess
ANSWERED = 2 / 3  # of the changes of turn from or to a voice: with the other side; two agents talk to each other, too
VOICES_MAX = 6  # more is a machine's confusion, or a party
ANNOUNCES = 3.0  # of a recorded greeting or notice; of the first turns of callers fewer than one in a hundred have more


def assign(
    said: Mapping[int, Sequence[str]], turns: Sequence[int], left: int | None = None
) -> tuple[dict[int, str], float]:
    """The role of every speaker, and how sure that is (0.5 to 1).

    said: per speaker the texts of their turns, in order. turns: who speaks each turn of the call, in order.
    left: the speaker on the left channel of true stereo, None in mono. With more than two voices a recorded
    announcement before the talk is the agent's side, or nobody's that is known; the others (a transfer, a couple) are
    on the side of those whom they do not answer, and not sure where that is not plain or hangs on one of them.
    Of two voices in mono, one may be an announcement: not sure.
    """
    roles, confidence = _compared(said, turns, left)
    if left is None and _may_be_announcement(said, turns, roles):
        confidence = UNSURE
    return roles, confidence


def _may_be_announcement(said: Mapping[int, Sequence[str]], turns: Sequence[int], roles: Mapping[int, str]) -> bool:
    """Whether one of two voices may be an announcement, and the caller not recorded or taken for that voice.

    Nobody answers anybody then, or the roles are surely others without what the first one says before the second.
    """
    before = _before_the_talk(turns)
    talk = [speaker for speaker in turns if speaker not in before]
    if len(set(talk)) != 2:
        return False
    runs = [len(list(run)) for _, run in groupby(talk)]
    if len(runs) < 3:
        return True
    first = talk[0]
    if _score(said[first][: runs[0]]) < ANNOUNCES:
        return False
    rest = {speaker: said[speaker] for speaker in talk} | {first: said[first][runs[0] :]}
    others, confidence = _compared(rest, talk[runs[0] :], None)
    return confidence >= ROLE_SURE and any(roles[speaker] != role for speaker, role in others.items())


def _compared(
    said: Mapping[int, Sequence[str]], turns: Sequence[int], left: int | None
) -> tuple[dict[int, str], float]:
    """The roles by what each side says against the other; as `assign`."""
    before = _before_the_talk(turns)
    first = next(speaker for speaker in turns if speaker not in before)

    def score(side: Collection[int]) -> float:
        found = _score([text for speaker in side for text in said.get(speaker, ())])
        found += FIRST_SPEAKER if first in side else 0.0
        return found + LEFT_CHANNEL if left in side else found

    announced = {speaker: AGENT if _score(said[speaker]) >= ANNOUNCES else UNKNOWN for speaker in before}
    voices = [speaker for speaker in said if speaker not in before]
    if left is not None and left not in voices:
        voices.append(left)
    if len(voices) == 1:
        own = score(voices)
        return announced | {first: AGENT if own > 0 else CALLER}, round(_sigmoid(abs(own)), 3)
    sides = _sides([speaker for speaker in turns if speaker not in before], voices)
    if sides is None:
        return announced | {speaker: AGENT if speaker == first else CALLER for speaker in voices}, UNSURE
    ahead = score(sides[0]) - score(sides[1])
    agents = 0 if ahead > 0 else 1
    confidence = _sigmoid(abs(ahead))
    if math.isclose(ahead, 0.0, abs_tol=1e-9):  # nothing tells them apart (but the order of a sum): the first one
        agents, confidence = 0 if first in sides[0] else 1, UNSURE
    for n, side in enumerate(sides):
        for absent in side if len(side) > 1 else ():
            rest = score([speaker for speaker in side if speaker != absent])
            if (rest > score(sides[1 - n])) != (n == agents):
                confidence = UNSURE
    roles = {speaker: AGENT if n == agents else CALLER for n, side in enumerate(sides) for speaker in side}
    return announced | roles, round(confidence, 3)


def _before_the_talk(turns: Sequence[int]) -> list[int]:
    """The speakers who say all they say before another one begins, as long as two are left who talk to each other."""
    found: list[int] = []
    speakers = list(dict.fromkeys(turns))
    for speaker, following in pairwise(speakers[:-1]):
        if speaker in turns[turns.index(following) :]:
            break
        found.append(speaker)
    return found


def _sides(turns: Sequence[int], voices: Sequence[int]) -> tuple[list[int], list[int]] | None:
    """The voices in two groups such that each mostly speaks before or after one of the other; None: none, or several.

    turns: whose turn it is, in order; of these voices.
    """
    if len(voices) == 2:
        return [voices[0]], [voices[1]]
    if len(voices) > VOICES_MAX:
        return None
    changes = [(a, b) for a, b in pairwise(turns) if a != b]
    beside = {voice: [b if a == voice else a for a, b in changes if voice in (a, b)] for voice in voices}
    found = []
    for rest in (set(some) for size in range(len(voices) - 1) for some in combinations(voices[1:], size)):
        one = {voices[0], *rest}
        if all(sum((other in one) != (voice in one) for other in beside[voice]) >= ANSWERED * len(beside[voice])
               for voice in voices):  # fmt: skip
            found.append(([v for v in voices if v in one], [v for v in voices if v not in one]))
    return found[0] if len(found) == 1 else None


def _score(texts: Sequence[str]) -> float:
    """Positive: speaks like an agent; negative: like a caller. Long calls do not drown their beginning."""
    score, questions = 0.0, 0
    counted: dict[str, int] = {}
    for text in texts:
        plain = text.lower().replace("’", "'")
        questions += plain.count("?")
        for cues, sign in ((AGENT_CUES, 1.0), (CALLER_CUES, -1.0)):
            for pattern, weight in cues:
                if counted.get(pattern, 0) < 2 and re.search(pattern, plain):
                    counted[pattern] = counted.get(pattern, 0) + 1
                    score += sign * weight
    return score + QUESTION * min(questions, 3)


def _sigmoid(difference: float) -> float:
    return 1.0 / (1.0 + math.exp(-difference / SCALE))
