using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.FirstContact;

/// <summary>Whoever is in a team with GpoBot is written to in Teams, although they have never opened it.</summary>
public sealed class MemberOfATeamTests : IAsyncLifetime
{
    private const string Team = FirstContactStory.Team;
    private static readonly RoomMember Gael = RoomMember.Of(FirstContactStory.Landlord);
    private static readonly RoomMember[] Others = [RoomMember.Of("un@example.org"), RoomMember.Of("deux@example.org"), RoomMember.Of("trois@example.org")];
    private FirstContactStory _story = null!;

    public async Task InitializeAsync() => _story = await FirstContactStory.StartAsync();

    public async Task DisposeAsync() => await _story.DisposeAsync();

    [Fact]
    public async Task A_partner_who_never_wrote_gets_the_card_in_Teams_and_can_answer_it()
    {
        await _story.JoinAsync(Team, [.. Others, Gael]);
        await _story.PromiseAsync();

        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
        Assert.Contains("Nouvel engagement", _story.Gael.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal([$"members {Team}", $"members {Team}", $"create {Gael.Id}"], _story.Asked());
        // Bound already: the channel is not asked who presses.
        Assert.Contains("AC003", (await _story.Gael.SaysAsync("mes actions")).Text, StringComparison.Ordinal);

        await _story.PromiseAsync();
        Assert.Equal(2, (await _story.ToldAsync()).Count(told => told == ("sent", "teams")));
        Assert.Empty(_story.Asked());
    }

    [Fact]
    public async Task A_guest_is_known_by_their_address_and_not_by_their_sign_in_name()
    {
        await _story.JoinAsync(Team, Gael with
        {
            Email = "Gael.HallTemoin@ophlm-exemple.example.org",
            UserPrincipalName = "gael.halltemoin_ophlm-exemple.example.org#EXT#@police.example.org",
        });
        await _story.PromiseAsync();
        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
    }

    [Fact]
    public async Task An_identity_that_is_another_persons_is_not_written_to()
    {
        await _story.Teams.Services.GetRequiredService<IPeople>().BindAsync("tenant", Gael.AadObjectId!, "une.autre@example.org", default);
        await _story.JoinAsync(Team, Gael);
        await _story.PromiseAsync();

        Assert.Equal([("sent", "email")], await _story.ToldAsync());
        Assert.Empty(_story.Gael.Sees);
    }

    [Fact]
    public async Task Who_is_in_no_team_gets_a_mail_and_is_not_looked_for_again_for_a_week()
    {
        await _story.JoinAsync(Team, Others);
        await _story.PromiseAsync();
        Assert.Equal([("sent", "email")], await _story.ToldAsync());
        Assert.Equal(2, _story.Asked().Length);

        // Nobody tells of it: what was remembered holds for its week.
        _story.Connector.HasMembers(Team, [.. Others, Gael]);
        await _story.Teams.MoveToAsync("2026-11-27T08:00:00+01:00");
        await _story.PromiseAsync();
        Assert.All(await _story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));

        await _story.Teams.MoveToAsync("2026-11-27T12:00:00+01:00");
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Fact]
    public async Task Whoever_comes_into_the_team_is_found_at_once_whatever_was_remembered()
    {
        await _story.JoinAsync(Team, Others);
        await _story.PromiseAsync();
        _story.Connector.HasMembers(Team, [.. Others, Gael]);
        await _story.HappensAsync(Team, "membersAdded", Gael.Id);

        await _story.PromiseAsync();

        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Fact]
    public async Task A_word_in_a_team_that_was_never_announced_is_enough()
    {
        _story.Connector.HasMembers(Team, Gael);
        var message = _story.InTeam("message", Team);
        message["text"] = "aide";
        message["conversation"]!["id"] = Team + ";messageid=17";
        await _story.Alix.PostAsync(message);

        await _story.PromiseAsync();
        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
    }

    [Theory]
    [InlineData("create", 403, "NotEnoughPermissions")]
    [InlineData("create", 400, "BadSyntax")]
    [InlineData("create", 404, "MemberNotFoundInConversation")]
    public async Task A_conversation_that_Teams_does_not_open_is_asked_for_once_until_the_person_writes(string operation, int status, string code)
    {
        await _story.JoinAsync(Team, Gael);
        _story.Refuse(operation, status, code);
        await _story.PromiseAsync();
        _story.Let();
        _story.Asked();
        await _story.PromiseAsync();
        Assert.All(await _story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));
        Assert.Empty(_story.Asked());
        Assert.Equal(0, _story.Notices("Contact à joindre par courriel"));

