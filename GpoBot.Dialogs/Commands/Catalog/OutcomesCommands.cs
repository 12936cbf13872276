namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of how problems end and come back.</summary>
internal static class OutcomesCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("PB14 est résolu", "Voir ce qui manque pour clore une problématique, et la clore", "PB14 est résolu", Audience.Leads, false, Themes.Problems),
        new("clos PB11 sans suite", "Clore autrement que résolue, ou transférer à un autre groupe", "transfère PB11 au T05",
            Audience.Leads, false, Themes.Problems),
        new("relance le plan", "Reprendre le plan d'une problématique qui n'est pas résolue", "relance le plan de PB03", Audience.Leads, false, Themes.Problems),
        new("rouvre la problématique", "Reprendre une problématique close, sous une nouvelle référence", "rouvre PB04", Audience.Leads, false, Themes.Problems),
        new("PB02 stable", "Dire, trois mois après, que le problème n'est pas revenu", "PB02 stable", Audience.Leads, false, Themes.Problems),
        new("le problème est revenu", "Dire au référent qu'un problème est revenu, et où", "le problème est revenu à l'entrée B",
            Audience.Everyone, false, Themes.Problems),
        new("retour aux habitants", "Savoir ce qui peut être dit aux habitants, ou l'écrire", "quel retour pour les habitants sur PB14 ?",
            Audience.Everyone, false, Themes.Problems),
        new("avis des habitants PB14", "Noter l'avis des habitants interrogés par le délégué", "PB14 : 12 habitants favorables sur 15",
            Audience.Everyone, false, Themes.Problems),
        new("bonne pratique PB02", "Écrire ce que d'autres GPO peuvent retenir", "bonne pratique PB02 : enlever les épaves en deux fois",
            Audience.Leads, false, Themes.Problems),
        new("exception PB14", "Écrire pourquoi clore sans que l'indicateur soit à la cible", "exception PB14 : compteur en panne",
            Audience.Leads, false, Themes.Problems),
    ];
}
