using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

public sealed class AttendanceByCardTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _jeanne = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task A_button_of_the_list_records_at_once_and_the_card_tells_what_stands()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;
        Assert.Equal(["Je viens", "Je ne viens pas", "Mon suppléant", "Répondre : S01, mar. 8 déc.", "Mon agenda"], list.Buttons);

        var recorded = await _jeanne.PressesAsync(list, "Je viens");

        Has("C'est enregistré : vous venez", recorded.Text);
        Assert.Equal(["Changer", "Réunions"], recorded.Card.Buttons);
        Assert.True(recorded.Activities.Single().IsUpdate);
        Assert.Equal(["P10 Coming"], await _teams.AnswersAsync());
        Assert.Equal("P10 Coming", Assert.Single(await _teams.AuditAsync("S01", "meeting.answer")).After);
        Has("Votre réponse : vous venez.", (await _jeanne.SaysAsync("réunions S01")).Text);
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;

        await _jeanne.PressesAsync(list, "Je viens");
        Has("C'est enregistré : vous venez", (await _jeanne.PressesAsync(list, "Je viens")).Text);

        Assert.Equal(["P10 Coming"], await _teams.AnswersAsync());
        Assert.Single(await _teams.AuditAsync("S01", "meeting.answer"));
    }

    [Fact]
    public async Task Minds_change_and_the_last_word_stands()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;
        var recorded = (await _jeanne.PressesAsync(list, "Je viens")).Card;
        var asked = (await _jeanne.PressesAsync(recorded, "Changer")).Card;
        Has("Votre réponse : vous venez.", asked.Text);
        Assert.Equal(["Je viens", "Peut-être", "Je ne viens pas", "Mon suppléant"], asked.Buttons);

        Has("vous viendrez peut-être", (await _jeanne.PressesAsync(asked, "Peut-être")).Text);
        Has("vous ne venez pas", (await _jeanne.PressesAsync(asked, "Je ne viens pas")).Text);

        Assert.Equal(["P10 NotComing"], await _teams.AnswersAsync());
    }

    [Fact]
    public async Task Who_has_no_colleague_in_the_GPO_is_told_whom_to_ask()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;

        Has("Demandez au référent de l'inscrire", (await _jeanne.PressesAsync(list, "Mon suppléant")).Text);

        Assert.Empty(await _teams.AnswersAsync());
    }

    [Fact]
    public async Task Once_the_meeting_has_begun_it_is_too_late()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;
        await _teams.MoveToAsync("2026-11-24T09:30:00+01:00");

        Has("a déjà commencé", (await _jeanne.PressesAsync(list, "Je viens")).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Fact]
    public async Task An_answer_to_a_cancelled_meeting_changes_nothing()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("annuler la réunion du 24, motif : congés");
        await alix.SaysAsync("oui");

        Has("n'est plus planifiée", (await _jeanne.PressesAsync(list, "Je viens")).Text);
        Assert.Empty(await _teams.AuditAsync("S01", "meeting.answer"));
    }

    [Fact]
    public async Task An_answer_for_the_former_date_is_asked_again_for_the_new_one()
    {
        var list = (await _jeanne.SaysAsync("réunions S01")).Card;
        await _teams.ChangeAsync(meeting => meeting with { Start = meeting.Start.PlusDays(2), TimeVersion = meeting.TimeVersion + 1 });

        var again = await _jeanne.PressesAsync(list, "Je viens");

        Has("a changé de date depuis l'envoi de cette carte", again.Text);
        Has("jeudi 26 novembre 2026", again.Text);
        Assert.Empty(await _teams.AnswersAsync());
        await _jeanne.PressesAsync(again.Card, "Je viens");
        Assert.Equal(["P10 Coming"], await _teams.AnswersAsync());
    }

    [Fact]
    public async Task Whoever_is_not_invited_learns_nothing_of_the_meeting()
    {
        await _teams.ChangeAsync(meeting => meeting with { InvitedIds = ["P10"] });
        var card = (await _jeanne.SaysAsync("réunions S01")).Card;
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var stranger = await _teams.PersonAsync(DemoPeople.ThirdLandlord);

        Has("n'est plus planifiée", (await gael.PressesAsync(card, "Je viens")).Text);
        Has("Je ne trouve pas ce GPO parmi les vôtres", (await stranger.PressesAsync(card, "Je viens")).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Fact]
    public async Task Whoever_leads_answers_for_themselves_too()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);

        await alix.SaysAsync("je ne viens pas mardi");
        Has("annulez-la ou déplacez-la", (await alix.SaysAsync("oui")).Text);

        Assert.Equal(["PN:S01 NotComing"], await _teams.AnswersAsync());
    }
}
