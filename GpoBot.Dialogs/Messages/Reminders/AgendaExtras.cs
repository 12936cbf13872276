using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Points;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Agenda;
using GpoBot.Dialogs.Cards.DropIns;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>What stands under the points of an agenda: the coming drop-in hours, and for those who lead how to change it.</summary>
internal static class AgendaExtras
{
    public static IEnumerable<DigestSection> Of(MessageSubject subject, Meeting meeting, string order)
    {
        var dropIns = DropInWords.Coming(subject.Gpo, subject.Today).Select(dropIn => $"- {DropInWords.Of(dropIn)}").ToList();
        if (dropIns.Count > 0)
        {
            var words = string.Join("\n", dropIns);
            yield return new DigestSection("Permanences à venir", [new DigestLine($"{order}.8", [new TextBlock(words)], dropIns) { Counts = false }]);
        }

        if (!subject.Recipient.LeadsTheGroup) yield break;
        var waiting = subject.Gpo.Points.Count(point => point.State == AgendaPointState.Proposed);
        string[] told = waiting == 0 ? [] : [$"{French.Count(waiting, "point proposé attend", "points proposés attendent")} votre réponse : "
            + $"{CardText.Plain(string.Join(", ", subject.Gpo.Points.Where(point => point.State == AgendaPointState.Proposed).Select(point => $"{point.Id} ({point.Text})")))}."];
        yield return new DigestSection(null,
        [
            new DigestLine($"{order}.9", [.. told.Select(line => new TextBlock(line)), new ActionSet([AgendaFormCard.Button(subject.Gpo, meeting)])], told)
            {
                Counts = false,
            },
        ]);
    }
}
