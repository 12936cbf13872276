using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Digests;

/// <summary>How a message of reminders calls itself, alone and in the plural, and what its mail asks through links.</summary>
public sealed class ReminderWordsTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private readonly Gpo _gpo = ReminderMessageSamples.World(demo.Tour.Gpo).With(
    [
        new RecurrenceCheck { ProblemId = "PB04", Title = "Tapage", SolvedOn = new LocalDate(2026, 8, 20), CheckOn = new LocalDate(2026, 11, 19) },
        ReminderMessageSamples.World(demo.Tour.Gpo).FindProblem("PB03")! with { Id = "PB41" },
    ], []);

    [Theory]
    [InlineData("P07", "commitment-d2 AC070", "1 engagement arrive à échéance", "GPO – 1 engagement à mettre à jour avant mardi")]
    [InlineData("P07", "commitment-d7 AC071", "1 engagement arrive à échéance", "GPO – 1 engagement à mettre à jour avant le vendredi 27 novembre")]
    [InlineData("P07", "commitment-d2 AC070, commitment-d7 AC071", "2 engagements arrivent à échéance", "GPO – 2 engagements à mettre à jour avant mardi")]
    [InlineData("P07", "commitment-overdue AC003", "1 engagement en retard", "GPO – 1 engagement en retard")]
    [InlineData("P07", "commitment-late7 AC003, commitment-overdue AC070", "2 engagements en retard", "GPO – 2 engagements en retard")]
    [InlineData("P07", "commitment-news AC070", "1 engagement à mettre à jour", "GPO – 1 engagement à mettre à jour avant mardi")]
    [InlineData("P07", "commitment-news AC070, commitment-overdue AC003", "2 engagements à mettre à jour", "GPO – 2 engagements à mettre à jour")]
    [InlineData("P07", "commitment-news AC003, commitment-overdue AC003", "1 engagement à mettre à jour", "GPO – 1 engagement à mettre à jour")]
    [InlineData("P07", "opinion PB03", "Votre avis est encore attendu", "GPO – 1 avis attendu")]
    [InlineData("P07", "opinion PB03, opinion PB41", "2 avis demandés", "GPO – 2 avis demandés")]
    [InlineData("P07", "meeting-d1 R-S01-24, meeting-d7 R-S01-25", "Rappel : 2 réunions", "GPO – Rappel, 2 réunions")]
    [InlineData("P07", "meeting-agenda R-S01-24, meeting-d1 R-S01-24", "Réunion du mardi 24 novembre : ordre du jour", "GPO – Réunion du mardi 24 novembre, ordre du jour")]
    [InlineData("P07", "meeting-d1 R-S01-24, commitment-d2 AC070", "Vos rappels du vendredi 20 novembre", "GPO – Vos rappels du 20 novembre")]
    [InlineData("PN:S01", "commitment-silent AC003", "1 engagement sans réponse", "GPO – 1 engagement sans réponse")]
    [InlineData("PN:S01", "commitment-silent AC003, commitment-silent AC002", "2 engagements sans réponse", "GPO – 2 engagements sans réponse")]
    [InlineData("PN:S01", "evaluation-due PB03", "1 évaluation à faire", "GPO – 1 évaluation à faire")]
    [InlineData("PN:S01", "evaluation-due PB03, evaluation-due PB01", "2 évaluations à faire", "GPO – 2 évaluations à faire")]
    [InlineData("PN:S01", "recurrence PB02", "1 problématique résolue à revoir", "GPO – 1 problématique résolue à revoir")]
    [InlineData("PN:S01", "recurrence PB02, recurrence PB04", "2 problématiques résolues à revoir", "GPO – 2 problématiques résolues à revoir")]
    [InlineData("PN:S01", "inactivity S01", "Aucune réunion depuis 10 jours", "GPO – Aucune réunion depuis 10 jours")]
    public void The_heading_and_the_subject_say_how_many_and_by_when(string to, string lines, string title, string subject)
    {
        var message = ReminderMessageSamples.Write(_gpo, MessageTopics.Reminders, _gpo.FindContact(to)!, Lines(lines));

        Assert.Equal((title, subject), (Spaces.Plain(message.Summary), Spaces.Plain(message.Subject)));
    }

    [Fact]
    public void A_mail_asks_each_thing_once_and_names_it_shortly()
    {
        var message = ReminderMessageSamples.Write(_gpo, MessageTopics.Reminders, _gpo.FindContact("P07")!,
            Lines("meeting-agenda R-S01-24, meeting-d1 R-S01-24, commitment-overdue AC003, commitment-news AC003, opinion PB03"));

        Assert.Equal(
            [(LinkKind.Presence, "R-S01-24"), (LinkKind.Commitment, "AC003"), (LinkKind.Opinion, "PB03")],
            message.Asks.Select(ask => (ask.Kind, ask.ItemId)));
        Assert.All(message.Asks, ask => Assert.InRange(ask.Label.Length, 10, 70));
    }

    [Fact]
    public void Those_who_lead_are_not_asked_whether_they_come() => Assert.Empty(
        ReminderMessageSamples.Write(_gpo, MessageTopics.MeetingAgenda, _gpo.Lead!, Lines("meeting-agenda R-S01-24")).Asks);

    [Fact]
    public void The_lead_hears_how_often_was_asked_and_who_stands_in()
    {
        var asked = _gpo.With([_gpo.FindContact("P07")! with { DeputyId = "P06" }], []);

        Assert.Contains("n'a pas répondu (2 relances).", Silent(asked), StringComparison.Ordinal);
        Assert.Contains("Suppléant : Flore Cour-Démo.", Silent(asked), StringComparison.Ordinal);
        Assert.Contains("Pas de suppléant connu.", Silent(_gpo), StringComparison.Ordinal);

        static string Silent(Gpo gpo) => Spaces.Plain(
            ReminderMessageSamples.Write(gpo, MessageTopics.CommitmentSilent, gpo.Lead!, (ReminderKinds.CommitmentSilent, "AC003")).Body);
    }

    private static (string, string)[] Lines(string lines) => [.. lines.Split(", ").Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1]))];
}
