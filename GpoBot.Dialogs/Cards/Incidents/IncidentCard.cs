using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Incidents;

/// <summary>One incident: received, for who sent it; or told to who leads the group.</summary>
public static class IncidentCard
{
    public static string SentTitle(Incident incident) => $"Fiche {incident.Id} transmise";

    public static string ToldTitle(Incident incident) => $"Fiche incident {incident.Id}";

    public static AdaptiveCard Sent(Gpo gpo, Incident incident) => new()
    {
        FallbackText = SentTitle(incident),
        Body =
        [
            TextBlock.Heading(SentTitle(incident)),
            new TextBlock($"Gardez cette référence : **{incident.Id}**. Seul le référent transports voit la fiche."),
            new FactSet([.. IncidentWords.Facts(gpo, incident)]),
            TextBlock.Subtle(Sentences.Emergency),
        ],
        Actions = [new ExecuteAction("Nouvelle fiche", new CardData { Verb = Verbs.IncidentForm, Gpo = gpo.Id })],
    };

    public static AdaptiveCard Told(Gpo gpo, Incident incident) => new()
    {
        FallbackText = ToldTitle(incident),
        Body = [TextBlock.Heading(ToldTitle(incident)), new FactSet([.. IncidentWords.Facts(gpo, incident)])],
        Actions =
        [
            new ExecuteAction("Marquer comme traitée", new CardData { Verb = Verbs.IncidentHandle, Gpo = gpo.Id, Id = incident.Id }) { Style = ActionStyle.Positive },
            new ExecuteAction("Voir la liste", new CardData { Verb = Verbs.IncidentList, Gpo = gpo.Id }),
        ],
    };
}
