using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Turns;

namespace GpoBot.Benchmarks.Performance;

/// <summary>What is done in a turn, and what of it is counted.</summary>
internal enum TurnKind
{
    /// <summary>Asking for help.</summary>
    Reading,

    /// <summary>Answering a commitment on its card; what the bot does later on is held back.</summary>
    Change,

    /// <summary>The same with all that follows: the message to the lead, the agenda, the figures.</summary>
    ChangeWithEffects,
}

/// <summary>One of those that are compared: which bot, on which memory, and what is said to it.</summary>
/// <param name="Memory">Null for the bare bot.</param>
internal sealed record Candidate(Memory? Memory, TurnKind Kind, CountryPlan Plan)
{
    /// <summary>The country in which changes are measured: what is held back grows with every turn, so it is spread over many groups.</summary>
    /// <param name="rounds">So many times its 101 departments, one GPO each.</param>
    public static CountryPlan Country(int rounds) => new() { Gpos = rounds * Department.All.Count, DueGpos = 0, HistoryDays = 7, InTeams = 0 };

    public Child Start(Published published, Channel channel, string address, long answerBytes) => Memory is null
        ? Child.Start("dotnet",
            [published.Program, "bare", "--url", address, "--reply-bytes", $"{answerBytes}", "--metadata", channel.Url + TokenIssuer.MetadataPath], Calm())
        : Child.Start("dotnet",
            [published.Program, "bot", "--pace", "none", "--once", "off", "--worker", Kind == TurnKind.Change ? "off" : "on"], Settings(channel, address));

    /// <summary>The product by its own entry, as it is shipped; the bare bot has no other.</summary>
    public Child StartShipped(Published published, Channel channel, string address, long answerBytes) => Memory is null
        ? Start(published, channel, address, answerBytes)
        : StartProduct(published.Product, channel, address);

    /// <summary>A product of any version.</summary>
    public Child StartProduct(string program, Channel channel, string address) => Child.Start("dotnet", [program], Settings(channel, address));

    public Talker[] Talkers(HttpClient http, Channel channel, string address, int count)
    {
        var token = channel.Issuer.TokenFor(channel.Url);
        var messages = new Uri(address + "/api/messages");
        return [.. Enumerable.Range(0, count).Select(number => new Talker(http, channel, messages, Speakers(number, count)) { Token = token })];
    }

    // Nobody sits in GPOs of two departments: whole departments to each, so that no two speak in one conversation.
    private Speaker[] Speakers(int number, int count) => Kind == TurnKind.Reading
        ? [new(Roster.Of(Plan, number)[0].Email, "aide")]
        : [.. Enumerable.Range(0, Plan.Gpos).Where(gpo => gpo % Department.All.Count % count == number).Select(gpo => Presses.Of(Plan, gpo))];

    private static Dictionary<string, string> Calm() => new() { ["DOTNET_gcServer"] = "0" };

    public Dictionary<string, string> Settings(Channel channel, string address) => new(Calm().Concat(Memory!.Settings))
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address, ["Logging__LogLevel__Default"] = "Warning",
        ["Development__Clock"] = Plan.Monday.ToString("uuuu-MM-dd", null) + "T08:30:00+01:00",
        ["Calendar__Folder"] = Path.Combine(Memory.Folder, "calendar"), ["Mail__Folder"] = Path.Combine(Memory.Folder, "mail"),
        ["Bot__AppId"] = TokenIssuer.AppId, ["Bot__TenantId"] = TokenIssuer.Tenant, ["Bot__ClientSecret"] = "bench",
        ["Bot__Authority"] = channel.Url, ["Bot__OpenIdMetadataUrl"] = channel.Url + TokenIssuer.MetadataPath,
        ["Bot__EntraMetadataUrl"] = channel.Url + TokenIssuer.MetadataPath, ["Bot__ServiceUrlHosts"] = "127.0.0.1",
    };
}
