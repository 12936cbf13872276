using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Texts;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.Attendance;

/// <summary>How one organisation stands, by what its people said: M is its member, D its deputy, N another member.</summary>
public sealed class AttendanceViewTests
{
    [Theory]
    [InlineData("M D", "", Standing.NoAnswer)]
    [InlineData("M D", "M yes", Standing.Coming)]
    [InlineData("M D", "D yes", Standing.Coming)]
    [InlineData("M N", "M yes, N no", Standing.Coming)]
    [InlineData("M D", "M maybe", Standing.Tentative)]
    [InlineData("M D", "M sends D", Standing.ByDeputy)]
    [InlineData("M D", "M sends D, D yes", Standing.ByDeputy)]
    [InlineData("M D", "M sends D, D maybe", Standing.Tentative)]
    [InlineData("M D", "M sends D, D no", Standing.Absent)]
    [InlineData("M N D", "M sends D, D no", Standing.NoAnswer)] // the other member has not said
    [InlineData("M D", "M no", Standing.Absent)] // a deputy nobody sent stands for nobody by being silent
    [InlineData("M D", "M no, D yes", Standing.Coming)]
    [InlineData("M N", "M no", Standing.NoAnswer)]
    [InlineData("D", "", Standing.NoAnswer)]
    [InlineData("D", "D no", Standing.Absent)]
    public void It_stands_as_the_best_that_any_of_its_people_said(string people, string answers, Standing standing)
    {
        var view = View(people, answers);

        Assert.Equal(standing, Assert.Single(view.Organisations).Standing);
        Assert.Equal(standing is Standing.Coming or Standing.ByDeputy ? 1 : 0, view.Represented);
    }

    [Theory]
    [InlineData("M N D", "M yes, N yes", 2)]
    [InlineData("M D", "M sends D", 1)]
    [InlineData("M D", "M sends D, D yes", 1)]
    [InlineData("M D", "M sends D, D no", 0)]
    public void People_are_counted_apart_from_organisations(string people, string answers, int expected) =>
        Assert.Equal(expected, View(people, answers).Expected);

    [Fact]
    public void Organisations_and_people_come_in_French_order()
    {
        var group = new GroupInTime().Has(
            GroupInTime.Contact("P05") with { Organisation = "Zinc" }, GroupInTime.Contact("P07") with { Organisation = "École" },
            GroupInTime.Contact("P09") with { Organisation = "Étude" }, GroupInTime.Contact("P10") with { Organisation = "École", LastName = "Abc" });
        group.Meets("R-S01-24", "2026-11-24T09:30");
        var meeting = group.Gpo.FindMeeting("R-S01-24")! with { InvitedIds = ["P05", "P07", "P09", "P10"] };

        var view = AttendanceView.Of(group.Gpo, meeting, French.Order);

        Assert.Equal(["École", "Étude", "Zinc"], view.Organisations.Select(one => one.Organisation));
        Assert.Equal(["Abc", "P07"], view.Organisations[0].People.Select(one => one.Contact.LastName));
    }

    [Theory]
    [InlineData("", "Aucune réponse pour l'instant, 3 organisations invitées")]
    [InlineData("P05", "1 organisation sur 3 représentée, 2 sans réponse")]
    [InlineData("P05 P07 P09", "3 organisations sur 3 représentées")]
    public void The_tally_agrees_in_number(string coming, string said)
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30");
        var meeting = coming.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(group.Gpo.FindMeeting("R-S01-24")!,
            (all, id) => MeetingAnswers.With(all, new(id, Attending.Coming, AttendanceSource.Chat, Instant.MaxValue)));

        Assert.Equal(said, Spaces.Plain(AttendanceWords.Tally(AttendanceView.Of(group.Gpo, meeting, French.Order))));
    }

    private static AttendanceView View(string people, string answers)
    {
        var ids = people.Split(' ');
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30").Has([.. ids.Select(id => GroupInTime.Contact(id) with
        {
            Organisation = "Une", Role = id == "D" ? ContactRole.Deputy : ContactRole.Member,
        })]);
        var meeting = answers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split(' ')).Aggregate(
            group.Gpo.FindMeeting("R-S01-24")! with { InvitedIds = ids }, (all, said) => MeetingAnswers.With(all, new(said[0], said[1] switch
            {
                "yes" => Attending.Coming, "no" => Attending.NotComing, "maybe" => Attending.Tentative, _ => Attending.SendsDeputy,
            }, AttendanceSource.Chat, Instant.MinValue, said.ElementAtOrDefault(2))));
        return AttendanceView.Of(group.Gpo, meeting, French.Order);
    }
}
