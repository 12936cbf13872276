using System.Collections.Frozen;
using GpoBot.Core.Attendance;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// How people say of themselves that they come or not, by its grammar: who, a verb in any person, a no or none, and what it is about:
/// "je serai pas dispo", "on ne pourra pas assister", "nous serons présents".
/// </summary>
internal static class OwnPresence
{
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("je", "j", "on", "nous");
    private static readonly FrozenSet<string> Not = FrozenSet.Create("pas", "plus", "point");
    private static readonly FrozenSet<string> Be = FrozenSet.Create("suis", "est", "sommes", "serai", "sera", "serons", "serais", "serions");
    private static readonly FrozenSet<string> WillBe = FrozenSet.Create("serai", "sera", "serons");

    private static readonly FrozenSet<string> Can = FrozenSet.Create(
        "peux", "peut", "pouvons", "pourrai", "pourra", "pourrons", "vais", "va", "allons", "compte", "comptons");

    private static readonly FrozenSet<string> Come = FrozenSet.Create(
        "viens", "vient", "venons", "viendrai", "viendra", "viendrons", "participe", "participons", "participerai", "participera", "participerons",
        "assiste", "assisterai", "assistera", "assisterons");

    private static readonly string[] Free =
        ["dispo", "dispos", "disponible", "disponibles", "libre", "libres", "en mesure de venir", "en mesure de participer", "en mesure d assister"];

    private static readonly string[] There =
        ["la", "present", "presente", "presents", "presentes", "des votres", "parmi vous", "avec vous", "au rendez vous"];

    private static readonly string[] ToCome =
    [
        "venir", "etre la", "etre present", "etre presente", "etre presents", "etre des votres", "etre parmi vous", "etre avec vous", "y etre", "participer",
        "y participer", "assister", "y assister", "y aller", "me liberer", "se liberer", "nous liberer", "me deplacer", "se deplacer", "me rendre disponible",
        "me joindre a vous", "nous joindre a vous",
    ];

    public static Found<Attending>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsOneOf(at, Subjects) && Read(said, at) is { } found) return found;
        }

        return null;
    }

    private static Found<Attending>? Read(Sentence said, int from)
    {
        var verb = from + 1;
        if (said[verb].Text is "ne" or "n") verb++;
        if (said.Is(verb, "y")) verb++;
        var after = verb + 1;
        var denied = said.IsOneOf(after, Not);
        if (denied) after++;
        var attending = denied ? Attending.NotComing : Attending.Coming;
        if (said.IsOneOf(verb, Come)) return new(attending, from, after);
        if (said.IsOneOf(verb, Can)) return said.SaysOneOf(after, ToCome) is > 0 and var deed ? new(attending, from, after + deed) : null;
        if (!said.IsOneOf(verb, Be)) return null;
        if (denied && said.SaysOneOf(after, Free) is > 0 and var free) return new(attending, from, after + free);
        // "Je suis là" is a greeting, "je serai là" an answer.
        return (denied || said.IsOneOf(verb, WillBe)) && said.SaysOneOf(after, There) is > 0 and var there ? new(attending, from, after + there) : null;
    }
}
