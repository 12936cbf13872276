using GpoBot.Web.Storage;

namespace GpoBot.Web.Retention.Persons;

/// <summary>What an erasure does where it finds a person: the row goes; the contact loses who it was; the row stays without the name; or a pseudonym is left.</summary>
public enum TraceEnd { Delete, Nameless, Scrub, Pseudonym }

/// <summary>One kind of place where something about a person may stand, in any table.</summary>
/// <param name="Prefix">Beginning of the row key within a GPO, of the partition key elsewhere.</param>
/// <param name="Label">In French, as it is told to the person and to whoever erases.</param>
public sealed record TracePlace(string Table, string Prefix, string Label, TraceEnd End);

/// <summary>
/// The one list of places: what « mes données » tells and what an erasure goes through. A table or a kind of row that is not in it holds
/// nothing about anybody; a test looks whether that is so.
/// </summary>
public static class TracePlaces
{
    public static IReadOnlyList<TracePlace> All { get; } =
    [
        new(TableNames.Gpo, "b.contact.", "Fiche de contact", TraceEnd.Nameless),
        new(TableNames.Gpo, "a.group", "Réglages du GPO", TraceEnd.Scrub),
        new(TableNames.Gpo, "c.problem.", "Problématique", TraceEnd.Scrub),
        new(TableNames.Gpo, "p.problem.", "Problématique close", TraceEnd.Scrub),
        new(TableNames.Gpo, "d.commitment.", "Engagement", TraceEnd.Scrub),
        new(TableNames.Gpo, "q.commitment.", "Engagement archivé", TraceEnd.Scrub),
        new(TableNames.Gpo, "e.meeting.", "Réunion à venir", TraceEnd.Scrub),
        new(TableNames.Gpo, "r.meeting.", "Réunion passée", TraceEnd.Scrub),
        new(TableNames.Gpo, "f.effect.", "Message en attente", TraceEnd.Delete),
        new(TableNames.Gpo, "s.effect.", "Message envoyé", TraceEnd.Scrub),
        new(TableNames.Gpo, "g.reminder.", "Rappel noté", TraceEnd.Scrub),
        new(TableNames.Gpo, "i.recurrence.", "Contrôle à trois mois", TraceEnd.Scrub),
        new(TableNames.Gpo, "j.incident.", "Fiche incident", TraceEnd.Scrub),
        new(TableNames.Gpo, "w.incident.", "Fiche incident traitée", TraceEnd.Scrub),
        new(TableNames.Gpo, "k.point.", "Point d'ordre du jour", TraceEnd.Scrub),
        new(TableNames.Gpo, "k.dropin.", "Permanence", TraceEnd.Scrub),
        new(TableNames.Gpo, "k.record.", "Projet de relevé", TraceEnd.Scrub),
        new(TableNames.Gpo, "v.record.", "Relevé de décisions", TraceEnd.Scrub),
        new(TableNames.Gpo, "l.place.", "Canal ou conversation rattachés", TraceEnd.Scrub),
        new(TableNames.Gpo, "m.linked.", "Problématique d'un autre GPO", TraceEnd.Scrub),
        new(TableNames.Gpo, "t.turn.", "Réponse de GpoBot", TraceEnd.Delete),
        new(TableNames.Gpo, "u.audit.", "Journal (par votre numéro, sans votre nom)", TraceEnd.Pseudonym),
        new(TableNames.People, "email.", "Annuaire : GPO et postes", TraceEnd.Delete),
        new(TableNames.People, "identity.", "Identité Teams", TraceEnd.Delete),
        new(TableNames.Conversations, "email.", "Conversation Teams", TraceEnd.Delete),
        new(TableNames.Conversations, "draft.", "Brouillon", TraceEnd.Delete),
        new(TableNames.Conversations, "report.", "Dernier bilan demandé", TraceEnd.Delete),
        new(TableNames.Feeds, "email.", "Lien d'agenda", TraceEnd.Delete),
        new(TableNames.Feeds, "token.", "Empreinte du lien d'agenda", TraceEnd.Delete),
        new(TableNames.Links, "token.", "Empreinte d'un lien de courriel", TraceEnd.Delete),
        new(TableNames.Links, "renewal.", "Renouvellement d'un lien de courriel", TraceEnd.Delete),
        new(TableNames.Downloads, "hour.", "Fichier à télécharger", TraceEnd.Delete),
        new(TableNames.Dashboards, "hour.", "Lien vers le tableau de bord", TraceEnd.Delete),
        new(TableNames.Dashboards, "email.", "Révocation des liens vers le tableau de bord", TraceEnd.Delete),
        new(TableNames.Due, "", "Échéancier", TraceEnd.Pseudonym),
        new(TableNames.Totals, "", "Chiffres et bonnes pratiques", TraceEnd.Scrub),
    ];

    /// <summary>The place where this row stands; null where nothing about a person can stand.</summary>
    public static TracePlace? Of(string table, TableRow row) => All.FirstOrDefault(place => place.Table == table
        && (table == TableNames.Gpo ? row.RowKey : row.PartitionKey).StartsWith(place.Prefix, StringComparison.Ordinal));

    public static IReadOnlyList<string> Tables { get; } = [.. All.Select(place => place.Table).Distinct()];
}
