using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Places;

/// <summary>A channel or chat in which this group works together: what is said of it there is what every member may see.</summary>
public sealed record LinkedPlace : GpoRow
{
    /// <summary>A group has a channel, a chat or two, and the chats of some meetings.</summary>
    public const int MostPlaces = 20;

    public override string RowKey => KeyOf(Id);

    /// <summary>Hash of the channel's own identifier: nothing of it can be read here.</summary>
    public required string Id { get; init; }
    public required PlaceKind Kind { get; init; }
    public required Instant LinkedAt { get; init; }

    /// <summary>Contact that linked it.</summary>
    public required string LinkedBy { get; init; }

    public static string KeyOf(string id) => "l.place." + id;
}

/// <summary>What sort of shared place it is.</summary>
public enum PlaceKind { Channel, GroupChat, MeetingChat }
