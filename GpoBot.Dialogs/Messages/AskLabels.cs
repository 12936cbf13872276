using GpoBot.Core.Groups;
using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>
/// How the thing a link is for is named, in the mail and on its page: by reference and short title, a meeting by its date. Whoever
/// has the link sees no more of the group than this.
/// </summary>
public static class AskLabels
{
    private const int LongestTitle = 60;

    /// <summary>Null when it is gone.</summary>
    public static string? Of(LinkItem item, Gpo gpo) => item.Kind switch
    {
        LinkKind.Commitment => gpo.FindCommitment(item.Id) is { } commitment ? Titled(commitment.Id, commitment.Title) : null,
        LinkKind.Presence => gpo.FindMeeting(item.Id) is { } meeting ? $"Réunion du {French.DateTime(meeting.Start)}" : null,
        _ => gpo.FindProblem(item.Id) is { } problem ? Titled(problem.Id, problem.Title) : null,
    };

    private static string Titled(string id, string title) => $"{id} – {CardText.Shortened(CardText.Plain(title), LongestTitle)}";
}
