"""The claim protocol as a state machine small enough to be explored completely.

A state is the table of calls as Postgres would show it, what each worker believes, and a statement
that was sent and has not been carried out although its sender has given up on it. Every action is
one commit or one thing that happens to a process, so that every interleaving of statements, deaths,
pauses, lost answers and late statements is a path. Time is not modelled: what time may do (a lease
passes, a deadline passes) may happen at any moment at which it could.

The protocol: sql/migrations/0003_claims.sql, workers/core/calls.py, workers/core/lane.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

DEAD = -1  # the owner of a claim whose process is gone

OPEN, DONE, FAILED = "open", "done", "failed"
IDLE, WORKING, UNSURE_CLAIM, UNSURE_FINISH, STOPPED = "idle", "working", "unsure claim", "unsure finish", "stopped"


class Call(NamedTuple):
    """One row of core.calls, and two counts no table holds: work begun at this stage, results written per stage.

    owner: index of a worker, DEAD, or None. token: the claim's. overdue: the lane's deadline has passed.
    """

    stage: int
    status: str
    attempts: int
    owner: int | None
    token: int | None
    overdue: bool
    begun: int
    results: tuple[int, ...]


class Worker(NamedTuple):
    """One process. `token`: what it claims with or holds; None when the next claim draws a new one.

    call: what it works on. stage: what its claims are for; a real worker serves one lane all its life, here it
    chooses one with every new token, which is more than any division of workers among lanes.
    stale: its last beat is older than the lease. draining: SIGTERM has come.
    """

    phase: str
    call: int | None = None
    stage: int | None = None
    token: int | None = None
    paused: bool = False
    stale: bool = False
    draining: bool = False


class Late(NamedTuple):
    """A statement that the server has, and whose sender knows nothing of it any more.

    sender: a worker, DEAD when its process is gone. call: None for a claim.
    """

    sender: int
    call: int | None
    stage: int | None
    token: int


class State(NamedTuple):
    calls: tuple[Call, ...]
    workers: tuple[Worker, ...]
    late: Late | None = None  # one at a time
    noted: int | None = None  # a broken killer's note: the call that it is going to take back


@dataclass(frozen=True)
class Rules:
    """The protocol's size and, for the variants that must be caught, what is broken in it."""

    workers: int = 2
    calls: int = 1
    stages: int = 2
    max_attempts: int = 2
    fenced: bool = True  # finish, fail and release match the token
    counted_at_claim: bool = True
    rescue_rechecks: bool = True  # kill_zombies decides and writes in one statement, rows locked
    claim_locks: bool = True  # for update skip locked
    beats_release: bool = True  # a beat gives back claims of this worker that it knows nothing of


BROKEN = {
    "no token": Rules(fenced=False),
    "count at finish": Rules(counted_at_claim=False),
    "rescue without recheck": Rules(rescue_rechecks=False),
    "claim without a lock": Rules(claim_locks=False),
    "unknown claims are kept": Rules(beats_release=False),
}


class Violation(Exception):
    """An action did what no action may do."""


def initial(rules: Rules) -> State:
    call = Call(0, OPEN, 0, None, None, False, 0, (0,) * rules.stages)
    return State((call,) * rules.calls, (Worker(IDLE),) * rules.workers)


def actions(state: State, rules: Rules) -> Iterator[tuple[str, State]]:
    """Every (name, next state) that may follow. Raises Violation where an action itself is wrong."""
    for w, worker in enumerate(state.workers):
        yield from _process_actions(state, w, worker, rules)
        if not worker.paused:
            yield from _statements(state, w, worker, rules)
    yield from _late_statement(state, rules)
    yield from _time_and_rescue(state, rules)


# -- what happens to processes ---------------------------------------------------------------------


def _process_actions(state: State, w: int, worker: Worker, rules: Rules) -> Iterator[tuple[str, State]]:
    yield f"worker {w} dies", _gone(state, w, Worker(IDLE))
    if worker.paused:
        if not worker.stale:
            yield f"worker {w}'s lease passes", _with_worker(state, w, worker._replace(stale=True))
        yield f"worker {w} wakes", _with_worker(state, w, worker._replace(paused=False))
        return
    yield f"worker {w} pauses", _with_worker(state, w, worker._replace(paused=True))
    if not worker.draining:
        yield f"worker {w} is asked to stop", _with_worker(state, w, worker._replace(draining=True))
    if worker.phase != STOPPED:
        yield f"worker {w} beats", _beat(state, w, worker, rules)


