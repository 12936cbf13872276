using GpoBot.Connector.Schema;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>Persons, numbers, conversations and drafts.</summary>
public abstract class IndexTests(StoreHost host) : OnStore(host)
{
    private static readonly Contact Zoe = FilledRows.Contact with { Active = true };

    [Fact]
    public async Task A_person_is_found_in_all_their_rosters_however_the_address_is_written()
    {
        var people = new People(Store);
        await people.IndexAsync("S01", [Zoe, Zoe with { Id = "P09", Email = "ali@example.org" }], default);
        await people.IndexAsync("S02", [Zoe with { Id = "P05", Role = ContactRole.Member }], default);
        await people.IndexAsync("S02", [Zoe with { Id = "P05", Role = ContactRole.Deputy }], default);
        var person = await people.FindByEmailAsync(" Zoe@Example.org", default);
        Assert.Equal("zoe@example.org", person!.Email);
        Assert.Equal(
            [new("S01", "PN:S01:D", ContactRole.DeputyLead) { Language = "en" }, new Membership("S02", "P05", ContactRole.Deputy) { Language = "en" }],
            person.Memberships);
        Assert.Null(await people.FindByEmailAsync("nobody@example.org", default));
    }

    [Fact]
    public async Task Who_left_a_roster_leaves_the_index()
    {
        var people = new People(Store);
        await people.IndexAsync("S01", [Zoe], default);
        await people.IndexAsync("S01", [Zoe with { Active = false }], default);
        await people.IndexAsync("S01", [Zoe with { Active = false }], default);
        Assert.Null(await people.FindByEmailAsync("zoe@example.org", default));
    }

    [Fact]
    public async Task An_identity_is_bound_to_one_address_once()
    {
        var people = new People(Store);
        const string User = "29:1a/b#c?d";
        Assert.Null(await people.FindBoundEmailAsync("tenant", User, default));
        var bound = await Task.WhenAll(people.BindAsync("tenant", User, "Zoe@example.org", default),
            new People(OtherInstance()).BindAsync("tenant", User, "eve@example.org", default));
        var winner = await people.FindBoundEmailAsync("tenant", User, default);
        Assert.Single(bound, won => won);
        Assert.Equal(bound[0] ? "zoe@example.org" : "eve@example.org", winner);
        Assert.True(await people.BindAsync("tenant", User, winner!, default));
        Assert.Null(await people.FindBoundEmailAsync("other-tenant", User, default));
    }

