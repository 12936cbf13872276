using System.Globalization;
using System.Net;

namespace GpoBot.Web.Mail;

/// <summary>Section <c>Mail:Smtp</c>: the relay that takes the mails. Numbers and switches are texts, so that a wrong one is named.</summary>
public sealed record SmtpOptions
{
    public const string Section = MailOptions.Section + ":Smtp";

    public string? Host { get; init; }

    /// <summary>The port of submission by default; 25 for a relay that knows this machine.</summary>
    public string Port { get; init; } = "587";

    /// <summary>True: nothing is said before the connection is encrypted.</summary>
    public string StartTls { get; init; } = "true";
    public string? User { get; init; }
    public string? Password { get; init; }

    internal int PortNumber => int.Parse(Port, NumberStyles.None, CultureInfo.InvariantCulture);
    internal bool Encrypts => bool.Parse(StartTls);
    internal NetworkCredential? Credential => IsSet(User) ? new(User, Password) : null;

    // The generated text of a record would show the password.
    public override string ToString() => $"SmtpOptions {Host}:{Port}";

    internal IEnumerable<string> Faults()
    {
        if (!IsSet(Host)) yield return "Mail:Smtp:Host manque : indiquez le relais de messagerie.";
        else if (Uri.CheckHostName(Host) == UriHostNameType.Unknown) yield return $"Mail:Smtp:Host : « {Host} » n'est pas un nom de machine.";
        if (!int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > ushort.MaxValue)
            yield return $"Mail:Smtp:Port : « {Port} » n'est pas un port.";
        else if (port == 465)
            yield return "Mail:Smtp:Port : le port 465 (TLS dès la connexion) n'est pas pris en charge ; indiquez 587 avec Mail:Smtp:StartTls.";
        if (!bool.TryParse(StartTls, out var encrypts)) yield return "Mail:Smtp:StartTls s'écrit true ou false.";
        else if (!encrypts && IsSet(Password) && !IsThisMachine())
            yield return "Mail:Smtp:StartTls vaut false : le mot de passe passerait en clair. Mettez true, ou retirez Mail:Smtp:Password.";
        if (IsSet(User) != IsSet(Password)) yield return "Mail:Smtp:User et Mail:Smtp:Password vont ensemble.";
    }

    private bool IsThisMachine() => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
