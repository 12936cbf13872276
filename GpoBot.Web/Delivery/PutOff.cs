using GpoBot.Core.Effects;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>Stores what a message left unsaid with the end of that message, so that no death in between loses it.</summary>
internal static class PutOff
{
    /// <param name="ended">The message that has left without it.</param>
    /// <param name="left">What <see cref="Core.Reminders.PutOffLines"/> made of it; null when all was said.</param>
    // Each line of the ledger is settled by one message.
    public static GpoCommit With(this GpoCommit end, Effect ended, Effect? left) => left is null ? end : end with
    {
        Puts =
        [
            .. end.Puts.Select(row => row is Effect said && said.Id == ended.Id
                ? said with { ReminderKeys = [.. said.ReminderKeys.Except(left.ReminderKeys)] } : row),
            left,
        ],
        Pointers = [.. end.Pointers, new DuePointer(left.DueAt, end.GpoId, left.Id)],
    };
}
