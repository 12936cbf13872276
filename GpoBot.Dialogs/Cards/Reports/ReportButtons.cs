using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>What leads from one side of the figures to another. The data say what was looked at; who may look is decided anew each time.</summary>
public static class ReportButtons
{
    private const string Scope = "scope";
    private const string From = "from";
    private const string To = "to";
    private const string Days = "days";
    private const string Page = "page";

    public static ExecuteAction Of(string title, string verb, ReportScope scope, ReportPeriod period, int? days = null, int? page = null)
    {
        var extra = new Dictionary<string, string>
        {
            [Scope] = scope.Key, [From] = LocalDatePattern.Iso.Format(period.From), [To] = LocalDatePattern.Iso.Format(period.To),
        };
        if (days is { } known) extra[Days] = known.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (page is { } first) extra[Page] = first.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ExecuteAction(title, new CardData { Verb = verb, Extra = extra });
    }

    /// <summary>What a button was about; what is missing or odd in it is what is usual.</summary>
    public static Asked Read(CardData data, LocalDate today)
    {
        var usual = ReportPeriod.YearTo(today);
        var period = Day(data, From) is { } from && Day(data, To) is { } to && from <= to && to <= today ? new ReportPeriod(from, to) : usual;
        return new Asked(data.Extra.GetValueOrDefault(Scope), period, Number(data, Days), Number(data, Page) ?? 0);
    }

    private static LocalDate? Day(CardData data, string name) =>
        data.Extra.GetValueOrDefault(name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private static int? Number(CardData data, string name) =>
        int.TryParse(data.Extra.GetValueOrDefault(name), out var number) && number is >= 0 and < 100_000 ? number : null;

    /// <summary>Words of the scope, period, days without meeting, and first line of a list.</summary>
    public sealed record Asked(string? ScopeWords, ReportPeriod Period, int? Days, int First);
}
