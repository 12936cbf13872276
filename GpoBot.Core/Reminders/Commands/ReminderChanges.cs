using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>What is to become other in the reminders of a group; what is null or empty stays.</summary>
/// <param name="Off">Kinds that leave no more.</param>
/// <param name="On">Kinds that leave again.</param>
/// <param name="PausedUntil">First day on which reminders go again.</param>
/// <param name="EndsPause">They go again at once.</param>
public sealed record ReminderChanges(
    IReadOnlyList<string>? Off = null, IReadOnlyList<string>? On = null, LocalTime? Morning = null, int? InactivityDays = null,
    LocalDate? PausedUntil = null, bool EndsPause = false)
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Every kind that can be set, in the order in which people think of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        ReminderKinds.MeetingWeek, ReminderKinds.MeetingAgenda, ReminderKinds.MeetingDay, ReminderKinds.MeetingHour,
        ReminderKinds.CommitmentNews, ReminderKinds.CommitmentWeek, ReminderKinds.CommitmentTwoDays,
        ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentWeekLate, ReminderKinds.CommitmentSilent,
        ReminderKinds.EvaluationDue, ReminderKinds.OpinionAsked, ReminderKinds.Recurrence, ReminderKinds.Inactivity,
    ];

    public ReminderSettings AppliedTo(ReminderSettings settings) => settings with
    {
        Off = [.. Kinds.Where(kind => (settings.Off.Contains(kind) || Off?.Contains(kind) == true) && On?.Contains(kind) != true)],
        Morning = Morning ?? settings.Morning,
        InactivityDays = InactivityDays ?? settings.InactivityDays,
        PausedUntil = EndsPause ? null : PausedUntil ?? settings.PausedUntil,
    };

    /// <summary>Settings on one line: for the audit, and to tell whether a form was drawn from what still holds.</summary>
    public static string Describe(ReminderSettings settings) => string.Join(' ',
    [
        Hour.Format(settings.Morning), $"{settings.InactivityDays}", PauseReminders.Iso(settings.PausedUntil) ?? "-",
        .. Kinds.Where(settings.Off.Contains).Select(kind => $"-{kind}"),
    ]);
}
