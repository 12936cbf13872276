using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>When a GPO does not meet: said, filled in, looked at, corrected and taken back.</summary>
[Trait("Speed", "Slow")]
public sealed class ClosedPeriodTests
{
    private const string Spring = "le GPO S01 est fermé du 12 au 25 avril (vacances de printemps)";

    [Fact]
    public async Task A_sentence_is_shown_back_and_noted_when_confirmed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var preview = (await alix.SaysAsync(Spring)).Text;
        Has("Fermeture à confirmer – S01", preview);
        Has("lundi 12 avril 2027", preview);
        Has("dimanche 25 avril 2027", preview);
        Assert.DoesNotContain("vacances de printemps", await ClosedAsync(teams));

        Has("Fermeture enregistrée – S01", (await alix.SaysAsync("oui")).Text);
        Assert.Contains("vacances de printemps", await ClosedAsync(teams));
        Assert.Equal("2027-04-12/2027-04-25", Assert.Single(await teams.AuditAsync("S01", "group.close")).After);
    }

    [Fact]
    public async Task What_is_shown_can_be_changed_by_saying_what_is_other()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(Spring);

        Has("lundi 26 avril 2027", (await alix.SaysAsync("du 12 au 26 avril")).Text);
        Has("congés", (await alix.SaysAsync("nom : congés")).Text);
        Has("Fermeture à confirmer – S03", (await alix.SaysAsync("S03")).Text);
        await alix.SaysAsync("oui");

        var noted = Assert.Single((await teams.GpoAsync("S03")).Group.ClosedPeriods);
        Assert.Equal(("2027-04-26", "congés"), ($"{noted.To:uuuu-MM-dd}", noted.Name));
    }

    [Fact]
    public async Task The_form_does_the_same_at_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var list = await alix.SaysAsync("fermetures");
        var form = await alix.PressesAsync(list.Card, "Noter une fermeture");
        var done = await alix.PressesAsync(form.Card, "Enregistrer", ("from", "2027-04-12"), ("to", "2027-04-25"), ("name", "vacances de printemps"));

        Has("Fermeture enregistrée", done.Text);
        Assert.Contains("vacances de printemps", await ClosedAsync(teams));
    }

    [Theory]
    [InlineData("2027-04-25", "2027-04-12", "congés", "vient avant son début")]
    [InlineData("2026-10-25", "2026-10-31", "congés", "Cette fermeture est passée")]
    [InlineData("2027-04-12", "2028-04-25", "congés", "120 jours")]
    [InlineData("2027-02-30", "2027-03-02", "congés", "Le premier jour n'existe pas")]
    [InlineData("2027-02-20", "2027-02-30", "congés", "Le dernier jour n'existe pas")]
    [InlineData("", "2027-03-02", "congés", "Choisissez le premier et le dernier jour")]
    [InlineData("2027-04-12", "2027-04-25", "absence de M. Kévin Dupont", "semble désigner une personne")]
    public async Task A_slip_on_the_form_comes_back_with_the_form(string from, string to, string name, string why)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("fermeture")).Card;

        var again = await alix.PressesAsync(form, "Enregistrer", ("from", from), ("to", to), ("name", name));

        Has(why, again.Text);
        HasNot("Dupont", again.Card.Json.GetRawText());
        Assert.Equal(["Enregistrer"], again.Card.Buttons);
    }

    [Theory]
    [InlineData("fermeture du 31/02 au 5/3", "n'existe pas dans le calendrier")]
    [InlineData("fermeture du 25/4/2027 au 12/4/2027", "vient avant son début")]
    [InlineData("fermeture du 1er au 5/11/2026", "Cette fermeture est passée")]
    [InlineData("fermeture du 12 avril au 25 mars", "120 jours")]
    public async Task A_slip_in_the_sentence_is_mended_by_saying_the_days(string said, string why)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(why, (await alix.SaysAsync(said)).Text);
        Has("Je n'ai pas compris les jours", (await alix.SaysAsync("bientôt")).Text);
        Has("Fermeture à confirmer", (await alix.SaysAsync("du 12 au 25 avril")).Text);
    }

    [Fact]
    public async Task Overlapping_periods_are_refused_and_the_same_first_day_corrects()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(Spring);
        await alix.SaysAsync("oui");

        Has("touchent une fermeture déjà notée (vacances de printemps)", (await alix.SaysAsync("fermeture du 24 avril au 2 mai")).Text);
        await alix.SaysAsync("fermeture du 12 avril au 2 mai, vacances");
        Has("Fermeture enregistrée", (await alix.SaysAsync("oui")).Text);
        Assert.DoesNotContain("vacances de printemps", await ClosedAsync(teams));
    }

    [Fact]
    public async Task Meetings_planned_in_it_are_shown_and_each_is_for_the_lead_to_decide()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("2 réunions sont déjà planifiées", (await alix.SaysAsync("le GPO S01 est fermé du 23 novembre au 11 décembre")).Text);
        var done = await alix.SaysAsync("oui");
        Assert.Equal(["2026-11-24T09:30", "2026-12-08T09:30"], await teams.PlannedAsync("S01"));

        var asked = await alix.PressesAsync(done.Card, "Annuler celle du mar. 24 nov. à 9 h 30");
        Has("Annuler cette réunion ?", asked.Text);
        await alix.PressesAsync(asked.Card, "Annuler la réunion", ("reason", "Leave"));
        Assert.Equal(["2026-12-08T09:30"], await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task A_period_is_taken_back_by_its_button_as_by_words()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(Spring);
        await alix.SaysAsync("oui");

        Has("Fermeture à retirer", (await alix.SaysAsync("supprime la fermeture du 12 avril")).Text);
        Has("rien n'a été enregistré", (await alix.SaysAsync("non")).Text);
        await alix.SaysAsync("supprime la fermeture du 12 avril");
        Has("Fermeture retirée", (await alix.SaysAsync("oui")).Text);
        Assert.DoesNotContain("vacances de printemps", await ClosedAsync(teams));

        await alix.SaysAsync(Spring);
        await alix.SaysAsync("oui");
        var list = await alix.SaysAsync("fermetures S01");
        Has("vacances de printemps", list.Text);
        Has("Fermeture retirée", (await alix.PressesAsync(list.Card, "Retirer S01, lun. 12 avr. 2027")).Text);
        Has("n'est plus notée", (await alix.PressesAsync(list.Card, "Retirer S01, lun. 12 avr. 2027")).Text);
        Assert.Equal(2, (await teams.AuditAsync("S01", "group.reopen")).Count);
    }

    [Fact]
    public async Task A_partner_sees_the_periods_and_changes_none()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(Spring);
        await alix.SaysAsync("oui");
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var list = await gael.SaysAsync("fermetures");
        Has("vacances de printemps", list.Text);
        Assert.Empty(list.Card.Buttons);
        Has("réservée au référent", (await gael.SaysAsync(Spring)).Text);
        Has("réservée au référent", (await gael.SaysAsync("supprime la fermeture du 12 avril")).Text);
    }

    [Fact]
    public async Task A_foreign_GPO_is_none()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Je ne trouve pas ce GPO", (await alix.SaysAsync("le GPO S07 est fermé du 12 au 25 avril")).Text);
    }

    private static async Task<string> ClosedAsync(TeamsScenario teams) =>
        string.Join(' ', (await teams.GpoAsync("S01")).Group.ClosedPeriods.Select(period => period.Name));
}
