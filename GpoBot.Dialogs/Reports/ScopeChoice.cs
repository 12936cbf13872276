using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Language;
using GpoBot.Core.Reports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Reports;

/// <summary>
/// From words to what is counted, within what the person may count. What lies outside and what does not exist give the same answer:
/// none.
/// </summary>
public static class ScopeChoice
{
    /// <summary>Names the whole country in a button.</summary>
    public const string Nation = "national";

    private static readonly HashSet<string> NationWords =
        new(["national", "nationale", "nation", "france", "pays", "dgpn"], StringComparer.Ordinal);

    // They name a kind of place, and any place has one.
    private static readonly HashSet<string> Generic = new(
        ["cpn", "csp", "circonscription", "commissariat", "direction", "departement", "de", "du", "des", "la", "le", "les", "l", "d", "gpo", "secteur"],
        StringComparer.Ordinal);

    public static ReportScope? Choose(ReportHorizon horizon, string? words)
    {
        var said = Words(words ?? "");
        if (said.Count == 0) return Whole(horizon);
        return OfGpos(horizon, said)
            ?? (said.Overlaps(NationWords) ? OfNation(horizon) : null)
            ?? Named(horizon, said, gpo => gpo.Directorate)
            ?? Named(horizon, said, gpo => gpo.District)
            ?? ByName(horizon, words!);
    }

    private static ReportScope? Whole(ReportHorizon horizon)
    {
        if (horizon.Posts.Any(post => Rights.GivesNation(post, Right.SeeFigures))) return OfNation(horizon);
        if (horizon.Posts.Count > 0)
            return new ReportScope("", French.Join(horizon.Posts.Select(post => CardText.Plain(post.Scope))), horizon.Covered, Compares(horizon), ByPost(horizon));
        var led = horizon.Own.Where(own => Rights.MayCompare(own.Contact)).ToList();
        return Own(led.Count > 0 ? led : horizon.Own, "");
    }

    private static bool Compares(ReportHorizon horizon) => horizon.Posts.All(post => Rights.Gives(post, Right.CompareGroups));

    private static ReportScope? OfNation(ReportHorizon horizon) => horizon.Posts.Any(post => Rights.GivesNation(post, Right.SeeFigures))
        ? new ReportScope(Nation, "France entière", horizon.Covered, Compares(horizon), ByPost(horizon))
        : null;

    private static ReportScope? OfGpos(ReportHorizon horizon, HashSet<string> said)
    {
        var own = horizon.Own.Where(one => said.Contains(Letters.Fold(one.Facts.GpoId))).ToList();
        if (own.Count > 0) return Own(own, French.Join(own.Select(one => one.Facts.GpoId)));
        var covered = horizon.Covered.Where(gpo => said.Contains(Letters.Fold(gpo.GpoId))).ToList();
        return Covered(horizon, covered, French.Join(covered.Select(gpo => gpo.GpoId)), covered is [var only] ? TitleOf(only) : null);
    }

    /// <summary>One directorate or district by its whole name, or by what is its own in it ("9A", "Montfictif").</summary>
    private static ReportScope? Named(ReportHorizon horizon, HashSet<string> said, Func<GpoFacts, string?> name)
    {
        var own = said.Except(Generic).ToHashSet(StringComparer.Ordinal);
        if (own.Count == 0) return null;
        var meant = horizon.Covered.GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key is { Length: > 0 } key && IsMeant(own, Words(key))).ToList();
        // "DIPN Nord" is one directorate beside "DIPN Nord-Est", not two.
        if (meant.Count > 1) meant = [.. meant.Where(group => Words(group.Key!).SetEquals(said))];
        return meant is [var only] ? Covered(horizon, [.. only], only.Key!, CardText.Plain(only.Key!)) : null;
    }

    private static bool IsMeant(HashSet<string> said, HashSet<string> name)
    {
        name.ExceptWith(Generic);
        return name.Count > 0 && (name.IsSubsetOf(said) || said.IsSubsetOf(name));
    }

    private static ReportScope? ByName(ReportHorizon horizon, string words)
    {
        var own = horizon.Own.Where(one => WordMatch.Score(words, one.Facts.Name) > 0).ToList();
        if (own.Count > 0) return Own(own, French.Join(own.Select(one => one.Facts.GpoId)));
        var covered = horizon.Covered.Where(gpo => WordMatch.Score(words, gpo.Name) > 0).ToList();
        return Covered(horizon, covered, French.Join(covered.Select(gpo => gpo.GpoId)), covered is [var only] ? TitleOf(only) : null);
    }

    private static ReportScope? Covered(ReportHorizon horizon, IReadOnlyList<GpoFacts> gpos, string key, string? title) =>
        gpos.Count == 0 ? null : new ReportScope(key, title ?? key, gpos, Compares(horizon), ByPost(horizon));

    private static ReportScope? Own(IReadOnlyList<OwnGpo> own, string key)
    {
        if (own.Count == 0) return null;
        var leads = own.All(one => Rights.MayCompare(one.Contact));
        var facts = own.Select(one => Rights.May(one.Contact, Right.SeePoliceOnly) ? one.Facts : one.Facts.ForPartners()).ToList();
        var reader = new ReportReader(own[0].Contact.Id, own[0].Contact.Role.ToString(), own is [var only] ? only.Facts.GpoId : null);
        var title = own is [var single] ? TitleOf(single.Facts) : $"GPO {French.Join(own.Select(one => one.Facts.GpoId))}";
        return new ReportScope(key, title, facts, leads, reader);
    }

    private static string TitleOf(GpoFacts gpo) => $"{gpo.GpoId} {CardText.Plain(gpo.Name)}";

    private static ReportReader ByPost(ReportHorizon horizon) => new(
        Visitor.IdOf(horizon.Person.Email), string.Join(", ", horizon.Posts.Select(post => $"{post.Role} {post.Scope}".TrimEnd())), null);

    private static HashSet<string> Words(string text) => new(
        new string([.. Letters.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
