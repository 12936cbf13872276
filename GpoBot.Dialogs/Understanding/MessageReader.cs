using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Answers;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;

namespace GpoBot.Dialogs.Understanding;

/// <summary>
/// Reads a typed French message (accents, capitals, courtesies and one slip of the finger forgiven; the simplest English
/// too). Never throws, whatever is typed; what it does not know is <see cref="Intent.Unknown"/>, never a guess at a command.
/// Safe to share between threads.
/// </summary>
public sealed class MessageReader
{
    private delegate Intent? Reading(Sentence said, LocalDate today);

    // The order decides: whole-message answers and commands that open the message come before what only looks for words.
    private readonly Reading[] _readings =
    [
        (said, _) => ShortAnswers.Read(said),
        (said, _) => Subscribing.Read(said),
        Evaluating.Read,
        Reminding.Read,
        Scheduling.Read,
        Closing.Read,
        Cancelling.Read,
        Moving.Read,
        (said, _) => HandMoving.Read(said),
        FindingTime.Read,
        Adding.Read,
        (said, _) => Emergencies.Read(said),
        Presence.Read,
        (said, _) => Listing.Read(said),
        Answering.Read,
    ];

    /// <param name="text">The message without the bot's mention.</param>
    /// <param name="today">The day in the zone of the group, from which "mardi" and "dans 15 jours" are counted.</param>
    public Intent Read(string text, LocalDate today)
    {
        var said = Politeness.Strip(new Sentence(text));
        foreach (var read in _readings)
        {
            if (read(said, today) is { } intent) return intent;
        }

        return new Intent.Unknown();
    }
}
