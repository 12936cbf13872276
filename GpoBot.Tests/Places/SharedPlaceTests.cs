using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Places;

/// <summary>Where everybody reads along: what every member may see, and for each the rest alone.</summary>
[Trait("Speed", "Slow")]
public sealed class SharedPlaceTests
{
    [Theory]
    [InlineData("réunions", "2 réunions à venir")]
    [InlineData("c'est quand la prochaine réunion ?", "Prochaine réunion")]
    [InlineData("ordre du jour", "Engagements en retard (3)")]
    [InlineData("retards", "3 engagements en retard")]
    [InlineData("problématiques", "2 problématiques ouvertes")]
    [InlineData("où en est PB01 ?", "Plan d'actions en cours")]
    [InlineData("aide", "Ce que je réponds ici")]
    public async Task What_every_member_may_see_is_answered_there(string question, string answer)
    {
        await using var story = await PlaceStory.StartAsync();

        Assert.Contains(answer, (await story.Channel.HearsAsync(story.Gael, question)).Card.Text, StringComparison.Ordinal);
        Assert.Contains(answer, (await story.Channel.HearsAsync(story.Alix, question)).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_is_told_by_organisation_with_titles_and_states_and_no_names()
    {
        await using var story = await PlaceStory.StartAsync();

        var card = (await story.Channel.HearsAsync(story.Alix, "retards")).Card;

        Assert.Contains("AC003 – Neutraliser l'accès aux caves de l'entrée 6 (à faire)", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hall-Témoin", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10 novembre", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_something_of_their_own_gets_their_own_view_and_answers_from_it_unseen()
    {
        await using var story = await PlaceStory.StartAsync();
        var card = (await story.Channel.HearsAsync(story.Alix, "retards")).Card;
        Assert.Equal([story.Gael.UserId], card.Json.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(one => one.GetString()));
        var before = story.Channel.Shows.Count;

        var own = (await story.Channel.LookedAtAsync(story.Gael, card)).OwnCard();
        Assert.Contains("Ce qui vous revient", own.Text, StringComparison.Ordinal);
        var asked = (await story.Channel.PressedAsync(story.Gael, own, "Répondre sur AC003")).OwnCard();
        var recorded = await story.Channel.PressedAsync(story.Gael, asked, "Envoyer", ("status", "InProgress"), ("comment", "Serrurier prévenu."));

        Assert.Contains("Serrurier prévenu", recorded.Everything(), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.InProgress, (await story.Teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
        Assert.Equal(before, story.Channel.Shows.Count);
    }

    [Fact]
    public async Task A_window_shows_the_same_to_whom_Teams_keeps_no_view_for()
    {
        await using var story = await PlaceStory.StartAsync();
        var card = (await story.Channel.HearsAsync(story.Alix, "retards")).Card;

        var page = (await story.Channel.AskedAsync(story.Gael, "task/fetch", PlaceStory.Opening(card, "Ce qui me concerne"))).Page();
        var form = (await story.Channel.AskedAsync(story.Gael, "task/submit", PlaceStory.Filled(page, "Répondre sur AC003"))).Page();
        var end = await story.Channel.AskedAsync(story.Gael, "task/submit", PlaceStory.Filled(form, "Envoyer", ("status", "InProgress")));

        Assert.Contains("AC003", end.LastWord(), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.InProgress, (await story.Teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Fact]
    public async Task A_client_that_knows_no_windows_leads_to_the_same_in_the_own_conversation()
    {
        await using var story = await PlaceStory.StartAsync();
        var card = (await story.Channel.HearsAsync(story.Alix, "retards")).Card;
        var pressed = story.Channel.Activity(story.Gael, "message");
        pressed["value"] = PlaceStory.Opening(card, "Ce qui me concerne")["data"]!.DeepClone();

        await story.Gael.PostAsync(pressed);

        Assert.Contains("Ce qui vous revient", story.Gael.LastCard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce qui vous revient", story.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_one_alone_is_done_and_goes_on_in_their_own_conversation()
    {
        await using var story = await PlaceStory.StartAsync();
        var before = story.Gael.Sees.Count;

        var seen = await story.Channel.HearsAsync(story.Gael, "AC003 en cours");

        Assert.Equal("Je vous ai répondu dans notre conversation personnelle.", seen.Text.Trim());
        Assert.Contains("AC003", story.Gael.Sees[before].Card!.Text, StringComparison.Ordinal);
        await story.Gael.SaysAsync("oui");
        Assert.Equal(CommitmentStatus.InProgress, (await story.Teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Fact]
    public async Task Whoever_never_wrote_to_GpoBot_has_a_conversation_opened_for_them()
    {
        await using var story = await PlaceStory.StartAsync();
        const string Town = "agathe.modele@ville-montfictif.example.org";
        var agathe = new TeamsPerson(story.Teams, Town);
        story.Teams.Connector.Knows(agathe.UserId, Town);

        var seen = await story.Channel.HearsAsync(agathe, "mes actions");

        Assert.Contains("Je vous ai répondu", seen.Text, StringComparison.Ordinal);
        Assert.NotEmpty(agathe.Sees);
    }

    [Fact]
    public async Task A_person_who_is_not_of_the_GPO_is_told_the_same_as_where_nothing_is_linked()
    {
        await using var story = await PlaceStory.StartAsync();
        var other = await story.Teams.PersonAsync((await story.Teams.GpoAsync("S11")).Lead!.Email);
        var stranger = await story.Teams.PersonAsync("personne@example.org");
        var unlinked = new TeamsPlace(story.Teams, "19:autre@thread.tacv2");
        var card = (await story.Channel.HearsAsync(story.Alix, "retards")).Card;

        var neutral = (await unlinked.HearsAsync(story.Gael, "retards")).Text;

        foreach (var who in new[] { other, stranger })
        {
            Assert.Equal(neutral, (await story.Channel.HearsAsync(who, "retards")).Text);
            var looked = await story.Channel.LookedAtAsync(who, card);
            Assert.Equal(neutral.Trim(), looked.Text.Trim());
            Assert.Equal(neutral.Trim(), (await story.Channel.AskedAsync(who, "task/fetch", PlaceStory.Opening(card, "Ce qui me concerne"))).LastWord()
                .Replace("aide", "**aide**", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_joined_without_signing_in_or_from_another_organisation_is_nobody()
    {
        await using var story = await PlaceStory.StartAsync();
        var anonymous = story.Channel.Activity(story.Gael, "message");
        anonymous["text"] = "retards";
        anonymous["from"]!.AsObject().Remove("aadObjectId");

        await story.Gael.PostAsync(anonymous);

        Assert.StartsWith("Pour protéger", Spaces.Plain(story.Channel.Shows[^1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_another_organisation_vouches_for_is_not_the_member_whose_address_they_bear()
    {
        await using var story = await PlaceStory.StartAsync();
        const string Town = "agathe.modele@ville-montfictif.example.org";
        var claimed = new TeamsPerson(story.Teams, Town);
        var (tenant, name) = ("another-tenant", Town);
        story.Teams.Connector.Instead = call => Task.FromResult<IResult?>(call.Operation == "member"
            ? Results.Json(new { id = claimed.UserId, aadObjectId = claimed.UserId, email = Town, userPrincipalName = name, tenantId = tenant })
            : null);

        Assert.StartsWith("Pour protéger", (await story.Channel.HearsAsync(claimed, "retards")).Text, StringComparison.Ordinal);

        // A guest has another tenant too, but stands in the directory of this one.
        name = "agathe.modele_ville-montfictif.example.org#EXT#@police.example.org";
        Assert.Contains("3 engagements en retard", (await story.Channel.HearsAsync(claimed, "retards")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alarm_is_answered_whoever_raises_it()
    {
        await using var story = await PlaceStory.StartAsync();
        var stranger = await story.Teams.PersonAsync("personne@example.org");

        Assert.Contains("17", (await story.Channel.HearsAsync(stranger, "au secours bagarre au parking")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_written_where_all_read_it_is_neither_kept_nor_repeated()
    {
        await using var story = await PlaceStory.StartAsync();

        var seen = await story.Channel.HearsAsync(story.Gael, "AC003 bloqué par Monsieur Durand appt 12, 06 12 34 56 78");

        Assert.Contains("semble désigner une personne", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Durand", seen.Text, StringComparison.Ordinal);
    }
}
