"""The decisions where the catalogue leaves room, one test per line."""

import pytest

from tests.judge.talks import judge, outcome, padded

REC = ("A", "Thanks for calling, this is Ann on a recorded line.")
FULL = (
    "We do not offer every plan available in your area. Currently we represent seven organizations which offer "
    "forty two products in your area. Please contact Medicare.gov, 1-800-MEDICARE, or your local State Health "
    "Insurance Program to get information on all of your options."
)
NEW = FULL.replace(", or your local State Health Insurance Program", "")
OLD_DAY = "2026-09-30T17:00:00+00:00"
NEW_DAY = "2026-10-01T17:00:00+00:00"


def test_recording_counts_by_the_clock_from_the_first_word() -> None:
    """Said after 58 s of which most was silence it counts, after 62 s it does not."""
    for start, expected in ((59.0, "pass"), (63.0, "violation")):
        turns = [("A", "Hello, please hold the line for me.", 1.0), ("A", "This call is recorded, by the way.", start)]
        assert outcome("recording_disclosure", turns) == expected


@pytest.mark.parametrize(
    "said",
    [
        "We used to record our calls but we stopped doing that last year.",
        "Later on when you enroll we will start the recording, but not now.",
        "I am going to get my supervisor who will talk to you on a recorded line in a few minutes.",
        "This call is recorded. No wait, sorry, I misspoke, this call is not recorded.",
    ],
)
def test_what_is_recorded_at_another_time_or_not_after_all_discloses_nothing(said: str) -> None:
    """Nor what is said of another line."""
    turns = [("A", f"Good morning, this is Jane. {said}"), ("C", "Okay."), ("A", "How can I help you today?")]
    assert outcome("recording_disclosure", turns) == "violation"


def test_a_callers_question_about_recording_needs_a_yes() -> None:
    """Only an answer of yes makes the question a disclosure."""
    ask = [("A", "Good morning, how can I help?"), ("C", "Is this call recorded?")]
    assert outcome("recording_disclosure", [*ask, ("A", "Yes, it is.")]) == "pass"
    assert outcome("recording_disclosure", [*ask, ("A", "I can help you with a quote.")]) == "violation"


def test_a_callback_request_does_not_widen_the_hours() -> None:
    """Who asked to be called back at 10 pm must still not be called then."""
    turns = [("A", "Hi, you asked us to call you back now, on a recorded line."), ("C", "Yes, I am in California now.")]
    early = {"direction": "outbound", "number": "+12125550188", "start": "2026-11-19T03:00:00+00:00"}
    assert outcome("calling_hours", turns, **early) == "violation"


@pytest.mark.parametrize("left_out", ["We do not offer", "Currently we represent", "Please contact"])
def test_every_part_of_the_disclaimer_is_due(left_out: str) -> None:
    """Not every plan, organizations and products, and where to get information."""
    parts = [p for p in NEW.split(". ") if not p.startswith(left_out)]
    turns = [REC, ("A", ". ".join(parts)), ("C", "Okay."), ("A", "This plan has dental benefits.")]
    assert outcome("medicare_tpmo_disclaimer", turns, "medicare", start=NEW_DAY) == "violation"


def test_the_old_disclaimer_is_due_in_short_calls_without_benefits() -> None:
    """Before 2026-10-01 it is due in any call; afterwards not when benefits are never discussed."""
    turns = [REC, ("C", "I am looking for my doctor, sorry."), ("A", "No problem, goodbye.")]
    assert outcome("medicare_tpmo_disclaimer", turns, "medicare", start=OLD_DAY) == "violation"
    assert outcome("medicare_tpmo_disclaimer", turns, "medicare", start=NEW_DAY) == "not_applicable"


def test_the_ship_part_is_due_until_september_2026() -> None:
    """The new text leaves the State Health Insurance Program out."""
    turns = [REC, ("A", NEW), ("C", "Okay."), ("A", "This plan has dental benefits.")]
    assert outcome("medicare_tpmo_disclaimer", turns, "medicare", start=OLD_DAY) == "violation"
    assert outcome("medicare_tpmo_disclaimer", turns, "medicare", start=NEW_DAY) == "pass"


def test_an_agent_with_every_plan_says_the_other_variant() -> None:
    """The variant with "help with plan choices" needs no "not every plan"."""
    text = (
        "Currently we represent 12 organizations which offer 54 products in your area. You can always contact "
        "Medicare.gov, 1-800-MEDICARE, or your local State Health Insurance Program for help with plan choices."
    )
    assert outcome("medicare_tpmo_disclaimer", [REC, ("A", text)], "medicare", start=OLD_DAY) == "pass"


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([("A", "Before I forget, I am a licensed agent, by the way.")], "pass"),
        ([("C", "Are you licensed?"), ("A", "Yes, I am.")], "pass"),
        ([("A", "I'll transfer you to a licensed agent.")], "violation"),
        ([("C", "Sorry, I have the wrong number."), ("A", "No problem at all.")], "not_applicable"),
        ([("C", "I gave you the wrong number, my zip is 33102."), ("A", "No problem at all.")], "violation"),
        ([("A", "I think you have the wrong card in your hand."), ("C", "Oh, I see.")], "violation"),
        ([("C", "I called the wrong place last time."), ("A", "I see three plans with dental.")], "violation"),
        ([("C", "Do I have the wrong house?"), ("A", "No, it is " + "a plan with dental, " * 60)], "violation"),
    ],
)
def test_licensed(turns, expected: str) -> None:
    """Anywhere in the call, or affirmed; a transfer does not count; not due for a wrong number, where that ends it."""
    assert outcome("medicare_licensed_agent", [REC, *turns], "medicare") == expected


