using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Roster;

/// <summary>What happens in a roster on a day that was named before: a new lead, an access that is over. At midnight of the group's zone.</summary>
public static class RosterDates
{
    // The audit says who did it: nobody but the calendar.
    private const string ByTheDay = "date";

    /// <summary>The next such moment, now when one has passed; null when none is named.</summary>
    public static Instant? Next(Gpo gpo, Instant now)
    {
        IEnumerable<LocalDate?> days = [gpo.Group.Handover?.On, .. Guests(gpo).Select(contact => contact.AccessUntil?.PlusDays(1))];
        return days.Min() is { } day ? Instant.Max(now, day.AtStartOfDayInZone(gpo.Group.TimeZone).ToInstant()) : null;
    }

    /// <summary>The rows to store now; empty when no day has come.</summary>
    public static IReadOnlyList<GpoRow> Due(Gpo gpo, Instant now, bool calendarInvites)
    {
        if (gpo.Lead is not { } lead) return [];
        var situation = new Situation(gpo, lead, now, ByTheDay, $"{ByTheDay}.{now.ToUnixTimeSeconds()}", calendarInvites);
        if (gpo.Group.Handover is { } plan && plan.On <= situation.Today) return Switched(situation, []);
        if (Guests(gpo).FirstOrDefault(contact => contact.AccessUntil < situation.Today) is not { } leaver) return [];

        var departure = Departure.Of(situation, leaver, successor: null);
        return
        [
            .. departure.Puts,
            EffectFactory.Message(situation, PeopleTopics.ContactLeft, lead.Id, $"{leaver.Id}.{now.ToUnixTimeSeconds()}",
                [leaver.Id, .. departure.Orphaned.Select(one => one.Id)]),
            situation.Audit("contact.leave", leaver.Id, SaveContact.Told(leaver), null),
        ];
    }

    /// <summary>The rows with which the successor leads and the former lead is gone, after those decided before.</summary>
    internal static IReadOnlyList<GpoRow> Switched(Situation situation, IReadOnlyList<GpoRow> before)
    {
        var (gpo, rows) = (situation.Gpo, before.ToDictionary(row => row.RowKey, StringComparer.Ordinal));
        if (gpo.Group.Handover is not { } plan || gpo.Lead is not { } lead) return before;
        // Whoever was to follow has left meanwhile: the lead stays until another is named.
        if (gpo.FindContact(plan.SuccessorId) is not { Active: true } successor)
            return [gpo.Group with { Handover = null }, situation.Audit("group.keep", gpo.Id, plan.SuccessorId, null)];
        var leading = successor with { Role = ContactRole.Lead, AccessUntil = null, DeputyId = null };
        IReadOnlyList<GpoRow> puts =
        [
            .. Departure.Of(situation, lead, leading).Puts.Where(row => row.RowKey != leading.RowKey), leading,
            gpo.Group with { Handover = null },
            EffectFactory.Message(situation, PeopleTopics.HandoverDone, leading.Id, $"{situation.Now.ToUnixTimeSeconds()}"),
            situation.Audit("group.lead", gpo.Id, lead.Id, leading.Id),
        ];
        foreach (var row in puts) rows[row.RowKey] = row;
        return [.. rows.Values];
    }

    private static IEnumerable<Contact> Guests(Gpo gpo) =>
        gpo.Contacts.Where(contact => contact is { Active: true, AccessUntil: not null, Role: not ContactRole.Lead });
}
