using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Turns;

namespace GpoBot.Benchmarks.Performance;

/// <summary>One of those that are compared: which bot, on which memory, and what is said to it.</summary>
/// <param name="Memory">Null for the bare bot.</param>
/// <param name="Changes">A commitment is answered on its card, instead of asking for help.</param>
internal sealed record Candidate(string Name, Memory? Memory, bool Changes)
{
    public static readonly CountryPlan Plan = new() { Gpos = 80, DueGpos = 0, HistoryDays = 30, InTeams = 0 };

    public Child Start(string program, Channel channel, string address, long answerBytes)
    {
        var calm = new Dictionary<string, string> { ["DOTNET_gcServer"] = "0" };
        return Memory is null
            ? Child.Start("dotnet",
                [program, "bare", "--url", address, "--reply-bytes", $"{answerBytes}", "--metadata", channel.Url + TokenIssuer.MetadataPath], calm)
            : Child.Start("dotnet", [program, "bot", "--pace", "none"], new Dictionary<string, string>(calm.Concat(Memory.Settings).Concat(Settings(channel, address))));
    }

    public Talker[] Talkers(HttpClient http, Channel channel, string address, int count)
    {
        var token = channel.Issuer.TokenFor(channel.Url);
        return [.. Enumerable.Range(0, count).Select(number => Talker(number))];

        Talker Talker(int gpo)
        {
            var messages = new Uri(address + "/api/messages");
            if (!Changes) return new(http, channel, messages, Roster.Of(Plan, gpo)[0].Email, "aide") { Token = token };
            var press = Presses.Of(Plan, gpo);
            return new(http, channel, messages, press.Email, "") { Token = token, Presses = press.Next };
        }
    }

    private Dictionary<string, string> Settings(Channel channel, string address) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address, ["Logging__LogLevel__Default"] = "Warning",
        ["Development__Clock"] = Plan.Monday.ToString("uuuu-MM-dd", null) + "T08:30:00+01:00",
        ["Calendar__Folder"] = Path.Combine(Memory!.Folder, "calendar"), ["Mail__Folder"] = Path.Combine(Memory.Folder, "mail"),
        ["Bot__AppId"] = TokenIssuer.AppId, ["Bot__TenantId"] = TokenIssuer.Tenant, ["Bot__ClientSecret"] = "bench",
        ["Bot__Authority"] = channel.Url, ["Bot__OpenIdMetadataUrl"] = channel.Url + TokenIssuer.MetadataPath,
        ["Bot__EntraMetadataUrl"] = channel.Url + TokenIssuer.MetadataPath, ["Bot__ServiceUrlHosts"] = "127.0.0.1",
    };
}
