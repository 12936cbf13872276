using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;

namespace GpoBot.Web.Links;

/// <summary>
/// Shows what a link asks, and takes the answer: by the same commands and with the same rights as in Teams, once. That it is once
/// is the turn's to guarantee, which is stored with the answer; the note on the link only saves a look.
/// </summary>
public sealed class LinkAnswers(
    LinkDoor door, IAnswerLinks links, IGpoStore store, CommandRunner runner, IEnumerable<ILinkQuestion> questions)
{
    private const string Through = "email";

    public async Task<LinkPage> ShowAsync(string token, CancellationToken cancellation)
    {
        if (await door.OpenAsync(token, cancellation) is not { } open) return LinkNotices.Unknown;
        if (await SettledAsync(open, cancellation) is { } settled) return settled;
        var question = QuestionOf(open);
        return (LinkPage?)question.Ask(open) ?? question.Over(open);
    }

    public async Task<LinkPage> AnswerAsync(string token, LinkEntries entries, CancellationToken cancellation)
    {
        if (await door.OpenAsync(token, cancellation) is not { } open) return LinkNotices.Unknown;
        if (await SettledAsync(open, cancellation) is { } settled) return settled;
        var question = QuestionOf(open);
        if (question.Ask(open) is not { } form) return question.Over(open);
        var reading = question.Read(open, entries);
        if (reading.Command is not { } command) return Again(form, reading.Keep, reading.Faults);

        var reply = LinkReply.Deserialise(await runner.RunAsync(
            open.Gpo.Id, open.Person, new ThroughLink(open.Link, command), new TurnStamp(open.TurnId, Through),
            (outcome, after) => Render(question, command, outcome, after).Serialise(), cancellation));
        if (reply.Refusal is { } refusal) return await RefusedAsync(token, question, refusal, reading.Keep, cancellation);
        await links.MarkUsedAsync(token, door.Now, cancellation);
        return LinkNotices.Thanks(open, reply);
    }

    private async Task<NoticePage?> SettledAsync(OpenLink open, CancellationToken cancellation)
    {
        if (open.Link.IsExpiredAt(open.Now)) return LinkNotices.Expired(open);
        // The answer may be stored without the note on the link: the process may end between the two.
        var turn = await store.FindTurnAsync(open.Gpo.Id, open.TurnId, cancellation);
        if (turn is null && open.Link.UsedAt is null) return null;
        var question = QuestionOf(open);
        if (!open.IsStillTheirs) return question.Over(open);
        var reply = turn is null ? null : LinkReply.Deserialise(turn.Reply);
        return LinkNotices.Used(open, reply, question.Standing(open));
    }

    // The group is read anew: what stood in the way is perhaps what the person should see now.
    private async Task<LinkPage> RefusedAsync(
        string token, ILinkQuestion question, RefusalCode refusal, LinkEntries entries, CancellationToken cancellation)
    {
        if (await door.OpenAsync(token, cancellation) is not { } open) return LinkNotices.Unknown;
        if (question.FaultOf(refusal) is not { } fault || question.Ask(open) is not { } form) return question.Over(open);
        return Again(form, refusal == RefusalCode.NamesAPerson ? entries with { Comment = null } : entries, [fault]);
    }

    private static QuestionPage Again(QuestionPage form, LinkEntries entries, IReadOnlyList<LinkFault> faults) =>
        form with { Status = StatusCodes.Status422UnprocessableEntity, Held = entries, Faults = faults };

    private LinkReply Render(ILinkQuestion question, ICommand command, Outcome outcome, Gpo? gpo) => outcome switch
    {
        Outcome.Done done when gpo is not null => Recorded(question, command, done.Happening, gpo),
        Outcome.Unchanged same when gpo is not null => Recorded(question, command, same.Happening, gpo),
        Outcome.Refused refused => new LinkReply(At, [], refused.Reason.Code),
        _ => new LinkReply(At, [], RefusalCode.Busy),
    };

    private LinkReply Recorded(ILinkQuestion question, ICommand command, Happening happening, Gpo gpo) =>
        new(At, question.Recorded(command, happening, gpo));

    private DateTimeOffset At => door.Now.ToDateTimeOffset();

    private ILinkQuestion QuestionOf(OpenLink open) => questions.Single(question => question.Kind == open.Link.Kind);
}
