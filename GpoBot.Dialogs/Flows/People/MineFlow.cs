using GpoBot.Core.Access;
using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What is shown to somebody about themselves and about the rules: their data, the charter, accessibility.</summary>
public sealed class MineFlow(PeopleWork work, HouseContacts contacts, ReadJournal journal) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.MyData { Download: false } => await DataAsync(exchange, cancellation),
        Intent.Charter { Signed: false } => await CharterAsync(exchange, cancellation),
        Intent.Accessibility => Accessibility(),
        Intent.Language { Code: null } => await LanguageAsync(exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.MyData => await DataAsync(exchange, cancellation),
        Verbs.MyDataForm => await FormAsync(null, exchange, cancellation),
        Verbs.MyDataSave => await SaveAsync(button, exchange, cancellation),
        Verbs.Charter => await CharterAsync(exchange, cancellation),
        Verbs.Accessibility => Accessibility(),
        _ => null,
    };

    private Reply Accessibility() => Reply.Card(AccessibilityCard.Of(contacts.Dpo), AccessibilityCard.Title);

    private async Task<Reply> DataAsync(Exchange exchange, CancellationToken cancellation)
    {
        var places = (await work.MineAsync(exchange, cancellation)).Select(gpo => Place(gpo, PeopleWork.Me(gpo, exchange))).ToList();
        foreach (var (gpo, me, _) in places)
            await journal.NoteAsync(new Reading(gpo.Id, me.Id, me.Role.ToString(), "mydata.read", me.Id, null, exchange.Through, exchange.TurnId), cancellation);
        return places.Count == 0 ? Reply.Text(Sentences.Stranger) : Reply.Card(MyDataCard.Of(places, contacts.Dpo), MyDataCard.Title);
    }

    private static MyPlace Place(Gpo gpo, Contact me)
    {
        var commitments = gpo.Commitments.Count(one => one.AnsweredBy == me.Id);
        var meetings = gpo.Meetings.Count(one => one.Attendance.Any(answer => answer.ContactId == me.Id));
        var opinions = gpo.Problems.Count(one => one.GivenOpinions.Any(given => given.ContactId == me.Id));
        return new MyPlace(gpo, me, French.Join([
            French.Count(commitments, "engagement"), French.Count(meetings, "réunion à venir", "réunions à venir"), French.Count(opinions, "avis", "avis"),
        ]));
    }

    private async Task<Reply> CharterAsync(Exchange exchange, CancellationToken cancellation)
    {
        var mine = await work.MineAsync(exchange, cancellation);
        List<Gpo> unsigned = [.. mine.Where(gpo => !Rights.IsBoundByCharter(PeopleWork.Me(gpo, exchange)))];
        var signed = mine.Select(gpo => PeopleWork.Me(gpo, exchange)).FirstOrDefault(me => me.CharterSignedOn is not null);
        var note = signed?.CharterSignedOn is { } day ? $"Vous avez signé cette charte le {French.Date(day)}."
            : unsigned.Count == 0 ? "Policier, vous êtes tenu par les règles de votre métier ; cette charte les rappelle aux partenaires." : null;
        var banners = mine.Select(gpo => gpo.Group.Banner).OfType<string>().Distinct();
        return Reply.Card(CharterCard.Of(unsigned, note, banners), CharterCard.Title);
    }

    private async Task<Reply> LanguageAsync(Exchange exchange, CancellationToken cancellation)
    {
        var language = (await work.MineAsync(exchange, cancellation)).Select(gpo => PeopleWork.Me(gpo, exchange).Language).FirstOrDefault(one => one is not null) ?? "fr";
        return Reply.Text($"{MineCard.Wish(language)} Écrivez **langue en** ou **langue fr** pour en changer.");
    }

    private async Task<Reply> FormAsync(string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (await work.MineAsync(exchange, cancellation) is not [var gpo, ..]) return Reply.Text(Sentences.Stranger);
        var me = PeopleWork.Me(gpo, exchange);
        return Reply.Card(MyDataCard.Form(me.Function, me.PreferredChannel, me.Language ?? "fr", problem), "Corriger mes données");
    }

    private async Task<Reply> SaveAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var function = button.Inputs.Text(MyDataCard.FunctionInput) ?? "";
        var mine = await work.MineAsync(exchange, cancellation);
        if (mine.Any(gpo => Core.Guard.GpoGuard.NamesAPerson(function, gpo))) return await FormAsync(Sentences.FieldNamesAPerson, exchange, cancellation);
        var channel = button.Inputs.Text(MineCard.ChannelInput) == nameof(Channel.Email) ? Channel.Email : Channel.Teams;
        var language = button.Inputs.Text(MineCard.LanguageInput) == "en" ? "en" : "fr";
        await new MineTalk(work, null!).ChangeAsync(new ChangeMine(channel, language, function), exchange, cancellation);
        return await DataAsync(exchange, cancellation);
    }
}
