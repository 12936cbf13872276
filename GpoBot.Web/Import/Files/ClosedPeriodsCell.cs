using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Import.Files;

/// <summary>
/// The closed periods of a group in one cell: <c>2026-12-21/2027-01-03 vacances de Noël; 2027-05-07 pont</c>. Bound as those
/// that are noted in the conversation.
/// </summary>
internal static class ClosedPeriodsCell
{
    private const int LongestCell = 4000;

    public static IReadOnlyList<ClosedPeriod> Read(CsvLine line, string column)
    {
        if (line.Text(column, LongestCell) is not { } cell) return [];
        List<ClosedPeriod> periods =
        [
            .. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => Period(line, column, part)).OfType<ClosedPeriod>().OrderBy(period => period.From),
        ];
        foreach (var (first, second) in periods.Zip(periods.Skip(1)).Where(pair => pair.First.Overlaps(pair.Second)))
            line.Error($"{column} : « {Quote.Of(first.Name)} » et « {Quote.Of(second.Name)} » se recouvrent");
        if (periods.Count > ClosedPeriod.MostPeriods) line.Error($"{column} : {periods.Count} fermetures, {ClosedPeriod.MostPeriods} au plus");
        return periods;
    }

    private static ClosedPeriod? Period(CsvLine line, string column, string part)
    {
        var words = part.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var days = words[0].Split('/');
        if (Day(days[0]) is not { } from || Day(days[^1]) is not { } to || days.Length > 2)
            return Wrong("invalide (attendu AAAA-MM-JJ/AAAA-MM-JJ nom)");
        var period = new ClosedPeriod(from, to, words.Length > 1 ? words[1] : ClosedPeriod.Unnamed);
        return period switch
        {
            { Days: < 1 } => Wrong("finit avant de commencer"),
            { Days: > ClosedPeriod.LongestDays } => Wrong($"dure {period.Days} jours, {ClosedPeriod.LongestDays} au plus"),
            { Name.Length: > ClosedPeriod.LongestName } => Wrong($"a un nom de plus de {ClosedPeriod.LongestName} caractères"),
            _ => period,
        };

        ClosedPeriod? Wrong(string why)
        {
            line.Error($"{column} « {Quote.Of(part)} » {why}");
            return null;
        }
    }

    private static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
}
