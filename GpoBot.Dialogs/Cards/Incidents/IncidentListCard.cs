using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Incidents;

/// <summary>The incidents that are still to be dealt with, the latest first, with what can be asked of them.</summary>
public static class IncidentListCard
{
    public const string KindInput = "kind";
    public const string SeverityInput = "severity";

    /// <param name="shown">Those that fit the filter, the latest first.</param>
    public static AdaptiveCard Of(Gpo gpo, IReadOnlyList<Incident> shown, IncidentFilter filter, string? from, string? note = null)
    {
        List<string> order = [.. shown.Select(Order)];
        var title = $"{French.Count(shown.Count, "fiche incident", "fiches incident")} – {gpo.Id}";
        return Portion.Draw([.. shown.Select(_ => true)], Portion.Find(order, from), portion => new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                new ChoiceSetInput(KindInput, "Type", [.. Enum.GetValues<IncidentKind>().Select(one => new Choice(IncidentLabels.Of(one), one.ToString()))])
                {
                    Style = ChoiceInputStyle.Compact, Placeholder = "Tous", Selected = filter.Kind is { } kind ? [kind.ToString()] : [],
                },
                new ChoiceSetInput(SeverityInput, "Gravité minimale", [.. Enumerable.Range(2, IncidentFields.MostSevere - 1).Select(one => new Choice(IncidentLabels.Severity(one), $"{one}"))])
                {
                    Style = ChoiceInputStyle.Compact, Placeholder = "Toutes", Selected = filter.Severity is { } severity ? [$"{severity}"] : [],
                },
                .. shown.Count == 0 ? [new TextBlock("Aucune fiche ne correspond.")] : Array.Empty<Element>(),
                .. shown.Skip(portion.First).Take(portion.Count).SelectMany(incident => Line(gpo, incident)),
                TextBlock.Subtle($"Une fiche quitte la liste quand elle est traitée, ou après {Incident.KeptDays} jours."),
            ],
            Actions = Actions(gpo, portion, order, filter),
        });
    }

    // What comes latest has the smallest key.
    private static string Order(Incident incident) => $"{long.MaxValue - incident.SentAt.ToUnixTimeMilliseconds():D19}.{incident.Id}";

    private static IEnumerable<Element> Line(Gpo gpo, Incident incident)
    {
        yield return new TextBlock($"**{incident.Id} – {IncidentWords.Name(incident)}**") { Separator = true };
        string?[] lines =
        [
            $"{French.DateTime(incident.Fields.At)}, {IncidentWords.Place(incident.Fields)}", IncidentWords.Network(gpo, incident), IncidentWords.Consequences(incident.Fields),
        ];
        yield return new TextBlock(string.Join("  \n", lines.OfType<string>())) { Spacing = Spacing.None, IsSubtle = true };
        yield return new ActionSet([new ExecuteAction($"{incident.Id} traitée", new CardData { Verb = Verbs.IncidentHandle, Gpo = gpo.Id, Id = incident.Id })
        {
            AssociatedInputs = AssociatedInputs.None, Tooltip = $"Marquer {incident.Id} comme traitée",
        }]);
    }

    private static IReadOnlyList<CardAction> Actions(Gpo gpo, Portion portion, List<string> order, IncidentFilter filter)
    {
        var again = new CardData { Verb = Verbs.IncidentList, Gpo = gpo.Id };
        List<CardAction> actions = [new ExecuteAction("Filtrer", again)];
        if (portion.More is { } more) actions.Add(Turn(more, again with { Choice = order.ElementAtOrDefault(portion.After), Extra = filter.Kept }));
        if (portion.First > 0) actions.Add(Turn(Portion.Back, again with { Extra = filter.Kept }));
        return actions;
    }

    private static ExecuteAction Turn(string title, CardData data) => new(title, data) { AssociatedInputs = AssociatedInputs.None };
}

/// <summary>Which incidents are wanted.</summary>
public sealed record IncidentFilter(IncidentKind? Kind = null, int? Severity = null)
{
    private const string OfKind = "onlyKind";
    private const string FromSeverity = "fromSeverity";

    public bool Fits(Incident incident) => (Kind is not { } kind || incident.Fields.Kind == kind) && (Severity is not { } least || incident.Fields.Severity >= least);

    /// <summary>As the buttons that turn pages carry it.</summary>
    public IReadOnlyDictionary<string, string> Kept => new Dictionary<string, string>
    {
        [OfKind] = Kind?.ToString() ?? "", [FromSeverity] = Severity is { } severity ? $"{severity}" : "",
    };

    /// <summary>From a pressed button: what it carried, else what the inputs of the card say.</summary>
    public static IncidentFilter Of(CardData data, CardInputs inputs)
    {
        var kind = data.Extra.GetValueOrDefault(OfKind) ?? inputs.Text(IncidentListCard.KindInput);
        var severity = data.Extra.GetValueOrDefault(FromSeverity) ?? inputs.Text(IncidentListCard.SeverityInput);
        return new IncidentFilter(
            Enum.TryParse<IncidentKind>(kind, out var one) && Enum.IsDefined(one) ? one : null,
            int.TryParse(severity, null, out var least) ? least : null);
    }
}
