using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Attendance;

/// <summary>Who comes to one meeting, by organisation, since it is the organisation that has a seat; and those who lead.</summary>
public sealed record AttendanceView(IReadOnlyList<OrganisationAttendance> Organisations, IReadOnlyList<PersonAttendance> Leads)
{
    public int Represented => Organisations.Count(one => one.IsRepresented);

    /// <summary>People who said they come, or are sent for somebody and did not refuse; leads not counted.</summary>
    public int Expected => Organisations.Sum(one => one.People.Count(person => person.IsExpected));

    public int Count(Standing standing) => Organisations.Count(one => one.Standing == standing);

    public IEnumerable<OrganisationAttendance> Of(Standing standing) => Organisations.Where(one => one.Standing == standing);

    /// <param name="order">How names sort.</param>
    public static AttendanceView Of(Gpo gpo, Meeting meeting, IComparer<string> order)
    {
        var invited = gpo.Contacts.Where(contact => contact.Active && !contact.LeadsTheGroup && meeting.InvitedIds.Contains(contact.Id));
        return new AttendanceView(
        [
            .. invited.GroupBy(contact => contact.Organisation)
                .Select(people => OrganisationAttendance.Of(people.Key, [.. Sorted(people, gpo, meeting, order)]))
                .OrderBy(one => one.Organisation, order),
        ],
        [.. Sorted(gpo.Contacts.Where(contact => contact is { Active: true, LeadsTheGroup: true }), gpo, meeting, order)]);
    }

    private static IEnumerable<PersonAttendance> Sorted(
        IEnumerable<Contact> people, Gpo gpo, Meeting meeting, IComparer<string> order) => people
        .OrderBy(contact => contact.LastName, order).ThenBy(contact => contact.FirstName, order)
        .Select(contact => PersonAttendance.Of(contact, gpo, meeting));
}

/// <summary>How an organisation stands: the best that any of its people said.</summary>
public enum Standing { Coming, ByDeputy, Tentative, NoAnswer, Absent }

/// <summary>One organisation and its people, in order.</summary>
public sealed record OrganisationAttendance(string Organisation, Standing Standing, IReadOnlyList<PersonAttendance> People)
{
    public bool IsRepresented => Standing is Standing.Coming or Standing.ByDeputy;

    internal static OrganisationAttendance Of(string organisation, IReadOnlyList<PersonAttendance> people)
    {
        // A deputy whom nobody sent stands for nobody by being silent, unless there are only deputies.
        var members = people.Where(person => person.Contact.Role != ContactRole.Deputy).ToList();
        if (members.Count == 0) members = [.. people];
        var standing = people switch
        {
            _ when people.Any(person => person is { Attending: Attending.Coming, Replaces: null }) => Standing.Coming,
            _ when people.Any(person => person.IsExpected || person.Attending == Attending.SendsDeputy) => Standing.ByDeputy,
            _ when people.Any(person => person.Attending == Attending.Tentative) => Standing.Tentative,
            _ when members.Any(person => person.Attending is null) => Standing.NoAnswer,
            _ => Standing.Absent,
        };
        return new OrganisationAttendance(organisation, standing, people);
    }
}

/// <summary>What one person said.</summary>
/// <param name="Attending">Null: no answer. Who sent a deputy that refused is absent like anybody else.</param>
/// <param name="Deputy">Who comes instead.</param>
/// <param name="Replaces">For whom this person is to come.</param>
public sealed record PersonAttendance(Contact Contact, Attending? Attending, Contact? Deputy, Contact? Replaces)
{
    public bool IsExpected => Attending == Core.Attendance.Attending.Coming || (Replaces is not null && Attending is null);

    public static PersonAttendance Of(Contact contact, Gpo gpo, Meeting meeting)
    {
        var answer = MeetingAnswers.Of(meeting, contact.Id);
        var replaces = gpo.FindContact(MeetingAnswers.Principals(meeting, contact.Id).FirstOrDefault());
        if (answer?.DeputyId is not { } sent) return new PersonAttendance(contact, answer?.Attending, null, replaces);
        if (gpo.FindContact(sent) is not { Active: true } deputy || MeetingAnswers.StaysAway(meeting, sent))
            return new PersonAttendance(contact, Core.Attendance.Attending.NotComing, null, replaces);
        var unsure = MeetingAnswers.Of(meeting, sent) is { Attending: Core.Attendance.Attending.Tentative };
        return new PersonAttendance(contact, unsure ? Core.Attendance.Attending.Tentative : answer.Attending, deputy, replaces);
    }
}
