using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Whom to invite, in words: "tous", "tous sauf le collège", "la mairie et le bailleur".</summary>
internal static class ScheduleInvited
{
    private static readonly string[] Everybody = ["tous", "toutes", "tout le monde", "tous les contacts", "tous les partenaires"];
    private static readonly string[] Except = ["sauf", "sans", "hormis"];

    /// <summary>True when the words are about who is invited and nothing else.</summary>
    public static bool Speaks(string text) =>
        IsEverybody(text) || Except.Append("tous").Any(word => text.TrimStart().StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
            && SplitAtExcept(text).Except is { Length: > 0 };

    /// <summary>The slots with these people; or whom the words do not find, which leaves them as they were.</summary>
    public static (ScheduleSlots Slots, string? Problem) Fill(ScheduleSlots slots, string text, Gpo gpo)
    {
        if (IsEverybody(text)) return (slots with { InvitedIds = null }, null);
        var (names, except) = SplitAtExcept(text);
        var named = Parts(except ?? names).Select(part => (Part: part, Found: Found(gpo, part, except is not null))).ToList();
        if (named.Find(part => part.Found.Count == 0) is { Part: { } unknown })
            return (slots, $"Je ne trouve pas « {CardText.Plain(unknown)} » parmi les contacts de ce GPO.");
        var ids = named.SelectMany(part => part.Found).Select(contact => contact.Id).ToHashSet();
        // "Sans le collège", said of a plan, takes away from who is invited already; "tous sauf" begins anew.
        var from = except is not null && names.Length == 0 ? slots.InvitedOr(gpo) : [.. gpo.Partners.Select(partner => partner.Id)];
        List<string> invited = [.. from.Where(id => ids.Contains(id) == (except is null))];
        return invited.Count == 0 ? (slots, "Il faut au moins un partenaire à inviter.") : (slots with { InvitedIds = invited }, null);
    }

    private static bool IsEverybody(string text) => Everybody.Contains(text.Trim(' ', '.', '!').ToLowerInvariant());

    private static (string Names, string? Except) SplitAtExcept(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Except.Contains(word.ToLowerInvariant()));
        return at < 0 ? (text, null) : (string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..]));
    }

    private static IEnumerable<string> Parts(string text) => text
        .Split([',', ';', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(part => part.Split(" et ", StringSplitOptions.TrimEntries));

    // "Sauf la mairie" leaves out all of the town hall, "sauf Mme Modèle" only her.
    private static IReadOnlyList<Contact> Found(Gpo gpo, string part, bool whole)
    {
        var found = ContactMatcher.Find(gpo, part);
        return whole
            ? [.. found.SelectMany(one => IsNamed(one, part) ? [one] : gpo.Partners.Where(p => p.Organisation == one.Organisation))]
            : found;
    }

    private static bool IsNamed(Contact contact, string words) =>
        WordMatch.Score(words, contact.FullName) > 0 || string.Equals(contact.Id, words, StringComparison.OrdinalIgnoreCase);
}
