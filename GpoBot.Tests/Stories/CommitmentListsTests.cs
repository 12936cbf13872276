using GpoBot.Core.Commitments;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Understanding;

namespace GpoBot.Tests.Stories;

/// <summary>"mes actions" and "retards": to each what is theirs, as the report counts it.</summary>
public sealed class CommitmentListsTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData(TeamsScenario.Lead, "S01", "S03")]
    [InlineData(DemoPeople.DeputyLead, "S01")]
    [InlineData("camille.exempleau@police.example.org", "S02", "T03", "T05")]
    [InlineData("yael.trame@police.example.org", "S10", "S11", "T02")]
    public async Task A_lead_sees_as_many_late_as_the_report_counts(string email, params string[] gpos)
    {
        var lead = await _teams.PersonAsync(email);
        var expected = gpos.Sum(gpo => Late(gpo));
        var seen = await lead.SaysAsync("retards");
        Assert.StartsWith($"{expected} engagement", seen.Card.Text, StringComparison.Ordinal);
        Assert.Equal(expected, seen.Card.Buttons.Count(button => button.StartsWith("Répondre sur", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lead_can_ask_for_one_gpo()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Assert.StartsWith($"{Late("S03")} engagements en retard", (await alix.SaysAsync("retards S03")).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mes actions")]
    [InlineData("retards")]
    public async Task A_partner_sees_the_commitments_of_their_organisation_alone(string command)
    {
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        Assert.Equal(["Répondre sur AC002", "Répondre sur AC020"], (await elias.SaysAsync(command)).Card.Buttons);
        // A colleague, who is in S01 alone, sees what their organisation promised there.
        var flore = await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);
        Assert.Equal(["Répondre sur AC002"], (await flore.SaysAsync(command)).Card.Buttons);
    }

    [Theory]
    [InlineData(TeamsScenario.Landlord, "AC025")]
    [InlineData(DemoPeople.OtherLandlord, "Je ne trouve pas ce GPO parmi les vôtres")]
    public async Task The_commitments_of_a_town_are_shown_to_its_members_alone(string email, string shown)
    {
        var person = await _teams.PersonAsync(email);
        var seen = await person.SaysAsync("montre-moi les actions de Port-Exemple");
        Assert.Contains(shown, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AC003", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mes actions")]
    [InlineData("retards")]
    [InlineData("AC003 fait")]
    [InlineData("AC003")]
    public async Task What_stays_within_the_police_never_reaches_a_partner(string text)
    {
        await ChangeAsync("AC003", commitment => commitment with { PoliceOnly = true });
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var seen = await gael.SaysAsync(text);
        Assert.DoesNotContain("caves", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Répondre sur AC003", seen.Text, StringComparison.Ordinal);

        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Assert.Contains("AC003", (await alix.SaysAsync("retards")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_list_a_commitment_is_answered_and_the_list_comes_back()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var form = await gael.PressesAsync((await gael.SaysAsync("mes actions")).Card, "Répondre sur AC003");
        var recorded = await gael.PressesAsync(form.Card, "Envoyer", ("status", "Done"));
        var list = await gael.PressesAsync(recorded.Card, "Mes actions");
        Assert.Equal(["Répondre sur AC025"], list.Card.Buttons);
    }

    [Fact]
    public async Task Nothing_to_do_is_said_in_one_sentence()
    {
        var head = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await head.SaysAsync("AC011 fait");
        await head.SaysAsync("oui");
        Assert.Contains("Aucun engagement n'est en attente de votre part", (await head.SaysAsync("mes actions")).Text, StringComparison.Ordinal);
        Assert.Contains("Aucun engagement n'est en retard", (await head.SaysAsync("retards")).Text, StringComparison.Ordinal);
    }

    private static int Late(string gpo) => int.Parse(
        Utterances.Read("GpoBot.Tests/Data/expected_totals.csv").Single(line => line["gpo_id"] == gpo)["actions_en_retard"], null);

    private async Task ChangeAsync(string id, Func<Commitment, Commitment> change)
    {
        var gpo = await _teams.GpoAsync("S01");
        var result = await _teams.Store.CommitAsync(
            new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [change(gpo.FindCommitment(id)!)], Pointers = [] }, CancellationToken.None);
        Assert.Equal(CommitResult.Done, result);
    }
}
