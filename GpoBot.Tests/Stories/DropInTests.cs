using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>The delegate of S01 says when residents find him.</summary>
public sealed class DropInTests : IAsyncLifetime
{
    private const string Delegate = "luc.traitdunion@police.example.org";
    private TeamsScenario _teams = null!;
    private TeamsPerson _luc = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _luc = await _teams.PersonAsync(Delegate);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task D05_A_drop_in_is_noted_listed_and_stands_on_the_agenda()
    {
        Has("Je note la permanence du **mardi 24 novembre 2026, à 14 h", (await NotesAsync("permanence mardi 24 à 14h à la mairie")).Text);
        Has("La permanence est notée.", (await _luc.SaysAsync("oui")).Text);

        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Has("mardi 24 novembre 2026, à 14 h", (await gael.SaysAsync("permanences")).Text);
        Has("Permanences à venir", (await gael.SaysAsync("ordre du jour S01")).Text);
    }

    [Fact]
    public async Task D05_It_is_taken_back_and_past_ones_vanish()
    {
        await NotesAsync("permanence mardi 24 à 14h à la mairie");
        await _luc.SaysAsync("oui");
        await NotesAsync("permanence jeudi 26 à 10h à la mairie");
        await _luc.SaysAsync("oui");

        await _teams.MoveToAsync("2026-11-25T09:00:00+01:00");
        var list = await _luc.SaysAsync("permanences");
        HasNot("24 novembre", list.Text);
        Has("La permanence est retirée.", (await _luc.PressesAsync(list.Card, "Retirer S01, 26 nov., 10 h")).Text);
        Assert.DoesNotContain((await _teams.GpoAsync("S01")).DropIns, one => one.Start.Day == 26);
    }

    [Fact]
    public async Task D05_A_partner_notes_none_and_an_incomplete_one_is_completed_on_the_form()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Has("délégué à la cohésion police-population", (await gael.SaysAsync("permanence mardi 24 à 14h à la mairie")).Text);

        var form = await NotesAsync("permanence mardi 24");
        Has("Lieu (obligatoire)", form.Text);
        Has("La permanence est notée.", (await _luc.PressesAsync(form.Card, "Enregistrer", ("from", "14:00"), ("place", "Mairie"))).Text);
    }

    // He sits in three groups: the question which one comes first.
    private async Task<Seen> NotesAsync(string says)
    {
        Has("Pour quel GPO ?", (await _luc.SaysAsync(says)).Text);
        return await _luc.SaysAsync("S01");
    }
}
