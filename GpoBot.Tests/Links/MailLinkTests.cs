using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>What a mail asks, each with its own link, made when the mail leaves.</summary>
public sealed class MailLinkTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 14, 12);
    private static readonly MailAsk Commitment = new(LinkKind.Commitment, "AC011", "AC011 – Séance de sensibilisation : le retour");
    private static readonly MailAsk Presence = new(LinkKind.Presence, "R-S01-24", "Réunion du mardi 24 novembre 2026");

    [Fact]
    public async Task One_question_has_one_link_below_its_reference()
    {
        var mailer = new KeptMails();
        await using var teams = await StartAsync(replace: services => services.AddSingleton<IMailer>(mailer));

        Assert.Equal(EffectState.Sent, (await SendAsync(teams, Commitment)).State);

        var body = Spaces.Plain(Assert.Single(mailer.Bodies));
        Has("\n\nRépondre sans compte (lien personnel, valable 7 jours, ne le transférez pas) :\n"
            + "AC011 – Séance de sensibilisation : le retour : https://gpobot.example.org/r/", body);
        Has("Où en est AC011 ?", (await teams.OpensAsync(LinkIn(body))).Text);
    }

    [Fact]
    public async Task Several_have_one_each_and_a_mail_that_is_tried_again_has_new_ones()
    {
        var mailer = new KeptMails { Fails = 1 };
        await using var teams = await StartAsync(replace: services => services.AddSingleton<IMailer>(mailer));

        Assert.Equal(EffectState.Pending, (await SendAsync(teams, Commitment, Presence)).State);
        Assert.Equal(EffectState.Sent, (await SendAsync(teams, Commitment, Presence)).State);

        Has("(liens personnels, valables 7 jours, ne les transférez pas) :\nAC011", Spaces.Plain(mailer.Bodies[1]));
        string[] links = [.. mailer.Bodies.SelectMany(body => body.Split('\n')).Where(line => line.Contains("/r/", StringComparison.Ordinal)).Select(LinkIn)];
        Assert.Equal(4, links.Distinct().Count());
        Has("Viendrez-vous le mardi 24 novembre 2026 ?", (await teams.OpensAsync(links[3])).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_question_or_a_public_address_there_is_no_link_and_the_mail_stands(bool asked)
    {
        var mailer = new KeptMails();
        await using var teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = asked ? "" : "https://gpobot.example.org" },
            replace: services => services.AddSingleton<IMailer>(mailer));

        await SendAsync(teams, asked ? [Commitment] : []);

        HasNot("sans compte", Assert.Single(mailer.Bodies));
        HasNot("/r/", mailer.Bodies[0]);
        Has("Bonjour\n", mailer.Bodies[0]);
    }

    private static async Task<Ending> SendAsync(TeamsScenario teams, params MailAsk[] asks)
    {
        var gpo = await teams.GpoAsync("S01");
        var contact = gpo.FindContact(School)!;
        var effect = new Effect { Id = "msg.test", Kind = EffectKind.Message, Topic = "test", SubjectIds = [], Recipient = contact.Id, DueAt = Now };
        var message = new OutgoingMessage(NoticeCard.Of("Titre", []), "Titre", "GPO – Titre", "Bonjour\n\u001Flinks\u001F\nGpoBot", []) { Asks = asks };
        return await teams.Services.GetRequiredService<MailChannel>().SendAsync(effect, gpo, contact, message, Now, CancellationToken.None);
    }

    private sealed class KeptMails : IMailer
    {
        public List<string> Bodies { get; } = [];
        public int Fails { get; set; }

        public Task SendAsync(MailMessageContent message, CancellationToken cancellation)
        {
            // The department has mails of its own to send.
            if (!message.MessageId.EndsWith("msg.test", StringComparison.Ordinal)) return Task.CompletedTask;
            Bodies.Add(message.Body);
            return Fails-- > 0 ? throw new MailException("Down") : Task.CompletedTask;
        }
    }
}
