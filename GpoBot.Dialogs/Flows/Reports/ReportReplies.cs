namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>What is said of figures that are not shown.</summary>
internal static class ReportReplies
{
    /// <summary>The same for what is somebody else's and for what does not exist.</summary>
    public const string NotYours =
        "Je ne trouve pas ce GPO ni ce périmètre parmi ceux que vous pouvez consulter. Écrivez **bilan** pour voir le vôtre.";

    public const string FiguresOnly =
        "Ce tableau est réservé au référent du GPO, à son suppléant et à la hiérarchie. Écrivez **bilan** pour voir les chiffres de votre GPO.";

    public const string NoDetail =
        "Je ne trouve pas ce GPO parmi ceux dont vous pouvez ouvrir le détail. Écrivez **bilan** pour voir les chiffres.";
}

/// <summary>What was last shown, as it is kept: these words are stored and never change.</summary>
internal static class LastView
{
    public const string Whole = "whole";
    public const string Idle = "idle";
}
