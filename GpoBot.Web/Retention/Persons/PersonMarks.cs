using System.Text.Json;
using System.Text.RegularExpressions;
using GpoBot.Core.Groups;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Retention.Persons;

/// <summary>By what a person is found in rows: address, identifiers of Teams, contact ids, and names as they may be written.</summary>
public sealed class PersonMarks
{
    private const string Nobody = "un ancien membre";
    private const string Gone = "effacé";

    // Between the parts of a name, as typed or as JSON writes it.
    private const string Space = @"(?:[\s\u00a0\u202f]|\\u00A0|\\u202F|\\?-)+";
    private const RegexOptions Usual = RegexOptions.CultureInvariant;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Regex> _ids = new(StringComparer.Ordinal);
    private readonly List<(Regex Found, string By)> _everywhere = [];
    private readonly Dictionary<string, List<Regex>> _inGpo = new(StringComparer.Ordinal);

    /// <param name="contacts">What the person was in each GPO.</param>
    /// <param name="identifiers">Of Teams: users and personal conversations.</param>
    /// <param name="homonyms">GPOs in whose roster somebody else has the same family name: there only the whole name is theirs.</param>
    public PersonMarks(
        string email, IReadOnlyList<(string GpoId, Contact Contact)> contacts, IEnumerable<(string First, string Last)> names,
        IReadOnlyCollection<string> identifiers, IReadOnlySet<string> homonyms)
    {
        (Email, Contacts) = (StorageKeys.Normal(email), contacts);
        EmailKey = StorageKeys.OfEmail(Email);
        Identifiers = identifiers;
        foreach (var gpo in contacts.GroupBy(one => one.GpoId, StringComparer.Ordinal))
            _ids[gpo.Key] = new Regex($@"(?<![\w:])(?:{string.Join('|', gpo.Select(one => Regex.Escape(one.Contact.Id)).Distinct())})(?![\w:])", Usual, Patience);
        foreach (var text in identifiers.Append(Email).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal))
            _everywhere.Add((new Regex(Either(text), Usual | RegexOptions.IgnoreCase, Patience), Gone));
        foreach (var (first, last) in names.Where(name => name.First.Length > 0 && name.Last.Length > 0).Distinct())
        {
            var (one, other) = (Either(first), Either(last));
            _everywhere.Add((new Regex($@"(?<!\w)(?:{one}{Space}{other}|{other}{Space}{one})(?!\w)", Usual | RegexOptions.IgnoreCase, Patience), Nobody));
        }

        foreach (var gpo in contacts.GroupBy(one => one.GpoId, StringComparer.Ordinal).Where(gpo => !homonyms.Contains(gpo.Key)))
        {
            _inGpo[gpo.Key] =
            [
                .. gpo.Select(one => one.Contact.LastName).Where(last => last.Length > 2).Distinct(StringComparer.Ordinal).Select(last => new Regex(
                    $@"(?:(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle){Space})?(?<!\w)(?:{Either(last)}|{Either(last.ToUpperInvariant())})(?!\w)", Usual, Patience)),
            ];
        }
    }

    public string Email { get; }

    /// <summary>Beginning of all keys made of the address.</summary>
    public string EmailKey { get; }
    public IReadOnlyList<(string GpoId, Contact Contact)> Contacts { get; }
    public IReadOnlyCollection<string> Identifiers { get; }

    public IReadOnlyCollection<string> GpoIds => _ids.Keys;

    /// <summary>Whether the contact id of the person in this GPO stands in the text.</summary>
    public bool HasId(string gpoId, string text) => _ids.TryGetValue(gpoId, out var id) && id.IsMatch(text);

    /// <summary>Whether the text itself says who it is about: an address, an identifier, a name.</summary>
    public bool Names(string gpoId, string text) =>
        _everywhere.Exists(mark => mark.Found.IsMatch(text)) || (_inGpo.TryGetValue(gpoId, out var names) && names.Exists(name => name.IsMatch(text)));

    /// <summary>The text without them.</summary>
    public string Without(string gpoId, string text)
    {
        foreach (var (found, by) in _everywhere) text = found.Replace(text, by);
        foreach (var name in _inGpo.GetValueOrDefault(gpoId) ?? []) text = name.Replace(text, Nobody);
        return text;
    }

    // As it is, as JSON writes it, and as a card does, whose signs have a backslash before them.
    private static string Either(string text)
    {
        var json = JsonEncodedText.Encode(text).ToString();
        var card = string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' ? Regex.Escape($"{letter}") : @"\\*" + Regex.Escape($"{letter}")));
        return $"(?:{card}|{Regex.Escape(json)})";
    }
}
