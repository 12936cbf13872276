namespace GpoBot.Dialogs.Reports;

/// <summary>
/// Section <c>Reports</c> of the configuration: what a directorate aims at, in percent. None is set by GpoBot itself: no public text
/// sets one.
/// </summary>
public sealed record ReportOptions
{
    public const string Section = "Reports";

    /// <summary>Meetings held, of those the cadence asks for.</summary>
    public int? CadenceTarget { get; init; }

    /// <summary>Commitments answered, of those reminded of.</summary>
    public int? ResponseTarget { get; init; }

    /// <summary>Problems that stayed solved, of those looked at again.</summary>
    public int? StableTarget { get; init; }

    /// <summary>One French line for each fault.</summary>
    public IEnumerable<string> Validate() =>
        from target in new[] { (nameof(CadenceTarget), CadenceTarget), (nameof(ResponseTarget), ResponseTarget), (nameof(StableTarget), StableTarget) }
        where target.Item2 is < 0 or > 100
        select $"{Section}:{target.Item1} est un pourcentage, entre 0 et 100.";
}
