using GpoBot.Core.Meetings;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Web.Import.Files;

/// <summary>meetings.csv: meetings held, cancelled, put off and to come.</summary>
internal static class MeetingsFile
{
    /// <summary>Bounds of a meeting's length in minutes: outside of them it is a slip of the pen.</summary>
    public const int Shortest = 15;
    public const int Longest = 480;

    private const int MostPeople = 1_000;
    private const string TakesPlaceOfAnother = "report";

    public static CsvColumns Columns { get; } = new("meetings.csv")
    {
        Required =
        [
            "reunion_id", "gpo_id", "numero", "date", "heure", "duree_min", "format", "statut", "motif", "reportee_au",
            "nb_invites", "nb_presents", "ordre_du_jour",
        ],
        NotKept = ["releve_etat", "releve_diffuse_le"],
    };

    public static MeetingLine Parse(CsvLine line)
    {
        var gpoId = line.Gpo("gpo_id");
        var status = line.Code("statut", FrenchCodes.MeetingStatuses);
        var meeting = new Meeting
        {
            Id = line.Cell("reunion_id") ?? line.Missing("reunion_id", ""),
            Number = line.RequiredWhole("numero", 1, 9_999),
            Start = line.RequiredDate("date") + line.RequiredTime("heure"),
            DurationMinutes = line.RequiredWhole("duree_min", Shortest, Longest),
            Format = line.Code("format", FrenchCodes.MeetingFormats),
            Status = status,
            CancelReason = Reason(line, status),
            ImportedReason = line.Cell("motif"),
            AgendaProblemIds = line.List("ordre_du_jour"),
            InvitedCount = line.Whole("nb_invites", 0, MostPeople),
            PresentCount = line.Whole("nb_presents", 0, MostPeople),
            PlannedAt = default,
        };
        var expected = $"R-{gpoId}-{meeting.Number:00}";
        if (line.Cell("reunion_id") is { } id && line.Cell("numero") is not null && id != expected)
            line.Error($"reunion_id « {Quote.Of(id)} » invalide (attendu {expected})");
        return new MeetingLine(line, gpoId, meeting, PostponedTo(line, meeting));
    }

    private static CancelReason? Reason(CsvLine line, MeetingStatus status)
    {
        if (line.Cell("motif") is not { } reason)
        {
            if (status == MeetingStatus.Cancelled) line.Missing("motif", 0);
            return null;
        }
        if (status is MeetingStatus.Cancelled or MeetingStatus.Postponed)
            return line.OptionalCode("motif", FrenchCodes.CancelReasons);
        if (reason != TakesPlaceOfAnother)
            line.Error($"motif « {Quote.Of(reason)} » inattendu pour une réunion ni annulée ni reportée");
        return null;
    }

    private static LocalDate? PostponedTo(CsvLine line, Meeting meeting)
    {
        var day = line.Date("reportee_au");
        if (day is null) return null;
        if (meeting.Status != MeetingStatus.Postponed) line.Error("reportee_au rempli alors que le statut n'est pas « reportee »");
        else if (day <= meeting.Start.Date) line.Error("reportee_au n'est pas après la date de la réunion");
        return day;
    }
}

/// <summary>A meeting, its group, and the day it was put off to.</summary>
internal sealed record MeetingLine(CsvLine Source, string GpoId, Meeting Meeting, LocalDate? PostponedTo);
