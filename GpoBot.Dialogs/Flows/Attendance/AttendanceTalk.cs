using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>From what is known of an answer to the next thing said: which meeting, which deputy, the answer shown back, or done.</summary>
internal sealed class AttendanceTalk(IDrafts drafts, CommandRunner runner)
{
    private readonly DraftBox<AttendanceSlots> _box =
        new(drafts, AttendanceSlots.Kind, AttendanceSlots.Version, static () => AttendanceJson.Default.AttendanceSlots);

    public AttendanceSlots? Read(Draft draft) => _box.Read(draft);

    public Task ClearAsync(Exchange exchange, CancellationToken cancellation) => _box.ClearAsync(exchange, cancellation);

    /// <summary>One is settled; of several, or where none was found, a choice is offered.</summary>
    public async Task<Reply> OneOfAsync(
        IReadOnlyList<GpoMeeting> found, IReadOnlyList<GpoMeeting> others, AttendanceSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (found is [var only]) return await SettleAsync(only, slots, exchange, cancellation);
        if (found.Count == 0 && others.Count == 0) return Reply.Text(AttendanceReplies.NoMeeting);
        var question = found.Count > 0 ? AttendanceReplies.WhichOne : $"{WhyNone(slots)} {AttendanceReplies.WhichOne}";
        if (found.Count == 0) slots = slots with { Days = null };
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var options = (found.Count > 0 ? found : others).Select(line => AttendanceFinder.Option(line, exchange.Today));
        return Reply.Card(ChoiceCard.Of(question, draftId, [.. options]), question);
    }

    /// <param name="deputyWords">Who comes instead, as just said.</param>
    public async Task<Reply> SettleAsync(
        GpoMeeting line, AttendanceSlots slots, Exchange exchange, CancellationToken cancellation, string? deputyWords = null)
    {
        var (gpo, meeting) = line;
        var me = gpo.FindByEmail(exchange.Person.Email)!;
        var who = slots.ForContactId is null ? me : gpo.FindContact(slots.ForContactId) ?? me;
        slots = slots with { GpoId = gpo.Id, MeetingId = meeting.Id, TimeVersion = slots.TimeVersion ?? meeting.TimeVersion };
        var former = MeetingAnswers.Of(meeting, who.Id);
        if (slots is { Attending: Attending.SendsDeputy, DeputyId: null } && (deputyWords is not null || former is not { DeputyId: not null }))
        {
            var deputies = AttendanceFinder.Deputies(line, who, deputyWords);
            if (deputies.Count == 0) return Reply.Text(Sentences.DeputyUnknown);
            if (deputies.Count > 1) return await AskDeputyAsync(deputies, slots, exchange, cancellation);
            slots = slots with { DeputyId = deputies[0].Id };
        }

        // A button says for which date it is, and how to correct it: nothing is left to confirm.
        var same = former?.Attending == slots.Attending && (slots.DeputyId ?? former.DeputyId) == former.DeputyId;
        if (same || exchange.Through == "card") return await RunAsync(slots, exchange, cancellation);
        var answer = new AttendanceAnswer(who.Id, slots.Attending, AttendanceSource.Chat, exchange.Now, slots.DeputyId);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(AttendancePreviewCard.Of(gpo, meeting, who, answer, who.Id == me.Id, draftId), AttendancePreviewCard.Summary);
    }

    public async Task<Reply> RunAsync(AttendanceSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var (gpoId, meetingId, email) = (slots.GpoId ?? "", slots.MeetingId ?? "", exchange.Person.Email);
        var reply = await runner.RunAsync(
            gpoId, exchange.Person, slots.ToCommand(), exchange.Stamp,
            (outcome, gpo) => AttendanceReplies.Render(outcome, gpo, meetingId, email).Serialise(), cancellation);
        await ForgetAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    private static string WhyNone(AttendanceSlots slots) => slots.Days is [var day]
        ? $"Aucune réunion n'est planifiée le {French.Date(day)}."
        : "Aucune de ces réunions ne correspond.";

    private async Task<Reply> AskDeputyAsync(
        IReadOnlyList<Contact> deputies, AttendanceSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var question = slots.ForContactId is null ? "Qui vient à votre place ?" : "Qui vient à sa place ?";
        return Reply.Card(ChoiceCard.Of(question, draftId, [.. deputies.Select(one => new ChoiceOption(one.Id, one.FullName))]), question);
    }

    // The button of an older card must not take a question away that is about something else.
    private async Task ForgetAsync(Exchange exchange, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(exchange.ConversationId, exchange.UserId, cancellation) is { Kind: AttendanceSlots.Kind })
            await _box.ClearAsync(exchange, cancellation);
    }
}