    [Fact]
    public async Task Numbers_are_never_given_twice()
    {
        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var numbers = new ReferenceNumbers(OtherInstance());
            return new[] { await numbers.NextAsync("AC", default), await numbers.NextAsync("AC", default) };
        })));
        Assert.Equal(Enumerable.Range(1, 16), given.SelectMany(n => n).Order());
        Assert.Equal(1, await new ReferenceNumbers(Store).NextAsync("PB", default));
    }

    [Fact]
    public async Task Reserved_numbers_are_passed_over()
    {
        var numbers = new ReferenceNumbers(Store);
        await numbers.ReserveUpToAsync("AC", 60, default);
        await numbers.ReserveUpToAsync("AC", 12, default);
        Assert.Equal(61, await numbers.NextAsync("AC", default));
    }

    [Fact]
    public async Task A_conversation_comes_back_and_is_written_only_when_it_changed()
    {
        var conversations = new Conversations(Store);
        var reference = new ConversationReference("a:1/x?y#z", "https://smba.example.com/fr/", "msteams", "tenant", "28:bot", "29:zoe");
        var known = new KnownConversation("zoe@example.org", reference);
        await conversations.SaveAsync(known, default);
        var tag = await TagAsync();
        await conversations.SaveAsync(known with { Email = "Zoe@example.org" }, default);
        Assert.Equal(tag, await TagAsync());
        Assert.Equal(known, await conversations.FindAsync("ZOE@example.org", default));

        var blocked = new KnownConversation(known.Email, reference with { TenantId = null, BotId = null, UserId = null }, Blocked: true,
            BlockedBy: "S01.msg.meeting-d1");
        await conversations.SaveAsync(blocked, default);
        Assert.Equal(blocked, await conversations.FindAsync(known.Email, default));
        Assert.Null(await conversations.FindAsync("nobody@example.org", default));

        async Task<string> TagAsync() => Assert.Single(await ListAsync(Store.QueryAsync("conversations", new(), default))).ETag;
    }

    [Fact]
    public async Task Of_several_messages_that_find_a_conversation_closed_the_first_is_noted_and_none_once_the_person_has_shown_up_elsewhere()
    {
        var conversations = new Conversations(Store);
        var open = new KnownConversation("zoe@example.org", new("a:zoe", "https://smba.example.com", "msteams", "tenant", "28:bot", "29:zoe"));
        await conversations.SaveAsync(open, default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            new Conversations(OtherInstance()).CloseAsync(open with { Blocked = true, BlockedBy = $"S01.msg.{number}" }, default)));
        var closed = await conversations.FindAsync(open.Email, default);
        await conversations.CloseAsync(open with { Blocked = true, BlockedBy = "S01.msg.late" }, default);
        Assert.StartsWith("S01.msg.", closed!.BlockedBy, StringComparison.Ordinal);
        Assert.Equal(closed, await conversations.FindAsync(open.Email, default));

        var elsewhere = open with { Reference = open.Reference with { ServiceUrl = "https://smba.example.com/fr/" } };
        await conversations.SaveAsync(elsewhere, default);
        await conversations.CloseAsync(open with { Blocked = true, BlockedBy = "S01.msg.old" }, default);
        Assert.Equal(elsewhere, await conversations.FindAsync(open.Email, default));
    }

    [Fact]
    public async Task A_conversation_that_was_lost_is_told_from_one_that_was_refused_and_a_new_one_ends_the_search()
    {
        var (conversations, memory) = (new Conversations(Store), new FirstContactMemory(Store));
        var refusal = new FirstContactRefusal(Instant.FromUtc(2026, 11, 20, 8, 0), Instant.FromUtc(2026, 11, 27, 8, 0), "InNoTeam");
        await memory.KeepAsync("Zoe@example.org", refusal, default);
        var lost = new KnownConversation("zoe@example.org", new("a:zoe", "https://smba.example.com", "msteams", "tenant", "28:bot", "29:zoe"), true, true);
        await conversations.SaveAsync(lost, default);
        Assert.Equal((lost, refusal), (await conversations.FindAsync(lost.Email, default), await memory.FindAsync(lost.Email, default)));

        await conversations.SaveAsync(lost with { Blocked = false, Lost = false }, default);
        Assert.Null(await memory.FindAsync(lost.Email, default));
        Assert.Equal(new("https://smba.example.com", "28:bot"), await new TenantServices(OtherInstance()).FindAsync("tenant", default));
        Assert.Null(await new TenantServices(Store).FindAsync("another", default));
    }

    [Fact]
    public async Task A_place_is_known_to_all_instances_until_it_is_forgotten()
    {
        var clock = FixedClock.OnDemoDay;
        var (places, others) = (new SharedPlaces(Store, clock), new SharedPlaces(OtherInstance(), clock));
        var team = new ConversationReference("19:a/b#c?d@thread.tacv2", "https://smba.example.com/fr/", "msteams", "tenant", "28:bot", null);
        await places.SeenAsync(team, changed: true, default);
        await places.SeenAsync(team with { ServiceUrl = "https://smba.example.com/emea/" }, changed: false, default);
        var seen = Assert.Single(await others.ListAsync(default));
        Assert.Equal((team with { ServiceUrl = "https://smba.example.com/emea/" }, Instant.FromDateTimeOffset(clock.GetUtcNow())), (seen.Reference, seen.ChangedAt));

        await places.ForgetAsync(team.ConversationId, default);
        await places.ForgetAsync(team.ConversationId, default);
        Assert.Empty(await places.ListAsync(default));
    }

    [Fact]
    public async Task A_draft_is_kept_per_conversation_and_person()
    {
        var drafts = new Drafts(Store);
        var draft = new Draft("19:abc/def#?", "29:zoe", "d1", "schedule", 2, new string('é', 32_000) + "🚓", Instant.FromUtc(2026, 11, 20, 9, 0));
        await drafts.SaveAsync(draft with { Id = "older" }, default);
        await drafts.SaveAsync(draft, default);
        Assert.Equal(draft, await drafts.FindAsync("19:abc/def#?", "29:zoe", default));
        Assert.Null(await drafts.FindAsync("19:abc/def#?", "29:ali", default));
        Assert.Null(await drafts.FindAsync("19:abc/def#?29", ":zoe", default));
        await drafts.ClearAsync(draft.ConversationId, draft.UserId, default);
        await drafts.ClearAsync(draft.ConversationId, draft.UserId, default);
        Assert.Null(await drafts.FindAsync(draft.ConversationId, draft.UserId, default));
    }

    [Fact]
    public async Task Keys_tell_nothing_of_people()
    {
        await new People(Store).IndexAsync("S01", [Zoe], default);
        await new People(Store).BindAsync("tenant", "29:zoe", "zoe@example.org", default);
        await new Conversations(Store).SaveAsync(new("zoe@example.org", new("a:zoe", "https://smba.example.com", "msteams", null, null, null)), default);
        foreach (var table in new[] { "people", "conversations" })
        foreach (var row in await ListAsync(Store.QueryAsync(table, new(), default)))
            Assert.DoesNotContain("zoe", row.PartitionKey + row.RowKey, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_healthy_memory_can_be_written() => await new GpoStorage(Store).PingAsync(default);
}

public sealed class IndexOnSqlite() : IndexTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class IndexOnTables(Azurite azurite) : IndexTests(new TablesHost(azurite));
