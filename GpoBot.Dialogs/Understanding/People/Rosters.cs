using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.People;

/// <summary>Who is in a group: "membres", "ajouter un partenaire", "modifier le contact P07", "P30 quitte le GPO".</summary>
internal static class Rosters
{
    private static readonly string[] Lists =
        ["membres", "membre", "annuaire", "contacts", "liste des partenaires", "les partenaires", "partenaires", "trombinoscope",
         "qui est dans le gpo", "qui est membre", "qui sont les membres", "qui fait partie du gpo", "composition", "members", "roster",
         "who is in the group"];

    private static readonly string[] Adds =
    [
        "ajouter un partenaire", "ajoute un partenaire", "ajoutez un partenaire", "ajouter un contact", "ajoute un contact", "ajoutez un contact",
        "ajouter un membre", "ajoute un membre", "ajoutez un membre", "nouveau partenaire",
        "nouveau contact", "nouveau membre", "nouvelle organisation", "ajouter une organisation", "ajoute une organisation", "creer un contact",
        "cree un contact", "creer un partenaire", "cree un partenaire", "inscrire un partenaire",
        "inscris un partenaire", "ajout d un partenaire", "ajout partenaire", "enregistrer un partenaire", "enregistre un partenaire",
        "inviter un partenaire", "invite un partenaire", "ajouter une personne", "ajoute une personne", "ajouter quelqu un", "ajoute quelqu un",
        "ajouter un bailleur", "ajoute un bailleur", "add a partner", "add a contact", "add a member", "add partner", "new partner", "new contact",
        "add someone",
    ];

    private static readonly FrozenSet<string> AddVerbs = FrozenSet.Create(
        "ajouter", "ajoute", "ajoutez", "inscrire", "inscris", "inscrivez", "creer", "cree", "creez", "enregistrer", "enregistre", "integrer",
        "integre", "add", "invite", "inviter");

    private static readonly FrozenSet<string> Edits = FrozenSet.Create(
        "modifier", "modifie", "modifiez", "corriger", "corrige", "corrigez", "changer", "change", "changez", "mettre", "edit", "update",
        "actualiser", "actualise");
    private static readonly FrozenSet<string> ContactNouns = FrozenSet.Create(
        "contact", "partenaire", "membre", "courriel", "mail", "email", "adresse", "fonction", "coordonnees", "fiche", "e");
    private static readonly FrozenSet<string> Removes = FrozenSet.Create(
        "retirer", "retire", "retirez", "supprimer", "supprime", "supprimez", "enlever", "enleve", "enlevez", "sortir", "sors", "desinscrire",
        "remove", "exclure");

