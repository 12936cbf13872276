using GpoBot.Core.Access;
using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>"qui vient ?" and "feuille de présence"; leads note there what reached them on other ways.</summary>
public sealed class WhoComesFlow(GpoFinder gpos, CommandRunner runner) : IFlow
{
    private const int MostOthers = 3;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.WhoComes said => await AnswerAsync(said.GpoWords, said.Date, false, exchange, cancellation),
        Intent.AttendanceSheet said => await AnswerAsync(said.GpoWords, said.Date, true, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.WhoComes or Verbs.AttendanceSheet or Verbs.NoteAttendance)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (gpo.FindMeeting(button.Data.Id ?? "") is not { } meeting
            || !AttendanceFinder.Concerns(new GpoMeeting(gpo, meeting), exchange.Person.Email))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        var line = new GpoMeeting(gpo, meeting);
        return button.Verb == Verbs.NoteAttendance
            ? await NoteAsync(button, line, exchange, cancellation)
            : Show(line, [], button.Verb == Verbs.AttendanceSheet, exchange);
    }

    internal static Reply ForLead(GpoMeeting line, IReadOnlyList<CardAction> others, string? note = null, string? problem = null) =>
        Reply.Card(WhoComesCard.ForLead(line.Gpo, line.Meeting, View(line), others, note, problem), WhoComesCard.Title);

    private async Task<Reply> AnswerAsync(string? gpoWords, DateMention? date, bool sheet, Exchange exchange, CancellationToken cancellation)
    {
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), gpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var days = AttendanceFinder.Days(date);
        if (days is null && DateAnswers.Problem(date) is { } problem) return Reply.Text(problem);
        var lines = AttendanceFinder.ToSee(named, exchange);
        if (sheet) lines = [.. lines.Where(line => Leads(line, exchange))];
        var found = AttendanceFinder.On(days, lines, exchange.Today);
        if (found.Count > 0) return Show(found[0], [.. found.Skip(1)], sheet, exchange);
        if (sheet && !named.Any(gpo => gpo.FindByEmail(exchange.Person.Email)!.LeadsTheGroup)) return Reply.Text(Sentences.NoGpoToLead);
        return Reply.Text(days is [var day] ? $"Aucune réunion n'est planifiée le {French.Date(day)}." : AttendanceReplies.NoMeeting);
    }

    private async Task<Reply> NoteAsync(Button button, GpoMeeting line, Exchange exchange, CancellationToken cancellation)
    {
        if (!Leads(line, exchange)) return Reply.Text(Sentences.NoGpoToLead);
        var known = Enum.TryParse<Attending>(button.Inputs.Text(WhoComesCard.AnswerInput), out var attending) && Enum.IsDefined(attending);
        if (!known || button.Inputs.Text(WhoComesCard.ContactInput) is not { } contactId)
            return ForLead(line, [], problem: "Choisissez un contact et sa réponse.");
        var command = new AnswerMeeting(line.Meeting.Id, attending, ForContactId: contactId, TimeVersion: button.Data.Version);
        return Reply.Deserialise(await runner.RunAsync(
            line.Gpo.Id, exchange.Person, command, exchange.Stamp, (outcome, gpo) => Render(outcome, gpo, line.Meeting.Id).Serialise(), cancellation));
    }

    private static Reply Render(Outcome outcome, Gpo? gpo, string meetingId) => outcome switch
    {
        Outcome.Done { Happening: MeetingAnswered answered } when gpo is not null =>
            ForLead(new GpoMeeting(gpo, answered.Meeting), [], note: $"{AttendanceCard.Title(gpo, answered)}."),
        Outcome.Unchanged { Happening: MeetingAnswered answered } when gpo is not null =>
            ForLead(new GpoMeeting(gpo, answered.Meeting), [], note: $"{AttendanceCard.Title(gpo, answered)}."),
        Outcome.Refused refused when gpo?.FindMeeting(meetingId) is { } meeting =>
            ForLead(new GpoMeeting(gpo, meeting), [], problem: Problem(refused.Reason)),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static string Problem(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.DeputyMissing => "Plusieurs personnes peuvent venir à sa place : notez plutôt la présence de celle qui vient.",
        RefusalCode.DeputyUnknown => "Personne d'autre de cette organisation n'est inscrit dans ce GPO ; rien n'a été enregistré.",
        _ => RefusalTexts.Of(refusal),
    };

    private static Reply Show(GpoMeeting line, IReadOnlyList<GpoMeeting> others, bool sheet, Exchange exchange)
    {
        List<CardAction> more = [.. others.Take(MostOthers).Select(other =>
            AttendanceButtons.WhoComes(AttendanceWords.Short(other.Gpo, other.Meeting), other.Gpo, other.Meeting))];
        if (!Leads(line, exchange))
        {
            return sheet
                ? Reply.Text(Sentences.NoGpoToLead)
                : Reply.Card(WhoComesCard.ForPartner(line.Gpo, line.Meeting, View(line), more), WhoComesCard.Title);
        }

        return sheet
            ? Reply.Card(AttendanceSheetCard.Of(line.Gpo, line.Meeting, View(line), more), AttendanceSheetCard.Title)
            : ForLead(line, more);
    }

    private static bool Leads(GpoMeeting line, Exchange exchange) => line.Gpo.FindByEmail(exchange.Person.Email) is { } me && Rights.May(me, Right.NoteAttendance);

    private static AttendanceView View(GpoMeeting line) => AttendanceView.Of(line.Gpo, line.Meeting, French.Order);
}
