using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Exactly what will change: each meeting from when to when, what else, which stay, and who is told.</summary>
public static class MovePreviewCard
{
    public const string Summary = "Changement à confirmer";

    /// <param name="alone">Those that follow were meant too, but the meeting belongs to no series.</param>
    public static AdaptiveCard Of(Gpo gpo, ChangePlan plan, string draftId, bool alone = false) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"{Summary} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new TextBlock(ChangeLines.Of(plan)),
            .. ChangeLines.Besides(plan).Select(line => new TextBlock(line)),
            .. KeptBlocks(plan),
            .. alone ? [new TextBlock(ScopeInput.Alone)] : Array.Empty<Element>(),
            new TextBlock(Told(plan)),
            TextBlock.Subtle(
                "Répondez **oui** pour changer et prévenir, **non** pour tout laisser, ou dites ce qui change : « plutôt à 10h », "
                + "« celle du 24 »."),
        ],
        Actions = DraftButtons.Of(draftId, plan.Moves ? "Déplacer et prévenir" : "Changer et prévenir"),
    };

    /// <summary>The meetings that stay, under their own title.</summary>
    internal static IEnumerable<Element> KeptBlocks(ChangePlan plan)
    {
        if (plan.Kept.Count == 0) yield break;
        yield return new TextBlock(
            plan.Kept.Count == 1 ? "**Une réunion reste en place**" : $"**{plan.Kept.Count} réunions restent en place**");
        yield return new TextBlock(ChangeLines.Kept(plan)) { Spacing = Spacing.None };
    }

    private static string Told(ChangePlan plan)
    {
        var told = French.Count(plan.Changed.SelectMany(change => change.After.InvitedIds).Distinct().Count(), "participant");
        return plan.Moves
            ? $"À prévenir : {told}. Les réponses déjà données valaient pour l'ancienne date et sont effacées."
            : $"À prévenir : {told}. Les réponses déjà données restent.";
    }
}