    private static readonly string[] Leaves =
        ["quitte le gpo", "quitte le groupe", "quitter le gpo", "quitter le groupe", "a quitte le gpo", "a quitte le groupe", "sort du gpo",
         "ne fait plus partie du gpo", "ne fait plus partie du groupe", "n est plus membre", "n est plus dans le gpo", "du gpo", "du groupe",
         "leave the group", "left the group", "leaves the group"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "la", "le", "l", "des", "de", "du", "d", "mes", "nos", "montre", "montrer", "voir", "affiche", "afficher", "liste", "lister", "donne",
        "moi", "qui", "sont", "est", "dans", "gpo", "groupe", "quels", "quel", "pour", "a", "au", "un", "une",
        "the", "of", "show", "list", "fiche", "contact", "partenaire", "membre", "et", "en", "tous", "toutes", "son", "sa", "jour", "mettre", "ce",
        "dedans", "organisations", "organisation", "notre", "mon", "je", "j", "ma", "y", "il", "avec", "all", "from", "to");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 40 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var at = Speech.First(whole);
        if (Adding(whole, at) is > 0 and var add) return Add(whole, at, add);
        if (whole.IsOneOf(at, Edits) && whole.FindWord(ContactNouns) is > 0 and var noun && noun <= at + 3) return Edit(whole, at, noun);
        return Leaving(whole, at, today) is { } leaving ? leaving : List(whole);
    }

    // "Inscrire un nouveau partenaire": verb, articles, noun.
    private static int Adding(Sentence whole, int at)
    {
        if (Speech.Says(whole, at, Adds) is > 0 and var length) return length;
        if (!whole.IsOneOf(at, AddVerbs)) return 0;
        var noun = at + 1;
        while (whole[noun].Text is "un" or "une" or "le" or "la" or "nouveau" or "nouvelle" or "autre" or "a" or "new") noun++;
        return whole[noun].Text is "partenaire" or "contact" or "membre" or "organisation" or "partner" or "member" && !whole.Is(noun + 1, "police") ? noun + 1 - at : 0;
    }

    private static Intent.AddContact Add(Sentence whole, int at, int length)
    {
        var said = Speech.Copy(whole);
        said.Cut(at, at + length);
        var gpo = GpoOf(said);
        return new Intent.AddContact(gpo, Speech.Words(said, Fillers));
    }

    private static Intent.EditContact? Edit(Sentence whole, int at, int noun)
    {
        // "changer l'adresse de la réunion" is about the meeting.
        if (whole.Has("reunion", "agenda", "rappels", "releve", "mon agenda")) return null;
        var said = Speech.Copy(whole);
        said.Cut(at, noun + 1);
        if (said.Is(noun + 1, "mail")) said.Cut(noun + 1, noun + 2);
        var gpo = GpoOf(said);
        return new Intent.EditContact(Speech.Words(said, Fillers), gpo);
    }

    private static Intent.RemoveContact? Leaving(Sentence whole, int at, LocalDate today)
    {
        if (Speech.Asks(whole)) return null;
        var removes = whole.IsOneOf(at, Removes);
        if (Speech.Find(whole, Leaves) is not { } leaves) return removes && NamesContact(whole, at + 1) ? Removed(whole, at, today) : null;
        if (removes) return Removed(whole, at, today);
        if (whole.SaysOneOf(leaves.At, ["du gpo", "du groupe"]) > 0 || leaves.At > 6) return null;
        var said = Speech.Copy(whole);
        said.Cut(leaves.At, leaves.At + leaves.Length);
        var own = leaves.At == 0 || said[leaves.At - 1].Text is "je" or "j" or "veux" or "souhaite" or "i";
        var on = Speech.Take(said, FrenchDates.Find(said, today));
        var who = own ? null : said.Slice(0, leaves.At);
        var gpo = GpoOf(said);
        return own && !Speech.SaysNoMore(said, Fillers) ? null : new Intent.RemoveContact(who, gpo, on);
    }

    private static Intent.RemoveContact Removed(Sentence whole, int at, LocalDate today)
    {
        var said = Speech.Copy(whole);
        said.Cut(at, at + 1);
        var on = Speech.Take(said, FrenchDates.Find(said, today));
        var gpo = GpoOf(said);
        if (said.Find(["du gpo", "du groupe", "from the group"]) is { } tail) said.Cut(tail.At, tail.At + tail.Length);
        return new Intent.RemoveContact(Speech.Words(said, Fillers), gpo, on);
    }

    // "retire P30", "supprime le contact …": not "retire les encombrants".
    private static bool NamesContact(Sentence said, int at)
    {
        while (said[at].Text is "le" or "la" or "l" or "un") at++;
        return said[at].Text is "contact" or "partenaire" or "membre" or "mme" or "monsieur" or "madame"
            || (said.Is(at, "p") && said[at + 1] is { IsNumber: true, Glued: true });
    }

    private static Intent.ShowRoster? List(Sentence whole)
    {
        if (Speech.Find(whole, Lists) is not { At: <= 5 } list) return null;
        var said = Speech.Copy(whole);
        said.Cut(list.At, list.At + list.Length);
        var gpo = GpoWords.Find(said);
        if (gpo is null && GpoWords.FindTrailing(said, list.At + list.Length) is { } trailing
            && !trailing.Value.StartsWith("gpo", StringComparison.OrdinalIgnoreCase))
        {
            gpo = trailing;
        }

        if (gpo is { } named) said.Cut(named.From, named.To);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.ShowRoster(gpo?.Value) : null;
    }

    private static string? GpoOf(Sentence said)
    {
        if (GpoWords.Find(said) is not { Value: [('S' or 'T'), (>= '0' and <= '9'), ..] } gpo) return null;
        said.Cut(gpo.From, gpo.To);
        return gpo.Value;
    }
}