def test_asking_for_zip_and_income_is_not_yet_help() -> None:
    """Looking plans up is."""
    asked = [
        REC,
        ("A", "What is your zip code, your income and your household size?"),
        ("C", "33140, forty thousand, two."),
    ]
    consent = [("A", "Do I have your permission to search for plans?"), ("C", "Yes.")]
    look = [("A", "Let me look up the plans for you.")]
    assert outcome("aca_consent", [*asked, *consent, *look], "aca") == "pass"
    assert outcome("aca_consent", [*asked, *look, *consent], "aca") == "violation"
    assert outcome("aca_consent", asked, "aca") == "not_applicable"


@pytest.mark.parametrize(
    "said", ["It is a $0 premium if you qualify.", "My help is free.", "My services are free to you."]
)
def test_allowed_in_aca(said: str) -> None:
    """A zero premium for those who qualify, and free help, promise nothing false."""
    assert outcome("aca_no_guarantee", [REC, ("A", said)], "aca") == "pass"


def test_all_consequences_before_enrolment() -> None:
    """Credit, lawsuits and collections, named before the caller agrees; not due without a program."""
    offer = [REC, ("A", "Our program settles your debts.")]
    named = ("A", "It may hurt your credit score, creditors may sue you, and collection calls may continue.")
    agree = [("A", "Are you ready to enroll?"), ("C", "Yes, sign me up.")]
    assert outcome("debt_consequences", [*offer, named, *agree], "debt_relief") == "pass"
    assert outcome("debt_consequences", [*offer, *agree, named], "debt_relief") == "violation"
    assert (
        outcome("debt_consequences", [*offer, ("A", "It may hurt your credit score."), *agree], "debt_relief")
        == "violation"
    )
    assert outcome("debt_consequences", [REC, ("C", "Is this the pharmacy?")], "debt_relief") == "not_applicable"


def test_an_agreement_counts_from_the_program_on() -> None:
    """Who agrees once a program is presented has not agreed to it before; who agreed before and not again, has."""
    ready = [REC, ("A", "Would you like to get started?"), ("C", "Yes, I want to get started.")]
    offer, named = (
        ("A", "Our program settles your debts."),
        (
            "A",
            "It may hurt your credit score, creditors may sue you, and collection calls may continue.",
        ),
    )
    agree = ("C", "Okay, sign me up.")
    assert outcome("debt_consequences", [*ready, offer, named, agree], "debt_relief") == "pass"
    assert outcome("debt_consequences", [*ready, offer, agree, named], "debt_relief") == "violation"
    assert outcome("debt_consequences", [*ready, named, ("A", "You are enrolled.")], "debt_relief") == "violation"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("No.", "violation"),
        ("No, not at all, ma'am.", "violation"),
        ("Absolutely not.", "violation"),
        ("No. No, ma'am.", "violation"),
        ("No, but it may go down at first.", "pass"),
        ("No. Well, it may go down at first.", "pass"),
        ("No doubt about it.", "pass"),
        ("Yes, they may.", "pass"),
    ],
)
def test_a_no_to_the_question_denies_the_consequences(answer: str, expected: str) -> None:
    """Asked "will it hurt my credit?", a no denies it, whatever is said later."""
    turns = [REC, ("A", "Our program settles your debts."), ("C", "Will it hurt my credit?"), ("A", answer)]
    named = ("A", "It may hurt your credit score, creditors may sue you, and collection calls may continue.")
    assert outcome("debt_consequences", [*turns, ("C", "Good."), named], "debt_relief") == expected


def test_last_four_digits_never_count() -> None:
    """Neither asked for nor spoken."""
    verdict = judge([REC, ("A", "What are the last four of your social?"), ("C", "Five four six two.")])
    assert verdict.outcome("pii_request") == "pass"
    assert verdict.outcome("pii_spoken") == "pass"


