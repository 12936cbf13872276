using System.Security.Cryptography;
using System.Text;
using GpoBot.Connector.Turns;
using GpoBot.Core.Places;

namespace GpoBot.Dialogs.Sharing;

/// <summary>A channel, group chat or meeting chat, whichever of its threads somebody writes in.</summary>
/// <param name="Id">Hash of <paramref name="Thread"/>, safe as a key.</param>
/// <param name="Thread">The channel's own identifier, without the message a thread hangs on.</param>
public sealed record Place(string Id, string Thread, PlaceKind Kind)
{
    private const string MeetingMark = "19:meeting_";

    /// <summary>Null where nobody else reads along.</summary>
    public static Place? Of(TurnContext turn)
    {
        if (turn.Activity.Conversation is not { IsPersonal: false, Id: { Length: > 0 } id } conversation) return null;
        var thread = id.Split(';')[0];
        var isMeeting = turn.Activity.ChannelData?.Meeting?.Id is { Length: > 0 } || thread.StartsWith(MeetingMark, StringComparison.Ordinal);
        var kind = conversation.ConversationType == "channel" ? PlaceKind.Channel : isMeeting ? PlaceKind.MeetingChat : PlaceKind.GroupChat;
        return new Place(IdOf(turn.Reference.TenantId, thread), thread, kind);
    }

    private static string IdOf(string? tenant, string thread) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}\n{thread}")))[..32];
}
