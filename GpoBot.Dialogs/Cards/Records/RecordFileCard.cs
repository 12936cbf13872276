using GpoBot.Core.Groups;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Downloads;

namespace GpoBot.Dialogs.Cards.Records;

/// <summary>The record of decisions as a file: which one it is, and where it is fetched.</summary>
public static class RecordFileCard
{
    public const string Summary = "Le relevé est prêt à télécharger";

    public static AdaptiveCard Of(Gpo gpo, DecisionRecord record, string fileName, Uri address, int bytes) => new()
    {
        FallbackText = $"{Summary} : {RecordWords.Title(record)}",
        Body =
        [
            TextBlock.Heading(Summary),
            new TextBlock($"**{RecordWords.Title(record)}**  \n{gpo.Id} {CardText.Plain(gpo.Group.Name)}, fichier {fileName}"),
            TextBlock.Subtle("Document réservé aux membres du GPO."),
            DownloadLinks.Note,
        ],
        Actions =
        [
            DownloadLinks.Button(address, bytes),
            new ExecuteAction("Revenir au relevé", RecordCard.Data(Verbs.DecisionRecord, gpo, record)),
        ],
    };
}
