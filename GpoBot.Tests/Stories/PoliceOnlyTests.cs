using GpoBot.Core.Ports;
using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>
/// What is kept among the police appears on no surface of a partner. The commitment bears a word found nowhere else; every surface is
/// walked and searched for it. Whoever adds a surface adds it to the list.
/// </summary>
public sealed class PoliceOnlyTests
{
    private const string Canary = "Zqcanari";

    /// <summary>What a partner can type beyond the catalogue, so that every list, card and page comes by.</summary>
    private static readonly string[] Typed =
    [
        "AC001", "AC001 fait", "AC001 bloqué budget", "report AC001 au 15 décembre", "rappelle-moi AC001 lundi", "mes actions S01", "retards S01", "ordre du jour",
        "ordre du jour S01", "PB01", "avis PB01", "où en est PB01", "problématiques", "membres", "mes données", "bilan S01", "export S01", "relevé", "relevé S01",
        "suivi S01", "réaffecte AC001 à P07", "AC001 visible par les partenaires", "qui vient mardi ?", "accessibilité", "charte", Canary,
    ];

    private static readonly string[] Partners = [TeamsScenario.Landlord, DemoPeople.OtherLandlord, DemoPeople.Mayor, "luc.traitdunion@police.example.org"];

    [Fact, Trait("Speed", "Slow")]
    public async Task R19_A_police_only_commitment_is_found_on_no_surface_of_a_partner()
    {
        var mail = new HeardMail();
        await using var teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site },
            replace: services => services.Replace(ServiceDescriptor.Singleton<IMailer>(mail)));
        await HideAsync(teams);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        List<TeamsPerson> partners = [];
        foreach (var email in Partners) partners.Add(await teams.PersonAsync(email));

        // The lead does see it: the word is not missing everywhere.
        Assert.Contains(Canary, (await alix.SaysAsync("retards S01")).Text, StringComparison.Ordinal);
        var feed = await partners[0].LinkAsync();
        foreach (var partner in partners) await WalkAsync(partner);
        // Digests, agenda, reminders and what follows a meeting.
        foreach (var moment in new[] { "2026-11-20T18:00:00+01:00", "2026-11-23T18:00:00+01:00", "2026-11-25T18:00:00+01:00", "2026-12-09T18:00:00+01:00" })
            await teams.MoveToAsync(moment);

        var shown = partners.SelectMany(partner => partner.Sees.Select(sent => (partner.UserId, Words: $"{sent.Text}{sent.Card?.Json.GetRawText()}")))
            .Concat(mail.Sent.Where(one => !IsLead(one.To)).Select(one => (UserId: one.To, Words: $"{one.Subject}{one.Body}{one.CalendarFile}")))
            .Append(("feed", await teams.Http.GetStringAsync(feed)))
            .Concat(CalendarFiles(teams).Select(file => (file, File.ReadAllText(file))));
        Assert.All(shown, surface => Assert.False(
            Unescaped(surface.Item2).Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{surface.Item1}: {surface.Item2}"));
        Assert.True((await teams.GpoAsync("S01")).FindCommitment("AC001")!.PoliceOnly);
    }

    /// <summary>Says all there is to say, and presses every button of every card that comes back.</summary>
    private static async Task WalkAsync(TeamsPerson partner)
    {
        foreach (var words in CommandCatalog.All.Select(command => command.Example).Where(IsHarmless).Concat(Typed))
        {
            var seen = await partner.SaysAsync(words);
            foreach (var card in seen.Activities.Select(sent => sent.Card).OfType<SeenCard>().ToList())
            {
                foreach (var button in card.Buttons.Where(IsHarmless)) await partner.PressesAsync(card, button);
            }
        }
    }

    // Whoever leaves, stops or prefers mail would see nothing more.
    private static bool IsHarmless(string words) => !new[] { "quitte", "successeur", "stop", "Arrêter", "courriel", "congé", "langue", "Suspendre", "Ouvrir", "S'abonner", "lien" }
        .Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string[] CalendarFiles(TeamsScenario teams) =>
        Directory.Exists(teams.CalendarFolder) ? Directory.GetFiles(teams.CalendarFolder, "*", SearchOption.AllDirectories) : [];

    private static bool IsLead(string address) => address is TeamsScenario.Lead or DemoPeople.DeputyLead;

    private static string Unescaped(string words) => words.Replace("\\u", " ", StringComparison.Ordinal).Replace("\r\n ", "", StringComparison.Ordinal);

    private static async Task HideAsync(TeamsScenario teams)
    {
        var gpo = await teams.GpoAsync("S01");
        var hidden = gpo.FindCommitment("AC001")! with
        {
            Title = $"{Canary} des caves", Comment = $"{Canary} prévu mardi", PoliceOnly = true, DueOn = new LocalDate(2026, 11, 17), AnsweredAt = null, AnsweredBy = null,
        };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [hidden] }, CancellationToken.None));
    }
}
