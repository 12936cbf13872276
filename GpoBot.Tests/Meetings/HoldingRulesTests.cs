using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Records;

namespace GpoBot.Tests.Meetings;

/// <summary>What counts as a meeting, and what its record takes up; at nine o'clock, of a meeting at a quarter past.</summary>
public sealed class HoldingRulesTests
{
    private const string Open = "2026-11-20T09:15";
    private const string Id = "R-S01-01";

    [Theory]
    [InlineData("PN:S01 P01", null)]
    [InlineData("PN:S01", RefusalCode.NotHeldByRule)]
    [InlineData("P01 P02", RefusalCode.NotHeldByRule)]
    [InlineData("", RefusalCode.PresenceMissing)]
    public void It_counts_with_a_lead_and_somebody_from_outside(string present, RefusalCode? refused)
    {
        var gpo = new Deciding().Meets(Open);
        if (present.Length > 0) gpo.Does(new NotePresence(Id, present.Split(' ')));

        if (refused is { } code) Assert.Equal(code, gpo.Refuses(new CloseMeeting(Id)).Code);
        else Assert.Equal(MeetingStatus.Held, Assert.IsType<MeetingHeld>(gpo.Does(new CloseMeeting(Id)).Happening).Meeting.Status);
    }

    [Fact]
    public void Nothing_is_noted_before_people_arrive_nor_by_who_does_not_lead()
    {
        var early = new Deciding().Meets("2026-11-20T09:31");
        Assert.Equal(RefusalCode.MeetingNotBegun, early.Refuses(new NotePresence(Id, ["PN:S01", "P01"])).Code);
        Assert.Equal(RefusalCode.MeetingNotBegun, early.Refuses(new CloseMeeting(Id)).Code);

        Assert.Equal(RefusalCode.NotAllowed, new Deciding().Meets(Open).Refuses(new NotePresence(Id, ["P01"]), "P01").Code);
    }

    [Fact]
    public void Who_is_not_invited_is_not_there()
    {
        Assert.Equal(RefusalCode.UnknownContact, new Deciding().Meets(Open).Refuses(new NotePresence(Id, ["P99"])).Code);
    }

    [Fact]
    public void The_record_tells_what_the_meeting_changed_and_nothing_else()
    {
        var gpo = new Deciding().Meets(Open).Has(Commitment("AC001"), Commitment("AC002"), Commitment("AC003"), Commitment("AC004") with { PoliceOnly = true });
        gpo.Does(new NotePresence(Id, ["PN:S01", "P01"]));
        gpo.Has(
            Commitment("AC001") with { Status = CommitmentStatus.Done },
            Commitment("AC002") with { DueOn = Deciding.Day("2026-12-15") },
            Commitment("AC004") with { Status = CommitmentStatus.Done, PoliceOnly = true },
            Commitment("AC005") with { DecidedOn = Deciding.Day("2026-11-20") });

        var draft = Assert.IsType<MeetingHeld>(gpo.Does(new CloseMeeting(Id)).Happening).Draft;

        Assert.Equal(
            [(RecordItemKind.NewCommitment, "AC005"), (RecordItemKind.NewDueDate, "AC002"), (RecordItemKind.Progress, "AC001")],
            draft.Items.Select(item => (item.Kind, item.CommitmentId!)));
        Assert.Equal(1, draft.Unpublished);
    }

    [Fact]
    public void What_a_lead_puts_right_afterwards_is_right_in_the_draft_and_tells_itself_apart()
    {
        var gpo = new Deciding().Meets(Open).Has(Commitment("AC001"));
        gpo.Does(new NotePresence(Id, ["PN:S01", "P01"]));
        gpo.Has(Commitment("AC001") with { Status = CommitmentStatus.Done });
        gpo.Does(new CloseMeeting(Id));
        var seen = RecordDraft.Fingerprint(RecordDraft.Current(gpo.Gpo, gpo.Gpo.FindDraftRecord(Id)!));

        gpo.Has(Commitment("AC001") with { Status = CommitmentStatus.Blocked, BlockedBy = BlockingReason.Budget });

        Assert.Equal(RefusalCode.RecordChanged, gpo.Refuses(new ValidateRecord(Id, seen)).Code);
        var record = Assert.IsType<RecordValidated>(gpo.Does(new ValidateRecord(Id, null)).Happening).Record;
        Assert.Equal(BlockingReason.Budget, Assert.Single(record.Items).Reason);
        Assert.StartsWith("v.record.", record.RowKey, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.UnknownRecord, gpo.Refuses(new ValidateRecord(Id, null)).Code);
    }

    [Fact]
    public void Everybody_but_who_validates_is_written_to()
    {
        var gpo = new Deciding().Meets(Open);
        gpo.Does(new NotePresence(Id, ["PN:S01", "P01"]));
        gpo.Does(new CloseMeeting(Id));

        Assert.Equal(["P01", "P02", "P03"], Deciding.Messages(gpo.Does(new ValidateRecord(Id, null))).Select(one => one.Recipient));
    }

    [Fact]
    public void A_point_that_waits_for_an_answer_outlives_the_meeting_and_the_others_do_not()
    {
        var gpo = new Deciding().Meets(Open);
        gpo.Does(new ProposePoint("éclairage"));
        gpo.Has(new AgendaPoint { Id = "OJ2", Text = "bancs", ProposedBy = "P01", ProposedAt = Deciding.Now });
        gpo.Does(new NotePresence(Id, ["PN:S01", "P01"]));

        gpo.Does(new CloseMeeting(Id));

        Assert.Equal("OJ2", Assert.Single(gpo.Gpo.Points).Id);
    }

    private static Commitment Commitment(string id) => new()
    {
        Id = id, ProblemId = "PB01", OwnerId = "P01", Title = "Poser une barrière", DecidedOn = Deciding.Day("2026-11-01"), DueOn = Deciding.Day("2026-12-01"),
    };
}
