using System.Net;
using GpoBot.Core.Attendance;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>Presence at a meeting and the opinion in an evaluation, without an account.</summary>
public sealed class OtherPagesTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Presence_is_asked_without_place_or_names()
    {
        var page = await _teams.OpensAsync(await _teams.LinkAsync(Tuesday, "P05"));

        Has("Viendrez-vous le mardi 24 novembre 2026 ?", page.Text);
        Has("Réunion : GPO S01, mardi 24 novembre 2026 à 9 h 30", page.Text);
        Has("Je viens Je ne viens pas Mon suppléant vient : Horizon Habitat Exemple, responsable de site Les Marronniers Envoyer", page.Text);
        foreach (var untold in new[] { "Hôtel de police", "salle", "Flore", "Cour-Démo", "Palier", "Testard" })
            Assert.DoesNotContain(untold, page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Coming", "P05 Coming", "Votre réponse : vous venez")]
    [InlineData("NotComing", "P05 NotComing", "Votre réponse : vous ne venez pas")]
    [InlineData("suppleant.P06", "P05 SendsDeputy P06", "Votre réponse : votre suppléant vient : Horizon Habitat Exemple, responsable de site")]
    public async Task Presence_is_told_and_a_deputy_is_asked(string answer, string stored, string told)
    {
        var page = await _teams.SendsAsync(await _teams.LinkAsync(Tuesday, "P05"), ("reponse", answer));

        Has("Merci. Réponse enregistrée le 20/11/2026 à 15 h 12.", page.Text);
        Has(told, page.Text);
        Assert.Equal([stored], await _teams.AnswersAsync());
        Assert.Equal(answer.StartsWith("suppleant", StringComparison.Ordinal) ? ["P06"] : [], await _teams.ToldAsync("deputy-asked"));
    }

    [Fact]
    public async Task A_former_answer_is_filled_in_and_the_same_again_is_no_second_one()
    {
        await _teams.ChangeAsync(meeting => meeting.Answered("P05", Attending.Coming));
        var path = await _teams.LinkAsync(Tuesday, "P05");
        Assert.Equal("Coming", (await _teams.OpensAsync(path)).Held);

        Has("Merci", (await _teams.SendsAsync(path, ("reponse", "Coming"))).Text);

        Assert.Empty(await _teams.AuditAsync("S01", "meeting.answer"));
        Has("Vous avez déjà répondu Ce lien a servi, et il ne sert qu'une fois. Réunion : GPO S01", (await _teams.PostsAsync(path, ("reponse", "NotComing"))).Text);
        Assert.Equal(["P05 Coming"], await _teams.AnswersAsync());
    }

    [Fact]
    public async Task Deputies_of_the_same_function_are_told_apart_by_initials_only()
    {
        var gpo = await _teams.GpoAsync("S01");
        await _teams.PutAsync(
            gpo.FindContact("P06")! with { Function = "gardien" },
            gpo.FindContact("P06")! with { Id = "P86", Function = "gardien", FirstName = "Zoé", LastName = "Dupanneau", Email = "zoe@example.org" });

        var page = await _teams.OpensAsync(await _teams.LinkAsync(Tuesday, "P05"));

        const string Deputy = "Mon suppléant vient : Horizon Habitat Exemple, gardien";
        Has($"{Deputy} (F.C.) {Deputy} (Z.D.)", page.Text);
    }

    [Theory]
    [InlineData("suppleant.P99")]
    [InlineData("suppleant.P10")]
    [InlineData("suppleant.")]
    public async Task Nobody_else_can_be_sent(string answer)
    {
        var page = await _teams.SendsAsync(await _teams.LinkAsync(Tuesday, "P05"), ("reponse", answer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Has("Ce suppléant ne peut pas venir", page.Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Fact]
    public async Task A_meeting_that_moved_is_asked_about_anew()
    {
        var path = await _teams.LinkAsync(Tuesday);
        var version = (await _teams.OpensAsync(path)).Version!;
        await _teams.ChangeAsync(meeting => meeting with { Start = new LocalDateTime(2026, 11, 26, 14, 0), TimeVersion = meeting.TimeVersion + 1 });

        var page = await _teams.PostsAsync(path, ("reponse", "Coming"), ("version", version));

        Has("Cette réunion a changé de date depuis que cette page a été ouverte", page.Text);
        Has("Viendrez-vous le jeudi 26 novembre 2026 ?", page.Text);
        Assert.Empty(await _teams.AnswersAsync());
        Has("Merci", (await _teams.PostsAsync(path, ("reponse", "Coming"), ("version", page.Version!))).Text);
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_or_not_theirs_any_more_is_not_planned_and_one_that_began_has_begun()
    {
        var path = await _teams.LinkAsync(Tuesday);
        var never = await _teams.OpensAsync(await _teams.LinkAsync(Tuesday with { Id = "R-S01-99" }));
        Has("Cette réunion n'est plus planifiée", never.Text);
        await _teams.ChangeAsync(meeting => meeting with { InvitedIds = ["P01"] });
        Assert.Equal((HttpStatusCode.Gone, never.Html), ((await _teams.OpensAsync(path)).Status, (await _teams.OpensAsync(path)).Html));

        await _teams.ChangeAsync(meeting => meeting with { InvitedIds = [School] });
        await _teams.MoveToAsync("2026-11-24T09:30:00+01:00");
        Has("Cette réunion a déjà commencé", (await _teams.OpensAsync(path)).Text);
        Has("Cette réunion a déjà commencé", (await _teams.PostsAsync(path, ("reponse", "Coming"))).Text);
        Assert.Empty(await _teams.AnswersAsync());
    }

    [Theory]
    [InlineData("Yes", "Oui")]
    [InlineData("RatherYes", "Plutôt oui")]
    [InlineData("RatherNo", "Plutôt non")]
    [InlineData("No", "Non")]
    [InlineData("None", "Sans avis")]
    public async Task An_opinion_is_given_for_the_organisation(string answer, string told)
    {
        await _teams.AskOpinionsAsync();
        var path = await _teams.LinkAsync(Dealing);
        var form = await _teams.OpensAsync(path);
        Has("Votre avis sur PB01", form.Text);
        Has("Avis attendu jusqu'au : vendredi 4 décembre 2026", form.Text);

        Has($"Avis de votre organisation : {told}", (await _teams.SendsAsync(path, ("reponse", answer))).Text);

        Assert.Equal(("P10", answer), Assert.Single((await _teams.GpoAsync("S01")).FindProblem("PB01")!.GivenOpinions.Select(one => (one.ContactId, $"{one.Opinion}"))));
        Has("Vous avez déjà répondu", (await _teams.OpensAsync(path)).Text);
    }

    [Fact]
    public async Task No_opinion_is_taken_that_is_not_asked_for()
    {
        var path = await _teams.LinkAsync(Dealing);
        Has("Aucun avis n'est demandé", (await _teams.OpensAsync(path)).Text);
        await _teams.AskOpinionsAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _teams.PostsAsync(path, ("reponse", "7"))).Status);
        var problem = (await _teams.GpoAsync("S01")).FindProblem("PB01")!;
        await _teams.PutAsync(problem with { OpinionsUntil = new LocalDate(2026, 11, 19) });

        Has("Aucun avis n'est demandé", (await _teams.PostsAsync(path, ("reponse", nameof(Opinion.Yes)))).Text);
        Assert.Empty((await _teams.GpoAsync("S01")).FindProblem("PB01")!.GivenOpinions);
    }

    [Fact]
    public async Task A_link_answers_only_what_it_is_for()
    {
        var path = await _teams.LinkAsync(Tuesday);

        var page = await _teams.PostsAsync(path, ("reponse", "Done"), ("id", "AC003"), ("contact", "P07"), ("gpo", "S04"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        await _teams.PostsAsync(path, ("reponse", "Coming"), ("id", "R-S01-25"), ("ForContactId", "P07"));

        Assert.Equal(["P10 Coming"], await _teams.AnswersAsync());
        Assert.Empty(await _teams.AnswersAsync("R-S01-25"));
        Assert.Empty(await _teams.AuditAsync("S01", "commitment.answer"));
    }
}
