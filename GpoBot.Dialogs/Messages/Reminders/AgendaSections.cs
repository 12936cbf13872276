using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>The agenda of a meeting in its reader's copy: whole where it is the message, in one line where others ask for an answer.</summary>
internal static class AgendaSections
{
    /// <summary>Of a longer one among other reminders, only the numbers are told; a button shows the rest.</summary>
    private const int MostAmongOthers = 3;

    private const string CharterMissing =
        "Le détail est réservé aux membres qui ont signé la charte de confidentialité. Parlez-en à votre référent.";

    public static IEnumerable<DigestSection> Of(Reminded reminded, DigestPlace place) =>
        reminded.Agendas.SelectMany(meeting => OfOne(reminded, meeting, place));

    private static IEnumerable<DigestSection> OfOne(Reminded reminded, Meeting meeting, DigestPlace place)
    {
        var subject = reminded.Subject;
        var title = reminded.Agendas.Count == 1 ? "Ordre du jour" : $"Ordre du jour du {French.DateShort(meeting.Start.Date)}";
        var order = $"{(int)DigestPart.Agenda}.{meeting.Start:uuuuMMddHHmm}.{meeting.Id}";
        var agenda = MeetingAgenda.Of(subject.Gpo, meeting, subject.Recipient, subject.Today);
        var points = new AgendaPoints(subject, agenda, order);
        var extras = reminded.Parts == 1 ? AgendaExtras.Of(subject, meeting, order).ToList() : [];
        if (agenda.Points == 0)
            return [Short(title, "Aucun engagement en retard ni à échéance d'ici la réunion, aucune problématique à examiner."), .. extras];
        if (MeetingAgenda.ShowsTitlesOnly(subject.Recipient))
            return [Short(title, string.Join("\n", points.Titles.Select(one => $"- {one}")), CharterMissing), .. extras];

        var heard = HeardSoFar(subject) is { } words ? new[] { Frame(order + ".0", words) } : [];
        if (reminded.Parts == 1)
            return [.. heard.Length == 0 ? Array.Empty<DigestSection>() : [new DigestSection(title, heard)], .. points.Sections, .. extras];
        var inMail = points.Sections.SelectMany(section => section.Lines.SelectMany(line => line.Mail).Prepend($"{section.Title} :"));
        return agenda.Points <= MostAmongOthers
            ? [new DigestSection(title, [.. heard, .. points.Sections.SelectMany(section => section.Lines)])]
            : [new DigestSection(title, [.. heard, new DigestLine(order + ".1", [new TextBlock(points.InNumbers), Open()], [.. inMail]) { Counts = false }])];

        DigestSection Short(string heading, params string[] paragraphs) => new(heading, [.. paragraphs.Select((one, n) => Frame($"{order}.{n}", one))]);

        ActionSet Open() => new([DigestCard.Turn(
            reminded.Agendas.Count == 1 ? "Voir l'ordre du jour" : $"Voir l'{title[..1].ToLowerInvariant()}{title[1..]}",
            place with { From = null, View = DigestPlace.AgendaView })]);
    }

    private static DigestLine Frame(string order, string words) => new(order, [new TextBlock(words)], [words]) { Counts = false };

    private static string? HeardSoFar(MessageSubject subject)
    {
        if (!subject.Recipient.LeadsTheGroup || NewsHeard.Of(subject.Gpo, subject.Today) is not { Owing: > 0 } heard) return null;
        return heard.Answered switch
        {
            0 => "Aucun partenaire n'a donné de nouvelles de ses engagements depuis la dernière réunion.",
            1 => $"1 partenaire sur {heard.Owing} a donné des nouvelles de ses engagements depuis la dernière réunion.",
            var several => $"{several} partenaires sur {heard.Owing} ont donné des nouvelles de leurs engagements depuis la dernière réunion.",
        };
    }
}
