using System.Net;
using System.Text;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>What goes wrong in a form comes back with what to do, with all that was right in it, and leaves nothing behind.</summary>
public sealed class BadFormTests : IAsyncLifetime, IDisposable
{
    private readonly LogLines _log = new();
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await StartAsync(
        replace: services => services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace)));

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    public void Dispose() => _log.Dispose();

    [Theory]
    [InlineData("motif=Budget&precision=Devis%20attendu", "Choisissez une réponse", "Budget | Devis attendu")]
    [InlineData("reponse=Maybe&date=2026-11-24", "Choisissez une réponse", "2026-11-24")]
    [InlineData("reponse=Dropped&motif=Budget", "Choisissez une réponse", "Budget")]
    [InlineData("reponse=Blocked&precision=Devis", "Choisissez le motif du blocage", "Blocked | Devis")]
    [InlineData("reponse=Blocked&motif=Fatigue", "Choisissez le motif du blocage", "Blocked")]
    [InlineData("reponse=InProgress&motif=7", "Choisissez le motif du blocage", "InProgress")]
    [InlineData("reponse=InProgress&date=31%2F11%2F2026&precision=Devis", "Cette date n'a pas été comprise", "InProgress | Devis")]
    [InlineData("reponse=InProgress&date=0026-11-24", "Cette date n'a pas été comprise", "InProgress")]
    [InlineData("reponse=InProgress&date=19%2F11%2F2026", "Cette date est passée", "InProgress | 2026-11-19")]
    [InlineData("reponse=Done&date=24%2F11%2F2026", "Ce jour n'est pas encore venu", "Done | 2026-11-24")]
    [InlineData("reponse=Done&report=2026-12-04", "Ce qui est fait n'a plus besoin de report", "Done | 2026-12-04")]
    [InlineData("reponse=rien&report=2026-11-19", "Cette date est passée", "rien | 2026-11-19")]
    [InlineData("reponse=rien&report=demain", "Cette date n'a pas été comprise", "rien")]
    public async Task A_fault_is_named_and_the_rest_is_kept(string form, string fault, string held)
    {
        var page = await PostAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Has("Un point est à corriger", page.Text);
        Has($"Erreur : {fault}", page.Text);
        Assert.StartsWith("Erreur : Où en est AC011 ?", page.Title, StringComparison.Ordinal);
        Assert.Equal(held, page.Held);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task A_day_that_does_not_come_after_the_due_date_is_no_later_one()
    {
        var gpo = await _teams.GpoAsync("S01");
        await _teams.PutAsync(gpo.FindCommitment("AC011")! with { DueOn = new NodaTime.LocalDate(2026, 12, 11) });

        Has("Erreur : Cette date ne vient pas après l'échéance", (await PostAsync("reponse=InProgress&report=2026-12-11")).Text);
    }

    [Fact]
    public async Task All_faults_are_named_at_once_each_leading_to_its_field()
    {
        var page = await PostAsync("date=hier&precision=" + new string('a', 201) + "&report=x");

        Has("4 points sont à corriger", page.Text);
        foreach (var field in new[] { "reponse-0", "date", "precision", "report" })
        {
            Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
            Assert.Contains($"id=\"{field}\"", page.Html, StringComparison.Ordinal);
            var fault = $"{field.Split('-')[0]}-erreur";
            Assert.Contains($"id=\"{fault}\"", page.Html, StringComparison.Ordinal);
            Assert.Matches($"aria-describedby=\"[^\"]*{fault}\"", page.Html);
        }
    }

    [Theory]
    [InlineData("M. Zébulon Dupont habite au 3", "Zébulon")]
    [InlineData("appeler le 06 12 34 56 78", "06 12 34")]
    [InlineData("la voiture AB-123-CD", "AB-123")]
    public async Task Words_that_name_a_person_are_neither_stored_nor_shown_nor_logged(string words, string telling)
    {
        foreach (var form in new[] { "reponse=InProgress&date=2026-11-24", "reponse=Blocked&date=hier" })
        {
            var page = await PostAsync($"{form}&precision={Uri.EscapeDataString(words)}");

            Has("Ce texte semble désigner une personne. Il n'a pas été enregistré.", page.Text);
            Assert.DoesNotContain(words, WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
            Assert.StartsWith(form.Split('&')[0]["reponse=".Length..], page.Held, StringComparison.Ordinal);
        }

        await NothingIsStoredAsync();
        Assert.DoesNotContain(_log.Lines, line => line.Contains(telling, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hundred_characters_with_line_breaks_are_two_hundred()
    {
        var comment = string.Join("\r\n", Enumerable.Repeat(new string('a', 49), 4)) + "b";

        Has("Merci", (await PostAsync("reponse=InProgress&precision=" + Uri.EscapeDataString(comment))).Text);

        Assert.Equal(200, (await _teams.GpoAsync("S01")).FindCommitment("AC011")!.Comment!.Length);
    }

    [Fact]
    public async Task More_than_a_form_can_hold_is_not_read()
    {
        var page = await PostAsync("reponse=Done&precision=" + new string('a', 17_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Has("Réponse trop longue", page.Text);
        await NothingIsStoredAsync();
    }

    [Theory]
    [InlineData("application/json", "{\"reponse\":\"Done\"}")]
    [InlineData("text/plain", "reponse=Done")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("multipart/form-data", "reponse=Done")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%00&=&&reponse")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public async Task What_is_no_form_is_no_answer(string type, string body)
    {
        var page = await PostAsync(body, type);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Has("Choisissez une réponse", page.Text);
        await NothingIsStoredAsync();
    }

    private async Task<SeenPage> PostAsync(string body, string type = "application/x-www-form-urlencoded")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await SeenPage.OfAsync(await _teams.Http.PostAsync(await _teams.LinkAsync(Session), content));
    }

    private async Task NothingIsStoredAsync()
    {
        Assert.Equal(1, (await _teams.GpoAsync("S01")).FindCommitment("AC011")!.Version);
        Assert.Empty(await _teams.AuditAsync("S01", "commitment.answer"));
    }
}
