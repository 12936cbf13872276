using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Secrets;

/// <summary>Something the bot proves itself with, which one day is worth nothing any more.</summary>
/// <param name="Setting">Where it is configured; never what it is.</param>
/// <param name="Ends">The first moment it no longer works; null when nobody told us.</param>
/// <param name="EndSetting">Where that moment is written; null when it is read from the thing itself.</param>
public sealed record ExpiringSecret(string Setting, Instant? Ends, string? EndSetting)
{
    /// <summary>Long enough for whoever must ask somebody else for a new one.</summary>
    public static readonly Duration Notice = Duration.FromDays(30);

    public bool EndsSoon(Instant now) => Ends - now < Notice;

    /// <summary>For logs and probes: <c>Bot:ClientSecret expires on 2026-12-04 (in 12 days)</c>.</summary>
    public string Note(Instant now) => DaysLeft(now) is var days && days < 0
        ? $"{Setting} has expired on {Day}"
        : $"{Setting} expires on {Day} (in {days} days)";

    public int DaysLeft(Instant now) => Ends is { } ends ? (int)Math.Floor((ends - now).TotalDays) : int.MaxValue;

    private string Day => Ends is { } ends ? LocalDatePattern.Iso.Format(ends.InUtc().Date) : "";
}

/// <summary>The day a secret ends, as the configuration writes it: <c>2027-03-31</c>.</summary>
internal static class ExpiryDay
{
    public static string Fault(string setting) => $"{setting} s'écrit comme une date : 2027-03-31.";

    public static bool IsFault(string? day) => !string.IsNullOrWhiteSpace(day) && !LocalDatePattern.Iso.Parse(day.Trim()).Success;

    /// <summary>The beginning of that day: a warning too early harms nobody.</summary>
    public static Instant? Of(string? day) => !string.IsNullOrWhiteSpace(day) && LocalDatePattern.Iso.Parse(day.Trim()) is { Success: true } parsed
        ? parsed.Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()
        : null;
}