def test_a_social_security_number_in_an_application_after_consent_is_expected() -> None:
    """In ACA calls only, after consent only, and never a card number."""
    consent = [("A", "Do I have your permission to help you enroll?"), ("C", "Yes.")]
    ssn = [("A", "I need your social security number."), ("C", "It is 457 55 5462.")]
    card = [("A", "Please read me your card number."), ("C", "4111 1111 1111 1111.")]
    for turns, vertical, expected in (
        ([*consent, *ssn], "aca", "pass"),
        ([*ssn, *consent], "aca", "violation"),
        ([*consent, *ssn], "medicare", "violation"),
        ([*consent, *card], "aca", "violation"),
    ):
        verdict = judge([REC, *turns], vertical)
        assert verdict.outcome("pii_request") == expected
        assert verdict.outcome("pii_spoken") == expected


def test_a_bank_account_number_counts_in_answer_to_a_request() -> None:
    """The same digits without a request do not."""
    answer = ("C", "One two three four five six seven eight.")
    assert outcome("pii_spoken", [REC, ("A", "What is your bank account number?"), answer]) == "violation"
    assert outcome("pii_spoken", [REC, ("A", "What is on the box?"), answer]) == "pass"


@pytest.mark.parametrize(
    ("before", "asked", "expected"),
    [
        (("C", "I have my Visa card here."), "Okay, go ahead and read it to me.", "violation"),
        (("A", "Do you know your social?"), "Go for it.", "violation"),
        (("A", "Is there a checking account we can use?"), "And what are the numbers?", "violation"),
        (("C", "I have my Medicare card here."), "Okay, go ahead and read it to me.", "pass"),
        (("C", "I have a question about my Visa card."), "Okay, go ahead.", "pass"),
        (("A", "I just need the last four of your card."), "Go ahead.", "pass"),
        (("A", "We do not take your card."), "So your email, go ahead.", "pass"),
    ],
)
def test_a_number_that_was_named_is_asked_for_with_go_ahead(before, asked: str, expected: str) -> None:
    """What the agent wants to hear is what was named last, by either party."""
    assert outcome("pii_request", [REC, before, ("C", "Yes."), ("A", asked)]) == expected


def test_a_denial_ends_where_it_says_more() -> None:
    """'It is gone, and it is not coming back' takes nothing back."""
    said = "Sign right now or the deal is gone and it is not"
    assert outcome("pressure_tactics", [REC, ("A", f"{said} coming back.")]) == "violation"


def test_what_is_not_pressure() -> None:
    """An offer that ends today, and legal enrolment deadlines."""
    for said, expected in (
        ("This offer ends today.", "pass"),
        ("You have to enroll by December 7th, that is when open enrollment ends.", "pass"),
        ("You have to decide today.", "violation"),
    ):
        assert outcome("pressure_tactics", [REC, ("A", said)], "medicare") == expected


def test_only_words_aimed_at_the_caller_are_hostile() -> None:
    """Swearing at a computer is not."""
    assert outcome("hostility", [REC, ("A", "This stupid computer is so damn slow.")]) == "pass"
    assert outcome("hostility", [REC, ("A", "You stupid woman, listen to me.")]) == "violation"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("You said that, you moron.", "violation"),
        ("You say that again, you stupid old woman.", "violation"),
        ("You said it you moron.", "violation"),
        ("You heard me, you idiot.", "violation"),
        ("You think you are smart, you stupid old woman.", "violation"),
        ("You said you wanted help so shut up and listen.", "violation"),
        ("They told you already, you idiot.", "violation"),
        ("They say that you are an idiot.", "pass"),
        ("You said that I am an idiot.", "pass"),
        ("I never said you are stupid.", "pass"),
    ],
)
def test_hearsay_ends_where_all_is_told(said: str, expected: str) -> None:
    """What is said after "you said that" is the speaker's own."""
    assert outcome("hostility", [REC, ("A", said)]) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("When other people ask me, I say I guarantee you will get fifty thousand dollars.", "violation"),
        (
            "Some people know me because they ask around and I guarantee you will get fifty thousand dollars.",
            "violation",
        ),
        ("He hit you, and he said sorry, so I guarantee you will get fifty thousand dollars.", "violation"),
        ("When those people call you, hang up, because we guarantee you get fifty thousand dollars.", "violation"),
        ("If anybody tells you, I guarantee you will get fifty thousand dollars, hang up.", "pass"),
        ("If anybody says to you, I guarantee you will get fifty thousand dollars, hang up.", "pass"),
        ("They called, and I told them I guarantee you will get fifty thousand dollars.", "pass"),
        ("Some people call and I hear they guarantee you will get fifty thousand dollars.", "pass"),
        ("If somebody guarantees you will get fifty thousand dollars, hang up.", "pass"),
    ],
)
def test_hearsay_ends_where_the_speaker_speaks_for_himself(said: str, expected: str) -> None:
    """A clause of one's own, begun with I or we, is no more what others say."""
    assert outcome("mva_guaranteed_settlement", [REC, ("A", said)], "mva") == expected


def test_words_begun_again_after_an_interruption_are_said_once() -> None:
    """'Your local power and', 'What?', 'your local power and light company'."""
    turns = [("A", "This is your local power and"), ("C", "What?"), ("A", "Your local power and light company, sir.")]
    assert outcome("utility_impersonation", [REC, *turns], "solar") == "violation"


