using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>The figures as a page with charts: where it is opened, for how long, and how the address is taken back.</summary>
public static class DashboardCard
{
    public const string Title = "Tableau de bord";
    public const string Revoked = "Vos liens ne fonctionnent plus";

    public static AdaptiveCard Of(ReportScope scope, ReportPeriod period, Uri address) => new()
    {
        FallbackText = $"{Title} {scope.Title}",
        Body =
        [
            TextBlock.Heading($"{Title} – {scope.Title}"),
            TextBlock.Subtle(ReportPeriods.Text(period)),
            new TextBlock("Les chiffres du bilan en graphiques, mois par mois, avec leurs tableaux. La page se filtre et s'imprime."),
            TextBlock.Subtle(
                "Ce lien est personnel : ne le transmettez à personne. Il est valable douze heures et montre ce que vos droits permettent au moment "
                + "où vous l'ouvrez ; chaque ouverture est notée dans le journal. Pour y mettre fin, écrivez « révoque mes liens »."),
        ],
        Actions =
        [
            new OpenUrlAction("Ouvrir le tableau de bord", address) { Style = ActionStyle.Positive },
            ReportButtons.Of("Bilan", Verbs.Report, scope, period),
            new ExecuteAction("Révoquer mes liens", new CardData { Verb = Verbs.DashboardRevoke }) { Style = ActionStyle.Destructive },
        ],
    };

    /// <summary>What was typed, as it will be done.</summary>
    public static AdaptiveCard Ask(string draftId) => new()
    {
        FallbackText = "Révoquer vos liens ?",
        Body =
        [
            TextBlock.Heading("Révoquer vos liens ?"),
            new TextBlock("Tous vos liens vers le tableau de bord cesseront aussitôt de fonctionner. Vous pourrez en demander un nouveau."),
            TextBlock.Subtle("Répondez **oui** pour les révoquer, **non** pour les garder."),
        ],
        Actions =
        [
            new ExecuteAction("Révoquer mes liens", new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Positive },
            new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
        ],
    };

    public static AdaptiveCard Done() => NoticeCard.Of(Revoked,
        [
            "Aucun lien vers le tableau de bord qui vous a été donné jusqu'ici ne s'ouvre plus. Pour en recevoir un nouveau, écrivez **tableau de bord**.",
            "Votre lien d'agenda n'est pas touché : pour lui, écrivez **supprimer le lien d'agenda**.",
        ],
        new ExecuteAction("Nouveau lien", new CardData { Verb = Verbs.Dashboard }));
}
