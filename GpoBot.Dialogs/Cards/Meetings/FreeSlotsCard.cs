using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>The proposed times, each a button that leads to the plan with that date and hour; who would be taken, and of whom nothing is known.</summary>
public static class FreeSlotsCard
{
    /// <summary>What a button carries: wall time of the start, and length in minutes.</summary>
    public const string SlotData = "slot";
    public const string MinutesData = "length";

    private const int MostNames = 10;
    private const string Habits = "ces créneaux suivent les habitudes du GPO, les jours fériés et les réunions déjà planifiées.";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string Title(IReadOnlyCollection<FreeSlot> slots) =>
        slots.Count == 1 ? "Un créneau proposé" : French.Count(slots.Count, "créneau proposé");

    /// <param name="others">The person leads other GPOs too, and named none.</param>
    public static AdaptiveCard Of(Gpo gpo, SlotWish wish, IReadOnlyList<FreeSlot> slots, Glance seen, bool others) => new()
    {
        FallbackText = Title(slots),
        Body =
        [
            TextBlock.Heading($"{Title(slots)} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new TextBlock($"Réunion de {French.Duration(wish.DurationMinutes)}, {Searched(wish.Days)}."),
            .. slots.Select((slot, index) => Line(gpo, slot, index + 1, seen)),
            .. Sight(seen).Select(TextBlock.Subtle),
            TextBlock.Subtle(ToType(slots.Count, others)),
        ],
        Actions =
        [
            .. slots.Select((slot, index) => Button(gpo, wish, slot, index == 0)),
            new ExecuteAction("Choisir une autre date", new CardData { Verb = Verbs.MeetingForm, Gpo = gpo.Id }),
        ],
    };

    public static string Write(LocalDateTime start) => Wall.Format(start);

    public static LocalDateTime? Read(string? text) =>
        text is not null && Wall.Parse(text) is { Success: true } start ? start.Value : null;

    /// <summary>« le mardi 1er décembre 2026 », « entre le lundi 23 novembre 2026 et le vendredi 27 novembre 2026 ».</summary>
    public static string Searched(IReadOnlyCollection<LocalDate> days)
    {
        var week = days.Where(day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).DefaultIfEmpty(days.Min()).ToList();
        return week.Min() == week.Max()
            ? $"le {French.Date(week.Min())}"
            : $"entre le {French.Date(week.Min())} et le {French.Date(week.Max())}";
    }

    private static TextBlock Line(Gpo gpo, FreeSlot slot, int number, Glance seen)
    {
        var taken = TakenText.Of(gpo, slot, seen.View.Room);
        var free = seen.View.KnowsSomebody ? "Personne n'est pris, parmi les agendas que je vois." : "";
        var line = taken.Length > 0 ? taken : free;
        return new TextBlock($"**{number}. {French.DateTime(slot.Start)}**{(line.Length > 0 ? $"  \n{line}" : "")}") { Separator = true };
    }

    private static IEnumerable<string> Sight(Glance seen) => seen switch
    {
        { Sight: CalendarSight.None } => [$"Aucun agenda n'est relié à GpoBot : {Habits}"],
        { Sight: CalendarSight.Failed } => [$"Les agendas n'ont pas pu être lus : {Habits}"],
        { View.Unknown: { Count: > 0 } unknown } =>
        [
            $"Je ne vois pas l'agenda de : {TakenText.Names([.. unknown.Select(contact => CardText.Plain(contact.FullName))], MostNames)}, "
                + (unknown.Count == 1 ? "qui répondra à l'invitation." : "qui répondront à l'invitation."),
        ],
        _ => [],
    };

    private static string ToType(int count, bool others)
    {
        var number = count == 1 ? "Touchez le créneau ou écrivez **1**" : $"Touchez un créneau ou écrivez son numéro, de **1** à **{count}**";
        var gpo = others ? " Pour un autre GPO : « créneau » suivi de son numéro." : "";
        return $"{number} : rien ne part avant votre confirmation. Ou précisez : « en janvier », « mardi matin », « 2 heures ».{gpo}";
    }

    // The heading of the card tells the year.
    private static ExecuteAction Button(Gpo gpo, SlotWish wish, FreeSlot slot, bool best) => new(
        $"{French.DateShort(slot.Start.Date)} à {French.Time(slot.Start.TimeOfDay)}",
        new CardData
        {
            Verb = Verbs.MeetingSlot, Gpo = gpo.Id,
            Extra = new Dictionary<string, string>
            {
                [SlotData] = Write(slot.Start), [MinutesData] = wish.DurationMinutes.ToString(CultureInfo.InvariantCulture),
            },
        })
    {
        Style = best ? ActionStyle.Positive : null, Tooltip = French.DateTime(slot.Start),
    };
}