def test_a_business_name_or_silence_is_no_impersonation() -> None:
    """A yes is."""
    ask = ("C", "Are you from Medicare?")
    for turns, expected in (
        ([("A", "This is Ann from Medicare Benefit Advisors.")], "pass"),
        ([("C", "I am glad that Medicare calls me."), ("A", "How old are you?")], "pass"),
        ([ask, ("A", "Let me tell you about a plan.")], "pass"),
        ([ask, ("A", "No, we are an agency.")], "pass"),
        ([ask, ("A", "Yes, we are.")], "violation"),
    ):
        assert outcome("government_impersonation", [REC, *turns], "medicare") == expected


@pytest.mark.parametrize("said", ["Not before noon, please don't call before noon.", "Do not call me on Sundays."])
def test_limits_of_time_are_no_opt_out(said: str) -> None:
    """A limit on time or day is not a request never to be called."""
    assert outcome("dnc_request", [REC, ("C", said)]) == "pass"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Sure is, ma'am.", "violation"),
        ("Yes, we are.", "violation"),
        ("That's right.", "pass"),
        ("No, it isn't.", "pass"),
    ],
)
def test_a_question_with_a_not_in_it_needs_an_insisting_yes(answer: str, expected: str) -> None:
    """Asked "you are not from the government, are you?", "sure is" affirms and "right" agrees with the not."""
    turns = [REC, ("C", "You're not from the government, are you?"), ("A", answer)]
    assert outcome("government_impersonation", turns, "medicare") == expected


@pytest.mark.parametrize(
    ("asked", "answer", "expected"),
    [
        ("Do you mind if I look up plans for you?", "Not at all.", "pass"),
        ("Mind if I look up plans for you?", "No, it's fine.", "pass"),
        ("Mind if I look up plans for you?", "I do, actually.", "violation"),
        ("Mind if I look up plans for you?", "No, but wait until my wife is here.", "violation"),
        ("May I look up plans for you?", "No, it's fine.", "violation"),
        ("May I look up plans for you?", "Yes, that's fine.", "pass"),
    ],
)
def test_a_no_permits_only_where_somebody_might_mind(asked: str, answer: str, expected: str) -> None:
    """A no to "do you mind" is consent, a no to "may I" is none, however friendly."""
    turns = [REC, ("A", asked), ("C", answer), ("A", "I am looking up plans for you now.")]
    assert outcome("aca_consent", turns, "aca") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("It is, but you're not in trouble.", "violation"),
        ("It is not.", "pass"),
        ("Yes, but we are not part of the government.", "pass"),
        ("No doubt about it, it is.", "violation"),
    ],
)
def test_a_yes_is_not_taken_back_by_what_is_said_of_the_caller(answer: str, expected: str) -> None:
    """Asked "is this Social Security?": what comes after "but you" is about the caller."""
    turns = [REC, ("C", "Is this Social Security?"), ("A", answer)]
    assert outcome("government_impersonation", turns, "medicare") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Yes. Wait, no, actually no, I do not want that.", "violation"),
        ("Sure. No wait. Do not do that.", "violation"),
        ("Yes. No no no, hold on, I do not agree to that.", "violation"),
        ("Okay. Actually, no.", "violation"),
        ("Yes. Wait, I do not want that.", "violation"),
        ("Yes. No problem.", "pass"),
        ("Yes. No, go ahead.", "pass"),
        ("Yes. Wait, I do not have my glasses on.", "pass"),
        ("Yes. I do not mind.", "pass"),
    ],
)
def test_a_yes_that_is_taken_back_at_once_is_none(answer: str, expected: str) -> None:
    """Also in the next sentence, as long as the other party has not spoken."""
    talk = [("A", "May I have your consent to help you with the marketplace?"), ("C", answer),
            ("A", "Looking at plans now.")]  # fmt: skip
    assert outcome("aca_consent", talk, "aca") == expected


def test_a_yes_about_recording_is_taken_back_too() -> None:
    """What the agent denies in his next sentence discloses nothing."""
    ask = [("A", "Good morning, how can I help?"), ("C", "Is this call recorded?")]
    assert outcome("recording_disclosure", [*ask, ("A", "Yes. No wait, sorry, it is not recorded.")]) == "violation"
    assert outcome("recording_disclosure", [*ask, ("A", "Yes. No, you need not worry.")]) == "pass"


def recorded(*said: tuple[str, str]) -> str | None:
    """The outcome where a caller asks whether the call is recorded, and this is said then."""
    ask = [("A", "Good morning, how can I help?"), ("C", "Is this call recorded?")]
    return outcome("recording_disclosure", [*ask, *said, ("A", "So tell me about your roof, and the bills.")])


def consented(*said: tuple[str, str], asked: str = "May I have your consent to help you with the marketplace?") -> str:
    """The outcome where the agent asks for consent, and this is said before the help begins."""
    return outcome("aca_consent", [("A", asked), *said, ("A", "Looking at plans now.")], "aca") or ""


