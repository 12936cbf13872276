using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// When the reminders of this GPO are wanted next, as the last decision reckoned it. A pass that comes much later than this was
/// held up; without it nobody could tell an outage from a change that makes something owed of a sudden.
/// </summary>
public sealed record NextLook : GpoRow
{
    public const string Key = "i.look";

    public override string RowKey => Key;

    /// <summary>Null when nothing is planned.</summary>
    public Instant? At { get; init; }

    /// <summary>The row to store after a pass; null when it says so already.</summary>
    internal static NextLook? AfterPass(Gpo gpo, Instant? next) => gpo.NextLook is { } look && look.At == next ? null : new() { At = next };

    /// <summary>
    /// The row to store with a change that has reminders wanted earlier; null when it has not. The first pass of a GPO begins it.
    /// </summary>
    internal static NextLook? BroughtForward(Gpo gpo, Instant? next) =>
        gpo.NextLook is { } look && next is not null && !(look.At <= next) ? new() { At = next } : null;
}
