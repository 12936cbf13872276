namespace GpoBot.Dialogs.Cards.Feeds;

/// <summary>How an address comes into each of the usual programs, in a line each.</summary>
public static class FeedHelp
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "**Outlook** – Calendrier, **Ajouter un calendrier**, **S'abonner à partir du web**, puis collez le lien.",
        "**Google Agenda** (sur ordinateur) – à côté d'**Autres agendas**, **+**, **À partir de l'URL**, puis collez le lien.",
        "**Apple** – sur Mac : **Fichier**, **Nouvel abonnement à un calendrier** ; sur iPhone : touchez **S'abonner**.",
        "**Thunderbird** – **Nouvel agenda**, **Sur le réseau**, puis collez le lien.",
        "Chaque programme relit le lien à son rythme : une heure pour certains, un jour pour d'autres. Les invitations et les rappels "
            + "continuent d'arriver comme avant.",
    ];

    /// <summary>Without the marks of a card.</summary>
    public static IEnumerable<string> Plain => Lines.Select(line => line.Replace("**", "", StringComparison.Ordinal));
}
