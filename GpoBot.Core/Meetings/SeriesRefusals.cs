using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings;

/// <summary>From the fault of a series to the refusal a person reads.</summary>
internal static class SeriesRefusals
{
    public static Refusal? Of(SeriesPlan plan) => plan switch
    {
        { Fault: { Kind: SeriesFaultKind.FirstIsHoliday, HolidayName: var name } } => new Refusal(RefusalCode.DateIsHoliday, name),
        { Fault.Kind: SeriesFaultKind.UntilBeforeFirst } => new Refusal(RefusalCode.UntilBeforeFirst),
        { Fault.Kind: SeriesFaultKind.TooManyDates } => new Refusal(RefusalCode.TooManyDates),
        _ when !plan.NewDays.Any() => new Refusal(RefusalCode.AllDatesTaken),
        _ => null,
    };
}