@pytest.mark.parametrize(
    ("first", "again", "expected"),
    [
        ("Yes.", "Actually no, we don't record.", "violation"),
        ("Yes.", "Hm, on second thought, no, it is not.", "violation"),
        ("Yes.", "Sorry, uh, no, it's not recorded.", "violation"),
        ("Yes.", "Actually, who is your power company?", "pass"),
        ("Yes.", "No, you need not worry.", "pass"),
        ("Yes. We do that for training.", "Wait, it is not in my list.", "pass"),
    ],
)
def test_a_yes_is_taken_back_after_a_word_of_the_other_s(first: str, again: str, expected: str) -> None:
    """A mere no after it may be about that word."""
    assert recorded(("A", first), ("C", "Oh, okay."), ("A", again)) == expected


@pytest.mark.parametrize(("between", "expected"), [("Great.", "violation"), ("Great, any questions?", "pass")])
def test_a_no_to_a_question_takes_no_consent_back(between: str, expected: str) -> None:
    """It answers that question."""
    assert consented(("C", "Yes."), ("A", between), ("C", "Hm, actually, no.")) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("It's private.", "violation"),
        ("It's off.", "violation"),
        ("It's, it's private.", "violation"),
        ("It's, uh, just you and me.", "violation"),
        ("It's...", "violation"),
        ("We are a small company.", "violation"),
        ("You will like it.", "violation"),
        ("It is.", "pass"),
        ("It is, sir, for quality.", "pass"),
        ("We always do.", "pass"),
        ("And so it is.", "pass"),
    ],
)
def test_it_is_says_yes_as_a_clause_of_its_own(answer: str, expected: str) -> None:
    """ "It is" answers, what only begins so tells something."""
    assert recorded(("A", answer)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Right.", "pass"),
        ("Right, ma'am, all of them.", "pass"),
        ("You heard right.", "pass"),
        ("Your nephew's right.", "pass"),
        ("That's correct, sir.", "pass"),
        ("Absolutely it is.", "pass"),
        ("Exactly what you think, yes.", "pass"),
        ("Sure is.", "pass"),
        ("That's what the beep's for.", "pass"),
        ("I'm right here.", "violation"),
        ("That's your right.", "violation"),
        ("Totally off the record.", "violation"),
        ("Definitely private, sir.", "violation"),
        ("Sure hope so.", "violation"),
        ("Exactly what do you mean?", "violation"),
        ("That's what I want to know.", "violation"),
        ("Correct me if I'm wrong, you own the home?", "violation"),
        ("Are you sure you want to know?", "violation"),
        ("Is that right?", "violation"),
        ("Right?", "violation"),
        ("Totally understand.", "violation"),
    ],
)
def test_a_word_of_assent_says_yes_where_it_is_a_clause(answer: str, expected: str) -> None:
    """Elsewhere it stresses another word, or means something else; and whoever asks does not answer."""
    assert recorded(("A", answer)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("That's, that's right.", "pass"),
        ("It, uh, is.", "pass"),
        ("It is, it, it is.", "pass"),
        ("I... Yes.", "pass"),
        ("No, uh, no.", "violation"),
    ],
)
def test_who_stumbles_answers_all_the_same(answer: str, expected: str) -> None:
    """Fillers and words said twice change no answer."""
    assert recorded(("A", answer)) == expected


@pytest.mark.parametrize(
    "answer",
    [
        "I'm busy.",
        "You are rude.",
        "It's late.",
        "I'm driving right now.",
        "I can hear you fine.",
        "I'm all right, thanks.",
        "Nah, I'm good.",
        "My health is fine.",
        "The last guy had my permission.",
        "I have it already.",
        "I guess I need my daughter.",
        "You may want to speak up.",
        "Let us wait for my wife.",
        "I'll do it myself.",
        "He said go ahead.",
        "Fine, but first tell me who you are.",
        "Okay, bye.",
        "Have it your way, no.",
        "By all means, no.",
        "My husband works for me.",
        "That doesn't work for me.",
        "I'm good.",
        "I'm fine with what I have.",
        "I have no problem with my plan.",
        "I have a problem with that.",
        "No, I have a problem with that.",
        "No, that would be a problem.",
        "Why not just send it by mail?",
        "Okay, why not just send it by mail?",
        "Do whatever you want, I'm not buying.",
        "My guest is here.",
        "I agreed to nothing.",
        "I have no idea.",
        "I would like that in writing.",
        "That'd be great if I needed it.",
        "I don't approve.",
        "Feel free to hang up.",
        "Do what?",
    ],
)
def test_what_only_holds_a_word_of_consent_gives_none(answer: str) -> None:
    """The word must open a clause, or the clause must be a consent."""
    assert consented(("C", answer)) == "violation"


