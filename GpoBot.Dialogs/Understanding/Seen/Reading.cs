namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>What a message was taken for, in the words of the trade: the answer to whoever measures the understanding from outside.</summary>
/// <param name="Intent">Name of the intention, as in docs/comprendre.md.</param>
/// <param name="Reference">The commitment, problem, group or contact that is meant; null when none is.</param>
/// <param name="Date">ISO.</param>
/// <param name="Time">Hours and minutes.</param>
/// <param name="Guard"><c>ok</c> or <c>bloque</c>.</param>
/// <param name="Next"><c>execute</c>: answered at once; <c>confirme</c>: shown back for a yes; <c>demande</c>: something is asked first.</param>
public sealed record Reading(
    string Intent, string? Reference, string? Status, int? Percent, string? Date, string? Time, string? Reason, string Guard, string Next)
{
    /// <summary>A text that seems to name somebody: nothing of it is given back.</summary>
    public static Reading Blocked { get; } = new("garde", null, null, null, null, null, null, "bloque", NextStep.Ask);
}

/// <summary>What the bot does next with a message.</summary>
internal static class NextStep
{
    public const string Execute = "execute";
    public const string Confirm = "confirme";
    public const string Ask = "demande";
}
