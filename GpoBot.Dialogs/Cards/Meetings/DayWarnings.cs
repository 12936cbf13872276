using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What somebody should notice about the days of a plan before it is sent; nothing of it is forbidden.</summary>
public static class DayWarnings
{
    public static IEnumerable<string> Of(PlanMeetings plan, SeriesPlan dates, Gpo gpo)
    {
        var single = plan.Rhythm == Rhythm.Once;
        if (DaysOff.IsWeekend(plan.First) && plan.Rhythm != Rhythm.MonthlyByDate)
            yield return single ? $"C'est un {French.Day(plan.First.DayOfWeek)}." : $"Ces réunions tombent un {French.Day(plan.First.DayOfWeek)}.";
        if (single && dates.Fault is null && DaysOff.Of(gpo.Group).Why(plan.First) is { Kind: SetAsideKind.ClosedPeriod, Name: { } closed })
            yield return $"Ce jour tombe dans une fermeture du GPO ({CardText.Plain(closed)}).";
    }
}