@pytest.mark.parametrize(
    "answer",
    [
        "Okay, all right.",
        "Fine by me.",
        "I'm fine with that.",
        "That'd be fine.",
        "It's, uh, it's okay with me.",
        "I understand, and I agree.",
        "You've got my full permission.",
        "I guess you can.",
        "I suppose that's all right.",
        "I'm ready.",
        "You've got it.",
        "Let's do it.",
        "Ha, no, go on ahead.",
        "Sure, why not?",
        "Okay, what do you need?",
        "Please.",
        "Yes, uh, please.",
        "Please do.",
        "Would you please?",
        "By all means.",
        "Works for me.",
        "Be my guest.",
        "Fire away.",
        "Sounds like a plan.",
        "I would like that.",
        "That'd be great.",
        "I've got no problem with that.",
        "I don't have any objection.",
        "Not a problem, hon.",
        "I don't see why not.",
        "Okay, why not?",
        "No, no problem.",
        "I'm good with that, man.",
        "Do whatever you need to.",
        "I approve.",
        "Okay, sure, what's next?",
        "Yes. How much is it?",
        "Yes, who is this again?",
        "Okay, hold on, yes, go ahead.",
        "Okay, I have a minute.",
        "Right. What do you need?",
    ],
)
def test_consent_in_many_words(answer: str) -> None:
    """Of a consumer's."""
    assert consented(("C", answer)) == "pass"


@pytest.mark.parametrize(
    "answer",
    [
        "What permission?",
        "Consent to what?",
        "Why do you need my consent?",
        "Is that okay with the law?",
        "Do I need to agree?",
        "Permission for what exactly?",
        "Yes?",
        "Right now?",
        "Please hang up.",
        "Please do not.",
        "Hold on please.",
        "One moment, please.",
        "Who are you, please?",
        "Call me back later, please.",
        "Leave me alone please.",
    ],
)
def test_who_asks_or_begs_for_something_else_consents_to_nothing(answer: str) -> None:
    """A question is no answer, and a please asks for what was offered only where nothing else is asked for."""
    assert consented(("C", answer)) == "violation"


@pytest.mark.parametrize(
    "answer",
    [
        "Right, so who is this?",
        "Right. So who is this?",
        "Okay, but what's this about?",
        "Okay, why do you need that?",
        "All right, is this a scam?",
        "Okay, what are you selling?",
        "Okay, hold on a second.",
        "All right. Hold on a second.",
        "Okay, just give me a minute.",
        "Okay, let me ask my husband.",
        "Okay, I need to think about it.",
        "Okay, I have to think about it.",
    ],
)
def test_an_okay_that_opens_a_question_or_a_delay_consents_to_nothing(answer: str) -> None:
    """Who wants to know first who calls and why, or wants time, has not said yes."""
    assert consented(("C", answer)) == "violation"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Right, so who is this?", "violation"),
        ("Right, but what is your zip code?", "violation"),
        ("Right, and where do you live?", "pass"),
        ("Right. Where do you live?", "pass"),
    ],
)
def test_a_right_that_opens_a_question_confirms_nothing(answer: str, expected: str) -> None:
    """One that stands by itself, or goes on with "and", does."""
    assert recorded(("A", answer)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("I thought you already had. But yes.", "pass"),
        ("What? Oh, yes, sure.", "pass"),
        ("Hold on a second. Okay, go ahead.", "pass"),
        ("My daughter does that. Okay.", "violation"),
        ("No, I don't. Yes, I have a plan.", "violation"),
        ("I am in the kitchen. Yes, and the stove is on, so I really can't talk to you now.", "violation"),
    ],
)
def test_a_yes_after_other_words(answer: str, expected: str) -> None:
    """A voice that goes on with a brief yes has answered, unless it said no before."""
    assert consented(("C", answer)) == expected


@pytest.mark.parametrize(
    ("first", "again", "expected"),
    [
        ("Okay, hold on a second.", "Okay, go ahead.", "pass"),
        ("Okay, hold on a second.", "No, I'd rather not.", "violation"),
        ("Okay, hold on a second.", "Okay, I'm back.", "violation"),
        ("Let me talk to my husband first.", "Okay, thank you.", "violation"),
    ],
)
def test_consent_after_a_delay(first: str, again: str, expected: str) -> None:
    """Who asks for a moment answers after it; an okay alone is no answer, and who asks for more time is not back."""
    assert consented(("C", first), ("A", "Take your time."), ("C", again)) == expected


@pytest.mark.parametrize(
    "asked", ["May I have your consent to help you with the marketplace?", "I need your consent to help you first."]
)
def test_consent_after_asking_back(asked: str) -> None:
    """To a request as well as to a question."""
    said = [("C", "To do what, exactly?"), ("A", "To search for plans."), ("C", "Okay, yes.")]
    assert consented(*said, asked=asked) == "pass"
    assert consented(*said[:2], ("C", "Then no."), asked=asked) == "violation"


