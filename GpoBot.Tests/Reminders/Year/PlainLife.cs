namespace GpoBot.Tests.Reminders.Year;

/// <summary>What happens in one GPO in a year, as plain facts with the moment (UTC) each became true.</summary>
internal sealed class PlainLife
{
    public const string Lead = "PN:S01";
    public const string DeputyLead = "PN:S01:D";

    public required PlainCalendar Calendar { get; init; }
    public required TimeOnly Morning { get; init; }
    public required string[] Off { get; init; }
    public required int InactivityDays { get; init; }
    public required DateOnly CreatedOn { get; init; }
    public List<PlainMeeting> Meetings { get; } = [];
    public List<PlainCommitment> Commitments { get; } = [];
    public List<PlainProblem> Problems { get; } = [];
    public List<(string ProblemId, DateOnly CheckOn)> Recurrences { get; } = [];

    /// <summary>Pauses of a person, or of the whole group (null), with the first day on which reminders go again.</summary>
    public List<(DateTime At, string? Who, DateOnly Until)> Pauses { get; } = [];

    /// <summary>Who leaves, and who wants no reminders any more.</summary>
    public Dictionary<string, DateTime> Leaves { get; } = [];
    public Dictionary<string, DateTime> Stops { get; } = [];

    public static IReadOnlyList<string> Members { get; } = ["P05", "P06", "P07", "P09"];

    /// <summary>P05 and P06 work for one organisation.</summary>
    public static string Organisation(string contact) => contact == "P06" ? "Organisation P05" : "Organisation " + contact;

    public bool IsThere(string contact, DateTime at) => !Leaves.TryGetValue(contact, out var left) || at < left;

    public bool WantsReminders(string contact, DateTime at) => !Stops.TryGetValue(contact, out var stopped) || at < stopped;

    public DateOnly? PausedUntil(string contact, DateTime at) => Pauses
        .Where(pause => pause.At <= at && (pause.Who is null || pause.Who == contact))
        .GroupBy(pause => pause.Who).Select(own => (DateOnly?)own.MaxBy(pause => pause.At).Until).Max();
}

internal sealed record PlainMeeting(string Id)
{
    /// <summary>Where it stood since when; the first is its planning.</summary>
    public List<(DateTime At, DateTime Start)> Stands { get; } = [];
    public DateTime? CancelledAt { get; set; }
    public Dictionary<string, DateTime> StaysAway { get; } = [];

    public string Subject((DateTime At, DateTime Start) stands) => stands == Stands[0] ? Id : $"{Id}.{stands.Start:yyyyMMdd'T'HHmm}";

    public (DateTime At, DateTime Start)? StandsAt(DateTime at) =>
        CancelledAt <= at ? null : Stands.Where(one => one.At <= at).Select(one => ((DateTime, DateTime)?)one).LastOrDefault();
}

internal sealed record PlainCommitment(string Id, string Owner, DateOnly DecidedOn, DateTime MadeAt)
{
    public bool PoliceOnly { get; init; }
    public List<(DateTime At, DateOnly? Due)> Dues { get; } = [];
    public List<DateTime> Answers { get; } = [];
    public List<(DateTime At, DateOnly Until)> Snoozes { get; } = [];
    public List<(DateTime At, DateOnly Day)> NextSteps { get; } = [];
    public DateTime? StoppedAt { get; set; }
    public DateTime? AsksForLaterAt { get; set; }
    public DateTime? DoneAt { get; set; }
}

internal sealed record PlainProblem(string Id)
{
    public DateOnly? EvaluateOn { get; init; }
    public DateTime? AskedAt { get; set; }
    public DateOnly AnswerUntil { get; set; }
    public List<(DateTime At, string Contact)> Opinions { get; } = [];
    public DateTime? ClosedAt { get; set; }
}
