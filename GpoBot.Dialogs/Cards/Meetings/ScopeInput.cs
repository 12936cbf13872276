using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>This meeting alone, or those of its series that follow too: asked only where some do.</summary>
public static class ScopeInput
{
    public const string Id = "scope";

    /// <summary>For whoever meant those that follow too, where there are none to be taken along.</summary>
    public const string Alone =
        "Cette réunion ne fait pas partie d'une série : elle seule est concernée. Pour les autres, recommencez en écrivant leur date.";

    /// <summary>What was said of it, in words too: whoever sees no list must not cancel more than they know.</summary>
    public static IEnumerable<Fact> Facts(Gpo gpo, Meeting meeting, MeetingScope scope) =>
        scope == MeetingScope.This ? [] : [new Fact("Réunions", $"celle-ci et les suivantes, {Until(gpo, meeting)}")];

    public static IEnumerable<Element> Of(Gpo gpo, Meeting meeting, MeetingScope scope)
    {
        if (!SeriesMembers.HasFollowing(gpo, meeting)) yield break;
        yield return new ChoiceSetInput(Id, "Quelles réunions de la série ?",
        [
            new Choice("Cette réunion seulement", nameof(MeetingScope.This)),
            new Choice($"Celle-ci et les suivantes : {Until(gpo, meeting)}", nameof(MeetingScope.Following)),
        ])
        {
            Style = ChoiceInputStyle.Expanded, IsRequired = true, Selected = [scope.ToString()], ErrorMessage = "Choisissez l'une des deux.",
        };
    }

    private static string Until(Gpo gpo, Meeting meeting)
    {
        var all = SeriesMembers.Of(gpo, meeting, MeetingScope.Following);
        return $"{all.Count} réunions, jusqu'au {French.Date(all[^1].Start.Date)}";
    }
}
