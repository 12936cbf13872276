using GpoBot.Core.Retention;
using GpoBot.Dialogs.Flows.People;
using GpoBot.Web.Retention.Persons;

namespace GpoBot.Web.Retention;

/// <summary>Brings the rules of retention into the host.</summary>
internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionRules rules, params IReadOnlyList<string> folders) => services
        .AddSingleton(rules)
        .AddSingleton<RetentionMetrics>()
        .AddSingleton<IAuditCut, AuditCut>()
        .AddSingleton<HousePurge>()
        .AddSingleton<PurgePass>()
        .AddSingleton<PersonTraces>()
        .AddSingleton(new PersonFiles(folders))
        .AddSingleton<IOwnTraces, OwnTraces>()
        .AddSingleton<Eraser>()
        .AddHostedService<FirstPurge>();
}
