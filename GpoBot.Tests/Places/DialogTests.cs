using System.Diagnostics;
using System.Text.Json.Nodes;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Places;

/// <summary>Long forms in a window of Teams.</summary>
public sealed class DialogTests
{
    private const string Window = "Ouvrir dans une fenêtre";

    [Fact]
    public async Task A_meeting_is_planned_in_a_window_page_by_page()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var card = (await alix.SaysAsync("planifier")).Card;

        var form = (await alix.AsksAsync("task/fetch", PlaceStory.Opening(card, Window))).Page();
        Assert.Empty(FaultsOf(form));
        Assert.DoesNotContain(Window, form.Buttons);
        var dates = (await alix.AsksAsync("task/submit", PlaceStory.Filled(form, "Voir les dates", ("date", "2026-12-03"), ("time", "14:00")))).Page();
        var confirm = dates.Buttons[0];
        var end = await alix.AsksAsync("task/submit", PlaceStory.Filled(dates, confirm));

        Assert.NotEmpty(end.LastWord());
        Assert.Contains((await teams.GpoAsync("S01")).Meetings, one => one.Start.ToString("uuuu-MM-dd HH:mm", null) == "2026-12-03 14:00");
    }

    [Fact]
    public async Task A_fault_is_told_on_the_page_and_nothing_is_lost_of_what_was_filled_in()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.AsksAsync("task/fetch", PlaceStory.Opening((await alix.SaysAsync("engagement")).Card, Window))).Page();

        var again = (await alix.AsksAsync("task/submit", PlaceStory.Filled(
            form, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("title", "Poser une grille"), ("due", "2026-01-01")))).Page();

        Assert.Contains("Cette date est passée", again.Text, StringComparison.Ordinal);
        Assert.Equal("Poser une grille", again.Inputs()["title"]);
        var end = await alix.AsksAsync("task/submit", PlaceStory.Filled(again, "Enregistrer", ("due", "2026-12-15")));
        Assert.Contains("AC", end.LastWord(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_is_opened_for_nothing_that_would_change_something()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var seen = await gael.AsksAsync("task/fetch", new JsonObject
        {
            ["data"] = new JsonObject { ["verb"] = "commitment.answer", ["gpo"] = "S01", ["id"] = "AC003", ["v"] = 1, ["schema"] = 1, ["status"] = "Done" },
        });

        Assert.Contains("n'est plus à jour", seen.LastWord(), StringComparison.Ordinal);
        Assert.Null((await teams.GpoAsync("S01")).FindCommitment("AC003")!.AnsweredAt);
    }

    [Fact]
    public async Task A_partner_who_sends_what_only_a_lead_may_is_refused_in_the_window()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var seen = await gael.AsksAsync("task/submit", new JsonObject
        {
            ["data"] = new JsonObject { ["verb"] = "commitment.preview", ["gpo"] = "S01", ["schema"] = 1, ["problem"] = "PB01", ["owner"] = "P07", ["title"] = "Poser une grille" },
        });

        Assert.Contains("réservée au référent", seen.LastWord(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_no_roster_knows_is_told_so_in_the_window()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var stranger = await teams.PersonAsync("personne@example.org");

        var seen = await stranger.AsksAsync("task/fetch", new JsonObject { ["data"] = new JsonObject { ["verb"] = "meeting.form" } });

        Assert.Contains("conversation personnelle", seen.LastWord(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task What_takes_too_long_is_said_before_Teams_gives_up()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var never = new TaskCompletionSource<IResult?>();
        teams.Connector.Instead = call => call.Operation == "member" ? never.Task : Task.FromResult<IResult?>(null);
        var gael = new TeamsPerson(teams, TeamsScenario.Landlord);
        var watch = Stopwatch.StartNew();

        var seen = await gael.AsksAsync("task/fetch", new JsonObject { ["data"] = new JsonObject { ["verb"] = "meeting.form" } });

        never.SetResult(null);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 40);
        Assert.Contains("pas pu répondre à temps", seen.LastWord(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_told_in_the_window_with_a_reference_for_the_log()
    {
        var broken = false;
        await using var teams = await TeamsScenario.StartAsync(replace: services =>
            services.AddSingleton<IFlow>(new BreakingFlow(() => broken)));
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        broken = true;

        var seen = await gael.AsksAsync("task/submit", new JsonObject { ["data"] = new JsonObject { ["verb"] = "breaks" } });

        Assert.Contains("Référence à donner à votre administrateur", seen.LastWord(), StringComparison.Ordinal);
    }

    private sealed class BreakingFlow(Func<bool> breaks) : IFlow
    {
        public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

        public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
            breaks() && button.Verb == "breaks" ? throw new InvalidOperationException("broken") : Task.FromResult<Reply?>(null);
    }

    // In a window a button that submits is what it has to be.
    private static IEnumerable<string> FaultsOf(SeenCard page) => CardRules.BrokenBy(page.Json).Where(fault => fault != "A submit that is no fallback.");
}
