using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Web.Import;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Tests.Import;

public sealed class FrenchCodesTests
{
    [Fact]
    public void Every_value_has_one_spelling_that_reads_back_as_itself()
    {
        RoundTrips(FrenchCodes.GroupKinds, Enum.GetValues<GroupKind>());
        RoundTrips(FrenchCodes.GroupStatuses, Enum.GetValues<GroupStatus>());
        RoundTrips(FrenchCodes.Cadences, Enum.GetValues<Cadence>());
        RoundTrips(FrenchCodes.Accesses, Enum.GetValues<AccessType>());
        RoundTrips(FrenchCodes.PartnerRoles, ContactRole.Member, ContactRole.Deputy, ContactRole.Occasional);
        RoundTrips(FrenchCodes.Channels, Enum.GetValues<Channel>());
        RoundTrips(FrenchCodes.ContactActive, true, false);
        RoundTrips(FrenchCodes.ProblemStatuses, Enum.GetValues<ProblemStatus>());
        RoundTrips(FrenchCodes.CommitmentStatuses, Enum.GetValues<CommitmentStatus>());
        RoundTrips(FrenchCodes.BlockingReasons, Enum.GetValues<BlockingReason>());
        RoundTrips(FrenchCodes.PoliceOnly, true, false);
        RoundTrips(FrenchCodes.MeetingStatuses, Enum.GetValues<MeetingStatus>());
        RoundTrips(FrenchCodes.MeetingFormats, Enum.GetValues<MeetingFormat>());
        RoundTrips(FrenchCodes.CancelReasons, Enum.GetValues<CancelReason>());
    }

    [Fact]
    public void An_older_spelling_is_read_and_not_written()
    {
        Assert.True(FrenchCodes.CancelReasons.TryRead("perturbation_sanitaire_fictive", out var reason));
        Assert.Equal("perturbation", FrenchCodes.CancelReasons.Write(reason));
        Assert.DoesNotContain("perturbation_sanitaire_fictive", FrenchCodes.CancelReasons.Codes);
    }

    private static void RoundTrips<T>(CodeMap<T> codes, params T[] values)
        where T : notnull
    {
        Assert.Equal(values.Length, codes.Codes.Count);
        foreach (var value in values)
        {
            Assert.True(codes.TryRead(codes.Write(value), out var read));
            Assert.Equal(value, read);
        }
    }
}
