using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Silence that was asked for is kept, and ends on its day; what is no reminder comes all the same.</summary>
[Trait("Speed", "Slow")]
public sealed class SilenceKeptTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Nothing_leaves_in_a_pause_but_what_is_no_reminder_and_reminders_come_again_after_it()
    {
        await _gael.SaysAsync("pause des rappels jusqu'au 7 décembre");
        await _gael.SaysAsync("oui");
        var before = _gael.Sees.Count;

        await _teams.MoveToAsync("2026-11-24T09:00:00+01:00");
        Assert.Equal(before, _gael.Sees.Count);
        await _alix.SaysAsync("annuler la réunion du 24, motif : congés");
        await _alix.PressesAsync(_alix.LastCard, "Annuler la réunion");
        Assert.Equal(before + 1, _gael.Sees.Count);

        await _teams.MoveToAsync("2026-12-06T20:00:00+01:00");
        Assert.Equal(before + 1, _gael.Sees.Count);
        await _teams.MoveToAsync("2026-12-07T10:00:00+01:00");
        Assert.True(_gael.Sees.Count > before + 1);
    }

    [Fact]
    public async Task A_commitment_put_off_is_asked_about_on_its_day()
    {
        var form = await _alix.SaysAsync("engagement");
        await _alix.PressesAsync(
            form.Card, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("title", "Repeindre le hall"), ("due", "2026-11-26"));
        await _gael.SaysAsync("rappelle-moi AC061 le 1er décembre");
        Has("mardi 1er décembre 2026", (await _gael.SaysAsync("oui")).Text);
        var before = _gael.Sees.Count;

        await _teams.MoveToAsync("2026-11-30T20:00:00+01:00");
        Assert.DoesNotContain(_gael.Sees.Skip(before), SpeaksOf("AC061"));
        await _teams.MoveToAsync("2026-12-01T10:00:00+01:00");
        Assert.Contains(_gael.Sees.Skip(before), SpeaksOf("AC061"));
    }

    [Fact]
    public async Task What_is_held_back_is_shown_with_the_reason()
    {
        await _gael.SaysAsync("pause des rappels jusqu'au 7 décembre");
        await _gael.SaysAsync("oui");

        var list = await _alix.SaysAsync("rappels S01");
        Has("Ne partent pas comme prévu", list.Text);
        Has("Gaël Hall-Témoin est en pause jusqu'au lundi 7 décembre 2026", list.Text);
        Has("Vos rappels sont suspendus : reprise le lundi 7 décembre 2026.", (await _gael.SaysAsync("rappels")).Text);
    }

    private static Predicate<SentActivity> SpeaksOf(string reference) => seen =>
        seen.Card?.Text is { } text && text.Contains(reference, StringComparison.Ordinal)
        && !text.Contains("rappel reporté", StringComparison.Ordinal);
}
