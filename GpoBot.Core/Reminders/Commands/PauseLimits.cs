using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>How long reminders may be put off: long enough for a leave, short enough to be no silent end.</summary>
public static class PauseLimits
{
    public const int MostPauseDays = 180;
    public const int MostSnoozeDays = 30;

    /// <summary>Why reminders cannot begin again on this day, or null.</summary>
    internal static Outcome.Refused? Check(LocalDate until, LocalDate today, int most) => until switch
    {
        _ when until <= today => Outcome.Refuse(RefusalCode.DueDatePast),
        _ when until > today.PlusDays(most) => Outcome.Refuse(RefusalCode.PauseTooLong, $"{most}"),
        _ => null,
    };
}
