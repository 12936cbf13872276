using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class MovingTests
{
    private readonly MessageReader _reader = new();

    [Theory]
    [InlineData("décale la réunion de mardi à jeudi 14h", "2026-11-24", "2026-11-26", "14:00")]
    [InlineData("reporte la réunion du 24 au 1er décembre", "2026-11-24", "2026-12-01", null)]
    [InlineData("Peux-tu déplacer la réunion du 24/11 au 26/11 à 10h30 svp", "2026-11-24", "2026-11-26", "10:30")]
    [InlineData("déplace la réunion à jeudi 14h", null, "2026-11-26", "14:00")]
    [InlineData("déplace la réunion du 24 à 10h", "2026-11-24", null, "10:00")]
    [InlineData("avance la réunion du 8 décembre à 8h", "2026-12-08", null, "08:00")]
    [InlineData("reporte la réunion de mardi", "2026-11-24", null, null)]
    [InlineData("decaler la reunon de mardi a jeudi", "2026-11-24", "2026-11-26", null)]
    [InlineData("report de la réunion du 24 novembre au 3 décembre", "2026-11-24", "2026-12-03", null)]
    [InlineData("décale le GPO de mardi à jeudi", "2026-11-24", "2026-11-26", null)]
    [InlineData("décale la réunion du 12 janvier au 19", "2027-01-12", "2027-01-19", null)]
    [InlineData("décale la réunion du 8 décembre à jeudi", "2026-12-08", "2026-12-10", null)]
    [InlineData("décale la réunion du 8 décembre à demain", "2026-12-08", "2026-11-21", null)]
    [InlineData("passe la réunion de mardi à vendredi", "2026-11-24", "2026-11-27", null)]
    [InlineData("la réunion de mardi est reportée à jeudi 14h", "2026-11-24", "2026-11-26", "14:00")]
    [InlineData("faudrait décaler la reu de mardi à jeudi", "2026-11-24", "2026-11-26", null)]
    [InlineData("postpone the meeting du 24 au 26", "2026-11-24", "2026-11-26", null)]
    [InlineData("change l'horaire de la réunion du 24 : 15h", "2026-11-24", null, "15:00")]
    [InlineData("décale la réunion du mardi 24 à 9h30 au jeudi 26 à 14h", "2026-11-24", "2026-11-26", "14:00")]
    public void A_move_is_read_with_both_days_and_the_hour(string text, string? on, string? to, string? time)
    {
        var move = Assert.IsType<Intent.ChangeMeeting>(_reader.Read(text, Utterances.Today));

        Assert.Equal((on, to, time), (Day(move.On), Day(move.To), move.Time?.ToString("HH:mm", null)));
        Assert.Null(move.Following);
        Assert.Null(move.Format);
    }

    [Theory]
    [InlineData("passe la réunion en visio", null, MeetingFormat.Video, null)]
    [InlineData("la réunion passe en visio", null, MeetingFormat.Video, null)]
    [InlineData("la réunion du 24 sera en visio finalement", "2026-11-24", MeetingFormat.Video, null)]
    [InlineData("passe la réunion de mardi en présentiel", "2026-11-24", MeetingFormat.OnSite, null)]
    [InlineData("mets la réunion du 24 en salle Exemple 2", "2026-11-24", MeetingFormat.OnSite, "salle Exemple 2")]
    [InlineData("passe la réunion en visio et sur place", null, MeetingFormat.Both, null)]
    [InlineData("déplace la réunion du 24 à la mairie", "2026-11-24", MeetingFormat.OnSite, "à la mairie")]
    public void A_change_of_format_is_read_with_its_place(string text, string? on, MeetingFormat format, string? place)
    {
        var change = Assert.IsType<Intent.ChangeMeeting>(_reader.Read(text, Utterances.Today));

        Assert.Equal((on, format, place), (Day(change.On), change.Format, change.Place));
        Assert.Equal((null, null), (change.To, change.Time));
    }

    [Theory]
    [InlineData("déplace la réunion de S01 à 10h", "S01", null)]
    [InlineData("déplace S01 à 10h et toutes les suivantes", "S01", true)]
    [InlineData("décale toutes les suivantes de S01 à 10h", "S01", true)]
    [InlineData("toutes les réunions S01 passent à 10h", "S01", true)]
    [InlineData("décale la réunion du GPO Les Docks à 10h, et les suivantes", "Les Docks", true)]
    [InlineData("décale la réunion S3 à 10h, cette réunion seulement", "S03", false)]
    public void The_GPO_and_those_that_follow_are_read(string text, string gpo, bool? following)
    {
        var move = Assert.IsType<Intent.ChangeMeeting>(_reader.Read(text, Utterances.Today));

        Assert.Equal((gpo, following, new LocalTime(10, 0)), (move.GpoWords, move.Following, move.Time));
    }

    [Theory]
    [InlineData("avance la réunion d'une heure")]
    [InlineData("décale la réunion de deux heures")]
    [InlineData("décale la réunion de 30 minutes")]
    public void By_how_much_is_asked_back_and_never_taken_for_an_hour(string text) =>
        Assert.Equal(new Intent.ChangeMeeting(), _reader.Read(text, Utterances.Today));

    [Fact]
    public void A_cancellation_told_as_a_fact_is_one()
    {
        var cancel = Assert.IsType<Intent.CancelMeeting>(_reader.Read("la réunion de mardi est annulée", Utterances.Today));

        Assert.Equal(("2026-11-24", null), (Day(cancel.Date), cancel.Following));
    }

    [Fact]
    public void Another_room_is_a_matter_of_the_meeting() =>
        Assert.Equal(new Intent.ChangeMeeting(), _reader.Read("change de salle", Utterances.Today));

    [Fact]
    public void A_cancellation_may_reach_to_those_that_follow()
    {
        var cancel = Assert.IsType<Intent.CancelMeeting>(
            _reader.Read("annule la réunion du 24 et les suivantes, motif congés", Utterances.Today));

        Assert.Equal(("2026-11-24", CancelReason.Leave, true), (Day(cancel.Date), cancel.Reason, cancel.Following));
    }

    [Theory]
    [InlineData("report AC002 au 15 décembre")]
    [InlineData("reporter AC002 à la réunion du 8 décembre")]
    [InlineData("décaler au 15 décembre")]
    [InlineData("Report au 15/12 svp")]
    public void Putting_off_a_commitment_moves_no_meeting(string text) =>
        Assert.IsType<Intent.Postpone>(_reader.Read(text, Utterances.Today));

    [Theory]
    [InlineData("report à la prochaine réunion")]
    [InlineData("mets la réunion à l'ordre du jour")]
    [InlineData("passe à la réunion suivante")]
    [InlineData("change la serrure")]
    [InlineData("la réunion de mardi est annulée ?")]
    [InlineData("la réunion de mardi est-elle reportée à jeudi ?")]
    [InlineData("la réunion ne sera pas décalée à jeudi")]
    [InlineData("la réunion se passe bien à 14h")]
    [InlineData("change de date")]
    [InlineData("garde le local")]
    public void Other_words_move_no_meeting(string text)
    {
        var meant = _reader.Read(text, Utterances.Today);

        Assert.False(meant is Intent.ChangeMeeting or Intent.HandMove, $"{meant}");
    }

    [Theory]
    [InlineData("garder le nouvel horaire", HandMoveChoice.KeepCalendar)]
    [InlineData("Garde la nouvelle date, merci", HandMoveChoice.KeepCalendar)]
    [InlineData("revenir à l'ancien horaire", HandMoveChoice.KeepStore)]
    [InlineData("remets l'horaire prévu", HandMoveChoice.KeepStore)]
    public void Which_time_holds_can_be_said(string text, HandMoveChoice choice) =>
        Assert.Equal(new Intent.HandMove(choice), _reader.Read(text, Utterances.Today));

    private static string? Day(DateMention? mention) => (mention as DateMention.Day)?.Date.ToString("uuuu-MM-dd", null);
}
