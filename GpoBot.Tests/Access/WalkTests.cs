using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Access;

/// <summary>
/// What is kept among the police reaches no partner, and who has not signed the charter reads nothing but titles of the agenda and what is
/// their organisation's own. What must not be read bears a word found nowhere else.
/// </summary>
public sealed class WalkTests
{
    private const string Marker = "Zqcanari";
    private const string Delegate = "luc.traitdunion@police.example.org";
    private static readonly Instant Before = Instant.FromUtc(2026, 11, 18, 8, 0);

    [Fact, Trait("Speed", "Slow")]
    public async Task R19_A_police_only_commitment_is_found_on_no_surface_of_a_partner()
    {
        await using var walk = await PartnerWalk.StartAsync(
            gpo => [gpo.FindCommitment("AC001")! with
            {
                Title = $"{Marker} des caves", Comment = $"{Marker} prévu mardi", ExpectedEvidence = Marker, PoliceOnly = true, DueOn = new LocalDate(2026, 11, 17),
                AnsweredAt = null, AnsweredBy = null,
            }],
            TeamsScenario.Landlord, Delegate);
        // The lead does see it: the word is not missing everywhere.
        Assert.Contains(Marker, (await walk.Lead.SaysAsync("retards S01")).Text, StringComparison.Ordinal);

        HasNo(Marker, await walk.GoAsync(address => address is not (TeamsScenario.Lead or DemoPeople.DeputyLead)));

        Assert.True((await walk.Teams.GpoAsync("S01")).FindCommitment("AC001")!.PoliceOnly);
    }

    [Theory, Trait("Speed", "Slow")]
    [InlineData(ContactRole.Member)]
    [InlineData(ContactRole.Occasional)]
    public async Task Who_has_not_signed_the_charter_reads_nothing_of_others(ContactRole role)
    {
        await using var walk = await PartnerWalk.StartAsync(gpo => Unsigned(gpo, role), TeamsScenario.Landlord);
        Assert.Contains(Marker, (await walk.Lead.SaysAsync("PB03")).Text, StringComparison.Ordinal);

        HasNo(Marker, await walk.GoAsync(address => address == TeamsScenario.Landlord));
    }

    private static void HasNo(string word, IReadOnlyList<(string Surface, string Words)> read)
    {
        Assert.True(read.Count > 300, $"Only {read.Count} surfaces were read.");
        var leaks = read.Where(one => one.Words.Contains(word, StringComparison.OrdinalIgnoreCase)).DistinctBy(one => one.Words).ToList();
        Assert.True(leaks.Count == 0, string.Join("\n\n", leaks.Take(12).Select(one => $"{one.Surface}: {Around(one.Words, word)}")));
    }

    private static string Around(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return words[Math.Max(0, at - 400)..Math.Min(words.Length, at + 200)];
    }

    // All that is told of problems and of what others promised; AC003 is the landlord's own, and belongs to PB01.
    private static IReadOnlyList<GpoRow> Unsigned(Gpo gpo, ContactRole role) =>
    [
        gpo.FindContact("P07")! with { CharterSignedOn = null, Role = role },
        .. gpo.Problems.Select(one => one with
        {
            Title = one.Id == "PB01" ? one.Title : $"{Marker} {one.Id}", Description = Marker, Objective = Marker, Indicator = one.Indicator is null ? null : $"{Marker} par mois",
            Diagnosis = new($"{Marker} hall", $"{Marker} soir", $"{Marker} riverains", $"{Marker} patrouille", $"{Marker} porte"), PublicText = $"{Marker} aux habitants",
            GoodPractice = $"{Marker} bonne pratique",
        }),
        .. gpo.Commitments.Where(one => one.OwnerId != "P07" && !one.CoOwnerIds.Contains("P07"))
            .Select(one => one with { Title = $"{Marker} {one.Id}", Comment = $"{Marker} dit", ExpectedEvidence = Marker }),
        new AgendaPoint { Id = "OJ1", Text = $"{Marker} à dire", ProposedBy = "P01", ProposedAt = Before, State = AgendaPointState.Accepted },
        new LinkedProblem { ProblemId = "PB990", Title = $"{Marker} ailleurs", Category = "VOLS", Status = ProblemStatus.PlanInProgress, OwnerId = "S03", OwnerName = "Gare" },
        new Incident { Id = "IN901", SentBy = "P01", SentAt = Before, Fields = new(IncidentKind.Damage, 2, new(2026, 11, 1, 9, 0), IncidentSpot.Stop) },
    ];
}
