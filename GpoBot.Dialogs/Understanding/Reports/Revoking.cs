using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Reports;

/// <summary>"révoque mes liens", "désactive le lien du tableau de bord". The link of a calendar is another one and named so.</summary>
internal static class Revoking
{
    private static readonly string[] Verbs =
    [
        "revoquer", "revoque", "revoquez", "desactiver", "desactive", "desactivez", "supprimer", "supprime", "supprimez", "annuler", "annule",
        "annulez", "coupe", "couper", "coupez", "revoke", "disable",
    ];

    private static readonly FrozenSet<string> Links = FrozenSet.Create("lien", "liens", "acces", "link", "links");
    private static readonly string[] Board = ["tableau de bord", "tableaux de bord", "bilan", "dashboard"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "tous", "toutes", "mes", "mon", "les", "le", "l", "la", "des", "de", "d", "du", "au", "aux", "vers", "personnel", "personnels", "s", "il", "te",
        "vous", "plait", "stp", "svp", "my", "all", "the", "to", "je", "veux", "voudrais", "please", "maintenant");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 20 || !whole.HasOneOf(Links)) return null;
        var said = Speech.Copy(whole);
        if (!Speech.Take(said, Verbs)) return null;
        var board = Speech.Take(said, Board);
        var link = said.FindWord(Links);
        var several = said[link].Text is "liens" or "links";
        said.Cut(link, link + 1);
        // "mon lien" alone is that of the calendar.
        return (board || several) && Speech.SaysNoMore(said, Fillers) ? new Intent.RevokeDashboards() : null;
    }
}
