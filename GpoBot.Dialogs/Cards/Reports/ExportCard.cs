using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Reports;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>A file is ready: what it holds, and where it is fetched.</summary>
public static class ExportCard
{
    public const string Summary = "Votre fichier est prêt";

    public static AdaptiveCard Of(ReportScope scope, ReportTable table, string period, Uri address, int bytes) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading(Summary),
            new TextBlock($"**{table.Name}.csv**  \n{scope.Title}, {period}"),
            new TextBlock("Les mêmes chiffres qu'à l'écran, sans aucune donnée de personne (UTF-8, séparateur virgule)."),
            DownloadLinks.Note,
        ],
        Actions = [DownloadLinks.Button(address, bytes)],
    };
}
