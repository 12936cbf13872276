using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// A change of a meeting told as a fact: "la réunion de mardi est reportée à jeudi", "toutes les réunions S01 passent à 10h". What
/// stands before and after the verb is put together again, so that it is read as the order is.
/// </summary>
internal static class ToldOfMeeting
{
    private static readonly FrozenSet<string> Before = FrozenSet.Create("la", "le", "les", "l", "cette", "notre", "nos", "toutes", "the", "finalement", "malheureusement", "helas", "donc", ",", "prochaine", "next");
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("reunion", "reunions", "reu", "seance", "rencontre", "meeting");

    private static readonly string[] Moves =
    [
        .. from be in new[] { "est", "sera", "doit etre", "devra etre", "va etre", "a ete", "is", "will be" }
           from moved in new[] { "reportee", "decalee", "deplacee", "repoussee", "avancee", "reprogrammee", "moved", "postponed", "rescheduled" } select $"{be} {moved}",
        "sont reportees", "sont decalees", "passe", "passent", "passera", "passeront", "aura lieu", "auront lieu",
        "se tiendra", "se fera", "sera", "seront",
    ];

    private static readonly string[] Cancellations =
        [.. from no in new[] { "ne pourra pas", "ne peut pas", "ne pourra plus", "ne va pas", "pourra pas", "peut pas", "ne doit pas" } from held in new[] { "se tenir", "avoir lieu", "se faire", "etre tenue", "etre maintenue" } select $"{no} {held}",
            "doit etre annulee", "va etre annulee", "a ete annulee", "n est pas maintenue", "n est plus maintenue", "will not take place", "won t take place", "n aura pas lieu", "n aura plus lieu", "n a pas lieu", "n a plus lieu", "ne se tiendra pas", "ne se tient pas", "ne se fera pas", "aura pas lieu",
            "tombe a l eau", "saute", "est annulee", "sera annulee", "sont annulees", "seront annulees", "annulee", "annulees", "is cancelled", "is canceled"];

    public static (Sentence Said, bool? All)? Moved(Sentence said) => Read(said, Moves);

    public static (Sentence Said, bool? All)? Cancelled(Sentence said) => Read(said, Cancellations);

    private static (Sentence Said, bool? All)? Read(Sentence said, string[] verbs)
    {
        if (said[said.Count - 1].Text == "?" || References.Find(said, "ac") is not null || References.Find(said, "pb") is not null) return null;
        var at = 0;
        while (said.IsOneOf(at, Before)) at++;
        if (!said.IsOneOf(at, Nouns) || said.Find(verbs, at + 1) is not { } verb) return null;
        // "la réunion se passe bien", "la réunion ne sera pas décalée": nothing changes.
        if (said[verb.At - 1].Text is "se" or "s" or "ne" or "n" || said[verb.At + verb.Length].Text is "pas") return null;
        var rest = said.Slice(at + 1, verb.At) + " " + said.Slice(verb.At + verb.Length, said.Count);
        return (new Sentence(rest), said.Is(0, "toutes") ? true : null);
    }
}
