using GpoBot.Core.Meetings;
using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;
using NodaTime;

namespace GpoBot.Web.Import.Checks;

/// <summary>Meetings: one at a time, about known problems, and on the right side of today.</summary>
internal static class MeetingChecks
{
    public static void Check(DepartmentLines files, References known, LocalDate today)
    {
        var lines = files.Meetings.Lines;
        Doubles.FindIds(lines, "reunion_id", m => m.Meeting.Id, m => m.Source);
        Doubles.Find(lines.Where(m => m.Meeting.Start.Date != CsvLine.NoDate), m => $"{m.GpoId} {m.Meeting.Start}", (first, second) =>
            second.Source.Error($"réunion en double : le GPO {second.GpoId} en a déjà une à cette heure, ligne {first.Source.Number}"));

        var days = lines.Select(m => (m.GpoId, m.Meeting.Start.Date)).ToHashSet();
        foreach (var (source, gpoId, meeting, postponedTo) in lines)
        {
            if (!known.HasGpo(gpoId)) source.Error($"GPO « {Quote.Of(gpoId)} » inconnu");
            foreach (var id in meeting.AgendaProblemIds.Where(id => !known.HasProblem(id)))
                source.Error($"ordre_du_jour : problématique « {Quote.Of(id)} » inconnue");
            if (postponedTo is { } day && !days.Contains((gpoId, day)))
                source.Error($"reportee_au : aucune réunion du GPO {Quote.Of(gpoId)} le {day:uuuu'-'MM'-'dd}");
            CheckSide(source, meeting, today);
        }
    }

    /// <summary>Only said: which day is today is the word of one machine.</summary>
    private static void CheckSide(CsvLine source, Meeting meeting, LocalDate today)
    {
        var day = meeting.Start.Date;
        if (day == CsvLine.NoDate) return;
        if (meeting.Status == MeetingStatus.Planned && day < today) source.Warn("réunion planifiée à une date passée");
        if (meeting.Status == MeetingStatus.Held && day > today) source.Warn("réunion notée tenue à une date à venir");
    }
}
