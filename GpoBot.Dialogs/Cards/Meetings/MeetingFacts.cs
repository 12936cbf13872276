using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Date, duration and place, always in the same order and words.</summary>
public static class MeetingFacts
{
    public static IEnumerable<Fact> Of(PlanMeetings plan, SeriesPlan dates)
    {
        yield return new Fact(plan.Rhythm == Rhythm.Once ? "Date" : "À partir du", French.DateTime(First(plan, dates) + plan.At));
        if (plan.Rhythm != Rhythm.Once) yield return new Fact("Rythme", $"{RhythmText.Of(plan.Rhythm, plan.First)}, {End(plan, dates)}");
        yield return new Fact("Durée", French.Duration(plan.DurationMinutes));
        yield return new Fact("Lieu", Where(plan.Format, plan.Place));
    }

    // A monthly date may fall on a weekend at first.
    private static LocalDate First(PlanMeetings plan, SeriesPlan dates) =>
        dates.Dates.FirstOrDefault(date => date.Mark != SeriesMark.SetAside)?.Day ?? plan.First;

    private static string End(PlanMeetings plan, SeriesPlan dates) => plan.Count is { } count
        ? $"{French.Count(count, "réunion")}, jusqu'au {French.Date(dates.Until)}"
        : $"jusqu'au {French.Date(dates.Until)}";

    public static IEnumerable<Fact> Of(Meeting meeting)
    {
        yield return new Fact("Date", French.DateTime(meeting.Start));
        yield return new Fact("Durée", French.Duration(meeting.DurationMinutes));
        yield return new Fact("Lieu", Where(meeting.Format, meeting.Place));
    }

    /// <summary>What all meetings of a series share; the dates are told apart.</summary>
    public static IEnumerable<Fact> OfSeries(Meeting first)
    {
        yield return new Fact("Heure", French.Time(first.Start.TimeOfDay));
        yield return new Fact("Durée", French.Duration(first.DurationMinutes));
        yield return new Fact("Lieu", Where(first.Format, first.Place));
    }

    public static string Where(MeetingFormat format, string? place) => format switch
    {
        MeetingFormat.Video => "En visioconférence",
        MeetingFormat.Both => $"{CardText.Plain(place ?? "")}, et en visioconférence",
        _ => CardText.Plain(place ?? "à préciser"),
    };
}
