using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>Takes a closed period away, named by its first day: from now on the group meets then as at other times.</summary>
public sealed record RemoveClosedPeriod(LocalDate From) : ICommand
{
    public string Verb => "group.reopen";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayClosePeriods(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        var group = situation.Gpo.Group;
        if (group.ClosedPeriods.FirstOrDefault(period => period.From == From) is not { } removed)
            return Outcome.Refuse(RefusalCode.UnknownClosedPeriod);
        return new Outcome.Done(new PeriodReopened(removed), [
            group with { ClosedPeriods = [.. group.ClosedPeriods.Where(period => period.From != From)] },
            situation.Audit(Verb, group.Id, SetClosedPeriod.Told(removed), null),
        ]);
    }
}

/// <summary>The period that is no more.</summary>
public sealed record PeriodReopened(ClosedPeriod Period) : Happening;
