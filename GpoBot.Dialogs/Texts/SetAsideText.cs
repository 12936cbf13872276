using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Dialogs.Texts;

/// <summary>Why a date of a series is set aside, in a few words.</summary>
public static class SetAsideText
{
    /// <summary>« jour férié : Noël », « vacances de Noël », « samedi ».</summary>
    public static string Of(SeriesDate date) => date.Why switch
    {
        { Kind: SetAsideKind.Holiday, Name: var holiday } => $"jour férié : {holiday}",
        { Kind: SetAsideKind.ClosedPeriod, Name: { } period } => CardText.Plain(period),
        { Kind: SetAsideKind.HourSkipped } => "passage à l'heure d'été",
        _ => French.Day(date.Day.DayOfWeek),
    };
}
