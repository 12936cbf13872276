using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class SubscribingTests
{
    public static TheoryData<string, Intent> Said => new()
    {
        { "mon agenda", new Intent.MyFeed() },
        { "Mon AGENDA svp", new Intent.MyFeed() },
        { "le lien de mon agenda", new Intent.MyFeed() },
        { "lien d'agenda", new Intent.MyFeed() },
        { "m'abonner au calendrier", new Intent.MyFeed() },
        { "je voudrais m'abonner à l'agenda dans Outlook", new Intent.MyFeed() },
        { "comment voir mon agenda dans Google ?", new Intent.MyFeed() },
        { "envoie-moi le lien de mon agenda", new Intent.MyFeed() },
        { "envoie moi mon lien d'agenda", new Intent.MyFeed() },
        { "nouveau lien d'agenda", new Intent.RenewFeed() },
        { "un nouveau lien", new Intent.RenewFeed() },
        { "renouveler mon lien d'agenda", new Intent.RenewFeed() },
        { "supprimer le lien d'agenda", new Intent.RemoveFeed() },
        { "supprime mon abonnement", new Intent.RemoveFeed() },
        { "envoie le lien d'agenda à Mme Préau-Test", new Intent.SendFeed("Mme Préau-Test") },
        { "Envoyez le lien de l'agenda au collège", new Intent.SendFeed("collège") },
        { "merci d'envoyer le lien du calendrier à la mairie svp", new Intent.SendFeed("la mairie") },
        { "renvoie l'abonnement à P10", new Intent.SendFeed("P10") },
        { "envoie le lien d'agenda", new Intent.SendFeed() },

        // What it was before.
        { "agenda", new Intent.ListMeetings() },
        { "calendrier", new Intent.ListMeetings() },
        { "agenda des réunions", new Intent.ListMeetings() },
        { "mon agenda des réunions", new Intent.ListMeetings() },
        { "annuler", new Intent.Abort() },
        { "supprime la réunion de mon agenda", new Intent.CancelMeeting() },
        { "envoie un courriel à la mairie", new Intent.Unknown() },
        { "se désabonner", new Intent.Unknown() },
    };

    [Theory, MemberData(nameof(Said))]
    public void Words_about_the_calendar_one_subscribes_to(string text, Intent meant) =>
        Assert.Equal(meant, new MessageReader().Read(text, new LocalDate(2026, 11, 20)));
}
