using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

public sealed class AttendanceByWordsTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData("je viens", "vous venez", "P10 Coming")]
    [InlineData("absent le 24", "vous ne venez pas", "P10 NotComing")]
    [InlineData("peut-être", "vous viendrez peut-être", "P10 Tentative")]
    [InlineData("I'm coming", "vous venez", "P10 Coming")]
    public async Task It_is_shown_with_its_date_and_recorded_on_a_yes(string said, string shown, string stored)
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);

        Has($"Je note : **{shown}**, réunion du mardi 24 novembre 2026 à 9 h 30. C'est bien cela ?", (await jeanne.SaysAsync(said)).Text);
        Assert.Empty(await _teams.AnswersAsync());

        Has($"C'est enregistré : {shown}", (await jeanne.SaysAsync("oui")).Text);
        Assert.Equal([stored], await _teams.AnswersAsync());
        Has($"C'est enregistré : {shown}", (await jeanne.SaysAsync(said)).Text);
        Assert.Single(await _teams.AuditAsync("S01", "meeting.answer"));
    }

    [Fact]
    public async Task A_no_to_the_question_records_nothing()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await jeanne.SaysAsync("je viens");

        Has("rien n'a été enregistré", (await jeanne.SaysAsync("non")).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Fact]
    public async Task The_meetings_of_several_GPOs_in_the_coming_days_are_told_apart()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        var choice = await gael.SaysAsync("je viens");
        Has("Pour quelle réunion ?", choice.Text);
        Assert.Equal(["S04, lun. 23 nov., 9 h", "S01, mar. 24 nov., 9 h 30", "Abandonner"], choice.Card.Buttons);
        Has("C'est enregistré : vous venez", (await gael.PressesAsync(choice.Card, "S01, mar. 24 nov., 9 h 30")).Text);

        Assert.Equal(["P07 Coming"], await _teams.AnswersAsync());
        Assert.Empty(await _teams.AnswersAsync("R-S04-24"));
    }

    [Fact]
    public async Task The_choice_can_be_typed()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        await gael.SaysAsync("je ne viens pas");
        Has("mardi 24 novembre 2026", (await gael.SaysAsync("celle du 24")).Text);
        await gael.SaysAsync("oui");

        Assert.Equal(["P07 NotComing"], await _teams.AnswersAsync());
    }

    [Fact]
    public async Task A_day_without_meeting_offers_those_there_are()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);

        var choice = await jeanne.SaysAsync("je ne viens pas le 3 décembre");
        Has("Aucune réunion n'est planifiée le jeudi 3 décembre 2026. Pour quelle réunion ?", choice.Text);
        await jeanne.PressesAsync(choice.Card, "S01, mar. 8 déc., 9 h 30");

        Assert.Equal(["P10 NotComing"], await _teams.AnswersAsync("R-S01-25"));
    }

    [Fact]
    public async Task A_second_thought_is_about_the_same_meeting()
    {
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        await elias.SaysAsync("je ne viens pas le 8 décembre");

        Has("Flore Cour-Démo vous remplace**, réunion du mardi 8 décembre 2026", (await elias.SaysAsync("finalement Flore me remplace")).Text);
        await elias.SaysAsync("oui");

        Assert.Equal(["P05 SendsDeputy P06"], await _teams.AnswersAsync("R-S01-25"));
    }

    [Fact]
    public async Task It_interrupts_another_question_but_a_perhaps_answers_it()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await jeanne.SaysAsync("AC011 bloqué");
        HasNot("Je note", (await jeanne.SaysAsync("peut-être")).Text);

        Has("Je note : **vous venez**", (await jeanne.SaysAsync("je viens")).Text);
    }

    [Fact]
    public async Task Somebody_elses_presence_is_not_for_a_partner_to_say()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);

        Has("Pour dire si vous venez à une réunion, écrivez **je viens**", (await jeanne.SaysAsync("la mairie ne viendra pas")).Text);
        Has("Aucune question n'est en attente", (await jeanne.SaysAsync("oui")).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Theory]
    [InlineData("Mme Modèle ne viendra pas le 24", "Agathe Modèle ne vient pas", "P01 NotComing")]
    [InlineData("le collège sera absent mardi", "Jeanne Préau-Test ne vient pas", "P10 NotComing")]
    [InlineData("Elias Palier viendra mardi", "Elias Palier vient", "P05 Coming")]
    public async Task A_lead_notes_what_was_said_elsewhere(string said, string shown, string stored)
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);

        Has($"Je note : **{shown}**", (await alix.SaysAsync(said)).Text);
        var done = await alix.SaysAsync("oui");

        Has($"C'est enregistré : {shown}", done.Text);
        Assert.Equal(["Qui vient ?"], done.Card.Buttons);
        Assert.Equal([stored], await _teams.AnswersAsync());
        Assert.Equal(Core.Attendance.AttendanceSource.Lead, (await _teams.MeetingAsync()).Attendance.Single().Source);
    }

    [Fact]
    public async Task A_lead_who_names_nobody_of_the_invited_is_told_so()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);

        Has("Je ne trouve pas ce contact parmi les invités", (await alix.SaysAsync("le plombier ne viendra pas mardi")).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }
}
