using Azure.Identity;
using GpoBot.Web.Checkups;
using GpoBot.Web.Storage;
using Microsoft.Data.Sqlite;

namespace GpoBot.Tests.Checkups;

/// <summary>What is said of a trouble names its cause and what to do, and nothing that is secret.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided: s3cr3t", "le secret est refusé. Remettez dans Bot:ClientSecret la valeur du secret (et non son identifiant). (AADSTS7000215)")]
    [InlineData("AADSTS7000222: The provided client secret keys for app are expired.", "le secret a expiré.")]
    [InlineData("AADSTS700016: Application with identifier was not found", "Vérifiez Bot:AppId et Bot:TenantId.")]
    [InlineData("AADSTS90002: Tenant not found", "le locataire n'existe pas.")]
    [InlineData("AADSTS123456: something new", "Cherchez ce code dans la documentation d'Entra. (AADSTS123456)")]
    [InlineData("No route to s3cr3t", "Vérifiez la sortie réseau et Bot:Authority.")]
    public void Entra_is_understood_by_its_code_wherever_it_stands(string message, string part)
    {
        foreach (var failure in new[] { new AuthenticationFailedException(message), new AuthenticationFailedException("outer", new InvalidOperationException(message)) })
        {
            var advice = TokenAdvice.Of(failure, "Bot");
            Assert.Contains(part, advice, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cr3t", advice, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(5, "est occupé par un autre programme")]
    [InlineData(8, "est en lecture seule")]
    [InlineData(10, "refuse d'écrire ou de lire")]
    [InlineData(11, "est abîmé")]
    [InlineData(13, "est plein")]
    [InlineData(14, "ne s'ouvre pas")]
    [InlineData(26, "est abîmé")]
    [InlineData(1, "n'est pas utilisable")]
    public void A_file_is_understood_by_the_code_of_SQLite(int code, string part)
    {
        var refusal = new StorageException($"SQLite {code}", new SqliteException("a message", code));
        Assert.Contains(part, StorageTrouble.Advice(refusal, new StorageOptions()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unreachable", "ne répond pas")]
    [InlineData("NoToken", "identité managée")]
    [InlineData("AuthorizationPermissionMismatch", "Contributeur aux données de table")]
    [InlineData("TableNotFound", "n'existent pas encore")]
    [InlineData("ServerBusy", "est saturé")]
    [InlineData("SomethingNew", "refuse. (SomethingNew)")]
    public void Tables_are_understood_by_the_code_of_the_service(string code, string part) => Assert.Contains(
        part, StorageTrouble.Advice(new StorageException(code), new StorageOptions { TableEndpoint = "https://gpo.example.org" }), StringComparison.Ordinal);
}
