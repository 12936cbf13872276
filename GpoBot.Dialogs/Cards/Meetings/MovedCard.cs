using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What was changed, and how each participant learns of it.</summary>
public static class MovedCard
{
    public static AdaptiveCard Of(Gpo gpo, ChangePlan plan, bool calendarInvites) => new()
    {
        FallbackText = Title(plan),
        Body =
        [
            TextBlock.Heading($"{Title(plan)} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new TextBlock(ChangeLines.Of(plan)),
            .. ChangeLines.Besides(plan).Select(line => new TextBlock(line)),
            .. MovePreviewCard.KeptBlocks(plan),
            TextBlock.Subtle(calendarInvites
                ? $"Les participants sont prévenus par l'agenda « {CardText.Plain(gpo.Group.Mailbox ?? gpo.Id)} »."
                : "Chacun est prévenu dans Teams s'il y a ouvert GpoBot, sinon par courriel avec le fichier d'agenda."),
        ],
        Actions = [new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList })],
    };

    /// <summary>« Réunion déplacée », « 3 réunions modifiées ».</summary>
    public static string Title(ChangePlan plan)
    {
        var what = plan.Moves ? "déplacée" : "modifiée";
        return plan.Changed.Count == 1 ? $"Réunion {what}" : French.Count(plan.Changed.Count, $"réunion {what}");
    }
}
