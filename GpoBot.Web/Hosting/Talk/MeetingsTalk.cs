using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Agenda;
using GpoBot.Dialogs.Flows.DropIns;
using GpoBot.Dialogs.Flows.Holding;
using GpoBot.Dialogs.Flows.Records;
using GpoBot.Dialogs.Flows.Rounds;
using GpoBot.Web.Records;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of the meeting itself and its record.</summary>
internal static class MeetingsTalk
{
    public static IServiceCollection AddMeetingsTalk(this IServiceCollection services) => services
        .AddSingleton<HoldingFinder>()
        .AddSingleton<IFlow, HoldFlow>()
        .AddSingleton<IFlow, HoldByWordsFlow>()
        .AddSingleton<RecordFinder>()
        .AddSingleton<IRecordFiles, RecordFiles>()
        .AddSingleton<IFlow, RecordFileFlow>()
        .AddSingleton<IFlow, RecordFlow>()
        .AddSingleton<IFlow, RecordButtonFlow>()
        .AddSingleton<IFlow, PointFlow>()
        .AddSingleton<IFlow, EditAgendaFlow>()
        .AddSingleton<IFlow, DropInFlow>()
        .AddSingleton<IFlow, RoundFlow>();
}
