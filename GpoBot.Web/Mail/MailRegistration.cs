using GpoBot.Core.Ports;

namespace GpoBot.Web.Mail;

/// <summary>Which way mail leaves.</summary>
public static class MailRegistration
{
    /// <summary>Registers <see cref="IMailer"/>; needs a <see cref="TimeProvider"/> in the services.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options) =>
        services.AddSingleton<IMailer>(s => new PickupFolderMailer(options.Folder, s.GetRequiredService<TimeProvider>()));
}
