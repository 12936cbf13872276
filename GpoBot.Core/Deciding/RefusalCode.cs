namespace GpoBot.Core.Deciding;

/// <summary>Every reason for which a command is refused; each has a sentence that says what to do next.</summary>
public enum RefusalCode
{
    /// <summary>No such GPO, or not one of this person's: the same answer, so that nothing leaks.</summary>
    GpoNotYours,
    NotAllowed,
    NamesAPerson,
    TextMissing,
    TextTooLong,
    DatePast,

    /// <summary>A later date was asked for, and this one is not later than the due date; the subject is the commitment.</summary>
    DateNotLater,

    /// <summary>A due date is a day, and this one has gone by.</summary>
    DueDatePast,

    /// <summary>Said to be done on a day that has not come yet.</summary>
    DateToCome,
    DateIsHoliday,
    UntilBeforeFirst,

    /// <summary>The subject is how many would do.</summary>
    TooManyDates,
    DateTaken,
    AllDatesTaken,
    DurationOutOfRange,
    PlaceMissing,
    PlaceTooLong,
    PlaceNamesAPerson,
    NobodyInvited,
    TooManyInvited,
    UnknownContact,
    UnknownProblem,
    UnknownCommitment,
    UnknownMeeting,
    MeetingStarted,
    ReasonMissing,
    AlreadyClosed,
    CardOutdated,
    NothingAsked,
    Busy,

    /// <summary>A series begins in a closed period of the group; the subject is its name.</summary>
    DateIsClosed,

    /// <summary>A start in the hour that the change to summer time skips; the subject is that wall time, ISO.</summary>
    HourSkipped,

    /// <summary>A series has an end date or a number of meetings, not both.</summary>
    UntilAndCount,
    TooFewDates,
    ClosedEndsBeforeStart,
    ClosedPeriodPast,
    ClosedPeriodTooLong,

    /// <summary>The subject is the name of the closed period in the way.</summary>
    ClosedPeriodsOverlap,
    TooManyClosedPeriods,
    ClosedNameTooLong,
    UnknownClosedPeriod,

    /// <summary>The meeting is not any more as it was when the person decided.</summary>
    MeetingChanged,
    NothingChanges,

    /// <summary>More meetings than one transaction takes; the subject is how many would do.</summary>
    TooManyAtOnce,

    /// <summary>Nobody waits for a decision between two times.</summary>
    NotMovedByHand,

    /// <summary>An answer to an invitation came when the meeting had begun.</summary>
    AnswerTooLate,

    /// <summary>The answer was given for another date than the meeting has now.</summary>
    MeetingMoved,

    /// <summary>Several could come instead, and none was named.</summary>
    DeputyMissing,

    /// <summary>Nobody, or not the one named, is known as a deputy who could come.</summary>
    DeputyUnknown,

    /// <summary>Nobody is asked for an opinion on this problem now.</summary>
    OpinionsNotAsked,

    /// <summary>Reminders are put off for longer than allowed; the subject is how many days would do.</summary>
    PauseTooLong,
    ReminderHourOutOfRange,
    InactivityOutOfRange,

    /// <summary>The settings of the reminders are not any more as they were when the form was drawn.</summary>
    SettingsChanged,

    /// <summary>Nothing is open that this organisation (the subject) could be asked.</summary>
    NothingToAsk,

    /// <summary>This organisation was asked today already.</summary>
    AskedToday,

    /// <summary>The contact of this organisation wants no reminders at all…</summary>
    RemindersRefused,

    /// <summary>…or none for the moment.</summary>
    RemindersPaused,

    /// <summary>Nothing is noted of a meeting that is still to come.</summary>
    MeetingNotBegun,
    DecisionMissing,

    /// <summary>The subject is how many characters would do.</summary>
    DecisionTooLong,
    TooManyDecisions,

    /// <summary>Nobody has noted who was there.</summary>
    PresenceMissing,

    /// <summary>No lead, or nobody from outside: by the counting rule there was no meeting.</summary>
    NotHeldByRule,
    NoNextMeeting,
    UnknownRecord,

