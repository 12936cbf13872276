using GpoBot.Core.Deciding;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Moving a meeting, or changing where and how long people meet; always shown before anybody is told.</summary>
public sealed class MoveMeetingFlow : IDraftFlow
{
    private const string WhichOne = "Quelle réunion faut-il déplacer ou changer ?";
    private const string NotUnderstood = $"Je n'ai pas compris ce qui change. Par exemple {MoveMeetingCard.ToType}.";

    private static readonly string[] EditWords = ["modifier", "modifie", "corriger", "corrige", "changer"];

    private readonly MeetingChooser _meetings;
    private readonly CommandRunner _runner;
    private readonly DraftBox<MoveMeetingSlots> _box;
    private readonly MoveMeetingReplies _replies;

    public MoveMeetingFlow(MeetingChooser meetings, IDrafts drafts, CommandRunner runner, ICalendar calendar)
    {
        (_meetings, _runner) = (meetings, runner);
        _box = new DraftBox<MoveMeetingSlots>(
            drafts, MoveMeetingSlots.Kind, MoveMeetingSlots.Version, static () => MoveMeetingJson.Default.MoveMeetingSlots);
        _replies = new MoveMeetingReplies(_box, calendar);
    }

    public string Kind => MoveMeetingSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.ChangeMeeting said) return null;
        // Whoever says at once what is to become of « la réunion » means the next one: it is shown for a yes.
        var choice = await _meetings.FindAsync(said.GpoWords, said.On, said.OnTime, WhichOne, said.SaysWhat, exchange, cancellation);
        return await ChosenAsync(choice, new MoveMeetingSlots().With(said), DateAnswers.Problem(said.To), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.MoveForm or Verbs.MovePreview)) return null;
        // The button under the list names none: the question does.
        if (button is { Verb: Verbs.MoveForm, Data.Id: null })
            return await OnIntentAsync(new Intent.ChangeMeeting(), exchange, cancellation);
        if (await _meetings.LoadAsync(button.Data.Id, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (found.Start <= exchange.Now) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.MeetingStarted)));
        if (!button.Data.IsCurrent) return await _replies.FormAsync(found, new(), exchange, cancellation, Sentences.CardOutdated);
        if (button.Data.Version is { } version && version != found.Meeting.Version)
            return await _replies.FormAsync(found, new(), exchange, cancellation, RefusalTexts.Of(new Refusal(RefusalCode.MeetingChanged)));
        if (button.Verb == Verbs.MoveForm) return await _replies.FormAsync(found, new(), exchange, cancellation);

        var (slots, problem) = MoveMeetingInputs.Read(button.Inputs, found);
        problem ??= slots.IsEmpty ? RefusalTexts.Of(new Refusal(RefusalCode.NothingChanges)) : null;
        return problem is null
            ? await _replies.PreviewAsync(found, slots, exchange, cancellation)
            : await _replies.FormAsync(found, slots, exchange, cancellation, problem);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (EditWords.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)) return await OnEditAsync(draft, exchange, cancellation);
        if (slots.MeetingId is null || IsAboutWhichOne(text))
        {
            var choice = await _meetings.AnswerAsync(text, slots.Days, WhichOne, exchange, cancellation);
            return await ChosenAsync(choice, slots, null, exchange, cancellation);
        }

        if (await _meetings.LoadAsync(slots.MeetingId, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        var said = SlotReader.ReadChange(text, exchange.Today, found.Meeting.Start.Date);
        if (DateAnswers.Problem(said.To) is { } problem) return Reply.Text(problem);
        if (!said.SaysWhat && said.Following is null) return slots.Asking ? Reply.Text(NotUnderstood) : null;
        return await _replies.PreviewAsync(found, slots.With(said), exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots.MeetingId is null) return Reply.Text($"{WhichOne} Écrivez son jour, par exemple « celle du 24 ».");
        if (slots.Asking) return Reply.Text($"Que faut-il changer ? Par exemple {MoveMeetingCard.ToType}.");
        if (await _meetings.LoadAsync(slots.MeetingId, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (slots.SeenVersion != found.Meeting.Version)
            return await _replies.FormAsync(found, slots, exchange, cancellation, RefusalTexts.Of(new Refusal(RefusalCode.MeetingChanged)));

        var reply = await _runner.RunAsync(
            found.Gpo.Id, exchange.Person, slots.ToCommand(found), exchange.Stamp,
            (outcome, after) => _replies.Done(outcome, after).Serialise(), cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { MeetingId: { } id } slots) return Reply.Text(Sentences.DraftGone);
        return await _meetings.LoadAsync(id, exchange, cancellation) is { } found
            ? await _replies.FormAsync(found, slots, exchange, cancellation)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
    }

    private static bool IsAboutWhichOne(string text) => text.TrimStart().StartsWith("celle du ", StringComparison.OrdinalIgnoreCase);

    private async Task<Reply> ChosenAsync(
        MeetingChoice choice, MoveMeetingSlots slots, string? problem, Exchange exchange, CancellationToken cancellation) => choice switch
    {
        MeetingChoice.One one when problem is not null => await _replies.FormAsync(one.Meeting, slots, exchange, cancellation, problem),
        MeetingChoice.One one => await _replies.PreviewAsync(one.Meeting, slots, exchange, cancellation),
        MeetingChoice.Several several =>
            several.Ask(await _box.SaveAsync(slots with { Days = several.Days, MeetingId = null }, exchange, cancellation), exchange.Today),
        _ => Reply.Text(((MeetingChoice.None)choice).Why),
    };
}
