using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>When those invited change, only those who come or go hear of it.</summary>
public sealed class GraphAttendeesTests
{
    private const string Claude = "claude.modele@mairie.example.org";
    private const string Camille = "camille.brouillon@police.example.org";
    private const string Stranger = "collegue@autre.example.org";

    [Theory]
    [MemberData(nameof(Trouble.Names), MemberType = typeof(Trouble))]
    public async Task Who_is_added_is_invited_who_is_left_out_gets_a_cancellation_and_the_others_nothing(string trouble)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());

        await rig.SyncDespiteAsync(Trouble.Named(trouble), planned.Inviting(PlannedMeetings.Camille).Without("P01"));

        Assert.Equal(Camille, Assert.Single(rig.Mailbox.Invitations).Address);
        Assert.Equal(Claude, Assert.Single(rig.Mailbox.Cancellations).Address);
        Assert.Empty(rig.Mailbox.Updates);
        Assert.Equal("@odata.type attendees", GraphMoveTests.Written(Assert.Single(rig.Mailbox.Patches)));
        Assert.Equal(3, stored.Attendees.Count);
    }

    [Fact]
    public async Task Who_stays_keeps_the_answer()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.Answer(stored, Claude, "tentativelyAccepted", DateTimeOffset.UnixEpoch);

        await rig.SyncAsync(planned.Inviting(PlannedMeetings.Camille));

        Assert.Equal("tentativelyAccepted", stored.Attendees.Single(a => a.Is(Claude)).Response);
    }

    [Theory]
    [InlineData("required")]
    [InlineData("optional")]
    public async Task Who_was_added_by_hand_or_by_a_forward_is_left_in_as_they_are(string type)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.AddByHand(stored, Stranger, type);

        Assert.Equal(SyncChange.None, (await rig.SyncAsync(planned)).Change);
        await rig.SyncAsync(planned.Inviting(PlannedMeetings.Camille).Without("P01"));

        Assert.Equal(type, stored.Attendees.Single(a => a.Is(Stranger)).Type);
        Assert.Equal([Stranger, Camille], rig.Mailbox.Invitations.Select(m => m.Address));
        Assert.Equal(Claude, Assert.Single(rig.Mailbox.Cancellations).Address);
    }

    [Fact]
    public async Task Who_was_taken_out_by_hand_is_invited_again_for_the_store_holds()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.RemoveByHand(stored, Claude);

        await rig.SyncAsync(planned);

        Assert.Equal(Claude, Assert.Single(rig.Mailbox.Invitations).Address);
    }

    [Fact]
    public async Task Another_writing_of_an_address_is_the_same_person()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.EditByHand(stored, people => people.Select(p => p with { Address = p.Address.ToUpperInvariant() }));
        rig.Mailbox.Invitations.Clear();

        await rig.SyncAsync(planned);

        Assert.Empty(rig.Mailbox.Patches);
    }

    [Fact]
    public async Task The_organiser_who_stands_among_the_invited_is_no_difference_and_never_invited()
    {
        await using var rig = await GraphRig.StartAsync();
        var asked = PlannedMeetings.OfS01();
        asked = asked with { Attendees = [.. asked.Attendees, PlannedMeetings.Camille with { Email = PlannedMeetings.Mailbox }] };
        var (planned, stored) = await rig.PlannedAsync(asked);
        Assert.Equal(3, stored.Attendees.Count);
        rig.Mailbox.AddByHand(stored, PlannedMeetings.Mailbox, "required");

        Assert.Equal(SyncChange.None, (await rig.SyncAsync(planned)).Change);
    }

    [Fact]
    public async Task A_colleague_whom_exchange_knows_under_a_main_address_is_not_invited_again_at_each_change()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.MainAddresses[Camille] = "camille.brouillon@interieur.example.org";
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01().Inviting(PlannedMeetings.Camille));

        await rig.SyncAsync(planned);
        await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00"));

        Assert.Empty(rig.Mailbox.Invitations);
        Assert.Equal(4, stored.Attendees.Count);
    }

    [Fact]
    public async Task A_room_is_booked_as_a_resource_changed_and_given_back()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01().In(PlannedMeetings.Room));
        Assert.Equal("resource", stored.Attendees.Single(a => a.Is(PlannedMeetings.Room.Address)).Type);
        Assert.Equal(PlannedMeetings.Room.Address, stored.Body.GetProperty("location").GetProperty("locationEmailAddress").GetString());
        Assert.Equal(SyncChange.None, (await rig.SyncAsync(planned)).Change);

        await rig.SyncAsync(planned.In(PlannedMeetings.OtherRoom));
        Assert.Equal(PlannedMeetings.OtherRoom.Address, Assert.Single(rig.Mailbox.Invitations).Address);
        Assert.Equal(PlannedMeetings.Room.Address, Assert.Single(rig.Mailbox.Cancellations).Address);

        await rig.SyncAsync(planned.In(null));
        Assert.Equal(3, stored.Attendees.Count);
        Assert.Equal(SyncChange.None, (await rig.SyncAsync(planned.In(null))).Change);
    }

    [Fact]
    public async Task A_change_of_people_in_the_very_moment_that_somebody_forwards_keeps_both()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Graph.Behaviour.Meanwhile = read => rig.Mailbox.AddByHand(read, Stranger);

        await rig.SyncDespiteAsync(Trouble.None, planned.Inviting(PlannedMeetings.Camille));

        Assert.Equal(5, stored.Attendees.Count);
        Assert.Empty(rig.Mailbox.Cancellations);
    }
}
