using GpoBot.Web.Secrets;
using NodaTime;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>The secrets and certificates that end soon, or of which nobody knows when.</summary>
public sealed class SecretsCheck(SecretsWatch secrets) : ICheck
{
    public string Name => "Secrets";

    public InstallStep Step => InstallStep.Identity;

    public Task<Finding?> RunAsync(CancellationToken cancellation) => Task.FromResult<Finding?>(Look(secrets.All(), secrets.Now));

    private static Finding Look(IReadOnlyList<ExpiringSecret> all, Instant now)
    {
        if (all.Count == 0) return Finding.Fine("aucun secret qui expire.");
        string[] ended = [.. all.Where(secret => secret.DaysLeft(now) < 0).Select(secret => $"{secret.Setting} a expiré")];
        string[] soon = [.. all.Where(secret => secret.EndsSoon(now) && secret.DaysLeft(now) >= 0).Select(secret => $"{secret.Setting} expire {In(secret.DaysLeft(now))}")];
        string[] unknown = [.. all.Where(secret => secret.Ends is null).Select(secret => secret.EndSetting is { } setting
            ? $"la fin de {secret.Setting} n'est pas connue ; écrivez-la dans {setting} (2027-03-31)"
            : $"le certificat de {secret.Setting} ne se lit pas ; vérifiez le fichier, ses droits et son mot de passe")];
        var text = string.Join(" ; ", ended.Concat(soon).Concat(unknown));
        if (ended.Length > 0) return Finding.Fault($"{text}. Renouvelez dans Entra, puis mettez la configuration à jour.");
        if (soon.Length > 0) return Finding.Look($"{text}. Préparez le suivant dans Entra : les deux valent ensemble pendant le remplacement.");
        return unknown.Length > 0 ? Finding.Look(text + ".") : Finding.Fine($"le premier expire {In(all.Min(secret => secret.DaysLeft(now)))}.");
    }

    private static string In(int days) => days switch { 0 => "aujourd'hui", 1 => "demain", _ => $"dans {days} jours" };
}
