using System.Globalization;
using GpoBot.Core.Audit;
using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Audit;

/// <summary>Who did what, the latest first: pseudonyms, verbs and values, and nothing of what a group speaks of.</summary>
public static class JournalCard
{
    public const string GpoInput = "gpoId";
    public const string ActorInput = "person";
    public const string TopicInput = "subject";
    public const string FromInput = "firstDay";
    public const string ToInput = "lastDay";

    /// <summary>The highest place that the first page knew: what is written meanwhile does not move the pages.</summary>
    public const string Top = "top";
    public const string Page = "page";

    public static AdaptiveCard Of(JournalQuery query, TrailReading reading, DateTimeZone zone, int? top, int page)
    {
        var upTo = top ?? reading.Head?.Count ?? 0;
        List<AuditLine> lines = [.. reading.Lines.Where(line => line.Sequence <= upTo).Reverse()];
        var title = TitleOf(query);
        return Portion.Draw([.. lines.Select(_ => true)], page < lines.Count ? page : 0, portion => new AdaptiveCard
        {
            FallbackText = title, LongestWords = 4000,
            Body =
            [
                TextBlock.Heading(title),
                new TextBlock(Found(query, lines.Count)),
                Chain(reading),
                .. lines.Skip(portion.First).Take(portion.Count).Select(line => Line(line, zone)),
            ],
            Actions =
            [
                .. portion.More is { } more ? [Button(more, Verbs.Journal, query, upTo, portion.After)]
                    : portion.First > 0 ? [Button(Portion.Back, Verbs.Journal, query)] : Array.Empty<CardAction>(),
                new ShowCardAction("Filtrer", Form(query)),
                .. lines.Count > 0 ? [Button("Exporter (CSV)", Verbs.JournalExport, query)] : Array.Empty<CardAction>(),
            ],
        });
    }

    public static string TitleOf(JournalQuery query) => query.GpoId is { } id ? $"Journal du GPO {CardText.Plain(id)}" : "Journal général";

    private static string Found(JournalQuery query, int count)
    {
        var what = AuditTopic.Find(query.Topic)?.Title.ToLowerInvariant() ?? query.Topic;
        var narrowed = string.Join(", ", new[]
        {
            query.ActorId is { } actor ? $"personne {actor}" : null, what,
            query.From is { } from ? $"depuis le {French.Date(from)}" : null, query.To is { } to ? $"jusqu'au {French.Date(to)}" : null,
        }.OfType<string>().Select(CardText.Plain));
        var lines = count == 0 ? "Aucune ligne" : French.Count(count, "ligne");
        var scope = query.GpoId is null ? "  \nChiffres et fichiers consultés au titre d'un poste, journaux consultés, postes attribués." : "";
        return $"**{lines}**{(narrowed.Length > 0 ? $" : {narrowed}" : "")}{scope}";
    }

    private static TextBlock Chain(TrailReading reading) => reading.Holds
        ? TextBlock.Subtle("Chaîne vérifiée : aucune ligne n'a été changée ni retirée.")
        : new TextBlock($"**Chaîne rompue** : {string.Join(" ; ", reading.Findings.Take(3).Select(ChainWords.Of))}. Prévenez l'exploitant.")
        {
            Color = TextColor.Attention,
        };

    private static TextBlock Line(AuditLine line, DateTimeZone zone)
    {
        var at = line.At.InZone(zone).LocalDateTime;
        var values = (line.Before, line.After) switch
        {
            (null, null) => "",
            (null, { } after) => $" : {AuditValues.Of(after)}",
            ({ } before, null) => $" : {AuditValues.Of(before)} → rien",
            ({ } before, { } after) => $" : {AuditValues.Of(before)} → {AuditValues.Of(after)}",
        };
        var text = $"**{French.DayAndMonth(at.Date)} {at.Year} à {French.Time(at.TimeOfDay)}** – {CardText.Plain(line.ActorId)} "
            + $"({CardText.Plain(AuditLabels.Role(line.Role))}), {AuditLabels.Through(line.Through)}  \n"
            + $"{AuditLabels.Verb(line.Verb)}, {CardText.Plain(CardText.Shortened(line.ObjectId, 80))}{CardText.Plain(CardText.Shortened(values, 160))}";
        return new TextBlock(text) { Separator = true };
    }

    private static AdaptiveCard Form(JournalQuery query) => new()
    {
        FallbackText = "Filtrer le journal",
        Body =
        [
            new TextInput(GpoInput, "GPO, par exemple S01 (vide : journal général)") { Value = query.GpoId, MaxLength = 10 },
            new TextInput(ActorInput, "Personne, par son numéro, par exemple P05") { Value = query.ActorId, MaxLength = 40 },
            new ChoiceSetInput(TopicInput, "Sujet", [new Choice("Tous", "all"), .. AuditTopic.All.Select(topic => new Choice(topic.Title, topic.Key))])
            {
                Selected = [AuditTopic.Find(query.Topic)?.Key ?? "all"],
            },
            new DateInput(FromInput, "Du") { Value = query.From },
            new DateInput(ToInput, "Au") { Value = query.To },
        ],
        Actions = [new ExecuteAction("Afficher", new CardData { Verb = Verbs.Journal, Choice = "form" }) { Style = ActionStyle.Positive }],
    };

    private static ExecuteAction Button(string title, string verb, JournalQuery query, int? top = null, int? page = null)
    {
        var extra = query.Data;
        if (top is { } highest) extra[Top] = highest.ToString(CultureInfo.InvariantCulture);
        if (page is { } first) extra[Page] = first.ToString(CultureInfo.InvariantCulture);
        return new ExecuteAction(title, new CardData { Verb = verb, Gpo = query.GpoId, Extra = extra });
    }
}
