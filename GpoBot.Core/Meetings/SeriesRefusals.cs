using System.Globalization;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings;

/// <summary>From the fault of a series to the refusal a person reads.</summary>
internal static class SeriesRefusals
{
    /// <param name="invited">How many people are invited to each meeting.</param>
    public static Refusal? Of(SeriesPlan plan, int invited) => plan switch
    {
        { Fault: { Kind: SeriesFaultKind.FirstIsHoliday, HolidayName: var name } } => new Refusal(RefusalCode.DateIsHoliday, name),
        { Fault.Kind: SeriesFaultKind.UntilBeforeFirst } => new Refusal(RefusalCode.UntilBeforeFirst),
        { Fault.Kind: SeriesFaultKind.TooManyDates } =>
            new Refusal(RefusalCode.TooManyDates, SeriesLimit.NewDatesFor(invited).ToString(CultureInfo.InvariantCulture)),
        { Dates: [{ Mark: SeriesMark.AlreadyPlanned }] } => new Refusal(RefusalCode.DateTaken),
        _ when !plan.NewDays.Any() => new Refusal(RefusalCode.AllDatesTaken),
        _ when SeriesLimit.NewDatesFor(invited) is var most && plan.NewDays.Count() > most =>
            new Refusal(RefusalCode.TooManyDates, most.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
