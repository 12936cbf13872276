using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.Links;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Access;

/// <summary>
/// Everything that partners of S01 can come to read in three weeks, by whatever way: they say all there is to say, press all there is to
/// press, and what the leads do meanwhile reaches them. Whoever adds a surface adds it to <see cref="Surfaces"/>.
/// </summary>
internal sealed partial class PartnerWalk : IAsyncDisposable
{
    private readonly HeardMail _mail = new();
    private readonly ConcurrentQueue<(string Surface, string Words)> _read = new();

    public TeamsScenario Teams { get; private set; } = null!;
    public TeamsPerson Lead { get; private set; } = null!;
    public IReadOnlyList<TeamsPerson> Partners { get; private set; } = [];
    private TeamsPlace Channel { get; set; } = null!;

    /// <summary>Each in its turn, for what the later ones show comes partly of the earlier.</summary>
    public static IReadOnlyList<(string Name, Func<PartnerWalk, Task> Go)> Surfaces { get; } =
    [
        ("calendar", walk => walk.SubscribesAsync()),
        ("typed", walk => walk.EachAsync(walk.SaysAllAsync)),
        ("made-up buttons", walk => walk.EachAsync(walk.PressesAllAsync)),
        ("windows", walk => walk.EachAsync(walk.OpensAllAsync)),
        ("search", walk => walk.EachAsync(walk.SearchesAsync)),
        ("channel", walk => walk.MeetsInChannelAsync()),
        ("pages of links", walk => walk.OpensLinksAsync()),
        ("round", walk => walk.LeadSaysAsync("tour entre deux réunions S01", "oui")),
        ("nudges and agenda", walk => walk.MoveToAsync("2026-11-23T18:00:00+01:00")),
        ("record", walk => walk.HoldsMeetingAsync()),
        ("departure", walk => walk.LeadSaysAsync("P05 quitte le GPO S01, P06 le remplace", "oui")),
        ("handover", walk => walk.LeadSaysAsync("je pars le 10 décembre, mon successeur est Noa Maquette", "oui")),
        ("weeks", walk => walk.MoveToAsync("2026-12-09T18:00:00+01:00")),
        ("typed again", walk => walk.EachAsync(walk.SaysPhrasesAsync)),
        ("in English", walk => walk.EachAsync(walk.SpeaksEnglishAsync)),
        ("addresses in cards and mails", walk => walk.FollowsAddressesAsync()),
    ];

    /// <param name="partners">Those of whom the walk reads in Teams; what goes by mail is read of all but the leads.</param>
    public static async Task<PartnerWalk> StartAsync(Func<Gpo, IReadOnlyList<GpoRow>> plant, params IReadOnlyList<string> partners)
    {
        var walk = new PartnerWalk();
        walk.Teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site },
            replace: services => services.Replace(ServiceDescriptor.Singleton<IMailer>(walk._mail))
                .Replace(ServiceDescriptor.Singleton(new LinkLimits(10_000, 10_000))));
        var gpo = await walk.Teams.GpoAsync("S01");
        Assert.Equal(CommitResult.Done, await walk.Teams.Store.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = gpo, Puts = plant(gpo) }, CancellationToken.None));
        walk.Lead = await walk.Teams.PersonAsync(TeamsScenario.Lead);
        List<TeamsPerson> present = [];
        foreach (var email in partners) present.Add(await walk.Teams.PersonAsync(email));
        walk.Partners = present;
        walk.Channel = new TeamsPlace(walk.Teams, "19:canal@thread.tacv2");
        walk.Channel.Has([walk.Lead, .. present]);
        return walk;
    }

    /// <summary>Goes all the way; gives what was read, with where.</summary>
    /// <param name="mayRead">Whose mails count.</param>
    public async Task<IReadOnlyList<(string Surface, string Words)>> GoAsync(Func<string, bool> mayRead)
    {
        foreach (var (name, go) in Surfaces)
        {
            var (seen, mails) = (Partners.ToDictionary(one => one.UserId, one => one.Sees.Count), _mail.Sent.Count);
            var shown = Channel.Shows.Count;
            await go(this);
            foreach (var partner in Partners) partner.Sees.Skip(seen[partner.UserId]).ToList().ForEach(sent => Read(name, sent.Activity.GetRawText()));
            foreach (var sent in Channel.Shows.Skip(shown)) Read(name, sent.Activity.GetRawText());
            foreach (var mail in _mail.Sent.Skip(mails).Where(mail => mayRead(mail.To)))
                Read($"{name}, mail", $"{mail.Subject}\n{mail.Body}\n{mail.CalendarFile}\n{(mail.Document is { } file ? TextOf(file.Content.ToArray()) : "")}");
        }

        return [.. _read];
    }

    public async ValueTask DisposeAsync() => await Teams.DisposeAsync();

    private void Read(string surface, string words) => _read.Enqueue((surface, Plain(words)));

    private void Heard(string surface, Seen seen) => Read(surface, seen.Body);

    private async Task EachAsync(Func<TeamsPerson, Task> go)
    {
        foreach (var partner in Partners) await go(partner);
    }

    private async Task SaysAllAsync(TeamsPerson partner)
    {
        foreach (var words in CommandCatalog.All.Select(command => command.Example).Where(IsHarmless).Concat(Phrases))
        {
            var seen = await partner.SaysAsync(words);
            Heard("typed", seen);
            foreach (var card in seen.Activities.Select(sent => sent.Card).OfType<SeenCard>().ToList())
                foreach (var button in card.Buttons.Where(IsHarmless)) Heard("buttons", await partner.PressesAsync(card, button));
        }
    }

    private async Task SaysPhrasesAsync(TeamsPerson partner)
    {
        foreach (var words in Phrases) Heard("typed again", await partner.SaysAsync(words));
    }

    private async Task PressesAllAsync(TeamsPerson partner)
    {
        foreach (var verb in MadeUpButtons.AllVerbs.Where(IsHarmlessVerb))
            foreach (var id in Ids) Heard("made-up buttons", await partner.PressesMadeUpAsync(verb, "S01", id));
    }

    private async Task OpensAllAsync(TeamsPerson partner)
    {
        foreach (var verb in MadeUpButtons.AllVerbs.Where(IsHarmlessVerb))
        {
            foreach (var id in new[] { "AC001", "PB03" })
            {
                var data = new JsonObject { ["verb"] = verb, ["schema"] = 1, ["gpo"] = "S01", ["id"] = id };
                Heard("windows", await partner.AsksAsync("task/fetch", new JsonObject { ["data"] = data }));
            }
        }
    }

    private async Task FollowsAddressesAsync()
    {
        foreach (var path in _read.SelectMany(one => Addresses().Matches(one.Words).Select(found => found.Groups[1].Value)).Distinct().Take(400).ToList())
            Read($"address {path[..3]}", TextOf(await (await Teams.Http.GetAsync(path)).Content.ReadAsByteArrayAsync()));
    }

    // A document is a folder of texts.
    private static string TextOf(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(content);
        using var archive = new ZipArchive(new MemoryStream(content));
        return string.Join('\n', archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static string Plain(string words) => WebUtility.HtmlDecode(Regex.Unescape(words.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\\\\u", "\\u", StringComparison.Ordinal))).Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"https://gpobot\.example\.org(/(?:r|f|t)/[A-Za-z0-9_-]+|/calendar/[0-9a-f]+\.ics)")]
    private static partial Regex Addresses();
}
