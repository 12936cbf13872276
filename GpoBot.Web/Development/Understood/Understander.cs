using System.Collections.Frozen;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Seen;

namespace GpoBot.Web.Development.Understood;

/// <summary>
/// What a message of somebody is taken for. Of a role, the first person who has it speaks, unless the words only fit another one:
/// a place of their group, the title of their commitment.
/// </summary>
internal sealed class Understander(Speakers speakers)
{
    private static readonly FrozenSet<string> Fitting = FrozenSet.Create(
        "maj_action", "signalement", "creer_probleme", "signalement_recidive", "liste_actions", "liste_retards", "liste_reunions", "prochaine_reunion",
        "ordre_du_jour", "liste_problemes", "membres", "releve");

    private readonly MessageUnderstanding _understanding = new(new MessageReader());
    private readonly Dictionary<string, IReadOnlyList<Listener>> _known = new(StringComparer.OrdinalIgnoreCase);

    // What is matched with the titles, places and names of somebody's own groups.
    private static bool FitsOne(Reading reading) => reading.Guard == "ok" && Fitting.Contains(reading.Intent);

    /// <summary>Null when nobody is meant by <paramref name="from"/>.</summary>
    public Reading? Read(string text, string from)
    {
        if (!_known.TryGetValue(from, out var listeners)) _known[from] = listeners = speakers.Find(from);
        Reading? first = null;
        foreach (var listener in listeners)
        {
            var reading = _understanding.Read(text, listener);
            first ??= reading;
            if (reading.Reference is not null && first.Guard == "ok") return reading;
            if (!FitsOne(first)) break;
        }

        return first;
    }
}
