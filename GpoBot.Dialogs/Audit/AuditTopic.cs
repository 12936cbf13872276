namespace GpoBot.Dialogs.Audit;

/// <summary>A subject by which a journal is narrowed down.</summary>
/// <param name="Key">As buttons carry it.</param>
/// <param name="Verbs">Beginnings of the verbs that belong to it.</param>
/// <param name="Words">How it is typed, folded.</param>
public sealed record AuditTopic(string Key, string Title, IReadOnlyList<string> Verbs, IReadOnlyList<string> Words)
{
    /// <summary>In the order in which they are offered. Every verb of the audit belongs to one.</summary>
    public static IReadOnlyList<AuditTopic> All { get; } =
    [
        new("reads", "Lectures et exports", ["file", "report", "gpo", "mydata", "mine", "journal", "dashboard"],
            ["lectures et exports", "lectures", "lecture", "consultations", "consultation", "telechargements"]),
        new("commitments", "Engagements", ["commitment"], ["engagements", "engagement", "actions"]),
        new("problems", "Problématiques", ["problem"], ["problematiques", "problematique", "problemes"]),
        new("meetings", "Réunions et relevés", ["meeting", "agenda", "record", "round", "dropin"], ["reunions et releves", "reunions", "reunion", "releves"]),
        new("access", "Membres, droits et réglages", ["contact", "access", "group", "post", "place"],
            ["membres droits et reglages", "membres", "droits", "acces", "reglages", "annuaire"]),
        new("reminders", "Rappels et liens", ["reminders", "feed", "link"], ["rappels et liens", "rappels", "liens"]),
        new("keeping", "Conservation", ["retention", "person"], ["conservation", "purges", "purge", "effacements"]),
        new("incidents", "Incidents", ["incident"], ["incidents", "incident"]),
    ];

    public static AuditTopic? Find(string? key) => All.FirstOrDefault(topic => topic.Key == key);

    /// <summary>The subject of a verb.</summary>
    public static AuditTopic? Of(string verb) => All.FirstOrDefault(topic => topic.Verbs.Contains(verb.Split('.')[0]));
}
