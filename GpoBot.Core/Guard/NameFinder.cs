using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>Finds what looks like the name of a person who is not known here.</summary>
internal sealed class NameFinder(Sentence said, KnownNames known)
{
    private static readonly string[] Naming =
        ["s appelle", "s appelait", "surnomme", "surnommee", "alias", "prenomme", "prenommee", "denomme", "denommee", "le nomme", "sous le nom de",
         "sous le nom d", "du nom de", "name is", "called", "nickname", "nicknamed"];

    private static readonly FrozenSet<string> Links = FrozenSet.Create("de", "du", "des", "la", "le", "les", "l", "d", "«", "\"");

    // A verb after a capitalised pair at the beginning of a sentence makes the pair somebody.
    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        "habite", "vend", "deale", "tient", "vit", "frappe", "menace", "squatte", "insulte", "guette", "revient", "traine");

    private readonly Capitals _capitals = new(said);

    public NominativeCategory? Find()
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].IsWord) continue;
            if (PlaceFrom(at) is var end && end > at)
            {
                at = end - 1;
            }
            else if (known.Covers(said, at) is > 0 and var covered)
            {
                if (known.IsFirstNameOnly(said, at, covered) && IsSurname(at + 1)) return NominativeCategory.NamedPerson;
                at += covered - 1;
            }
            else if (NameAt(at) is { } category)
            {
                return category;
            }
        }

        return null;
    }

    private NominativeCategory? NameAt(int at)
    {
        if (AfterTitle(at) is { } titled && !IsKnown(titled)) return NominativeCategory.NamedPerson;
        if (said.SaysOneOf(at, Naming) is > 0 and var length && said[at + length].IsWord && !IsKnown(at + length)
            && !said.IsOneOf(at + length, PersonWords.AfterTitle))
        {
            return NominativeCategory.NamedPerson;
        }

        if (IsKin(at) || IsNickname(at) || IsInitials(at)) return NominativeCategory.NamedPerson;
        var named = IsFirstName(at) || IsPair(at);
        if (named && !IsColleague(at)) return IsMinor(at) ? NominativeCategory.NamedMinor : NominativeCategory.NamedPerson;
        return PersonWords.Minors.Contains(said[at].Text) && IsSurname(at + 1) ? NominativeCategory.NamedMinor : null;
    }

    /// <summary>Where the name after a title starts; null when an office or nothing follows.</summary>
    private int? AfterTitle(int at)
    {
        var initial = said.Is(at, "m") && said[at].Joint is ' ' && !said[at - 1].IsNumber;
        if (!initial && !said.IsOneOf(at, PersonWords.Titles)) return null;
        var dotted = said.Is(at + 1, ".") && said[at + 1].Glued;
        var name = dotted ? at + 2 : at + 1;
        if (!said[name].IsWord || said.IsOneOf(name, PersonWords.AfterTitle)) return null;
        if (_capitals.Is(name)) return name;
        if (initial && !dotted) return null;
        var indefinite = said.IsOneOf(at - 1, PersonWords.Indefinite);
        return indefinite || said[name].Text.Length < 3 ? null : name;
    }

    private bool IsFirstName(int at)
    {
        if (said.Is(at - 1, "saint") || said.Is(at - 1, "sainte") || said.Is(at - 1, "st") || said.Is(at - 1, "ste")) return false;
        if (said.IsOneOf(at, FirstNames.Plain)) return true;
        return said.IsOneOf(at, FirstNames.Ambiguous) && _capitals.Is(at) && (!_capitals.StartsSentence(at) || IsSurname(WordEnd(at)));
    }

    // Two words with capitals, neither of a place nor of an organisation: "Zorglub Tartempion".
    private bool IsPair(int at)
    {
        var second = WordEnd(at);
        if (!IsNameWord(at) || !IsSurname(second)) return false;
        return !_capitals.StartsSentence(at) || said.IsOneOf(WordEnd(second), Deeds);
    }

    private bool IsSurname(int at) =>
        said[at] is { IsWord: true, Joint: ' ' } && IsNameWord(at) && known.Covers(said, at) == 0;

    private bool IsNameWord(int at) =>
        _capitals.Is(at) && !_capitals.IsAcronym(at) && !HouseWords.Inside.Contains(said[at].Text)
        && !HouseWords.Before.Contains(said[at].Text) && !PlaceWords.Streets.Contains(said[at].Text) && said[at].Text.Length > 1
        && !PersonWords.AfterTitle.Contains(said[at].Text) && !PersonWords.Titles.Contains(said[at].Text);

    // "le fils Martin": a family name after a word of kin.
    private bool IsKin(int at) => PersonWords.Kin.Contains(said[at].Text) && IsSurname(at + 1) && !_capitals.StartsSentence(at + 1);

    // "dit « le Chauve »".
    private bool IsNickname(int at) =>
        said[at].Text is "dit" or "dite" or "alias" or "surnom" && said[at + 1] is { IsSymbol: true, Text: "\"" or "«" or "“" or "'" } && said[at + 2].IsWord;

    // "le jeune K.D.": two letters with their points after a word for a person.
    private bool IsInitials(int at) =>
        (PersonWords.People.Contains(said[at].Text) || PersonWords.Minors.Contains(said[at].Text)) && IsInitial(at + 1) && IsInitial(at + 3);

    private bool IsInitial(int at) => said[at] is { IsWord: true, Text.Length: 1 } && _capitals.Is(at) && said.Is(at + 1, ".") && said[at + 1].Glued;

    private bool IsKnown(int at) =>
        known.CoversPerson(said, at) is > 0 and var covered && !(known.IsFirstNameOnly(said, at, covered) && IsSurname(at + 1));

    private bool IsMinor(int at) => said.IsOneOf(at - 1, PersonWords.Minors) || said.IsOneOf(at - 2, PersonWords.Minors);

    private bool IsColleague(int at)
    {
        for (var back = 1; back <= 4; back++)
        {
            if (said.IsOneOf(at - back, PersonWords.Colleagues)) return true;
        }

        return false;
    }

    /// <summary>The first token after a place's name that starts with a street or a house here; this place when none does.</summary>
    private int PlaceFrom(int at)
    {
        var thing = HouseWords.AlsoThings.Contains(said[at].Text);
        if (!PlaceWords.Streets.Contains(said[at].Text) && !HouseWords.Before.Contains(said[at].Text)) return at;
        var name = at + 1;
        while (!thing && (said.IsOneOf(name, Links) || said.IsOneOf(name, HouseWords.Kinds))) name++;
        var end = name;
        while (said[end].IsWord && (_capitals.Is(end) || said[end].Joint is '-' or '\'')) end++;
        if (end > name) return end;
        var isStreet = PlaceWords.Streets.Contains(said[at].Text) && !thing;
        return isStreet && said[name].IsWord && !said.IsOneOf(name, PersonWords.Titles) ? Math.Min(WordEnd(name) + 1, said.Count) : at;
    }

    private int WordEnd(int at)
    {
        var end = at + 1;
        while (said[end].IsWord && said[end].Joint is '-' or '\'') end++;
        return end;
    }
}