def _beat(state: State, w: int, worker: Worker, rules: Rules) -> State:
    """A beat renews the lease and shows the worker its claims: lost ones it drops, unknown ones it gives back."""
    worker = worker._replace(stale=False)
    if worker.phase == WORKING:
        call = state.calls[_call_of(worker)]
        if (call.owner, call.token) != (w, worker.token):
            worker = Worker(IDLE, draining=worker.draining)
    state = _with_worker(state, w, worker)
    for i, call in enumerate(state.calls):
        unknown = call.owner == w and (call.token != worker.token or worker.call not in (i, None))
        if unknown and rules.beats_release:
            state = _with_call(state, i, _released(call, rules))
    return state


def _gone(state: State, w: int, successor: Worker) -> State:
    """The process is gone, another takes its place: what it held or sent is nobody's alive."""
    calls = tuple(c._replace(owner=DEAD) if c.owner == w else c for c in state.calls)
    late = state.late._replace(sender=DEAD) if state.late and state.late.sender == w else state.late
    return _with_worker(state._replace(calls=calls, late=late), w, successor)


# -- statements of a worker ------------------------------------------------------------------------


def _statements(state: State, w: int, worker: Worker, rules: Rules) -> Iterator[tuple[str, State]]:
    if worker.phase == STOPPED:
        yield f"worker {w} is started anew", _gone(state, w, Worker(IDLE))
    elif worker.phase == WORKING:
        for end in ("finishes", "fails", *(["releases"] if worker.draining else [])):
            after = _ended(state, w, _call_of(worker), worker.stage, worker.token, end, rules)
            yield f"worker {w} {end}", _idle(after, w)
            unsure = worker._replace(phase=UNSURE_FINISH)
            yield f"worker {w} {end}, the answer is lost", _with_worker(after, w, unsure)
            if end == "finishes" and state.late is None:
                late = Late(w, worker.call, worker.stage, _token_of(worker))
                yield f"worker {w} {end}, late", _with_worker(state._replace(late=late), w, unsure)
    elif worker.phase == UNSURE_FINISH:
        # Said again with the same token; if the first one was committed, nothing matches.
        after = _ended(state, w, _call_of(worker), worker.stage, worker.token, "finishes", rules)
        yield f"worker {w} says it again", _idle(after, w)
    elif worker.draining:
        # It asks no more: its goodbye lets the killer have what a lost answer may have claimed.
        yield f"worker {w} stops", _gone(state, w, Worker(STOPPED))
    else:
        yield from _claim(state, w, worker, rules)


def _claim(state: State, w: int, worker: Worker, rules: Rules) -> Iterator[tuple[str, State]]:
    chosen = [worker.stage] if worker.token is not None else range(rules.stages)
    token = _new_token(state) if worker.token is None else worker.token
    for stage in chosen:
        unsure = worker._replace(phase=UNSURE_CLAIM, stage=stage, token=token)
        for i, claimed in _claimable(state, w, stage, token, rules):
            held = unsure._replace(phase=WORKING, call=i)
            yield f"worker {w} claims call {i}", _with_worker(claimed, w, held)
            yield f"worker {w} claims call {i}, the answer is lost", _with_worker(claimed, w, unsure)
        if worker.phase == UNSURE_CLAIM and not any(True for _ in _claimable(state, w, stage, token, rules)):
            yield f"worker {w} finds nothing", _idle(state, w)
        if state.late is None:
            late = Late(w, None, stage, token)
            yield f"worker {w} claims for stage {stage}, late", _with_worker(state._replace(late=late), w, unsure)


def _claimable(state: State, w: int, stage: int | None, token: int, rules: Rules) -> Iterator[tuple[int, State]]:
    """The calls that a claim may return: the one it already has with this token, otherwise any that is free."""
    mine = [i for i, c in enumerate(state.calls) if (c.owner, c.token) == (w, token)]
    if mine:
        yield mine[0], state
    else:
        yield from _takeable(state, w, stage, token, rules)


def _takeable(state: State, w: int, stage: int | None, token: int, rules: Rules) -> Iterator[tuple[int, State]]:
    for i, call in enumerate(state.calls):
        # Without the lock, claims that overlap take a row that another has just taken.
        free = call.owner is None or not rules.claim_locks
        if call.status == OPEN and call.stage == stage and free:
            counted = call.attempts + 1 if rules.counted_at_claim else call.attempts
            taken = call._replace(owner=w, token=token, overdue=False, attempts=counted, begun=call.begun + 1)
            yield i, _with_call(state, i, taken)


