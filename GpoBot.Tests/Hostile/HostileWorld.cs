using System.Net;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Links;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Hostile;

/// <summary>A bot with the demo department, every kind of person before it, and watchers on all that it answers and writes.</summary>
internal sealed class HostileWorld : IAsyncDisposable
{
    // A national sum reads every group; a turn of a person a handful of rows of each of theirs.
    private const int MostTrips = 400;
    private const int AlwaysAnswered = 16 * 1024;
    private readonly Dictionary<string, HashSet<string>> _readable = [];
    private WatchedTables _tables = null!;
    private List<string> _foreign = [];
    private string _foreignBefore = "";

    private HostileWorld(TeamsScenario teams, LoggedFaults faults) => (Teams, Faults) = (teams, faults);

    public TeamsScenario Teams { get; }
    public LoggedFaults Faults { get; }

    /// <summary>How the last request was answered.</summary>
    public int LastStatus { get; private set; }

    /// <summary>Whether it changed a group, and whether its answer told anything of one.</summary>
    public bool LastWrote { get; private set; }

    public bool LastRead { get; private set; }

    /// <summary>The last card each conversation was shown.</summary>
    public Dictionary<string, SeenCard> LastCards { get; } = [];

    /// <summary>Addresses that work: pages of mails, a calendar.</summary>
    public List<(string Path, Attacker Owner)> Addresses { get; } = [];

