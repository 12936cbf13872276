using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>A lead sees what leaves and who stays silent, asks at once, and sets how reminders go.</summary>
public sealed class FollowingUpTests : IAsyncLifetime
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
    public async Task What_leaves_is_shown_by_day_with_whom_and_why_page_by_page()
    {
        var list = await _alix.SaysAsync("rappels S01");
        Has("Prochains rappels – S01", list.Text);
        Has("une heure avant la réunion du mardi 24 novembre 2026", list.Text);
        Has("lundi 23 novembre 2026", list.Text);
        Has("(1 à 10 sur ", list.Text);
        var rest = await _alix.PressesAsync(list.Card, "Suite");
        Has("(11 à ", rest.Text);
        Assert.Empty(Lines(list).Intersect(Lines(rest)));
        Has("Je ne trouve pas ce GPO", (await _alix.SaysAsync("rappels S07")).Text);
        Has("Prochains rappels – S03", (await _alix.SaysAsync("rappels S03")).Text);
    }

    [Fact]
    public async Task The_last_outage_is_told_with_both_numbers()
    {
        await StoreAsync(new CatchUp { At = At("2026-11-19T09:12:00Z"), Since = At("2026-11-18T08:00:00Z"), Late = 4, Dropped = 12 });

        Has("Le jeudi 19 novembre 2026 à 10 h 12, après une interruption : 4 rappels partis en retard, 12 laissés de côté.",
            (await _alix.SaysAsync("rappels S01")).Text);
    }

    [Fact]
    public async Task The_follow_up_names_who_is_late_and_who_is_out_of_reach_first()
    {
        await StoreAsync(new Effect
        {
            Id = "msg.meeting-invited.R-S01-24.P11", Kind = EffectKind.Message, Topic = MessageTopics.MeetingInvited, Recipient = "P11",
            SubjectIds = ["R-S01-24"], DueAt = At("2026-11-18T09:00:00Z"), FinishedAt = At("2026-11-18T09:00:00Z"), State = EffectState.Unreachable,
        });

        var seen = await _alix.SaysAsync("suivi S01");

        Has("Injoignable : Karim Maquet-Démo", seen.Text);
        Has("En retard sans réponse : 1 (AC011)", seen.Text);
        Assert.True(seen.Text.IndexOf("Passerelles", StringComparison.Ordinal) < seen.Text.IndexOf("Collège Ada-Fictive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_is_asked_at_once_and_once_a_day()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await _teams.MoveToAsync("2026-11-20T19:30:00+01:00");
        await _teams.MoveToAsync("2026-11-23T08:10:00+01:00");
        var seen = await _alix.SaysAsync("suivi S01");
        var button = seen.Card.Buttons.First(title => title.StartsWith("Relancer Office HLM", StringComparison.Ordinal));

        var after = await _alix.PressesAsync(seen.Card, button);

        Has("Relance envoyée", after.Text);
        Assert.Equal(1, gael.Told("1 engagement attend une réponse"));
        Assert.DoesNotContain(button, after.Card.Buttons);
        Has("a déjà été relancé aujourd'hui", (await _alix.SaysAsync("relance AC003")).Text);
        Assert.Equal("AC003", Assert.Single(await _teams.AuditAsync("S01", "reminders.now")).After);
        CardChecks.AssertReadable(seen.Card.Json);
        CardChecks.AssertReadable(after.Card.Json);
    }

    [Fact]
    public async Task Everybody_is_asked_after_a_look_at_who_that_is()
    {
        await _teams.MoveToAsync("2026-11-23T08:10:00+01:00");
        var preview = await _alix.SaysAsync("relance tout le monde");
        Has("Je relance maintenant", preview.Text);
        Has("Préau-Test", preview.Text);
        CardChecks.AssertReadable(preview.Card.Json);
        Assert.Empty(await _teams.AuditAsync("S01", "reminders.now"));
        Has("Relance envoyée", (await _alix.SaysAsync("oui")).Text);
        Has("Il n'y a personne à relancer", (await _alix.SaysAsync("relance tout le monde S01")).Text);
    }

    [Fact]
    public async Task An_organisation_is_spared_for_a_while()
    {
        Has("Quel jour les rappels reprennent-ils ?", (await _alix.SaysAsync("ne relance pas le collège pendant les vacances")).Text);
        Has("les rappels de Collège Ada-Fictive", (await _alix.SaysAsync("le 4 janvier")).Text);
        Has("Rappels suspendus", (await _alix.SaysAsync("oui")).Text);
        Assert.Equal("2027-01-04", $"{(await _teams.GpoAsync("S01")).FindContact("P10")!.RemindersPausedUntil:uuuu-MM-dd}");
        Has("rappels suspendus jusqu'au lundi 4 janvier 2027", (await _alix.SaysAsync("suivi S01")).Text);
    }

    [Fact]
    public async Task The_reminders_of_a_commitment_and_of_a_group_are_suspended_and_taken_up()
    {
        await _alix.SaysAsync("suspends les relances d'AC003");
        var done = await _alix.SaysAsync("oui");
        Has("AC003 : rappels suspendus", done.Text);
        Assert.True((await _teams.GpoAsync("S01")).FindCommitment("AC003")!.RemindersStopped);
        await _alix.PressesAsync(done.Card, "Reprendre les rappels");
        Assert.False((await _teams.GpoAsync("S01")).FindCommitment("AC003")!.RemindersStopped);

        Has("GPO S01", (await _alix.SaysAsync("suspends les rappels du GPO S01 jusqu'au 5 janvier")).Text);
        Has("GPO S03", (await _alix.SaysAsync("S03")).Text);
        await _alix.SaysAsync("oui");
        Assert.Equal("2027-01-05", $"{(await _teams.GpoAsync("S03")).Group.Reminders.PausedUntil:uuuu-MM-dd}");
        Has("Le GPO est en pause : reprise le mardi 5 janvier 2027.", (await _alix.SaysAsync("rappels S03")).Text);
        await _alix.SaysAsync("reprends les rappels du GPO S03");
        await _alix.SaysAsync("oui");
        Assert.Null((await _teams.GpoAsync("S03")).Group.Reminders.PausedUntil);
    }

    [Fact]
    public async Task The_form_of_the_settings_saves_at_once_unless_others_were_faster()
    {
        var form = await _alix.SaysAsync("réglages des rappels S01");
        await _alix.SaysAsync("rappels du GPO S01 à 8h30");
        Has("à 8 h 30", (await _alix.SaysAsync("oui")).Text);

        var stale = await _alix.PressesAsync(form.Card, "Enregistrer", ("inactivity", "60"));
        Has("Ces réglages ont changé entre-temps", stale.Text);
        Has("entre 8 h et 18 h", (await _alix.PressesAsync(stale.Card, "Enregistrer", ("morning", "07:00"))).Text);
        var saved = await _alix.PressesAsync(stale.Card, "Enregistrer", ("inactivity", "60"), ("kinds", "meeting-d1,commitment-overdue"));
        Has("Réglages enregistrés", saved.Text);
        var settings = (await _teams.GpoAsync("S01")).Group.Reminders;
        Assert.Equal((new LocalTime(8, 30), 60, 12), (settings.Morning, settings.InactivityDays, settings.Off.Count));
    }

    private static IEnumerable<string> Lines(Seen page) => page.Card.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal));

    private static Instant At(string moment) => NodaTime.Text.InstantPattern.General.Parse(moment).Value;

    private async Task StoreAsync(Core.Groups.GpoRow row) => Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(
        new GpoCommit { GpoId = "S01", Read = await _teams.GpoAsync("S01"), Puts = [row] }, CancellationToken.None));
}
