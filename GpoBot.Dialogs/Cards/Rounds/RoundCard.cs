using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Rounds;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Rounds;

/// <summary>A round between two meetings: whom it asks, shown first, and that it has begun.</summary>
public static class RoundCard
{
    public const string Summary = "Tour à confirmer";

    public static AdaptiveCard Preview(Gpo gpo, LocalDate today, string draftId)
    {
        var asked = gpo.Partners.Where(one => StartRound.Asked(gpo, one).Count > 0).Select(one => one.Organisation).Distinct(StringComparer.Ordinal).ToList();
        var sentence = $"Je demande de leurs nouvelles aux porteurs d'engagements, réponse d'ici le **{French.Date(today.PlusDays(StartRound.Days))}**. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                new TextBlock($"{French.Count(asked.Count, "organisation interrogée", "organisations interrogées")} : {CardText.Plain(string.Join(", ", asked.Order(French.Order)))}."),
                new TextBlock("Les autres membres reçoivent l'état du GPO, sans question. Vous recevrez la synthèse des réponses."),
                TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions =
            [
                new ExecuteAction("Lancer le tour", new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Positive },
                new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
            ],
        };
    }

    public static AdaptiveCard Started(Gpo gpo, RoundStarted started) => NoticeCard.Of("Le tour est lancé",
        [
            $"{French.Count(started.Asked.Count, "personne est interrogée", "personnes sont interrogées")}, "
                + $"{French.Count(started.Told, "autre membre reçoit", "autres membres reçoivent")} l'état du GPO.",
            $"Vous recevrez la synthèse le {French.Date(started.EndsOn)}.",
        ],
        new ExecuteAction("Suivi", new CardData { Verb = Verbs.FollowUp, Gpo = gpo.Id }));
}
