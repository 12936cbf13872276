using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>Since when the rules watch over this group: what it brought with it is not older than that for whoever has to look it through.</summary>
public sealed record RetentionMark : GpoRow
{
    public const string Key = "h.retention";

    public override string RowKey => Key;

    public required Instant Since { get; init; }
}
