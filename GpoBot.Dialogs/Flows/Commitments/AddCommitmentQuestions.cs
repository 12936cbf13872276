using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
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
        if (slots.OwnerId is null) return ("Qui s'engage ?", OwnerOptions(Owners(slots, gpo)));
        if (slots.ProblemId is null) return ("Pour quelle problématique ?", [.. Open(gpo).Select(p => new ChoiceOption(p.Id, p.Title, p.Id))]);
        if (string.IsNullOrWhiteSpace(slots.Title)) return ("Que faut-il faire ? Écrivez-le en quelques mots, sans nom de personne.", []);
        return slots is { Due: null, NoDue: false } ? ("Pour quand ? Une date, ou « sans échéance ».", []) : null;
    }

    /// <summary>The slots with this answer in them, or why it was not understood.</summary>
    public static (AddCommitmentSlots Slots, string? Problem) Fill(AddCommitmentSlots slots, string text, Gpo gpo, LocalDate today)
    {
        if (slots.OwnerId is null) return WithOwner(slots, text, gpo);
        if (slots.ProblemId is null) return WithProblem(slots, text, gpo);
        if (string.IsNullOrWhiteSpace(slots.Title))
            return text.Length > AddCommitment.LongestTitle ? (slots, $"C'est trop long : {AddCommitment.LongestTitle} caractères au plus.") : (slots with { Title = text.Trim() }, null);
        if (text.Contains("sans", StringComparison.OrdinalIgnoreCase)) return (slots with { NoDue = true }, null);
        var mention = SlotReader.TryDate(text, today);
        return DateAnswers.Day(mention) is { } day
            ? (slots with { Due = day }, null)
            : (slots, DateAnswers.Problem(mention) ?? "Je n'ai pas compris la date. Par exemple « 15 décembre », ou « sans échéance ».");
    }

    /// <summary>Whoever fits the words; everybody when nobody does.</summary>
    public static IReadOnlyList<Contact> Owners(AddCommitmentSlots slots, Gpo gpo)
    {
        var found = slots.OwnerWords is { } words ? ContactMatcher.Find(gpo, words) : [];
        return found.Count > 0 ? found : [.. gpo.Contacts.Where(c => c.Active)];
    }

    public static IEnumerable<Core.Problems.Problem> Open(Gpo gpo) => gpo.Problems.Where(problem => problem.Open);

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

    private static (AddCommitmentSlots, string?) WithOwner(AddCommitmentSlots slots, string text, Gpo gpo) => ContactMatcher.Find(gpo, text) switch
    {
        [var only] => (slots with { OwnerId = only.Id }, null),
        [] => (slots, "Je ne trouve pas cette organisation parmi les contacts du GPO. Écrivez son nom, ou choisissez dans la liste."),
        var several => (slots with { OwnerWords = text }, $"Plusieurs organisations correspondent : {French.Join(several.Select(c => c.Organisation), "ou")}."),
    };

    private static (AddCommitmentSlots, string?) WithProblem(AddCommitmentSlots slots, string text, Gpo gpo)
    {
        var byId = Open(gpo).FirstOrDefault(p => text.Replace(" ", "", StringComparison.Ordinal).Contains(p.Id, StringComparison.OrdinalIgnoreCase));
        var best = Open(gpo).Select(p => (Problem: p, Score: WordMatch.Score(text, p.Title))).Where(p => p.Score > 0).OrderByDescending(p => p.Score).Take(2).ToList();
        var found = byId ?? (best.Count == 1 || (best.Count == 2 && best[0].Score > best[1].Score) ? best[0].Problem : null);
        return found is null
            ? (slots, $"Je n'ai pas reconnu la problématique. Écrivez {French.Join(Open(gpo).Select(p => p.Id), "ou")}.")
            : (slots with { ProblemId = found.Id }, null);
    }
}
