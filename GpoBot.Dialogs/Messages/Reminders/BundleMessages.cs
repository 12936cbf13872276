using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>One message of reminders for somebody who sits in several GPOs: one greeting, then what each of them has to say.</summary>
internal static class BundleMessages
{
    /// <summary>Null when the first one, under whose name it leaves, has nothing to say.</summary>
    public static OutgoingMessage? Write(IReadOnlyList<MessageSubject> subjects)
    {
        var parts = Parts(subjects);
        if (parts.Count == 0 || parts[0].Reminded.Subject != subjects[0]) return null;
        var words = ReminderWords.Several(subjects[0]);
        List<MailAsk> asks = [.. parts.SelectMany(part => Asks(part.Reminded))];
        return new OutgoingMessage(
            BundleCard.Of(words.Title, [.. parts.Select(part => (part.Digest, part.Place))]),
            words.Title, words.MailSubject, Mail(parts, words.Title, asks.Count > 0), [])
        {
            Asks = asks,
        };
    }

    /// <summary>The card as it stands now.</summary>
    public static AdaptiveCard Page(IReadOnlyList<MessageSubject> subjects)
    {
        var parts = Parts(subjects);
        return parts.Count == 0
            ? DigestCard.Done
            : BundleCard.Of(ReminderWords.Several(subjects[0]).Title, [.. parts.Select(part => (part.Digest, part.Place))]);
    }

    private static List<Part> Parts(IEnumerable<MessageSubject> subjects) =>
        [.. subjects.Select(subject => new Reminded(subject)).Where(reminded => reminded.Parts > 0).Select(PartOf)];

    private static Part PartOf(Reminded reminded)
    {
        var place = new DigestPlace(reminded.Subject.Gpo.Id, reminded.Subject.Effect.Id);
        return new Part(reminded, ReminderMessages.DigestOf(reminded, ReminderWords.Of(reminded), place, among: true), place);
    }

    // References repeat from GPO to GPO, and so do the dates of meetings.
    private static IEnumerable<MailAsk> Asks(Reminded reminded) => ReminderAsks.Of(reminded).Select(ask => ask with
    {
        Label = $"{reminded.Subject.Gpo.Id}, {ask.Label}", Of = (reminded.Subject.Gpo.Id, reminded.Subject.Recipient.Id),
    });

    private static string Mail(List<Part> parts, string title, bool asks)
    {
        List<string> lines = [$"{title}."];
        foreach (var (_, digest, _) in parts)
        {
            lines.AddRange(["", $"GPO : {digest.Group}"]);
            if (digest.Lead is { } lead) lines.Add(lead);
            ReminderMessages.AddSections(lines, digest);
        }

        var first = parts[0].Reminded.Subject;
        if (!asks) return MailText.Of(first.Recipient.FullName, lines);
        lines.Add("");
        lines.Add($"Ce courriel vient du GPO {first.Gpo.Id} : si vous y répondez, son référent reçoit votre message. Précisez de quel GPO vous parlez.");
        return MailText.OfQuestions(first.Recipient.FullName, lines);
    }

    private sealed record Part(Reminded Reminded, Digest Digest, DigestPlace Place);
}
