using GpoBot.Core.Deciding;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>Another time was proposed, and the sector lead keeps the one there is: nothing changes, and the card says so.</summary>
public sealed class KeepTimeFlow(GpoFinder gpos) : IFlow
{
    private const string Title = "Horaire gardé";

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.KeepTime) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        return gpo.FindMeeting(button.Data.Id ?? "") is { } meeting
            ? Reply.Card(NoticeCard.Of(Title, [$"La réunion du {French.DateTime(meeting.Start)} n'a pas bougé, personne n'est prévenu."]), Title)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
    }
}
