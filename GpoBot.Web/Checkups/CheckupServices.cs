using GpoBot.Web.Checkups.Checks;
using GpoBot.Web.Hosting;
using GpoBot.Web.Secrets;

namespace GpoBot.Web.Checkups;

/// <summary>The parts of « diagnose », and the watch over the ends of secrets.</summary>
public static class CheckupServices
{
    public static IServiceCollection AddDiagnosis(this IServiceCollection services, GpoBotSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<SecretsWatch>()
        .AddHostedService<SecretsReminder>()
        .AddHttpClient(Probe.ClientName, Probe.Configure).ConfigurePrimaryHttpMessageHandler(Probe.Handler).RemoveAllLoggers().Services
        .AddSingleton<Probe>()
        .AddSingleton<ICheck, VersionCheck>()
        .AddSingleton<ICheck, SecretsCheck>()
        .AddSingleton<ICheck, MemoryCheck>()
        .AddSingleton<ICheck, FileCheck>()
        .AddSingleton<ICheck, SpaceCheck>()
        .AddSingleton<ICheck, AgendaCheck>()
        .AddSingleton<ICheck, ClockCheck>()
        .AddSingleton<ICheck, SigningKeysCheck>()
        .AddSingleton<ICheck, EntraKeysCheck>()
        .AddSingleton<ICheck, ChannelTokenCheck>()
        .AddSingleton<ICheck, ChannelHostCheck>()
        .AddSingleton<ICheck, GraphTokenCheck>()
        .AddSingleton<ICheck, GraphCalendarCheck>()
        .AddSingleton<ICheck, MailCheck>()
        .AddSingleton<ICheck, PublicAddressCheck>()
        .AddSingleton<ICheck, DepartmentCheck>()
        .AddSingleton<ICheck, TabCheck>()
        .AddSingleton<ICheck, FirstTalkCheck>()
        .AddSingleton<Checkup>();
}
