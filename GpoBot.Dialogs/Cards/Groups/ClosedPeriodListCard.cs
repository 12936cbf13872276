using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Groups;

/// <summary>When the person's GPOs do not meet, from today on; who leads one can take a period back.</summary>
public static class ClosedPeriodListCard
{
    private const int MostInFull = 12;

    /// <param name="lines">By GPO and date.</param>
    /// <param name="leads">Whether the person leads this GPO.</param>
    public static AdaptiveCard Of(string title, IReadOnlyList<(Gpo Gpo, ClosedPeriod Period)> lines, Func<Gpo, bool> leads, bool mayAdd) => new()
    {
        FallbackText = title,
        Body =
        [
            TextBlock.Heading(title),
            .. lines.Take(MostInFull).SelectMany(line => InFull(line.Gpo, line.Period, leads(line.Gpo))),
            .. Later([.. lines.Skip(MostInFull)]),
        ],
        Actions = mayAdd ? [new ExecuteAction("Noter une fermeture", new CardData { Verb = Verbs.ClosedPeriodForm })] : null,
    };

    /// <summary>Of these GPOs, what is not over yet.</summary>
    public static IReadOnlyList<(Gpo Gpo, ClosedPeriod Period)> Coming(IEnumerable<Gpo> gpos, LocalDate today) =>
        [.. gpos.SelectMany(gpo => gpo.Group.ClosedPeriods.Where(period => period.To >= today).Select(period => (gpo, period)))];

    private static IEnumerable<Element> InFull(Gpo gpo, ClosedPeriod period, bool leads)
    {
        yield return new TextBlock($"**{CardText.Plain(period.Name)}**, {gpo.Id}  \n{ClosedPeriodText.Days(period)}") { Separator = true };
        if (!leads) yield break;
        yield return new ActionSet(
        [
            new ExecuteAction($"Retirer {gpo.Id}, {French.DateShort(period.From)} {period.From.Year}", new CardData
            {
                Verb = Verbs.ClosedPeriodRemove, Gpo = gpo.Id, Id = LocalDatePattern.Iso.Format(period.From),
            }),
        ]);
    }

    private static IEnumerable<Element> Later(IReadOnlyList<(Gpo Gpo, ClosedPeriod Period)> lines)
    {
        if (lines.Count == 0) yield break;
        yield return new TextBlock("**Ensuite**") { Separator = true };
        yield return new TextBlock(string.Join("\n", lines.Select(line => $"- {line.Gpo.Id}, {ClosedPeriodText.Of(line.Period)}")))
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
    }
}
