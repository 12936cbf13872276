using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>People decide on their own reminders: paused, stopped, put off, taken up again; typed or pressed.</summary>
public sealed class SilencingTests : IAsyncLifetime
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
    public async Task A_leave_is_shown_back_and_silences_all_ones_GPOs()
    {
        Has("Je suspends vos rappels ; ils reprennent le mercredi 6 janvier 2027", (await _gael.SaysAsync("je suis en congé jusqu'au 5 janvier")).Text);
        Assert.Null((await MeAsync("S01")).RemindersPausedUntil);

        var done = await _gael.SaysAsync("oui");
        Has("Vos rappels sont suspendus", done.Text);
        Has("Les invitations, les changements de réunion et les décisions vous parviennent toujours", done.Text);
        foreach (var gpo in (string[])["S01", "S04"])
        {
            Assert.Equal("2027-01-06", $"{(await MeAsync(gpo)).RemindersPausedUntil:uuuu-MM-dd}");
            Assert.Equal("2027-01-06", Assert.Single(await _teams.AuditAsync(gpo, "reminders.pause")).After);
        }

        Has("Vos rappels reprennent", (await _gael.PressesAsync(done.Card, "Reprendre")).Text);
        Assert.Null((await MeAsync("S01")).RemindersPausedUntil);
        Assert.Null((await MeAsync("S04")).RemindersPausedUntil);
    }

    [Fact]
    public async Task Without_a_day_it_is_asked_for_and_another_one_may_be_said()
    {
        Has("Quel jour les rappels reprennent-ils ?", (await _gael.SaysAsync("pause")).Text);
        Has("Je n'ai pas compris le jour", (await _gael.SaysAsync("bientôt")).Text);
        Has("C'est trop loin : 180 jours au plus", (await _gael.SaysAsync("le 5 juillet 2027")).Text);
        Has("lundi 7 décembre 2026", (await _gael.SaysAsync("lundi 7 décembre")).Text);
        Has("mardi 8 décembre 2026", (await _gael.SaysAsync("plutôt mardi 8 décembre")).Text);
        await _gael.SaysAsync("oui");
        Assert.Equal("2026-12-08", $"{(await MeAsync("S01")).RemindersPausedUntil:uuuu-MM-dd}");
    }

    [Fact]
    public async Task Stop_is_confirmed_tells_the_lead_and_is_undone_by_words()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Has("J'arrête vos rappels", (await _gael.SaysAsync("stop")).Text);
        Has("Vos rappels sont arrêtés", (await _gael.SaysAsync("oui")).Text);
        Assert.True((await MeAsync("S01")).RemindersStopped);
        Assert.Equal(1, alix.Told("Un contact ne souhaite plus de rappels"));

        Has("Vos rappels sont arrêtés", (await _gael.SaysAsync("rappels")).Text);
        Has("Je reprends vos rappels", (await _gael.SaysAsync("reprends les rappels")).Text);
        await _gael.SaysAsync("oui");
        Assert.False((await MeAsync("S01")).RemindersStopped);
    }

    [Fact]
    public async Task Stop_in_the_middle_of_a_question_leaves_the_question()
    {
        await _gael.SaysAsync("AC003 bloqué budget");
        Has("C'est abandonné", (await _gael.SaysAsync("stop")).Text);
        Assert.False((await MeAsync("S01")).RemindersStopped);
    }

    [Fact]
    public async Task A_commitment_is_put_off_by_words_and_says_when_it_comes_back()
    {
        Has("Je ne rappelle pas AC003 avant le lundi 30 novembre 2026", (await _gael.SaysAsync("rappelle-moi AC003 lundi 30 novembre")).Text);
        var done = await _gael.SaysAsync("oui");
        Has("AC003 : rappel reporté", done.Text);
        Has("L'échéance ne change pas : mardi 10 novembre 2026", done.Text);
        Assert.Equal("2026-11-30", $"{(await _teams.GpoAsync("S01")).FindCommitment("AC003")!.SnoozedUntil:uuuu-MM-dd}");

        Has("30 jours au plus", (await _gael.SaysAsync("rappelle-moi AC003 le 15 janvier")).Text);
        Has("Je ne trouve pas AC002", (await _gael.SaysAsync("rappelle-moi AC002 lundi")).Text);
    }

    [Fact]
    public async Task Later_without_more_asks_which_and_when()
    {
        var which = await _gael.SaysAsync("plus tard");
        if (which.Text.Contains("De quel engagement", StringComparison.Ordinal)) which = await _gael.SaysAsync("AC003");
        Has("Quel jour faut-il rappeler AC003 ?", which.Text);
        var asked = await _gael.PressesAsync(which.Card, "Le lundi 23 novembre 2026");
        Has("Je ne rappelle pas AC003 avant le lundi 23 novembre 2026", asked.Text);
        await _gael.PressesAsync(asked.Card, "Oui");
        Assert.Equal("2026-11-23", $"{(await _teams.GpoAsync("S01")).FindCommitment("AC003")!.SnoozedUntil:uuuu-MM-dd}");
    }

    [Fact]
    public async Task A_partner_sees_their_own_reminders_and_silences_them_from_there()
    {
        var list = await _gael.SaysAsync("mes rappels");
        Has("Vos prochains rappels", list.Text);
        HasNot("Modèle", list.Text);
        var form = await _gael.PressesAsync(list.Card, "Suspendre");
        Has("Cette date est passée", (await _gael.PressesAsync(form.Card, "Suspendre", ("until", "2026-11-20"))).Text);
        Has("Vos rappels sont suspendus", (await _gael.PressesAsync(form.Card, "Suspendre", ("until", "2026-12-08"))).Text);
        Has("reprise le mardi 8 décembre 2026", (await _gael.SaysAsync("rappels")).Text);
    }

    [Theory]
    [InlineData("suivi")]
    [InlineData("relance la mairie")]
    [InlineData("réglages des rappels")]
    [InlineData("suspends les rappels du GPO S01 jusqu'au 5 janvier")]
    [InlineData("suspends les relances d'AC003")]
    [InlineData("pas de rappel à J-7")]
    [InlineData("ne relance pas le collège jusqu'au 5 janvier")]
    public async Task What_is_a_leads_is_refused_to_a_partner(string said) => Has("réservée au référent", (await _gael.SaysAsync(said)).Text);

    private async Task<Contact> MeAsync(string gpo) => (await _teams.GpoAsync(gpo)).FindByEmail(TeamsScenario.Landlord)!;
}