def _ended(state: State, w: int, i: int, stage: int | None, token: int | None, end: str, rules: Rules) -> State:
    """The state after worker w wrote what became of its attempt at call i."""
    call = state.calls[i]
    if rules.fenced and (call.owner, call.token) != (w, token):
        return state
    if end == "releases":
        return _with_call(state, i, _released(call, rules))
    if not rules.counted_at_claim:
        call = call._replace(attempts=call.attempts + 1)
    if end == "fails":
        return _with_call(state, i, _tried(call, rules))
    assert stage is not None
    results = tuple(n + (s == stage) for s, n in enumerate(call.results))
    call = _free(call)._replace(results=results, attempts=0, begun=0)
    last = stage == rules.stages - 1
    return _with_call(state, i, call._replace(status=DONE) if last else call._replace(stage=stage + 1))


def _late_statement(state: State, rules: Rules) -> Iterator[tuple[str, State]]:
    """A late statement may be carried out at any time, or never."""
    if state.late is None:
        return
    sender, call, stage, token = state.late
    rest = state._replace(late=None)
    yield "the late statement is never carried out", rest
    if call is not None:
        yield "the late finish is carried out", _ended(rest, sender, call, stage, token, "finishes", rules)
        return
    # It does not see what its repetition has claimed meanwhile: the two may have overlapped.
    for i, after in _takeable(rest, sender, stage, token, rules):
        yield f"the late claim takes call {i}", after


# -- time and the zombie killer --------------------------------------------------------------------


def _time_and_rescue(state: State, rules: Rules) -> Iterator[tuple[str, State]]:
    for i, call in enumerate(state.calls):
        if call.owner is None:
            continue
        if not call.overdue:
            yield f"call {i}'s deadline passes", _with_call(state, i, call._replace(overdue=True))
        if not _lost(state, call):
            continue
        if rules.rescue_rechecks:
            yield f"call {i} is rescued", _with_call(state, i, _tried(call, rules))
        elif state.noted is None:
            yield f"the killer notes call {i}", state._replace(noted=i)
    if state.noted is not None:
        call = state.calls[state.noted]
        if call.status != OPEN:
            raise Violation(f"the killer changed call {state.noted}, which was {call.status}")
        if call.owner is not None and not _lost(state, call):
            raise Violation(f"the killer took call {state.noted} from a worker that lives and is in time")
        after = _with_call(state._replace(noted=None), state.noted, _tried(call, rules))
        yield f"call {state.noted} is rescued unseen", after


def _lost(state: State, call: Call) -> bool:
    return call.owner == DEAD or call.overdue or (call.owner is not None and state.workers[call.owner].stale)


def _tried(call: Call, rules: Rules) -> Call:
    """Back to waiting, or failed once the attempts are used up."""
    return _free(call)._replace(status=OPEN if call.attempts < rules.max_attempts else FAILED)


def _released(call: Call, rules: Rules) -> Call:
    """Back to waiting with its attempt given back."""
    attempts = call.attempts - 1 if rules.counted_at_claim else call.attempts
    return _free(call)._replace(attempts=max(0, attempts), begun=max(0, call.begun - 1))


def _free(call: Call) -> Call:
    return call._replace(owner=None, token=None, overdue=False)


# -- helpers ---------------------------------------------------------------------------------------


def _with_call(state: State, i: int, call: Call) -> State:
    return state._replace(calls=(*state.calls[:i], call, *state.calls[i + 1 :]))


def _with_worker(state: State, w: int, worker: Worker) -> State:
    return state._replace(workers=(*state.workers[:w], worker, *state.workers[w + 1 :]))


def _idle(state: State, w: int) -> State:
    worker = state.workers[w]
    return _with_worker(state, w, worker._replace(phase=IDLE, call=None, stage=None, token=None))


def _call_of(worker: Worker) -> int:
    assert worker.call is not None
    return worker.call


def _token_of(worker: Worker) -> int:
    assert worker.token is not None
    return worker.token


def _new_token(state: State) -> int:
    things = (*state.calls, *state.workers, *([state.late] if state.late else []))
    return max([t.token for t in things if t.token is not None], default=0) + 1
