namespace GpoBot.Core.Access;

/// <summary>Everything that somebody can do or see in a GPO: the rows of <see cref="RightsTable"/>.</summary>
public enum Right
{
    // Meetings, their agenda and their record.
    PlanMeetings,
    SeeMeetings,
    AnswerInvitations,
    SeeWhoComes,

    /// <summary>Writes down the answer of somebody else.</summary>
    NoteAttendance,
    HoldMeetings,
    WriteRecords,
    ReadRecords,

    /// <summary>The points of an agenda; without it, only what kinds of points there are.</summary>
    SeeAgendaPoints,
    ProposePoints,
    EditAgendas,
    SeeDropIns,
    NoteDropIns,
    StartRounds,
    SeeClosedPeriods,
    ClosePeriods,
    SubscribeToCalendar,
    SendFeedLinks,

    // Commitments and reminders.
    AddCommitments,
    ChangeCommitments,
    DecidePostponements,
    SeeCommitments,

    /// <summary>Title and state of what others have promised.</summary>
    SeeCommitmentStates,
    SeePoliceOnly,
    AnswerCommitments,
    SetReminders,
    SeeFollowUp,

    /// <summary>Puts off, pauses or stops the reminders one gets oneself.</summary>
    SetOwnReminders,

    // Problems, from the report to the end and after it.
    ReportProblems,
    SeeProblems,

    /// <summary>More of a problem than may be said in public.</summary>
    SeeProblemFiles,

    /// <summary>What was only proposed.</summary>
    SeeProposals,

    /// <summary>What another group follows and this one too.</summary>
    SeeLinkedProblems,
    DevelopProblems,
    EvaluateProblems,
    GiveOpinions,
    ReportReturns,
    SpeakForResidents,
    EndProblems,
    ReportIncidents,
    SeeIncidents,

    // The group itself, and oneself in it.
    SeeRoster,
    ManageRoster,
    HandOver,
    SetGroup,
    LinkPlaces,

    /// <summary>One's data, charter, language and channel.</summary>
    ManageOwnData,
    LeaveGroup,

    // Figures and traces.
    SeeFigures,
    CompareGroups,
    OpenDetail,
    ReadJournal,
}
