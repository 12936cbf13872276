using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>From the plan to the lines of a list: all who are told the same thing at the same time are one line.</summary>
public static class UpcomingLines
{
    private const int MostNames = 2;
    private const int MostOrganisations = 3;

    /// <param name="own">The reader's own: nobody need be named, but the GPO.</param>
    public static IReadOnlyList<UpcomingLine> Of(Gpo gpo, IReadOnlyList<UpcomingReminder> leaving, bool own) =>
    [
        .. leaving.GroupBy(line => (line.At, Why: Why(line, gpo)))
            .OrderBy(alike => alike.Key.At)
            .Select(alike => new UpcomingLine(
                alike.Key.At.InZone(gpo.Group.TimeZone).LocalDateTime,
                own ? gpo.Id : To(gpo, [.. alike.Select(line => line.Line.RecipientId).Distinct()]), alike.Key.Why)),
    ];

    public static IReadOnlyList<string> Held(Gpo gpo, IReadOnlyList<HeldReminder> held) =>
        [.. held.Select(one => $"{Day(gpo, one.WouldLeaveAt)} : {ReminderTexts.Why(one.Line, gpo)}, {ReminderTexts.Why(one, gpo)}"
            + (one.MovedTo is { } moved ? $" ; partira le {Day(gpo, moved)}" : "")).Distinct()];

    private static string Why(UpcomingReminder line, Gpo gpo) => line.QuietDay is { } day
        ? $"{ReminderTexts.Why(line.Line, gpo)} (le {French.DateShort(day)} n'est pas ouvré)"
        : ReminderTexts.Why(line.Line, gpo);

    private static string To(Gpo gpo, IReadOnlyList<string> ids)
    {
        var contacts = ids.Select(gpo.FindContact).OfType<Contact>().ToList();
        if (contacts.Count <= MostNames)
            return French.Join(contacts.Select(one => $"{CardText.Plain(one.FullName)} ({CardText.Plain(one.Organisation)})"));
        var organisations = contacts.Select(one => CardText.Plain(one.Organisation)).Distinct().ToList();
        var named = organisations.Count <= MostOrganisations
            ? organisations
            : [.. organisations.Take(MostOrganisations - 1), $"{organisations.Count - MostOrganisations + 1} autres organisations"];
        return $"{French.Count(contacts.Count, "contact")} ({French.Join(named)})";
    }

    private static string Day(Gpo gpo, Instant at) => French.DateShort(at.InZone(gpo.Group.TimeZone).Date);
}
