using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Understanding;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories.Acceptance;

/// <summary>What a sector lead comes for, a story each; the stories next door tell the details.</summary>
[Trait("Speed", "Slow")]
public sealed class LeadStories : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R01_A_series_is_shown_with_its_days_off_before_anything_is_sent_and_lists_its_dates_once_planned()
    {
        var shown = await _alix.SaysAsync(SeriesOfTuesdays);
        Has("mardi 22 décembre 2026 (écartée, vacances scolaires)", shown.Text);
        Assert.Empty(Directory.GetFiles(_teams.MailFolder, "*meeting-invited*"));

        var planned = await _alix.PressesAsync(shown.Card, "Créer et inviter");

        foreach (var day in new[] { "mardi 5 janvier 2027", "mardi 19 janvier 2027" }) Has(day, planned.Text);
        Has("gpo-s01@police.example.org", await _teams.CalendarFileAsync("R-S01-26"));
    }

    [Fact]
    public async Task R02_Each_active_contact_is_invited_once_by_the_way_they_have_and_nobody_of_another_group()
    {
        var agathe = await _teams.PersonAsync(TownHall);
        await _alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h en visio");
        await _alix.SaysAsync("oui");

        var gpo = await _teams.GpoAsync("S01");
        Assert.Equal(gpo.Partners.Select(one => one.Id).Order(), gpo.Meetings.Last(one => one.Start.Date == new LocalDate(2026, 12, 1)).InvitedIds.Order());
        Assert.Equal(1, agathe.Told("Invitation"));
        Assert.Single(_teams.Mails("meeting-invited", "P10"));
        Assert.DoesNotContain(Directory.GetFiles(_teams.MailFolder), file => file.Contains(".P13.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("décale la réunion de mardi à jeudi 14h", "Réunion déplacée", "2026-11-26T14:00", MeetingFormat.OnSite)]
    [InlineData("passe la réunion du 24 en visio", "Réunion", "2026-11-24T09:30", MeetingFormat.Video)]
    public async Task R03_One_confirmation_moves_or_changes_the_meeting_and_its_agenda_stays(string said, string told, string start, MeetingFormat format)
    {
        var before = (await _teams.MeetingAsync()).AgendaProblemIds;
        await _alix.SaysAsync(said);
        Has(told, (await _alix.SaysAsync("oui")).Text);

        var after = await _teams.MeetingAsync();
        Assert.Equal((start, format), (after.Start.ToString("uuuu-MM-dd'T'HH:mm", null), after.Format));
        Assert.Equal(before, after.AgendaProblemIds);
    }

    [Fact]
    public async Task R03_A_meeting_is_cancelled_with_a_reason_of_the_list()
    {
        var agathe = await _teams.PersonAsync(TownHall);
        await _alix.SaysAsync("annule la réunion du 24, motif : renfort opérationnel");
        Has("renfort opérationnel", (await _alix.SaysAsync("oui")).Text);
        Assert.Equal(1, agathe.Told("Réunion annulée"));
        var line = Assert.Single(await _teams.AuditAsync("S01", "meeting.cancel"));
        Assert.Equal("R-S01-24 OperationalNeed", $"{line.ObjectId} {line.After}");
    }

    [Fact]
    public async Task R04_Who_comes_is_told_by_organisation()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("je viens le 24");
        await gael.SaysAsync("oui");
        var seen = (await _alix.SaysAsync("qui vient mardi ?")).Text;
        Assert.Matches("1 organisation.* sur 8", seen);
        Has("Office HLM Fictif du Val-d'Exemple : Gaël Hall-Témoin", seen);
        Has("sans réponse", seen);
    }

    [Fact]
    public async Task R06_Owner_deadline_and_deed_are_taken_from_one_sentence_and_an_owner_who_may_be_two_is_asked_for()
    {
        Has("Qui s'engage ?", (await _alix.SaysAsync("ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre")).Text);
        var shown = await _alix.SaysAsync("P07");
        if (!shown.Text.Contains("mardi 15 décembre 2026", StringComparison.Ordinal)) shown = await _alix.SaysAsync("PB01");
        Has("Fermer le local vélo", shown.Text);
        Has("mardi 15 décembre 2026", shown.Text);
        Assert.Null((await _teams.GpoAsync("S01")).FindCommitment("AC061"));
        await _alix.SaysAsync("oui");
        Assert.Equal("P07", (await _teams.GpoAsync("S01")).FindCommitment("AC061")!.OwnerId);
    }

    [Fact]
    public async Task R11_Reminders_stop_at_the_answer_keep_quiet_on_weekends_and_the_lead_alone_hears_of_the_third_silence()
    {
        await _teams.PersonAsync(TeamsScenario.Landlord);
        await _alix.SaysAsync("ajoute une action pour P07 sur PB01 : repeindre le hall avant le 27 novembre");
        await _alix.SaysAsync("oui");
        await _teams.MoveToAsync("2026-11-29T12:00:00+01:00");
        Assert.DoesNotContain((await _teams.GpoAsync("S01")).Reminders, one => one.Key.StartsWith("commitment-overdue.AC061", StringComparison.Ordinal));
        await _teams.MoveToAsync("2026-11-30T12:00:00+01:00");
        Assert.Contains((await _teams.GpoAsync("S01")).Reminders, one => one.Key.StartsWith("commitment-overdue.AC061", StringComparison.Ordinal));
        await _teams.MoveToAsync("2026-12-14T12:00:00+01:00");
        Assert.Contains(_alix.Sees, seen => seen.Card?.Text.Contains("AC061", StringComparison.Ordinal) == true
            && seen.Card.Text.Contains("n'a pas répondu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TeamsScenario.Lead, "S01", "S03")]
    [InlineData("camille.exempleau@police.example.org", "S02", "T03", "T05")]
    public async Task R12_As_many_are_late_as_the_report_counts(string email, params string[] gpos)
    {
        var lead = await _teams.PersonAsync(email);
        Assert.StartsWith($"{gpos.Sum(ExpectedTotals.Late)} engagement", (await lead.SaysAsync("retards")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R13_A_postponement_is_granted_its_owner_told_and_the_first_deadline_kept()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("AC003 report au 15/12");
        await gael.SaysAsync("oui");
        await _alix.PressesAsync(_alix.LastCard, "Accepter le report");
        Has("Report accepté. La nouvelle échéance est le mardi 15 décembre 2026", gael.LastCard.Text);
        var stored = (await _teams.GpoAsync("S01")).FindCommitment("AC003")!;
        Assert.Equal((new LocalDate(2026, 12, 15), new LocalDate(2026, 11, 10)), (stored.DueOn!.Value, stored.InitialDueOn!.Value));
    }
}

/// <summary>What the department's own file of expected figures says.</summary>
internal static class ExpectedTotals
{
    public static int Late(string gpo) => int.Parse(
        Utterances.Read("GpoBot.Tests/Data/expected_totals.csv").Single(line => line["gpo_id"] == gpo)["actions_en_retard"], null);
}
