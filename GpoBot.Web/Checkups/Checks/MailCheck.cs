using System.Net.Sockets;
using System.Text;
using GpoBot.Web.Hosting;
using GpoBot.Web.Mail;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether mail could leave; none is sent.</summary>
public sealed class MailCheck(GpoBotSettings settings) : ICheck
{
    private const int LongestLine = 1000;

    public string Name => "Courriel";

    public InstallStep Step => InstallStep.Mail;

    public async Task<Finding?> RunAsync(CancellationToken cancellation) =>
        settings.Mail.LeavesBySmtp ? await RelayAsync(settings.Mail.Smtp, cancellation)
        : settings.Mail.LeavesByGraph ? Finding.Fine("part par Graph ; l'autorisation Mail.Send ne se vérifie qu'en envoyant.")
        : Folder(settings.Mail.Folder);

    private static Finding Folder(string folder)
    {
        if (!Directory.Exists(folder)) return Finding.Fine($"déposé dans {folder}, que GpoBot créera et qu'un relais doit relever.");
        try
        {
            using var tried = File.Create(Path.Combine(folder, $".diagnose-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose);
            return Finding.Fine($"déposé dans {folder}, qu'un relais doit relever.");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault($"le dossier {folder} ne peut pas être écrit. Vérifiez Mail:Folder et ses droits.");
        }
    }

    private static async Task<Finding> RelayAsync(SmtpOptions smtp, CancellationToken cancellation)
    {
        var host = $"{smtp.Host}:{smtp.Port}";
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(smtp.Host!, smtp.PortNumber, cancellation);
            using var heard = new StreamReader(tcp.GetStream(), Encoding.ASCII);
            if (await AnswerAsync(heard, cancellation) is not ['2', ..]) return Finding.Fault($"{host} ne se présente pas comme un relais. Vérifiez Mail:Smtp:Host et Mail:Smtp:Port.");
            await SayAsync(tcp, "EHLO gpobot.invalid", cancellation);
            var offers = await AnswerAsync(heard, cancellation);
            await SayAsync(tcp, "QUIT", cancellation);
            return smtp.Encrypts && !offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase)
                ? Finding.Fault($"{host} n'offre pas de chiffrement, et Mail:Smtp:StartTls l'exige : rien ne partira. Demandez STARTTLS au relais.")
                : Finding.Fine($"{host} répond{(smtp.Encrypts ? " et chiffre" : "")}.");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return Finding.Fault($"{host} n'est pas joignable. Vérifiez Mail:Smtp:Host, Mail:Smtp:Port et le pare-feu ; les courriels attendent entre-temps.");
        }
    }

    private static Task SayAsync(TcpClient tcp, string line, CancellationToken cancellation) =>
        tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellation).AsTask();

    // All lines of one answer: "250-" goes on, "250 " ends it.
    private static async Task<string> AnswerAsync(StreamReader heard, CancellationToken cancellation)
    {
        var all = new StringBuilder();
        while (await heard.ReadLineAsync(cancellation) is { Length: < LongestLine } line && all.Length < 10 * LongestLine)
        {
            all.AppendLine(line);
            if (line.Length < 4 || line[3] != '-') break;
        }

        return all.ToString();
    }
}
