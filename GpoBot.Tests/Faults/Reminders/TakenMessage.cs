using System.Text.Json;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>A message that the channel has taken: the person sees it, whatever the bot learnt of it.</summary>
internal sealed record TakenMessage(int Instance, string Conversation, JsonElement Activity)
{
    /// <summary>Why the bot may have had to say it again.</summary>
    public Fate Fate { get; set; } = Fate.Answered;

    public string Summary => Activity.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";
}

/// <summary>
/// What became of the channel's answer: it arrived; the channel swallowed it; the instance died before it could note it; the store
/// was away when it was to be noted.
/// </summary>
internal enum Fate { Answered, Swallowed, Died, StoreAway }

/// <summary>At which moment of a call an instance is killed.</summary>
internal enum DeathAt { BeforeTaken, BeforeAnswered, Answered }