        await _story.Gael.ArrivesAsync();
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Theory]
    [InlineData("create")]
    [InlineData("members")]
    public async Task A_passing_refusal_costs_this_message_a_mail_and_Teams_is_tried_again_after_an_hour(string operation)
    {
        await _story.JoinAsync(Team, Gael);
        _story.Refuse(operation, 503, "ServiceUnavailable");
        await _story.PromiseAsync();
        _story.Let();
        await _story.PromiseAsync();
        Assert.All(await _story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));

        await _story.Teams.MoveToAsync("2026-11-20T10:05:00+01:00");
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Theory]
    [InlineData("create")]
    [InlineData("members")]
    public async Task Where_Teams_has_too_much_the_message_waits_as_long_as_it_asks_and_leaves_in_Teams(string operation)
    {
        await _story.JoinAsync(Team, Gael);
        _story.Refuse(operation, 429, "Throttled", retryAfter: 300);
        await _story.PromiseAsync();
        Assert.Equal([("pending", null)], await _story.ToldAsync());
        _story.Let();
        await _story.Teams.MoveToAsync("2026-11-20T09:04:30+01:00");
        Assert.Equal([("pending", null)], await _story.ToldAsync());

        await _story.Teams.MoveToAsync("2026-11-20T09:06:00+01:00");
        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
    }

    [Fact]
    public async Task Where_Teams_asks_for_half_a_day_the_message_leaves_by_mail()
    {
        await _story.JoinAsync(Team, Gael);
        _story.Refuse("create", 429, "Throttled", retryAfter: 12 * 3600);
        await _story.PromiseAsync();
        Assert.Equal([("sent", "email")], await _story.ToldAsync());
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_team_that_GpoBot_was_thrown_out_of_is_not_asked_again(int status, string code)
    {
        await _story.JoinAsync(Team, Others);
        _story.Refuse("members", status, code);
        await _story.PromiseAsync();
        Assert.Equal([$"members {Team}"], _story.Asked());

        await _story.PromiseAsync("P03");
        Assert.Empty(_story.Asked());
    }

    [Fact]
    public async Task A_team_that_GpoBot_has_left_is_not_asked_at_all()
    {
        await _story.JoinAsync(Team, Gael);
        await _story.HappensAsync(Team, "membersRemoved", "28:bot");
        await _story.PromiseAsync();
        Assert.Empty(_story.Asked());
        Assert.Equal([("sent", "email")], await _story.ToldAsync());
    }

    [Fact]
    public async Task A_team_is_read_once_for_all_who_are_looked_for()
    {
        await _story.JoinAsync(Team, Gael, RoomMember.Of("cyril.essieu@ville-montfictif.example.org"));
        await _story.PromiseAsync();
        await _story.PromiseAsync("P03");

        Assert.Equal([("sent", "teams")], await _story.ToldAsync("P03"));
        Assert.Single(_story.Asked(), asked => asked.StartsWith("members", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P10", "ce.college-adafictive@academie.example.org")]
    [InlineData("P05", "elias.palier@horizon-habitat.example.com")]
    public async Task Who_is_no_member_of_the_tenant_nor_its_guest_is_written_to_by_mail_without_a_question(string contact, string email)
    {
        await _story.JoinAsync(Team, RoomMember.Of(email));
        await _story.PromiseAsync(contact);
        Assert.Equal([("sent", "email")], await _story.ToldAsync(contact));
        Assert.Empty(_story.Asked());
    }

    [Fact]
    public async Task Who_was_just_opened_and_has_blocked_GpoBot_is_left_in_peace_and_the_lead_with_them()
    {
        await _story.JoinAsync(Team, Gael);
        _story.Connector.Refuse = conversation => conversation == _story.Gael.ConversationId ? (403, "ConversationBlockedByUser") : null;
        await _story.PromiseAsync();
        _story.Asked();
        await _story.PromiseAsync();

        Assert.All(await _story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));
        Assert.Empty(_story.Asked());
        Assert.Equal(0, _story.Notices("Contact à joindre par courriel"));
    }
}
