using GpoBot.Core.Retention;

namespace GpoBot.Web.Retention;

/// <summary>Section <c>Retention</c> of the configuration: the rules, within what the law and the working of the bot allow.</summary>
internal static class RetentionSettings
{
    public const string Section = "Retention";

    private static readonly (string Key, Func<RetentionRules, int> Of, int Least, int Most)[] Limits =
    [
        (nameof(RetentionRules.LeftContactMonths), rules => rules.LeftContactMonths, 0, 24),
        // A problem is looked at again three months after it was solved.
        (nameof(RetentionRules.ClosedMonths), rules => rules.ClosedMonths, 6, 120),
        (nameof(RetentionRules.DraftDays), rules => rules.DraftDays, 15, 365),
        // A link answers for seven days, and an answer given twice is told apart for as long.
        (nameof(RetentionRules.LinkDays), rules => rules.LinkDays, 8, 365),
        (nameof(RetentionRules.AuditMonths), rules => rules.AuditMonths, 6, 36),
        (nameof(RetentionRules.MessageDays), rules => rules.MessageDays, 30, 730),
        (nameof(RetentionRules.TurnDays), rules => rules.TurnDays, 8, 365),
        (nameof(RetentionRules.GraceDays), rules => rules.GraceDays, 0, 365),
    ];

    /// <summary>One French line for each fault.</summary>
    public static IEnumerable<string> Validate(this RetentionRules rules) =>
        from limit in Limits
        let value = limit.Of(rules)
        where value < limit.Least || value > limit.Most
        select $"{Section}:{limit.Key} est un nombre de {(limit.Key.EndsWith("Months", StringComparison.Ordinal) ? "mois" : "jours")} entre {limit.Least} et {limit.Most}.";

    /// <summary>The rules that the configuration sets, over the usual ones.</summary>
    public static RetentionRules From(IConfiguration section) => section.Get<RetentionRules>() ?? new RetentionRules();
}
