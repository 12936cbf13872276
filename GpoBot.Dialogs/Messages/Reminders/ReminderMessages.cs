using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Cards.Reminders;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>
/// One message for all that a person is reminded of in one pass. A single question is its own form, to be answered where it
/// stands; everything else is a list whose lines lead on.
/// </summary>
internal static class ReminderMessages
{
    /// <summary>Null when nothing is left to say.</summary>
    public static OutgoingMessage? Write(MessageSubject subject)
    {
        var reminded = new Reminded(subject);
        if (reminded.Parts == 0) return null;
        if (reminded is { Parts: 1, Agendas.Count: 0, Meetings: [var meeting] })
            return MeetingMessages.Write(subject with { Meetings = [meeting] });
        if (reminded is { Parts: 1, Opinions: [var problem] }) return OpinionMessages.Reminder(subject, problem);

        var words = ReminderWords.Of(reminded);
        var place = new DigestPlace(subject.Gpo.Id, subject.Effect.Id);
        var digest = DigestOf(reminded, words, place);
        var asks = ReminderAsks.Of(reminded);
        return new OutgoingMessage(
            reminded is { Parts: 1, Asked: [var only] }
                ? CommitmentCard.Ask(new CommitmentQuestion(subject.Gpo, only, subject.Today, words.Title, subject.Recipient.LeadsTheGroup, words.Lead))
                : DigestCard.Of(digest, place),
            words.Title, words.MailSubject, Mail(subject, digest, asks), [])
        {
            Asks = asks,
        };
    }

    /// <summary>Another page of the card, or its agenda; what stands in its place when nothing is left of it.</summary>
    public static AdaptiveCard Page(MessageSubject subject, DigestPlace place)
    {
        var whole = new Reminded(subject);
        var reminded = place.View == DigestPlace.AgendaView ? whole.AgendaOnly() : whole;
        if (reminded.Parts == 0) return DigestCard.Done;
        return DigestCard.Of(DigestOf(reminded, ReminderWords.Of(reminded), place), place);
    }

    /// <param name="among">True where it is one of several GPOs that the message is about, whose heading cannot name what it is.</param>
    internal static Digest DigestOf(Reminded reminded, ReminderWords words, DigestPlace place, bool among = false)
    {
        var several = reminded.Parts > 1 || among && words.Lead is null;
        return new Digest(words.Title, CardText.Plain(reminded.Subject.GroupName), words.Lead, ToType(reminded),
        [
            .. reminded.Meetings.Count == 0 ? Array.Empty<DigestSection>() : [MeetingSection.Of(reminded, several)],
            .. AgendaSections.Of(reminded, place),
            .. new[]
            {
                AskedSections.Commitments(reminded, several), AskedSections.Opinions(reminded, several), LeadSections.Silent(reminded, several),
                LeadSections.Evaluations(reminded, several), LeadSections.Recurrences(reminded, several),
            }.Where(section => section.Lines.Count > 0),
            .. reminded.Inactive ? [LeadSections.Inactivity(reminded, several)] : Array.Empty<DigestSection>(),
        ]);
    }

    private static string? ToType(Reminded reminded) => reminded.Asked is [var first, ..]
        ? $"Ou écrivez ici, par exemple « {first.Id} fait » ou « {first.Id} rien de neuf »."
        : null;

    private static string Mail(MessageSubject subject, Digest digest, IReadOnlyList<MailAsk> asks)
    {
        List<string> lines = [$"{digest.Title}.", $"GPO : {digest.Group}"];
        if (digest.Lead is { } lead) lines.Add(lead);
        AddSections(lines, digest);
        return asks.Count == 0 ? MailText.Of(subject.Recipient.FullName, lines) : MailText.OfQuestions(subject.Recipient.FullName, lines);
    }

    internal static void AddSections(List<string> lines, Digest digest)
    {
        foreach (var section in digest.Sections)
        {
            lines.Add("");
            if (section.Title is { } title) lines.Add(title);
            lines.AddRange(section.Lines.SelectMany(line => line.Mail));
            while (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        }
    }
}
