using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>How everything is counted, in the words of the trade.</summary>
public static class DefinitionsCard
{
    public const string Title = "Comment c'est compté";

    /// <summary>The same for a page: « **Réunion tenue** : … ».</summary>
    public static IReadOnlyList<string> All => [.. Lines, Fewest];

    private static readonly string[] Lines =
    [
        "**Réunion tenue** : le référent ou son suppléant et au moins une organisation extérieure étaient présents. Une réunion reportée "
        + "compte une seule fois, quand elle est tenue. Les réunions planifiées sont celles qui le sont à ce jour.",
        "**Problématique suivie** : retenue avant la fin de la période et non close avant son début. Liée à un GPO thématique, elle compte "
        + "une seule fois, dans son GPO d'origine. Proposée ou réorientée, elle ne compte pas.",
        "**Ouverte** : suivie, et ni résolue, ni close sans suite, ni transférée. Une réouverture garde le lien avec la problématique résolue.",
        "**Résolue** (règle v1) : tous les engagements sont faits ou abandonnés avec un motif ; l'indicateur, mesuré depuis moins de 30 jours, "
        + "atteint sa cible, sauf exception écrite du référent ; l'avis collégial réunit au moins trois organisations, dont une extérieure à la "
        + "police, et deux tiers d'avis favorables ; le référent a signé.",
        "**Stable à 3 mois** : résolue, arrivée à son contrôle de 91 jours et non rouverte. Le dénominateur est le nombre de problématiques "
        + "arrivées à ce contrôle.",
        "**En retard** : engagement ni fait ni abandonné dont l'échéance est passée. Le jour de l'échéance, il ne l'est pas encore ; sans "
        + "échéance, il ne l'est jamais.",
        "**Taux de réponse** : engagements qui ont reçu une réponse depuis une relance, sur engagements relancés. « Rien de neuf » est une réponse.",
        "**Cadence tenue** : réunions tenues, sur réunions attendues (une tous les quatorze jours ou une par mois, selon le GPO). Rien n'est "
        + "attendu d'un GPO en sommeil ou en création.",
        "Une période passée est comptée telle qu'elle était à son dernier jour.",
    ];

    private static readonly string Fewest =
        $"**Motif de blocage** : montré à partir de {BlockingReasons.FewestShown} cas, pour ne désigner personne.";

    public static AdaptiveCard Of(params IReadOnlyList<CardAction> actions) => new()
    {
        FallbackText = Title, LongestWords = 4000,
        Body = [TextBlock.Heading(Title), .. Lines.Append(Fewest).Select(line => new TextBlock(line) { Spacing = Spacing.Small })],
        Actions = actions.Count == 0 ? null : actions,
    };
}
