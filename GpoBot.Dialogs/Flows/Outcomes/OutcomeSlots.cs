using System.Text.Json.Serialization;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Conversations;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What somebody wants of a problem at its end or after it, as far as it is known.</summary>
/// <param name="Text">To whom it goes, where it came back, or the words to keep.</param>
public sealed record OutcomeSlots(
    OutcomeWish Wish, string? GpoId = null, string? ProblemId = null, string? Text = null, EndReason? Reason = null,
    int? Favourable = null, int? Asked = null)
{
    public const string Kind = "issue";
    public const int Version = 1;

    /// <summary>Nothing but the state of another day can stand in its way.</summary>
    public bool ForLeads => Wish is not (OutcomeWish.Return or OutcomeWish.Residents or OutcomeWish.ProposeWords or OutcomeWish.ShowWords);
}

/// <summary>One for each thing that can be typed.</summary>
public enum OutcomeWish
{
    Solve, Drop, Transfer, Relaunch, Except, Reopen, Stable, Return, Residents, ShowWords, ProposeWords, ApproveWords, Practice,
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutcomeSlots))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
