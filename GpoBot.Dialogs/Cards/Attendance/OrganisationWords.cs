using GpoBot.Core.Attendance;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>The people of one organisation, as a lead reads them.</summary>
internal static class OrganisationWords
{
    /// <summary>« Flore Cour-Démo (remplace Elias Palier) ».</summary>
    public static string Present(OrganisationAttendance one) =>
        French.Join(one.People.Select(person => Present(person, one)).OfType<string>());

    public static string Who(OrganisationAttendance one, Func<PersonAttendance, bool> meant) =>
        French.Join(one.People.Where(meant).Select(person => AttendanceWords.Name(person.Contact)));

    private static string? Present(PersonAttendance person, OrganisationAttendance one) => person switch
    {
        { IsExpected: true, Replaces: { } principal } => Instead(person.Contact, principal),
        { IsExpected: true } => AttendanceWords.Name(person.Contact),
        // A deputy of the same organisation has a place of their own here.
        { Attending: Attending.SendsDeputy, Deputy: { } deputy } when one.People.All(other => other.Contact.Id != deputy.Id) =>
            Instead(deputy, person.Contact),
        _ => null,
    };

    private static string Instead(Core.Groups.Contact deputy, Core.Groups.Contact principal) =>
        $"{AttendanceWords.Name(deputy)} (remplace {AttendanceWords.Name(principal)})";
}
