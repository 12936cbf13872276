using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using GpoBot.Tests.Stories;
using GpoBot.Web.Delivery;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>The whole way of somebody without an account: a mail, its link, an answer, and the sector lead who reads it in Teams.</summary>
public sealed class AnsweringByMailTests
{
    [Fact]
    public async Task A_partner_without_an_account_answers_from_the_mail_and_the_lead_sees_it_in_Teams()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var mail = await ReadMail.OneAsync(await NewsAsync(teams));
        Has("GPO – 1 engagement à mettre à jour avant mardi", Spaces.Plain(mail.Subject));
        Has("valable 7 jours", Spaces.Plain(mail.Text));
        var path = LinkIn(mail.Text);
        Has("Où en est AC011 ?", (await teams.OpensAsync(path)).Text);
        Has("Merci. Réponse enregistrée le 20/11/2026 à 15 h 12.", (await teams.SendsAsync(path,
            ("reponse", "InProgress"), ("precision", "Salle réservée"), ("report", "2026-12-04"))).Text);
        await teams.SettleAsync();

        var told = alix.LastCard;
        Has("AC011 : report demandé au vendredi 4 décembre 2026", Spaces.Plain(told.Text));
        Has("Jeanne Préau-Test (Collège Ada-Fictive (Montfictif)) a répondu.", Spaces.Plain(told.Text));
        Has("Salle réservée", told.Text);
        await alix.PressesAsync(told, "Accepter le report");
        Assert.Equal(new LocalDate(2026, 12, 4), (await teams.GpoAsync("S01")).FindCommitment("AC011")!.DueOn);
    }

    /// <summary>The mail that asks for news before Tuesday's meeting, as a file.</summary>
    private static async Task<string> NewsAsync(TeamsScenario teams)
    {
        var gpo = await teams.GpoAsync("S01");
        var (contact, commitment, now) = (gpo.FindContact(School)!, gpo.FindCommitment("AC011")!, Instant.FromUtc(2026, 11, 20, 14, 12));
        var effect = new Effect
        {
            Id = "msg.commitment-news.story.P10", Kind = EffectKind.Message, Topic = MessageTopics.CommitmentNews, SubjectIds = [commitment.Id],
            Recipient = contact.Id, DueAt = now,
        };
        var message = MessageWriter.Write(new MessageSubject(effect, gpo, contact, [], [commitment], now))!;
        if (message.Asks.Count == 0) message = message with { Asks = [new MailAsk(LinkKind.Commitment, commitment.Id, AskLabels.Of(Session, gpo)!)] };
        await teams.Services.GetRequiredService<MailChannel>().SendAsync(effect, gpo, contact, message, now, CancellationToken.None);
        return Assert.Single(Directory.GetFiles(teams.MailFolder, "*.msg.commitment-news.story.P10.*"));
    }
}
