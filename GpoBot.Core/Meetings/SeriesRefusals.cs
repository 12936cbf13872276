using System.Globalization;
using GpoBot.Core.Deciding;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings;

/// <summary>From the fault of a series to the refusal a person reads.</summary>
internal static class SeriesRefusals
{
    /// <param name="invited">How many people are invited to each meeting.</param>
    public static Refusal? Of(SeriesPlan plan, LocalDateTime first, int invited) => plan switch
    {
        { Fault: { Kind: SeriesFaultKind.FirstIsHoliday, Name: var name } } => new Refusal(RefusalCode.DateIsHoliday, name),
        { Fault: { Kind: SeriesFaultKind.FirstIsClosed, Name: var name } } => new Refusal(RefusalCode.DateIsClosed, name),
        { Fault.Kind: SeriesFaultKind.FirstIsSkipped } =>
            new Refusal(RefusalCode.HourSkipped, LocalDateTimePattern.GeneralIso.Format(first)),
        { Fault.Kind: SeriesFaultKind.UntilBeforeFirst } => new Refusal(RefusalCode.UntilBeforeFirst),
        { Fault.Kind: SeriesFaultKind.UntilAndCount } => new Refusal(RefusalCode.UntilAndCount),
        { Fault.Kind: SeriesFaultKind.TooFewDates } => new Refusal(RefusalCode.TooFewDates),
        { Fault.Kind: SeriesFaultKind.TooManyDates } =>
            new Refusal(RefusalCode.TooManyDates, SeriesLimit.NewDatesFor(invited).ToString(CultureInfo.InvariantCulture)),
        { Dates: [{ Mark: SeriesMark.AlreadyPlanned }] } => new Refusal(RefusalCode.DateTaken),
        _ when !plan.NewDays.Any() => new Refusal(RefusalCode.AllDatesTaken),
        _ when SeriesLimit.NewDatesFor(invited) is var most && plan.NewDays.Count() > most =>
            new Refusal(RefusalCode.TooManyDates, most.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
