using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reminders;

/// <summary>
/// What several GPOs remind one person of, as one card. Each shows its first lines; a button below them leads to the rest of that GPO,
/// in the place of the card, and from there the way leads back.
/// </summary>
internal static class BundleCard
{
    public static AdaptiveCard Of(string title, IReadOnlyList<(Digest Digest, DigestPlace Place)> parts)
    {
        for (var most = Math.Max(1, Portion.Most / parts.Count); ; most--)
        {
            var card = Draw(title, parts, most);
            if (most <= 1 || card.Weigh() <= Portion.Heaviest) return card;
        }
    }

    private static AdaptiveCard Draw(string title, IReadOnlyList<(Digest Digest, DigestPlace Place)> parts, int most) => new()
    {
        FallbackText = title,
        Body =
        [
            TextBlock.Heading(title),
            TextBlock.Subtle($"{parts.Count} GPO : {string.Join(", ", parts.Select(part => part.Place.GpoId))}"),
            .. parts.SelectMany(part => Part(part.Digest, part.Place, most)),
            .. parts.Select(part => part.Digest.ToType).OfType<string>().Take(1).Select(TextBlock.Subtle),
        ],
    };

    private static IEnumerable<Element> Part(Digest digest, DigestPlace place, int most)
    {
        List<(DigestSection Section, DigestLine Line)> lines =
            [.. digest.Sections.SelectMany(section => section.Lines.Select(line => (section, line)))];
        yield return TextBlock.Heading($"GPO {digest.Group}") with { Separator = true, Spacing = Spacing.ExtraLarge };
        if (digest.Lead is { } lead) yield return new TextBlock(lead);
        var shown = Fitting(lines, most);
        foreach (var element in DigestCard.Body(lines, new Portion(0, shown, null))) yield return DigestCard.Kept(element, place);
        if (shown == lines.Count) yield break;
        var left = lines.Skip(shown).Count(one => one.Line.Counts);
        var rest = left > 0 ? $" (encore {French.Count(left, "point")})" : "";
        yield return new ActionSet([DigestCard.Turn($"Suite de {place.GpoId}{rest}", place with { From = lines[shown].Line.Order })]);
    }

    private static int Fitting(List<(DigestSection Section, DigestLine Line)> lines, int most)
    {
        var (end, counted) = (0, 0);
        while (end < lines.Count && (counted += lines[end].Line.Counts ? 1 : 0) <= most) end++;
        return end;
    }
}
