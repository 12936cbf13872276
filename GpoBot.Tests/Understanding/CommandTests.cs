using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class CommandTests
{
    private static readonly Intent.AddCommitment Empty = new();
    private readonly MessageReader _reader = new();

    public static TheoryData<string, Intent> Messages => new()
    {
        { "AIDE", new Intent.Help() },
        { "Bonjour !", new Intent.Help() },
        { "salut", new Intent.Help() },
        { "menu svp", new Intent.Help() },
        { "help", new Intent.Help() },
        { "?", new Intent.Help() },
        { "", new Intent.Help() },
        { "👍", new Intent.Unknown() },
        { "c'est fait ?", new Intent.Unknown() },
        { "la réunion est terminée", new Intent.Unknown() },
        { "OUI", new Intent.Yes() },
        { "C’est bien cela, merci", new Intent.Yes() },
        { "non", new Intent.No() },
        { "annuler", new Intent.Abort() },
        { "laisse tomber", new Intent.Abort() },
        { "réunions", new Intent.ListMeetings() },
        { "Les REUNIONS", new Intent.ListMeetings() },
        { "agenda des réunions", new Intent.ListMeetings() },
        { "planning", new Intent.ListMeetings() },
        { "les réunions de S1", new Intent.ListMeetings("S01") },
        { "next meeting", new Intent.NextMeeting() },
        { "quand est la prochaine réunion de Port-Exemple ?", new Intent.NextMeeting("Port-Exemple") },
        { "mes engagements", new Intent.MyCommitments() },
        { "my actions", new Intent.MyCommitments() },
        { "bonjour, mes actions s'il vous plaît", new Intent.MyCommitments() },
        { "retards", new Intent.Overdue() },
        { "overdue", new Intent.Overdue() },
        { "actions en retard du GPO Les Docks", new Intent.Overdue("Les Docks") },
        { "planifier", new Intent.Schedule() },
        { "Bonjour, plannifier une réunion svp", new Intent.Schedule() },
        { "schedule a meeting", new Intent.Schedule() },
        { "engagement", Empty },
        { "Nouvel engagement", Empty },
        { "annule la réunion", new Intent.CancelMeeting() },
        { "anuler la reunion, motif : référent malade",
            new Intent.CancelMeeting(Reason: CancelReason.LeadUnavailable, ReasonWords: "référent malade") },
        { "annule la réunion de S02 pour cause de grève",
            new Intent.CancelMeeting("S02", null, CancelReason.Disruption, "grève") },
        { "il y a un incendie au local poubelle", new Intent.Emergency() },
        { "Coups de feu allée des Marronniers", new Intent.Emergency() },
        { "agression en cours devant le collège", new Intent.Emergency() },
        { "il y a eu une bagarre hier", new Intent.Unknown() },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_means(string text, Intent meaning) => Assert.Equal(meaning, Read(text));

    [Fact]
    public void A_schedule_is_read_with_all_its_parts()
    {
        var schedule = Assert.IsType<Intent.Schedule>(
            Read("planifie le GPO Gare et Faubourgs le mardi de 9h30 à 11h, salle Exemple 1, tous les 15 jours jusqu'au 30 juin"));
        Assert.Equal("Gare et Faubourgs", schedule.GpoWords);
        Assert.Equal(IsoDayOfWeek.Tuesday, schedule.Weekday);
        Assert.Equal(new LocalDate(2026, 11, 24), Day(schedule.Date));
        Assert.Equal(new LocalTime(9, 30), schedule.Time);
        Assert.Equal(90, schedule.DurationMinutes);
        Assert.Equal(MeetingFormat.OnSite, schedule.Format);
        Assert.Equal("salle Exemple 1", schedule.Place);
        Assert.Equal(Rhythm.Fortnightly, schedule.Rhythm);
        Assert.Equal(new LocalDate(2027, 6, 30), Day(schedule.Until));
    }

    [Theory]
    [InlineData("planifie jeudi 14h en visio pendant 1h30", 14, 90)]
    [InlineData("planifie jeudi 14 h 1h30 en visio", 14, 90)]
    [InlineData("planifie jeudi à 14:00, 90 min, visio", 14, 90)]
    public void A_time_and_a_length_are_told_apart(string text, int hour, int minutes)
    {
        var schedule = Assert.IsType<Intent.Schedule>(Read(text));
        Assert.Equal(new LocalTime(hour, 0), schedule.Time);
        Assert.Equal(minutes, schedule.DurationMinutes);
        Assert.Equal(MeetingFormat.Video, schedule.Format);
    }

    [Theory]
    [InlineData("ajoute un engagement PB01 : la Ville doit étudier l'éclairage pour le 15 décembre", "la Ville", "étudier l'éclairage", "2026-12-15", "PB01")]
    [InlineData("engagement P07 : neutraliser les caves, échéance fin novembre, pb 1", "P07", "neutraliser les caves", "2026-11-30", "PB01")]
    [InlineData("le bailleur s'engage à fermer le local vélo avant le 15 décembre", "le bailleur", "fermer le local vélo", "2026-12-15", null)]
    [InlineData("ajoute une action pour M. Palier changer les serrures d'ici vendredi", "M. Palier", "changer les serrures", "2026-11-27", null)]
    [InlineData("ajoute une action pour la PM : contrôles le dimanche avant le 15/12", "la PM", "contrôles le dimanche", "2026-12-15", null)]
    [InlineData("nouvelle action : rondes du jeudi au samedi", null, "rondes du jeudi au samedi", null, null)]
    public void A_commitment_is_read_with_owner_title_and_due_date(string text, string? owner, string title, string? due, string? problem)
    {
        var added = Assert.IsType<Intent.AddCommitment>(Read(text));
        Assert.Equal(owner, added.OwnerWords);
        Assert.Equal(title, added.Title);
        Assert.Equal(due, Day(added.Due)?.ToString("uuuu-MM-dd", null));
        Assert.Equal(problem, added.ProblemReference);
    }

    private Intent Read(string text) => _reader.Read(text, Utterances.Today);

    private static LocalDate? Day(DateMention? mention) => (mention as DateMention.Day)?.Date;
}
