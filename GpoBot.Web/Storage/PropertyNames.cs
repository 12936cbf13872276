using System.Text;
using System.Text.Json;

namespace GpoBot.Web.Storage;

/// <summary>
/// Names of properties as they come over the wire, kept: there are few of them and they come with every row. Bounded, and no name is lost by it:
/// two that meet on one place are made anew in turn.
/// </summary>
internal static class PropertyNames
{
    private const int Places = 1024;
    private const int LongestKept = 64;
    private static readonly PropertyName?[] Known = new PropertyName?[Places];
    private static ReadOnlySpan<byte> TypeSuffix => "@odata.type"u8;

    /// <summary>The name on which the reader stands.</summary>
    public static PropertyName Read(ref Utf8JsonReader json)
    {
        if (json.HasValueSequence || json.ValueIsEscaped || json.ValueSpan.Length > LongestKept) return Made(Encoding.UTF8.GetBytes(json.GetString()!));
        var bytes = json.ValueSpan;
        ref var place = ref Known[Place(bytes)];
        // One write of a reference: whoever reads meanwhile finds the old name or the new one, both whole.
        return place is { } known && bytes.SequenceEqual(known.Bytes) ? known : place = Made(bytes.ToArray());
    }

    private static PropertyName Made(byte[] bytes)
    {
        var announces = bytes.AsSpan().EndsWith(TypeSuffix);
        return new(bytes, Encoding.UTF8.GetString(announces ? bytes.AsSpan(0, bytes.Length - TypeSuffix.Length) : bytes), announces);
    }

    private static int Place(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var one in bytes) hash = (hash ^ one) * 16777619u;
        return (int)((hash ^ hash >> 16) % Places);
    }
}

/// <param name="Bytes">As it is written.</param>
/// <param name="Text">Whose value or type it is.</param>
/// <param name="AnnouncesType">What follows is the type of the property.</param>
internal sealed record PropertyName(byte[] Bytes, string Text, bool AnnouncesType);
