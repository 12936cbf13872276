using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Incidents;

/// <summary>An incident in words, for the form's receipt, the message and the list alike.</summary>
internal static class IncidentWords
{
    /// <summary>« Jet de projectile, gravité 3 ».</summary>
    public static string Name(Incident incident) => $"{IncidentLabels.Of(incident.Fields.Kind)}, gravité {incident.Fields.Severity}";

    /// <summary>« ligne 4, sens aller, arrêt ou point 12, à bord ».</summary>
    public static string Place(IncidentFields fields)
    {
        string?[] parts =
        [
            fields.Line is { } line ? $"ligne {line}" : null,
            fields.Direction is { } direction ? $"sens {IncidentLabels.Of(direction)}" : null,
            fields.Stop is { } stop ? $"arrêt ou point {stop}" : null,
            IncidentLabels.Of(fields.Spot),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>« service interrompu 12 min, vidéo à conserver sous 5 jours, plainte prévue, 17 appelé »; null when none of it.</summary>
    public static string? Consequences(IncidentFields fields)
    {
        string?[] parts =
        [
            fields.InterruptedMinutes > 0 ? $"service interrompu {French.Duration(fields.InterruptedMinutes)}" : null,
            fields.VideoDays is { } days ? $"vidéo à conserver sous {French.Count(days, "jour")}" : null,
            fields.Complaint ? "plainte prévue" : null,
            fields.Called ? "17 ou ligne directe appelé" : null,
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? null : string.Join(", ", said);
    }

    public static IEnumerable<Fact> Facts(Gpo gpo, Incident incident)
    {
        yield return new Fact("Quoi", IncidentLabels.Of(incident.Fields.Kind));
        yield return new Fact("Gravité", IncidentLabels.Severity(incident.Fields.Severity));
        yield return new Fact("Quand", French.DateTime(incident.Fields.At));
        yield return new Fact("Où", Place(incident.Fields));
        if (Consequences(incident.Fields) is { } consequences) yield return new Fact("Suites", consequences);
        yield return new Fact("Réseau", Network(gpo, incident));
        if (incident.Fields.OwnNumber is { } number) yield return new Fact("Numéro interne", $"{number}");
    }

    public static string Network(Gpo gpo, Incident incident) => CardText.Plain(gpo.FindContact(incident.SentBy)?.Organisation ?? "transporteur");
}
