using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>Which messages of reminders to one person, of several GPOs, may leave as one.</summary>
public static class ReminderCompany
{
    /// <summary>
    /// The message of this GPO to the same person that could leave now and nobody has begun to send: it would go by the same way, and
    /// no trouble of its own would hold the others up.
    /// </summary>
    public static Effect? Find(Gpo gpo, Contact person, Instant now) => gpo.Effects.FirstOrDefault(
        effect => IsUntried(effect) && (effect.Carrier is null || LeadsItself(effect, gpo)) && IsTo(person, effect, gpo) && MayLeave(effect, gpo, now));

    /// <summary>Reminders that no try was made for, and none is put off.</summary>
    public static bool IsUntried(Effect effect) => effect is { ReminderKeys.Count: > 0, Finished: false, Attempts: 0, NextTryAt: null };

    /// <summary>Something of it is still to be said, and now.</summary>
    public static bool MayLeave(Effect effect, Gpo gpo, Instant now) =>
        SendingCheck.StillWanted(effect, gpo, now) && SendingCheck.LeavesFrom(effect, gpo, now) <= now;

    /// <summary>Whether it has begun to leave under its own name, alone or with others.</summary>
    public static bool LeadsItself(Effect effect, Gpo gpo) => effect.Carrier == new EffectName(gpo.Id, effect.Id).ToString();

    /// <summary>When the pass put it on its way: what waiting is counted from.</summary>
    public static Instant PutOnItsWay(Effect effect, Gpo gpo) =>
        gpo.Reminders.FirstOrDefault(entry => entry.Key == effect.ReminderKeys[0])?.RecordedAt ?? effect.DueAt;

    private static bool IsTo(Contact person, Effect effect, Gpo gpo) =>
        gpo.FindContact(effect.Recipient) is { Active: true } recipient && recipient.PreferredChannel == person.PreferredChannel
        && string.Equals(recipient.Email, person.Email, StringComparison.OrdinalIgnoreCase);
}
