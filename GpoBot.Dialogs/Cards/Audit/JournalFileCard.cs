using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Audit;

/// <summary>The file of a journal is ready.</summary>
public static class JournalFileCard
{
    public const string Summary = "Le journal est prêt";

    public static AdaptiveCard Of(JournalQuery query, ReportTable table, Uri address, int bytes) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading(Summary),
            new TextBlock($"**{table.Name}.csv**  \n{JournalCard.TitleOf(query)}, {French.Count(table.Rows.Count, "ligne")}"),
            new TextBlock("Des numéros de personnes et des valeurs, sans aucun nom ni contenu de GPO (UTF-8, séparateur virgule)."),
            DownloadLinks.Note,
        ],
        Actions = [DownloadLinks.Button(address, bytes)],
    };
}
