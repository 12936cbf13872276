using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>When a GPO does not meet, in the words people use; on Friday 20 November 2026.</summary>
public sealed class ClosingWordsTests
{
    [Theory]
    [InlineData("le GPO S01 est fermé du 21 décembre au 3 janvier (vacances de Noël)", "S01", "2026-12-21", "2027-01-03", "vacances de Noël")]
    [InlineData("Le GPO S1 sera fermé du 21 au 31 décembre", "S01", "2026-12-21", "2026-12-31", null)]
    [InlineData("S01 fermé du lundi 21 au jeudi 31 décembre : congés", "S01", "2026-12-21", "2026-12-31", "congés")]
    [InlineData("ferme le GPO S01 du 21/12/2026 au 03/01/2027", "S01", "2026-12-21", "2027-01-03", null)]
    [InlineData("fermeture du 21/12 au 3/1 vacances scolaires", null, "2026-12-21", "2027-01-03", "vacances scolaires")]
    [InlineData("fermeture vacances scolaires du 21/12 au 3/1", null, "2026-12-21", "2027-01-03", "vacances scolaires")]
    [InlineData("fermeture de S02 entre le 5 et le 12 mai pour travaux", "S02", "2027-05-05", "2027-05-12", "travaux")]
    [InlineData("fermeture du 28 au 4 janvier", null, "2026-12-28", "2027-01-04", null)]
    [InlineData("fermeture S01 le 24 décembre", "S01", "2026-12-24", "2026-12-24", null)]
    [InlineData("fermeture du 1 octobre au 5 octobre 2026", null, "2026-10-01", "2026-10-05", null)]
    [InlineData("fermeture le 24 décembre", null, "2026-12-24", "2026-12-24", null)]
    [InlineData("pas de réunion en août", null, "2027-08-01", "2027-08-31", null)]
    [InlineData("pas de réunion en juillet et août, S01", "S01", "2027-07-01", "2027-08-31", null)]
    [InlineData("fermeture du 1er août au 31 août", null, "2027-08-01", "2027-08-31", null)]
    [InlineData("pas de réunion du 1er au 31 août", null, "2027-08-01", "2027-08-31", null)]
    [InlineData("il n'y aura pas de réunion la semaine prochaine", null, "2026-11-23", "2026-11-27", null)]
    [InlineData("nous serons fermés du 16 novembre au 4 décembre", null, "2026-11-16", "2026-12-04", null)]
    [InlineData("fermeture du 3/1/2027 au 21/12/2026", null, "2027-01-03", "2026-12-21", null)]
    public void A_closed_period_is_read_with_its_days_and_name(string text, string? gpo, string from, string to, string? name)
    {
        var said = Assert.IsType<Intent.ClosedPeriods>(Read(text));

        Assert.Equal((ClosingWish.Close, gpo, from, to, name), (said.Wish, said.GpoWords, Day(said.From), Day(said.To), said.Name));
    }

    [Theory]
    [InlineData("fermetures", ClosingWish.List, null)]
    [InlineData("les fermetures du GPO S01", ClosingWish.List, "S01")]
    [InlineData("périodes de fermeture", ClosingWish.List, null)]
    [InlineData("fermeture", ClosingWish.Close, null)]
    [InlineData("noter une fermeture pour S01", ClosingWish.Close, "S01")]
    [InlineData("supprime la fermeture du 21 décembre", ClosingWish.Reopen, null)]
    [InlineData("annule la fermeture de S01", ClosingWish.Reopen, "S01")]
    [InlineData("rouvre le GPO S01", ClosingWish.Reopen, "S01")]
    public void Without_days_it_is_asked_for(string text, ClosingWish wish, string? gpo)
    {
        var said = Assert.IsType<Intent.ClosedPeriods>(Read(text));

        Assert.Equal((wish, gpo), (said.Wish, said.GpoWords));
    }

    [Fact]
    public void A_day_that_does_not_exist_is_seen() =>
        Assert.IsType<DateMention.DoesNotExist>(Assert.IsType<Intent.ClosedPeriods>(Read("fermeture du 31/02 au 5/3")).From);

    [Theory]
    [InlineData("le hall est fermé du 3 au 5 mai")]
    [InlineData("on ferme le local vélo mardi")]
    [InlineData("fermeture du local vélo faite le 12")]
    [InlineData("AC003 fermeture du 3 au 5 mai")]
    [InlineData("ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre")]
    [InlineData("annule la réunion du 24")]
    [InlineData("pas de réunion mardi ?")]
    [InlineData("fermeture du portail en cours")]
    public void Other_things_may_be_closed(string text) => Assert.IsNotType<Intent.ClosedPeriods>(Read(text));

    private static Intent Read(string text) => new MessageReader().Read(text, Utterances.Today);

    private static string? Day(DateMention? mention) => mention switch
    {
        DateMention.Day day => Iso(day.Date),
        DateMention.Past past => Iso(past.Date),
        _ => null,
    };

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
