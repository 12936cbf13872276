using GpoBot.Core.Groups;

namespace GpoBot.Dialogs.Texts;

/// <summary>Who is invited, counted by the way that reaches them.</summary>
public static class InvitationSummary
{
    /// <summary>« 10 contacts : 6 dans Teams (5 invités, 1 interne), 1 fédéré, 3 par courriel seul ».</summary>
    public static string Of(IReadOnlyCollection<Contact> contacts)
    {
        var guests = contacts.Count(c => c.Access == AccessType.Guest);
        var internals = contacts.Count(c => c.Access == AccessType.Internal);
        var federated = contacts.Count(c => c.Access == AccessType.Federated);
        var mailOnly = contacts.Count(c => c.Access == AccessType.EmailOnly);
        string[] ways =
        [
            InTeams(guests, internals),
            federated == 0 ? "" : French.Count(federated, "fédéré"),
            mailOnly == 0 ? "" : $"{mailOnly} par courriel seul",
        ];
        return $"{French.Count(contacts.Count, "contact")} : {string.Join(", ", ways.Where(way => way.Length > 0))}";
    }

    private static string InTeams(int guests, int internals)
    {
        if (guests + internals == 0) return "";
        var parts = new[] { guests == 0 ? "" : French.Count(guests, "invité"), internals == 0 ? "" : French.Count(internals, "interne") };
        return $"{guests + internals} dans Teams ({string.Join(", ", parts.Where(part => part.Length > 0))})";
    }
}
