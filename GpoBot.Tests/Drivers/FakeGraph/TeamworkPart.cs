using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>People of the directory, and the apps installed with them.</summary>
internal sealed partial class TeamworkPart
{
    public const string CatalogApp = "3f0c1c56-0000-4000-8000-00000000000a";
    private const string Apps = "/v1.0/users/{user}/teamwork/installedApps";

    public ConcurrentDictionary<string, DirectoryUser> People { get; } = new(StringComparer.Ordinal);

    /// <summary>With whom the app is installed, by object id.</summary>
    public ConcurrentDictionary<string, bool> Installed { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls answered with these refusals first, each once.</summary>
    public ConcurrentQueue<Refusal> Refusals { get; } = new();

    /// <summary>The answer to every installation, where it is not allowed.</summary>
    public Refusal? NoInstalling { get; set; }

    /// <summary>What was installed is not shown yet.</summary>
    public bool LagsBehind { get; set; }

    public static string ChatOf(string user) => $"19:{user}_bot@unq.gbl.spaces";

    public void Map(WebApplication app, GraphServer graph)
    {
        app.MapGet("/v1.0/users", (HttpContext http) => Guarded(http, graph, () => Find(http.Request.Query)));
        app.MapPost(Apps, (HttpContext http, string user) => InstallAsync(http, graph, user));
        app.MapGet(Apps, (HttpContext http, string user) => Guarded(http, graph, () => List(http.Request.Query, user)));
        app.MapGet(Apps + "/{installation}/chat", (HttpContext http, string user, string installation) => Guarded(http, graph, () =>
            Installed.ContainsKey(user) && installation == IdOf(user)
                ? Results.Json(new { id = ChatOf(user), chatType = "oneOnOne" })
                : GraphServer.Answer(new(404, "NotFound"))));
    }

    private IResult Guarded(HttpContext http, GraphServer graph, Func<IResult> work)
    {
        if (http.Request.Headers.Authorization != "Bearer " + GraphServer.Token) return GraphServer.Answer(new(401, "InvalidAuthenticationToken"));
        graph.Entered.Release();
        return Refusals.TryDequeue(out var refusal) ? GraphServer.Answer(refusal, http) : work();
    }

    private IResult Find(IQueryCollection query)
    {
        var filter = ByAddress().Match(query["$filter"].ToString());
        if (!filter.Success || filter.Groups[1].Value != filter.Groups[2].Value || query["$select"] != "id" || query["$top"] != "2")
            return GraphServer.Answer(new(400, "Request_UnsupportedQuery", query["$filter"].ToString()));
        var address = filter.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal);
        var found = People.Where(p => Is(p.Value.Mail, address) || Is(p.Value.UserPrincipalName, address)).Select(p => new { id = p.Key });
        return Results.Json(new { value = found.Take(2) });
    }

    private async Task<IResult> InstallAsync(HttpContext http, GraphServer graph, string user)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var wanted = body.RootElement.Clone();
        return Guarded(http, graph, () =>
        {
            if (!People.ContainsKey(user)) return GraphServer.Answer(new(404, "NotFound"));
            if (wanted.EnumerateObject().Any(p => p.Name is not ("teamsApp@odata.bind" or "@odata.type"))) return Wrong("member");
            if (!wanted.TryGetProperty("teamsApp@odata.bind", out var app)) return Wrong("teamsApp@odata.bind");
            if (app.GetString() != $"{graph.BaseUrl}/appCatalogs/teamsApps/{CatalogApp}") return GraphServer.Answer(new(404, "NotFound", "app"));
            if (NoInstalling is { } refusal) return GraphServer.Answer(refusal, http);
            return Installed.TryAdd(user, true) ? Results.StatusCode(201) : GraphServer.Answer(new(409, "Conflict", "App is installed."));
        });
    }

    private IResult List(IQueryCollection query, string user)
    {
        if (query["$expand"] != "teamsApp" || query["$filter"] != $"teamsApp/id eq '{CatalogApp}'") return Wrong("query");
        object[] shown = Installed.ContainsKey(user) && !LagsBehind ? [new { id = IdOf(user), teamsApp = new { id = CatalogApp } }] : [];
        return Results.Json(new { value = shown });
    }

    private static string IdOf(string user) => $"{user}##{CatalogApp}";

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IResult Wrong(string what) => GraphServer.Answer(new(400, "BadRequest", what));

    [GeneratedRegex("^mail eq '(.*)' or userPrincipalName eq '(.*)'$")]
    private static partial Regex ByAddress();
}

/// <summary>Somebody in the directory of the tenant; a guest signs in under a name that is no address.</summary>
internal sealed record DirectoryUser(string? Mail, string UserPrincipalName);
