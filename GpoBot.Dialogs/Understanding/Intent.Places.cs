namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>This channel or group chat belongs to a group, or does so no more ("lie ce canal au GPO S01").</summary>
    public sealed record LinkPlace(string? GpoWords = null, bool Off = false) : Command;
}
