using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>What is late, by organisation; who looks finds their own in full, with the button to answer.</summary>
internal static class PublicOverdue
{
    private const int MostOrganisations = 10;
    private const int MostOfOne = 4;
    private const int MostOfOwn = 5;

    public static PublicPart Of(PublicPage page)
    {
        var late = page.View.OverdueOn(page.Today);
        if (late.Count == 0) return new PublicPart("Aucun engagement n'est en retard", []);
        var byOrganisation = late.GroupBy(one => Organisation(page.Gpo, one))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, French.Order).ToList();
        return new PublicPart(French.Count(late.Count, "engagement en retard", "engagements en retard"),
        [
            .. byOrganisation.Take(MostOrganisations).SelectMany(group => Lines(page, group.Key, [.. group])),
            .. byOrganisation.Count > MostOrganisations
                ? [TextBlock.Subtle($"Et {French.Count(byOrganisation.Count - MostOrganisations, "autre organisation", "autres organisations")}.")]
                : Array.Empty<Element>(),
            .. page.View.ShowsTitles ? Array.Empty<Element>() : [TextBlock.Subtle(PlaceTexts.TitlesHidden)],
            .. Own(page, late),
        ]);
    }

    private static IEnumerable<Element> Lines(PublicPage page, string organisation, IReadOnlyList<Commitment> late)
    {
        yield return new TextBlock($"**{CardText.Plain(organisation)} ({late.Count})**") { Separator = true };
        if (!page.View.ShowsTitles) yield break;
        var lines = late.Take(MostOfOne).Select(one => $"- {one.Id} – {CardText.Plain(one.Title)} ({Labels.Of(one.Status).ToLowerInvariant()})")
            .Concat(late.Count > MostOfOne ? [$"- et {French.Count(late.Count - MostOfOne, "autre")}"] : []);
        yield return new TextBlock(string.Join("\n", lines)) { Spacing = Spacing.None };
    }

    private static IEnumerable<Element> Own(PublicPage page, IReadOnlyList<Commitment> late)
    {
        if (page.Reader is not { } reader) yield break;
        var own = late.Where(one => Rights.AnswersFor(reader, one, page.Gpo)).ToList();
        yield return new TextBlock(own.Count == 0 ? "Rien n'est en retard de votre côté." : "**Ce qui vous revient**") { Separator = true };
        foreach (var element in own.Take(MostOfOwn).SelectMany(one => CommitmentLine.OfOwn(page.Gpo, one, page.Today))) yield return element;
        if (own.Count > MostOfOwn) yield return TextBlock.Subtle("Écrivez-moi **mes actions** en conversation personnelle pour voir les autres.");
    }

    private static string Organisation(Gpo gpo, Commitment commitment) => gpo.FindContact(commitment.OwnerId)?.Organisation ?? commitment.OwnerId;
}
