using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>The typed way to a new problem: what, where, for which GPO; each asked only if it was not said.</summary>
internal static class NewProblemQuestions
{
    /// <summary>The next thing to ask, with the answers to choose from; null when all is known.</summary>
    /// <param name="gpos">Those that could be meant.</param>
    public static (string Text, IReadOnlyList<ChoiceOption> Options)? Next(NewProblemSlots slots, IReadOnlyList<Gpo> gpos)
    {
        if (slots.Title is null) return ("Que se passe-t-il ? Écrivez-le en quelques mots, sans nom de personne.", []);
        if (slots.Place is null) return ("Où ? Une rue, une place, un bâtiment, sans nom ni étage.", []);
        return slots.GpoId is null
            ? ("Pour quel GPO ?", [.. gpos.Select(gpo => new ChoiceOption(gpo.Id, gpo.Group.Name, gpo.Id))])
            : null;
    }

    /// <summary>The slots with this answer in them, or why it was not understood.</summary>
    public static (NewProblemSlots Slots, string? Problem) Fill(NewProblemSlots slots, string text, IReadOnlyList<Gpo> gpos)
    {
        if (slots.Title is null) return Fits(text, NewProblem.LongestTitle) is { } fault ? (slots, fault) : (slots with { Title = Sentence(text) }, null);
        if (slots.Place is null) return Fits(text, NewProblem.LongestPlace) is { } fault ? (slots, fault) : (slots with { Place = Sentence(text) }, null);
        return GpoFinder.Named(gpos, text) is [var only] ? (slots with { GpoId = only.Id }, null) : (slots, "Je n'ai pas reconnu le GPO.");
    }

    /// <summary>A correction typed while the whole is shown for confirmation: a category or a number of people; null when it is neither.</summary>
    public static NewProblemSlots? Correct(NewProblemSlots slots, string text)
    {
        if (People(text) is { } people) return slots with { People = people };
        return CategoryWords.Named(text) is { } category ? slots with { Category = category } : null;
    }

    /// <summary>As a title is written: with a capital, on one line.</summary>
    public static string? Sentence(string? words)
    {
        var line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', ':', '.');
        return line.Length == 0 ? null : char.ToUpperInvariant(line[0]) + line[1..];
    }

    // "3 habitants", "12 personnes", or the number alone.
    private static int? People(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var number, .. { Length: <= 2 }] when int.TryParse(number, System.Globalization.NumberStyles.None, null, out var people) => people,
        _ => null,
    };

    private static string? Fits(string text, int longest) => text.Length > longest ? $"C'est trop long : {French.Number(longest)} caractères au plus." : null;
}
