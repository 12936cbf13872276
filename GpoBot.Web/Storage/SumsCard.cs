using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>Who a group is, in a few bytes: the only part of the sums that is there for each of them.</summary>
internal static class SumsCard
{
    private static readonly LocalDate First = new(1970, 1, 1);

    /// <param name="directorate">Of the sums; a group almost always has the same.</param>
    public static void Write(BinaryWriter to, GpoFacts card, string directorate)
    {
        to.Write(card.GpoId);
        to.Write(card.Name);
        to.Write(card.Theme ?? "");
        to.Write(card.District ?? "");
        to.Write((card.Directorate ?? "") == directorate);
        if ((card.Directorate ?? "") != directorate) to.Write(card.Directorate ?? "");
        to.Write7BitEncodedInt((int)card.Kind);
        to.Write7BitEncodedInt((int)card.Status);
        to.Write7BitEncodedInt((int)card.Cadence);
        to.Write7BitEncodedInt(card.AttachedSectors);
        to.Write(card.CreatedOn is not null);
        if (card.CreatedOn is { } created) SumsBytes.Signed(to, Period.DaysBetween(First, created));
    }

    public static GpoFacts Read(BinaryReader from, string directorate, SumsWords words) => new()
    {
        GpoId = from.ReadString(), Name = from.ReadString(), Theme = None(words.Read(from)), District = None(words.Read(from)),
        Directorate = None(from.ReadBoolean() ? directorate : words.Read(from)), Kind = (GroupKind)from.Read7BitEncodedInt(),
        Status = (GroupStatus)from.Read7BitEncodedInt(), Cadence = (Cadence)from.Read7BitEncodedInt(), AttachedSectors = from.Read7BitEncodedInt(),
        CreatedOn = from.ReadBoolean() ? First.PlusDays(SumsBytes.Signed(from)) : null,
    };

    private static string? None(string text) => text.Length == 0 ? null : text;
}

/// <summary>Words that come again and again, each kept once.</summary>
internal sealed class SumsWords
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Read(BinaryReader from)
    {
        var word = from.ReadString();
        if (word.Length == 0) return "";
        if (_known.TryGetValue(word, out var known)) return known;
        return _known[word] = word;
    }
}
