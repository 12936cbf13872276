using System.Text.RegularExpressions;
using Azure.Identity;

namespace GpoBot.Web.Checkups;

/// <summary>What to do when Entra gives no token, from the code it says; its text stays out, for it may hold identifiers.</summary>
public static partial class TokenAdvice
{
    public static string Of(AuthenticationFailedException failure, string section)
    {
        var code = CodeOf(failure);
        return (code switch
        {
            "AADSTS7000215" => $"le secret est refusé. Remettez dans {section}:ClientSecret la valeur du secret (et non son identifiant).",
            "AADSTS7000222" => $"le secret a expiré. Créez-en un dans Entra, puis mettez à jour {section}:ClientSecret et {section}:SecretExpiresOn.",
            "AADSTS700016" => $"l'application n'est pas connue de ce locataire. Vérifiez {(section == "Bot" ? "Bot:AppId" : "Graph:ClientId")} et {section}:TenantId.",
            "AADSTS7000229" => "l'application n'a pas de principal de service dans ce locataire. Faites-la installer par un administrateur Entra.",
            "AADSTS90002" => $"le locataire n'existe pas. Vérifiez {section}:TenantId.",
            "AADSTS700027" => $"le certificat n'est pas celui que l'application connaît. Déposez sa clé publique dans Entra, ou corrigez {section}:CertificatePath.",
            "AADSTS50034" or "AADSTS53003" => "une règle d'accès conditionnel ou un compte bloqué l'interdit. Voyez l'administrateur Entra.",
            "" when failure is CredentialUnavailableException => $"l'identité managée n'est pas disponible sur cette machine. Vérifiez {section}:ManagedIdentityClientId.",
            "" => $"le service des jetons ne répond pas comme il faut. Vérifiez la sortie réseau et {section}:Authority.",
            _ => "Entra refuse. Cherchez ce code dans la documentation d'Entra.",
        }) + (code.Length > 0 ? $" ({code})" : "");
    }

    private static string CodeOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (Code().Match(fault.Message) is { Success: true } found) return found.Value;
        }

        return "";
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex Code();
}
