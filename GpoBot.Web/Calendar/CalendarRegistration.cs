using Azure.Core;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Calendar.Local;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Calendar;

/// <summary>Which calendar an installation has.</summary>
public static class CalendarRegistration
{
    /// <summary>
    /// Registers <see cref="ICalendar"/>, <see cref="ICalendarWatcher"/> and <see cref="IFreeBusy"/>: Microsoft Graph when
    /// configured, else files in <paramref name="localFolder"/>.
    /// Needs a <see cref="TimeProvider"/> in the services; the options are to be validated before.
    /// </summary>
    /// <param name="credential">Identity to use instead of the configured one.</param>
    public static IServiceCollection AddCalendar(
        this IServiceCollection services, GraphOptions options, string localFolder, TokenCredential? credential = null)
    {
        if (!options.IsConfigured)
            return services.AddSingleton<ICalendar>(s => new LocalCalendar(localFolder, s.GetRequiredService<TimeProvider>()))
                .AddSingleton<ICalendarWatcher, LocalWatcher>().AddSingleton<IFreeBusy, LocalFreeBusy>();

        services.AddGraphWatching(options);
        services.AddSingleton<IFreeBusy>(s => new GraphFreeBusy(
            s.GetRequiredService<GraphConnection>().Client,
            s.GetRequiredService<MailboxGate>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<GraphFreeBusy>>()));
        services.AddSingleton(_ => GraphConnection.Open(options, credential ?? GraphCredentials.Create(options)));
        services.AddSingleton<MailboxGate>();
        return services.AddSingleton<ICalendar>(s => new GraphCalendar(
            s.GetRequiredService<GraphConnection>().Client,
            s.GetRequiredService<MailboxGate>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<GraphCalendar>>()));
    }

    private static void AddGraphWatching(this IServiceCollection services, GraphOptions options) => services
        .AddSingleton(s => ActivatorUtilities.CreateInstance<NotificationDesk>(s, options))
        .AddSingleton<ICalendarWatcher>(s => new GraphWatcher(
            s.GetRequiredService<GraphConnection>().Client,
            s.GetRequiredService<MailboxGate>(),
            s.GetService<SiteOptions>() ?? new SiteOptions(),
            s.GetRequiredService<TimeProvider>()));
}
