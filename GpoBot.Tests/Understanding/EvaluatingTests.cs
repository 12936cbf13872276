using GpoBot.Core.Problems;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class EvaluatingTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    public static TheoryData<string, Intent> Said => new()
    {
        { "demande les avis sur PB14", new Intent.AskOpinions("PB14") },
        { "Bonjour, peux-tu demander les avis sur pb 14 svp ?", new Intent.AskOpinions("PB14") },
        { "demande l'avis des membres sur la problématique PB14", new Intent.AskOpinions("PB14") },
        { "évaluation PB14", new Intent.AskOpinions("PB14") },
        { "Évaluation collégiale de PB-14", new Intent.AskOpinions("PB14") },
        { "PB14 : lance l'évaluation", new Intent.AskOpinions("PB14") },
        { "lance l'évaluation de PB03", new Intent.AskOpinions("PB03") },
        { "evalue pb3", new Intent.AskOpinions("PB03") },
        { "demande les avis", new Intent.AskOpinions() },
        { "évaluation S07", new Intent.AskOpinions(GpoWords: "S07") },
        { "ask for opinions on PB14", new Intent.AskOpinions("PB14") },

        { "PB14 oui", new Intent.GiveOpinion(Opinion.Yes, "PB14") },
        { "pb14 : non", new Intent.GiveOpinion(Opinion.No, "PB14") },
        { "avis PB14 plutôt non", new Intent.GiveOpinion(Opinion.RatherNo, "PB14") },
        { "PB14 résolu : plutôt oui", new Intent.GiveOpinion(Opinion.RatherYes, "PB14") },
        { "mon avis sur PB14 : plutot oui, merci", new Intent.GiveOpinion(Opinion.RatherYes, "PB14") },
        { "plutôt non pour PB14", new Intent.GiveOpinion(Opinion.RatherNo, "PB14") },
        { "PB14 n'est pas résolu", new Intent.GiveOpinion(Opinion.No, "PB14") },
        { "PB14 sans avis", new Intent.GiveOpinion(Opinion.None, "PB14") },
        { "je n'ai pas d'avis sur PB14", new Intent.GiveOpinion(Opinion.None, "PB14") },
        { "plutôt oui", new Intent.GiveOpinion(Opinion.RatherYes) },
        { "sans avis", new Intent.GiveOpinion(Opinion.None) },
        { "PB14 yes", new Intent.GiveOpinion(Opinion.Yes, "PB14") },

        { "avis PB14", new Intent.ShowOpinions("PB14") },
        { "les avis sur PB14 ?", new Intent.ShowOpinions("PB14") },
        { "où en est l'évaluation de PB14 ?", new Intent.ShowOpinions("PB14") },
        { "qui a répondu sur PB14 ?", new Intent.ShowOpinions("PB14") },
        { "avis", new Intent.ShowOpinions() },
        { "PB14 est résolu", new Intent.ClaimSolved("PB14") },
        { "PB14 résolu", new Intent.ClaimSolved("PB14") },

        // Neither guessed nor taken from others.
        { "oui", new Intent.Yes() },
        { "non", new Intent.No() },
        { "qui a répondu ?", new Intent.WhoComes() },
        { "PB14 oui et non", new Intent.Unknown() },
        { "PB14 plutôt oui ?", new Intent.Unknown() },
        { "PB14 oui mais le square est encore occupé le soir", new Intent.Unknown() },
        { "demande l'avis du maire sur PB14", new Intent.Unknown() },
        { "PB14 et PB03 oui", new Intent.Unknown() },
        { "évaluation du risque d'incendie", new Intent.Unknown() },
        { "où en est PB01 ?", new Intent.ShowProblem("PB01") },
    };

    [Theory, MemberData(nameof(Said))]
    public void Words_about_the_collegial_evaluation(string text, Intent meant) => Assert.Equal(meant, new MessageReader().Read(text, Today));

    [Theory]
    [InlineData("évaluation PB14 jusqu'au 3 décembre", "2026-12-03")]
    [InlineData("demande les avis sur PB14 avant le 11/12", "2026-12-11")]
    [InlineData("lance l'évaluation de PB14 jusqu'au 5 janvier svp", "2027-01-05")]
    [InlineData("jusqu'au 3 décembre, demande les avis sur PB14", null)]
    public void The_last_day_can_be_said_with_it(string text, string? until)
    {
        var read = new MessageReader().Read(text, Today);

        if (until is null) Assert.IsNotType<Intent.AskOpinions>(read);
        else Assert.Equal(until, Assert.IsType<DateMention.Day>(Assert.IsType<Intent.AskOpinions>(read).Until).Date.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("évaluation PB14 jusqu'au 31 novembre", typeof(DateMention.DoesNotExist))]
    [InlineData("évaluation PB14 la semaine prochaine", typeof(DateMention.Several))]
    public void A_day_that_cannot_be_is_not_forgotten(string text, Type mention) =>
        Assert.IsType(mention, Assert.IsType<Intent.AskOpinions>(new MessageReader().Read(text, Today)).Until);
}