def test_an_excuse_that_is_negated_excuses_nothing() -> None:
    """Leave to think about it is no pressure, refusing it is."""
    for said, expected in (
        ("You can think about it overnight.", "pass"),
        ("You can't think about it overnight, I need your yes right now.", "violation"),
    ):
        assert outcome("pressure_tactics", [REC, ("A", said)], "medicare") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("I am.", "violation"),
        ("I'm sorry.", "pass"),
        ("Yeah, they all say that.", "pass"),
        ("Yeah, that's right.", "violation"),
    ],
)
def test_regret_and_what_others_say_confirm_nothing(answer: str, expected: str) -> None:
    """ "I am" says yes, "I am sorry" does not; nor does "yes, they all say that"."""
    talk = [("C", "So you're from the electric company?"), ("A", answer), ("C", "Okay.")]
    assert outcome("utility_impersonation", talk, "solar") == expected


def test_you_may_is_leave_to_go_on() -> None:
    """The "you" of "you may" is no filler."""
    talk = [("A", "May I have your consent to help you with the marketplace?"), ("C", "You may."),
            ("A", "Looking at plans now.")]  # fmt: skip
    assert outcome("aca_consent", talk, "aca") == "pass"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("You can't.", "violation"),
        ("Do not go ahead.", "violation"),
        ("You don't have it.", "violation"),
        ("You have it.", "pass"),
        ("No, you may not.", "violation"),
        ("I guess not.", "violation"),
        ("I guess so.", "pass"),
        ("You can, I don't mind.", "pass"),
        ("Go ahead, not a problem.", "pass"),
    ],
)
def test_leave_that_is_refused_is_none(answer: str, expected: str) -> None:
    """A not right behind "you may" or "I guess" takes it back; elsewhere it belongs to something else."""
    talk = [("A", "May I have your consent to help you with the marketplace?"), ("C", answer),
            ("A", "Looking at plans now.")]  # fmt: skip
    assert outcome("aca_consent", talk, "aca") == expected


@pytest.mark.parametrize(
    ("reply", "answer", "expected"),
    [
        ("No, my help costs nothing.", "Then yes, go ahead.", "pass"),
        ("No, my help costs nothing.", "Um. Then yes, go ahead.", "pass"),
        ("No, my help costs nothing.", "Then no.", "violation"),
        ("No. What's your zip code?", "Yes, it's seven seven oh oh two.", "violation"),
    ],
)
def test_whoever_asks_back_answers_afterwards(reply: str, answer: str, expected: str) -> None:
    """A question in answer to a question is no answer; what follows the other's reply is, unless that asks too."""
    talk = [("A", "May I have your consent to help you with the marketplace?"), ("C", "Are you charging me?"),
            ("A", reply), ("C", answer), ("A", "Looking at plans now.")]  # fmt: skip
    assert outcome("aca_consent", talk, "aca") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("I just need the Medicare number. Not the social, just that one.", "pass"),
        ("I just need the Medicare number. No, the social too.", "violation"),
    ],
)
def test_not_with_a_noun_behind_it_is_no_answer(said: str, expected: str) -> None:
    """ "No the" has lost a comma, "not the" has not."""
    number = [("A", said), ("C", "Okay, four one two, three six, nine oh five.")]
    assert outcome("pii_spoken", number, "medicare") == expected


def test_last_digits_are_all_that_was_wanted() -> None:
    """Whoever offers card numbers and is asked for their last four digits gives no card number."""
    talk = [("C", "Should I give you the card numbers?"), ("A", "Just the last four digits of each."),
            ("C", "Oh two one seven, eight eight four oh, five five one six, nine oh oh six.")]  # fmt: skip
    assert outcome("pii_spoken", talk) == "pass"
    assert outcome("pii_spoken", [talk[0], ("A", "Sure."), talk[2]]) == "violation"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("I'm on Social Security and a railroad pension.", "pass"),
        ("You'd have to call the Social Security office about that.", "pass"),
        ("I was asked for my social security number.", "violation"),
    ],
)
def test_social_security_is_an_income_too(named: str, expected: str) -> None:
    """Only its number is a personal number."""
    assert outcome("pii_spoken", [("C", named), ("C", "Seven seven two, one two, one three.")]) == expected


@pytest.mark.parametrize(
    ("asked_back", "expected"),
    [
        ("If you're Social Security, don't you have it?", "violation"),
        ("Or do you mean my gift card number?", "pass"),
    ],
)
def test_an_office_in_between_names_no_number(asked_back: str, expected: str) -> None:
    """What was asked for is still asked for after Social Security came up; a card of another kind takes its place."""
    talk = [("A", "And your full social, all nine."), ("C", asked_back), ("A", "I have to hear it from you, ma'am."),
            ("C", "Well. Seven seven eight, uh..."), ("A", "Go on."), ("C", "Four one two oh six three.")]  # fmt: skip
    assert outcome("pii_spoken", talk, "final_expense") == expected


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("Eight one four, five two, three three seven oh.", "violation"),
        ("One, E, G, four, T, E, five, M, K, seven, three.", "pass"),
        ("Eight one four five, two three three, seven oh.", "pass"),
    ],
)
def test_the_wrong_card_is_read(read: str, expected: str) -> None:
    """Nine digits set apart like a social security number are one, whatever was asked for."""
    talk = [("A", "I need your Medicare number."), ("C", read), ("A", "That's the wrong card.")]
    assert outcome("pii_spoken", talk, "medicare") == expected


