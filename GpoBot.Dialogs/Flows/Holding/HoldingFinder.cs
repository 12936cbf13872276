using GpoBot.Core.Access;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Holding;

/// <summary>Which meeting is meant by whoever holds one: those that have begun, or begin in half an hour, and are not closed.</summary>
public sealed class HoldingFinder(GpoFinder gpos)
{
    /// <summary>The open ones of the GPOs somebody leads, the latest first, and what to say when there is none.</summary>
    public async Task<(IReadOnlyList<GpoMeeting> Open, string Why)> FindAsync(
        string? gpoWords, LocalDate? on, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return ([], Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, gpoWords);
        if (named.Count == 0) return ([], "Je ne trouve pas ce GPO parmi ceux que vous animez.");
        var planned = MeetingFinder.Planned(named);
        List<GpoMeeting> open =
        [
            .. planned.Where(line => HoldingTime.IsOpen(line.Meeting, line.Gpo.Group, exchange.Now))
                .Where(line => on is null || line.Meeting.Start.Date == on).OrderByDescending(line => line.Start),
        ];
        return (open, open.Count > 0 ? "" : Nothing(planned, exchange));
    }

    /// <summary>A meeting as a button names it; null when it is not, or no longer, one to be held by this person.</summary>
    public async Task<GpoMeeting?> LoadAsync(string? gpoId, string? meetingId, Exchange exchange, CancellationToken cancellation)
    {
        if (await gpos.LoadAsync(gpoId, exchange.Person, cancellation) is not { } gpo || meetingId is null) return null;
        return gpo.FindByEmail(exchange.Person.Email) is { } me && Rights.MayHoldMeetings(me) && gpo.FindMeeting(meetingId) is { } meeting
            ? new GpoMeeting(gpo, meeting)
            : null;
    }

    /// <summary>Of several, each has its button.</summary>
    public static Reply Ask(IReadOnlyList<GpoMeeting> open, string question) => Reply.Card(
        NoticeCard.Of(question, ["Plusieurs réunions ne sont pas encore closes."], [.. open.Take(6).Select(Button)]), question);

    private static ExecuteAction Button(GpoMeeting line) => HoldingButtons.Open(
        line.Gpo, line.Meeting, $"{line.Gpo.Id}, {French.DateShort(line.Meeting.Start.Date)}, {French.Time(line.Meeting.Start.TimeOfDay)}");

    private static string Nothing(IReadOnlyList<GpoMeeting> planned, Exchange exchange)
    {
        if (planned.FirstOrDefault(line => line.Start > exchange.Now) is not { } next)
            return "Aucune réunion n'est à tenir. Écrivez **planifier** pour en créer une.";
        var opens = HoldingTime.OpensAt(next.Meeting, next.Gpo.Group).InZone(next.Gpo.Group.TimeZone).LocalDateTime;
        return $"Aucune réunion n'est en cours. La prochaine ({next.Gpo.Id}) a lieu le {French.DateTime(next.Meeting.Start)} : "
            + $"vous pourrez l'ouvrir ici à partir de {French.Time(opens.TimeOfDay)}.";
    }
}
