using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>"réunions" and "c'est quand la prochaine réunion ?": what is to come in the person's own GPOs.</summary>
public sealed class MeetingListFlow(GpoFinder gpos) : IFlow
{
    private const string Waiting = "Réunions à tenir ou à clore";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.ListMeetings list => await ListAsync(list.GpoWords, false, exchange, cancellation),
        Intent.NextMeeting next => await ListAsync(next.GpoWords, true, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        button.Verb == Verbs.MeetingList ? await ListAsync(null, false, exchange, cancellation) : null;

    private async Task<Reply> ListAsync(string? words, bool onlyNext, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        var named = GpoFinder.Named(mine, words);
        if (named.Count == 0 && words is not null) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        var coming = named.SelectMany(gpo => gpo.Meetings.Select(meeting => (Gpo: gpo, Meeting: meeting)))
            .Where(line => IsFor(line.Gpo, line.Meeting, exchange))
            .OrderBy(line => line.Meeting.Start).ThenBy(line => line.Gpo.Id, StringComparer.Ordinal).ToList();
        var leads = named.Any(gpo => gpo.FindByEmail(exchange.Person.Email)!.LeadsTheGroup);
        var unclosed = MeetingFinder.Planned([.. named.Where(gpo => gpo.FindByEmail(exchange.Person.Email)!.LeadsTheGroup)])
            .Where(line => HoldingTime.IsOpen(line.Meeting, line.Gpo.Group, exchange.Now)).ToList();
        if (coming.Count == 0 && unclosed.Count == 0) return Reply.Text(Nothing(leads, words is null ? null : named));
        if (coming.Count == 0)
        {
            var waiting = Reply.Card(MeetingListCard.Of(Waiting, [], leads, exchange.Person.Email, unclosed), Waiting);
            return waiting.And(Reply.Text(Nothing(leads, words is null ? null : named)));
        }

        if (onlyNext) coming = [coming[0]];
        var title = onlyNext ? "Prochaine réunion" : French.Count(coming.Count, "réunion à venir", "réunions à venir");
        return Reply.Card(MeetingListCard.Of(title, coming, leads, exchange.Person.Email, onlyNext ? [] : unclosed), title);
    }

    private static string Nothing(bool leads, IReadOnlyList<Gpo>? named)
    {
        var where = named is null ? "" : $" pour {French.Join(named.Select(gpo => gpo.Id))}";
        return leads
            ? $"Aucune réunion n'est planifiée{where}. Écrivez **planifier** pour en créer une."
            : $"Aucune réunion à venir ne vous concerne{where}. Je vous préviendrai dès qu'une date sera fixée.";
    }

    // A partner sees the meetings they are invited to; who leads the GPO sees all.
    private static bool IsFor(Gpo gpo, Meeting meeting, Exchange exchange)
    {
        if (meeting.Status != MeetingStatus.Planned || meeting.StartInstant(gpo.Group.TimeZone) < exchange.Now) return false;
        return Rights.MaySeeMeeting(gpo.FindByEmail(exchange.Person.Email)!, meeting);
    }
}
