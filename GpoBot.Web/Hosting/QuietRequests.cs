using Microsoft.Extensions.Logging;

namespace GpoBot.Web.Hosting;

/// <summary>
/// Keeps the addresses of requests out of the log: the framework writes each of them at the level Information, and in the
/// address of a private calendar is its key. Whatever the configuration says, and for whichever log.
/// </summary>
internal static class QuietRequests
{
    private const string Framework = "Microsoft.AspNetCore";

    // Puts the address into every line that is written during the request, where scopes are shown. Faults are told by the server too.
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static IServiceCollection AddQuietRequests(this IServiceCollection services) =>
        services.PostConfigure<LoggerFilterOptions>(Quieten);

    private static void Quieten(LoggerFilterOptions options)
    {
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var rule in options.Rules.Where(IsOfFramework).ToList()) options.Rules.Remove(rule);
        // A rule for one log stands before rules for all of them, hence one for each that has any.
        foreach (var provider in providers)
        {
            options.Rules.Add(new LoggerFilterRule(provider, Framework, LogLevel.Warning, null));
            options.Rules.Add(new LoggerFilterRule(provider, Requests, LogLevel.None, null));
        }
    }

    private static bool IsOfFramework(LoggerFilterRule rule) =>
        rule.CategoryName?.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) == true && !(rule.LogLevel >= LogLevel.Error);
}
