using GpoBot.Core.Attendance;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>What one person announced, as it stands on the sheet.</summary>
internal static class PersonWords
{
    public static string Line(PersonAttendance person) => $"{AttendanceWords.Name(person.Contact)} : {State(person)}";

    private static string State(PersonAttendance person) => person switch
    {
        { Attending: Attending.SendsDeputy, Deputy: { } deputy } => $"envoie {AttendanceWords.Name(deputy)}",
        { Replaces: { } principal, Attending: Attending.Coming } => $"vient, remplace {AttendanceWords.Name(principal)}",
        { Replaces: { } principal, Attending: null } => $"à confirmer, remplace {AttendanceWords.Name(principal)}",
        { Attending: Attending.Coming } => "vient",
        { Attending: Attending.Tentative } => "peut-être",
        // Who leads is expected, and is not asked.
        { Attending: null, Contact.LeadsTheGroup: true } => "anime la réunion",
        { Attending: null } => "sans réponse",
        _ => "ne vient pas",
    };
}
