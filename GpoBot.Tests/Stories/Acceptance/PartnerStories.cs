using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories.Acceptance;

/// <summary>What a partner comes for, a story each.</summary>
[Trait("Speed", "Slow")]
public sealed class PartnerStories : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task P01_Ones_commitments_are_those_of_ones_organisation_in_ones_groups_by_date()
    {
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        Assert.Equal(["Répondre sur AC002", "Répondre sur AC020"], (await elias.SaysAsync("mes actions")).Card.Buttons);
    }

    [Fact]
    public async Task P02_The_card_takes_an_answer_from_lists_shows_what_is_recorded_and_forgives_a_double_press()
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        Has("Enregistré : Bloqué", (await _gael.PressesAsync(card, "Envoyer", ("status", "Blocked"), ("reason", "Supplier"))).Text);
        Has("Déjà enregistré", (await _gael.PressesAsync(card, "Envoyer", ("status", "Blocked"), ("reason", "Supplier"))).Text);
        Assert.Equal((CommitmentStatus.Blocked, 2), ((await StoredAsync()).Status, (await StoredAsync()).Version));
    }

    [Theory]
    [InlineData("AC003 fait", "Fait", CommitmentStatus.Done)]
    [InlineData("ac 3 en cours 60 %", "60", CommitmentStatus.InProgress)]
    [InlineData("AC003 bloqué budget", "budget", CommitmentStatus.Blocked)]
    [InlineData("AC003 report au 15/12", "mardi 15 décembre 2026", CommitmentStatus.Todo)]
    public async Task P03_Typed_words_are_shown_as_they_will_be_written_and_written_after_a_yes(string said, string shown, CommitmentStatus status)
    {
        var before = await StoredAsync();
        Has(shown, (await _gael.SaysAsync(said)).Text);
        Assert.Equal(before, await StoredAsync());
        await _gael.SaysAsync("oui");
        Assert.Equal(status, (await StoredAsync()).Status);
    }

    [Fact]
    public async Task P05_More_time_is_asked_for_and_nothing_changes_until_it_is_granted()
    {
        var due = (await StoredAsync()).DueOn;
        await _gael.SaysAsync("AC003 report au 15/12");
        Has("Report demandé", (await _gael.SaysAsync("oui")).Text);
        Assert.Equal(due, (await StoredAsync()).DueOn);
    }

    [Fact]
    public async Task P06_Presence_is_recorded_and_a_deputy_is_asked()
    {
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        var flore = await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);
        await elias.SaysAsync("je ne pourrai pas venir mardi, Flore me remplace");
        await elias.SaysAsync("oui");
        Assert.Equal(["P05 SendsDeputy P06"], await _teams.AnswersAsync());
        Assert.Single(flore.Cards("Vous remplacez Elias Palier"));
    }

    [Fact]
    public async Task P07_Nothing_new_is_an_answer_that_ends_the_reminders_of_this_deadline()
    {
        Has("Rien de neuf", (await _gael.SaysAsync("AC003 rien de neuf")).Text);
        await _gael.SaysAsync("oui");
        var after = await StoredAsync();
        Assert.NotNull(after.AnsweredAt);
        var asked = await AskedAsync();
        await _teams.MoveToAsync("2026-12-04T12:00:00+01:00");
        Assert.Equal(asked, await AskedAsync());
    }

    [Theory]
    [InlineData("c'est Kévin Exemple du 3e étage", "Kévin")]
    [InlineData("AC003 bloqué, appelez le 06 39 98 12 34", "06 39 98")]
    public async Task P08_Whoever_names_a_person_is_stopped_guided_and_not_quoted(string said, string telling)
    {
        var seen = await _gael.SaysAsync(said);
        Has("semble désigner une personne. Je ne l'ai pas enregistré", seen.Text);
        HasNot(telling, seen.Text + seen.Body);
        Assert.Empty(_teams.FilesWith(telling));
        Assert.Equal(1, (await StoredAsync()).Version);
    }

    /// <summary>How often the owner was asked because the deadline has passed.</summary>
    private async Task<int> AskedAsync() => (await _teams.GpoAsync("S01")).Reminders.Count(one =>
        !one.Dropped && one.Key.StartsWith("commitment-overdue.AC003", StringComparison.Ordinal) || one.Key.StartsWith("commitment-late7.AC003", StringComparison.Ordinal));

    private async Task<Commitment> StoredAsync() => (await _teams.GpoAsync("S01")).FindCommitment("AC003")!;
}
