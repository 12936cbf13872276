using GpoBot.Connector;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Mail;
using Microsoft.Extensions.Configuration;

namespace GpoBot.Tests.Mail;

/// <summary>A wrong section is named line by line before anything starts.</summary>
public sealed class MailOptionsTests
{
    private const string Id = "3f0c1c56-0000-4000-8000-000000000001";
    private static readonly GraphOptions Graph = new() { TenantId = Id, ClientId = Id, ClientSecret = "s" };

    [Theory]
    [InlineData("")]
    [InlineData("Mode=folder;Folder=x")]
    [InlineData("Mode=SMTP;Smtp:Host=relais.example.org")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:Port=25;Smtp:StartTls=false")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:User=u;Smtp:Password=p")]
    [InlineData("Mode=smtp;Smtp:Host=127.0.0.1;Smtp:StartTls=false;Smtp:User=u;Smtp:Password=p")]
    public void What_is_whole_is_right(string section) => Assert.Empty(Bind(section).Validate());

    [Theory]
    [InlineData("Mode=pigeon", "Mail:Mode")]
    [InlineData("Folder= ", "Mail:Folder")]
    [InlineData("Mode=graph", "Mail:Mode vaut graph")]
    [InlineData("Mode=smtp", "Mail:Smtp:Host manque")]
    [InlineData("Mode=smtp;Smtp:Host=pas un nom", "Mail:Smtp:Host")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:Port=smtp", "Mail:Smtp:Port")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:Port=0", "Mail:Smtp:Port")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:Port=465", "Mail:Smtp:Port : le port 465")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:StartTls=oui", "Mail:Smtp:StartTls s'écrit")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:User=u", "Mail:Smtp:User et Mail:Smtp:Password")]
    [InlineData("Mode=smtp;Smtp:Host=relais.example.org;Smtp:StartTls=false;Smtp:User=u;Smtp:Password=p", "Mail:Smtp:StartTls vaut false")]
    public void What_is_wrong_is_named(string section, string line) =>
        Assert.StartsWith(line, Assert.Single(Bind(section).Validate()), StringComparison.Ordinal);

    [Fact]
    public void Graph_sends_where_Graph_is_configured() => Assert.Empty(Bind("Mode=graph").Validate(hasGraph: true));

    [Fact]
    public void The_password_is_in_no_text_of_the_options() =>
        Assert.DoesNotContain("très-secret", Bind("Mode=smtp;Smtp:Host=h;Smtp:User=u;Smtp:Password=très-secret").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(Id, null, null)]
    [InlineData("gpobot", null, "Teams:CatalogAppId doit être")]
    [InlineData(Id, "http://smba.example.org/teams", "Teams:ServiceUrl")]
    [InlineData(Id, "https://smba.cloud.example/teams", null)]
    public void The_app_in_the_catalog_is_a_guid_and_its_service_is_safe(string? app, string? url, string? line) =>
        IsNamed(line, new TeamsOptions { CatalogAppId = app, ServiceUrl = url }.Validate(new BotOptions(), Graph));

    [Fact]
    public void Installing_needs_Graph_a_tenant_and_the_service_of_another_cloud()
    {
        var options = new TeamsOptions { CatalogAppId = Id };
        IsNamed("Teams:CatalogAppId demande Microsoft Graph", options.Validate(new BotOptions { TenantId = Id }, new GraphOptions()));
        IsNamed("Teams:CatalogAppId demande Bot:TenantId", options.Validate(new BotOptions(), new GraphOptions { ManagedIdentityClientId = Id }));
        IsNamed("Teams:ServiceUrl manque", options.Validate(new BotOptions { Authority = "https://login.cloud.example" }, Graph));
    }

    private static void IsNamed(string? line, IReadOnlyList<string> faults)
    {
        if (line is null) Assert.Empty(faults);
        else Assert.StartsWith(line, Assert.Single(faults), StringComparison.Ordinal);
    }

    private static MailOptions Bind(string section) => new ConfigurationBuilder()
        .AddInMemoryCollection(section.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create("Mail:" + pair[0], (string?)pair[1])))
        .Build().GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
}
