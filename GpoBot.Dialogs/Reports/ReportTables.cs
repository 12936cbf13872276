using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using NodaTime.Text;

namespace GpoBot.Dialogs.Reports;

/// <summary>The tables behind the cards: the same figures, and no person.</summary>
public static class ReportTables
{
    // Words of a title that go into the name of a file.
    private const int LongestName = 6;

    private static readonly (string Name, Func<Counts, int> Of)[] Figures =
    [
        ("reunions_tenues", one => one.Held), ("reunions_annulees", one => one.Cancelled), ("reunions_reportees", one => one.Postponed),
        ("reunions_planifiees", one => one.Planned), ("pb_total", one => one.Problems), ("pb_proposes", one => one.Proposed),
        ("pb_ouverts", one => one.Open), ("pb_en_evaluation", one => one.UnderEvaluation), ("pb_resolus", one => one.Solved),
        ("pb_clos_sans_suite", one => one.ClosedWithoutFollowUp), ("pb_rouverts", one => one.Reopened), ("actions_total", one => one.Commitments),
        ("actions_faites", one => one.Done), ("actions_abandonnees", one => one.Dropped), ("actions_ouvertes", one => one.OpenCommitments),
        ("actions_en_retard", one => one.Overdue), ("actions_bloquees", one => one.Blocked), ("actions_sans_echeance", one => one.WithoutDueDate),
    ];

    /// <summary>A line for each GPO, one for each directorate where there are several, and the whole.</summary>
    public static ReportTable Whole(ReportScope scope, Report report) => new(
        NameOf("bilan", scope, report.Period),
        ["gpo_id", "type_gpo", "direction", .. Figures.Select(figure => figure.Name)],
        [
            .. report.Gpos.Select(line => Row(line.Gpo.GpoId, Kind(line.Gpo.Kind), line.Gpo.Directorate ?? "", line.Counts)),
            .. report.Directorates.Count > 1
                ? report.Directorates.Select(one => Row($"TOTAL {one.Directorate}", "", "", one.Counts)) : [],
            Row("TOTAL", "", "", report.Total),
        ]);

    /// <summary>The groups that have not met, then those that sleep and those being created.</summary>
    public static ReportTable Idle(ReportScope scope, Inactivity idle, ReportPeriod period) => new(
        NameOf($"sans-reunion-{Text(idle.Days)}-jours", scope, period),
        ["gpo_id", "type_gpo", "direction", "statut", "derniere_reunion", "jours", "prochaine_reunion"],
        [
            .. idle.Idle.Concat(idle.Dormant).Concat(idle.InCreation).Select(one => (IReadOnlyList<string>)
            [
                one.Gpo.GpoId, Kind(one.Gpo.Kind), one.Gpo.Directorate ?? "", Status(one.Gpo.Status), Day(one.LastHeldOn),
                one.DaysSince is { } days ? Text(days) : "", Day(one.NextOn),
            ]),
        ]);

    private static IReadOnlyList<string> Row(string id, string kind, string directorate, Counts counts) =>
        [id, kind, directorate, .. Figures.Select(figure => Text(figure.Of(counts)))];

    /// <summary>Says what was looked at in signs that a file name and a key can have.</summary>
    public static string NameOf(string what, ReportScope scope, ReportPeriod period)
    {
        var words = new string([.. (scope.Key.Length > 0 ? scope.Key : scope.Title).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"gpo-{what}-{string.Join('-', words.Take(LongestName))}-{Day(period.From)}-{Day(period.To)}";
    }

    private static string Kind(GroupKind kind) => kind switch
    {
        GroupKind.Sector => "secteur",
        GroupKind.Thematic => "thematique",
        _ => "ponctuel",
    };

    private static string Status(GroupStatus status) => status switch
    {
        GroupStatus.Active => "actif",
        GroupStatus.Dormant => "en_sommeil",
        _ => "en_creation",
    };

    private static string Day(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
