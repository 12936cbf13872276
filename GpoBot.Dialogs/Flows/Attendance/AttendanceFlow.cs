using GpoBot.Core.Access;
using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>"je viens", "je ne viens pas", "mon suppléant viendra": typed words are shown back first, a button writes at once.</summary>
public sealed class AttendanceFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner, MessageReader reader) : IDraftFlow
{
    private readonly AttendanceTalk _talk = new(drafts, runner);

    public string Kind => AttendanceSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Attend said) return null;
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var slots = new AttendanceSlots(said.Attending, Days: AttendanceFinder.Days(said.Date));
        if (slots.Days is null && DateAnswers.Problem(said.Date) is { } problem) return Reply.Text(problem);

        var lines = AttendanceFinder.ToAnswer(named, exchange);
        if (said.WhoWords is not null) return await OnOtherAsync(said, slots, lines, exchange, cancellation);
        var found = AttendanceFinder.On(slots.Days, lines, exchange.Today);
        if (said.DeputyWords is not null && found.Count > 0)
        {
            var deputies = found.SelectMany(line => AttendanceFinder.Deputies(line, Me(line, exchange), said.DeputyWords)).DistinctBy(one => one.Id).ToList();
            // Words that name nobody of the roster are kept nowhere.
            if (deputies.Count == 0) return Reply.Text(Sentences.DeputyUnknown);
            if (deputies.Count == 1) slots = slots with { DeputyId = deputies[0].Id };
        }

        return await _talk.OneOfAsync(found, lines, slots, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AnswerMeeting or Verbs.AnswerMeetingForm)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (gpo.FindMeeting(button.Data.Id ?? "") is not { } meeting || new GpoMeeting(gpo, meeting) is var line
            && !AttendanceFinder.Concerns(line, exchange.Person.Email))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (line.Start <= exchange.Now) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.AnswerTooLate)));

        var known = Enum.TryParse<Attending>(button.Data.Choice, out var attending) && Enum.IsDefined(attending);
        if (button.Verb == Verbs.AnswerMeetingForm || !button.Data.IsCurrent || !known)
        {
            var problem = button.Verb == Verbs.AnswerMeetingForm ? null : Sentences.CardOutdated;
            return Reply.Card(AttendanceCard.Ask(gpo, meeting, Me(line, exchange), problem), AttendanceCard.Question);
        }

        var slots = new AttendanceSlots(attending, TimeVersion: button.Data.Version);
        return await _talk.SettleAsync(line, slots, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_talk.Read(draft) is not { } slots) return null;
        var lines = AttendanceFinder.ToAnswer(await gpos.LoadAllAsync(exchange.Person, cancellation), exchange);
        if (reader.Read(text, exchange.Today) is Intent.Attend said)
        {
            // "finalement Flore me remplace" is about the meeting that is being spoken of; another day or person begins anew.
            if (said is not { Date: null, GpoWords: null, WhoWords: null } || slots.ForContactId is not null || slots.MeetingId is null)
                return await OnIntentAsync(said, exchange, cancellation);
            return lines.FirstOrDefault(line => line.Meeting.Id == slots.MeetingId) is { } same
                ? await _talk.SettleAsync(same, slots with { Attending = said.Attending, DeputyId = null }, exchange, cancellation, said.DeputyWords)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        }

        if (slots.MeetingId is null)
        {
            var among = slots.Days is null ? lines : AttendanceFinder.On(slots.Days, lines, exchange.Today);
            var named = MeetingFinder.Named(among, text, exchange.Today);
            return await _talk.OneOfAsync(named, among, slots, exchange, cancellation);
        }

        if (lines.FirstOrDefault(line => line.Meeting.Id == slots.MeetingId) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        return slots is { Attending: Attending.SendsDeputy, DeputyId: null }
            ? await _talk.SettleAsync(found, slots, exchange, cancellation, text)
            : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => _talk.Read(draft) switch
    {
        null => Reply.Text(Sentences.DraftGone),
        { MeetingId: null } => Reply.Text($"{AttendanceReplies.WhichOne} Écrivez son jour, par exemple « celle du 24 »."),
        { Attending: Attending.SendsDeputy, DeputyId: null } => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DeputyMissing))),
        { } slots => await _talk.RunAsync(slots, exchange, cancellation),
    };

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_talk.Read(draft) is not { MeetingId: { } id } slots || await gpos.LoadAsync(slots.GpoId, exchange.Person, cancellation) is not { } gpo
            || gpo.FindMeeting(id) is not { } meeting) return Reply.Text(Sentences.DraftGone);
        await _talk.ClearAsync(exchange, cancellation);
        var line = new GpoMeeting(gpo, meeting);
        return slots.ForContactId is null
            ? Reply.Card(AttendanceCard.Ask(gpo, meeting, Me(line, exchange)), AttendanceCard.Question)
            : WhoComesFlow.ForLead(line, []);
    }

    private async Task<Reply> OnOtherAsync(
        Intent.Attend said, AttendanceSlots slots, IReadOnlyList<GpoMeeting> lines, Exchange exchange, CancellationToken cancellation)
    {
        var led = lines.Where(line => Me(line, exchange).LeadsTheGroup).ToList();
        if (led.Count == 0) return Reply.Text(AttendanceReplies.OnlyYourself);
        var meant = AttendanceFinder.On(slots.Days, led, exchange.Today)
            .Select(line => (Line: line, Contacts: ContactMatcher.Find(line.Gpo, said.WhoWords!).Where(one => IsAsked(line, one)).ToList()))
            .Where(found => found.Contacts.Count > 0).ToList();
        if (meant.Count == 0) return Reply.Text(AttendanceReplies.NotInvited);
        var contacts = meant.SelectMany(found => found.Contacts).DistinctBy(one => one.Id).ToList();
        if (contacts.Count > 1)
            return Reply.Text($"Plusieurs contacts correspondent : {French.Join(contacts.Select(AttendanceWords.Name), "ou")}. Écrivez le nom.");
        return await _talk.OneOfAsync([.. meant.Select(found => found.Line)], led, slots with { ForContactId = contacts[0].Id }, exchange, cancellation);
    }

    private static bool IsAsked(GpoMeeting line, Contact contact) => Rights.MayOf(contact, Right.AnswerInvitations, line.Meeting);

    private static Contact Me(GpoMeeting line, Exchange exchange) => line.Gpo.FindByEmail(exchange.Person.Email)!;
}
