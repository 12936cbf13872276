using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;

namespace GpoBot.Web.Mail;

/// <summary>Which way mail leaves.</summary>
public static class MailRegistration
{
    /// <summary>
    /// Registers <see cref="IMailer"/>; needs a <see cref="TimeProvider"/> in the services and, to send through Graph, the calendar of Graph.
    /// The options are valid by then.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options) =>
        options.LeavesBySmtp ? services.AddSingleton<IMailer>(_ => new SmtpMailer(options.Smtp))
        : options.LeavesByGraph ? services.AddSingleton<IMailer>(s => new GraphMailer(
            s.GetRequiredService<GraphConnection>().Client, s.GetRequiredService<MailboxGate>(), s.GetRequiredService<TimeProvider>()))
        : services.AddSingleton<IMailer>(s => new PickupFolderMailer(options.Folder, s.GetRequiredService<TimeProvider>()));
}
