using GpoBot.Core.Groups;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Groups;

/// <summary>A closed period in words.</summary>
public static class ClosedPeriodText
{
    /// <summary>« du lundi 21 décembre 2026 au dimanche 3 janvier 2027 », « le jeudi 24 décembre 2026 ».</summary>
    public static string Days(ClosedPeriod period) => period.From == period.To
        ? $"le {French.Date(period.From)}"
        : $"du {French.Date(period.From)} au {French.Date(period.To)}";

    /// <summary>The same with its name: « vacances de Noël, du … au … ».</summary>
    public static string Of(ClosedPeriod period) => $"{CardText.Plain(period.Name)}, {Days(period)}";
}
