using System.Text.Json.Nodes;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Places;

/// <summary>The message extension: problems and commitments, found and posted; a message that becomes a commitment.</summary>
public sealed class SearchTests
{
    private const string Query = "composeExtension/query";
    private const string Fetch = "composeExtension/fetchTask";
    private const string Submit = "composeExtension/submitAction";

    [Theory]
    [InlineData("ac 3", "AC003 – Neutraliser l'accès aux caves de l'entrée 6")]
    [InlineData("PB01", "PB01 – Trafic de stupéfiants et guet, entrée 4 à 8 allée des Marronniers")]
    [InlineData("caves", "AC003 – Neutraliser l'accès aux caves de l'entrée 6")]
    [InlineData("ralentiss", null)]
    public async Task What_is_typed_finds_by_reference_or_by_the_words_of_a_title(string words, string? title)
    {
        await using var story = await PlaceStory.StartAsync();

        var seen = await story.Channel.AskedAsync(story.Gael, Query, PlaceStory.Search(words));

        if (title is null) Assert.Contains("Aucune problématique ni aucun engagement", seen.Reason(), StringComparison.Ordinal);
        else Assert.Equal(title, seen.Found()[0].Title);
    }

    [Fact]
    public async Task On_opening_it_lists_what_is_open_and_each_card_keeps_the_rules_and_tells_no_more_than_title_and_state()
    {
        await using var story = await PlaceStory.StartAsync();
        var opening = new JsonObject
        {
            ["commandId"] = "rechercher", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }),
        };

        var found = (await story.Channel.AskedAsync(story.Alix, Query, opening)).Found();

        Assert.InRange(found.Count, 5, 25);
        Assert.All(found, one => Assert.Empty(CardRules.BrokenBy(one.Card.Json)));
        Assert.All(found, one => Assert.DoesNotContain("Échéance", one.Card.Text, StringComparison.Ordinal));
        Assert.Contains(found, one => one.Card.Text.Contains("À faire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alone_with_GpoBot_it_finds_in_all_of_one_s_GPOs_and_elsewhere_nothing_is_posted()
    {
        await using var story = await PlaceStory.StartAsync();
        var between = story.Gael.Activity("invoke");
        between["name"] = Query;
        between["conversation"]!["id"] = "19:deux-personnes@unq.gbl.spaces";
        between["value"] = PlaceStory.Search("caves");
        var unlinked = new TeamsPlace(story.Teams, "19:autre@thread.v2", "groupChat");

        Assert.NotEmpty((await story.Gael.AsksAsync(Query, PlaceStory.Search("caves"))).Found());
        Assert.Contains("là où tout le monde peut la lire", (await unlinked.AskedAsync(story.Gael, Query, PlaceStory.Search("caves"))).Reason(), StringComparison.Ordinal);
        Assert.Contains("composeExtension", (await story.Gael.PostAsync(between)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("AC003", (await story.Gael.PostAsync(between)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_commitment_is_answered_in_a_window_by_whom_it_concerns_and_by_nobody_else()
    {
        await using var story = await PlaceStory.StartAsync();
        var posted = (await story.Channel.AskedAsync(story.Alix, Query, PlaceStory.Search("AC003"))).Found()[0].Card;
        const string Town = "agathe.modele@ville-montfictif.example.org";
        var agathe = await story.Teams.PersonAsync(Town);

        Assert.Contains("Où en êtes-vous", (await story.Channel.AskedAsync(story.Gael, "task/fetch", PlaceStory.Opening(posted, "Répondre"))).Page().Text, StringComparison.Ordinal);
        Assert.Contains("Je ne trouve pas cet engagement", (await story.Channel.AskedAsync(agathe, "task/fetch", PlaceStory.Opening(posted, "Répondre"))).LastWord(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_a_commitment_and_a_repeated_press_makes_no_second_one()
    {
        await using var story = await PlaceStory.StartAsync();
        var before = (await story.Teams.GpoAsync("S01")).Commitments.Count;

        var form = (await story.Channel.AskedAsync(story.Alix, Fetch, Message("<p>Il faudrait <b>remplacer</b> la serrure du local vélo&nbsp;!</p>"))).Page();
        Assert.Equal("Il faudrait remplacer la serrure du local vélo !", Spaces.Plain(form.Inputs()["title"]));
        Assert.DoesNotContain("Sans la carte", form.Text, StringComparison.Ordinal);
        var refused = await story.Channel.AskedAsync(story.Alix, Submit, PlaceStory.Filled(form, "Enregistrer", ("title", "")));
        Assert.Contains("Indiquez la problématique", refused.Page().Text, StringComparison.Ordinal);

        var filled = PlaceStory.Filled(form, "Enregistrer", ("problem", "PB01"), ("owner", "P07"));
        var saved = await story.Channel.AskedAsync(story.Alix, Submit, filled.DeepClone());
        var again = await story.Channel.AskedAsync(story.Alix, Submit, filled.DeepClone());

        Assert.Equal(saved.LastWord(), again.LastWord());
        Assert.Equal(before + 1, (await story.Teams.GpoAsync("S01")).Commitments.Count);
        Assert.DoesNotContain("serrure", story.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_names_a_person_fills_nothing_in()
    {
        await using var story = await PlaceStory.StartAsync();

        var form = (await story.Channel.AskedAsync(story.Alix, Fetch, Message("Reloger la famille Durand, 06 12 34 56 78"))).Page();

        Assert.Equal("", form.Inputs()["title"]);
        Assert.Contains("semble désigner une personne", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Durand", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_makes_no_commitment_of_a_message()
    {
        await using var story = await PlaceStory.StartAsync();

        Assert.Contains("réservée au référent", (await story.Channel.AskedAsync(story.Gael, Fetch, Message("Fermer le local"))).LastWord(), StringComparison.Ordinal);
    }

    private static JsonObject Message(string html) => new()
    {
        ["commandId"] = "engagement", ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "17", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } },
    };
}
