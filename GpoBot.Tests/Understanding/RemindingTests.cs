using GpoBot.Core.Commitments;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;
using static GpoBot.Dialogs.Understanding.Reminders.ReminderWish;

namespace GpoBot.Tests.Understanding;

/// <summary>What people say to have fewer reminders, none, or again; and what only sounds like it.</summary>
public sealed class RemindingTests
{
    /// <summary>A Friday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 20);

    public static TheoryData<string, ReminderWish, string?> Questions => new()
    {
        { "rappels", Show, null },
        { "RAPPELS", Show, null },
        { "rapels", Show, null },
        { "mes rappels", Show, null },
        { "prochains rappels", Show, null },
        { "quels sont les prochains rappels ?", Show, null },
        { "montre moi les relances prévues stp", Show, null },
        { "rappels S01", Show, "S01" },
        { "rappels du GPO S03", Show, "S03" },
        { "qu'est-ce qui part quand ?", Show, null },
        { "kes qui part quand", Show, null },
        { "qu'est-ce qui va partir cette semaine ?", Show, null },
        { "quand partent les relances", Show, null },
        { "suivi", ReminderWish.FollowUp, null },
        { "suivi S01", ReminderWish.FollowUp, "S01" },
        { "le suivi du GPO S02 svp", ReminderWish.FollowUp, "S02" },
        { "suivi des engagements", ReminderWish.FollowUp, null },
        { "qui n'a pas répondu ?", ReminderWish.FollowUp, null },
        { "ki a pas repondu", ReminderWish.FollowUp, null },
        { "qui ne répond pas", ReminderWish.FollowUp, null },
        { "qui n'a toujours pas répondu S01", ReminderWish.FollowUp, "S01" },
        { "injoignables", ReminderWish.FollowUp, null },
        { "réglages", Settings, null },
        { "réglages des rappels", Settings, null },
        { "paramètres des rappels du GPO S01", Settings, "S01" },
        { "configurer les rappels", Settings, null },
    };

