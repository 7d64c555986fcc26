"""The sample calls: who says what, and what a correct judge finds in it.

Every call here is invented, and so are the people, the firms and the numbers in it: subscriber
numbers 555-0100 to 555-0199 are reserved for fiction. Five calls keep every rule, one holds a mere warning,
six are to be flagged. The clean ones walk close to a rule on purpose ("they are not free",
"don't call me before noon"), because a judge that only looks for words fails there.

`render.py` turns this list into recordings with their metadata.
"""

from __future__ import annotations

from dataclasses import dataclass

AGENT = "agent"
CALLER = "caller"

# Rules whose violation flags a call by itself; the others only cost points.
CRITICAL = frozenset(
    {
        "recording_disclosure",
        "hostility",
        "pii_request",
        "calling_hours",
        "government_impersonation",
        "utility_impersonation",
        "medicare_tpmo_disclaimer",
        "medicare_no_guarantee",
        "aca_consent",
        "aca_no_guarantee",
        "debt_no_advance_fee",
        "debt_no_guarantee",
        "solar_free_panels",
        "mva_guaranteed_settlement",
        "mva_coaching",
    }
)


@dataclass(frozen=True)
class Dialogue:
    """One call.

    voices: the agent's and the caller's, by their names in `render.VOICES`.
    channels: "stereo" (agent left, caller right) or "mono" (both in one channel).
    violations: every rule that the call breaks; a rule that is not listed is not broken.
    passes: rules that the call keeps and that are worth a look: a disclosure that is made, or a
        sentence that resembles a violation and is none.
    """

    name: str
    vertical: str
    campaign_name: str
    direction: str
    caller_number: str
    start_time_utc: str
    channels: str
    voices: tuple[str, str]
    turns: tuple[tuple[str, str], ...]
    violations: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether a compliance officer has to see this call."""
        return not CRITICAL.isdisjoint(self.violations)


DIALOGUES = (
    # The disclaimer in the wording that holds from 2026-10-01, before benefits are discussed.
    Dialogue(
        name="medicare-01",
        vertical="medicare",
        campaign_name="Medicare AEP Radio",
        direction="inbound",
        caller_number="+17045550112",
        start_time_utc="2026-11-17T15:05:00Z",
        channels="stereo",
        voices=("joe", "joe-high"),
        turns=(
            (
                AGENT,
                "Good morning, Silver Harbor Insurance, on a recorded line. "
                "I'm Paul, a licensed insurance agent. How can I help you?",
            ),
            (CALLER, "My plan sent me a letter about next year. I want to see what else there is."),
            (
                AGENT,
                "Gladly. First, a notice that I have to read. "
                "We do not offer every plan available in your area. "
                "Currently we represent six organizations, which offer thirty one products in your area. "
                "Please contact Medicare dot gov, or one eight hundred Medicare, "
                "to get information on all of your options.",
            ),
            (CALLER, "All right, that's good to know."),
            (AGENT, "Now, do you want to keep the doctor you have?"),
            (CALLER, "Yes. I have been with him for years."),
            (AGENT, "Then I will check which plans he accepts. Costs and benefits differ from plan to plan."),
        ),
        passes=(
            "government_impersonation",
            "medicare_licensed_agent",
            "medicare_no_guarantee",
            "medicare_tpmo_disclaimer",
            "recording_disclosure",
        ),
    ),
    # Says yes to being Medicare, promises money, and makes none of the disclosures.
    Dialogue(
        name="medicare-02",
        vertical="medicare",
        campaign_name="Senior Medicare Mailers",
        direction="inbound",
        caller_number="+18135550147",
        start_time_utc="2026-11-09T18:40:00Z",
        channels="mono",
        voices=("rms-high", "joe"),
        turns=(
            (
                AGENT,
                "Good afternoon, thank you for calling the enrollment desk. This is Gina. Did you get our postcard?",
            ),
            (CALLER, "Yes, I have it right here in front of me. Is this Medicare?"),
            (AGENT, "Yes, this is Medicare. You are guaranteed nine hundred dollars every year."),
            (CALLER, "And what would I have to do for all that money?"),
            (AGENT, "Nothing at all. Your dental work will also be covered, I guarantee it."),
            (CALLER, "Well, that sounds wonderful."),
            (AGENT, "Your new card will be in the mail on Friday."),
        ),
        violations=(
            "government_impersonation",
            "medicare_licensed_agent",
            "medicare_no_guarantee",
            "medicare_tpmo_disclaimer",
            "recording_disclosure",
        ),
    ),
    # Consent before the search. A premium of zero for those who qualify is no promise.
    Dialogue(
        name="aca-01",
        vertical="aca",
        campaign_name="ACA Marketplace Search",
        direction="inbound",
        caller_number="+16145550128",
        start_time_utc="2026-11-10T20:15:00Z",
        channels="mono",
        voices=("rms", "joe-high"),
        turns=(
            (
                AGENT,
                "Thanks for calling Maple Health Plans. This call may be recorded. I'm Dan, a licensed broker.",
            ),
            (CALLER, "Hello. I turn twenty six next month, and then I lose my parents' plan."),
            (
                AGENT,
                "Before I look anything up, I need your consent. "
                "May I use your information to search for a marketplace plan and apply for you?",
            ),
            (CALLER, "Yes, you may."),
            (
                AGENT,
                "Thank you. Some people have a zero dollar premium if they qualify, and others pay more. "
                "What income do you expect this year?",
            ),
            (CALLER, "About thirty four thousand dollars."),
            (AGENT, "Good. Then let us look at the silver plans together."),
        ),
        passes=("aca_consent", "aca_no_guarantee", "recording_disclosure"),
    ),
    # An application that nobody agreed to, so the social security number is not owed either.
    Dialogue(
        name="aca-02",
        vertical="aca",
        campaign_name="Obamacare Social Media",
        direction="inbound",
        caller_number="+12105550171",
        start_time_utc="2026-11-05T17:20:00Z",
        channels="stereo",
        voices=("rms", "joe"),
        turns=(
            (
                AGENT,
                "Health desk, this call is recorded. I found you a free plan "
                "with a six hundred dollar cash card. Everybody qualifies.",
            ),
            (CALLER, "I only wanted to ask about prices."),
            (
                AGENT,
                "I already started your application. I just need your social security number to finish it.",
            ),
            (CALLER, "I never agreed to an application, and I will not give you that."),
            (AGENT, "You have to decide before the end of this call, or you lose the card."),
            (CALLER, "No. Please take me off your list."),
        ),
        violations=(
            "aca_consent",
            "aca_no_guarantee",
            "dnc_request",
            "pii_request",
            "pressure_tactics",
        ),
        passes=("recording_disclosure",),
    ),
    # Names credit, lawsuits and collections; "before noon" limits the hour and is no opt-out.
    Dialogue(
        name="debt-01",
        vertical="debt_relief",
        campaign_name="Debt Relief Nationwide",
        direction="inbound",
        caller_number="+13145550135",
        start_time_utc="2026-11-03T16:30:00Z",
        channels="mono",
        voices=("joe", "rms-high"),
        turns=(
            (AGENT, "Thank you for calling Clear Water. This call may be monitored or recorded. I'm Daniel."),
            (CALLER, "I have twelve thousand dollars of credit card debt, and I am falling behind."),
            (
                AGENT,
                "You would save money each month, and we would negotiate with your creditors. "
                "You pay no fee until we have settled a debt.",
            ),
            (CALLER, "And what is the catch?"),
            (
                AGENT,
                "Your credit score will probably drop. You may face collections and lawsuits. "
                "We cannot promise any result.",
            ),
            (CALLER, "I will think about it. But please don't call me before noon, I work nights."),
            (AGENT, "Of course. I will call in the afternoon."),
        ),
        passes=(
            "debt_consequences",
            "debt_no_advance_fee",
            "debt_no_guarantee",
            "dnc_request",
            "recording_disclosure",
        ),
    ),
    # The routing number is a specimen whose check digit is right.
    Dialogue(
        name="debt-02",
        vertical="debt_relief",
        campaign_name="Debt Settlement Search",
        direction="inbound",
        caller_number="+15035550159",
        start_time_utc="2026-10-29T21:10:00Z",
        channels="stereo",
        voices=("joe", "rms"),
        turns=(
            (AGENT, "Thanks for calling Open Road Debt Relief. All calls are recorded. How much do you owe?"),
            (CALLER, "Around twenty two thousand dollars."),
            (
                AGENT,
                "I promise we will wipe out sixty percent of it. "
                "There is an enrollment fee of three hundred dollars, and you pay it today, before we start.",
            ),
            (CALLER, "Will this hurt my credit?"),
            (
                AGENT,
                "No, your credit will not be affected at all. "
                "What are your routing number and your bank account number?",
            ),
            (CALLER, "The routing number is one two three, four five six, seven eight zero."),
            (AGENT, "Great. You are enrolled."),
        ),
        violations=(
            "debt_consequences",
            "debt_no_advance_fee",
            "debt_no_guarantee",
            "pii_request",
            "pii_spoken",
        ),
        passes=("recording_disclosure",),
    ),
    # A quarter past two in New Mexico. The agent denies what a dishonest one would claim.
    Dialogue(
        name="solar-01",
        vertical="solar",
        campaign_name="Solar Web Leads",
        direction="outbound",
        caller_number="+15055550163",
        start_time_utc="2026-11-18T21:15:00Z",
        channels="stereo",
        voices=("joe-high", "joe-low"),
        turns=(
            (
                AGENT,
                "Good afternoon, this is Laura with Mesa Sun Solar, on a recorded line. "
                "You asked us for a quote. Is this a good time?",
            ),
            (CALLER, "Sure. My neighbor says the panels are free. Is that true?"),
            (
                AGENT,
                "No, the panels are not free. You would buy them or lease them. And we are not your power company.",
            ),
            (CALLER, "Okay. So what would it cost?"),
            (
                AGENT,
                "That depends on your roof and on how much power you use. Could we email you an estimate?",
            ),
            (CALLER, "Yes, please do."),
        ),
        passes=(
            "calling_hours",
            "recording_disclosure",
            "solar_free_panels",
            "utility_impersonation",
        ),
    ),
    # Half past one in Texas: the hour is fine, little else is.
    Dialogue(
        name="home-01",
        vertical="home_services",
        campaign_name="Home Services Insulation",
        direction="outbound",
        caller_number="+15125550116",
        start_time_utc="2026-11-12T19:30:00Z",
        channels="mono",
        voices=("joe-low", "rms-high"),
        turns=(
            (AGENT, "Hello, I am calling from your electric company. It is about the insulation of your house."),
            (CALLER, "I never asked for that. Are you really from the electric company?"),
            (AGENT, "Yes, we are your electric company. Don't be so stupid. Do you want a crew or not?"),
            (CALLER, "Excuse me? No. Never call this number again."),
        ),
        violations=(
            "dnc_request",
            "hostility",
            "recording_disclosure",
            "utility_impersonation",
        ),
        passes=("calling_hours",),
    ),
    # A quarter to six in the morning in Oregon. Nothing in the words tells more than that.
    Dialogue(
        name="final-expense-01",
        vertical="final_expense",
        campaign_name="Final Expense Direct Mail",
        direction="outbound",
        caller_number="+15035550184",
        start_time_utc="2026-11-16T13:45:00Z",
        channels="stereo",
        voices=("rms", "joe"),
        turns=(
            (
                AGENT,
                "Good morning, this is Edward from Evergreen Life. This call is being recorded. "
                "You sent in a card about burial coverage.",
            ),
            (CALLER, "Do you know what time it is? It is still dark outside."),
            (AGENT, "I am sorry about that. How much coverage did you have in mind?"),
            (CALLER, "About ten thousand dollars. But call me back at a decent hour."),
            (AGENT, "Of course. I will try again this afternoon."),
        ),
        violations=("calling_hours",),
        passes=("dnc_request", "pressure_tactics", "recording_disclosure"),
    ),
    # A wish not to be called again is a warning: it must be honoured, and flags nobody by itself.
    Dialogue(
        name="auto-01",
        vertical="auto_insurance",
        campaign_name="Auto Insurance Quotes TX",
        direction="inbound",
        caller_number="+18175550190",
        start_time_utc="2026-11-04T22:05:00Z",
        channels="mono",
        voices=("joe", "rms-high"),
        turns=(
            (
                AGENT,
                "Thank you for calling Ranger Auto Insurance. This call may be recorded. "
                "I'm Mark. Would you like a quote?",
            ),
            (CALLER, "No. You left me three messages this week. Please remove me from your list."),
            (AGENT, "I am sorry. I will take care of it today. Is it the number you are calling from?"),
            (CALLER, "Yes, this one. Thank you."),
            (AGENT, "Your number is off our list now. Goodbye."),
        ),
        violations=("dnc_request",),
        passes=("recording_disclosure",),
    ),
    # The agent refuses to name an amount and asks for the truth.
    Dialogue(
        name="mva-01",
        vertical="mva",
        campaign_name="MVA TV Spots",
        direction="inbound",
        caller_number="+19185550108",
        start_time_utc="2026-10-22T19:50:00Z",
        channels="mono",
        voices=("joe-high", "rms"),
        turns=(
            (AGENT, "Crash Help Line, our calls are recorded. What happened to you?"),
            (CALLER, "Somebody ran a red light and hit my car. My shoulder hurts. What is my case worth?"),
            (
                AGENT,
                "I can't promise you any amount. An attorney has to look at it first. Have you seen a doctor?",
            ),
            (CALLER, "Not yet. What should I tell him?"),
            (AGENT, "Just the truth. Describe exactly what you feel."),
        ),
        passes=("mva_coaching", "mva_guaranteed_settlement", "recording_disclosure"),
    ),
    # Promises a sum, and puts a pain into the caller's mouth that is not there.
    Dialogue(
        name="mva-02",
        vertical="mva",
        campaign_name="MVA Injury Leads",
        direction="inbound",
        caller_number="+14045550122",
        start_time_utc="2026-10-15T14:25:00Z",
        channels="stereo",
        voices=("rms", "joe-high"),
        turns=(
            (AGENT, "Accident center, this call is being recorded. Were you injured?"),
            (CALLER, "Another driver hit me on Monday, but I feel fine."),
            (
                AGENT,
                "Tell the doctor that your back hurts and that you can't sleep. "
                "You will get eighty thousand dollars, I promise.",
            ),
            (CALLER, "But my back doesn't hurt."),
            (AGENT, "It doesn't matter. Say that it does, and you will win."),
        ),
        violations=("mva_coaching", "mva_guaranteed_settlement"),
        passes=("recording_disclosure",),
    ),
)
