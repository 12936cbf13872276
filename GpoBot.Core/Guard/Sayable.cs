using GpoBot.Core.Groups;

namespace GpoBot.Core.Guard;

/// <summary>What may be said in a group although it names somebody or some place, made ready when it is first asked for.</summary>
internal sealed class Sayable(IReadOnlyList<Contact> roster, IReadOnlyList<string> others)
{
    private readonly Lazy<KnownNames> _names = new(() => new KnownNames(roster, others), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<HashSet<string>> _emails = new(
        () => roster.Select(contact => contact.Email).ToHashSet(StringComparer.OrdinalIgnoreCase), LazyThreadSafetyMode.PublicationOnly);

    public KnownNames Names => _names.Value;
    public HashSet<string> Emails => _emails.Value;
}
