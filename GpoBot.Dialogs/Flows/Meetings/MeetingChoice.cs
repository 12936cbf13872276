using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What looking for a meeting came to.</summary>
public abstract record MeetingChoice
{
    /// <summary>This one is meant.</summary>
    public sealed record One(GpoMeeting Meeting) : MeetingChoice;

    /// <summary>It is to be asked which.</summary>
    /// <param name="Days">The days that were said, to which the answer keeps; null when none was, or none of them has a meeting.</param>
    public sealed record Several(string Question, IReadOnlyList<GpoMeeting> Among, IReadOnlyList<LocalDate>? Days) : MeetingChoice
    {
        public Reply Ask(string draftId, LocalDate today) =>
            Reply.Card(ChoiceCard.Of(Question, draftId, [.. Among.Select(line => Option(line, today))]), Question);
    }

    /// <summary>There is none to be meant, and why.</summary>
    public sealed record None(string Why) : MeetingChoice;

    // Short enough for a button; the year only where it is another one.
    private static ChoiceOption Option(GpoMeeting line, LocalDate today)
    {
        var (day, time) = (line.Meeting.Start.Date, line.Meeting.Start.TimeOfDay);
        var year = day.Year == today.Year ? "" : $" {day.Year}";
        return new ChoiceOption(line.Meeting.Id, $"{line.Gpo.Id}, {French.DateShort(day)}{year}, {French.Time(time)}");
    }
}
