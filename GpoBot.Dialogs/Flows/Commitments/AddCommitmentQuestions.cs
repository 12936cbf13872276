using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>The typed way to a commitment: who, for which problem, what, by when; each asked only if it was not said.</summary>
internal static class AddCommitmentQuestions
{
    /// <summary>The next thing to ask, with the answers to choose from; null when all is known.</summary>
    public static (string Text, IReadOnlyList<ChoiceOption> Options)? Next(AddCommitmentSlots slots, Gpo gpo)
    {
        if (slots is { DueFirst: true, Due: null, NoDue: false }) return ("Pour quand ? Une date, ou « sans échéance ».", []);
        if (slots.OwnerId is null) return ("Qui s'engage ?", OwnerOptions(Owners(slots, gpo)));
        if (slots.ProblemId is null)
            return ("Pour quelle problématique ?", [.. Open(gpo).Select(p => new ChoiceOption(p.Id, p.Title, p.Id))]);
        if (string.IsNullOrWhiteSpace(slots.Title)) return ("Que faut-il faire ? Écrivez-le en quelques mots, sans nom de personne.", []);
        return slots is { Due: null, NoDue: false } ? ("Pour quand ? Une date, ou « sans échéance ».", []) : null;
    }

    /// <summary>The slots with this answer in them, or why it was not understood.</summary>
    public static (AddCommitmentSlots Slots, string? Problem) Fill(AddCommitmentSlots slots, string text, Gpo gpo, LocalDate today)
    {
        if (slots is { DueFirst: true, Due: null, NoDue: false }) return WithDue(slots, text, today);
        if (slots.OwnerId is null) return WithOwner(slots, text, gpo);
        if (slots.ProblemId is null) return WithProblem(slots, text, gpo);
        if (!string.IsNullOrWhiteSpace(slots.Title)) return WithDue(slots, text, today);
        return text.Length > AddCommitment.LongestTitle
            ? (slots, $"C'est trop long : {AddCommitment.LongestTitle} caractères au plus.")
            : (slots with { Title = AddCommitmentSlots.Sentence(text) }, null);
    }

    /// <summary>The slots with a day typed while the whole is shown for confirmation; null when it is none.</summary>
    public static (AddCommitmentSlots Slots, string? Problem)? Correct(AddCommitmentSlots slots, string text, LocalDate today) =>
        SaysNoDue(text) || SlotReader.TryDate(text, today) is not null ? WithDue(slots, text, today) : null;

    /// <summary>Whoever fits the words; everybody when nobody does.</summary>
    public static IReadOnlyList<Contact> Owners(AddCommitmentSlots slots, Gpo gpo)
    {
        var found = slots.OwnerWords is { } words ? ContactMatcher.Find(gpo, words) : [];
        return found.Count > 0 ? found : [.. gpo.Contacts.Where(c => c.Active)];
    }

    public static IEnumerable<Problem> Open(Gpo gpo) => gpo.Problems.Where(problem => problem.Open);

    // The organisation commits, so its name is on the button; two contacts of one organisation are told apart by theirs.
    private static IReadOnlyList<ChoiceOption> OwnerOptions(IReadOnlyList<Contact> owners)
    {
        var several = owners.CountBy(c => c.Organisation).Where(o => o.Value > 1).Select(o => o.Key).ToHashSet();
        return [.. owners.Select(c => several.Contains(c.Organisation)
            ? new ChoiceOption(c.Id, c.Organisation, ChoiceOption.Shortened(c.FullName))
            : ChoiceOption.Shortened(c.Organisation) == c.Organisation
                ? new ChoiceOption(c.Id, c.FullName, c.Organisation)
                : new ChoiceOption(c.Id, $"{c.Organisation} ({c.FullName})", ChoiceOption.Shortened(c.Organisation)))];
    }

    private static (AddCommitmentSlots, string?) WithDue(AddCommitmentSlots slots, string text, LocalDate today)
    {
        if (SaysNoDue(text)) return (slots with { Due = null, NoDue = true, DueFirst = false }, null);
        var mention = SlotReader.TryDate(text, today);
        return DateAnswers.Day(mention) is { } day
            ? (slots with { Due = day, NoDue = false, DueFirst = false }, null)
            : (slots, DateAnswers.NotUsable(mention) ?? "Je n'ai pas compris la date.");
    }

    private static bool SaysNoDue(string text) => WordMatch.Words(text) is var words
        && (text.Contains("sans", StringComparison.OrdinalIgnoreCase) || text.Contains("aucune", StringComparison.OrdinalIgnoreCase))
        && (words.Contains("echeance") || words.Contains("date") || words.Contains("delai") || words.Count <= 1);

    private static (AddCommitmentSlots, string?) WithOwner(
        AddCommitmentSlots slots, string text, Gpo gpo) => ContactMatcher.Find(gpo, text) switch
    {
        [var only] => (slots with { OwnerId = only.Id }, null),
        [] => (slots, AddCommitmentChoice.NoSuchOwner),
        var several => (slots with { OwnerWords = text },
            $"Plusieurs organisations correspondent : {French.Join(several.Select(c => c.Organisation), "ou")}."),
    };

    private static (AddCommitmentSlots, string?) WithProblem(AddCommitmentSlots slots, string text, Gpo gpo)
    {
        var byId = Open(gpo).FirstOrDefault(p => p.Id == ReferenceReader.Problem(text));
        var best = Open(gpo).GroupBy(p => WordMatch.Score(text, p.Title)).Where(score => score.Key > 0).MaxBy(score => score.Key);
        var found = byId ?? (best?.Count() == 1 ? best.Single() : null);
        return found is null ? (slots, "Je n'ai pas reconnu la problématique.") : (slots with { ProblemId = found.Id }, null);
    }
}
