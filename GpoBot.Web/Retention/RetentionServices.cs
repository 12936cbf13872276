using GpoBot.Core.Retention;

namespace GpoBot.Web.Retention;

/// <summary>Brings the rules of retention into the host.</summary>
internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionRules rules) => services
        .AddSingleton(rules)
        .AddSingleton<RetentionMetrics>()
        .AddSingleton<IAuditCut, AuditCut>()
        .AddSingleton<HousePurge>()
        .AddSingleton<PurgePass>()
        .AddHostedService<FirstPurge>();
}
