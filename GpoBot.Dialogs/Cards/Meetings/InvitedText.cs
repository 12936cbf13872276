using GpoBot.Core.Groups;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Who is invited to a meeting: counted by the way that reaches them, and by name.</summary>
public static class InvitedText
{
    private const int MostNames = 12;

    public static string Summary(Gpo gpo, IEnumerable<string> contactIds) => InvitationSummary.Of(Contacts(gpo, contactIds));

    /// <summary>A line for each, with organisation and way; the last one counts those left out.</summary>
    public static string Names(Gpo gpo, IEnumerable<string> contactIds)
    {
        var invited = Contacts(gpo, contactIds);
        var lines = invited.Take(MostNames)
            .Select(c => $"- {CardText.Plain(c.FullName)}, {CardText.Plain(c.Organisation)} ({Labels.Of(c.Access)})");
        var rest = invited.Count - MostNames;
        return string.Join("\n", rest > 0 ? lines.Append($"- et {French.Count(rest, "autre")}") : lines);
    }

    private static List<Contact> Contacts(Gpo gpo, IEnumerable<string> ids) => [.. ids.Select(gpo.FindContact).OfType<Contact>()];
}
