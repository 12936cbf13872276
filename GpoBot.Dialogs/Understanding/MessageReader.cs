using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Answers;
using GpoBot.Dialogs.Understanding.Audit;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Commitments;
using GpoBot.Dialogs.Understanding.Meetings;
using GpoBot.Dialogs.Understanding.Outcomes;
using GpoBot.Dialogs.Understanding.People;
using GpoBot.Dialogs.Understanding.Problems;
using GpoBot.Dialogs.Understanding.Reminders;
using GpoBot.Dialogs.Understanding.Reports;
using GpoBot.Dialogs.Understanding.Slots;
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
        (said, _) => DuringMeetings.Read(said),
        (said, _) => Revoking.Read(said),
        (said, _) => Subscribing.Read(said),
        JournalWords.Read,
        Succession.Read,
        (said, _) => OwnMatters.Read(said),
        (said, _) => Governing.Read(said),
        (said, _) => Deputizing.Read(said),
        Rosters.Read,
        (said, _) => AgendaPoints.Read(said),
        AroundMeetings.Read,
        DroppingIn.Read,
        Evaluating.Read,
        Measuring.Read,
        (said, _) => WrittenWords.Read(said),
        (said, _) => Residents.Read(said),
        (said, _) => Recurring.Read(said),
        (said, _) => Ending.Read(said),
        (said, _) => AboutProblems.Read(said),
        Changing.Read,
        Reminding.Read,
        Scheduling.Read,
        Cancelling.OneDay,
        Closing.Read,
        Cancelling.Read,
        Moving.Read,
        (said, _) => HandMoving.Read(said),
        FindingTime.Read,
        Adding.Read,
        (said, _) => Emergencies.Read(said),
        Signalling.Read,
        (said, _) => ListingProblems.Read(said),
        (said, _) => Dormancy.Read(said),
        Reporting.Read,
        Presence.Read,
        (said, _) => Listing.Read(said),
        Answering.Read,
        (said, _) => Places.Whole(said) is { } place ? new Intent.PlaceDetail(place) : null,
    ];

    /// <param name="text">The message without the bot's mention.</param>
    /// <param name="today">The day in the zone of the group, from which "mardi" and "dans 15 jours" are counted.</param>
    public Intent Read(string text, LocalDate today)
    {
        var whole = Politeness.WithoutCourtesy(Shorthand.Spell(new Sentence(text)));
        if (Thanks.Says(whole)) return new Intent.Thanks();
        var said = Politeness.Strip(whole);
        foreach (var read in _readings)
        {
            if (read(said, today) is { } intent) return intent;
        }

        return new Intent.Unknown();
    }
}
