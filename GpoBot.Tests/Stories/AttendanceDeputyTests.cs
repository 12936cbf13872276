using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Somebody comes in the place of somebody else: asked, invited, reminded, freed.</summary>
public sealed class AttendanceDeputyTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _elias = null!;
    private TeamsPerson _flore = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        _flore = await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Named_in_words_the_deputy_is_asked_once_confirmed()
    {
        Has("Je note : **Flore Cour-Démo vous remplace**", (await _elias.SaysAsync("je ne pourrai pas venir mardi, Flore me remplace")).Text);
        Assert.Empty(_flore.Cards("Vous remplacez"));
        Has("Flore Cour-Démo reçoit un message", (await _elias.SaysAsync("oui")).Text);

        Assert.Equal(["P05 SendsDeputy P06"], await _teams.AnswersAsync());
        var asked = Assert.Single(_flore.Cards("Vous remplacez Elias Palier"));
        Has("compte sur vous pour représenter Horizon Habitat Exemple", asked.Text);
        Has("C'est enregistré : vous venez", (await _flore.PressesAsync(asked, "Je viens")).Text);
        Assert.Equal(["P05 SendsDeputy P06", "P06 Coming"], await _teams.AnswersAsync());
    }

    [Theory]
    [InlineData("je ne pourrai pas venir mardi, Zorglub me remplace")]
    [InlineData("je ne pourrai pas venir mardi, Kévin Exemple me remplace")]
    [InlineData("je ne pourrai pas venir mardi, Jeanne Préau-Test me remplace")]
    public async Task A_name_that_is_no_colleague_of_the_roster_is_kept_nowhere(string said)
    {
        var seen = await _elias.SaysAsync(said);

        Has("Je ne connais pas de suppléant disponible", seen.Text);
        HasNot("Zorglub", seen.Text);
        Has("Aucune question n'est en attente", (await _elias.SaysAsync("oui")).Text);
        Assert.Empty(await _teams.AnswersAsync());
        Assert.Empty(_teams.FilesWith("Zorglub"));
    }

    [Fact]
    public async Task A_deputy_who_was_not_invited_is_now_and_the_calendar_learns_it_once()
    {
        await _teams.ChangeAsync(meeting => meeting with { InvitedIds = [.. meeting.InvitedIds.Where(id => id != "P06")] });
        var before = await _teams.MeetingAsync();

        await _elias.PressesAsync((await _elias.SaysAsync("réunions S01")).Card, "Mon suppléant");

        var after = await _teams.MeetingAsync();
        Assert.Equal([.. before.InvitedIds, "P06"], after.InvitedIds);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(after.Version, after.SyncedVersion);
        Assert.Single(_flore.Cards("Vous remplacez Elias Palier"));
        Has("mardi 24 novembre 2026", (await _flore.SaysAsync("réunions")).Text);
    }

    [Fact]
    public async Task One_who_was_invited_already_changes_nothing_of_the_event()
    {
        var before = await _teams.MeetingAsync();

        await _elias.PressesAsync((await _elias.SaysAsync("réunions S01")).Card, "Mon suppléant");

        var after = await _teams.MeetingAsync();
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.InvitedIds, after.InvitedIds);
    }

    [Fact]
    public async Task Several_colleagues_are_offered_by_name()
    {
        await AddColleagueAsync();
        var list = (await _elias.SaysAsync("réunions S01")).Card;

        var choice = await _elias.PressesAsync(list, "Mon suppléant");
        Has("Qui vient à votre place ?", choice.Text);
        Assert.Equal(["Flore Cour-Démo", "Hugo Rampe-Exemple", "Abandonner"], choice.Card.Buttons);
        Has("Hugo Rampe-Exemple vous remplace", (await _elias.PressesAsync(choice.Card, "Hugo Rampe-Exemple")).Text);

        Assert.Equal(["P05 SendsDeputy P98"], await _teams.AnswersAsync());
        await _elias.SaysAsync("mon suppléant viendra le 8 décembre");
        Has("Je note : **Flore Cour-Démo vous remplace**", (await _elias.SaysAsync("Flore")).Text);
    }

    [Fact]
    public async Task Whoever_comes_after_all_frees_the_deputy()
    {
        var list = (await _elias.SaysAsync("réunions S01")).Card;
        await _elias.PressesAsync(list, "Mon suppléant");
        await _elias.SaysAsync("finalement je viens mardi");
        await _elias.SaysAsync("oui");

        Assert.Equal(["P05 Coming"], await _teams.AnswersAsync());
        Assert.Single(_flore.Cards("Vous n'avez plus à remplacer Elias Palier"));
        Assert.Contains("P06", (await _teams.MeetingAsync()).InvitedIds);

        await _elias.PressesAsync(list, "Mon suppléant");
        Assert.Equal(2, _flore.Cards("Vous remplacez Elias Palier").Count);
    }

    [Fact]
    public async Task A_deputy_who_cannot_come_lets_the_other_know()
    {
        await _elias.PressesAsync((await _elias.SaysAsync("réunions S01")).Card, "Mon suppléant");
        await _flore.PressesAsync(_flore.LastCard, "Je ne viens pas");

        var told = Assert.Single(_elias.Cards("Flore Cour-Démo ne peut pas vous remplacer"));
        Has("Je ne connais pas de suppléant disponible", (await _elias.PressesAsync(told, "Mon suppléant")).Text);
        await _elias.PressesAsync(told, "Je viens");
        Assert.Equal(["P06 NotComing", "P05 Coming"], await _teams.AnswersAsync());
    }

    private async Task AddColleagueAsync()
    {
        var gpo = await _teams.GpoAsync("S01");
        var hugo = gpo.FindContact("P06")! with
        {
            Id = "P98", FirstName = "Hugo", LastName = "Rampe-Exemple", Email = "p98@example.org", Role = ContactRole.Member,
        };
        await _teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [hugo] }, CancellationToken.None);
    }
}
