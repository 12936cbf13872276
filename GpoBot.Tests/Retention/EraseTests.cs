using System.Text;
using System.Text.Json;
using GpoBot.Connector.Schema;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Retention.Persons;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static GpoBot.Tests.Retention.PurgeTests;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Retention;

/// <summary>Somebody is erased: nothing in any table or file says any more who it was, and every figure is what it was.</summary>
public sealed class EraseTests
{
    private const string Email = "zebulon.quidmarqueur@example.org";
    private const string Name = "Zébulon L'Étrange-Quidmarqueur";
    private const string User = "29:user-quidmarqueur";
    private const string Talk = "a:talk-quidmarqueur";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 5);

    [Fact]
    public async Task A_person_with_traces_in_every_place_is_found_nowhere_afterwards_in_no_row_and_no_byte_of_a_file()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await SeedAsync(teams);
        var seen = await PlacesAsync(teams);
        Assert.Equal(TracePlaces.All.Where(place => place.End != TraceEnd.Pseudonym).Select(place => (place.Table, place.Prefix)), seen);
        var counts = await CountsAsync(teams);

        var dry = await RunAsync(teams, ["erase", Email.ToUpperInvariant(), "--dry-run"], 0);
        Has("Effacement à blanc : rien n'a été changé", dry);
        Assert.Contains(await AllRowsAsync(teams), row => Marked(row));

        Has("Effacement fait", await RunAsync(teams, ["erase", Email], 0));

        Assert.DoesNotContain(await AllRowsAsync(teams), row => Marked(row));
        Assert.DoesNotContain(Files(teams), file => Marked(Read(file)));
        Assert.Equal(counts, await CountsAsync(teams));
        var gpo = await teams.GpoAsync("S01");
        Assert.Equal("Ancien membre (Association Fictive)", gpo.FindContact("P91")!.FullName);
        Has("vu avec un ancien membre", gpo.FindCommitment("AC901")!.Comment!);
        Assert.Contains("person.erase", (await teams.Store.ReadHistoryAsync("S01", "u.audit.", default).OfType<Core.Audit.AuditLine>().ToListAsync()).Select(line => line.Verb));
        Has("n'est connue nulle part", await RunAsync(teams, ["erase", Email], 0));
    }

    [Fact]
    public async Task Under_a_legal_hold_nobody_is_erased_and_it_is_said_why()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await SeedAsync(teams);
        await RunAsync(teams, ["hold", "S01", "--reason", "réquisition 12"], 0);
        Has("S01 est sous gel légal (réquisition 12) : rien n'y est effacé", await RunAsync(teams, ["erase", Email], 1));
        Assert.Contains(await AllRowsAsync(teams), row => Marked(row));
    }

    [Theory]
    [InlineData(TeamsScenario.Lead, "une passation doit d'abord lui donner un successeur")]
    [InlineData(TeamsScenario.Landlord, "le référent écrit « P07 quitte le GPO S01 »")]
    [InlineData("personne@example.org", "n'est connue nulle part")]
    [InlineData("personne", "Donnez une adresse de courriel entière")]
    public async Task Who_still_answers_for_something_leaves_first(string address, string words)
    {
        await using var teams = await TeamsScenario.StartAsync();
        Has(words, await RunAsync(teams, ["erase", address], address == "personne@example.org" ? 0 : 1));
    }

    [Fact]
    public async Task After_leaving_erasing_needs_no_three_months_and_somebody_of_the_same_name_keeps_theirs()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, elias) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(DemoPeople.OtherLandlord));
        foreach (var gpo in new[] { "S01", "S03" })
        {
            await elias.SaysAsync($"je quitte le GPO {gpo}");
            await elias.SaysAsync("oui");
        }

        var read = await teams.GpoAsync("S01");
        var namesake = read.Contacts.First(one => one.Id == "P01") with { LastName = "Palier" };
        await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = [namesake] }, default);
        Has("Effacement fait", await RunAsync(teams, ["erase", DemoPeople.OtherLandlord], 0));
        Assert.DoesNotContain(await AllRowsAsync(teams), row => row.Contains("Elias", StringComparison.Ordinal) || row.Contains(DemoPeople.OtherLandlord, StringComparison.Ordinal));
        Assert.Equal("Palier", (await teams.GpoAsync("S01")).FindContact("P01")!.LastName);
        Assert.Equal("Ancien membre (Horizon Habitat Exemple)", (await teams.GpoAsync("S01")).FindContact("P05")!.FullName);
        HasNot("Elias", (await alix.SaysAsync("AC002")).Text);
    }

    internal static async Task SeedAsync(TeamsScenario teams)
    {
        var store = teams.Store;
        Contact contact = new()
        {
            Id = "P91", Organisation = "Association Fictive", PartnerType = "ASSO", FirstName = "Zébulon", LastName = "L'Étrange-Quidmarqueur",
            Function = "Médiateur quidmarqueur", Email = Email, Active = false, AccessUntil = new LocalDate(2026, 11, 19),
        };
        var other = contact with { Id = "P92", FirstName = "Ana", LastName = "Autre", Email = "ana@example.org", Function = $"Adjointe de {Name}", Active = true };
        var free = $"vu avec M. L'Étrange-Quidmarqueur ({Email}), {Name}";
        var problem = FilledRows.Problem with { Id = "PB901", Description = free, ProposedBy = "P91" };
        var commitment = FilledRows.Commitment with { Id = "AC901", ProblemId = "PB901", OwnerId = "P91", Comment = free, Archived = false };
        var meeting = FilledRows.Meeting with { Id = "R-S01-91", Place = free, CalendarEventId = null, InvitedIds = ["P91"], Start = new LocalDateTime(2027, 1, 5, 9, 0), PlannedAt = Now };
        var effect = FilledRows.Effect with { Id = "msg.x.P91", Kind = EffectKind.Message, Recipient = "P91", Reason = Email, DueAt = Now + Duration.FromDays(900), NextTryAt = null };
        var record = FilledRows.Record with { MeetingId = "R-S01-91", Items = [new(RecordItemKind.Decision, free)] };
        var turn = new TurnMarker("quid", JsonSerializer.Serialize(new { text = $"Bonjour {Name}" })) { At = Now };
        GpoRow[] rows =
        [
            contact, other, problem, problem with { Id = "PB902", Status = ProblemStatus.Solved }, commitment, commitment with { Id = "AC902", Archived = true },
            meeting, meeting with { Id = "R-S01-92", Status = MeetingStatus.Held, Start = new LocalDateTime(2026, 11, 3, 9, 0) }, effect,
            effect with { Id = "msg.y.P91", State = EffectState.Sent }, FilledRows.Reminder with { Key = "x.P91" },
            FilledRows.Recurrence with { ProblemId = "PB902", Title = free }, FilledRows.Incident with { Id = "IN901", SentBy = "P91" },
            FilledRows.Incident with { Id = "IN902", SentBy = "P91", Archived = true }, FilledRows.Point with { Id = "OJ91", Text = free, ProposedBy = "P91" },
            FilledRows.DropIn with { Place = free, HeldBy = "P91" }, record, record with { ValidatedAt = Now, ValidatedBy = "P91" },
            FilledRows.Place with { Id = "quid", LinkedBy = "P91" }, FilledRows.Linked with { ProblemId = "PB903", OwnerId = "S01", Title = free }, turn,
        ];
        Assert.Equal(CommitResult.Done, await store.CommitAsync(new GpoCommit { GpoId = "S01", Read = null, Puts = rows }, default));
        var gpo = await teams.GpoAsync("S01");
        await store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [gpo.Group with { Banner = $"Contact : {Name}" }] }, default);

        var of = teams.Services;
        await of.GetRequiredService<IPeople>().AppointAsync([new Appointment(Email, "Zébulon", "L'Étrange-Quidmarqueur", new Post(PostRole.Auditor, ""))], default);
        await of.GetRequiredService<IPeople>().BindAsync("tenant", User, Email, default);
        var reference = new ConversationReference(Talk, "https://smba.example.org/", "msteams", "tenant", "28:bot", User);
        await of.GetRequiredService<IConversations>().SaveAsync(new KnownConversation(Email, reference), default);
        await of.GetRequiredService<FirstContactMemory>().KeepAsync(Email, new FirstContactRefusal(Now, Now, "x"), default);
        await of.GetRequiredService<IDrafts>().SaveAsync(new Draft(Talk, User, "d", "k", 1, JsonSerializer.Serialize(free), Now), default);
        await of.GetRequiredService<ILastReports>().SaveAsync(Talk, User, new LastReport("S01", new LocalDate(2026, 1, 1), new LocalDate(2026, 11, 20), "bilan", null), default);
        await of.GetRequiredService<IFeeds>().ReplaceAsync(Email, "token-quidmarqueur", Now, default);
        var link = new AnswerLink("S01", "P91", LinkKind.Commitment, "AC901", Now);
        await of.GetRequiredService<IAnswerLinks>().IssueAsync(link, default);
        await of.GetRequiredService<IAnswerLinks>().ClaimRenewalAsync(link, Now, default);
        await of.GetRequiredService<IDownloads>().KeepAsync(new Download(Email, "x.csv", "text/csv", Encoding.UTF8.GetBytes(free), "S01", "P91", "Member", "x", Now), default);
        await of.GetRequiredService<IDashboardLinks>().IssueAsync(Email, Now, default);
        await of.GetRequiredService<IDashboardLinks>().RevokeAsync(Email, Now, default);
        var totals = of.GetRequiredService<ITotals>();
        await totals.StoreAsync(new Core.Reports.GpoFacts { GpoId = "S01", Directorate = "X", Name = "x", Practices = [new("PB901", "RODEO", new LocalDate(2026, 1, 1), free)] }, null, default);
        Directory.CreateDirectory(teams.MailFolder);
        await File.WriteAllTextAsync(Path.Combine(teams.MailFolder, "q.eml"), $"To: {Email}\r\n\r\nBonjour {Name}");
        Directory.CreateDirectory(teams.CalendarFolder);
        await File.WriteAllTextAsync(Path.Combine(teams.CalendarFolder, "q.ics"), $"BEGIN:VCALENDAR\r\nATTENDEE;CN=x:mailto:zebulon.quidmar\r\n queur@example.org\r\n");
    }

    internal static async Task<List<(string, string)>> PlacesAsync(TeamsScenario teams)
    {
        var traces = teams.Services.GetRequiredService<PersonTraces>();
        var marks = await traces.MarksAsync(Email, await teams.Store.ListIdsAsync(default).ToListAsync(), [], default);
        var found = await traces.FindAsync(marks, everywhere: true, default).Select(trace => trace.Place).Distinct().ToListAsync();
        return [.. TracePlaces.All.Where(place => place.End != TraceEnd.Pseudonym && found.Contains(place)).Select(place => (place.Table, place.Prefix))];
    }

    private static bool Marked(string text) =>
        text.Contains("quidmar", StringComparison.OrdinalIgnoreCase) || text.Contains("bulon", StringComparison.OrdinalIgnoreCase) || text.Contains("trange", StringComparison.Ordinal);

    private static IEnumerable<string> Files(TeamsScenario teams) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(teams.MailFolder)!, "*", SearchOption.AllDirectories);

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }

    private static async Task<string> CountsAsync(TeamsScenario teams) =>
        JsonSerializer.Serialize((await teams.Services.GetRequiredService<Dialogs.Reports.GpoFactsFinder>().OfAsync(await teams.GpoAsync("S01"), null, default))
            with { Practices = [] });
}
