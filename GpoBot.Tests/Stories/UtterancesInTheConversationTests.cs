using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Understanding;

namespace GpoBot.Tests.Stories;

/// <summary>
/// The typed messages of the shared data, each through the whole conversation by the person who would type it: asked back,
/// shown for confirmation, or done, as the data expects; and nothing is written before a yes.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class UtterancesInTheConversationTests
{
    private static readonly string[] Touched =
        ["maj_action", "report", "liste_actions", "liste_retards", "creer_action", "reporter_reunion", "changer_format", "aide", "inconnu",
        "urgence", "absence", "presence"];

    // Who owes the commitment that a message names; the landlord owes two, so that a message without one must be asked about.
    private static readonly Dictionary<string, string> Owners = new()
    {
        ["AC002"] = DemoPeople.OtherLandlord, ["AC020"] = DemoPeople.OtherLandlord,
        ["AC003"] = TeamsScenario.Landlord, ["AC044"] = DemoPeople.ThirdLandlord,
    };

    public static TheoryData<Utterances.Row> Rows(params string[] expected) =>
        [.. Utterances.All.Where(row => Touched.Contains(row.Intention) && expected.Contains(row.Expected))];

    public static TheoryData<Utterances.Row> Guarded => [.. Utterances.All.Where(row => row.Intention == "garde")];

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "demande" } })]
    public async Task A_question_or_a_list_comes_back(Utterances.Row row)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var before = await StateAsync(teams);
        var person = await teams.PersonAsync(SpeakerOf(row));
        var seen = await person.SaysAsync(row.Text);

        Assert.Matches(@"\?|Que puis-je faire", seen.Text);
        Assert.DoesNotContain("Je note", seen.Text, StringComparison.Ordinal);
        await person.SaysAsync("oui");
        Assert.Equal(before, await StateAsync(teams));
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "confirme" } })]
    public async Task It_is_shown_back_and_written_on_a_yes(Utterances.Row row)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var before = await StateAsync(teams);
        var person = await teams.PersonAsync(SpeakerOf(row));
        var seen = await person.SaysAsync(row.Text);
        if (row.Intention == "creer_action")
        {
            await person.SaysAsync("Horizon Habitat");
            seen = await person.SaysAsync("PB01");
        }

        Assert.Matches("C'est bien cela|à confirmer", seen.Text);
        if (row.Reference.Length > 0) Assert.Contains(row.Reference, seen.Text, StringComparison.Ordinal);
        if (row.Day is { } day) Assert.Contains(Texts(day), seen.Text, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(teams));

        var done = await person.SaysAsync("oui");
        Assert.Matches("enregistré|Report demandé|Réunion déplacée|Réunion modifiée", done.Text);
        Assert.NotEqual(before, await StateAsync(teams));
    }

    [Theory]
    [MemberData(nameof(Rows), new object[] { new[] { "execute" } })]
    public async Task It_is_done_at_once(Utterances.Row row)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var person = await teams.PersonAsync(SpeakerOf(row));
        var seen = await person.SaysAsync(row.Text);
        Assert.Contains(row.Intention switch
        {
            "liste_actions" => row.Reference.Length > 0 ? "AC025" : "2 engagements ouverts, dont 2 en retard",
            "liste_retards" => "5 engagements en retard",
            "urgence" => "composez le **17**",
            _ => "Que puis-je faire pour vous ?",
        }, seen.Text, StringComparison.Ordinal);
        if (row.Intention == "urgence") Assert.Single(seen.Activities);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Words_that_name_a_person_are_kept_nowhere(Utterances.Row row)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var person = await teams.PersonAsync(TeamsScenario.Landlord);
        await person.SaysAsync("AC003 fait");
        var seen = await person.SaysAsync(row.Text);

        Assert.Contains("désigner une personne", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(row.Text, seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(teams.FilesWith(row.Text[^12..]));
    }

    private static string SpeakerOf(Utterances.Row row) => row switch
    {
        { Intention: "absence" } => DemoPeople.OtherLandlord,
        { Intention: "presence" } => DemoPeople.HeadOfSchool,
        { Intention: "creer_action" or "liste_retards" or "reporter_reunion" or "changer_format" } => TeamsScenario.Lead,
        { Reference: var reference } when Owners.TryGetValue(reference, out var owner) => owner,
        // A date alone is shown back at once to who owes one thing only.
        { Intention: "report", Expected: "confirme" } => DemoPeople.HeadOfSchool,
        _ => TeamsScenario.Landlord,
    };

    private static string Texts(NodaTime.LocalDate day) => Spaces.Plain(GpoBot.Dialogs.Texts.French.Date(day));

    private static async Task<string> StateAsync(TeamsScenario teams)
    {
        List<Gpo> gpos = [];
        foreach (var id in new[] { "S01", "S03", "S04", "S08", "S11" }) gpos.Add(await teams.GpoAsync(id));
        return string.Join('\n', gpos.SelectMany(gpo => gpo.Commitments).Select(c => $"{c.Id} {c.Version} {c.Status}")
            .Concat(gpos.SelectMany(gpo => gpo.Meetings).Select(meeting => $"{meeting.Id} {meeting.Version}"))
            .Concat(gpos.SelectMany(gpo => gpo.Meetings).SelectMany(meeting => meeting.Attendance).Select(answer => answer.ToString())));
    }
}
