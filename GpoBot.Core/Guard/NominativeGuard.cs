using GpoBot.Core.Groups;
using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>
/// Looks, before anything is stored or logged, whether a free text seems to designate a person: numbers and addresses, names
/// outside the roster, homes, health, convictions, origins. It is a net, not a guarantee: it lets through names it has no sign
/// of and stops some harmless texts. What may be written remains for the writer to judge and for the data protection officer
/// to check.
/// </summary>
public static class NominativeGuard
{
    private static readonly string[] Birth = ["ne le", "nee le", "nes le", "ne en", "nee en", "ne un", "nee un"];
    private static readonly string[] BirthNames = ["date de naissance", "ddn"];

    /// <param name="text">The text as typed; it is neither kept nor logged.</param>
    /// <param name="roster">Contacts of the group: their names, organisations and addresses may be said.</param>
    /// <param name="otherNames">Names of groups, towns and places that may be said besides.</param>
    public static GuardResult Check(string text, IEnumerable<Contact> roster, IEnumerable<string>? otherNames = null) =>
        Check(text, new Sayable([.. roster], [.. otherNames ?? []]));

    internal static GuardResult Check(string text, Sayable sayable)
    {
        if (Identifiers.Find(WithPlainSpaces(text), sayable) is { } identifier) return new GuardResult(identifier);

        var said = new Sentence(text, int.MaxValue);
        if (TellsBirth(said)) return new GuardResult(NominativeCategory.BirthDate);
        if (SensitiveFacts.Find(said) is { } fact) return new GuardResult(fact);
        if (new NameFinder(said, sayable.Names).Find() is { } name) return new GuardResult(name);
        return new GuardResult(Homes.Find(said) ? NominativeCategory.Dwelling : null);
    }

    private static bool TellsBirth(Sentence said) =>
        said.Has(BirthNames) || (said.Find(Birth) is { } birth && said[birth.At + birth.Length].IsNumber);

    // Phones and plates are pasted with no-break and thin spaces, and with hyphens of all kinds.
    private static string WithPlainSpaces(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            plain[at] = source[at] switch
            {
                '‐' or '‑' or '–' or '—' or '−' => '-',
                var sign when char.IsWhiteSpace(sign) => ' ',
                var sign => sign,
            };
        }
    });
}
