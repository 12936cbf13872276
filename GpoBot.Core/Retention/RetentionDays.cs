using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>The last days of things in one group, by its rules and on its clock.</summary>
internal sealed class RetentionDays(Gpo gpo, Instant now, RetentionRules rules)
{
    // What is of an unknown day counts from the day on which the rules first saw it.
    private readonly LocalDate _since = (gpo.Retention?.Since ?? now).InZone(gpo.Group.TimeZone).Date;

    public LocalDate Today { get; } = now.InZone(gpo.Group.TimeZone).Date;

    public LocalDate AfterLeaving(LocalDate left) => Later(left.PlusMonths(rules.LeftContactMonths));
    public LocalDate AfterClosing(LocalDate? closed) => Later((closed ?? _since).PlusMonths(rules.ClosedMonths));
    public LocalDate OfDraft(LocalDate? made) => Later((made ?? _since).PlusDays(rules.DraftDays));
    public LocalDate OfMessage(Instant? left) => Later((DayOf(left) ?? _since).PlusDays(rules.MessageDays));
    public LocalDate OfTurn(Instant? answered) => Later((DayOf(answered) ?? _since).PlusDays(rules.TurnDays));

    public LocalDate? DayOf(Instant? at) => at?.InZone(gpo.Group.TimeZone).Date;

    private LocalDate Later(LocalDate due) => LocalDate.Max(due, _since.PlusDays(rules.GraceDays));
}
