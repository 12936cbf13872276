using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Understanding;

public sealed class SlotTests
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("9h30", "09:30")]
    [InlineData("mardi à 9h30", "09:30")]
    [InlineData("9 h 30", "09:30")]
    [InlineData("9h", "09:00")]
    [InlineData("14:00", "14:00")]
    [InlineData("14h00", "14:00")]
    [InlineData("midi", "12:00")]
    [InlineData("midi et demi", "12:30")]
    [InlineData("à 9 heures et demie", "09:30")]
    [InlineData("neuf heures et quart", "09:15")]
    [InlineData("10 heures moins le quart", "09:45")]
    [InlineData("2h de l'après-midi", "14:00")]
    [InlineData("à 9", "09:00")]
    [InlineData("24h", null)]
    [InlineData("9h75", null)]
    [InlineData("9h5", null)]
    [InlineData("l'après-midi", null)]
    [InlineData("mardi 24", null)]
    public void Times(string words, string? time) => Assert.Equal(
        time is null ? null : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, SlotReader.TryTime(words));

    [Theory]
    [InlineData("1h30", 90)]
    [InlineData("90 min", 90)]
    [InlineData("pendant une heure", 60)]
    [InlineData("une heure et demie", 90)]
    [InlineData("une demi-heure", 30)]
    [InlineData("2 heures", 120)]
    [InlineData("1 h 15 min", 75)]
    [InlineData("durée : 45 minutes", 45)]
    [InlineData("longtemps", null)]
    [InlineData("0 min", null)]
    public void Durations_in_minutes(string words, int? minutes) => Assert.Equal(minutes, SlotReader.TryDuration(words));

    [Theory]
    [InlineData("tous les 15 jours", Rhythm.Fortnightly)]
    [InlineData("toutes les deux semaines", Rhythm.Fortnightly)]
    [InlineData("un mardi sur deux", Rhythm.Fortnightly)]
    [InlineData("tous les mois", Rhythm.Monthly)]
    [InlineData("chaque mois", Rhythm.Monthly)]
    [InlineData("une fois par mois", Rhythm.Monthly)]
    [InlineData("Une fois", Rhythm.Once)]
    [InlineData("dans 15 jours", null)]
    public void Rhythms(string words, Rhythm? rhythm) => Assert.Equal(rhythm, SlotReader.TryRhythm(words));

    [Theory]
    [InlineData("jusqu'au 30 juin", "2027-06-30")]
    [InlineData("jusqu'à fin juin", "2027-06-30")]
    [InlineData("jusqu’en février", "2027-02-28")]
    [InlineData("30 juin 2028", "2028-06-30")]
    [InlineData("jusqu'au 31 juin", null)]
    public void The_end_of_a_series_is_always_to_come(string words, string? day) => Assert.Equal(
        day, (SlotReader.TryUntil(words, Friday) as DateMention.Day)?.Date.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("en visio", MeetingFormat.Video, null)]
    [InlineData("à distance", MeetingFormat.Video, null)]
    [InlineData("à la mairie", MeetingFormat.OnSite, "à la mairie")]
    [InlineData("Salle Exemple 1", MeetingFormat.OnSite, "Salle Exemple 1")]
    [InlineData("sur place", MeetingFormat.OnSite, null)]
    [InlineData("hybride", MeetingFormat.Both, null)]
    [InlineData("à l'Hôtel de police et en visio", MeetingFormat.Both, "à l'Hôtel de police")]
    [InlineData("peu importe", null, null)]
    public void Formats_and_places(string words, MeetingFormat? format, string? place)
    {
        Assert.Equal(format, SlotReader.TryFormat(words));
        Assert.Equal(place, SlotReader.TryPlace(words));
    }

    [Theory]
    [InlineData("oui", true)]
    [InlineData("C'est bien cela.", true)]
    [InlineData("ok merci", true)]
    [InlineData("non", false)]
    [InlineData("ce n'est pas ça", false)]
    [InlineData("oui mais plus tard", null)]
    [InlineData("annuler", null)]
    public void Yes_and_no(string words, bool? answer) => Assert.Equal(answer, SlotReader.TryYesNo(words));

    [Theory]
    [InlineData("on manque d'effectifs", BlockingReason.Staffing)]
    [InlineData("le serrurier doit repasser", BlockingReason.Supplier)]
    [InlineData("le devis", BlockingReason.Supplier)]
    [InlineData("l'arrêté n'est pas signé", BlockingReason.Regulation)]
    [InlineData("injoignable", BlockingReason.PartnerUnreachable)]
    [InlineData("la lune", null)]
    public void Blocking_reasons(string words, BlockingReason? reason) =>
        Assert.Equal(reason, SlotReader.TryBlockingReason(words));

    [Theory]
    [InlineData("renfort opérationnel", CancelReason.OperationalNeed)]
    [InlineData("jour férié", CancelReason.PublicHoliday)]
    [InlineData("vacances scolaires", CancelReason.Leave)]
    [InlineData("pas de quorum", CancelReason.TooFewPresent)]
    [InlineData("plus de salle", CancelReason.PlaceUnavailable)]
    [InlineData("référent malade", CancelReason.LeadUnavailable)]
    [InlineData("grève des transports", CancelReason.Disruption)]
    [InlineData("autre", CancelReason.Other)]
    [InlineData("comme ça", null)]
    public void Cancel_reasons(string words, CancelReason? reason) => Assert.Equal(reason, SlotReader.TryCancelReason(words));
}
