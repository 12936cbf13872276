using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Dialogs.Understanding.Seen;

namespace GpoBot.Web.Development;

internal sealed record ClockRequest(string? Now);

/// <param name="From">Address, contact id or role.</param>
internal sealed record UnderstandRequest(string? Text, string? From);

/// <param name="Done">How many times something due was looked into on the way.</param>
internal sealed record ClockAnswer(DateTimeOffset Now, int Done);

/// <summary>One effect, past or to come.</summary>
/// <param name="Recipient">Contact id, or the mailbox for a calendar change.</param>
/// <param name="Due">UTC, ISO 8601.</param>
/// <param name="Carrier">The message, perhaps of another GPO, in which it leaves: <c>S01/msg.…</c>.</param>
internal sealed record OutboxLine(
    string Id, string Kind, string Topic, string Recipient, string? Address, string Gpo, IReadOnlyList<string> Subjects,
    string Due, string State, int Attempts, string? Through, string? Error, string? NextTry, string? Carrier);

/// <summary>How delivery is doing, on this instance.</summary>
/// <param name="Oldest">The first pointer of the agenda, and how many seconds it has been due.</param>
/// <param name="Counts">Since the start.</param>
/// <param name="Failing">What keeps failing, one line each.</param>
internal sealed record DeliveryState(
    string? Oldest, double OldestAge, int InHand, double RateShare, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<string> Failing);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(List<OutboxLine>))]
[JsonSerializable(typeof(DeliveryState))]
[JsonSerializable(typeof(UnderstandRequest))]
[JsonSerializable(typeof(Reading))]
internal sealed partial class DevelopmentJson : JsonSerializerContext;
