using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>
/// Who is there, by organisation: as it was noted, or as the answers let expect as long as nobody noted anything. Those who lead
/// stand by name, for without one of them it is no meeting.
/// </summary>
public sealed record PresenceView(IReadOnlyList<PresenceLine> Leads, IReadOnlyList<PresenceLine> Organisations)
{
    public IEnumerable<PresenceLine> Present => Leads.Concat(Organisations).Where(line => line.Present);
    public int OrganisationsPresent => Organisations.Count(line => line.Present);

    /// <summary>Held by the counting rule: the lead or the deputy, and somebody from outside.</summary>
    public bool CountsAsHeld => Leads.Any(line => line.Present) && Organisations.Any(line => line is { Present: true, Outside: true });

    /// <param name="order">How names sort.</param>
    public static PresenceView Of(Gpo gpo, Meeting meeting, IComparer<string> order)
    {
        var noted = meeting.PresentIds.Count > 0;
        var expected = AttendanceView.Of(gpo, meeting, order);
        // Where the lead sits, their service is there, whoever else of it was invited.
        var led = expected.Leads.Where(IsThere).Select(lead => lead.Contact.Organisation).ToHashSet(StringComparer.Ordinal);
        return new PresenceView(
            [.. expected.Leads.Select(lead => new PresenceLine(lead.Contact.Id, lead.Contact.FullName, IsThere(lead), Outside: false))],
            [.. expected.Organisations.Select(one => new PresenceLine(Standing(one), one.Organisation, IsSeated(one), IsOutside(one)))]);

        bool IsSeated(OrganisationAttendance one) => led.Contains(one.Organisation) || (noted ? Noted(one) : one.IsRepresented);

        bool IsThere(PersonAttendance lead) => noted
            ? meeting.PresentIds.Contains(lead.Contact.Id)
            : lead.Contact.Role == ContactRole.Lead ? lead.Attending is not Attending.NotComing : lead.Attending is Attending.Coming;
        bool Noted(OrganisationAttendance one) => one.People.Any(person => meeting.PresentIds.Contains(person.Contact.Id));
    }

    private static bool IsOutside(OrganisationAttendance one) => one.People.Any(person => person.Contact.PartnerType is not ("PN" or "DCPP"));

    // The organisation has the seat, whoever sits on it: its first contact by id stands for it.
    private static string Standing(OrganisationAttendance one) => one.People.Select(person => person.Contact.Id).Min(StringComparer.Ordinal)!;
}

/// <summary>One line to tick.</summary>
/// <param name="Id">Contact that stands for it.</param>
/// <param name="Outside">Not of the police: without one of these it counts as no meeting.</param>
public sealed record PresenceLine(string Id, string Name, bool Present, bool Outside);
