using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=gpo;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("accountname=gpo;accountkey=c2VjcmV0MQ==;")]
    [InlineData("TableEndpoint=https://gpo.table.core.windows.net;SharedAccessSignature=sv=2020&sig=abc%3D")]
    [InlineData("AccountName=gpo;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/gpo")]
    public void A_right_configuration_has_nothing_to_say(string? connection) =>
        Assert.Empty(new StorageOptions { ConnectionString = connection }.Validate());

    [Theory]
    [InlineData("AccountName=gpo", "il faut AccountName et AccountKey, ou SharedAccessSignature")]
    [InlineData("AccountName=gpo;AccountKey=not base64!", "son AccountKey n'est pas en base64")]
    [InlineData("AccountKey=c2VjcmV0", "il faut AccountName ou TableEndpoint")]
    [InlineData("AccountName=gpo;AccountName=gpo", "AccountName y figure deux fois")]
    [InlineData("c2VjcmV0", "chaque partie s'écrit Nom=Valeur, séparée par « ; »")]
    [InlineData("TableEndpoint=ftp://gpo;SharedAccessSignature=sig", "son adresse de tables n'est pas une adresse http")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=gpo;AccountKey=c2VjcmV0", "http n'est admis que sur cette machine, écrivez https")]
    public void A_wrong_connection_string_is_explained_without_its_secret(string connection, string why)
    {
        var line = Assert.Single(new StorageOptions { ConnectionString = connection }.Validate());
        Assert.Equal($"Storage:ConnectionString est inutilisable : {why}.", line);
    }

    [Fact]
    public void The_short_form_of_the_emulator_is_answered_with_the_form_to_write()
    {
        var line = Assert.Single(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }.Validate());
        Assert.Contains("écrivez la chaîne complète", line, StringComparison.Ordinal);
        Assert.Contains("TableEndpoint=http://127.0.0.1:10002/devstoreaccount1", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "ce n'est pas une adresse")]
    [InlineData("http://gpo.table.core.windows.net", "elle doit commencer par https, car un jeton y est envoyé")]
    [InlineData("http://127.0.0.1:10002/gpo", "elle doit commencer par https, car un jeton y est envoyé")]
    public void A_wrong_endpoint_is_explained(string endpoint, string why)
    {
        var line = Assert.Single(new StorageOptions { TableEndpoint = endpoint }.Validate());
        Assert.Equal($"Storage:TableEndpoint est inutilisable : {why}.", line);
    }

    [Fact]
    public void Two_places_at_once_and_no_file_are_refused()
    {
        var both = new StorageOptions { ConnectionString = "AccountName=gpo;AccountKey=c2VjcmV0", TableEndpoint = "https://gpo.example.org" };
        Assert.Contains("gardez l'un des deux", Assert.Single(both.Validate()), StringComparison.Ordinal);
        Assert.StartsWith("Storage:Path", Assert.Single(new StorageOptions { Path = " " }.Validate()), StringComparison.Ordinal);
    }
}
