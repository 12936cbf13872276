namespace GpoBot.Dialogs.Commands;

// Of problems: report, register, retain, diagnosis, plan.
public static partial class Verbs
{
    public const string ProblemList = "problem.list";
    public const string ProblemShow = "problem.show";

    /// <summary>The form to report, or for a lead to register.</summary>
    public const string NewProblemForm = "problem.new.form";
    public const string NewProblem = "problem.new";
    public const string RetainForm = "problem.retain.form";
    public const string Retain = "problem.retain";
    public const string RedirectForm = "problem.redirect.form";
    public const string Redirect = "problem.redirect";
    public const string DiagnosisForm = "problem.diagnosis.form";
    public const string Diagnosis = "problem.diagnosis";
    public const string IndicatorForm = "problem.indicator.form";
    public const string Indicator = "problem.indicator";
    public const string LinkForm = "problem.link.form";
    public const string Link = "problem.link";
    public const string Unlink = "problem.unlink";
    public const string TemplateForm = "problem.template.form";
    public const string Template = "problem.template";
    public const string IncidentForm = "incident.form";
    public const string Incident = "incident.report";
    public const string IncidentList = "incident.list";
    public const string IncidentHandle = "incident.handle";
}
