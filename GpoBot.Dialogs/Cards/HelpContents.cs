using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards;

/// <summary>The commands as the help shows them. The list never changes while the program runs: it is gone through once, not at every card.</summary>
internal sealed class HelpContents
{
    private HelpContents(bool leads)
    {
        List<CommandDescription> daily = [.. CommandCatalog.For(leads).Where(command => command.Theme is null)];
        List<IGrouping<string, CommandDescription>> themes =
            [.. CommandCatalog.For(leads).Where(command => command.Theme is not null).GroupBy(command => command.Theme!)];
        Elements = [.. daily.Select(Line), .. themes.SelectMany(Folded)];
        PlainLines = [Daily(daily), .. themes.Select(Names)];
    }

    public static HelpContents ForLeads { get; } = new(leads: true);
    public static HelpContents ForPartners { get; } = new(leads: false);

    /// <summary>What is daily with its example, what is seldom needed below a heading that unfolds it.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>Without a card there is nothing to unfold: what is daily with an example, the rest by its names, so that none is cut off.</summary>
    public IReadOnlyList<string> PlainLines { get; }

    private static string Daily(IEnumerable<CommandDescription> commands)
    {
        var examples = commands.Select(command => command.Example == command.Name ? command.Name : $"{command.Name} (« {command.Example} »)");
        return Typography.French($"Écrivez par exemple : {string.Join(" ; ", examples)}.");
    }

    private static string Names(IGrouping<string, CommandDescription> theme) =>
        Typography.French($"{theme.Key} : {string.Join(" ; ", theme.Select(command => command.Name))}.");

    // A list of what is seldom needed would hide what is needed daily.
    private static IEnumerable<Element> Folded(IGrouping<string, CommandDescription> theme, int place)
    {
        var id = $"theme{place}";
        yield return new ActionSet([new ToggleVisibilityAction(theme.Key, [id])]);
        yield return new Container([.. theme.Select(Line)]) { Id = id, IsVisible = false, Spacing = Spacing.None };
    }

    private static TextBlock Line(CommandDescription command) =>
        new(Typography.French($"**{command.Name}** – {command.Description}{Example(command)}")) { Spacing = Spacing.Small };

    private static string Example(CommandDescription command) =>
        command.Example == command.Name ? "" : $"  \n_{command.Example}_";
}
