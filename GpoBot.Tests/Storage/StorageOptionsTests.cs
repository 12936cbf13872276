using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=gpo;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("accountname=gpo;accountkey=c2VjcmV0MQ==;")]
    [InlineData("TableEndpoint=https://gpo.table.core.windows.net;SharedAccessSignature=sv=2020&sig=abc%3D")]
    [InlineData("AccountName=gpo;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/gpo")]
    public void A_right_configuration_has_nothing_to_say(string? connection) =>
        Assert.Empty(new StorageOptions { ConnectionString = connection }.Validate());

    [Theory]
    [InlineData("AccountName=gpo", "it needs AccountName and AccountKey, or SharedAccessSignature")]
    [InlineData("AccountName=gpo;AccountKey=not base64!", "its AccountKey is not base64")]
    [InlineData("AccountKey=c2VjcmV0", "it needs AccountName or TableEndpoint")]
    [InlineData("AccountName=gpo;AccountName=gpo", "AccountName stands there twice")]
    [InlineData("c2VjcmV0", "each part is Name=Value, separated by ';'")]
    [InlineData("TableEndpoint=ftp://gpo;SharedAccessSignature=sig", "its table endpoint is no http address")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=gpo;AccountKey=c2VjcmV0", "plain http is for this machine only, use https")]
    public void A_wrong_connection_string_is_explained_without_its_secret(string connection, string why)
    {
        var line = Assert.Single(new StorageOptions { ConnectionString = connection }.Validate());
        Assert.Equal($"Storage:ConnectionString is not usable: {why}.", line);
    }

    [Theory]
    [InlineData("nowhere", "it is no address")]
    [InlineData("http://gpo.table.core.windows.net", "it must start with https, since a token is sent to it")]
    [InlineData("http://127.0.0.1:10002/gpo", "it must start with https, since a token is sent to it")]
    public void A_wrong_endpoint_is_explained(string endpoint, string why)
    {
        var line = Assert.Single(new StorageOptions { TableEndpoint = endpoint }.Validate());
        Assert.Equal($"Storage:TableEndpoint is not usable: {why}.", line);
    }

    [Fact]
    public void Two_places_at_once_and_no_file_are_refused()
    {
        var both = new StorageOptions { ConnectionString = "UseDevelopmentStorage=true", TableEndpoint = "https://gpo.example.org" };
        Assert.Contains("keep one", Assert.Single(both.Validate()), StringComparison.Ordinal);
        Assert.StartsWith("Storage:Path", Assert.Single(new StorageOptions { Path = " " }.Validate()), StringComparison.Ordinal);
    }
}