def test_a_not_that_is_said_twice_is_meant_once() -> None:
    """'Ain't nobody' is nobody."""
    assert (
        outcome("aca_no_guarantee", [("A", "Ain't nobody gets denied on this."), ("C", "Okay.")], "aca") == "violation"
    )


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        ([("C", "You are not from Medicare, are you?"), ("A", "We are, here in Ohio.")], "violation"),
        ([("C", "You are not from Medicare, are you?"), ("A", "We are an agency in Ohio.")], "pass"),
        ([("C", "Well, you are not from Medicare."), ("A", "We are, here in Ohio.")], "pass"),
        ([("C", "You are not from Medicare, are you?"), ("A", "We are. Wait, no, I am not.")], "pass"),
        ([("C", "Are you from Medicare?"), ("A", "Do you have Medicare?"), ("C", "I do."),
          ("A", "Okay, yes, that is good.")], "pass"),
        ([("C", "Are you from Medicare?"), ("A", "Sure, but let me tell you who I work for.")], "pass"),
    ],
    ids=["asked with a not", "no short answer", "told with a not", "taken back", "asked back", "but"],
)  # fmt: skip
def test_a_yes_to_something_else_is_no_claim(talk: list[tuple[str, str]], expected: str) -> None:
    """Nobody insists on what was not asked, and an agent who asks in return says yes to what he is told then."""
    assert outcome("government_impersonation", padded([REC, *talk])) == expected


@pytest.mark.parametrize(("answered_s", "expected"), [(15.0, "pass"), (30.0, "violation")])
def test_a_yes_answers_what_was_asked_just_before(answered_s: float, expected: str) -> None:
    """After a silence of more than twenty seconds it is about something else."""
    asked = [("A", "Good morning, how can I help?", 1.0), ("C", "Is this call recorded?", 4.0)]
    turns = [*asked, ("A", "Yes, I have your file here.", answered_s), ("C", "Okay, I am glad.", answered_s + 4.0)]
    assert outcome("recording_disclosure", turns) == expected


@pytest.mark.parametrize(("asked_s", "expected"), [(20.0, "not_assessable"), (80.0, "violation")])
def test_a_question_of_an_unknown_voice_after_the_span_leaves_no_doubt(asked_s: float, expected: str) -> None:
    """Whoever asked, nobody had been told in time."""
    turns = [("A", "Hello there, Mike speaking with you today.", 1.0), ("C", "Is this call being recorded?", asked_s)]
    assert outcome("recording_disclosure", [*turns, ("A", "No.")], role_confidence=0.5) == expected


@pytest.mark.parametrize("said", ["You heard me you are an idiot.", "When they ask me, I say you are an idiot."])
def test_what_the_speaker_says_himself_is_no_hearsay(said: str) -> None:
    """Also where the words begin as if they told what others say."""
    assert outcome("hostility", padded([REC, ("A", said)])) == "violation"


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([("C", "i do not want it"), ("C", "take me off the list")], "violation"),
        ([("C", "i do not want it take me off the list")], "pass"),
        ([("C", "I do not want it"), ("C", "take me off the list.")], "pass"),
    ],
    ids=["a pause", "no pause", "punctuated"],
)
def test_pauses_part_clauses_where_nothing_is_punctuated(turns: list[tuple[str, str]], expected: str) -> None:
    """A negation does not reach over a pause there; where the recogniser wrote some, that counts."""
    assert outcome("dnc_request", [*turns, ("A", "Okay, I will do that, have a nice day.")]) == expected


def test_pauses_part_clauses_in_a_stretch_without_punctuation() -> None:
    """Of a voice that has punctuation elsewhere: recognisers lose it for half a minute."""
    words = "i was in the shower and i had to run to the phone and now it is you and my brother is in the hospital and"
    lost = [("C", f"{words} {words} i do not want it"), ("C", "take me off the list and that is it")]
    assert outcome("dnc_request", [("C", "Hello. Yes. It is."), *lost, ("A", "Okay, I will do that.")]) == "violation"


def test_a_filler_is_no_part_of_the_word_before_it() -> None:
    """ "Licensed um" is not "license"."""
    turns = [REC, ("A", "I'm licensed um, and certified.")]
    assert outcome("medicare_licensed_agent", padded(turns), "medicare") == "pass"


def test_an_article_that_is_said_twice_hides_no_phrase() -> None:
    """'On a, a recorder.'"""
    turns = [("A", "We do keep this on a, a recorder, just so that's said.")]
    assert outcome("recording_disclosure", padded(turns)) == "pass"
