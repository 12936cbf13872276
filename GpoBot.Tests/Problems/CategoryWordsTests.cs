using GpoBot.Dialogs.Flows.Problems;

namespace GpoBot.Tests.Problems;

public sealed class CategoryWordsTests
{
    [Theory]
    [InlineData("bancs dégradés", "INCIV")]
    [InlineData("tapage", "BRUIT")]
    [InlineData("rodéos motorisés le dimanche", "RODEO")]
    [InlineData("point de deal dans le hall", "STUP")]
    [InlineData("épaves et véhicules ventouses", "STAT")]
    [InlineData("vol à l'arraché", "VOLS")]
    [InlineData("volets cassés", "INCIV")]
    [InlineData("caillassage du bus", "TRANSP")]
    [InlineData("mendicité devant la mairie", "ESPACE")]
    [InlineData("autre chose", "AUTRE")]
    [InlineData("", "AUTRE")]
    public void A_category_is_guessed_from_the_words(string words, string category) => Assert.Equal(category, CategoryWords.Guess(words));
}
