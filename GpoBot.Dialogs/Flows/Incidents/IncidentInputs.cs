using GpoBot.Core.Incidents;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Incidents;

namespace GpoBot.Dialogs.Flows.Incidents;

/// <summary>From the inputs of the incident form to its fields.</summary>
internal static class IncidentInputs
{
    private static readonly string[] Numbers =
    [
        IncidentFormCard.LineInput, IncidentFormCard.StopInput, IncidentFormCard.MinutesInput, IncidentFormCard.VideoInput, IncidentFormCard.NumberInput,
    ];

    /// <summary>Null when a field that is needed is missing, or a number is none.</summary>
    public static IncidentFields? Read(CardInputs inputs)
    {
        if (Numbers.Any(id => inputs.Has(id) && inputs.Number(id) is null)) return null;
        if (Choice<IncidentKind>(inputs, IncidentFormCard.KindInput) is not { } kind || inputs.Number(IncidentFormCard.SeverityInput) is not { } severity
            || inputs.Date(IncidentFormCard.DayInput) is not { } day || inputs.Time(IncidentFormCard.TimeInput) is not { } time
            || Choice<IncidentSpot>(inputs, IncidentFormCard.SpotInput) is not { } spot) return null;
        return new IncidentFields(
            kind, severity, day + time, spot, inputs.Number(IncidentFormCard.LineInput), Choice<IncidentDirection>(inputs, IncidentFormCard.DirectionInput),
            inputs.Number(IncidentFormCard.StopInput), inputs.Number(IncidentFormCard.NumberInput), inputs.Number(IncidentFormCard.MinutesInput) ?? 0,
            inputs.Number(IncidentFormCard.VideoInput), inputs.Ticked(IncidentFormCard.ComplaintInput), inputs.Ticked(IncidentFormCard.CalledInput));
    }

    // A number is no name of a choice, though the platform would take it for one.
    private static T? Choice<T>(CardInputs inputs, string id) where T : struct, Enum =>
        inputs.Text(id) is { } name && char.IsLetter(name[0]) && Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}
