using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Observability;

namespace GpoBot.Web.Mail;

/// <summary>Which way mail leaves.</summary>
public static class MailRegistration
{
    /// <summary>
    /// Registers <see cref="IMailer"/>; needs a <see cref="TimeProvider"/> in the services and, to send through Graph, the calendar of Graph.
    /// The options are valid by then.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options) => services.AddSingleton(s =>
        s.GetService<ObservabilityOptions>()?.Endpoint is null ? MailerOf(options, s) : new TracedMailer(MailerOf(options, s)));

    private static IMailer MailerOf(MailOptions options, IServiceProvider s) =>
        options.LeavesBySmtp ? new SmtpMailer(options.Smtp)
        : options.LeavesByGraph ? new GraphMailer(
            s.GetRequiredService<GraphConnection>().Client, s.GetRequiredService<MailboxGate>(), s.GetRequiredService<TimeProvider>())
        : new PickupFolderMailer(options.Folder, s.GetRequiredService<TimeProvider>());
}
