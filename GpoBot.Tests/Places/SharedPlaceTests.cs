using System.Text.Json.Nodes;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Places;

/// <summary>Where everybody reads along: what every member may see, and for each the rest alone.</summary>
public sealed class SharedPlaceTests
{
    [Theory]
    [InlineData("réunions", "2 réunions à venir")]
    [InlineData("c'est quand la prochaine réunion ?", "Prochaine réunion")]
    [InlineData("ordre du jour", "Engagements en retard (3)")]
    [InlineData("retards", "3 engagements en retard")]
    [InlineData("problématiques", "2 problématiques ouvertes")]
    [InlineData("où en est PB01 ?", "Plan d'action en cours")]
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

    [Fact]
    public async Task As_long_as_one_member_has_not_signed_the_charter_no_titles_stand_there()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.WithoutCharterAsync("P11");

        foreach (var question in new[] { "retards", "ordre du jour", "problématiques", "PB01" })
        {
            var card = (await story.Channel.HearsAsync(story.Alix, question)).Card;
            Assert.DoesNotContain("AC003", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("stupéfiants", card.Text, StringComparison.Ordinal);
            Assert.Contains("n'a pas signé la charte", card.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_card_names_at_most_sixty_people_for_whom_it_is_drawn_anew()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.ChangeAsync(gpo => [.. Enumerable.Range(0, 70).Select(n => gpo.FindContact("P07")! with { Id = $"Z{n}", Email = $"membre{n}@example.org" })]);
        await story.ChangeAsync(gpo => [gpo.Meetings[0] with { InvitedIds = [.. gpo.Partners.Select(one => one.Id)] }]);
        story.Channel.Has([story.Alix, story.Gael, .. Enumerable.Range(0, 70).Select(n => new TeamsPerson(story.Teams, $"membre{n}@example.org"))]);
        await story.Teams.MoveToAsync("2026-11-20T09:30:00+01:00");

        var card = (await story.Channel.HearsAsync(story.Alix, "réunions")).Card;

        Assert.Equal(60, card.Json.GetProperty("refresh").GetProperty("userIds").GetArrayLength());
    }

    [Fact]
    public async Task No_surface_of_a_shared_place_shows_what_is_for_the_police_alone_or_another_GPO_s()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.HideAsync();
        var foreign = await story.Teams.GpoAsync("S02");
        List<string> shown = [];
        foreach (var who in new[] { story.Alix, story.Gael })
        {
            foreach (var question in new[] { "réunions", "prochaine réunion", "ordre du jour", "retards", "mes actions", "AC901", "AC901 fait", "retards S02", "aide", "rappels", "problématiques", "PB01", "PB05", "qui vient ?", "engagement", "planifier" })
            {
                var seen = await story.Channel.HearsAsync(who, question);
                shown.Add(seen.Everything());
                if (seen.Activities is not [{ Card: { } card }]) continue;
                if (card.Json.TryGetProperty("refresh", out _)) shown.Add((await story.Channel.LookedAtAsync(who, card)).Everything());
                foreach (var button in card.Buttons) shown.Add((await story.Channel.AskedAsync(who, "task/fetch", PlaceStory.Opening(card, button))).Everything());
            }

            foreach (var words in new[] { "", "hall", "surveiller", "AC901", "AC" })
                shown.Add((await story.Channel.AskedAsync(who, "composeExtension/query", PlaceStory.Search(words))).Everything());
            foreach (var kind in new[] { "Problems", "Problem", "Agenda", "Overdue" })
                shown.Add((await story.Channel.AskedAsync(who, "task/fetch", new JsonObject { ["data"] = new JsonObject { ["verb"] = "place.view", ["choice"] = kind, ["id"] = "PB01", ["gpo"] = "S02", ["schema"] = 1 } })).Everything());
        }

        shown.Add(story.Readable);
        Assert.All(shown, text =>
        {
            Assert.DoesNotContain(PlaceStory.PoliceOnly, text, StringComparison.Ordinal);
            Assert.DoesNotContain("AC901", text, StringComparison.Ordinal);
            Assert.All(foreign.Problems.Select(one => one.Title), title => Assert.DoesNotContain(Spaces.Plain(title), text, StringComparison.Ordinal));
            Assert.All(foreign.Commitments.Select(one => one.Title), title => Assert.DoesNotContain(Spaces.Plain(title), text, StringComparison.Ordinal));
        });
    }
}
