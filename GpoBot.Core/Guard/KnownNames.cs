using GpoBot.Core.Groups;
using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>Names that may be said: members of the group, their organisations, places of the group.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<Sentence>> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Sentence>> _houses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstNames = new(StringComparer.Ordinal);

    public KnownNames(IEnumerable<Contact> roster, IEnumerable<string> others)
    {
        foreach (var contact in roster)
        {
            AddWithWords(contact.Organisation);
            // Whoever has no name any more excuses nobody else's.
            if (contact.ForgottenOn is not null) continue;
            Add(_people, contact.FullName);
            Add(_people, $"{contact.LastName} {contact.FirstName}");
            Add(_people, contact.LastName);
            Add(_people, contact.FirstName);
            _firstNames.Add(Letters.Fold(contact.FirstName));
        }

        foreach (var other in others) AddWithWords(other);
    }

    /// <summary>How many tokens a known name of any kind takes from here; 0 when none stands here.</summary>
    public int Covers(Sentence said, int at) => Math.Max(CoversPerson(said, at), Longest(_houses, said, at));

    /// <summary>The same for members only: after "Monsieur" or "famille" the name of an organisation excuses nothing.</summary>
    public int CoversPerson(Sentence said, int at) => Longest(_people, said, at);

    /// <summary>A member's first name says who is meant only until another family name follows.</summary>
    public bool IsFirstNameOnly(Sentence said, int at, int covered) => covered == 1 && _firstNames.Contains(said[at].Text);

    private void AddWithWords(string name)
    {
        Add(_houses, name);
        var words = new Sentence(name);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsWord && char.IsUpper(name[words[at].Start])) Add(_houses, name[words[at].Start..words[at].End]);
        }
    }

    private static int Longest(Dictionary<string, List<Sentence>> known, Sentence said, int at)
    {
        var longest = 0;
        if (!known.TryGetValue(said[at].Text, out var names)) return 0;
        foreach (var name in names)
        {
            var same = 0;
            while (same < name.Count && name[same].Text == said[at + same].Text) same++;
            if (same == name.Count) longest = Math.Max(longest, same);
        }

        return longest;
    }

    private static void Add(Dictionary<string, List<Sentence>> known, string name)
    {
        var words = new Sentence(name);
        if (words.Count == 0) return;
        if (!known.TryGetValue(words[0].Text, out var names)) known[words[0].Text] = names = [];
        names.Add(words);
    }
}
