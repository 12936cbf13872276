using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>What the sector lead is told when something did not arrive; the deputy when it is the lead who cannot be reached.</summary>
internal static class LeadNotice
{
    /// <summary>The notice to store with the end of this effect, or null when there is nothing to tell or nobody to tell it to.</summary>
    public static Effect? Of(Gpo gpo, Effect finished, Ending ending, Instant now)
    {
        if (TopicOf(finished, ending) is not { } topic || LeadNews.Reader(gpo, except: finished.Recipient) is not { } reader) return null;
        IReadOnlyList<string> subjects = finished.Kind == EffectKind.Calendar ? finished.SubjectIds : [finished.Recipient];
        var reason = finished.Kind == EffectKind.Calendar ? finished.LastError : null;

        // A whole series refused for one reason is one piece of news, as long as it has not left.
        var waiting = gpo.Effects.FirstOrDefault(
            e => !e.Finished && e.Topic == topic && e.Recipient == reader.Id && e.Reason == reason && e.Attempts == 0);
        return waiting is not null
            ? waiting with { SubjectIds = [.. waiting.SubjectIds.Union(subjects)] }
            : new Effect
            {
                Id = $"msg.{topic}.{finished.Id}", Kind = EffectKind.Message, Topic = topic, SubjectIds = subjects,
                Recipient = reader.Id, DueAt = now, Reason = reason,
            };
    }

    private static string? TopicOf(Effect finished, Ending ending) => finished switch
    {
        // Nobody waits for a copy: what it copies says the same.
        { Kind: EffectKind.Copy } => null,
        // News about news would never end.
        { Topic: MessageTopics.DeliveryFailed or MessageTopics.MovedToMail or MessageTopics.CalendarFailed } => null,
        { State: EffectState.Failed, Kind: EffectKind.Calendar } => MessageTopics.CalendarFailed,
        { State: EffectState.Failed or EffectState.Unreachable } => MessageTopics.DeliveryFailed,
        { State: EffectState.Sent } when ending.LeftTeams => MessageTopics.MovedToMail,
        _ => null,
    };
}
