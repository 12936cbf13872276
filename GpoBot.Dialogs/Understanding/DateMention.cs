using NodaTime;

namespace GpoBot.Dialogs.Understanding;

/// <summary>A day as somebody said it, resolved as far as it can be.</summary>
public abstract record DateMention
{
    /// <summary>The words that were taken as the date.</summary>
    public required string Words { get; init; }

    /// <summary>One day, today or later (or in the past where the past was asked for: "depuis mardi").</summary>
    public sealed record Day(LocalDate Date) : DateMention;

    /// <summary>Several days fit ("la semaine prochaine"): a question follows, with these to choose from.</summary>
    public sealed record Several(IReadOnlyList<LocalDate> Days) : DateMention;

    /// <summary>No such day: the 31st of November.</summary>
    public sealed record DoesNotExist : DateMention;

    /// <summary>A day of the past where one to come was meant.</summary>
    public sealed record Past(LocalDate Date) : DateMention;
}