    [Theory, MemberData(nameof(Questions))]
    public void A_question_about_reminders(string text, ReminderWish wish, string? gpo)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((wish, gpo), (said.Wish, said.GpoWords));
    }

    [Theory]
    [InlineData("rappelle-moi AC016 lundi", "AC016", "2026-11-23")]
    [InlineData("rapelle moi ac16 lundi", "AC016", "2026-11-23")]
    [InlineData("AC016 : rappelez-moi lundi svp", "AC016", "2026-11-23")]
    [InlineData("Rappelle-moi dans 3 jours", null, "2026-11-23")]
    [InlineData("rappelle moi la semaine prochaine", null, "2026-11-23")]
    [InlineData("relance-moi vendredi prochain", null, "2026-11-27")]
    [InlineData("on en reparle le 1er décembre", null, "2026-12-01")]
    [InlineData("plus tard", null, null)]
    [InlineData("PLUS TARD", null, null)]
    [InlineData("AC016 plus tard", "AC016", null)]
    [InlineData("pas maintenant", null, null)]
    [InlineData("je n'ai pas le temps, plus tard", null, null)]
    [InlineData("reporte le rappel d'AC016 au 3 décembre", "AC016", "2026-12-03")]
    [InlineData("repousse la relance AC016 à jeudi", "AC016", "2026-11-26")]
    [InlineData("suspends les relances d'AC044 jusqu'au 3 décembre", "AC044", "2026-12-03")]
    public void A_reminder_is_put_off(string text, string? reference, string? day)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Snooze, reference, day), (said.Wish, said.Reference, Day(said)));
    }

    [Theory]
    [InlineData("pause", null, false)]
    [InlineData("pause des rappels", null, false)]
    [InlineData("pause des rappels jusqu'au 5 janvier", "2027-01-05", false)]
    [InlineData("mets mes rappels en pause jusqu'au 5 janvier", "2027-01-05", false)]
    [InlineData("suspends mes rappels pendant deux semaines", "2026-12-04", false)]
    [InlineData("pas de rappels du 22 décembre au 5 janvier", "2027-01-05", true)]
    [InlineData("plus de relances jusqu'à lundi svp", "2026-11-23", false)]
    [InlineData("arrête les rappels jusqu'au 12 décembre", "2026-12-12", false)]
    [InlineData("je suis en congé jusqu'au 12", "2026-12-12", true)]
    [InlineData("je suis en congés jusqu'au 12 décembre, pas de rappels", "2026-12-12", true)]
    [InlineData("JE SUIS EN CONGE JUSQU AU 12", "2026-12-12", true)]
    [InlineData("je pars en vacances du 22 décembre au 5 janvier", "2027-01-05", true)]
    [InlineData("je serai absente du 1er au 15 décembre", "2026-12-15", true)]
    [InlineData("absent jusqu'à mardi", "2026-11-24", true)]
    [InlineData("en vacances 2 semaines", "2026-12-04", false)]
    [InlineData("je suis en congé, retour le 12 décembre", "2026-12-12", false)]
    [InlineData("je suis en congé la semaine prochaine", "2026-11-27", true)]
    public void Ones_own_reminders_are_paused(string text, string? day, bool inclusive)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Pause, day, inclusive, null, false), (said.Wish, Day(said), said.Inclusive, said.WhoWords, said.OfGroup));
    }

    [Theory]
    [InlineData("suspends les rappels du GPO S01 jusqu'au 5 janvier", "S01", "2027-01-05")]
    [InlineData("pause des rappels S01 jusqu'au 5 janvier", "S01", "2027-01-05")]
    [InlineData("arrête les rappels du GPO S01", "S01", null)]
    [InlineData("suspendre les relances du groupe jusqu'au 5 janvier", null, "2027-01-05")]
    public void Those_of_a_group_are_paused(string text, string? gpo, string? day)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Pause, gpo, day, true), (said.Wish, said.GpoWords, Day(said), said.OfGroup));
    }

    [Theory]
    [InlineData("ne relance pas le collège pendant les vacances", "collège", null)]
    [InlineData("suspends les relances de la mairie jusqu'au 12 décembre", "mairie", "2026-12-12")]
    [InlineData("pas de relance pour le bailleur jusqu'au 1er décembre", "bailleur", "2026-12-01")]
    public void Those_of_a_partner_are_paused(string text, string who, string? day)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Pause, who, day, false), (said.Wish, said.WhoWords, Day(said), said.OfGroup));
    }

    [Theory]
    [InlineData("stop", null)]
    [InlineData("STOP", null)]
    [InlineData("arrête les rappels", null)]
    [InlineData("arretez les relances svp", null)]
    [InlineData("plus de rappels", null)]
    [InlineData("je ne veux plus recevoir de rappels", null)]
    [InlineData("ne m'envoyez plus de relances", null)]
    [InlineData("ne me relance plus", null)]
    [InlineData("désactive mes notifications", null)]
    [InlineData("suspends les relances d'AC044", "AC044")]
    [InlineData("arrête les rappels de l'AC44", "AC044")]
    [InlineData("plus de relance sur AC044", "AC044")]
    public void They_are_stopped(string text, string? reference)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Stop, reference, null, null), (said.Wish, said.Reference, said.Until, said.WhoWords));
    }

    [Theory]
    [InlineData("reprends", null, null, false)]
    [InlineData("reprends les rappels", null, null, false)]
    [InlineData("Réactive mes rappels", null, null, false)]
    [InlineData("fin de la pause", null, null, false)]
    [InlineData("je suis de retour", null, null, false)]
    [InlineData("annule la pause", null, null, false)]
    [InlineData("reprends les relances d'AC044", "AC044", null, false)]
    [InlineData("reprends les rappels du GPO S01", null, null, true)]
    [InlineData("reprends les relances de la mairie", null, "mairie", false)]
    public void They_go_again(string text, string? reference, string? who, bool group)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Resume, reference, who, group), (said.Wish, said.Reference, said.WhoWords, said.OfGroup));
    }

    [Theory]
    [InlineData("relance tout le monde", null, null)]
    [InlineData("relance la mairie", "mairie", null)]
    [InlineData("peux-tu relancer le bailleur ?", "bailleur", null)]
    [InlineData("peux-tu relancer le bailleur svp", "bailleur", null)]
    [InlineData("envoie un rappel au collège", "collège", null)]
    [InlineData("relance Horizon Habitat maintenant", "Horizon Habitat", null)]
    [InlineData("relance AC003", null, "AC003")]
    public void Owners_are_asked_at_once(string text, string? who, string? reference)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Nudge, who, reference), (said.Wish, said.WhoWords, said.Reference));
    }

    [Theory]
    [InlineData("rappels du GPO S01 à 8h30", "S01", "08:30", null)]
    [InlineData("envoie les rappels à 10h", null, "10:00", null)]
    [InlineData("inactivité à 60 jours", null, null, 60)]
    [InlineData("alerte d'inactivité après 90 jours pour S01", "S01", null, 90)]
    public void Hour_and_inactivity_are_set(string text, string? gpo, string? time, int? days)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Settings, gpo, time, days), (said.Wish, said.GpoWords, said.Time?.ToString("HH:mm", null), said.Days));
    }

    [Theory]
    [InlineData("pas de rappel à J-7", ReminderKinds.MeetingWeek + " " + ReminderKinds.CommitmentWeek, null)]
    [InlineData("pas de rappel de réunion à J-7", ReminderKinds.MeetingWeek, null)]
    [InlineData("désactive les relances J+7", ReminderKinds.CommitmentWeekLate, null)]
    [InlineData("sans rappel la veille", ReminderKinds.MeetingDay, null)]
    [InlineData("pas de rappel une heure avant", ReminderKinds.MeetingHour, null)]
    [InlineData("réactive le rappel à J-7 des engagements", null, ReminderKinds.CommitmentWeek)]
    public void Kinds_are_switched(string text, string? off, string? on)
    {
        var said = Assert.IsType<Intent.Reminding>(Read(text));
        Assert.Equal((Settings, off, on), (said.Wish, said.Off, said.On));
    }

    [Fact]
    public void What_only_sounds_like_it_keeps_its_meaning()
    {
        Assert.Equal("AC016", Assert.IsType<Intent.Postpone>(Read("reporte AC016 au 15 décembre")).Reference);
        Assert.IsType<Intent.Postpone>(Read("report AC002 au 15 décembre"));
        Assert.IsType<Intent.AnswerCommitment>(Read("AC003 bloqué, on attend le fournisseur"));
        Assert.Equal(CommitmentStatus.Done, Assert.IsType<Intent.AnswerCommitment>(Read("AC003 fait, relance du fournisseur faite")).Status);
        Assert.IsNotType<Intent.Reminding>(Read("chantier en pause jusqu'au 5 janvier"));
        Assert.IsNotType<Intent.Reminding>(Read("AC016 en pause, pas de budget"));
        Assert.IsNotType<Intent.Reminding>(Read("AC016 les travaux reprennent lundi"));
        Assert.IsNotType<Intent.Reminding>(Read("les travaux sont suspendus jusqu'au 12"));
        Assert.IsType<Intent.Attend>(Read("je ne viens pas mardi, je suis en congés"));
        Assert.IsType<Intent.Attend>(Read("je suis absent mardi"));
        Assert.IsType<Intent.WhoComes>(Read("qui a répondu ?"));
        Assert.IsType<Intent.CancelMeeting>(Read("annule la réunion du 24, motif congés"));
        Assert.IsType<Intent.ClosedPeriods>(Read("le GPO S01 est fermé du 21 décembre au 3 janvier (vacances de Noël)"));
        Assert.Equal(new Intent.Abort(), Read("arrête"));
        Assert.Equal(new Intent.Abort(), Read("annuler"));
        Assert.IsType<Intent.AnswerCommitment>(Read("rien de neuf"));
        Assert.Equal(new Intent.Unknown(), Read("le dealer est suivi en psychiatrie"));
        Assert.Equal(new Intent.Unknown(), Read("rappelez la victime"));
        Assert.Equal(new Intent.Unknown(), Read("se désabonner"));
    }

    private static Intent Read(string text) => new MessageReader().Read(text, Today);

    private static string? Day(Intent.Reminding said) => (said.Until as DateMention.Day)?.Date.ToString("uuuu-MM-dd", null);
}