    public static async Task<HostileWorld> StartAsync()
    {
        var faults = new LoggedFaults();
        WatchedTables? tables = null;
        var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = "https://gpobot.example.org" }, replace: services =>
        {
            var made = services.Last(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => tables = new WatchedTables((ITableStore)made(provider))));
            // Nobody works but who is asked to, and pages may be opened as fast as one can.
            services.RemoveAll<IHostedService>().AddSingleton(new LinkLimits(10_000_000, 10_000_000));
            services.AddLogging(logging => logging.AddProvider(faults).SetMinimumLevel(LogLevel.Error));
        });
        var world = new HostileWorld(teams, faults) { _tables = tables! };
        await world.PrepareAsync();
        return world;
    }

    /// <summary>Sends it and tells everything that is not as it should be; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> SendAsync(HostileRequest request)
    {
        Faults.Forget();
        _tables.Forget();
        Teams.Connector.Forget();
        using var message = request.ToMessage();
        using var answer = await AnswerAsync(message, request.Body.Length);
        var body = await answer.Content.ReadAsStringAsync();
        var said = Teams.Connector.Sent;
        Remember(request.By, body, said);
        var read = body + string.Concat(said.Select(one => one.Activity.GetRawText()));
        (LastStatus, LastWrote, LastRead) = ((int)answer.StatusCode, _tables.Written.Any(), Markers.In(read).Any());
        return [.. Wrong(answer.StatusCode), .. await WronglyReadAsync(request.By, read), .. await WronglyWrittenAsync(request.By)];
    }

    /// <summary>Lets everything that is due happen, and tells what went wrong with it.</summary>
    public async Task<IReadOnlyList<string>> SettleAsync()
    {
        Faults.Forget();
        await Teams.SettleAsync();
        return [.. Faults.Lines.Select(line => "logged: " + line)];
    }

    /// <summary>True when the groups that nobody here belongs to are as they were, byte by byte.</summary>
    public async Task<bool> ForeignIsUntouchedAsync() => await ForeignAsync() == _foreignBefore;

    public ValueTask DisposeAsync() => Teams.DisposeAsync();

    // Who sends more than is read is refused while still sending, and the refusal may be lost with the connection. That is as good
    // as a refusal, as long as others are answered. What fits on the way is answered in any case.
    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, int size)
    {
        try
        {
            return await Teams.Http.SendAsync(message);
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException && size > AlwaysAnswered)
        {
            using var alive = await Teams.Http.GetAsync(new Uri("/health/live", UriKind.Relative));
            return new HttpResponseMessage(alive.IsSuccessStatusCode ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.ServiceUnavailable);
        }
    }

    private async Task PrepareAsync()
    {
        List<string> all = [];
        await foreach (var id in Teams.Store.ListIdsAsync(CancellationToken.None)) all.Add(id);
        await Markers.PlantAsync(Teams, all);
        foreach (var one in Cast.All.Where(one => one.Email is not null))
        {
            Teams.Connector.Knows(one.UserId, one.Email!);
            _readable[one.Kind] = await GroupsOfAsync(one, all);
        }

        _foreign = [.. all.Except(_readable.Values.SelectMany(ids => ids))];
        Addresses.AddRange(await WorkingAddresses.MakeAsync(Teams));
        await Teams.SettleAsync();
        _foreignBefore = await ForeignAsync();
    }

    private IEnumerable<string> Wrong(HttpStatusCode status)
    {
        if ((int)status >= 500 && status != HttpStatusCode.NotImplemented) yield return $"answered {(int)status}";
        // Where the address of the channel itself was spoilt, the channel cannot be reached, and that is what is logged.
        foreach (var line in Faults.Lines.Where(line => !line.Contains("ConnectorException", StringComparison.Ordinal))) yield return "logged: " + line;
        if (_tables.Trips > MostTrips) yield return $"went {_tables.Trips} times to the store";
    }

    private async Task<IReadOnlyList<string>> WronglyReadAsync(Attacker by, string text)
    {
        List<string> wrong = [];
        foreach (var gpo in Markers.In(text))
        {
            if (!await MayReadAsync(by, gpo)) wrong.Add($"read what belongs to {gpo}");
        }

        var officer = by.Email?.EndsWith("@police.example.org", StringComparison.Ordinal) == true;
        if (!officer && text.Contains(Markers.PoliceOnly, StringComparison.Ordinal) && (await Teams.GpoAsync("S01")).Commitments
            .Any(one => one.PoliceOnly && one.Title.Contains(Markers.PoliceOnly, StringComparison.Ordinal)))
            wrong.Add("read what is for police officers only");
        return wrong;
    }

    private async Task<IReadOnlyList<string>> WronglyWrittenAsync(Attacker by)
    {
        List<string> wrong = [];
        foreach (var (gpo, row) in _tables.Written.Where(one => !one.Gpo.StartsWith('@')))
        {
            if (!await MayReadAsync(by, gpo)) wrong.Add($"wrote {row} of {gpo}");
        }

        return wrong;
    }

    private async Task<bool> MayReadAsync(Attacker by, string gpo) => by.Email is { } email
        && (_readable[by.Kind].Contains(gpo)
            // They may have been taken into the roster by somebody who may do that.
            || (await Teams.People.FindByEmailAsync(email, CancellationToken.None))?.GpoIds.Contains(gpo) == true);

    private async Task<HashSet<string>> GroupsOfAsync(Attacker one, IEnumerable<string> all)
    {
        var person = await Teams.People.FindByEmailAsync(one.Email!, CancellationToken.None);
        HashSet<string> ids = [.. person?.GpoIds ?? []];
        foreach (var id in all)
        {
            var group = (await Teams.GpoAsync(id)).Group;
            if (person?.Posts.Any(post => post.Role switch
                {
                    PostRole.DistrictChief => post.Scope == group.District, PostRole.Directorate => post.Scope == group.Directorate,
                    PostRole.National => true, _ => false,
                }) == true) ids.Add(id);
        }

        return ids;
    }

    private async Task<string> ForeignAsync()
    {
        List<string> lines = [];
        foreach (var gpo in _foreign)
        {
            await foreach (var row in _tables.QueryAsync("gpo", new RowQuery { Partition = gpo }, CancellationToken.None))
                lines.Add($"{gpo} {row.RowKey} {row.ETag} {string.Join('|', row.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}");
        }

        return string.Join('\n', lines);
    }

    private void Remember(Attacker by, string body, IReadOnlyList<SentActivity> said)
    {
        if ((CardButtons.InAnswer(body) ?? said.LastOrDefault(one => one.Card is not null)?.Card) is { } card) LastCards[by.Kind] = card;
    }
}
