using System.Text;
using GpoBot.Core.Access;

namespace GpoBot.Tests.Access;

/// <summary>Prints the table of rights as a page for people: the DPO, the administrator, whoever asks who sees what.</summary>
internal static class RightsDocument
{
    public static string Print()
    {
        var standings = Enum.GetValues<Standing>();
        var page = new StringBuilder();
        page.Append(Head);
        foreach (var (permission, meaning) in RightWords.Legend) Line($"- **{RightWords.Of(permission)}** : {meaning}.");
        foreach (var (title, first, last) in RightWords.Themes)
        {
            Line($"\n## {title}\n");
            Line($"| Droit | {string.Join(" | ", standings.Select(RightWords.Of))} |");
            Line($"|---|{string.Concat(standings.Select(_ => ":-:|"))}");
            for (var right = first; right <= last; right++)
                Line($"| {RightWords.Of(right)} | {string.Join(" | ", standings.Select(standing => RightWords.Of(RightsTable.Of(right, standing))))} |");
        }

        return page.ToString();

        void Line(string text) => page.Append(text).Append('\n');
    }

    private const string Head = """
        # Qui peut faire quoi

        Cette page est écrite par un test à partir de la table `GpoBot.Core/Access/RightsTable`, que toute décision d'accès consulte ; un
        autre test essaie chaque case. Ce qui n'y figure pas est refusé.

        Les droits viennent du rôle inscrit parmi les contacts du GPO au moment de la demande, jamais de ce que porte une carte ou un lien. Qui
        n'est pas du GPO, et qui demande un GPO qui n'existe pas, reçoit la même réponse. Un participant anonyme d'une réunion, ou d'un autre
        locataire Teams, n'est personne. Qui quitte le GPO perd tout le jour même.

        L'administrateur règle l'installation et ne voit aucun contenu. Le suppléant d'un partenaire a les droits du partenaire. Le délégué à la
        cohésion police-population (DCPP) voit d'une problématique ce qui peut être dit aux habitants.


        """;
}
