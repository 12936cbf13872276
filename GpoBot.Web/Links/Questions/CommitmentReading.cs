using GpoBot.Core.Commitments;
using GpoBot.Core.Guard;
using NodaTime;
using static GpoBot.Web.Links.Questions.CommitmentFaults;

namespace GpoBot.Web.Links.Questions;

/// <summary>From the fields of a commitment's form to an answer, or to every fault at once, each with its field.</summary>
internal static class CommitmentReading
{
    public static LinkReading Read(OpenLink open, LinkEntries entries)
    {
        var choice = CommitmentQuestion.Choices.FirstOrDefault(one => one.Value == entries.Answer)?.Value;
        var status = Enum.TryParse<CommitmentStatus>(choice, out var known) ? known : (CommitmentStatus?)null;
        var reason = Enum.GetValues<BlockingReason>().Cast<BlockingReason?>().FirstOrDefault(one => $"{one}" == entries.Reason);
        var (on, postponed) = (WrittenDates.Read(entries.Date), WrittenDates.Read(entries.PostponeTo));
        // Looked at whatever else is wrong: words that name a person are not even shown again with another complaint.
        var names = GpoGuard.NamesAPerson(entries.Comment, open.Gpo);
        LinkFault?[] found =
        [
            choice is null ? NoAnswer : null,
            reason is null && (status == CommitmentStatus.Blocked || entries.Reason is not null) ? NoReason : null,
            DateFault(entries.Date, on, choice, status, open.Today),
            names ? Names : entries.Comment?.Length > CommitmentAnswer.LongestComment ? TooLong : null,
            postponed is null && entries.PostponeTo is not null ? Unread(LinkEntries.PostponeField)
                : postponed is not null && status == CommitmentStatus.Done ? NothingToPostpone : null,
        ];
        if (found.OfType<LinkFault>().ToList() is { Count: > 0 } faults)
        {
            return new LinkReading(null, entries with
            {
                Answer = choice, Reason = reason?.ToString(), Comment = names ? null : entries.Comment,
                Date = on is null ? null : entries.Date, PostponeTo = postponed is null ? null : entries.PostponeTo,
            }, faults);
        }

        var answer = new CommitmentAnswer(
            status, Reason: status == CommitmentStatus.Blocked ? reason : null, On: on, RequestedDueOn: postponed,
            Comment: entries.Comment, NothingNew: status is null);
        return new LinkReading(new AnswerCommitment(open.Item.Id, answer, entries.Version), entries);
    }

    private static LinkFault? DateFault(string? written, LocalDate? on, string? choice, CommitmentStatus? status, LocalDate today) =>
        written is null ? null
        : on is null ? Unread(LinkEntries.DateField)
        : on < today && choice is not null && status != CommitmentStatus.Done ? PastStep
        : null;
}
