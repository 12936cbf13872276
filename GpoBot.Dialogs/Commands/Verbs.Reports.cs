namespace GpoBot.Dialogs.Commands;

// Of figures.
public static partial class Verbs
{
    public const string Report = "report";
    public const string ReportBreakdown = "report.breakdown";
    public const string ReportExport = "report.export";
    public const string ReportExportIdle = "report.export.idle";
    public const string ReportDefinitions = "report.definitions";
    public const string ReportInactive = "report.inactive";
    public const string ReportThematic = "report.thematic";
    public const string ReportPractices = "report.practices";
    public const string Dashboard = "dashboard";
    public const string DashboardRevoke = "dashboard.revoke";
}
