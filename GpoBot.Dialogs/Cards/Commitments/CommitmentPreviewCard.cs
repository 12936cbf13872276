using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>A commitment typed in a sentence, as it will be written.</summary>
public static class CommitmentPreviewCard
{
    public static AdaptiveCard Of(Gpo gpo, string problemId, Contact owner, string title, LocalDate? due, string draftId, bool policeOnly = false) => new()
    {
        FallbackText = "Engagement à confirmer",
        Body =
        [
            TextBlock.Heading($"Engagement à confirmer – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new FactSet(
            [
                new Fact("À faire", CardText.Plain(title)),
                new Fact("Organisation", $"{CardText.Plain(owner.Organisation)} ({CardText.Plain(owner.FullName)})"),
                new Fact("Problématique", $"{problemId} – {CardText.Plain(gpo.FindProblem(problemId)?.Title ?? "")}"),
                new Fact("Échéance", due is { } day ? CommitmentFacts.Day(gpo, day) : "sans échéance"),
                .. policeOnly || ActionTypes.StaysWithPolice(owner.PartnerType, null, title)
                    ? [new Fact("Visible par", "la police seulement")] : Array.Empty<Fact>(),
            ]),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Enregistrer"),
    };
}
