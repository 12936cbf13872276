using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The words around an evaluation that its cards, messages and pages share.</summary>
public static class OpinionWords
{
    /// <summary>As they are offered, the most favourable first.</summary>
    public static IReadOnlyList<Opinion> All { get; } = [Opinion.Yes, Opinion.RatherYes, Opinion.RatherNo, Opinion.No, Opinion.None];

    public static string Of(Opinion opinion) => opinion switch
    {
        Opinion.Yes => "Oui",
        Opinion.RatherYes => "Plutôt oui",
        Opinion.RatherNo => "Plutôt non",
        Opinion.No => "Non",
        _ => "Sans avis",
    };

    /// <summary>In the middle of a sentence: « plutôt oui ».</summary>
    public static string Said(Opinion opinion) => Of(opinion).ToLowerInvariant();

    public static string Name(Problem problem) => $"{problem.Id} – {CardText.Plain(problem.Title)}";

    /// <summary>« vendredi 4 décembre 2026 »; the day is always set while opinions are asked.</summary>
    public static string Until(Problem problem) => French.Date(problem.OpinionsUntil ?? LocalDate.MinIsoValue);

    public static IEnumerable<Fact> Facts(Gpo gpo, Problem problem)
    {
        yield return new Fact("Problématique", Name(problem));
        if (problem.Objective is { Length: > 0 } objective) yield return new Fact("Objectif", CardText.Plain(objective));
        if (Measured(problem) is { } measured) yield return new Fact("Indicateur", measured);
        yield return new Fact("GPO", CardText.Plain($"{gpo.Id} {gpo.Group.Name}"));
    }

    // « Véhicules recensés : 31 au départ, 4 aujourd'hui, 3 visés »
    private static string? Measured(Problem problem)
    {
        if (problem.Indicator is not { Length: > 0 } indicator) return null;
        string?[] values =
        [
            problem.InitialValue is { } initial ? $"{French.Number(initial)} au départ" : null,
            problem.CurrentValue is { } current ? $"{French.Number(current)} à la dernière mesure" : null,
            problem.TargetValue is { } target ? $"cible {French.Number(target)}" : null,
        ];
        var known = values.OfType<string>().ToList();
        return CardText.Plain(indicator) + (known.Count == 0 ? "" : $" : {string.Join(", ", known)}");
    }
}
