using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Series as people want them: every rhythm, an end or a number, and the days off set aside before anything is sent.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanningSeriesTests
{
    [Fact]
    public async Task Dates_in_a_closed_period_are_set_aside_with_its_name_before_anything_is_sent()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var preview = (await alix.SaysAsync(SeriesOfTuesdays)).Text;
        Has("mardi 24 novembre 2026 (déjà planifiée, conservée)", preview);
        Has("mardi 8 décembre 2026 (déjà planifiée, conservée)", preview);
        Has("mardi 22 décembre 2026 (écartée, vacances scolaires)", preview);
        Has("- mardi 5 janvier 2027\n- mardi 19 janvier 2027", preview);
        Has("2 réunions à créer, 2 conservées, 1 date écartée", preview);

        Has("2 réunions planifiées, 2 conservées, 1 date écartée", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(["2026-11-24T09:30", "2026-12-08T09:30", "2027-01-05T09:30", "2027-01-19T09:30"], await teams.PlannedAsync("S01"));
    }

    [Theory]
    [InlineData("le premier mardi de chaque mois à 14h, 3 réunions", "Tous les mois, le premier mardi, 3 réunions", "2026-12-01 2027-01-05 2027-02-02")]
    [InlineData("le dernier jeudi du mois à 14h jusqu'au 28 février", "Tous les mois, le dernier jeudi", "2026-11-26 2026-12-31 2027-01-28 2027-02-25")]
    [InlineData("tous les 15 du mois à 14h pendant 4 réunions", "Tous les mois, le 15, 4 réunions", "2026-12-15 2027-01-15 2027-02-15 2027-03-15")]
    [InlineData("tous les mois, le 3 à 14h jusqu'à fin février", "Tous les mois, le 3", "2026-12-03 2027-02-03")]
    [InlineData("tous les 15 jours le jeudi à 14h, 3 fois", "Tous les quinze jours, le jeudi, 3 réunions", "2026-11-26 2026-12-10 2026-12-24")]
    public async Task A_series_said_in_one_sentence_begins_by_itself(string said, string rhythm, string days)
    {
        await using var teams = await TeamsScenario.StartAsync();
        await ChangeAsync(teams, group => group with { ClosedPeriods = [] });
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(rhythm, (await alix.SaysAsync($"planifie le GPO S01 {said}")).Text);
        await alix.SaysAsync("oui");

        Assert.Equal(
            days.Split(' ').Select(day => day + "T14:00"),
            (await teams.PlannedAsync("S01")).Where(start => start.EndsWith("14:00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_date_of_the_month_on_a_weekend_is_set_aside_and_the_count_goes_on()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var preview = (await alix.SaysAsync("planifie le GPO S01 tous les mois à la même date à partir du 15 avril à 14h, 3 réunions")).Text;

        Has("- jeudi 15 avril 2027\n- samedi 15 mai 2027 (écartée, samedi)\n- mardi 15 juin 2027\n- jeudi 15 juillet 2027", preview);
        Has("3 réunions à créer, 1 date écartée", preview);
    }

    [Fact]
    public async Task The_form_offers_every_rhythm_and_a_number_of_meetings()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var preview = await alix.PressesAsync(
            form, "Voir les dates", ("date", "2027-01-28"), ("time", "14:00"), ("rhythm", "MonthlyLast"), ("count", "3"));
        Has("Tous les mois, le dernier jeudi, 3 réunions, jusqu'au jeudi 25 mars 2027", preview.Text);

        var again = (await alix.PressesAsync(preview.Card, "Modifier")).Card.Inputs();
        Assert.Equal("MonthlyLast 3", $"{again["rhythm"]} {again["count"]}");
        Has("3 réunions planifiées", (await alix.SaysAsync("non")).Text + (await PlanAsync(alix, "MonthlyByDate", "3")).Text);
    }

    [Theory]
    [InlineData("Fortnightly", "1", "", "au moins 2 réunions")]
    [InlineData("Fortnightly", "0", "", "au moins 2 réunions")]
    [InlineData("Fortnightly", "-1", "", "au moins 2 réunions")]
    [InlineData("Fortnightly", "400", "", "40 au plus")]
    [InlineData("Fortnightly", "beaucoup", "", "s'écrit en chiffres")]
    [InlineData("Fortnightly", "6", "2027-06-30", "pas les deux")]
    [InlineData("Fortnightly", "", "2042-06-30", "40 au plus")]
    [InlineData("Once", "6", "", "demande un rythme")]
    public async Task A_number_that_cannot_be_comes_back_with_the_form(string rhythm, string count, string until, string why)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var again = await alix.PressesAsync(
            form, "Voir les dates", ("date", "2027-01-12"), ("rhythm", rhythm), ("count", count), ("until", until));

        Has(why, again.Text);
        Assert.Equal(["Voir les dates", "Ouvrir dans une fenêtre"], again.Card.Buttons);
        Assert.Equal(rhythm, again.Card.Inputs()["rhythm"]);
    }

    [Theory]
    [InlineData("tous les 15 jours pendant 400 réunions", "40 au plus", "6 réunions", "6 réunions à créer")]
    [InlineData("tous les 15 jours, 1 réunion", "au moins 2 réunions", "2", "2 réunions à créer")]
    [InlineData("tous les 15 jours, 0 réunion", "au moins 2 réunions", "ok", "5 réunions à créer")]
    [InlineData("tous les 15 jours, 6 réunions, jusqu'au 30 juin", "pas les deux", "6 réunions", "6 réunions à créer")]
    [InlineData("6 réunions", "À quel rythme", "tous les mois", "6 réunions à créer")]
    public async Task A_number_that_cannot_be_said_is_asked_back(string said, string why, string answer, string shown)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(why, (await alix.SaysAsync($"planifie le GPO S01 le mardi 12 janvier à 14h {said}")).Text);
        Has(shown, (await alix.SaysAsync(answer)).Text);
    }

    [Fact]
    public async Task The_questions_take_a_day_of_the_month_and_a_number()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        await alix.SaysAsync("planifier");
        await alix.SaysAsync("mardi 12 janvier à 14h");
        await alix.SaysAsync("ok");
        Has("« le 15 du mois »", (await alix.SaysAsync("en visio")).Text);
        Has("« 6 réunions »", (await alix.SaysAsync("le 15 du mois")).Text);
        await alix.SaysAsync("6 réunions");
        var preview = (await alix.SaysAsync("ok")).Text;

        Has("vendredi 15 janvier 2027 à 14 h", preview);
        Has("6 réunions à créer, 1 date écartée", preview);
        Has("jusqu'au mercredi 31 mars 2027", (await alix.SaysAsync("jusqu'au 31 mars")).Text);
        Has("4 réunions", (await alix.SaysAsync("4 réunions")).Text);
    }

    [Fact]
    public async Task A_series_does_not_begin_in_a_closed_period_and_one_meeting_may_with_a_word_about_it()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await ChangeAsync(teams, group => group with { ClosedPeriods = [new(new(2027, 4, 12), new(2027, 4, 25), "vacances de printemps")] });
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("ne se réunit pas ce jour-là (vacances de printemps)",
            (await alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi 13 avril à 14h")).Text);
        Has("mardi 27 avril 2027 à 14 h", (await alix.SaysAsync("27 avril")).Text);
        Has("Ce jour tombe dans une fermeture du GPO (vacances de printemps).",
            (await alix.SaysAsync("planifie le GPO S01 le mardi 13 avril à 14h")).Text);
        Has("Réunion planifiée", (await alix.SaysAsync("oui")).Text);
    }

    [Theory]
    [InlineData("le samedi 16 janvier à 14h", "C'est un samedi.")]
    [InlineData("tous les 15 jours le samedi 16 janvier à 14h", "Ces réunions tombent un samedi.")]
    public async Task A_weekend_is_allowed_and_said(string said, string warning)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(warning, (await alix.SaysAsync($"planifie le GPO S01 {said}")).Text);
        HasNot(warning, (await alix.SaysAsync("le mardi 12 janvier")).Text);
    }

    [Fact]
    public async Task An_hour_that_summer_time_skips_is_asked_again()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("2 h 30 n'existe pas le dimanche 28 mars 2027 : on passe à l'heure d'été. Choisissez une autre heure.",
            (await alix.SaysAsync("planifie le GPO S01 le dimanche 28 mars 2027 à 2h30")).Text);
        Has("dimanche 28 mars 2027 à 3 h 30", (await alix.SaysAsync("3h30")).Text);
    }

    [Theory]
    [InlineData("67", "Europe/Paris", "le mardi 12 décembre 2028", "31 décembre 2028", "mardi 26 décembre 2028 (écartée, jour férié : Saint-Étienne)")]
    [InlineData("974", "Indian/Reunion", "le lundi 6 décembre 2027", "31 décembre 2027", "lundi 20 décembre 2027 (écartée, jour férié : abolition de l'esclavage)")]
    public async Task A_territory_sets_its_own_holidays_aside(string department, string zone, string first, string until, string line)
    {
        await using var teams = await TeamsScenario.StartAsync();
        await ChangeAsync(teams, group => group with { DepartmentCode = department, Zone = zone });
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(line, (await alix.SaysAsync($"planifie le GPO S01 tous les 15 jours {first} à 14h jusqu'au {until}")).Text);
    }

    private static async Task<Seen> PlanAsync(TeamsPerson alix, string rhythm, string count)
    {
        var form = (await alix.SaysAsync("planifier")).Card;
        var preview = await alix.PressesAsync(form, "Voir les dates", ("date", "2027-01-15"), ("time", "14:00"), ("rhythm", rhythm), ("count", count));
        return await alix.PressesAsync(preview.Card, "Créer et inviter");
    }

    private static async Task ChangeAsync(TeamsScenario teams, Func<Group, Group> change)
    {
        var gpo = await teams.GpoAsync("S01");
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = [change(gpo.Group)] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }
}
