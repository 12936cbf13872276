using GpoBot.Core.Language;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Where people meet: <c>en visio</c>, <c>à la mairie</c>, <c>salle Exemple 1</c>.</summary>
internal static class Formats
{
    private static readonly string[] Video =
    [
        "en visioconference", "en visio", "par visio", "visioconference", "visio", "a distance", "en distanciel", "distanciel",
        "sur teams", "par teams", "en teams", "teams", "en video", "video", "online",
    ];

    private static readonly string[] Both =
        ["en hybride", "hybride", "en mixte", "mixte", "les deux", "sur place et a distance", "both"];

    private static readonly string[] OnSite =
        ["en presentiel", "presentiel", "sur place", "en salle", "en personne", "on site"];

    private static readonly string[] PlaceLeads =
        ["a la", "a l", "au", "dans la", "dans le", "dans les locaux", "dans l", "chez", "aux", "en mairie", "en prefecture"];

    /// <summary>The format as far as it is said; a place alone means that people meet there.</summary>
    public static MeetingFormat? Read(Sentence said)
    {
        var video = said.Has(Video);
        var onSite = said.Has(OnSite) || FindPlace(said) is not null;
        if (said.Has(Both) || (video && onSite)) return MeetingFormat.Both;
        return video ? MeetingFormat.Video : onSite ? MeetingFormat.OnSite : null;
    }

    /// <summary>The words of a place with its article ("à la mairie"), up to the next sign or understood part.</summary>
    public static Found<string>? FindPlace(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var lead = said.SaysOneOf(at, PlaceLeads);
            if (said[at].Text is "salle" or "bureau" or "locaux") lead = 1;
            if (lead == 0 || IsNoPlace(said, at + lead)) continue;
            var end = EndOf(said, at + lead);
            if (end == at + 1 && lead == 1 && !said.Is(at, "salle")) continue;
            return new(said.Slice(at, end), at, end);
        }

        return null;
    }

    /// <summary>The same, and takes its words out of the sentence, except those of the place.</summary>
    public static MeetingFormat? Take(Sentence said)
    {
        var format = Read(said);
        foreach (var phrases in new[] { Both, Video, OnSite })
        {
            while (said.Find(phrases) is { } at) said.Cut(at.At, at.At + at.Length);
        }

        return format;
    }

    private static bool IsNoPlace(Sentence said, int at) =>
        said[at].Text is "distance" or "gpo" or "nom" or "lieu" or "plus" or "sujet" || said.SaysOneOf(at, Video) > 0;

    private static int EndOf(Sentence said, int at)
    {
        var end = at;
        while (said[end].IsWord || (said[end].IsNumber && !said[end].Glued))
        {
            if (end > at && (said.SaysOneOf(end, Video) > 0 || said[end].Text is "pour" or "avec" or "et" or "ou")) break;
            end++;
        }

        return end;
    }
}
