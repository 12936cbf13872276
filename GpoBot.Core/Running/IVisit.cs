using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Running;

/// <summary>
/// A command by which somebody of the hierarchy looks into a GPO whose roster does not hold them. Whoever runs it has no other right
/// there than the one this very command grants to a post.
/// </summary>
public interface IVisit : ICommand
{
    /// <summary>The post by which this person may do it in this group; null: as if there were no such group.</summary>
    Post? PostFor(Person person, Group group);
}

/// <summary>Who a visitor is in the eyes of the core: nobody of the roster, and named by a pseudonym alone.</summary>
public static class Visitor
{
    /// <summary>Begins the pseudonym of a person of the hierarchy; no contact has such an id.</summary>
    public const string IdPrefix = "H:";

    /// <summary>Stands for the person in the audit: it tells the same person again, and not who it is.</summary>
    public static string IdOf(string email) => IdPrefix + Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())).AsSpan(0, 6));

    internal static Contact? Of(ICommand command, Person person, Gpo gpo) =>
        command is IVisit visit && visit.PostFor(person, gpo.Group) is { } post
            ? new Contact
            {
                Id = IdOf(person.Email), Organisation = post.Scope, PartnerType = "PN", FirstName = "", LastName = "", Email = person.Email,
                Role = ContactRole.Occasional,
            }
            : null;
}
