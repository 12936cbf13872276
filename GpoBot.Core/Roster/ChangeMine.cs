using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Roster;

/// <summary>What everybody sets for themselves; null leaves it as it is.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Signs">Says to have read and signed the charter, today.</param>
public sealed record ChangeMine(Channel? Channel = null, string? Language = null, string? Function = null, bool Signs = false) : ICommand
{
    public string Verb => "contact.mine";

    public Outcome Decide(Situation situation)
    {
        var before = situation.Actor;
        if (!Rights.May(before, Right.ManageOwnData)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (Function?.Length > ContactEntry.LongestName) return Outcome.Refuse(RefusalCode.TextTooLong);
        if (GpoGuard.NamesAPerson(Function, situation.Gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);
        var after = before with
        {
            PreferredChannel = Channel ?? before.PreferredChannel, Language = Language ?? before.Language,
            Function = Function is null ? before.Function : Function.Trim() is { Length: > 0 } text ? text : null,
            CharterSignedOn = Signs ? before.CharterSignedOn ?? situation.Today : before.CharterSignedOn,
        };
        if (after == before) return new Outcome.Unchanged(new MineChanged(after));
        return new Outcome.Done(new MineChanged(after), [after, situation.Audit(Verb, after.Id, Told(before), Told(after))]);
    }

    private static string Told(Contact contact) =>
        $"{contact.PreferredChannel} {contact.Language ?? "fr"}{(contact.CharterSignedOn is null ? "" : " charter")}";
}

/// <summary>The contact as it now stands.</summary>
public sealed record MineChanged(Contact Contact) : Happening;
