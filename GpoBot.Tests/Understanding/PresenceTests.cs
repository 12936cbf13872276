using GpoBot.Core.Attendance;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>Who comes is read from many ways of saying it, and from nothing that speaks of another matter.</summary>
public sealed class PresenceTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly LocalDate Tuesday = new(2026, 11, 24);
    private readonly MessageReader _reader = new();

    [Theory]
    [InlineData("je viens", Attending.Coming)]
    [InlineData("Oui, je viens !", Attending.Coming)]
    [InlineData("Bonjour, je serai présente, merci", Attending.Coming)]
    [InlineData("présent", Attending.Coming)]
    [InlineData("nous serons là", Attending.Coming)]
    [InlineData("je confirme ma présence à la réunion", Attending.Coming)]
    [InlineData("I'm coming", Attending.Coming)]
    [InlineData("I'll be there", Attending.Coming)]
    [InlineData("je ne viens pas", Attending.NotComing)]
    [InlineData("je viens pas", Attending.NotComing)]
    [InlineData("je ne pourrai malheureusement pas venir", Attending.NotComing)]
    [InlineData("désolée, je suis absente", Attending.NotComing)]
    [InlineData("absent", Attending.NotComing)]
    [InlineData("finalement je ne viens plus", Attending.NotComing)]
    [InlineData("I can't come", Attending.NotComing)]
    [InlineData("peut-être", Attending.Tentative)]
    [InlineData("je viendrai peut-être", Attending.Tentative)]
    [InlineData("je ne suis pas sûr de venir", Attending.Tentative)]
    [InlineData("maybe", Attending.Tentative)]
    [InlineData("mon suppléant viendra", Attending.SendsDeputy)]
    [InlineData("j'envoie mon adjointe", Attending.SendsDeputy)]
    [InlineData("mon suppléant", Attending.SendsDeputy)]
    public void Said_of_oneself(string text, Attending meant) => Assert.Equal(new Intent.Attend(meant), Read(text));

    [Theory]
    [InlineData("absent le 24", Attending.NotComing)]
    [InlineData("jsuis pas là mardi", Attending.NotComing)]
    [InlineData("jserai pas la mardi", Attending.NotComing)]
    [InlineData("j peux pas mardi dsl", Attending.NotComing)]
    [InlineData("jpourrai pas etre la le 24", Attending.NotComing)]
    [InlineData("pas dispo mardi", Attending.NotComing)]
    [InlineData("désolé je ne pourrai pas venir mardi je suis en congés", Attending.NotComing)]
    [InlineData("i cant come on 24/11", Attending.NotComing)]
    [InlineData("je viens mardi", Attending.Coming)]
    [InlineData("je viens à la réunion de mardi à 9h30", Attending.Coming)]
    [InlineData("je ne viendrai pas à celle du 24 novembre", Attending.NotComing)]
    [InlineData("I can't come on 24/11", Attending.NotComing)]
    public void With_its_day(string text, Attending meant)
    {
        var attend = Assert.IsType<Intent.Attend>(Read(text));
        Assert.Equal((meant, Tuesday), (attend.Attending, (attend.Date as DateMention.Day)?.Date));
    }

    [Theory]
    [InlineData("je ne pourrai pas venir mardi, Flore me remplace", "Flore")]
    [InlineData("Flore Cour-Démo viendra à ma place", "Flore Cour-Démo")]
    [InlineData("c'est Flore qui me remplace", "Flore")]
    [InlineData("je serai remplacé par Flore Cour-Démo", "Flore Cour-Démo")]
    [InlineData("je ne viens pas, ma suppléante Flore viendra", "Flore")]
    [InlineData("ma collègue me remplace", null)]
    [InlineData("je suis pas dispo mardi, ma collègue viendra", null)]
    public void With_who_comes_instead(string text, string? named)
    {
        var attend = Assert.IsType<Intent.Attend>(Read(text));
        Assert.Equal((Attending.SendsDeputy, named), (attend.Attending, attend.DeputyWords));
    }

    [Theory]
    [InlineData("Mme Modèle ne viendra pas le 24", "Mme Modèle", Attending.NotComing)]
    [InlineData("le collège sera absent mardi", "le collège", Attending.NotComing)]
    [InlineData("Elias Palier vient", "Elias Palier", Attending.Coming)]
    [InlineData("la mairie viendra peut-être", "la mairie", Attending.Tentative)]
    public void Said_of_somebody_else(string text, string who, Attending meant)
    {
        var attend = Assert.IsType<Intent.Attend>(Read(text));
        Assert.Equal((who, meant), (attend.WhoWords, attend.Attending));
    }

    [Theory]
    [InlineData("qui vient ?")]
    [InlineData("Qui vient")]
    [InlineData("ki vient")]
    [InlineData("combien on sera ?")]
    [InlineData("présents")]
    [InlineData("réponses")]
    [InlineData("qui a répondu ?")]
    [InlineData("who comes?")]
    public void Asked_of_everybody(string text) => Assert.Equal(new Intent.WhoComes(), Read(text));

    [Fact]
    public void Asked_of_one_day_or_one_group()
    {
        Assert.Equal(Tuesday, ((Assert.IsType<Intent.WhoComes>(Read("qui vient mardi ?"))).Date as DateMention.Day)?.Date);
        Assert.Equal("S03", Assert.IsType<Intent.WhoComes>(Read("qui vient à la réunion du GPO S03")).GpoWords);
        Assert.Equal(new Intent.AttendanceSheet(), Read("feuille de présence"));
        Assert.Equal("S01", Assert.IsType<Intent.AttendanceSheet>(Read("la feuille de présence S01")).GpoWords);
    }

    [Theory]
    [InlineData("je viens de finir")]
    [InlineData("je viens de finir le local vélo")]
    [InlineData("je peux pas")]
    [InlineData("je peux pas fermer le local mardi")]
    [InlineData("mon collègue est absent")]
    [InlineData("mon collègue a réparé la porte")]
    [InlineData("je viens de poser le cadenas")]
    [InlineData("je ne serai sans doute pas présent au tribunal")]
    [InlineData("le cadenas est remplacé par un neuf")]
    [InlineData("j'envoie le devis demain")]
    [InlineData("mon adjoint a fermé le local")]
    [InlineData("les familles sont absentes du square")]
    [InlineData("je viens ?")]
    [InlineData("qui me remplace ?")]
    [InlineData("réunions à venir")]
    [InlineData("AC002 fait, je viens mardi")]
    [InlineData("le problème vient de l'entrée B")]
    public void Other_matters_are_left_to_others(string text) =>
        Assert.False(Read(text) is Intent.Attend or Intent.WhoComes or Intent.AttendanceSheet, text);

    private Intent Read(string text) => _reader.Read(text, Today);
}
