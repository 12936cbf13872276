using GpoBot.Core.Deciding;
using GpoBot.Dialogs.Flows.Attendance;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>"ordre du jour": what the next meeting has to speak of, of each GPO that meets within the coming days.</summary>
public sealed class AgendaFlow(GpoFinder gpos, DigestPages pages) : IFlow
{
    private const string NoMeeting = "Aucune réunion à venir ne vous concerne : il n'y a pas d'ordre du jour. Écrivez **mes actions** pour voir vos engagements.";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Agenda asked) return null;
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), asked.GpoWords);
        if (named.Count == 0 && asked.GpoWords is not null) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        Reply? all = null;
        foreach (var line in AttendanceFinder.Next(AttendanceFinder.ToSee(named, exchange), exchange.Today))
        {
            if (await pages.FindAsync(AskedAgenda.Place(line.Gpo, line.Meeting), exchange, cancellation) is not { } card) continue;
            var one = Reply.Card(card, card.FallbackText ?? "");
            all = all is null ? one : all.And(one);
        }

        return all ?? Reply.Text(NoMeeting);
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);
}
