using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Places;

/// <summary>A channel or chat belongs to one GPO, from the day its lead says so.</summary>
public sealed class LinkingTests
{
    [Fact]
    public async Task A_lead_sees_what_it_means_and_links_the_channel_and_may_free_it_again()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);

        var asked = await story.Channel.HearsAsync(story.Alix, "lie ce canal au GPO S01");
        Assert.Contains("Lier ce canal au GPO S01 ?", asked.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", asked.Card.Text, StringComparison.Ordinal);
        Assert.Empty((await story.Teams.GpoAsync("S01")).Places);

        var done = await story.Channel.PressedAsync(story.Alix, asked.Card, "Lier");
        Assert.Contains("Ce canal est lié au GPO S01", done.Card.Text, StringComparison.Ordinal);
        Assert.Single((await story.Teams.GpoAsync("S01")).Places);
        Assert.Contains("Ce canal est déjà lié au GPO S01", (await story.Channel.HearsAsync(story.Alix, "lie ce canal au GPO S01")).Text, StringComparison.Ordinal);

        await story.Channel.HearsAsync(story.Alix, "délie ce canal");
        Assert.Contains("n'est plus lié", (await story.Channel.HearsAsync(story.Alix, "oui")).Text, StringComparison.Ordinal);
        Assert.Empty((await story.Teams.GpoAsync("S01")).Places);
        Assert.Contains("conversation personnelle", (await story.Channel.HearsAsync(story.Alix, "réunions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_are_not_of_the_GPO_are_counted_before_they_read_along()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);
        story.Channel.Has(story.Alix, story.Gael, new TeamsPerson(story.Teams, "un@example.org"), new TeamsPerson(story.Teams, "deux@example.org"));

        var asked = await story.Channel.HearsAsync(story.Alix, "lie ce canal au GPO S01");

        Assert.Contains("2 personnes présentes ici ne sont pas inscrites parmi les contacts", asked.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_links_nothing_and_nobody_answers_the_question_of_another()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);
        Assert.Contains("réservée au référent", (await story.Channel.HearsAsync(story.Gael, "lie ce canal au GPO S01")).Text, StringComparison.Ordinal);
        var asked = await story.Channel.HearsAsync(story.Alix, "lie ce canal au GPO S01");

        var pressed = await story.Channel.PressedAsync(story.Gael, asked.Card, "Lier");
        Assert.Empty(pressed.Activities);
        Assert.Contains("conversation personnelle", pressed.Text, StringComparison.Ordinal);
        await story.Channel.HearsAsync(story.Gael, "oui");

        Assert.Empty((await story.Teams.GpoAsync("S01")).Places);
    }

    [Fact]
    public async Task The_lead_of_another_GPO_does_not_take_it_over()
    {
        await using var story = await PlaceStory.StartAsync();
        var other = await story.Teams.PersonAsync((await story.Teams.GpoAsync("S02")).Lead!.Email);

        Assert.Contains("déjà lié à un autre GPO", (await story.Channel.HearsAsync(other, "lie ce canal au GPO S02")).Text, StringComparison.Ordinal);
        Assert.Contains("à aucun de vos GPO", (await story.Channel.HearsAsync(other, "délie ce canal")).Text, StringComparison.Ordinal);
        Assert.Empty((await story.Teams.GpoAsync("S02")).Places);
        Assert.Single((await story.Teams.GpoAsync("S01")).Places);
    }

    [Fact]
    public async Task Two_leads_who_ask_at_the_same_time_are_not_both_served()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);
        var other = await story.Teams.PersonAsync((await story.Teams.GpoAsync("S02")).Lead!.Email);
        await story.Channel.HearsAsync(story.Alix, "lie ce canal au GPO S01");
        await story.Channel.HearsAsync(other, "lie ce canal au GPO S02");

        await story.Channel.HearsAsync(story.Alix, "oui");
        Assert.Contains("déjà lié à un autre GPO", (await story.Channel.HearsAsync(other, "oui")).Text, StringComparison.Ordinal);

        Assert.Empty((await story.Teams.GpoAsync("S02")).Places);
    }

    [Fact]
    public async Task In_a_personal_conversation_there_is_nothing_to_link()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);

        Assert.Contains("là où le GPO travaille", (await story.Alix.SaysAsync("lie ce canal au GPO S01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_of_a_meeting_is_its_GPO_s_without_a_word()
    {
        await using var story = await PlaceStory.StartAsync(linked: false);
        await story.ChangeAsync(gpo => [gpo.Meetings[0] with { JoinUrl = "https://teams.example.com/l/meetup-join/19%3ameeting_Ab12%40thread.v2/0?context=x" }]);
        var chat = new TeamsPlace(story.Teams, "19:meeting_Ab12@thread.v2", "groupChat", "MCMxOTptZWV0aW5n");
        var another = new TeamsPlace(story.Teams, "19:meeting_Zz99@thread.v2", "groupChat", "MCMxOTptZWV0aW5h");

        Assert.Contains("3 engagements en retard", (await chat.HearsAsync(story.Gael, "retards")).Text, StringComparison.Ordinal);
        Assert.Contains("conversation personnelle", (await another.HearsAsync(story.Gael, "retards")).Text, StringComparison.Ordinal);
    }
}
