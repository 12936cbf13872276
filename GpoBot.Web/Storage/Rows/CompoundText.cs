using System.Globalization;
using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using NodaTime.Text;

namespace GpoBot.Web.Storage.Rows;

/// <summary>
/// Small records as one readable text each, their parts joined by spaces and the free text last: items of a list property. The
/// readers give null for what they cannot read.
/// </summary>
internal static class CompoundText
{
    public static string Of(AttendanceAnswer answer) =>
        $"{answer.ContactId} {answer.Attending} {answer.Source} {InstantPattern.ExtendedIso.Format(answer.At)} {answer.DeputyId}".TrimEnd();

    public static AttendanceAnswer? ToAnswer(string text) =>
        text.Split(' ') is [var contact, var attending, var source, var at, .. var deputy]
        && Enum.TryParse<Attending>(attending, out var said) && Enum.TryParse<AttendanceSource>(source, out var through)
        && InstantPattern.ExtendedIso.Parse(at) is { Success: true } moment
            ? new(contact, said, through, moment.Value, deputy.FirstOrDefault())
            : null;

    public static string Of(GivenOpinion opinion) =>
        $"{opinion.ContactId} {opinion.Opinion} {InstantPattern.ExtendedIso.Format(opinion.At)}";

    public static GivenOpinion? ToOpinion(string text) =>
        text.Split(' ') is [var contact, var said, var at] && Enum.TryParse<Opinion>(said, out var opinion)
        && InstantPattern.ExtendedIso.Parse(at) is { Success: true } moment
            ? new(contact, opinion, moment.Value)
            : null;

    public static string Of(TimeProposal proposal) => string.Create(CultureInfo.InvariantCulture,
        $"{proposal.ContactId} {LocalDateTimePattern.ExtendedIso.Format(proposal.Start)} {proposal.DurationMinutes}");

    public static TimeProposal? ToProposal(string text) =>
        text.Split(' ') is [var contact, var start, var minutes]
        && LocalDateTimePattern.ExtendedIso.Parse(start) is { Success: true } wall
        && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(contact, wall.Value, length)
            : null;

    public static string Of(ClosedPeriod period) =>
        $"{LocalDatePattern.Iso.Format(period.From)} {LocalDatePattern.Iso.Format(period.To)} {period.Name}";

    public static ClosedPeriod? ToClosedPeriod(string text) =>
        text.Split(' ', 3) is [var from, var to, var name]
        && LocalDatePattern.Iso.Parse(from) is { Success: true } first && LocalDatePattern.Iso.Parse(to) is { Success: true } last
            ? new(first.Value, last.Value, name)
            : null;

    public static string Of(Room room) => $"{room.Address} {room.Name}";

    public static Room? ToRoom(string text) => text.Split(' ', 2) is [var address, var name] ? new(name, address) : null;
}
