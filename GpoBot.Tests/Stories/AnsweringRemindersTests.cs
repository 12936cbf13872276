using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>Owners are asked for news before a meeting and when they are late: once, and never after an answer.</summary>
[Trait("Speed", "Slow")]
public sealed class AnsweringRemindersTests : IAsyncLifetime
{
    private const string Friday = "2026-12-04T10:00:00+01:00";
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task News_of_all_ones_commitments_of_a_gpo_are_asked_in_one_message_before_its_meeting()
    {
        await AddForGaelAsync("Repeindre le hall");
        await _teams.MoveToAsync(Friday);
        var asked = Assert.Single(_gael.Sees.Select(seen => seen.Card?.Text ?? ""), text => text.StartsWith("Vos rappels", StringComparison.Ordinal)
            && text.Contains("8 décembre 2026", StringComparison.Ordinal));
        Assert.Contains("AC003", asked, StringComparison.Ordinal);
        Assert.Contains("AC061", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AC061 rien de neuf")]
    [InlineData("AC061 en cours")]
    [InlineData("AC061 report au 15/12")]
    public async Task Who_has_answered_since_is_not_asked_when_it_is_late(string answer)
    {
        await AddForGaelAsync("Repeindre le hall", "2026-11-26");
        await _teams.MoveToAsync("2026-11-27T08:00:00+01:00");
        await _gael.SaysAsync(answer);
        await _gael.SaysAsync("oui");
        await _teams.MoveToAsync("2026-11-27T12:00:00+01:00");
        Assert.Empty(AskedAsLate());
    }

    [Fact]
    public async Task Who_has_not_is_asked_the_next_working_morning_once()
    {
        await AddForGaelAsync("Repeindre le hall", "2026-11-27");
        await _teams.MoveToAsync("2026-11-29T12:00:00+01:00");
        Assert.Empty(AskedAsLate());
        await _teams.MoveToAsync("2026-11-30T10:00:00+01:00");
        var asked = Assert.Single(AskedAsLate());
        Assert.Contains("L'échéance est passée", asked, StringComparison.Ordinal);
        Assert.Contains("« Rien de neuf » est une réponse", asked, StringComparison.Ordinal);
        await _teams.MoveToAsync("2026-12-03T10:00:00+01:00");
        Assert.Single(AskedAsLate());
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task A_mail_says_the_same_and_its_subject_names_neither_place_nor_theme()
    {
        await _teams.MoveToAsync("2026-11-20T12:00:00+01:00");
        var mails = (await _teams.MailsAsync("commitment-overdue")).Concat(await _teams.MailsAsync("commitment-news")).ToList();
        Assert.NotEmpty(mails);
        Assert.All(mails, mail =>
        {
            Assert.Matches(@"^GPO – \d+ engagements? (en retard|à mettre à jour( avant (lundi|mardi|mercredi|jeudi|vendredi))?)$", mail.Subject);
            Assert.Contains("Où en êtes-vous", mail.Text, StringComparison.Ordinal);
            Assert.Contains("répondez simplement à ce courriel", mail.Text, StringComparison.Ordinal);
            Assert.Contains("17", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("**", mail.Text, StringComparison.Ordinal);
        });
    }

    // About the commitment made here, in whatever message it stands: others of the demo are late, too, and another GPO asks as well.
    private List<string> AskedAsLate() =>
        [.. _gael.Sees.Where(seen => !seen.IsUpdate).Select(seen => seen.Card?.Text ?? "")
            .Where(text => text.Contains("où en êtes-vous ? «", StringComparison.OrdinalIgnoreCase) && AboutIt(text).Contains("en retard", StringComparison.Ordinal))];

    private static string AboutIt(string text)
    {
        var at = text.IndexOf("AC061", StringComparison.Ordinal);
        var end = text.IndexOf("Répondre sur AC061", StringComparison.Ordinal);
        return at < 0 ? "" : end < 0 ? text : text[at..end];
    }

    private async Task AddForGaelAsync(string title, string due = "2026-12-15")
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        var form = await alix.SaysAsync("engagement");
        await alix.PressesAsync(form.Card, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("title", title), ("due", due));
    }
}
