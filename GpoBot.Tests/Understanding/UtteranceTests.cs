using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class UtteranceTests
{
    private static readonly Dictionary<string, CommitmentStatus> Statuses = new()
    {
        ["fait"] = CommitmentStatus.Done,
        ["en_cours"] = CommitmentStatus.InProgress,
        ["bloque"] = CommitmentStatus.Blocked,
        ["abandonne"] = CommitmentStatus.Dropped,
    };

    private static readonly Dictionary<string, BlockingReason> Reasons = new()
    {
        ["budget"] = BlockingReason.Budget,
        ["fournisseur"] = BlockingReason.Supplier,
        ["acces"] = BlockingReason.Access,
        ["competence"] = BlockingReason.Competence,
    };

    private readonly MessageReader _reader = new();

    public static TheoryData<Utterances.Row> Rows(params string[] intentions) =>
        [.. Utterances.All.Where(row => intentions.Contains(row.Intention))];

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "maj_action" } })]
    public void An_answer_gives_reference_status_progress_date_and_reason(Utterances.Row row)
    {
        var answer = Assert.IsType<Intent.AnswerCommitment>(Read(row));

        // "les encombrants sont enlevés" names its commitment by words of its title, which the dialog matches.
        if (answer.TitleWords is null) Assert.Equal(row.Reference, answer.Reference ?? "");
        Assert.Equal(row.Status == "inchange", answer.NothingNew);
        if (row.Status != "inchange") Assert.Equal(row.Status, Name(Statuses, answer.Status));
        Assert.Equal(row.Percent, answer.Progress?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        Assert.Equal(row.Day, (answer.Date as DateMention.Day)?.Date);
        Assert.Equal(row.Reason, Name(Reasons, answer.Reason));
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "report" } })]
    public void A_postponement_gives_reference_and_date(Utterances.Row row)
    {
        var postpone = Assert.IsType<Intent.Postpone>(Read(row));
        Assert.Equal(row.Reference, postpone.Reference ?? "");
        Assert.Equal(row.Day, (postpone.To as DateMention.Day)?.Date);
        Assert.NotNull(postpone.To);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "liste_actions" } })]
    public void A_question_about_ones_commitments(Utterances.Row row)
    {
        var list = Assert.IsType<Intent.MyCommitments>(Read(row));
        Assert.Equal(row.Reference == "S04" ? "Port-Exemple" : null, list.GpoWords);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "planifier" } })]
    public void A_schedule_gives_group_and_first_day(Utterances.Row row)
    {
        var schedule = Assert.IsType<Intent.Schedule>(Read(row));
        Assert.Equal(row.Reference, schedule.GpoWords ?? "");
        Assert.Equal(row.Day, (schedule.Date as DateMention.Day)?.Date);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "annuler_reunion" } })]
    public void A_cancellation_gives_day_and_reason(Utterances.Row row)
    {
        var cancel = Assert.IsType<Intent.CancelMeeting>(Read(row));
        Assert.Equal(row.Day, (cancel.Date as DateMention.Day)?.Date);
        Assert.Equal(CancelReason.OperationalNeed, cancel.Reason);
        Assert.Equal("renfort opérationnel", cancel.ReasonWords);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "reporter_reunion" } })]
    public void A_move_gives_the_day_it_is_on_and_the_day_and_hour_it_goes_to(Utterances.Row row)
    {
        var move = Assert.IsType<Intent.ChangeMeeting>(Read(row));
        Assert.Equal(new LocalDate(2026, 11, 24), (move.On as DateMention.Day)?.Date);
        Assert.Equal((row.Day, new LocalTime(14, 0)), ((move.To as DateMention.Day)?.Date, move.Time));
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "changer_format" } })]
    public void A_change_of_format(Utterances.Row row) =>
        Assert.Equal(new Intent.ChangeMeeting(Format: MeetingFormat.Video), Read(row));

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "creer_action" } })]
    public void A_new_commitment_gives_owner_title_and_due_date(Utterances.Row row)
    {
        var added = Assert.IsType<Intent.AddCommitment>(Read(row));
        Assert.Equal("le bailleur", added.OwnerWords);
        Assert.Equal("fermer le local vélo", added.Title);
        Assert.Equal(row.Day, (added.Due as DateMention.Day)?.Date);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "absence", "presence" } })]
    public void Presence_gives_the_day_and_who_comes_instead(Utterances.Row row)
    {
        var attend = Assert.IsType<Intent.Attend>(Read(row));
        Assert.Equal(row.Intention == "absence" ? Attending.SendsDeputy : Attending.Coming, attend.Attending);
        Assert.Equal(row.Day, (attend.Date as DateMention.Day)?.Date);
        Assert.Equal(row.Intention == "absence" ? "Flore" : null, attend.DeputyWords);
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "desabonnement", "relancer", "pause_relance" } })]
    public void A_wish_about_reminders(Utterances.Row row) => Assert.Equal(row.Intention switch
    {
        "desabonnement" => new Intent.Reminding(ReminderWish.Stop, Bare: true),
        "relancer" => new Intent.Reminding(ReminderWish.Nudge),
        _ => new Intent.Reminding(ReminderWish.Pause, WhoWords: "collège"),
    }, Read(row));

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "aide", "inconnu", "urgence", "liste_retards", "prochaine_reunion" } })]
    public void A_message_without_details(Utterances.Row row) => Assert.Equal(row.Intention switch
    {
        "aide" => new Intent.Help(),
        "urgence" => new Intent.Emergency(),
        "liste_retards" => new Intent.Overdue(),
        "prochaine_reunion" => new Intent.NextMeeting(),
        _ => new Intent.Unknown(),
    }, Read(row));

    public static TheoryData<string, Intent> Commands => new()
    {
        { "changement_contact", new Intent.ChangeOfContact("ma collègue") },
        { "signalement_recidive", new Intent.ReportRecurrence(null, "entrée B") },
        { "point_odj", new Intent.AgendaPoint("éclairage du parking") },
        { "droits_rgpd", new Intent.MyData() },
        { "precision_lieu", new Intent.PlaceDetail("allée des Marronniers, hall 6") },
        { "creer_probleme", new Intent.RegisterProblem("tapage", "place de l'Horloge") },
        { "releve", new Intent.DecisionRecord() },
        { "diffuser_releve", new Intent.DecisionRecord(DecisionRecordWish.Send) },
        { "etat_probleme", new Intent.ShowProblem("PB01") },
        { "rouvrir", new Intent.ReopenProblem("PB06") },
        { "passation", new Intent.Handover("Noa Maquette", Day(2026, 12, 1, "le 1er décembre")) },
        { "signalement", new Intent.ReportProblem("bancs dégradés", "square du Moulin", 3) },
        { "retour_habitants", new Intent.PublicFeedback("PB14") },
        { "alerte_inactivite", new Intent.Inactive(45) },
        { "export", new Intent.Export() },
        { "ajout_partenaire", new Intent.AddContact() },
        { "purge_simulation", new Intent.PurgePreview() },
    };

    [Theory, MemberData(nameof(Commands))]
    public void A_command_gives_what_it_says(string intention, Intent expected) =>
        Assert.Equal(expected, Read(Assert.Single(Utterances.All, row => row.Intention == intention)));

    [Theory]
    [InlineData("bilan du trimestre", null, "2026-10-01")]
    [InlineData("bilan DIPN 9A depuis janvier", "DIPN 9A", "2026-01-01")]
    [InlineData("combien de problématiques résolues ?", null, null)]
    public void A_question_about_figures(string text, string? scope, string? from)
    {
        var report = Assert.IsType<Intent.Report>(Read(Assert.Single(Utterances.All, row => row.Text == text)));
        Assert.Equal((scope, from), (report.ScopeWords, (report.From as DateMention.Day)?.Date.ToString("uuuu-MM-dd", null)));
    }

    private static DateMention Day(int year, int month, int day, string words) => new DateMention.Day(new LocalDate(year, month, day)) { Words = words };

    private Intent Read(Utterances.Row row) => _reader.Read(row.Text, Utterances.Today);

    private static string Name<T>(Dictionary<string, T> names, T? value) where T : struct =>
        value is { } known ? names.Single(name => name.Value.Equals(known)).Key : "";
}
