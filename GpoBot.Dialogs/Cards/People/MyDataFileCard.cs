using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Flows.People;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>The file of one's own data: what stands in it, by kind, and where it is fetched.</summary>
public static class MyDataFileCard
{
    public const string Title = "Vos données sont prêtes à télécharger";

    public static AdaptiveCard Of(IReadOnlyList<OwnTrace> held, Uri address, int bytes) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            new TextBlock($"Le fichier contient {French.Count(held.Count, "ligne")} : tout ce qui vous concerne dans la mémoire de GpoBot."),
            new FactSet([.. held.CountBy(one => one.Place).Select(one => new Fact(one.Key, French.Number(one.Value)))]),
            TextBlock.Subtle("Les messages restés dans Teams et dans vos courriels n'y figurent pas : votre organisation les conserve selon ses propres règles."),
            DownloadLinks.Note,
        ],
        Actions =
        [
            DownloadLinks.Button(address, bytes),
            new ExecuteAction("Revenir à mes données", new CardData { Verb = Verbs.MyData }),
        ],
    };
}
