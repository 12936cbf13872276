using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Web.Delivery.Pacing;

namespace GpoBot.Tests.Delivery.Pacing;

/// <summary>Reading who is in a large team is several calls, and each of them counts for the tenant.</summary>
public sealed class MembersPaceTests
{
    private const double Rate = 48;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(450, 3)]
    public async Task A_message_after_it_leaves_as_late_as_after_so_many_calls(int members, int calls)
    {
        using var rig = new PaceRig();
        var client = new ProactiveClient(new Town(members), rig.Pacer);
        var place = new ConversationReference("19:town", "https://smba.example.com/", "msteams", "tenant", "28:bot", null);

        var seen = 0;
        await foreach (var _ in client.GetMembersAsync(place, default)) seen++;
        await rig.Pacer.WaitAsync("tenant", "a:1", default);

        Assert.Equal(members, seen);
        using var plain = new PaceRig();
        for (var call = 0; call < calls; call++) plain.Pacer.Count("tenant");
        await plain.Pacer.WaitAsync("tenant", "a:1", default);
        Assert.Equal(plain.Clock.Now, rig.Clock.Now);
        Assert.Equal(calls / Rate, rig.Clock.Now.TotalSeconds, tolerance: 0.001);
    }

    private sealed class Town(int members) : ConversationClient
    {
        public override async IAsyncEnumerable<TeamsMember> GetMembersAsync(
            ConversationReference conversation, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            for (var number = 0; number < members; number++)
            {
                await Task.CompletedTask;
                yield return new TeamsMember($"29:{number}", null, null, null, null, null, null);
            }
        }

        public override Task<string?> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task UpdateAsync(
            ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task<ConversationReference> CreatePersonalAsync(
            string serviceUrl, string tenantId, string botId, string userId, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task<TeamsMember?> GetMemberAsync(ConversationReference conversation, string userId, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
