using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Access;

/// <summary>One person of one standing before the whole bot, and the same small group anew for each trial.</summary>
internal sealed class RightsStage : IAsyncDisposable
{
    private const string Channel = "19:essai@thread.tacv2";
    private readonly TeamsScenario _teams;
    private readonly Gpo _demo;
    private readonly Standing _standing;
    private TeamsPerson? _person;

    private RightsStage(TeamsScenario teams, Gpo demo, Standing standing) => (_teams, _demo, _standing) = (teams, demo, standing);

    public static async Task<RightsStage> StartAsync(Standing standing)
    {
        var teams = await ReportTalk.StartAsync();
        return new RightsStage(teams, await teams.GpoAsync(RightsWorld.Gpo), standing);
    }

    /// <summary>Whether it was done or seen, and all that was answered.</summary>
    public async Task<(bool Used, string Heard)> TryAsync(Trial trial, Circumstances circumstances)
    {
        await ArrangeAsync(trial, circumstances);
        _person ??= await _teams.PersonAsync(RightsWorld.MyEmail);
        await _person.SaysAsync("annuler");
        await _teams.SettleAsync();
        var before = await WrittenAsync();
        var heard = await trial.PlayAsync(_person, Channel);
        var written = !before.SetEquals(await WrittenAsync());
        return (trial.Sees is { } word ? heard.Contains(word, StringComparison.Ordinal) : written, heard);
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    private async Task ArrangeAsync(Trial trial, Circumstances circumstances)
    {
        await AppointAsync(circumstances.HasFlag(Circumstances.WithinScope));
        var now = await _teams.GpoAsync(RightsWorld.Gpo);
        List<GpoRow> wanted = [.. RightsWorld.Rows(_demo, _standing, circumstances), .. trial.Adds];
        var keys = wanted.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var gone = Live(now).Where(row => !keys.Contains(row.RowKey)).ToList();
        await CommitAsync(new GpoCommit { GpoId = now.Id, Read = await WithPastAsync(now), Puts = wanted, Deletes = gone });
    }

    // A record that was validated for a former trial is of the past.
    private Task<Gpo> WithPastAsync(Gpo now) => _teams.Store.WithPastAsync(now, ["v.record.R-S01-95", "r.meeting.R-S01-9"], CancellationToken.None);

    private async Task CommitAsync(GpoCommit commit) => Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(commit, CancellationToken.None));

    private static IEnumerable<GpoRow> Live(Gpo gpo) =>
    [
        .. gpo.Contacts, .. gpo.Problems, .. gpo.Commitments, .. gpo.Meetings, .. gpo.Effects, .. gpo.Points, .. gpo.DropIns, .. gpo.DraftRecords,
        .. gpo.Incidents, .. gpo.Linked, .. gpo.Places,
    ];

    private async Task AppointAsync(bool within)
    {
        foreach (var (post, active) in Posts(within))
            await _teams.People.AppointAsync([new Appointment(RightsWorld.MyEmail, "Dominique", "Zqnom", post, active)], CancellationToken.None);
    }

    private IEnumerable<(Post Post, bool Active)> Posts(bool within) => _standing switch
    {
        Standing.DistrictChief => [(new(PostRole.DistrictChief, "CPN Montfictif"), within), (new(PostRole.DistrictChief, "CPN Port-Exemple"), !within)],
        Standing.Directorate => [(new(PostRole.Directorate, "DIPN 9A"), within), (new(PostRole.Directorate, "DDPN 9B"), !within)],
        Standing.National => [(new(PostRole.National, ""), true)],
        Standing.Administrator => [(new(PostRole.Administrator, ""), true)],
        Standing.Auditor => [(new(PostRole.Auditor, ""), true)],
        _ => [],
    };

    // What the group is: not what is on its way to people, nor when the machine looks again.
    private async Task<HashSet<string>> WrittenAsync()
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var store = _teams.Services.GetRequiredService<ITableStore>();
        await foreach (var row in store.QueryAsync("gpo", new RowQuery { Partition = RightsWorld.Gpo }, CancellationToken.None))
        {
            if (row.RowKey[0] is >= 'a' and <= 'e' or 'i' or 'j' or 'k' or 'p' or 'u' or 'v' or 'w' or 'm' or 'l') written.Add($"{row.RowKey} {row.ETag}");
        }

        return written;
    }
}
