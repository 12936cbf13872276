using GpoBot.Core.Retention;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.About;

/// <summary>What the pages say of this very installation.</summary>
/// <param name="Operator">Who runs it, as in the Teams package; null when the configuration names nobody.</param>
/// <param name="Contact">Whom to write to about one's data; null likewise.</param>
public sealed record Installation(string? Operator, string? Contact, RetentionRules Keeps)
{
    public static Installation Of(SiteOptions site, RetentionRules keeps) => new(Given(site.Operator), Given(site.DpoContact), keeps);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
