using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Calendar.Graph;
using Microsoft.Extensions.Configuration;

namespace GpoBot.Tests.Calendar.Graph;

public sealed class GraphOptionsTests
{
    private const string Id = "3f0c1c56-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("", false)]
    [InlineData("TenantId=;ClientSecret=;Authority=", false)]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s", true)]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;BaseUrl=http://127.0.0.1:5000/v1.0;Authority=http://localhost:5001", true)]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;BaseUrl=https://graph.cloud.example/v1.0;Authority=https://login.cloud.example", true)]
    [InlineData("ManagedIdentityClientId=" + Id + ";BaseUrl=https://graph.cloud.example/v1.0", true)]
    [InlineData("ManagedIdentityClientId=" + Id, true)]
    public void A_whole_section_or_none_is_right(string section, bool configured)
    {
        var options = Bind(section);

        Assert.Empty(options.Validate());
        Assert.Equal(configured, options.IsConfigured);
    }

    [Theory]
    [InlineData("TenantId=t", "Graph:ClientId", "Graph:ClientSecret")]
    [InlineData("ClientSecret=s", "Graph:TenantId", "Graph:ClientId")]
    [InlineData("BaseUrl=http://127.0.0.1:5000/v1.0", "Graph:TenantId", "Graph:ClientId", "Graph:ClientSecret")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;CertificatePath=/absent.pem", "l'un des deux", "n'existe pas")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;BaseUrl=http://graph.example.org/v1.0", "Graph:BaseUrl")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;BaseUrl=graph", "Graph:BaseUrl")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;Authority=http://login.example.org", "Graph:Authority")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;Authority=https://login.cloud.example", "Graph:BaseUrl est encore")]
    [InlineData("TenantId=t;ClientId=c;ClientSecret=s;BaseUrl=https://graph.cloud.example/v1.0", "Graph:Authority manque")]
    [InlineData("ManagedIdentityClientId=" + Id + ";ClientId=c", "exclut")]
    [InlineData("ManagedIdentityClientId=moi", "Graph:ManagedIdentityClientId")]
    public void A_wrong_or_half_section_is_named_line_by_line(string section, params string[] lines)
    {
        var faults = Bind(section).Validate();

        Assert.Equal(lines.Length, faults.Count);
        Assert.All(lines.Zip(faults), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0", "https://graph.microsoft.com/.default")]
    [InlineData("https://graph.microsoft.us/v1.0/", "https://graph.microsoft.us/.default")]
    public void Tokens_are_for_the_host_that_is_called(string baseUrl, string scope) =>
        Assert.Equal(scope, new GraphOptions { BaseUrl = baseUrl }.Scope);

    [Fact]
    public async Task The_configured_secret_opens_the_calendar_through_the_configured_authority()
    {
        await using var rig = await GraphRig.StartAsync(credential: null, server => Secret(server, "a secret"));

        await rig.CreateAsync(PlannedMeetings.OfS01());

        Assert.Single(rig.Mailbox.Events);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_refusal_with_entras_code()
    {
        await using var rig = await GraphRig.StartAsync(credential: null, server => Secret(server, "another"));

        var refusal = await rig.RefusalOfAsync(PlannedMeetings.OfS01());

        Assert.Equal(("AADSTS7000215", false), (refusal.Code, refusal.Retryable));
    }

    private static GraphOptions Secret(GraphServer server, string secret) =>
        new() { TenantId = Id, ClientId = Id, ClientSecret = secret, Authority = server.Root };

    private static GraphOptions Bind(string section) => new ConfigurationBuilder()
        .AddInMemoryCollection(section.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create("Graph:" + pair[0], (string?)pair[1])))
        .Build().GetSection(GraphOptions.Section).Get<GraphOptions>() ?? new GraphOptions();
}
