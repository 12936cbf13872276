using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>The figures of a group, district, directorate or the nation over a period ("bilan DIPN 9A depuis janvier").</summary>
    /// <param name="ScopeWords">Of what, as typed: "DIPN 9A", "S01", "national"; null: of what is one's own.</param>
    /// <param name="From">First day; null: since the first of January.</param>
    /// <param name="To">Last day; null: today.</param>
    public sealed record Report(
        string? ScopeWords = null, DateMention? From = null, DateMention? To = null, ReportFocus Focus = ReportFocus.Whole) : Command;

    /// <summary>Groups that have not met for so many days (45 unless said).</summary>
    public sealed record Inactive(int? Days = null, string? ScopeWords = null) : Command;

    /// <summary>A file of what was last shown, or of what is named.</summary>
    public sealed record Export(string? ScopeWords = null, DateMention? From = null, DateMention? To = null) : Command;

    /// <summary>The addresses of the dashboard that were given to this person are to end.</summary>
    public sealed record RevokeDashboards : Command;
}

/// <summary>Which side of the figures is asked for.</summary>
public enum ReportFocus { Whole, Thematic, Targets, GoodPractices, BlockingReasons, Definitions, Detail, Dashboard }
