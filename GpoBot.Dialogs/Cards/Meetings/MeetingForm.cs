using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What the planning form shows: the GPO's habits, or what was filled in before.</summary>
/// <param name="Led">The GPOs the person may plan for.</param>
public sealed record MeetingForm(
    Gpo Gpo, IReadOnlyList<Group> Led, LocalDate? Date, LocalTime Time, int Minutes, MeetingFormat Format, string? Place,
    IReadOnlyList<string> InvitedIds, Rhythm Rhythm, LocalDate? Until, LocalDate Today, FormNotes Notes, int? Count = null)
{
    public const string GpoInput = "group";
    public const string DateInput = "date";
    public const string TimeInput = "time";
    public const string MinutesInput = "minutes";
    public const string FormatInput = "format";
    public const string PlaceInput = "place";
    public const string InvitedInput = "invited";
    public const string RhythmInput = "rhythm";
    public const string UntilInput = "until";
    public const string CountInput = "count";
}

/// <summary>What the form says beside its inputs.</summary>
/// <param name="Problem">Why the last try was not accepted, or null.</param>
/// <param name="Notice">What changed on the form by itself, or null.</param>
/// <param name="Question">What can be typed instead of filling in the form.</param>
public sealed record FormNotes(string? Problem, string? Notice, string Question);
