using GpoBot.Connector.Cards;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Sharing;

/// <summary>
/// A turn in a channel, group chat or meeting chat. Whoever is in no roster, and whoever is not of the GPO of this place, hears the
/// same: to write alone.
/// </summary>
public sealed class SharedTurns(
    PlaceSpeaker speakers, PlaceFinder places, PlaceTalk talk, PlaceButtons buttons, MessageReader reader, ReplySender replies,
    TimeProvider time)
{
    public async Task HandleAsync(TurnContext turn, CardAction? action, string turnId, CancellationToken cancellation)
    {
        var text = action is null ? turn.Activity.WithoutMentionOf(turn.Activity.Recipient) : "";
        if (Place.Of(turn) is not { } place) return;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        // Whoever it is: this is never kept for members.
        if (action is null && reader.Read(text, now.InZone(Exchange.DefaultZone).Date) is Intent.Emergency)
        {
            await SayAsync(Sentences.Emergency);
            return;
        }

        Person? person;
        try
        {
            person = await speakers.FindAsync(turn, cancellation);
        }
        catch (ConnectorException)
        {
            await SayAsync(Sentences.CannotIdentify);
            return;
        }

        if (person is null)
        {
            await SayAsync(Sentences.PersonalOnly);
            return;
        }

        var visit = new PlaceVisit(
            turn, place, person, await places.FindAsync(place, person, cancellation), turnId, action is null ? "text" : "card", now);
        if (action is not null) await buttons.AnswerAsync(action, visit, cancellation);
        else await replies.SendAsync(turn, await talk.AnswerAsync(text, visit, cancellation), pressed: false, cancellation);

        Task SayAsync(string words) => replies.SendAsync(turn, Reply.Text(words), action is not null, cancellation);
    }
}
