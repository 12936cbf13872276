using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Calendar;
using GpoBot.Web.Mail;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Mail;

public sealed class PickupFolderMailerTests : IDisposable
{
    private static readonly MailMessageContent Reminder = new(
        "effect-R-S01-24-P02", "gpo-s01@police.example.org", "dominique.esquisse@bailleur.example.com", "Dominique Esquisse",
        "GPO S01 : réunion du 24 novembre", "Bonjour,\nla réunion a lieu mardi à 9 h 30. \n.\n=0D=0A À mardi — œuvrons ensemble !");

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("gpobot-mail-").FullName, "mail");
    private readonly ServiceProvider _services;
    private readonly IMailer _mailer;

    public PickupFolderMailerTests()
    {
        _services = new ServiceCollection().AddSingleton<TimeProvider>(FixedClock.OnDemoDay)
            .AddMail(new MailOptions { Folder = _folder }).BuildServiceProvider();
        _mailer = _services.GetRequiredService<IMailer>();
    }

    [Theory]
    [InlineData("effect-R-S01-24-P02", "effect-R-S01-24-P02.eml")]
    [InlineData("<e1@gpobot.example.org>", "e1@gpobot.example.org.eml")]
    public async Task A_message_is_one_file_however_often_it_is_sent(string id, string file)
    {
        await _mailer.SendAsync(Reminder with { MessageId = id, Subject = "Premier envoi" }, default);
        await _mailer.SendAsync(Reminder with { MessageId = id, Subject = "Second envoi" }, default);

        Assert.Equal(file, Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder))));
        Assert.Contains("Subject: Second envoi", await File.ReadAllTextAsync(Path.Combine(_folder, file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../ailleurs")]
    [InlineData(".caché")]
    [InlineData("a b\r\nX: y")]
    public async Task Whatever_the_id_the_file_stays_in_the_folder_under_one_name(string id)
    {
        await _mailer.SendAsync(Reminder with { MessageId = id }, default);
        await _mailer.SendAsync(Reminder with { MessageId = id }, default);

        Assert.Matches("^[0-9a-f]{64}\\.eml$", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder))));
    }

    [Theory]
    [InlineData("nobody", "Objet")]
    [InlineData("", "Objet")]
    [InlineData("a@example.org", "Objet\r\nBcc: b@example.org")]
    public async Task A_message_that_cannot_be_is_refused_and_leaves_nothing(string to, string subject)
    {
        var refusal = await Assert.ThrowsAsync<MailException>(
            () => _mailer.SendAsync(Reminder with { To = to, Subject = subject }, default));

        Assert.Equal("InvalidMessage", refusal.Code);
        Assert.False(Directory.Exists(_folder) && Directory.GetFileSystemEntries(_folder).Length > 0);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_refusal()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");

        Assert.Equal("MailFolder", (await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Reminder, default))).Code);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task A_mail_client_reads_what_was_meant()
    {
        await _mailer.SendAsync(Reminder, default);

        var read = await ReadMail.OneAsync(PathOf(Reminder));

        Assert.Equal((Reminder.From, Reminder.To, Reminder.ToName), (read.From, read.To, read.ToName));
        Assert.Equal((Reminder.Subject, Reminder.Body.Replace(" \n", "\n", StringComparison.Ordinal)), (read.Subject, read.Text.TrimEnd()));
        Assert.Equal(("<effect-R-S01-24-P02@police.example.org>", "2026-11-20T08:00:00.000Z"), (read.Id, read.Date));
        Assert.Equal("auto-generated", read.Headers["auto-submitted"]);
        Assert.Empty(read.Parts);
    }

    [Theory, Trait("Speed", "Slow")]
    [InlineData(InvitationMethod.Request, "REQUEST")]
    [InlineData(InvitationMethod.Cancel, "CANCEL")]
    public async Task An_invitation_travels_as_a_part_that_calendars_act_on_and_comes_out_whole(InvitationMethod method, string name)
    {
        var calendar = IcsWriter.Write(new Invitation(PlannedMeetings.OfS01(), method, Instant.FromUtc(2026, 11, 20, 8, 0)));
        await _mailer.SendAsync(Reminder with { CalendarFile = calendar }, default);

        var read = await ReadMail.OneAsync(PathOf(Reminder));

        Assert.StartsWith("Bonjour,\nla réunion", read.Text, StringComparison.Ordinal);
        Assert.Equal(new ReadPart("text/calendar", name, calendar.ReplaceLineEndings("\n")), Assert.Single(read.Parts));
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private string PathOf(MailMessageContent message) => Path.Combine(_folder, message.MessageId + ".eml");
}
