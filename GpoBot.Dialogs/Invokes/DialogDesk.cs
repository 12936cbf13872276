using System.Text.Json;
using GpoBot.Connector.Dialogs;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Invokes;

/// <summary>
/// Forms in a window of Teams. Its pages are the cards of the conversation, and what they send runs the same commands, with the
/// rights of the one before the window.
/// </summary>
public sealed class DialogDesk(InvokeSender sender, PlaceFinder places, PublicViews views, Conversation conversation)
{
    private const string AddCommand = "engagement";

    // What opens a dialog only shows something: a window may be asked for several times.
    private static bool OnlyShows(string verb) => verb.EndsWith(".form", StringComparison.Ordinal) || verb == Verbs.ReminderSettings;

    /// <summary>Null when the invoke cannot be read.</summary>
    public async Task<InvokeResponse?> FetchAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        if (TaskModuleRequest.Read(turn.Activity) is not { } request || ButtonOf(request.Data) is not { } button) return null;
        var (person, refusal) = await sender.FindAsync(turn, cancellation);
        if (person is null) return InvokeWords.Of(turn.Activity.Name, refusal!);
        if (button.Verb == Verbs.PlaceView) return await ShowAsync(turn, button, person, cancellation);
        if (!OnlyShows(button.Verb)) return InvokeWords.Of(turn.Activity.Name, Sentences.CardOutdated);
        return DialogAnswer.Of(await conversation.OnButtonAsync(button, sender.ExchangeOf(turn, person, turnId), cancellation), stays: true);
    }

    /// <summary>A message is to become a commitment: the form, with the words of the message.</summary>
    public async Task<InvokeResponse?> FetchFromMessageAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        if (TaskModuleRequest.Read(turn.Activity) is not { CommandId: AddCommand } request) return null;
        var (person, refusal) = await sender.FindAsync(turn, cancellation);
        if (person is null) return InvokeWords.Of(turn.Activity.Name, refusal!);
        var gpo = Place.Of(turn) is { } place ? await places.FindAsync(place, person, cancellation) : null;
        var data = new CardData
        {
            Verb = Verbs.CommitmentForm, Gpo = gpo?.FindByEmail(person.Email)?.LeadsTheGroup == true ? gpo.Id : null,
            Extra = new Dictionary<string, string> { [CommitmentFormCard.SaidData] = HtmlText.Of(request.MessageHtml ?? "") },
        };
        var button = new Button(Verbs.CommitmentForm, data, CardInputs.Parse(null));
        return DialogAnswer.Of(await conversation.OnButtonAsync(button, sender.ExchangeOf(turn, person, turnId), cancellation), stays: true);
    }

    public async Task<InvokeResponse?> SubmitAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        if (TaskModuleRequest.Read(turn.Activity) is not { } request || ButtonOf(request.Data) is not { } button) return null;
        var (person, refusal) = await sender.FindAsync(turn, cancellation);
        if (person is null) return InvokeWords.Of(turn.Activity.Name, refusal!);
        var reply = await conversation.OnButtonAsync(button, sender.ExchangeOf(turn, person, turnId), cancellation);
        return DialogAnswer.Of(reply, stays: OnlyShows(button.Verb));
    }

    private async Task<InvokeResponse> ShowAsync(TurnContext turn, Button button, Person person, CancellationToken cancellation)
    {
        if (Place.Of(turn) is not { } place || await places.FindAsync(place, person, cancellation) is not { } gpo)
            return InvokeWords.Of(turn.Activity.Name, Sentences.PersonalOnly);
        if (PublicSubject.Of(button.Data, gpo) is not { } subject) return InvokeWords.Of(turn.Activity.Name, Sentences.CardOutdated);
        var card = await views.CardAsync(turn, place: null, gpo, subject, gpo.FindByEmail(person.Email), cancellation);
        return DialogAnswer.Of(Reply.Card(card, card.FallbackText!), stays: true);
    }

    private static Button? ButtonOf(JsonElement data) => CardData.Parse(data) is { Verb: { Length: > 0 } verb } read
        ? new Button(verb, read, CardInputs.Parse(data))
        : null;
}