    /// <summary>The record is not any more as it was shown.</summary>
    RecordChanged,

    /// <summary>A text of the record seems to name a person; the subject is where.</summary>
    RecordNamesAPerson,
    CharterMissing,
    UnknownPoint,
    PointDecided,
    TooManyPoints,
    DropInIncomplete,
    TooManyDropIns,
    UnknownDropIn,
    NotDelegate,

    /// <summary>A round runs already; the subject is the day on which it ends.</summary>
    RoundRunning,
    NobodyToAsk,
    /// <summary>A condition of the rule for solving fails: the card says which.</summary>
    RuleNotMet,

    /// <summary>The problem (the subject) was closed otherwise meanwhile.</summary>
    ProblemClosed,

    /// <summary>It has more commitments and members than one transaction takes.</summary>
    TooMuchToEnd,

    /// <summary>To whom a problem goes was not said, or in too many words.</summary>
    DestinationMissing,
    DestinationTooLong,
    NothingToRelaunch,

    /// <summary>A text that was asked for is empty, or longer than the subject says.</summary>
    WordsMissing,
    WordsTooLong,

    /// <summary>What is to be reopened is open.</summary>
    NotClosed,

    /// <summary>The subject names the problem and the one that took it up, one beside the other.</summary>
    AlreadyReopened,
    NotSolved,

    /// <summary>Nothing can be said to have stayed solved before this day, ISO.</summary>
    StableTooEarly,

    /// <summary>Residents are spoken for by the delegates and the leads.</summary>
    DelegatesOnly,
    ResidentsOutOfRange,
    NothingProposed,
    TellsOfThePolice,
    // Of problems, from the report to the plan.

    /// <summary>Only who has signed the charter brings problems before the group.</summary>
    CharterNotSigned,
    ProblemTitleMissing,
    ProblemPlaceMissing,

    /// <summary>The subject is how many characters would do.</summary>
    ProblemTextTooLong,
    CategoryMissing,
    CountOutOfRange,

    /// <summary>One of the four questions was answered with no.</summary>
    TestsNotMet,
    AlreadyRetained,
    NotRetained,
    RedirectionMissing,
    DiagnosisEmpty,

    /// <summary>The problem (the subject) is not any more as it was when the form was drawn.</summary>
    ProblemChanged,

    /// <summary>Nothing is known yet of what is counted.</summary>
    IndicatorMissing,
    IndicatorOutOfRange,
    MeasureToCome,

    /// <summary>No such group, or none that may follow this problem: the same answer.</summary>
    LinkOutOfReach,
    TooManyLinks,
    PlanEmpty,
    OperatorsOnly,
    IncidentToCome,
    IncidentTooOld,
    IncidentNumbers,
    UnknownIncident,
    // Of the roster and of changes of commitments.
    FieldMissing,
    UnknownPartnerType,

    /// <summary>The subject is nothing that was typed: it is not shown again.</summary>
    MailInvalid,

    /// <summary>Another active contact (the subject, an id) has this address.</summary>
    ContactDoubled,

    /// <summary>Only the police lead a group.</summary>
    RoleNeedsPolice,

    /// <summary>The sector lead does not just leave: the group is handed over.</summary>
    LeadHandsOver,

    /// <summary>Who follows a sector lead is of the police.</summary>
    SuccessorNotPolice,

    /// <summary>Who follows a partner is of the same organisation.</summary>
    SuccessorOtherHouse,
    SuccessorIsSelf,

    /// <summary>The subject is how many days would do.</summary>
    LeaveTooFar,
    NoHandover,

    /// <summary>What is kept among the police is owned by the police; the subject is the commitment.</summary>
    PoliceOnlyOfPolice,

    /// <summary>The action is of another kind of partner's list.</summary>
    ActionNotOfOwner,
    BannerTooLong,

    /// <summary>Fewer organisations than the national rule asks for, or more than a group has.</summary>
    QuorumOutOfRange,

    /// <summary>More people at once than one transaction takes.</summary>
    TooManyLeave,
    /// <summary>A group has only so many channels and chats; the subject is how many.</summary>
    TooManyPlaces,
}
