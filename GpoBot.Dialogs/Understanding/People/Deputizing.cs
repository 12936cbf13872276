using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.People;

/// <summary>Who stands in for whom, for good: "mon suppléant est Flore", "le suppléant de la mairie est Basile".</summary>
internal static class Deputizing
{
    private static readonly string[] Mine = ["mon suppleant est", "ma suppleante est", "mon suppleant sera", "ma suppleante sera", "my deputy is"];
    private static readonly string[] Others = ["le suppleant de", "la suppleante de", "le suppleant du", "la suppleante du", "le suppleant d", "la suppleante d"];
    private static readonly string[] Is = ["est", "sera"];
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create("desormais", "maintenant", "dorenavant", "le", "la", "l", "de", "du");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 20 || Speech.Asks(whole)) return null;
        var at = Speech.First(whole);
        if (Speech.Says(whole, at, Mine) is > 0 and var mine) return Speech.Words(whole, Fillers, at + mine) is { } name ? new Intent.NameDeputy(name) : null;
        if (Speech.Says(whole, at, Others) is not (> 0 and var others) || Speech.Find(whole, Is, at + others) is not { } verb) return null;
        var (who, deputy) = (whole.Slice(at + others, verb.At), Speech.Words(whole, Fillers, verb.At + verb.Length));
        return who.Length > 0 && deputy is not null ? new Intent.NameDeputy(deputy, who) : null;
    }
}
