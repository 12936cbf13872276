using GpoBot.Core.Groups;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>
/// What is typed about people and waits for a yes: somebody leaves, the group changes hands, a wish of one's own. The buttons write at
/// once.
/// </summary>
public sealed class PeopleFlow : IDraftFlow
{
    private readonly PeopleWork _work;
    private readonly DraftBox<PeopleSlots> _box;
    private readonly LeavingTalk _leaving;
    private readonly MineTalk _mine;

    public PeopleFlow(PeopleWork work, IDrafts drafts, ContactIds ids)
    {
        _work = work;
        _box = new DraftBox<PeopleSlots>(drafts, PeopleSlots.Kind, PeopleSlots.Version, static () => PeopleJson.Default.PeopleSlots);
        (_leaving, _mine) = (new LeavingTalk(work, _box, ids), new MineTalk(work, _box));
    }

    public string Kind => PeopleSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.RemoveContact said => await _leaving.RemoveAsync(said, exchange, cancellation),
        Intent.ChangeOfContact said => await _leaving.ChangeAsync(said, exchange, cancellation),
        Intent.Handover said => await _leaving.HandOverAsync(said, exchange, cancellation),
        Intent.PreferChannel said => await _mine.ProposeAsync(
            new PeopleSlots(PeopleAct.Channel, [], Self: true, Channel: said.Channel), exchange, cancellation),
        Intent.Language { Code: { } code } => await _mine.ProposeAsync(
            new PeopleSlots(PeopleAct.Language, [], Self: true, Language: code), exchange, cancellation),
        Intent.NameDeputy said => await _mine.DeputyAsync(said, exchange, cancellation),
        Intent.Charter { Signed: true } said => await _mine.SignAsync(said.WhoWords, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.ContactRemove => await _leaving.RemoveAsync(button, exchange, cancellation),
        Verbs.SuccessorForm => await _leaving.FormAsync(button, exchange, cancellation),
        Verbs.SuccessorSave => await _leaving.SaveAsync(button, exchange, cancellation),
        Verbs.HandoverCancel => await _leaving.CancelAsync(button, exchange, cancellation),
        Verbs.ChannelSet when Enum.TryParse<Channel>(button.Data.Choice, out var channel) && Enum.IsDefined(channel) =>
            await _mine.SetAsync(new PeopleSlots(PeopleAct.Channel, [], Self: true, Channel: channel), exchange, cancellation),
        Verbs.LanguageSet => await _mine.SetAsync(
            new PeopleSlots(PeopleAct.Language, [], Self: true, Language: button.Data.Choice == "en" ? "en" : "fr"), exchange, cancellation),
        Verbs.CharterSign => await _mine.SetAsync(new PeopleSlots(PeopleAct.Sign, [], Self: true), exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => _box.Read(draft) switch
    {
        { Act: PeopleAct.Leave or PeopleAct.HandOver } slots => await _leaving.AnswerAsync(slots, text, exchange, cancellation),
        { Act: PeopleAct.NoteCharter } => await _mine.SignAsync(text, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var reply = slots.Act is PeopleAct.Leave or PeopleAct.HandOver
            ? await _leaving.ConfirmAsync(slots, exchange, cancellation)
            : await _mine.SetAsync(slots, exchange, cancellation);
        if (reply is null) return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => _box.Read(draft) switch
    {
        { Act: PeopleAct.Leave or PeopleAct.HandOver } slots => await _leaving.EditAsync(slots, exchange, cancellation),
        _ => Reply.Text(Sentences.DraftGone),
    };
}
